"""Files changed at random, through all readers and the parser; `python -m tests.fuzz --count 10000`."""
