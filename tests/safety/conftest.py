"""The Prefect server of the flow tests."""

from tests.flows.conftest import corpus, prefect_api

__all__ = ["corpus", "prefect_api"]
