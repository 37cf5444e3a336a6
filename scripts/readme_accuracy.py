"""Put the summary of docs/accuracy.md into both READMEs, between its marks.

python -m scripts.readme_accuracy
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
_SUMMARY = re.compile(r"## In short\n\n(\|.*?\n)\n", re.S)
_BLOCK = re.compile(r"(<!-- accuracy -->\n).*?(<!-- /accuracy -->)", re.S)
#: Words of the summary's table in Chinese.
_CHINESE = {
    "| labels |": "| 标注 |",
    "| number |": "| 个数 |",
    "| found (F1) |": "| 找到（F1） |",
    "| fully right (F1) |": "| 全对（F1） |",
    "| … paragraphs drawn anew |": "| 按段落重抽 |",
    "| headline, fully right |": "| 主要指标，全对 |",
    "| Held out |": "| 留出（规则没见过） |",
    "| Development |": "| 开发 |",
    "| Published |": "| 公开 |",
}


def with_accuracy(readme: str, page: str, chinese: bool) -> str:
    """The README with the table of the page's section “In short”."""
    found = _SUMMARY.search(page)
    if found is None:
        raise ValueError("The page has no section “In short” with a table.")
    table = found[1]
    for english, words in _CHINESE.items() if chinese else ():
        table = table.replace(english[1:], words[1:])
    return _BLOCK.sub(lambda block: block[1] + table + block[2], readme)


if __name__ == "__main__":
    for file in READMES:
        text = with_accuracy(file.read_text("utf-8"), PAGE.read_text("utf-8"), file.stem.endswith("zh"))
        file.write_text(text, encoding="utf-8")
