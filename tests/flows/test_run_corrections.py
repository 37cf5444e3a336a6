"""Corrections in runs: applied after the rules, kept, taken back, found where they match nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.conftest import Corpus

HEAD = "document,place,field,value,reason\n"
LATER = "\n补充说明:全区今年新建改建农村公路25公里。\n"
STATUSES = "SELECT document, status FROM quality.corrections ORDER BY ALL"
UNMATCHED = "SELECT message FROM quality.findings WHERE rule = 'quality.corrections.unmatched' ORDER BY ALL"


@pytest.fixture
def file(corpus: Corpus) -> Path:
    """The default corrections file of the warehouse, not written yet."""
    corpus.warehouse.parent.mkdir()
    return corpus.warehouse.parent / "corrections.csv"


def first(corpus: Corpus, columns: str = "document_id, char_start, quantity, sentence") -> tuple[object, ...]:
    """The first observation of the excerpt."""
    return corpus.ask(
        f"SELECT {columns} FROM parsed.observations JOIN staging.documents USING (document_id) "
        "WHERE source_path LIKE '%03_excerpt.txt' AND status = 'accepted' ORDER BY char_start LIMIT 1"
    )[0]


def test_a_correction_is_applied_survives_and_can_be_taken_back(corpus: Corpus, file: Path):
    corpus.run()
    document, start, *_ = first(corpus)
    others = corpus.ask(f"FROM parsed.observations WHERE document_id <> '{document}' ORDER BY ALL")
    said = first(corpus, "role, period, rule")
    file.write_text(f"{HEAD}{document},{start},period,1999,misread\n", "utf-8")

    assert corpus.run().published
    assert first(corpus, "role, period, rule") == (said[0], "1999", "correction")
    assert corpus.ask("SELECT status, was, reason FROM quality.corrections") == [
        ("applied", said[1], "misread")
    ]
    assert corpus.ask(f"FROM parsed.observations WHERE document_id <> '{document}' ORDER BY ALL") == others
    assert not corpus.run().published

    # Without the file the warehouse keeps to what it was told; an empty file takes it back.
    file.unlink()
    assert not corpus.run().published
    file.write_text(HEAD, "utf-8")
    assert corpus.run().published
    assert first(corpus, "role, period, rule") == said
    assert corpus.ask(STATUSES) == []


def test_a_correction_in_words_holds_in_a_later_version_of_the_file(corpus: Corpus, file: Path):
    corpus.run()
    observation_id = first(corpus, "observation_id")[0]
    ((place,),) = corpus.ask(
        f"SELECT DISTINCT place FROM parsed.observation_evidence WHERE observation_id = '{observation_id}'"
    )
    file.write_text(f"{HEAD}03_excerpt.txt,{place},period,1999,misread\n", "utf-8")
    document = corpus.folder / "03_excerpt.txt"
    document.write_text(document.read_text("utf-8") + LATER, "utf-8")
    assert corpus.run().documents_superseded == 1
    assert first(corpus, "period, rule") == ("1999", "correction")
    assert corpus.ask(STATUSES) == [("03_excerpt.txt", "applied")]


def test_a_correction_that_matches_nothing_is_a_finding_until_it_does(corpus: Corpus, file: Path):
    corpus.run()
    document, start, *_ = first(corpus)
    file.write_text(
        f"{HEAD}{document},{start},period,1999,misread\nnone.txt,8%@0123456789ab,role,target,r\n", "utf-8"
    )
    corpus.run()
    assert corpus.ask(STATUSES) == [(document, "applied"), ("none.txt", "no_document")]
    assert len(corpus.ask(UNMATCHED)) == 1

    # Other bytes: the id is gone, and with it what named it.
    path = corpus.folder / "03_excerpt.txt"
    old = path.read_text("utf-8")
    path.write_text(old + LATER, "utf-8")
    corpus.run()
    assert corpus.ask(STATUSES) == [(document, "no_document"), ("none.txt", "no_document")]
    assert len(corpus.ask(UNMATCHED)) == 2

    path.write_text(old, "utf-8")
    corpus.run()
    assert first(corpus, "period") == ("1999",)
    assert len(corpus.ask(UNMATCHED)) == 1


def test_a_number_that_is_none_leaves_no_observation_and_keeps_its_numeral(corpus: Corpus, file: Path):
    corpus.run()
    document, start, *_ = first(corpus)
    file.write_text(f"{HEAD}{document},{start},disposition,name,part of a name\n", "utf-8")
    corpus.run()
    where = f"WHERE document_id = '{document}' AND char_start = {start}"
    assert corpus.ask(f"SELECT count(*) FROM parsed.observations {where}") == [(0,)]
    assert corpus.ask(f"SELECT disposition, observation_id FROM parsed.numerals {where}") == [("name", None)]
