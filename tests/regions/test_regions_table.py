"""The table of divisions is whole: known levels, parents that exist, no code with two names at once."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from transforms.catalogue.regions import Region, ancestors, load_regions


def _rows_by_code() -> dict[str, list[Region]]:
    rows: dict[str, list[Region]] = {}
    for region in load_regions():
        rows.setdefault(region.code, []).append(region)
    return rows


def test_counts_of_present_divisions() -> None:
    levels = Counter(r.level for r in load_regions() if r.valid_to is None)
    assert levels == {"nation": 1, "province": 34, "prefecture": 333, "county": 2847}


def test_every_parent_is_a_division_of_a_higher_level() -> None:
    rows = _rows_by_code()
    for region in load_regions():
        assert region.level == "nation" or region.parent_code in rows, region
        assert region.level == "nation" or ancestors(region.code)[-1] == "100000", region


def test_no_code_bears_two_names_in_one_year() -> None:
    for code, rows in _rows_by_code().items():
        in_time = sorted(rows, key=lambda r: r.valid_from or 0)
        for earlier, later in pairwise(in_time):
            assert earlier.valid_to is not None, code
            assert earlier.valid_to < (later.valid_from or 0), (earlier, later)


def test_years_run_forward() -> None:
    assert [r for r in load_regions() if r.valid_from and r.valid_to and r.valid_to < r.valid_from] == []


def test_short_names_drop_the_kind_and_the_peoples() -> None:
    short = {r.name: r.short_name for r in load_regions()}
    assert short["恩施土家族苗族自治州"] == "恩施州"
    assert short["双江拉祜族佤族布朗族傣族自治县"] == "双江县"
    assert short["东乡族自治县"] == "东乡族县"
    assert short["砀山县"] == "砀山"
    assert short["萧县"] == "萧县"
    assert short["浦东新区"] == "浦东新区"
