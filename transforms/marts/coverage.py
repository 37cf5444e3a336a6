"""One row per report: how much of it was understood, and what it lacks.

What a report of its kind has and this one does not is said in words, so that an absence (a report
that sets no target for growth) is told from a failure to read.
"""

from __future__ import annotations

import polars as pl

#: Targets that a complete work report sets, and the first year in which reports commonly did.
EXPECTED_TARGETS = (
    ("gdp", "the growth of GDP", 0),
    ("new_urban_jobs", "new urban jobs", 2003),
    ("urban_unemployment", "urban unemployment", 2003),
    ("cpi", "consumer prices", 2003),
    ("resident_income", "residents' income", 2003),
)
#: Codes that speak for another one as a target: incomes of town and country for incomes of all.
_ALSO = {"urban_income": "resident_income", "rural_income": "resident_income"}
_CARRIED = ("body", "heading", "annex", "glossary")
_REVIEW_ROLE, _TARGETS_ROLE = "review", "targets"


def build_coverage(
    reports: pl.DataFrame,
    sections: pl.DataFrame,
    observations: pl.DataFrame,
    relative_targets: pl.DataFrame,
    numerals: pl.DataFrame,
    tasks: pl.DataFrame,
    blocks: pl.DataFrame,
) -> pl.DataFrame:
    """The coverage from frames of the parsed tables and of `staging.blocks`, in the order of reports.

    Numerals and set-aside characters count for the report within whose span they stand. The columns
    are those of `mart.coverage`.
    """
    joined = reports.rename({"kind": "report_kind"})
    for counted in (
        _count_sections(sections),
        _count_observations(observations),
        _count_targets(observations, relative_targets),
        relative_targets.group_by("report_id").agg(relative_targets=pl.len()),
        _count_numerals(numerals, reports),
        tasks.group_by("report_id").agg(tasks=pl.len()),
        _count_set_aside(blocks, reports),
    ):
        joined = joined.join(counted, on="report_id", how="left", validate="1:1")
    return (
        joined.with_columns(
            (pl.col("char_end") - pl.col("char_start")).fill_null(0).alias("characters"),
            pl.col(*_COUNTS).fill_null(0).cast(pl.Int32),
            pl.col("section_roles", "target_codes").fill_null([]),
        )
        .with_columns(
            (1 - pl.col("numerals_unexplained") / pl.col("numerals")).fill_nan(None).alias("share_explained"),
            _missing().alias("missing"),
        )
        .sort("document_id", "char_start", "report_id", nulls_last=True)
        .select(*_COLUMNS)
    )


def _count_sections(sections: pl.DataFrame) -> pl.DataFrame:
    return sections.group_by("report_id").agg(sections=pl.len(), section_roles=pl.col("role").unique().sort())


def _count_observations(observations: pl.DataFrame) -> pl.DataFrame:
    role = pl.col("role")
    return observations.group_by("report_id").agg(
        observations=pl.len(),
        targets=(role == "target").sum(),
        estimates=(role == "estimate").sum(),
        actuals=(role == "actual").sum(),
        share_coded=pl.col("indicator_code").is_not_null().mean(),
    )


def _count_targets(observations: pl.DataFrame, relative_targets: pl.DataFrame) -> pl.DataFrame:
    """The codes for which a report sets a target, with or without a number."""
    numbers = observations.filter(pl.col("role") == "target").select("report_id", "indicator_code")
    words = relative_targets.select("report_id", "indicator_code")
    return (
        pl.concat([numbers, words])
        .drop_nulls()
        .group_by("report_id")
        .agg(target_codes=pl.col("indicator_code").replace(_ALSO).unique().sort())
    )


def _count_numerals(numerals: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    counted = _within(numerals.filter(pl.col("disposition") != "word"), reports)
    return counted.group_by("report_id").agg(
        numerals=pl.len(), numerals_unexplained=(pl.col("disposition") == "unexplained").sum()
    )


def _count_set_aside(blocks: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    aside = _within(blocks.filter(~pl.col("kind").is_in(_CARRIED)), reports)
    return aside.group_by("report_id").agg(
        characters_set_aside=(pl.min_horizontal("char_end", "report_end") - pl.col("char_start")).sum()
    )


def _within(places: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    """Places that start within the span of a report, with its id and end; reports do not overlap."""
    spans = reports.filter(pl.col("char_start").is_not_null()).select(
        "report_id", "document_id", "char_start", report_end=pl.col("char_end")
    )
    return (
        places.sort("char_start")
        .join_asof(
            spans.sort("char_start"),
            on="char_start",
            by="document_id",
            strategy="backward",
            check_sortedness=False,  # both are sorted just above; within groups it cannot be checked
        )
        .filter(pl.col("char_start") < pl.col("report_end"))
    )


def _missing() -> pl.Expr:
    """What is missing, in words, in a fixed order."""
    kind, state = pl.col("report_kind"), pl.col("completeness")
    whole = (kind == "work_report") & (state == "complete")
    notes = [
        (state == "missing", "the text: a table of contents announces the report, the document lacks it"),
        (state == "truncated", "the end: the text breaks off"),
        (state == "excerpt", "the rest of the report: this is a part of it"),
        (pl.col("region").is_null(), "the region"),
        (pl.col("report_year").is_null(), "the year"),
        (whole & ~_has_role(_REVIEW_ROLE), "a section that looks back"),
        (whole & ~_has_role(_TARGETS_ROLE), "a section that sets targets"),
        *(
            (
                whole
                & ~pl.col("target_codes").list.contains(code)
                & (pl.col("report_year").fill_null(since) >= since),
                f"a target for {name}",
            )
            for code, name, since in EXPECTED_TARGETS
        ),
        (
            kind.is_in(["action_plan", "progress_notice"]) & (state == "complete") & (pl.col("tasks") == 0),
            "numbered tasks",
        ),
    ]
    return pl.concat_list(
        pl.when(condition).then(pl.lit(words)).otherwise(pl.lit(None, pl.String))
        for condition, words in notes
    ).list.drop_nulls()


def _has_role(role: str) -> pl.Expr:
    return pl.col("section_roles").list.contains(role)


_COUNTS = (
    "characters_set_aside",
    "sections",
    "observations",
    "targets",
    "estimates",
    "actuals",
    "relative_targets",
    "tasks",
    "numerals",
    "numerals_unexplained",
)
_COLUMNS = (
    "report_id",
    "document_id",
    "title",
    "report_kind",
    "region",
    "region_code",
    "report_year",
    "completeness",
    "characters",
    "characters_set_aside",
    "sections",
    "section_roles",
    "observations",
    "targets",
    "estimates",
    "actuals",
    "share_coded",
    "relative_targets",
    "tasks",
    "numerals",
    "numerals_unexplained",
    "share_explained",
    "missing",
)
