"""The text of a report as HTML: paragraphs, every observation marked, what was set aside in grey."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

from transforms.pages.links import anchor
from transforms.pages.spans import Layer, Span, SpannedText
from transforms.pages.words import load_words, say

Row = Mapping[str, Any]

#: Blocks that are read; all others were set aside.
READ = ("body", "heading", "annex", "glossary")
#: A section may begin with running text; its first paragraph is a heading up to this length.
_HEADING_CHARACTERS = 60


def document_text(
    text: str,
    start: int,
    end: int,
    blocks: Sequence[Row],
    sections: Sequence[Row],
    observations: Sequence[Row],
    numerals: Sequence[Row],
    points: Mapping[int, str],
) -> Markup:
    """The characters ``text[start:end]`` of a document as paragraphs; white space between them goes.

    Takes rows of ``staging.blocks`` and of the parsed tables of one document, and HTML to put in at
    some offsets. Observations become links to their row in the table (``#r<offset>``), numerals of
    other kinds quiet marks.
    """
    spanned = SpannedText(
        text, [_sentences(observations), Layer(map(_observation, observations)), _numerals(numerals)], points
    )
    starts: dict[int, list[Row]] = {}
    for row in sections:
        starts.setdefault(row["char_start"], []).append(row)
    parts, reason = [], None
    for group in paragraphs(text, start, end, blocks):
        parts.append(_part(text, spanned, starts, group, reason))
        reason = group[-1][3] if group[-1][2] not in READ else None
    return Markup("\n".join(parts))


def paragraphs(
    text: str, start: int, end: int, blocks: Iterable[Row]
) -> Iterable[list[tuple[int, int, str, str | None]]]:
    """Blocks between two offsets in paragraphs: ``(start, end, kind, reason)`` of each of their pieces.

    A paragraph goes on where a block ends inside a line, so an advertisement inside a sentence stays in
    its place.
    """
    open_pieces: list[tuple[int, int, str, str | None]] = []
    for block in blocks:
        first, last = max(start, block["char_start"]), min(end, block["char_end"])
        if first >= last:
            continue
        blank = block["kind"] == "blank"
        if open_pieces and (blank or _begins_anew(text, open_pieces, block["kind"])):
            yield open_pieces
            open_pieces = []
        if not blank:
            open_pieces.append((first, last, block["kind"], block["reason"]))
    if open_pieces:
        yield open_pieces


def _begins_anew(text: str, pieces: Sequence[tuple[int, int, str, str | None]], kind: str) -> bool:
    read = [piece for piece in pieces if piece[2] in READ]
    # An advertisement on a line of its own ends no sentence; the line before it does, or goes on below.
    last = read[-1] if read else pieces[-1]
    return text[last[1] - 1] == "\n" or (bool(read) and kind in READ and kind != last[2])


def _part(
    text: str,
    spanned: SpannedText,
    sections: Mapping[int, Sequence[Row]],
    pieces: Sequence[tuple[int, int, str, str | None]],
    reason_before: str | None,
) -> str:
    """One paragraph; what is set aside for the same reason as the paragraph before says so once."""
    read = next((piece for piece in pieces if piece[2] in READ), None)
    inner = "".join(
        spanned.html(a, b)
        if kind in READ
        else _aside(spanned.html(a, b, "<br>").removesuffix("<br>"), kind, reason)
        for a, b, kind, reason in pieces
    )
    if read is None:
        same = " same" if pieces[0][3] == reason_before else ""
        return f'<p class="aside-p{same}">{inner}</p>'
    at, end, kind, _ = read
    here = sections.get(at, ())
    anchors = "".join(f'<span class="anchor" id="{anchor(row["section_id"])}"></span>' for row in here)
    if kind == "heading" or (here and len(text[at:end].strip()) <= _HEADING_CHARACTERS):
        level = min(6, 2 + min((row["level"] for row in here), default=2))
        return f'<h{level} id="p{at}">{anchors}{inner}</h{level}>'
    name = f' class="{kind}"' if kind in ("annex", "glossary") else ""
    return f'<p{name} id="p{at}">{anchors}{inner}</p>'


def _aside(inner: str, kind: str, reason: str | None) -> str:
    key = f"aside.{reason}"
    shown = load_words()[key].zh if key in load_words() else reason or kind
    translated = f' data-t-title="{escape(key)}"' if key in load_words() else ""
    return f'<span class="aside" data-kind="{kind}" title="{escape(shown)}"{translated}>{inner}</span>'


def _sentences(observations: Iterable[Row]) -> Layer:
    places = {
        (row["sentence_start"], row["sentence_end"])
        for row in observations
        if row["sentence_start"] is not None and row["sentence_end"] is not None
    }
    return Layer(Span(a, b, tag := f'<span class="s" data-s="{a}">', tag, "</span>") for a, b in places)


def _numerals(numerals: Iterable[Row]) -> Layer:
    spans = []
    for row in numerals:
        if row["disposition"] not in ("observation", "word"):
            title = load_words()[f"number.{row['disposition']}"].zh
            tag = f'<i class="n {row["disposition"]}" title="{escape(title)}">'
            spans.append(Span(row["char_start"], row["char_end"], tag, tag, "</i>"))
    return Layer(spans)


def _observation(row: Row) -> Span:
    at = row["char_start"]
    tag = f'class="o {row["role"]}" data-m="{row["measure"]}" href="#r{at}"'
    return Span(at, row["char_end"], f'<a id="o{at}" {tag}>', f"<a {tag} tabindex=-1 data-of=o{at}>", "</a>")


def legend() -> list[tuple[Markup, Markup]]:
    """Marks of the text and what they mean: roles, then measures."""
    roles = [
        (Markup(f'<span class="o {role}">{role_sample}</span>'), say(f"role.{role}"))
        for role, role_sample in (("target", "5.5%"), ("estimate", "5.5%"), ("actual", "5.5%"))
    ]
    measures = [
        (Markup(f'<span class="o plain" data-m="{measure}"></span>'), say(f"measure.{measure}"))
        for measure in ("growth", "change", "ratio", "rank", "multiple")
    ]
    return roles + measures
