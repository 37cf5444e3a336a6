"""What came in, and what was set aside and why."""
