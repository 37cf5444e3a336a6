"""Great Expectations' Data Docs of a run. Importing this package's modules imports Great Expectations."""
