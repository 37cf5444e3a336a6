"""Make transforms/catalogue/joint_words.txt from jieba's dictionary (MIT). Run by hand when it changes.

    python scripts/make_joint_words.py

The file holds the common two-character words that can meet inside what looks like a place of two
characters: 创新 and 乡村 in 创新乡村, which is not 新乡.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from transforms.catalogue.regions import load_regions

TARGET = Path(__file__).parent.parent / "transforms/catalogue/joint_words.txt"
#: Occurrences in jieba's corpus from which a word counts as common.
MIN_FREQUENCY = 100
#: Words of present-day reports that the corpus, older than they are, hardly has.
RECENT = "引资 更高 回迁 安度 普惠 搬迁 龙舟 医保 定点 康养 远大 理想 陆海 海陆 沿海 新增 城市 放大 扩大"
#: 全市, 本县, 我省: names too, for what the report calls its own.
OWN_FIRST, OWN_SECOND = "全本我", "国省市区县州盟旗"


def main() -> None:
    names = {n for r in load_regions() for n in (r.name, r.short_name, *r.aliases) if len(n) == 2}
    first = {n[0] for n in names} | set(OWN_FIRST)
    second = {n[1] for n in names} | set(OWN_SECOND)
    words = RECENT.split()
    for line in files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines():
        word, frequency, _ = line.split()
        if len(word) == 2 and int(frequency) >= MIN_FREQUENCY and (word[1] in first or word[0] in second):
            words.append(word)
    TARGET.write_text("\n".join(sorted(set(words))) + "\n", "utf-8")


if __name__ == "__main__":
    main()
