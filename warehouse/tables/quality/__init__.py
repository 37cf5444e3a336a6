"""What was run, checked and found."""
