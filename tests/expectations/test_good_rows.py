"""Good rows pass every check, so that a failure in the other tests has one reason only."""

from __future__ import annotations

import pytest

from tests.expectations.good_rows import good_rows
from warehouse.tables import TABLES


@pytest.mark.parametrize("name", [spec.full_name for spec in TABLES])
def test_good_rows_pass(check, name):
    assert check(name, good_rows()) == {}
