"""The benchmark: documents made from real ones, runs that are watched, and the page that tells what came of it.

No part of the program: nothing in it imports this package, and no test waits for it.
"""
