# %% [markdown]
# # A first look at a warehouse
#
# Cells begin with `# %%`: open this file as a notebook in VS Code, PyCharm or Jupyter (with Jupytext),
# or run it whole: `python examples/notebook.py data/samples.duckdb`.

# %%
import sys
from pathlib import Path

import duckdb
import polars as pl

WAREHOUSE = Path(sys.argv[1] if len(sys.argv) > 1 else "data/samples.duckdb")

# %% [markdown]
# The warehouse is an ordinary DuckDB file. Opened read-only it disturbs no run; a run that publishes
# meanwhile puts a new file in its place, and this connection keeps the old one.

# %%
db = duckdb.connect(WAREHOUSE, read_only=True)
print(db.sql("SELECT schema_name || '.' || table_name AS name, estimated_size AS rows FROM duckdb_tables()"))

# %% [markdown]
# Which growth did each place aim at, and how firmly? `.pl()` hands the answer to Polars.

# %%
targets = db.sql("""
    SELECT region, period, normalized_value AS low, normalized_value_high AS high, bound, observation_id
    FROM mart.indicator_panel
    WHERE indicator_code = 'gdp' AND measure = 'growth' AND role = 'target'
    ORDER BY period, region
""").pl()
print(targets)

# %% [markdown]
# Every number leads back to its sentence, and to the characters of the document.

# %%
sentences = db.sql("""
    SELECT o.observation_id, d.source_path, o.sentence,
           d.text[o.char_start + 1 : o.char_end] AS as_written
    FROM parsed.observations o JOIN staging.documents d USING (document_id)
""").pl()
for row in targets.join(sentences, on="observation_id").head(5).iter_rows(named=True):
    print(f"{row['region']} {row['period']}: {row['as_written']} ({row['bound']})")
    print(f"    {row['sentence']}  [{row['source_path']}]")

# %% [markdown]
# Whole tables as frames: what share of each report's figures has an indicator code?

# %%
coverage = db.table("mart.coverage").pl()
print(
    coverage.filter(pl.col("observations") > 0)
    .select("region", "report_year", "report_kind", "observations", "targets", "share_coded")
    .sort("share_coded", descending=True)
)

# %% [markdown]
# What should a person look at? Findings carry the place in the document.

# %%
findings = db.table("quality.findings").pl()
print(findings.group_by("rule").len("findings").sort("findings", descending=True))
