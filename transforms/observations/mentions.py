"""Line up the numbers of a clause with the words between them.

A clause is a row of numbers with gaps; each gap says something about the number before it (以上, the
thing counted) and about the one behind it (the name, the verb). Numbers with nothing but 、 or 和
between them are one list and are read together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from transforms.observations import lexicon as lex
from transforms.observations.clauses import Clause, Enclosure
from transforms.observations.compositions import to_one
from transforms.observations.predicates import read_right_bound
from transforms.observations.records import Bound
from transforms.quantities import Quantity
from transforms.unit_words import HARD_UNITS


@dataclass(slots=True)
class Mention:
    """A quantity in its clause. ``right`` is what follows it up to the next number or the clause's end."""

    quantity: Quantity
    right: str = ""
    bound_after: Bound | None = None
    bound_word: str = ""
    unit: str = ""


@dataclass(slots=True)
class Group:
    """Numbers read together (one number, or a list), with the text in front of the first.

    ``left_start`` is the offset where ``left`` begins; ``adjoined`` says that the group follows
    another number directly (196个113万平方米).
    """

    mentions: list[Mention]
    left: str
    left_start: int
    before: str
    adjoined: bool = False
    #: 、 stands between this group and the one before it.
    listed: bool = False
    clause: Clause | None = None
    gap_after: str = ""
    inside_bracket: bool = False
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def last(self) -> Mention:
        return self.mentions[-1]


#: 和 or 并 with a verb of its own begins something new, as 、 does.
_AND_VERB = re.compile(
    "(?:和|并|以及|及)(?=(?:新增|增设|新建|改造|建成|完成|实施|支持|引进|培育|创建|打造|开展|组织|"
    "举办|发放|建设|撤销|设立|成立|建立|安排|落实|争取|获批|获评|获得|净增|淘汰|关停))"
)
_AND_LAST = re.compile(r"(?<=[\u4e00-\u9fff”])(?:和|(?<!参)与|以及|(?<![惠普涉波])及|并)$")
#: 170个省、市重点项目: levels of government that share what follows them.
_LEVELS = re.compile("(?:国家|中央|省|市|县|区)级?(?:、(?:省|市|县|区|乡)级?)+(?![、长])")
_JOINT = re.compile(r"^(?:、|∶|:|和|与|及|以及|或|至|到|,)?$")
#: 每月650元和每年5000元, 每人每月40元、60元: by what an amount is reckoned.
_RATE = re.compile("(?<=[、和与及])(?:(?:每[人户亩名月年天日])+|[月年]人均)$")
_SCANT_OR_AMPLE = re.compile("[强弱](?=$|[,、;。)])")
#: Bounds that are verbs: 增加30亿元、突破400亿元 says two things.
_PREDICATES = frozenset(("突破", "超过"))
#: Bound words by their last character, the longest first.
_BOUND_TAILS = {
    end: sorted((w for w in lex.BOUND_BEFORE if w[-1] == end), key=len, reverse=True)
    for end in {w[-1] for w in lex.BOUND_BEFORE}
}


def visible(folded: str, start: int, end: int, enclosures: list[Enclosure]) -> str:
    """``folded[start:end]`` without the parentheses that stand wholly inside it."""
    if not enclosures:
        return folded[start:end]
    out, at = [], start
    for e in enclosures:
        if e.mark == "(" and e.start >= at and e.end <= end and not folded.startswith("建", e.end):
            out.append(folded[at : e.start])
            at = e.end
    out.append(folded[at:end])
    return "".join(out)


def group_numbers(
    folded: str, clause: Clause, quantities: list[Quantity], enclosures: list[Enclosure]
) -> list[Group]:
    """The groups of one clause, with the text that belongs to each."""
    show: Callable[[int, int], str] = lambda a, b: visible(folded, a, b, enclosures)  # noqa: E731
    groups: list[Group] = []
    for i, q in enumerate(quantities):
        begin = to_one(folded, quantities[i - 1].end) if i else clause.start
        end = quantities[i + 1].start if i + 1 < len(quantities) else clause.end
        gap = show(begin, q.start)
        mention = _make_mention(q, show(to_one(folded, q.end), end))
        each = bool(groups) and ("分别" in groups[-1].left or _ends_what_began(groups))
        if groups and _is_list_gap(groups[-1].last, mention, gap, each):
            if (
                groups[-1].mentions[0].quantity.ordinal == "第"
                and not q.ordinal
                and q.unit in ("位", "名", "")
            ):
                # 分别居全国第9、12位
                mention.quantity = replace(q, ordinal="第")
            groups[-1].mentions.append(mention)
            continue
        groups.append(_open_group(groups, mention, gap, begin, clause))
    for group in groups:
        _share_units_and_bounds(group)
    _share_bound_over_list(groups)
    return groups


def _share_bound_over_list(groups: list[Group]) -> None:
    """企业800家、专精特新1000家、单项冠军100家以上: the bound at the end goes for all of the list."""
    for i in range(len(groups) - 1, 0, -1):
        last, previous = groups[i].last, groups[i - 1].last
        alike = _is_share(last.unit) == _is_share(previous.unit)
        class_only = i + 1 < len(groups) and groups[i + 1].adjoined
        open_end = (
            not class_only
            and groups[i].listed
            and previous.bound_after is None
            and not previous.right.strip()
        )
        finer = "." in previous.quantity.text and "." not in last.quantity.text
        verb = _REACHED.search(groups[i].left)
        own_verb = verb is not None and not previous.right and not groups[i - 1].left.endswith(verb.group())
        own_whole = finer and groups[i].left.lstrip().startswith("占")
        if (
            alike
            and open_end
            and not own_whole
            and not own_verb
            and not groups[i].mentions[0].quantity.ordinal
        ):
            # 占全国的27.9%、占全球的3%以上: an exact share beside a rough one.
            previous.bound_after = last.bound_after


