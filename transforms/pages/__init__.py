"""Pages that people look at: frames in, HTML text out; templates and assets are package data."""
