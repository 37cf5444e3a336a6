"""Columns that several tables share: the same name means the same thing, in the same unit, everywhere.

Names in `HOMONYMS` are fixed by what people outside query and mean something of their own in each
table; every other name that stands in two tables is defined here, once.
"""

from __future__ import annotations

from warehouse.spec import Column, Type

HOMONYMS = frozenset(
    {
        "kind",
        "number",
        "reason",
        "reference",
        "relation",
        "role",
        "status",
        "text",
        "title",
        "unit",
        "value_high",
        "value",
    }
)

REGION_LEVELS = ("nation", "province", "prefecture", "county")
REPORT_KINDS = ("work_report", "action_plan", "progress_notice", "other")
COMPLETENESS = ("complete", "truncated", "excerpt", "missing")
MEASURES = ("level", "growth", "change", "ratio", "rank", "multiple")
BOUNDS = ("exact", "about", "near", "at_least", "at_most")
OBSERVATION_ROLES = ("target", "estimate", "actual")
SEVERITIES = ("blocking", "quarantine", "finding")
TASK_STATUSES = ("met", "ahead", "on_track", "behind", "no_figure")
#: Columns with the span of a row, and with that of its sentence.
SPAN = ("char_start", "char_end")
SENTENCE_SPAN = ("sentence_start", "sentence_end")
#: Where a fact about a report was read that its own text may not say.
READ_FROM = ("text", "file_name", "manifest")

# Identity. Ids are places: the same bytes give the same ids in every run and version.
DOCUMENT_ID = Column(
    "document_id",
    Type.TEXT,
    "Id of the source file: the first 16 hex digits of the SHA-256 of its bytes (of bytes and "
    "path for a copy).",
    nullable=False,
    references="staging.documents.document_id",
)
REPORT_ID = Column(
    "report_id",
    Type.TEXT,
    "Id of the report: its document and `:r` with the offset where it starts (for a report that a table of "
    "contents only announces, the offset of that entry).",
    nullable=False,
    references="parsed.reports.report_id",
)
SECTION_ID = Column(
    "section_id",
    Type.TEXT,
    "Id of the section: its document and `:s` with the offset where it starts (`.level` added "
    "where two levels "
    "start at one place).",
    references="parsed.sections.section_id",
)
OBSERVATION_ID = Column(
    "observation_id",
    Type.TEXT,
    "Id of the observation: its document and `:o` with the offset of its quantity.",
    references="parsed.observations.observation_id",
)
TASK_ID = Column(
    "task_id",
    Type.TEXT,
    "Id of the task: its document and `:t` with the offset where it starts.",
    references="parsed.tasks.task_id",
)
TABLE_NAME = Column("table_name", Type.TEXT, "Table that the rows are in, with its schema.")
SEVERITY = Column("severity", Type.TEXT, "What follows from a failure.", nullable=False, values=SEVERITIES)
RUN_ID = Column("run_id", Type.TEXT, "Id of the run that wrote the row.", nullable=False)

# Places in the text of a document.
CHAR_START = Column(
    "char_start",
    Type.INTEGER,
    "Where it starts in the text of the document, counted from 0.",
    unit="characters",
    nullable=False,
    minimum=0,
)
CHAR_END = Column(
    "char_end",
    Type.INTEGER,
    "Where it ends in the text of the document, exclusive.",
    unit="characters",
    nullable=False,
    minimum=1,
)
SENTENCE = Column(
    "sentence",
    Type.TEXT,
    "The sentence it stands in, without line breaks and set-aside blocks.",
    quotes=SENTENCE_SPAN,
)
SENTENCE_START = Column(
    "sentence_start",
    Type.INTEGER,
    "Where the sentence starts in the text of the document.",
    unit="characters",
)
SENTENCE_END = Column(
    "sentence_end",
    Type.INTEGER,
    "Where the sentence ends in the text of the document, exclusive.",
    unit="characters",
)
RULE = Column("rule", Type.TEXT, "Name of the rule, or check, that found it.")
EVIDENCE = Column(
    "evidence",
    Type.EVIDENCE,
    "Which words decided which field: a list of field, rule and the span of the words in the document.",
)

