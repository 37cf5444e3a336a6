"""Rows of the long tables, as HTML with the words they are found by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from transforms.pages import links
from transforms.pages.figures import NAMES, Figure, indicator_name
from transforms.pages.listing import Line
from transforms.pages.numbers import show_share, show_value, with_bound
from transforms.pages.words import load_words, plain, say, say_period, say_value

Row = Mapping[str, Any]


def cells(*parts: Markup | str | tuple[Markup | str, str]) -> Markup:
    """A table row of cells; a cell may name its class."""
    done = []
    for part in parts:
        inner, name = part if isinstance(part, tuple) else (part, "")
        named = f' class="{escape(name)}"' if name else ""
        done.append(f"<td{named}>{escape(inner)}</td>")
    return Markup(f"<tr>{''.join(done)}</tr>")


def number_link(root: str | None, path: str | None, text: str, role: str = "") -> Markup:
    """A figure that leads to its sentence, where it has one and its page stands below `root`."""
    if not path or root is None:
        return Markup(f'<span class="num {escape(role)}">{escape(text)}</span>')
    return Markup(f'<a class="num {escape(role)}" href="{escape(root)}{escape(path)}">{escape(text)}</a>')


def tag(group: str, value: str) -> Markup:
    """A value of a column as a small coloured label."""
    return Markup(f'<span class="tag {escape(value)}">{say_value(group, value)}</span>')


def both(key: str) -> str:
    """The words of a key in both languages, for finding."""
    word = load_words().get(key)
    return f"{word.zh} {word.en}" if word else ""


def report_name(row: Row) -> str:
    """Title of a report or of its row in ``mart.coverage``, with region and year where it lacks them.

    A title of nothing but the kind of the document takes its year with it.
    """
    title, region = row["title"], row["region"] or ""
    kind = plain(f"kind.{row.get('report_kind') or row['kind']}")
    year = f"{row['report_year']}年" if row["report_year"] else ""
    if not title:
        return f"{region}{year}{kind}"
    if title == kind:
        title = f"{year}{title}"
    return title if not region or region[:2] in title else f"{region} · {title}"


def report_line(root: str | None, row: Row) -> Line:
    """A row of ``mart.coverage``: the report with what was understood of it, linked below `root`."""
    name = report_name(row)
    missing = row["completeness"] == "missing" or root is None
    title = (
        escape(name)
        if missing
        else Markup('<a href="{}{}">{}</a>').format(root, links.report_path(row["report_id"]), name)
    )
    kind, completeness = say_value("kind", row["report_kind"]), tag("complete", row["completeness"])
    html = cells(
        title,
        (row["region"] or "—", "opt nw"),
        (str(row["report_year"] or "—"), "p"),
        (kind, "opt nw"),
        completeness,
        (str(row["observations"]), "r"),
        (show_share(row["share_explained"]) or "—", "r opt"),
    )
    parts = [name, row["region"], row["report_year"], both(f"kind.{row['report_kind']}")]
    parts.append(both(f"complete.{row['completeness']}"))
    return Line(" ".join(str(part) for part in parts if part), html)


def figure_line(root: str, figure: Figure, with_region: bool) -> Line:
    """A row of the panel: what is measured, when, and the figure as written with what it converts to."""
    name = escape(figure.indicator)
    if figure.variant:
        name += Markup(" <small>{}</small>").format(figure.variant)
    measure = say_value("measure", figure.measure)
    if figure.basis:
        measure += Markup(" <small>{}</small>").format(say_value("basis", figure.basis))
    written = number_link(root, figure.path, with_bound(figure.quantity, figure.bound), figure.role)
    differs = (
        Markup(' <span class="tag finding">{}</span>').format(say("disagree"))
        if figure.disagree
        else Markup("")
    )
    first: list[Markup | str | tuple[Markup | str, str]] = [figure.region] if with_region else []
    html = cells(
        *first,
        name,
        (say_period(figure.period), "p"),
        say_value("role", figure.role),
        (measure, "opt"),
        (written + differs, "r"),
        (show_value(figure.value, figure.high, figure.unit), "r opt"),
    )
    words = [figure.region, figure.indicator, NAMES.get(figure.code, ""), figure.code, figure.period]
    words += [both(f"role.{figure.role}"), both(f"measure.{figure.measure}")]
    return Line(" ".join(words), html)


def outcome_line(root: str, row: Row, with_region: bool) -> Line:
    """A row of ``mart.target_outcomes`` or ``mart.plan_outcomes``: the target, what came of it, and the verdict, both sides linked."""
    target_path = links.observation_path(row["target_report_id"], row["target_observation_id"])
    outcome_path = links.observation_path(row["outcome_report_id"], row["outcome_observation_id"])
    unit = row["target_unit"]
    if row["target_value"] is not None:
        aimed = show_value(row["target_value"], row["target_value_high"], unit, row["bound"])
        target = number_link(root, target_path, aimed, "target")
    elif row["relation"]:
        target = say_value("relation", row["relation"]) + escape(f" {row['reference'] or ''}")
    else:
        target = Markup("—")
    if row["outcome_value"] is not None:
        came = show_value(row["outcome_value"], None, unit)
        outcome = number_link(root, outcome_path, came, row["outcome_role"] or "")
    else:
        outcome = Markup("—")
    name = indicator_name(row)
    when = str(row["year"] if "year" in row else row["period"])
    first: list[Markup | str | tuple[Markup | str, str]] = [row["region"]] if with_region else []
    html = cells(
        *first,
        Markup("{} <small>{}</small>").format(name, say_value("measure", row["measure"])),
        (say_period(when), "p"),
        (target, "r"),
        (outcome, "r"),
        (show_value(row["gap"], None, _gap_unit(unit)), "r opt"),
        tag("verdict", row["verdict"]),
        (row["target_quote"] or "", "quote opt"),
    )
    words = [row["region"], name, row["indicator_code"], when, both(f"verdict.{row['verdict']}")]
    return Line(" ".join(words), html)


def _gap_unit(unit: str | None) -> str | None:
    """Between two shares or rates lie percentage points."""
    return "百分点" if unit == "%" else unit
