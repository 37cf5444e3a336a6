"""Make the pictures of the documentation from the pages of the samples.

    duizhang run && duizhang report --warehouse data/samples.duckdb
    python scripts/make_pictures.py data/samples-pages

Takes the machine's Chromium and a Chinese font.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"


def main(pages: Path) -> None:
    report = _find(pages / "reports", "宿州市", "7%")
    ledger = max((pages / "tasks").glob("*.html"), key=lambda file: file.read_text("utf-8").count("gauge"))
    mark = re.search(r'<a id="(o\d+)" class="o target" data-m="growth"', report.read_text("utf-8"))
    if mark is None:
        sys.exit("The samples hold no target for growth.")
    shots = (
        ("report.png", f"{report.resolve().as_uri()}#{mark[1]}", 1280, 720, None),
        ("report-phone.png", f"{report.resolve().as_uri()}#{mark[1]}", 390, 720, None),
        ("compare.png", (pages / "compare" / "gdp.html").resolve().as_uri(), 1280, 720, None),
        ("tasks.png", ledger.resolve().as_uri(), 1280, 720, None),
        ("account.png", (pages / "chains" / "341300.html").resolve().as_uri(), 1000, 720, ".account"),
    )
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, address, width, height, part in shots:
            page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
            page.goto(address)
            page.wait_for_timeout(1000)
            _shoot(page, IMAGES / name, part)
            page.close()
        browser.close()


def _shoot(page: Page, file: Path, part: str | None) -> None:
    """The window, or the first element of a kind."""
    if part is None:
        page.screenshot(path=file)
    else:
        page.locator(part).first.screenshot(path=file)


def _find(folder: Path, *words: str) -> Path:
    for file in sorted(folder.glob("*.html")):
        if all(word in file.read_text("utf-8") for word in words):
            return file
    sys.exit(f"No page in {folder} holds {' and '.join(words)}.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
