"""Exports: frames as files for Excel, Stata, R and pandas, each with what its columns mean."""
