"""``mart.promise_chain``: what hangs together over the documents of a region, one chain for each matter.

A chain starts with the first promise on a matter (the target of a report, or a task of a plan or
notice) and holds, in the order of time, every other promise on the same matter, the progress that
notices report, and what later reports say came of it. Every link is held against the first promise
and not against its neighbour, so that a chain cannot drift from one matter to the next. It prefers
no link to a wrong one: sub-groups, other kinds of work and other measures are other matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import polars as pl

from transforms.marts.promise_chain_nodes import Node, make_nodes
from transforms.marts.promise_chain_ties import Beside, find_tie

SCHEMA = pl.Schema(
    [
        ("chain_id", pl.String()), ("link_no", pl.Int32()), ("link_kind", pl.String()), ("answers", pl.Int32()),
        ("region", pl.String()), ("region_code", pl.String()), ("indicator", pl.String()),
        ("indicator_code", pl.String()), ("report_id", pl.String()), ("report_year", pl.Int32()),
        ("task_id", pl.String()), ("observation_id", pl.String()), ("quote", pl.String()),
        ("period", pl.String()), ("score", pl.Float64()), ("link_reason", pl.String()),
        ("char_start", pl.Int32()), ("char_end", pl.Int32()),
    ]
)  # fmt: skip

#: Years without a word after which a matter is taken up anew.
GAP = 3
Link = tuple[Node, float, str]


def build_promise_chain(
    reports: pl.DataFrame, observations: pl.DataFrame, task_ledger: pl.DataFrame
) -> pl.DataFrame:
    """Chains that span at least two reports, from the parsed tables and ``mart.task_ledger``.

    Gives the columns of ``mart.promise_chain``, chains in the order of their region and first promise.
    """
    by_region: dict[str, list[Node]] = defaultdict(list)
    several = reports.filter(pl.len().over("region_code") > 1)  # of one report alone no chain is made
    for node in make_nodes(several, observations, task_ledger):
        by_region[node.report["region_code"]].append(node)
    rows: list[dict[str, Any]] = []
    for region in sorted(by_region):
        rows += _region_rows(by_region[region])
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _region_rows(nodes: Sequence[Node]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    taken: set[str] = set()
    progress: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.of_target:
            progress[node.of_target].append(node)
    beside = Beside(nodes)
    for first in nodes:
        if not first.is_promise or first.observation_id in taken:
            continue
        found: list[Link] = [(first, 1.0, "first promise on the matter")]
        for other in beside.of(first):
            if other is first or other.observation_id in taken:
                continue
            if tie := find_tie(first, other):
                found.append((other, *tie))
        links = _one_for_each_time(_unbroken(found))
        if len({node.report["report_id"] for node, _, _ in links}) < 2:
            continue
        taken |= {node.observation_id for node, _, _ in found}
        for promise, score, _ in [link for link in links if link[0].kind == "task"]:
            links += [(done, score, "progress on its task") for done in progress[promise.observation_id]]
        rows += _chain_rows(first, links)
    return rows


def _unbroken(links: list[Link]) -> list[Link]:
    """The links up to the first long silence."""
    kept = links[:1]
    for link in sorted(links[1:], key=lambda link: link[0].years[1]):
        if link[0].years[1] - max(node.years[1] for node, _, _ in kept) > GAP:
            break
        kept.append(link)
    return kept


def _one_for_each_time(links: list[Link]) -> list[Link]:
    """Of several statements of one report and kind for one time, the surest; a report repeats itself."""
    best: dict[tuple[str, str, str, str | None], Link] = {}
    for link in links:
        node = link[0]
        key = (node.report["report_id"], node.kind, node.period, node.task_id)
        if key not in best or link[1] > best[key][1]:
            best[key] = link
    return list(best.values())


def _chain_rows(first: Node, links: list[Link]) -> list[dict[str, Any]]:
    order = {"target": 0, "task": 1, "progress": 2, "account": 3}
    ordered = sorted(
        links,
        key=lambda link: (
            link[0] is not first,
            link[0].years[1],
            order[link[0].kind],
            link[0].figure.char_start or 0,
        ),
    )
    places = {node.observation_id: place for place, (node, _, _) in enumerate(ordered, start=1)}
    rows = []
    for place, (node, score, reason) in enumerate(ordered, start=1):
        answers = places.get(node.of_target or "") or _answered(node, ordered)
        rows.append(
            {
                "chain_id": first.observation_id,
                "link_no": place,
                "link_kind": _link_kind(node, answers),
                "answers": answers,
                "region": node.report["region"],
                "region_code": node.report["region_code"],
                "indicator": node.figure.name,
                "indicator_code": node.observation["indicator_code"],
                "report_id": node.report["report_id"],
                "report_year": node.report["report_year"],
                "task_id": node.task_id,
                "observation_id": node.observation_id,
                "quote": node.quote,
                "period": node.period,
                "score": score,
                "link_reason": reason,
                "char_start": node.figure.char_start,
                "char_end": node.figure.char_end,
            }
        )
    return rows


def _link_kind(node: Node, answers: int | None) -> str:
    if node.kind == "account":
        return "outcome" if answers else "later"
    return node.kind


def _answered(node: Node, links: Sequence[Link]) -> int | None:
    """The promise that a link takes up: a task the target of its time, an account what was promised for it."""
    for place, (other, _, _) in enumerate(links, start=1):
        if other is node or not other.is_promise:
            continue
        earlier = (other.report["report_year"] or 0) < (node.report["report_year"] or 0)
        if node.kind == "account" and other.period == node.period and earlier:
            return place
        within = other.years[0] <= node.years[1] and node.years[0] <= other.years[1]
        if node.kind == "task" and other.kind == "target" and within:
            return place
    return None
