"""The READMEs lead to what is there, and say of accuracy what was measured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.readme_accuracy import PAGE, READMES, with_accuracy

ROOT = READMES[0].parent
#: Every page of the documentation; what was made by hand beside one is linked there.
DOCS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))

every_readme = pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)


def _links(readme: Path) -> set[str]:
    links = re.findall(r"\]\(([^)#]+)", readme.read_text(encoding="utf-8"))
    return {link for link in links if not link.startswith("http")}


@every_readme
def test_every_link_leads_to_a_file(readme: Path) -> None:
    assert [link for link in _links(readme) if not (ROOT / link).is_file()] == []


@every_readme
def test_every_page_of_the_documentation_is_linked(readme: Path) -> None:
    assert [page for page in DOCS if page not in _links(readme)] == []


@every_readme
def test_the_accuracy_is_that_of_the_page(readme: Path) -> None:
    """After measuring anew: python -m scripts.readme_accuracy"""
    text = readme.read_text(encoding="utf-8")
    assert with_accuracy(text, PAGE.read_text(encoding="utf-8"), readme.stem.endswith("zh")) == text


def test_a_page_without_a_summary_is_refused() -> None:
    with pytest.raises(ValueError, match="In short"):
        with_accuracy("", "# Accuracy\n", chinese=False)


def test_the_table_is_put_between_the_marks_in_the_words_of_the_reader() -> None:
    page = "## In short\n\n| labels | number |\n| --- | ---: |\n| Held out | 7 |\n\n## More\n"
    readme = "a\n<!-- accuracy -->\nold\n<!-- /accuracy -->\nb\n"
    assert with_accuracy(readme, page, chinese=False).splitlines()[2:5] == [
        "| labels | number |", "| --- | ---: |", "| Held out | 7 |",
    ]  # fmt: skip
    assert with_accuracy(readme, page, chinese=True).splitlines()[2:5] == [
        "| 标注 | 个数 |", "| --- | ---: |", "| 留出（规则没见过） | 7 |",
    ]  # fmt: skip
