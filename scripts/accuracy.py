"""Print docs/accuracy.md: how well observations are read, measured against labelled paragraphs.

    python -m scripts.accuracy WAREHOUSE DOCS [LABELS …] > docs/accuracy.md

WAREHOUSE was made by `duizhang run DOCS`; DOCS holds the documents that the labels speak of. LABELS
are label files that were published by others; those of this repository are always measured.
`make accuracy DOCS=…` does it all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

import polars as pl

from flows.evaluation import evaluate
from flows.version import version
from transforms.evaluation.figures import count_figures
from transforms.evaluation.intervals import interval_by_groups
from transforms.evaluation.matching import Outcome
from transforms.evaluation.tables import evaluation_tables, with_interval
from warehouse.query import query

ROOT = Path(__file__).parent.parent
LABELS = ROOT / "labels"
TEXT = Path(__file__).with_name("accuracy.md")
UNEXPLAINED = """
SELECT source_path, count(*) FILTER (disposition <> 'word') AS numerals,
       count(*) FILTER (disposition = 'unexplained') AS unexplained
FROM parsed.numerals JOIN staging.documents USING (document_id) GROUP BY source_path
""".strip()


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Label files that are reported together."""

    title: str
    outcomes: Sequence[Outcome]


def page(sets: Iterable[LabelSet], unexplained: pl.DataFrame, made_with: str) -> str:
    """The page as Markdown; `unexplained` has the columns of the query of that name."""
    sets = list(sets)
    parts = [TEXT.read_text(encoding="utf-8").format(version=made_with).rstrip(), ""]
    parts += ["## In short", "", _markdown(_summary(sets)), ""]
    parts += ["## Numbers of the text that nothing explains", "", _markdown(_by_folder(unexplained)), ""]
    for each in sets:
        parts += [f"## {each.title}", ""]
        for title, frame in evaluation_tables(each.outcomes).items():
            parts += [f"**{title}**", "", _markdown(frame), ""]
    return "\n".join(parts).rstrip() + "\n"


def _summary(sets: Iterable[LabelSet]) -> pl.DataFrame:
    rows = []
    for each in sets:
        figures = count_figures(each.outcomes)
        low, high = interval_by_groups(_by_paragraph(each.outcomes))
        rows.append(
            {
                "labels": each.title,
                "number": figures.labels,
                "found (F1)": with_interval(figures.f1_found),
                "fully right (F1)": with_interval(figures.f1_full),
                "… paragraphs drawn anew": f"{low:.3f}–{high:.3f}",
                "headline, fully right": with_interval(figures.headline),
            }
        )
    return pl.DataFrame(rows)


def _by_paragraph(outcomes: Iterable[Outcome]) -> list[tuple[float, float]]:
    """Fully right pairs and the mean of labels and predictions, for each paragraph."""
    counts: dict[tuple[str, int], list[float]] = {}
    for outcome in outcomes:
        right, pairs = counts.setdefault((outcome.paragraph.document, outcome.paragraph.line), [0.0, 0.0])
        counts[outcome.paragraph.document, outcome.paragraph.line] = [
            right + outcome.fully_right,
            pairs + (1.0 if outcome.found else 0.5),
        ]
    return [(right, pairs) for right, pairs in counts.values()]


def _by_folder(unexplained: pl.DataFrame) -> pl.DataFrame:
    folder = pl.col("source_path").map_elements(lambda path: PurePath(path).parent.name, pl.String)
    return (
        unexplained.group_by(folder.alias("documents"))
        .agg(pl.len().alias("files"), pl.col("numerals", "unexplained").sum())
        .sort("documents")
        .with_columns(
            (pl.col("unexplained") / pl.col("numerals") * 100).round(2).cast(pl.String).alias("share") + " %"
        )
    )


def _markdown(frame: pl.DataFrame) -> str:
    lines = [f"| {' | '.join(frame.columns)} |"]
    lines.append(f"| {' | '.join('---:' if t.is_numeric() else '---' for t in frame.dtypes)} |")
    lines += [f"| {' | '.join(map(str, row))} |" for row in frame.iter_rows()]
    return "\n".join(lines)


def measure(warehouse: Path, docs: Path, published: Sequence[Path]) -> str:
    """The page for the documents of a warehouse."""
    files: Mapping[str, Sequence[Path]] = {
        "Held out": sorted((LABELS / "heldout").glob("*.jsonl")),
        "Development": sorted((LABELS / "dev").glob("*.jsonl")),
        "Published": published,
    }
    sets = [
        LabelSet(title, evaluate(named, docs, warehouse).outcomes) for title, named in files.items() if named
    ]
    return page(sets, query(warehouse, UNEXPLAINED), version())


if __name__ == "__main__":
    sys.stdout.write(measure(Path(sys.argv[1]), Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]]))
