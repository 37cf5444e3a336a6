"""Wiring: Prefect flows and tasks, and the command line. No logic of the domain lives here."""

import os

#: Defaults for a quiet local run; whoever sets one of these in the environment is obeyed. They stand
#: here because Prefect, Great Expectations and Polars read them once, when they are imported.
LOCAL_DEFAULTS = {
    # A flow without a server starts a temporary one, which takes longer than the default on a fresh home.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # Nothing is reported to anybody.
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "GX_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    # What Polars no longer needs goes back to the system, not only when the system runs short.
    "_RJEM_MALLOC_CONF": "dirty_decay_ms:500,muzzy_decay_ms:0",
}

for _name, _value in LOCAL_DEFAULTS.items():
    os.environ.setdefault(_name, _value)
