"""Wiring: Prefect flows and tasks, and the command line. No logic of the domain lives here."""
