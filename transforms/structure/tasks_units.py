"""Who is responsible, read from the words of a task: clauses that name units with their roles.

Three ways to say it: ``(牵头单位:甲,配合单位:乙)`` with a marker before the list (in brackets of any
kind, or as a line of its own), ``(甲牵头,乙、丙配合)`` with a verb after it, and a bracket that only
lists units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from transforms.structure.units import is_unit, split_units

Role = Literal["lead", "support"]


@dataclass(frozen=True, slots=True)
class UnitList:
    """Units said together in one role; ``inherited`` where they are said once for all tasks."""

    role: Role
    units: tuple[str, ...]
    open_list: bool = False
    inherited: bool = False


def split_lead(lists: Sequence[UnitList]) -> list[UnitList]:
    """The lists of a task where the first unit leads and the others support it (``FIRST_LEADS``)."""
    out: list[UnitList] = []
    for part in lists:
        if part.role == "lead" and not part.inherited and len(part.units) > 1:
            out.append(UnitList("lead", part.units[:1]))
            out.append(UnitList("support", part.units[1:], part.open_list))
        else:
            out.append(part)
    return out


def beside_lead(clauses: Sequence[Clause]) -> list[UnitList]:
    """The lists of a task's clauses; 责任单位: in a line below 牵头单位: names those who support."""
    led = any("lead" in clause.markers for clause in clauses)
    lists: list[UnitList] = []
    for clause in clauses:
        supports = led and "any" in clause.markers and "lead" not in clause.markers
        lists += [replace(part, role="support") if supports else part for part in clause.lists]
    return lists


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a paragraph that is no text of the task: units, a deadline, a person."""

    start: int
    end: int
    lists: tuple[UnitList, ...] = ()
    #: What stands after 完成时限: and the like.
    due: str | None = None
    #: Kinds of the markers that it holds (lead for 牵头单位:, any for 责任单位:).
    markers: tuple[str | None, ...] = ()


_NOUN = "(?:单位|部门|主体|处室|科室|委办局)(?:[及和](?:责任人|负责人))?"
_MARKER = re.compile(
    rf"(?:(?P<lead>(?:主要)?(?:牵头|主办|主责)(?:[和及、与]?(?:责任|负责|落实|实施|配合))?{_NOUN}|牵头|主办)"
    "|(?P<support>(?:责任)?(?:配合|协办|协同|协作|参与|参加|"
    f"支持)(?:[和及、与]?(?:责任|落实|实施))?{_NOUN}|配合|协办)"
    rf"|(?P<any>(?:责任|落实|实施|承办|负责|完成|承担|分工){_NOUN}|责任分工)"
    r"|(?P<due>(?:完成|办结|达成)(?:时限|时间|期限|节点)|时限(?:要求)?|时间(?:节点|要求))"
    r"|(?P<other>(?:责任|牵头|分管|包保|联系|市级?|县级?)(?:市|县)?(?:领导|负责人)|责任人|联系人))[:：]"
)
_DUTY = "按(?:照)?(?:各自)?职[责能](?:分工)?(?:分别|共同)?(?:负责|落实|推进|实施)?"
_BY_DUTY = re.compile(rf"{_DUTY}[。;；]?$")
_VERB = re.compile(
    r"(?P<names>.+?)(?:(?P<lead>牵头(?:负责|落实|推进|组织)?)"
    rf"|(?P<any>{_DUTY}"
    r"|(?:分工|分别|共同|具体|组织)?(?:负责(?:落实|实施)?|落实|组织实施))"
    "|(?P<support>(?:密切|协同|积极)?(?:配合|协助|参与|参加|协办)(?:配合|落实)?))(?=[,，;；。、]|"
    "$)[,，;；。、]*"
)
#: 以下均需各县区配合,不再列出 · 各县区均为配合单位 · 各县区(下同)
_ROLE_VERB = "(?:密切|积极)?(?:牵头|配合|协助|参与|支持|负责|落实|承担|实施)"
_NOT_AGAIN = (
    "(?:[,，;；。]?(?:以下|下文|后文)?(?:均|都)?不再?(?:逐一|一一|重复|另行|单独|分别)*"
    "(?:列出|列示|列举|标注|注明|罗列))"
)
_INHERITED = (
    re.compile(
        rf"[,，;；。、]*(?:以下|以上|上述|下列|各项|所有)[^,，;；。:：]*?(?:均|都)?(?:需要?|须|应|由|请)"
        rf"(?P<names>[^,，;；。:：]+?)(?P<verb>{_ROLE_VERB})(?:[^,，;；。:：]{{0,6}})?{_NOT_AGAIN}?[。;；]?"
    ),
    re.compile(
        rf"[,，;；。、]*(?P<names>[^,，;；。:：]+?)(?:均|都)(?:为|是)(?P<verb>牵头|配合|责任|参与)(?:单位|部门)"
        rf"{_NOT_AGAIN}"
    ),
    re.compile(r"(?P<names>[^,，;；。:：、]+?)(?P<verb>)[(（]下同[)）]"),
)
_SAID_ONCE = re.compile("以下|以上|上述|下列|各项|所有|(?:均|都)(?:为|是)|下同")
#: 列第一位的为牵头单位(,下同): said once, it holds for all lists of the document.
FIRST_LEADS = re.compile(
    "[,，;；。、]?(?:其中)?[,，]?(?:排|列|位)(?:在|于|名)?(?:第一|首位|首个)(?:位|名)?的?(?:单位|"
    "部门)?为牵头(?:责任)?(?:单位|部门)"
    "(?:[,，、]?(?:以下同|下同|以下不再说明))?"
)
#: What stands beside the units of a bracket without a marker: until when, or for how long.
_DEADLINE = re.compile(
    r"(?:力争|确保|于|在)?(?P<due>(?:20\d\d年|今年|本年)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:份|\d{1,2}日)?)?"
    "年?[底末内]?(?:以前|之前|前)?)(?:全面|基本|全部|取得|阶段性)*(?:完成|建成|落实|办结|启动|见效|到位|成效|实施)*"
    "|(?:持续|长期|常态化?|全年|分年度|(?:按|依)[^,，]{2,6})(?:推进|坚持|开展|实施|落实|完成)"
)
_PAIRS = {"(": ")", "（": "）", "〔": "〕", "［": "］", "[": "]", "【": "】"}
_CLOSERS = frozenset(_PAIRS.values())
_BOUNDARY = "。;；!！)）〕］】,，"
#: Where a clause may begin: with a bracket, or where another one or the paragraph did.
_BEGINS = re.compile(rf"[{re.escape(''.join(_PAIRS))}]|^|(?<=[{re.escape(_BOUNDARY)}])")


def find_clauses(text: str) -> list[Clause]:
    """All clauses of a paragraph in order: in brackets, or from a marker to the paragraph's end.

    A bracket that is never closed (cut off, or closed by the wrong sign) reaches to the end, too.
    """
    clauses = []
    at = 0
    while (begins := _BEGINS.search(text, at)) and begins.start() < len(text):
        at, clause = begins.start(), None
        if text[at] in _PAIRS:
            end = _closing(text, at)
            clause = read_clause(text[at + 1 : end - 1 if text[end - 1] in _CLOSERS else end])
            if clause and not _may_stand(text, at, end, clause):
                clause = None
        elif _MARKER.match(text, at):
            end = len(text)
            clause = read_clause(text[at:])
        if clause:
            clauses.append(Clause(at, end, clause.lists, clause.due, clause.markers))
            at = end
        else:
            at += 1
    return clauses


def read_clause(text: str) -> Clause | None:
    """What a stretch of text says about units; ``None`` where it says nothing of the kind."""
    words, inherited = _take_inherited(FIRST_LEADS.sub("", text))
    words, due = _take_deadline(words)
    lists: tuple[UnitList, ...] = ()
    if _MARKER.search(words):
        marked = _read_marked(words)
        if marked is None:
            return None
        lists, due = marked[0], marked[1] or due
    else:
        lists = _read_verbs(words) or _read_plain(words)
        if not lists and not inherited:
            return None
    markers = tuple(marker.lastgroup for marker in _MARKER.finditer(words))
    return Clause(0, len(text), (*lists, *inherited), due, markers)


def _take_deadline(text: str) -> tuple[str, str | None]:
    """Cut off the deadline that a list of units begins or ends with (甲牵头,乙配合,6月底前完成)."""
    parts = re.split("[,，;；]", text.rstrip("。"))
    for at in (-1, 0):
        if len(parts) > 1 and parts[at] and (found := _DEADLINE.fullmatch(parts[at])):
            rest = text.rstrip("。")
            rest = rest[: -len(parts[at])] if at else rest[len(parts[at]) :]
            return rest.strip(",，;；"), found["due"] or None
    return text, None


def starts_clause(text: str) -> bool:
    """Whether a line begins with a marker, in a bracket or not."""
    return bool(_MARKER.match(text.lstrip("(（〔［[【")))


def _may_stand(text: str, start: int, end: int, clause: Clause) -> bool:
    """A marked bracket may stand anywhere, another one at the end, and one that only lists units
    after a sentence."""
    if _MARKER.search(text, start, end) or any(part.inherited for part in clause.lists):
        return True
    if text[end:].strip("。;； "):
        return False
    return bool(_read_verbs(text[start + 1 : end - 1])) or start == 0 or text[start - 1] in _BOUNDARY


def _read_marked(text: str) -> tuple[tuple[UnitList, ...], str | None] | None:
    markers = list(_MARKER.finditer(text))
    before = text[: markers[0].start()]
    lists = list(_read_verbs(before) or _read_plain(before))
    if before and not lists:
        return None
    has_lead = any(part.role == "lead" for part in lists) or any(m.lastgroup == "lead" for m in markers)
    due = None
    for marker, after in zip(markers, [*markers[1:], None], strict=True):
        words = text[marker.end() : after.start() if after else None]
        if marker.lastgroup == "due":
            due = words.strip(",，;；。、 ") or None
        elif marker.lastgroup != "other":
            lists += _make_list(_role(marker.lastgroup, has_lead), words)
    return tuple(lists), due


def _role(said: str | None, has_lead: bool) -> Role:
    """责任单位 and 负责 lead where nobody else does, and support where another is said to lead."""
    return "support" if said == "support" or (said == "any" and has_lead) else "lead"


def _read_verbs(text: str) -> tuple[UnitList, ...]:
    lists: list[UnitList] = []
    at = 0
    matches = []
    while at < len(text):
        match = _VERB.match(text, at)
        if not match:
            return ()
        matches.append(match)
        at = match.end()
    has_lead = any(m.lastgroup == "lead" for m in matches)
    for match in matches:
        units, _ = split_units(match["names"])
        if not units or not all(is_unit(unit) for unit in units[:2]):
            return ()
        lists += _make_list(_role(match.lastgroup, has_lead), match["names"])
    return tuple(lists)


def _read_plain(text: str) -> tuple[UnitList, ...]:
    units, is_open = split_units(text)
    if not units or not all(is_unit(unit) for unit in units):
        return ()
    return (UnitList("lead", tuple(units), is_open),)


def _make_list(role: Role, words: str) -> list[UnitList]:
    words = _BY_DUTY.sub("", words)
    beside: tuple[UnitList, ...] = ()
    if role == "lead" and (comma := re.search("[,，;；]", words)):
        # 责任单位:甲、乙,丙配合
        beside = _read_verbs(words[comma.end() :])
        words = words[: comma.start()] if beside else words
    units, is_open = split_units(words)
    return [*([UnitList(role, tuple(units), is_open)] if units else []), *beside]


def _take_inherited(text: str) -> tuple[str, tuple[UnitList, ...]]:
    """Cut out what is said once for all tasks."""
    found: list[UnitList] = []
    if not _SAID_ONCE.search(text):
        return text, ()  # most lists; the patterns below are dear on long ones
    for pattern in _INHERITED:
        match = pattern.search(text)
        if match:
            units, is_open = split_units(match["names"])
            role: Role = "lead" if match["verb"].endswith("牵头") else "support"
            found.append(UnitList(role, tuple(units), is_open, inherited=True))
            text = (text[: match.start()] + text[match.end() :]).rstrip(",，;；。、")
    return text, tuple(found)


def _closing(text: str, start: int) -> int:
    """End of the bracket that opens at ``start`` (any kind closes any), or of the text."""
    depth = 0
    for at in range(start, len(text)):
        if text[at] in _PAIRS:
            depth += 1
        elif text[at] in _CLOSERS:
            depth -= 1
            if depth == 0:
                return at + 1
    return len(text)
