"""The server of the flow tests, for runs over hostile files."""

from tests.flows.conftest import prefect_api

__all__ = ["prefect_api"]
