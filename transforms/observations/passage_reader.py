"""Work through one passage: its sentences, their clauses, the numbers lined up in them."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.observations.agents import undo_origin
from transforms.observations.assemble import Decided, assemble
from transforms.observations.brackets import (
    OF_HEADING,
    OF_SECTION,
    comes_from_outside,
    end_of_bracket,
    outer_numbers,
)
from transforms.observations.carried import Carried
from transforms.observations.clauses import Clause, Enclosure, cut_clauses, find_enclosures, find_sentences
from transforms.observations.dispositions import classify
from transforms.observations.left import Left
from transforms.observations.measures import decide_measure, goes_on_growing, is_rank, is_ratio_name
from transforms.observations.mentions import Group, Mention, group_numbers, visible
from transforms.observations.movement_shared import take_movement
from transforms.observations.named import Named
from transforms.observations.names import clean_left
from transforms.observations.naming import name_group
from transforms.observations.numerals import account_numerals
from transforms.observations.periods import TimeRef
from transforms.observations.places import SentencePlaces, Whose, places_of
from transforms.observations.planned import undo_beyond
from transforms.observations.predicates import read_left
from transforms.observations.purposes import name_by_purpose, name_by_works
from transforms.observations.records import Bound, Disposition, Observation, Reading
from transforms.observations.recounting import Recount, date_fact, decide_told, open_recount, recount
from transforms.observations.roles import Decision, decide_role, is_goal_after
from transforms.observations.spans import at_its_end
from transforms.observations.spoken import SpokenTimes, times_in_row
from transforms.observations.text_before import text_before
from transforms.observations.thresholds import is_threshold
from transforms.observations.timing import Timing, decide_period
from transforms.observations.topics import is_field, label_of
from transforms.passages import Passage
from transforms.quantities import Quantity, iterate_quantities
from transforms.unit_words import base_unit

#: 扣除结转支出50亿元后增长2%: what is left out is not what grows.
_LEFT_OUT = re.compile("(?:扣除|剔除)")
#: 累计接待游客900万人次,实现收入40亿元: the sum goes on.
_SUMS_ON = re.compile(
    r"(?:累计|[三四五]年(?:来|间|共)?)[^,;。]*\d[^,;。]*,(?:实现|创|完成|带动|旅游)[^,;。达]*$"
)
_PART_OF_YEAR = re.compile(r"\d{4}-")
_BELOW = re.compile(r"预计(?:数)?[,(]?下同")


class PassageReader:
    """Working state for one passage; ``folded`` is its folded text."""

    def __init__(self, passage: Passage, folded: str) -> None:
        self.passage = passage
        self.folded, self.numbering = _blank_numbering(folded)
        self.quantities = list(iterate_quantities(passage.text, self.folded))
        self.dispositions: dict[int, Disposition] = {}
        self.carried = Carried()
        self.estimated_below = False
        self.observations: list[Observation] = []
        #: Numbers of the sentence so far: where each ends, its name and its unit.
        self.named: list[tuple[int, str | None, str]] = []
        #: The name of the last number, if that was a rate of growth.
        self.grown: str | None = None
        self.enclosures: list[Enclosure] = []
        self.outer: tuple[Timing, Decision] | None = None
        #: How the number before moved, and its unit.
        self.moved: tuple[int, str] | None = None
        #: A clause said aside, and the name, names, verb and unit to go back to after it.
        self.aside: tuple[Clause | None, tuple[str | None, list[str], str, str]] | None = None
        self.times = SpokenTimes(self.folded, passage.context)
        #: Years that are over, which a plan tells of on its way.
        self.recounted: Recount | None = None

    def read(self) -> Reading:
        at, below = 0, "下同" in self.folded
        for start, end in find_sentences(self.folded):
            inside = []
            while at < len(self.quantities) and self.quantities[at].start < end:
                inside.append(self.quantities[at])
                at += 1
            if inside:
                self._read_sentence(start, end, inside)
            else:
                self._pass_sentence(start, end)
            if below and _BELOW.search(self.folded, start, end):
                self.estimated_below = True
            self.times.note(start, end)
        numerals = account_numerals(
            self.passage, self.numbering, self.folded, self.quantities, self.dispositions, self.observations
        )
        return Reading(self.observations, numerals, [])

    def _pass_sentence(self, start: int, end: int) -> None:
        """Note what a sentence without numbers speaks of."""
        self.carried.pass_sentence(self.folded[start:end])
        self.recounted = open_recount(
            self.folded[start:end], self.times.at_head(start, end, 12), self.recounted, self.passage.context
        )

    # ---- one sentence ------------------------------------------------------------------------
    def _read_sentence(self, start: int, end: int, quantities: list[Quantity]) -> None:
        enclosures = self.enclosures = find_enclosures(self.folded, start, end)
        clauses = cut_clauses(self.folded, start, end, enclosures, quantities)
        kept = self._set_aside(quantities, start, end, enclosures, clauses)
        if not kept:
            self._pass_sentence(start, end)
            return
        self.carried.open_sentence()
        places = places_of(self.folded, start, end, self.passage.context)
        times = self.times.of_sentence(start, end, enclosures)
        self.recounted = recount(self.folded[start:end], times, self.recounted, self.passage.context)
        self.named.clear()
        self.grown = None
        self.moved = self.aside = None
        outside: Carried | None = None
        around: Clause | None = None
        closes = 0
        for clause in clauses:
            if outside is not None and (clause.before == "(" or clause.end > closes):
                # What a bracket says on its way is not what the sentence goes on with.
                self.carried, outside = outside, None
            if clause.before == ";":
                self.carried.begin_anew()
            if clause.before != "(" and clause.end > closes:
                around = clause
            if clause.before == "(":
                outside, closes = self.carried, end_of_bracket(clause, enclosures)
                self.carried = self.carried.inside(*self._named_before(clause.start, around))
            inside = outer_numbers(clause, kept, enclosures)
            if inside:
                groups = group_numbers(self.folded, clause, inside, enclosures)
                self._read_groups(groups, (start, end), times, places)
            elif clause.before != "(":
                text = visible(self.folded, clause.start, clause.end, enclosures)
                announces = self.folded[clause.end : clause.end + 1] == ":" or text.endswith(("是", "为"))
                if announces and (label := label_of(text)):
                    self.carried.speak_of(label)
                elif not is_field(text):
                    self.carried.pass_clause(text)
        if outside is not None:
            self.carried = outside

    def _named_before(self, at: int, around: Clause | None) -> tuple[str | None, str]:
        """Name and unit of the number that stands right before a bracket; without one, the heading before it."""
        end, name, unit = max((n for n in self.named if n[0] < at), default=(0, None, ""), key=lambda n: n[0])
        if not end and around is not None and self.passage.context.voice == "text":
            words = clean_left(self.folded[around.start : at - 1].strip())
            return (words, "") if OF_HEADING.fullmatch(words) else (None, "")
        return (name, unit) if end else (None, "")

    def _set_aside(
        self,
        quantities: list[Quantity],
        start: int,
        end: int,
        enclosures: list[Enclosure],
        clauses: list[Clause],
    ) -> list[Quantity]:
        kept = []
        for i, q in enumerate(quantities):
            disposition = classify(q, self.folded, start, enclosures)
            if disposition is None:
                clause_end = next((c.end for c in clauses if c.start <= q.start < c.end), end)
                following = quantities[i + 1] if i + 1 < len(quantities) else None
                previous = quantities[i - 1] if i else None
                if is_threshold(q, self.folded, previous, following, clause_end):
                    disposition = "name"
            if disposition is None:
                kept.append(q)
            else:
                self.dispositions[q.start] = disposition
        return kept

    def _read_groups(
        self, groups: list[Group], sentence: tuple[int, int], times: list[TimeRef], places: SentencePlaces
    ) -> None:
        origin: tuple[Named, Left] | None = None
        bound_before: Bound | None = None
        before: Left | None = None
        for i, group in enumerate(groups):
            whose = places.whose(group, self.folded)
            left = read_left(
                text_before(group, self.folded, times, places.head_end, self.passage.context),
                group.mentions[0].unit,
                self._is_rank(group),
            )
            undo_origin(left, group.last.right)
            undo_beyond(left, is_goal_after(group.last.right))
            take_movement(left, group, groups[i - 1] if before else None, before, self.moved)
            self.moved = (left.movement, group.last.unit) if left.movement and not left.to else None
            before = left
            rest = left.phrase.strip(" 的,、")
            if (
                origin is not None
                and left.to
                and groups[i - 1].last.right.removeprefix("的").startswith(rest)
            ):
                # 从15个县扩大到57个县: the noun of the origin is no name of its own.
                named = origin[0]
                left.basis = left.basis or (origin[1].basis if origin[1].basis == "yearly_average" else None)
            else:
                spent = "" if group.listed else left.phrase
                self._turn_aside(group, left)
                named = name_group(group, left, self.carried, groups[i + 1 :])
                named = self._with_purpose(named, group, sentence[1], spent)
            origin = (named, left) if left.origin else None
            of_class = (
                i > 0 and groups[i - 1].last.unit.endswith("元") and not group.mentions[0].unit.endswith("元")
            )
            if group.adjoined and left.bound is None and not of_class:
                left.bound = bound_before
            bound_before = left.bound
            for k, mention in enumerate(group.mentions):
                name = named.names[k] if k < len(named.names) else named.names[-1]
                self._observe(mention, name, named, left, group, sentence, times, whose[k])
                self.named.append((mention.quantity.end, name, mention.unit))
            if not _LEFT_OUT.match(group.left.lstrip(" ,")):
                self.carried.remember(named.names, named.verb, group.last.unit)
            self.carried.value = group.last.quantity.value

    def _turn_aside(self, group: Group, left: Left) -> None:
        """涉及9个村800户, 总面积…: whom works concern is said aside; what comes next is of the works."""
        if self.aside is not None and group.clause != self.aside[0]:
            self.carried.name, self.carried.names, self.carried.verb, self.carried.unit = self.aside[1]
            self.aside = None
        if group.before == "," and left.phrase.strip(" ,、共") == "涉及" and self.carried.of_sentence:
            said = (self.carried.name, self.carried.names, self.carried.verb, self.carried.unit)
            self.aside = (group.clause, said)

    def _with_purpose(self, named: Named, group: Group, end: int, before: str) -> Named:
        """A name that only tells that money is spent, or who gives it, with what the money is for."""
        last = group.last
        if works := name_by_works(
            before, last.unit, self.folded, last.quantity.end, end, group.before in ("", ";")
        ):
            self.carried.around = None
            return replace(named, names=[works], rule="money_for_works")
        names = [
            name and name_by_purpose(name, last.unit, self.folded, last.quantity.end, end)
            for name in named.names
        ]
        return named if names == named.names else replace(named, names=names)

    def _is_rank(self, group: Group) -> bool:
        return any(is_rank(m.quantity, m.right) for m in group.mentions)

    # ---- one number --------------------------------------------------------------------------
    def _observe(
        self, mention: Mention, name: str | None, named: Named, left: Left, group: Group, sentence: tuple[int, int],
        times: list[TimeRef], whose: Whose,
    ) -> None:  # fmt: skip
        q = mention.quantity
        measure = decide_measure(q, mention.unit, left, name or "", mention.right)
        if named.rule == "name_carried" and name == self.grown and not is_ratio_name(name or ""):
            measure = goes_on_growing(measure, mention.unit)  # 增长9%,力争达到10%
        self.grown = name if measure.measure == "growth" else None
        timing, role = self._when_and_how_firm(
            mention, name, named, left, group, sentence, times, measure.measure
        )
        if not group.inside_bracket:
            self.outer = (timing, role)
        elif self.outer is not None and comes_from_outside(timing, group):
            # (3392户5489套) behind a planned number is planned with it.
            timing, role = self.outer
        decided = Decided(mention, group, left, name, named.rule, measure, timing, role, whose, sentence)
        self.observations.append(assemble(self.passage, self.folded, decided))
        self.dispositions[q.start] = "observation"

    def _when_and_how_firm(
        self, mention: Mention, name: str | None, named: Named, left: Left, group: Group, sentence: tuple[int, int],
        times: list[TimeRef], measure: str,
    ) -> tuple[Timing, Decision]:  # fmt: skip
        """The period of a number, and whether it is promised, expected or done: each may decide the other."""
        q, context = mention.quantity, self.passage.context
        start, end = sentence
        clause = self.folded[group.clause.start if group.clause else start : q.start]
        timing = decide_period(
            context,
            measure,
            left,
            name,
            clause,
            q,
            times,
            self.folded,
            group,
            self.enclosures,
            self.times.spoken,
            self.times.before,
        )
        if (row := times_in_row(times, self.folded, group, context)) is not None:
            period, begins, ends = row[group.mentions.index(mention)]
            timing = Timing(period, "times_in_row", True, (begins, ends))
        role = decide_role(
            context, self.folded[start:end], start, q.start, group.last.quantity.end, clause, timing.period, timing.named,
            self.estimated_below, left.goal, left.origin,
        )  # fmt: skip
        role = decide_told(role, timing, context, self.recounted)
        if self.outer is not None and "/" in (self.outer[0].period or "") and timing.rule == "end_of_span":
            before = self.folded[start : group.clause.start if group.clause else start]
            if (
                named.rule == "share_of_whole" and group.before == "," and not left.phrase.strip()
            ) or _SUMS_ON.search(before + clause):
                # 支出累计达到90亿元,占八成: a share of a sum of years is of these years.
                timing = self.outer[0]
        if self._is_part_of_sum(group, left, measure, timing, mention.unit) and self.outer is not None:
            timing = self.outer[0]
        if role.role == "actual":
            timing = date_fact(timing, context, self.recounted)
            if timing.rule == "time_recounted":
                last = at_its_end(
                    timing.period, measure, left, name, self.folded[start : q.start], context, q
                )
                timing = replace(timing, period=last)
        elif role.role == "target" and context.voice == "progress" and timing.rule in OF_SECTION:
            # 计划新增泊位2000个,实际新增2386个: what is planned is the year's.
            timing = Timing((timing.period or "")[:4] or None, "goal_of_year")
        elif role.rule == "goal_named_after" and _PART_OF_YEAR.match(timing.period or ""):
            # 12月份失业率3.8%,低于4.5%以内的预期目标: the goal is the year's.
            timing = Timing((timing.period or "")[:4], "goal_of_year")
        if (
            self.outer is not None
            and left.basis == "gap"
            and named.rule == "name_carried"
            and not timing.named
            and self.outer[1].role == role.role
        ):
            # 年均增长5.7%、高于全国0.3个百分点: a gap is of the time of what it compares.
            timing = self.outer[0]
            if timing.rule == "span_since_yardstick" and not group.last.unit.endswith("点"):
                # 收入5120元,比2005年增加2480元,高于全省312元: incomes of one year are held against each other.
                timing = replace(timing, period=(timing.period or "")[-4:])
        return timing, role

    def _is_part_of_sum(self, group: Group, left: Left, measure: str, timing: Timing, unit: str) -> bool:
        """累计引进人才540名,其中博士93名: a part of what years came to is of these years."""
        part = "其中" in group.left[:4] or (group.listed and self.carried.parts > 0)
        if not part or measure != "level" or left.reach or left.to or timing.rule != "end_of_span":
            return False
        whole = self.named[-1] if self.named else (0, None, "")
        span = "/" in (self.outer[0].period or "") if self.outer else False
        return span and base_unit(whole[2]) == base_unit(unit)


_NUMBERING = re.compile(
    r"\s*(?!一、二)\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)](?=[^\d]|\d{1,4}[-~至]*\d*[年月])"
)


def _blank_numbering(folded: str) -> tuple[str, str]:
    """Blank the number of the paragraph (1.1—6月…): the text without it, and the number itself."""
    m = _NUMBERING.match(folded)
    number = m.group() if m else ""
    return " " * len(number) + folded[len(number) :], number
