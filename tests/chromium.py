"""Pages opened in headless Chromium from disk, without a network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
WIDTHS = (1280, 390)
#: What axe calls worse than a blemish.
SERIOUS = ("serious", "critical")

OpenPage = Callable[..., "Page"]


def launch() -> Iterator[Browser]:
    """The machine's Chromium; without one the test is skipped, under CI it fails."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        reason = f"no Chromium on this machine (looked for {', '.join(NAMES)})"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    # Each launch has a fresh user data folder of its own.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=list(ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, file: Path, width: int, scheme: Literal["light", "dark"] = "light", place: str = ""
) -> Iterator[Page]:
    """A page opened from disk with networking off; fails if it complains on the console or asks for more."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda r: said.append(f"asked for {r.url}") if not _is_local(r.url) else None)
    page.goto(file.resolve().as_uri() + place)
    yield page
    context.close()
    assert not said, f"{file.name} at {width} pixels: {said}"


def _is_local(url: str) -> bool:
    return url.startswith(("file:", "data:"))


def serious_findings(page: Page) -> list[str]:
    """What the accessibility checker calls serious or critical, with the first place of each."""
    from axe_playwright_python.sync_playwright import Axe

    # Styles are in place; the checker would fetch them anew, which a page from disk may not.
    options = {"preload": False, "resultTypes": ["violations"]}
    violations: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [
        f"{found['id']} ({len(found['nodes'])}): {found['nodes'][0]['html'][:200]}"
        for found in violations
        if found["impact"] in SERIOUS
    ]
