"""What all tests share: where the shared documents are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import launch

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the shared documents, beside the repository or where DUIZHANG_SHARED says.

    Without them the tests that need them are skipped; under CI they fail.
    """
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("DUIZHANG_SHARED") or beside)
    if not (folder / "documents").is_dir():
        reason = f"the shared documents are not at {folder} (set DUIZHANG_SHARED)"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium; where there is none the tests that need it are skipped, under CI they fail."""
    yield from launch()
