"""A run over files of many formats: what is in them, near-equal ones, and what is taken again."""

from __future__ import annotations

import shutil

from flows.sources import SAMPLES
from tests.flows.conftest import Corpus
from tests.readers.render import as_csv, as_docx, as_html, as_pdf, as_zip

_FACTS = (
    "SELECT quantity, indicator, period, role, region FROM parsed.observations "
    "JOIN staging.documents d USING (document_id) WHERE d.status = 'accepted' ORDER BY ALL"
)


def sample(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


def test_formats_give_the_facts_of_their_text_once(corpus: Corpus):
    corpus.run()
    facts = corpus.ask(_FACTS)
    report, excerpt = sample("06_provincial_report.txt"), sample("03_excerpt.txt")
    (corpus.folder / "page.html").write_bytes(as_html(report))
    (corpus.folder / "word.docx").write_bytes(as_docx(report))
    (corpus.folder / "print.pdf").write_bytes(as_pdf(report))
    (corpus.folder / "packed.zip").write_bytes(as_zip(excerpt + "\n"))
    (corpus.folder / "rows.csv").write_bytes(as_csv(excerpt))
    summary = corpus.run()
    assert summary.documents_quarantined == 0
    assert corpus.ask(_FACTS) == facts
    rows = corpus.ask(
        "SELECT count(*) FILTER (status = 'accepted'), count(*) FILTER (status = 'duplicate'), "
        "count(*) FILTER (duplicate_of IS NOT NULL AND text IS NOT NULL) FROM staging.documents"
    )
    assert rows == [(2, 5, 4)]  # the row of the table has the bytes of the excerpt: a copy like any other
    assert not corpus.run().published


def test_a_near_duplicate_is_taken_back_when_its_equal_goes(corpus: Corpus):
    report = corpus.folder / "06_provincial_report.txt"
    (corpus.folder / "page.html").write_bytes(as_html(sample(report.name)))
    corpus.run()
    facts = corpus.ask(_FACTS)
    status = dict(corpus.ask("SELECT right(source_path, 9), status FROM staging.documents"))
    gone, left = (
        ("page.html", report.name) if status["page.html"] == "accepted" else (report.name, "page.html")
    )
    shutil.copy(SAMPLES / "04_action_plan.txt", corpus.folder / gone)
    corpus.run()
    (row,) = corpus.ask(
        f"SELECT status, status_reason FROM staging.documents WHERE ends_with(source_path, '{left}')"
    )
    assert row == ("accepted", None)
    assert set(facts) <= set(corpus.ask(_FACTS))


def test_a_table_whose_column_is_named_later(corpus: Corpus):
    table = corpus.folder / "rows.csv"
    table.write_text(f'nr,wortlaut\n1,"{sample("01_news_page.txt")}"\n', encoding="utf-8")
    assert corpus.run().documents_quarantined == 1
    summary = corpus.run(text_column="wortlaut", id_column="nr")
    assert (summary.documents_new, summary.documents_quarantined, summary.documents_superseded) == (1, 0, 1)
    (row,) = corpus.ask("SELECT status FROM staging.documents WHERE ends_with(source_path, 'rows.csv!/1')")
    assert row == ("accepted",)


def test_what_was_set_aside_is_taken_again_when_asked(corpus: Corpus, monkeypatch):
    (corpus.folder / "word.docx").write_bytes(as_docx(sample("01_news_page.txt")))
    with monkeypatch.context() as patch:
        patch.setattr("flows.reader_process.ReaderProcess.read", _without_word)
        assert corpus.run().documents_quarantined == 1
    assert not corpus.run().published
    summary = corpus.run(paths=[], retry_quarantined=True)
    assert (summary.documents_new, summary.documents_quarantined) == (1, 0)


def _without_word(self: object, part):
    from transforms.readers import UnreadableDocument, read_part

    if part.name.endswith(".docx"):
        raise UnreadableDocument("Reading Word files needs the group office: pip install 'duizhang[office]'.")
    return read_part(part)
