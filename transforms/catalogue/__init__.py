"""The data that rules look up (CSV, one row each) and their loaders."""
