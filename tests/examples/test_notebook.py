"""The example runs as written, on a small warehouse."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.expectations.good_rows import good_rows, write_rows
from warehouse.store import Store

NOTEBOOK = Path(__file__).parents[2] / "examples" / "notebook.py"


def test_the_notebook_shows_a_target_with_its_sentence(tmp_path: Path) -> None:
    rows = good_rows()
    (target,) = [row for row in rows["parsed.observations"] if row["quantity"] == "6%"]
    panel = rows["mart.indicator_panel"][0]
    taken = {name: target[name] for name in ("observation_id", "role", "period", "bound", "quantity")}
    source = panel["sources"][0] | {"observation_id": target["observation_id"]}
    rows["mart.indicator_panel"] = [panel | taken | {"normalized_value": 6.0, "sources": [source]}]
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    done = subprocess.run(
        [sys.executable, str(NOTEBOOK), str(path)], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "宿州市 2024: 6% (about)" in done.stdout
    assert "生产总值预期增长6%左右,居民收入与经济增长同步。  [a.txt]" in done.stdout
