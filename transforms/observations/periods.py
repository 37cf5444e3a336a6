"""Read time expressions, and say which period a number speaks of.

Periods are written as the guide has them: 2023, 2022-H1, 2023-Q1, 2023-07, 2021/2025.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.numerals import read_chinese
from transforms.passages import Context

_Y = r"(?:(?P<{0}>(?:19|20)\d{{2}})|(?P<{0}c>[一二][九〇零○][一二三四五六七八九〇零]{{2}}))"
_FIVE_YEAR = {
    "一五": 1953, "二五": 1958, "三五": 1966, "四五": 1971, "五五": 1976, "六五": 1981, "七五": 1986, "八五": 1991, "九五": 1996,
    "十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031,
}  # fmt: skip
_ORDINAL_PLAN = {
    "一": "一五", "二": "二五", "三": "三五", "四": "四五", "五": "五五", "六": "六五", "七": "七五", "八": "八五", "九": "九五",
    "十": "十五", "十一": "十一五", "十二": "十二五", "十三": "十三五", "十四": "十四五", "十五": "十五五",
}  # fmt: skip

#: What a time expression begins with: a word of comparison or direction, a number, or a word for a year.
_BEGINS = r"比较同与相高低快好优超是为力到至截从自由在以用\d一二三四五六七八九十两〇零○“第今去本当过上前明后下全年近最未这此任"
_TIME = re.compile(
    rf"""
    (?=[{_BEGINS}])
    (?P<compare>(?:比(?![由从])|较|同|与|相当于|高于|低于|快于|好于|优于|超过|是|(?<![整变增减升降改提])为(?=(?:19|20)\d\d年的)))?
    (?P<until>(?:力争)?到|至|截至|截止到?|截止|从|自|由|在|以|用(?=[一二两三四五]年时间))?
    (?:
      {_Y.format("y1")}年?(?:[至到~-]{{1,2}}|到)(?:{_Y.format("y2")})年(?P<span_tail>间|期间)?
    | {_Y.format("y")}(?:年)(?P<year_part>上半年|下半年|[一二三四]季度|前三季度|第[一二三四]季度)?
      (?:(?P<m1>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:[-~至到]{{1,2}}(?P<m2>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}))?月(?:份|底|末)?)?
      (?P<year_tail>[底末](?:以前|之前|前)|底|末|初|度|以来|以后|之前|以前|前(?![移进])|同期)?
    | (?P<month1>(?<![\d.])\d{{1,2}})(?:[-~至到]{{1,2}}(?P<month2>\d{{1,2}}))?月(?P<month_tail>份|(?:[底末]|\d{{1,2}}日)?(?:以前|之前|前(?![列景期瞻提后\d]))|底|末)?(?:(?!\d)|(?<=月)(?=\d{{1,2}}日[,止]))
    | “?(?P<plan>十[一二三四五六]五|[一二三四五六七八九十]五)”?(?P<plan_tail>(?=年均|平均每年|累计)|计划|规划|时期|期间|末|初|以来|期末|收官|前[一二三四两]年|后[一二三四两]年)
    | 第(?P<plan_ordinal>[一二三四五六七八九十]{{1,2}})个五年(?:计划|规划)(?P<plan_tail2>期间|时期|末|期末)?
    | (?P<word>[今去]年(?:上半年|下半年|前三季度|第?[一二三四]季度[末底]?)|今年以来|今年(?:[底末](?:以前|之前|前)|底|末(?!端))?|(?<!成)本年度?|当年|去年同期|去年(?:底|末(?!端))?|过去的?一年|上年同期|上年末|上年底|上年(?!均)度?|(?<!以)前年|明年底?|后年|上半年|下半年|前三季度|第?[一二三四]季度[末底]?|年[底末](?:以前|之前|前)|年底|年末|(?<!\d)年内|全年|今明两年|去今两年
        |(?:过去|近|最近|今后|未来|这|此后)(?P<counted>[一二两三四五六七八九十]{{1,2}})年(?!级|期|代|[前后底末初])(?:来|间|内|中(?!央|国|部|西|东|小|心|等|医)|里|时间)?
        |(?:过去|近|最近|今后|未来|这|此后|前|后)?(?<!上一个)(?<!上个)(?<!提前)(?<!提)(?<!前一个)(?P<n>[一二两三四五六七八九十]{{1,2}})年(?:来|间|内|中(?!央|国|部|西|东|小|心|等|医)|里|时间|(?=,|我|城|农|全|中央|国家|累|共|的|新|年|建|开|完|支|投|铁|净|增|平均|年均|[省市县自各提少减办查受立培引招转解安落实获争压清退关植治修扩出]|改[造建]|$))
        |(?<![提\d])前(?P<months>\d{{1,2}}|[二两三四五六七八九十]|十一)个月
        |五年来|本届政府任期|任期内|本世纪末|到本世纪末|年初|上月末|(?P<ago>[一二三四五六七八九十]{{1,2}})年前(?![移进]))
    )
    """,
    re.VERBOSE,
)
#: One of these stands in every time expression; most short stretches have none.
_SIGN_OF_TIME = re.compile("[年月季五任世]")


def may_name_time(folded: str, start: int, end: int) -> bool:
    """Whether ``folded[start:end]`` holds a character without which it names no time."""
    return _SIGN_OF_TIME.search(folded, start, end) is not None


@dataclass(frozen=True, slots=True)
class TimeRef:
    """A time expression: ``period`` is what it names; ``compared`` says that it is only a yardstick."""

    start: int
    end: int
    text: str
    period: str | None
    compared: bool
    #: "point" for an end (到2026年, 十三五末), "span" for a stretch, "whole" for years counted (五年来).
    kind: str


def _year(m: re.Match[str], name: str) -> int | None:
    if m[name]:
        return int(m[name])
    if m[name + "c"]:
        value = read_chinese(m[name + "c"])
        return int(value) if value else None
    return None


def _month(text: str) -> int | None:
    value = int(text) if text.isdigit() else int(read_chinese(text) or 0)
    return value if 1 <= value <= 12 else None


#: 比最高时的2014年下降139亿元: the year is what it is compared with.
_PEAK = re.compile("[比较](?:最[高低好差]|历史最[高低好]|峰值|高峰)(?:时期?|点|年份)?的?$")


def find_times(folded: str, start: int, end: int, context: Context) -> list[TimeRef]:
    """Time expressions of ``folded[start:end]`` in order, read in ``context``."""
    out: list[TimeRef] = []
    if not may_name_time(folded, start, end):
        return out
    for m in _TIME.finditer(folded, start, end):
        read = _read(m, context)
        if read is not None:
            period, kind = read
            if kind == "since" and period is not None:
                period = _until_review(period, context)
            compared = bool(m["compare"] or _PEAK.search(folded, max(start, m.start() - 9), m.start()))
            out.append(TimeRef(m.start(), m.end(), m.group(), period, compared, kind))
    return out


def _until_review(period: str, context: Context) -> str | None:
    """2022年以来 in a report that looks back on 2025 is 2022/2025."""
    last = last_year(context.review_period or context.period) or str((context.report_year or 1) - 1)
    first, end = period[:4], last[:4]
    return f"{first}/{end}" if first < end else first if first == end else None


#: Sections about what is to come: 五年内 counts from the year of the report.
_AHEAD = frozenset(["targets", "outlook", "tasks"])
_MEAN = re.compile("平均|年均")
#: Means of more years than these are not of the years right before the report.
_FEW = 5
_SUMMED = re.compile("投入|共?接待|累计|年均|平均|增加|增长|共|新增|净增|城镇新增|城镇就业")


def base_year(context: Context) -> int | None:
    """The year that a month or a half-year without a year belongs to."""
    for period in (context.period, context.review_period if context.section_role == "review" else None):
        if period and "/" not in period:
            return int(period[:4])
    return context.report_year


def _read(m: re.Match[str], context: Context) -> tuple[str | None, str] | None:
    if m["y2"] or m["y2c"]:
        y1, y2 = _year(m, "y1"), _year(m, "y2")
        kind = "whole" if (m["until"] or "") in ("从", "自") else "span"
        return (f"{y1}/{y2}", kind) if y1 and y2 and y1 < y2 else None
    if m["y"] or m["yc"]:
        return _read_year(m, _year(m, "y"))
    if m["month1"]:
        if m.string[m.end() : m.end() + 1].isdigit() and not (m["until"] or "").startswith("截"):
            return None  # 6月28日, a day; but 截至6月28日 says at which date figures stand
        year = base_year(context)
        return (_months(year, m["month1"], m["month2"]), "point") if year else None
    if m["plan"] or m["plan_ordinal"]:
        key = m["plan"] or _ORDINAL_PLAN.get(m["plan_ordinal"], "")
        tail = m["plan_tail"] or m["plan_tail2"] or ""
        return _read_plan(key, tail)
    return _read_word(m, context)


def _read_year(m: re.Match[str], year: int | None) -> tuple[str | None, str] | None:
    if year is None:
        return None
    part = m["year_part"]
    if part:
        return _part_of_year(year, part), "point"
    if m["m1"]:
        return _months(year, m["m1"], m["m2"]), "point"
    if m["year_tail"] in ("以来", "以后"):
        return f"{year}/", "since"  # the end is the last year that the report looks back on
    if m["year_tail"] in ("之前", "以前", "前") and m["until"] is None:
        return str(year), "point"
    return str(year), "point"


def _months(year: int | None, first: str, last: str | None) -> str | None:
    a = _month(first)
    b = _month(last) if last else None
    if a is None or year is None:
        return None
    if last is None or b is None:
        return f"{year}-{a:02d}"
    named = {(1, 6): "H1", (7, 12): "H2", (1, 3): "Q1", (1, 12): ""}
    if (a, b) in named:
        return f"{year}-{named[(a, b)]}".rstrip("-")
    return f"{year}-Q1/{year}-Q3" if (a, b) == (1, 9) else f"{year}-{a:02d}/{year}-{b:02d}"


def _part_of_year(year: int, part: str) -> str:
    if part == "上半年":
        return f"{year}-H1"
    if part == "下半年":
        return f"{year}-H2"
    if part == "前三季度":
        return f"{year}-Q1/{year}-Q3"
    return f"{year}-Q{'一二三四'.index(part.removeprefix('第')[0]) + 1}"


def _read_plan(key: str, tail: str) -> tuple[str | None, str] | None:
    first = _FIVE_YEAR.get(key)
    if first is None:
        return None
    if tail in ("末", "期末", "收官"):
        return str(first + 4), "point"
    if tail == "初":
        return str(first), "point"
    if tail.startswith("前") and len(tail) == 3:
        return f"{first}/{first + int(read_chinese(tail[1]) or 1) - 1}", "span"
    if tail.startswith("后") and len(tail) == 3:
        return f"{first + 5 - int(read_chinese(tail[1]) or 1)}/{first + 4}", "span"
    return f"{first}/{first + 4}", "span"


def _read_word(m: re.Match[str], context: Context) -> tuple[str | None, str] | None:
    year = context.report_year
    if m["word"] is None or year is None:
        return None
    word = re.sub("(?<=[底末])(?:以前|之前|前)$", "", m["word"])
    if m["months"]:
        number = m["months"] if m["months"].isdigit() else str(int(read_chinese(m["months"]) or 0))
        return (_months(base_year(context) or year, "1", number), "point") if _month(number) else None
    if m["ago"]:
        end = int((last_year(context.period) or str(year - 1))[:4])
        return str(end - int(read_chinese(m["ago"]) or 1)), "point"
    if word in ("本世纪末", "到本世纪末"):
        return ("2000" if year < 2000 else "2100"), "point"
    simple = {"今年以来": 0, "今年": 0, "本年": 0, "本年度": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
    if word[:-1] in simple and word[-1] in "底末":  # 去年底
        word = word[:-1]
    if word in ("过去一年", "过去的一年"):
        return str(year - 1), "point"
    if word in simple:
        return str(year + simple[word]), "point"
    if word.endswith("两年") and word[0] in "今去":
        first = year - (word[0] == "去")
        return f"{first}/{first + 1}", "whole"
    base = base_year(context) or year
    if word[:-1].endswith("季度"):
        word = word[:-1]  # 三季度末
    if word.endswith(("上半年", "下半年", "季度")):
        if word[0] in "今去":  # 今年一季度 in a review of the year before
            return _part_of_year(year - (word[0] == "去"), word[2:]), "point"
        return _part_of_year(base, word), "point"
    if word.endswith("同期") and context.period and "-" in context.period and "/" not in context.period:
        return f"{base - 1}{context.period[4:]}", "point"
    if word.startswith(("上年", "去年同期")):
        return str(base - 1), "point"
    months = "-" in (context.period or "")
    if word == "全年" and context.section_role == "review" and "/" in (context.period or "") and not months:
        # 全年接待游客9亿人次 in a section about five years: their last one.
        return last_year(context.period), "point"
    if word == "全年" and _in_one_year(context.period):
        return str(base), "point"
    if word in ("年底", "年末", "年内", "当年"):
        return (str(base), "point") if _in_one_year(context.period) else None
    if word in ("年初", "上月末"):
        return None
    return _read_years(m, context, year)


def _in_one_year(period: str | None) -> bool:
    """2023, 2022-H1 and 2019-01/2019-10, but not 2021/2025."""
    return bool(period) and len({part[:4] for part in (period or "").split("/")}) == 1


def _read_years(m: re.Match[str], context: Context, year: int) -> tuple[str | None, str] | None:
    """五年来, 过去五年, 今后五年: spans of years around the report."""
    word = m["word"]
    if word in ("本届政府任期", "任期内"):
        return None
    count = 5 if word == "五年来" else int(read_chinese(m["counted"] or m["n"] or "五") or 5)
    if count < 2 or (count > _FEW and _MEAN.match(m.string, m.end())):
        return None
    if word.startswith(("今后", "未来", "后", "此后")):
        return f"{year}/{year + count - 1}", "whole"
    if word.startswith(("过去", "近", "最近", "这", "前")) or word.endswith("来"):
        span = context.review_period
        if span and "/" in span and count == int(span[5:]) - int(span[:4]) + 1:
            return span, "whole"
        end = year if span == str(year) else year - 1  # the report looks back on its own year
        return f"{end - count + 1}/{end}", "whole"
    span = context.period or ""
    if "/" in span and "-" not in span and count == int(span[5:]) - int(span[:4]) + 1:
        return span, "whole"
    some = "/" in span and "-" not in span and count < int(span[5:]) - int(span[:4]) + 1
    if word.endswith("年") and not some and _SUMMED.match(m.string, m.end()):
        return f"{year - count}/{year - 1}", "whole"
    if (
        word.endswith(("年内", "年时间"))
        and count <= 8
        and context.section_role in _AHEAD
        and span == str(year)
    ):
        return f"{year}/{year + count - 1}", "whole"
    return None


def period_before(period: str | None) -> str | None:
    """The period in front of one: 2024 before 2025, 2020 before 2021/2025."""
    if not period or not period[:4].isdigit():
        return None
    return str(int(period[:4]) - 1)


def last_year(period: str | None) -> str | None:
    """The last year of a span, a single period itself."""
    return period.split("/")[-1] if period else None