#: 覆盖率达到23%、浓度控制在45%左右: a bound behind a verb of its own goes for that number.
_REACHED = re.compile("(?:达到?|(?:保持|稳定|控制|维持)在|(?:提高|上升|下降|降低|增加|提升)到|[升降增]至)$")


def _is_share(unit: str) -> bool:
    """Shares, growth and multiples, which no list joins with amounts."""
    return unit.endswith(("%", "百分点", "基点", "倍", "番"))


def _make_mention(q: Quantity, after: str) -> Mention:
    word, bound = read_right_bound(after)
    if bound is None and ("分之" in q.text or q.unit == "成") and (m := _SCANT_OR_AMPLE.match(after)):
        # 三分之一强, 两成弱
        word = m.group()
        bound = "at_least" if word == "强" else "near"
    return Mention(
        q, right=after[len(word) :].removeprefix("不等"), bound_after=bound, bound_word=word, unit=q.unit
    )


def _ends_what_began(groups: list[Group]) -> bool:
    """分别由4亿吨、13万标箱增至5亿吨、19万标箱: the second list holds what the first did."""
    if len(groups) < 2 or len(groups[-1].mentions) >= len(groups[-2].mentions):
        return False
    began, ends = groups[-2].left, groups[-1].left.strip()
    return "分别" in began and began.rstrip().endswith(("由", "从")) and ends.endswith(("至", "到", "为"))


def _is_list_gap(previous: Mention, mention: Mention, gap: str, each: bool) -> bool:
    """Whether two numbers are of one list; 分别 in front (``each``) allows different units."""
    text = gap.removeprefix(previous.bound_word).strip()
    for word in _BOUND_TAILS.get(text[-1:], ()):
        if text.endswith(word):
            if word in _PREDICATES and not each:
                return False
            text = text[: -len(word)]
            break
    text = _RATE.sub("", text)
    if not _JOINT.match(text) or not text:
        return False
    if text in ("至", "到") and previous.unit == mention.unit:
        return False  # 提高20元至360元: a range would be one number
    if each:
        return True
    a, b = previous.quantity, mention.quantity
    if a.unit and not a.unit.strip("十百千万亿") and b.unit.strip("十百千万亿"):
        return True
    if a.unit in _RATES and b.unit in _RATES:
        return True
    return (
        a.unit == b.unit
        or b.unit == a.unit + "百分点"
        or not a.unit
        or ((a.unit in HARD_UNITS) == (b.unit in HARD_UNITS) and a.unit[-1:] == b.unit[-1:])
    )


_RATES = frozenset(("‰", "/10万", "/十万"))


def _open_group(groups: list[Group], mention: Mention, gap: str, begin: int, clause: Clause) -> Group:
    if not groups:
        return Group([mention], gap, begin, clause.before, clause=clause, inside_bracket=clause.before == "(")
    previous = groups[-1]
    text = gap[len(previous.last.bound_word) :]
    head, mark, tail = _split_gap(text)
    if mark:
        previous.last.right = head
        left, listed = tail, True
    else:
        left, listed = text, False
    adjoined = not mark and not text.strip()
    return Group(
        [mention], left, begin, clause.before, adjoined=adjoined, listed=listed, clause=clause,
        inside_bracket=clause.before == "(",
    )  # fmt: skip


def _split_gap(text: str) -> tuple[str, str, str]:
    """Cut a gap at its first 、 outside quotes: what is before belongs to the number in front."""
    if m := _AND_LAST.search(text):
        return text[: m.start()], m.group(), ""
    if m := _AND_VERB.search(text):
        head = text[: m.start()]
        if "、" not in head:
            return head, m.group(), text[m.end() :]
    depth = 0
    for i, c in enumerate(text):
        depth += c in "“《("
        depth -= c in "”》)"
        if c == "、" and depth == 0 and not _LEVELS.match(text):
            return text[:i], "、", text[i + 1 :]
    return text, "", ""


def _share_units_and_bounds(group: Group) -> None:
    """A unit or a bound at the end of a list goes for all of it."""
    unit = ""
    for mention in reversed(group.mentions):
        if unit == "个百分点" and mention.unit == "个":
            mention.unit = unit  # 39个和30个百分点
        if mention.unit == "个" and len(unit) > 1 and unit.startswith("个"):
            mention.unit = unit  # 分别提高9个、12个百分点
        scale_only = not mention.unit.strip("十百千万亿")
        if mention.unit == "个" and unit == "个百分点":
            mention.unit = unit  # 提高4.8个和1.6个百分点
        mention.unit = (
            mention.unit + unit.lstrip("十百千万亿") if mention.unit and scale_only else mention.unit or unit
        )
        if unit == "个百分点" and mention.unit == "个":
            mention.unit = unit  # 低12.8个、9.4个百分点
        unit = mention.unit
    last = group.last
    if last.bound_after and len(group.mentions) > 1:
        for mention in group.mentions[:-1]:
            if mention.bound_after is None:
                mention.bound_after, mention.bound_word = last.bound_after, last.bound_word
