"""`duizhang evaluate`: how well the warehouse reads, against paragraphs that a person has labelled."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from flows.beside import evaluation_file
from flows.evaluation import Evaluation, evaluate
from transforms.evaluation.errors import list_errors
from transforms.evaluation.figures import count_figures, count_groups, label_file, measure, report_kind
from transforms.evaluation.tables import evaluation_tables
from warehouse.formats import render


def evaluate_command(
    labels: Sequence[Path], docs: Path, warehouse: Path, form: Literal["table", "json"], errors: int
) -> None:
    """Print the figures, and the first `errors` errors; raises ``UsageError`` as `evaluate` does."""
    evaluation = evaluate(labels, docs, warehouse)
    for warning in evaluation.warnings:
        print(f"duizhang: {warning}", file=sys.stderr)
    answer = _as_json(evaluation, errors) if form == "json" else _as_text(evaluation, errors)
    # The quality report shows what was measured last.
    if os.access(warehouse.parent, os.W_OK):
        evaluation_file(warehouse).write_text(_as_json(evaluation, 0), encoding="utf-8")
    sys.stdout.buffer.write(answer.encode())
    sys.stdout.flush()


def _as_json(evaluation: Evaluation, errors: int) -> str:
    outcomes = evaluation.outcomes
    answer: dict[str, Any] = count_figures(outcomes).as_dict()
    for name, group_of in (("by_file", label_file), ("by_kind", report_kind), ("by_measure", measure)):
        groups = count_groups(outcomes, group_of)
        answer[name] = {group: figures.as_dict() for group, figures in groups.items()}
    answer["errors"] = list_errors(outcomes)[:errors]
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _as_text(evaluation: Evaluation, errors: int) -> str:
    parts = []
    for title, frame in evaluation_tables(evaluation.outcomes).items():
        lines = render(frame, "table").decode().splitlines()
        # The last line counts the rows, which nobody asks of these.
        parts.append("\n".join([title, *lines[:-1], ""]))
    found = list_errors(evaluation.outcomes)
    if errors:
        parts.append(f"Errors: {min(errors, len(found))} of {len(found)}\n")
    parts += [_describe(row) for row in found[:errors]]
    return "\n".join(parts)


def _describe(row: dict[str, Any]) -> str:
    lines = [f"{row['error']} · {row['document']}:{row['para']}", f"  text   {row['sentence']}"]
    for name in ("label", "found"):
        said = {field: value for field, value in (row[name] or {}).items() if value is not None}
        if said:
            lines.append(f"  {name}  " + " · ".join(f"{field} {value}" for field, value in said.items()))
    if row["rule"]:
        lines.append(f"  rule   {row['rule']}")
    return "\n".join(lines) + "\n"
