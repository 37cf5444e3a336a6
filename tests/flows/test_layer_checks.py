"""A layer that is checked some documents at a time gives what it gives when it is checked at once."""

from __future__ import annotations

import pytest
from prefect.logging import disable_run_logger

from flows import checks
from flows.checks import check_layer, cut_checks
from flows.mart_parts import places_made, touch
from flows.marts import build_marts
from warehouse.spec import Layer
from warehouse.store import Store


@pytest.fixture
def documents(store: Store) -> list[str]:
    """Ids of the samples, of which one has a growth that is past belief; their marts are made."""
    store.execute(
        "UPDATE parsed.observations SET normalized_value = 900 WHERE observation_id IN "
        "(SELECT min(observation_id) FROM parsed.observations WHERE measure = 'growth')"
    )
    ids = store.sql("SELECT document_id FROM staging.documents ORDER BY document_id")["document_id"].to_list()
    with disable_run_logger():
        build_marts.fn(store, touch(store, ids))
    return ids


def recorded(store: Store, layer: Layer, documents: list[str]) -> list[list[tuple[object, ...]]]:
    """The findings and the sums of the checks of a layer."""
    places = places_made(store, touch(store, documents)) if layer == "mart" else None
    with disable_run_logger():
        check_layer.fn(store, layer, documents, places)
    findings = "SELECT * FROM quality.findings ORDER BY ALL"
    sums = "SELECT check_name, success, rows_checked, rows_failed FROM quality.checks ORDER BY ALL"
    return [store.sql(query).rows() for query in (findings, sums)]


@pytest.mark.parametrize("layer", ["staging", "parsed", "mart"])
def test_checks_some_documents_at_a_time_add_up_to_those_of_all(
    store: Store, documents: list[str], layer: Layer, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = recorded(store, layer, documents)
    store.execute("DELETE FROM quality.checks")
    monkeypatch.setattr(checks, "AT_ONCE", 1)
    assert recorded(store, layer, documents) == at_once
    assert layer != "parsed" or any(not success for _, success, *_ in at_once[1])


@pytest.mark.parametrize(
    ("documents", "places", "expected"),
    [
        ("abc", None, [(["a", "b"], None), (["c"], None)]),
        ("abc", {"z", "y", "x"}, [(["a", "b"], ["x", "z"]), (["c"], ["y"])]),
        ("", {"x"}, [([], ["x"])]),
    ],
)
def test_every_document_and_every_place_is_checked_once(
    documents: str, places: set[str] | None, expected: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "AT_ONCE", 20)
    assert cut_checks(documents, dict.fromkeys(documents, 10), places) == expected
