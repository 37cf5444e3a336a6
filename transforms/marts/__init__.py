"""Parsed frames in, mart frames out; one file for each mart, named after it."""
