"""Read what an evaluation needs: label files, the documents they speak of, and the warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path, PurePath
from typing import Any

from flows.errors import UsageError
from transforms.evaluation.judging import Prediction
from transforms.evaluation.labels import LabelError, LabelledParagraph, read_labels
from transforms.evaluation.matching import Outcome, ReadDocument, ReportSpan, match_labels, misplaced_labels
from transforms.staging.decode import UnreadableDocument, decode
from warehouse.errors import WarehouseError
from warehouse.query import query


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcomes, and in sentences what a person should know before trusting the figures."""

    outcomes: list[Outcome]
    warnings: list[str]


def evaluate(label_files: Sequence[Path], docs: Path, warehouse: Path) -> Evaluation:
    """Score the observations of the warehouse against label files.

    Documents are known by their file name: `docs` holds them, at any depth. Raises ``UsageError``
    for a file that cannot be read, a document that is not there, and a label beyond its end.
    """
    paragraphs = [paragraph for file in label_files for paragraph in _read_label_file(file)]
    if not paragraphs:
        raise UsageError("The label files hold no labelled paragraph.")
    if not docs.is_dir():
        raise UsageError(f"There is no folder {docs} with the documents of the labels.")
    texts = {name: _read_document(docs, name) for name in _names(paragraphs)}
    documents, warnings = _read_warehouse(warehouse, texts)
    for paragraph in paragraphs:
        if not 0 <= paragraph.line <= texts[paragraph.document].count("\n"):
            raise UsageError(
                f"{paragraph.source} labels line {paragraph.line} of {paragraph.document}, which ends before."
            )
    if misplaced := misplaced_labels(paragraphs, documents):
        paragraph, label = misplaced[0]
        warnings.append(
            f"{len(misplaced)} of {sum(len(p.labels) for p in paragraphs)} labels do not fit their documents, "
            f"the first in line {paragraph.line} of {paragraph.document}: {label.quantity} does not "
            "stand there."
        )
    return Evaluation(match_labels(paragraphs, documents), warnings)


def _read_label_file(file: Path) -> list[LabelledParagraph]:
    try:
        return read_labels(file.read_text(encoding="utf-8-sig").splitlines(), file.name)
    except OSError as error:
        raise UsageError(f"The label file {file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UsageError(f"The label file {file} is not UTF-8 text.") from None
    except LabelError as error:
        raise UsageError.from_words(error) from None


def _names(paragraphs: Iterable[LabelledParagraph]) -> list[str]:
    return list(dict.fromkeys(paragraph.document for paragraph in paragraphs))


def _read_document(docs: Path, name: str) -> str:
    direct = docs / name
    found = [direct] if direct.is_file() else sorted(p for p in docs.rglob("*") if p.name == name)
    if not found:
        raise UsageError(f"The labels speak of {name}, which is not in {docs}.")
    contents = {path.read_bytes() for path in found}
    if len(contents) > 1:
        raise UsageError(f"Two files in {docs} are called {name}: {found[0]} and {found[1]}.")
    try:
        return decode(contents.pop()).text
    except UnreadableDocument as error:
        raise UsageError(f"{found[0]} cannot be used: {error}") from None


def _read_warehouse(warehouse: Path, texts: dict[str, str]) -> tuple[dict[str, ReadDocument], list[str]]:
    try:
        accepted = query(
            warehouse,
            "SELECT document_id, source_path, text FROM staging.documents WHERE status = 'accepted'",
        )
        documents, warnings = {}, []
        for name, text in texts.items():
            named = [row for row in accepted.iter_rows() if PurePath(row[1]).name == name]
            # Of several documents of one name the labels mean the one with the text that they index.
            same = [row for row in named if row[2] == text]
            if not named:
                warnings.append(f"{name} is not in {warehouse}: all its labels count as missed.")
            elif not same:
                warnings.append(f"{name} has another text in {warehouse}: its labels may fit nothing there.")
            ids = [row[0] for row in (same or named)]
            documents[name] = ReadDocument(text, _predictions(warehouse, ids), _reports(warehouse, ids))
    except WarehouseError as error:
        raise UsageError.from_words(error) from error
    return documents, warnings


def _predictions(warehouse: Path, ids: list[str]) -> list[Prediction]:
    return [Prediction(**row) for row in _rows(warehouse, "parsed.observations", Prediction, ids)]


def _reports(warehouse: Path, ids: list[str]) -> list[ReportSpan]:
    rows = _rows(warehouse, "parsed.reports", ReportSpan, ids)
    return [ReportSpan(**row) for row in rows if row["char_start"] is not None]


def _rows(warehouse: Path, table: str, kind: type, ids: list[str]) -> list[dict[str, Any]]:
    columns = ", ".join(f.name for f in fields(kind))
    wanted = ", ".join(f"'{document_id}'" for document_id in ids) or "NULL"
    sql = f"SELECT {columns} FROM {table} WHERE document_id IN ({wanted}) ORDER BY char_start"
    return query(warehouse, sql).to_dicts()
