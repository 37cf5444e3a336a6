"""Reading passages: which numbers are observations, and whose, of what, when, promised or done."""