# Regions and periods.
REGION = Column(
    "region", Type.TEXT, "The administrative region it is about, full name (`宿州市`); the nation is `中国`."
)
REGION_CODE = Column(
    "region_code",
    Type.TEXT,
    "Six-digit GB/T 2260 code of the region; the nation is `100000`.",
    references="catalogue.regions.code",
)
REGION_LEVEL = Column("region_level", Type.TEXT, "Level of the region.", values=REGION_LEVELS)
PERIOD = Column(
    "period",
    Type.TEXT,
    "The period it speaks of: `2023`, `2022-H1`, `2023-Q1`, `2023-07`; a span is `2021/2025`.",
)
YEAR = Column("year", Type.INTEGER, "The calendar year.", nullable=False, minimum=1949, maximum=2100)
REPORT_YEAR = Column(
    "report_year",
    Type.INTEGER,
    "The year in which the report is given (今年 in its text).",
    minimum=1949,
    maximum=2100,
)
REPORT_KIND = Column("report_kind", Type.TEXT, "Kind of the report.", values=REPORT_KINDS)
COMPLETE = Column(
    "completeness",
    Type.TEXT,
    "Whether the document holds all of it, only its beginning, some part, or nothing but its announcement.",
    nullable=False,
    values=COMPLETENESS,
)

# What is measured.
INDICATOR = Column("indicator", Type.TEXT, "What is measured, as the text names it, made whole.")
INDICATOR_CODE = Column(
    "indicator_code",
    Type.TEXT,
    "Code of the indicator in the catalogue; null where it has none.",
    references="catalogue.indicators.code",
)
VARIANT = Column(
    "variant",
    Type.TEXT,
    "What separates two readings of one code (调查 and 登记 unemployment; a stock and what is new).",
)
MEASURE = Column(
    "measure",
    Type.TEXT,
    "How it is measured: an amount, a rate of change, an absolute change, a share or rate, a "
    "rank, a multiple.",
    values=MEASURES,
)
BASIS = Column(
    "basis",
    Type.TEXT,
    "Against what a change is measured: year on year, yearly average, cumulative, a gap to somebody.",
)
BOUND = Column("bound", Type.TEXT, "How firmly the number is said.", values=BOUNDS)
OBSERVATION_ROLE = Column(
    "role",
    Type.TEXT,
    "Whether the number is aimed at, estimated, or stated as fact.",
    nullable=False,
    values=OBSERVATION_ROLES,
)
QUANTITY = Column(
    "quantity",
    Type.TEXT,
    "The number with its unit exactly as written, without bound words, line breaks and set-aside blocks.",
    nullable=False,
)
NORMALIZED_UNIT = Column(
    "normalized_unit", Type.TEXT, "Base unit that values are converted to (元, 人, %, 亩)."
)

# Squaring of accounts.
TARGET_VALUE = Column("target_value", Type.DOUBLE, "The value aimed at.", unit="target_unit")
TARGET_UNIT = Column("target_unit", Type.TEXT, "Unit of the target, as written.")
TARGET_QUOTE = Column("target_quote", Type.TEXT, "The words that set the target.")
TARGET_OBSERVATION_ID = Column(
    "target_observation_id",
    Type.TEXT,
    "Observation that sets the target.",
    references="parsed.observations.observation_id",
)
LEAD_UNITS = Column("lead_units", Type.TEXTS, "Units that lead the task, one name per unit, in order.")
UNIT_NAME = Column(
    "unit_name",
    Type.TEXT,
    "Name of the responsible unit, one name for all ways of writing it.",
    nullable=False,
)
DUE_PERIOD = Column("due_period", Type.TEXT, "Period by whose end the task is due.")


def count(name: str, what: str) -> Column:
    """A column that counts rows: never null, never below zero."""
    return Column(name, Type.INTEGER, f"Number of {what}.", unit="rows", nullable=False, minimum=0)


def share(name: str, what: str) -> Column:
    """A fraction from 0 to 1 that we compute."""
    return Column(name, Type.DOUBLE, f"Share of {what}.", unit="fraction", minimum=0, maximum=1)
