"""The only door to DuckDB, and the home of table specs and SQL."""
