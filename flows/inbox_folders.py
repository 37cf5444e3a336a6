"""Names of the folders in an inbox for the files that were taken, and for those that were of no use."""

DONE, SET_ASIDE = "done", "set_aside"
