"""Errors of checking."""

from __future__ import annotations

from warehouse.errors import WarehouseError


class CheckDefectError(WarehouseError):
    """A check could not be evaluated: a defect of the check, which says nothing about the rows."""
