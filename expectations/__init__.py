"""Checks made from the table specs, run with Great Expectations after each layer."""
