"""Checks made from the table specs, run with Great Expectations after each layer."""

from expectations.postponed import POSTPONED, postpone

for _name in POSTPONED:
    postpone(_name)
