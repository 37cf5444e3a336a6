"""Plain text: which encoding the bytes are in, and what is said when they are in none."""

from __future__ import annotations

import pytest

from tests.readers.words import TEXT, TRADITIONAL
from transforms.readers import UnreadableDocument, read_document


@pytest.mark.parametrize(
    ("data", "encoding", "confidence"),
    [
        (TEXT.encode(), "utf-8", 1.0),
        (TEXT.encode("utf-8-sig"), "utf-8-sig", 1.0),
        (TEXT.encode("utf-16"), "utf-16", 1.0),
        (TEXT.encode("utf-32"), "utf-32", 1.0),
        (TEXT.encode("utf-16-le"), "utf-16-le", 1.0),
        (TEXT.encode("utf-16-be"), "utf-16-be", 1.0),
        (TEXT.encode("gbk"), "gb18030", 1.0),
    ],
)
def test_encodings_are_told_apart(data: bytes, encoding: str, confidence: float):
    (raw,) = read_document(data, "a.txt")
    assert (raw.text, raw.encoding, raw.media_type) == (TEXT, encoding, "text/plain")
    assert raw.confidence == pytest.approx(confidence, abs=0.02)


def test_traditional_characters_in_big5_and_in_gbk():
    for encoding, found in (("big5", "big5hkscs"), ("gbk", "gb18030")):
        (raw,) = read_document(TRADITIONAL.encode(encoding), "a.txt")
        assert (raw.text, raw.encoding) == (TRADITIONAL, found)


def test_line_ends_become_newlines_and_nothing_else_changes():
    (raw,) = read_document((TEXT + "\r\n\t 末行 \r完\x0b").encode(), "a.txt")
    assert raw.text == TEXT + "\n\t 末行 \n完\x0b"


def test_a_damaged_byte_is_marked_and_lowers_the_confidence():
    data = bytearray(TEXT.encode())
    data[40] = 0xFF
    (raw,) = read_document(bytes(data), "a.txt")
    assert raw.encoding == "utf-8"
    assert raw.text is not None
    assert 1 <= raw.text.count("\ufffd") <= 3
    assert raw.confidence is not None
    assert 0.98 < raw.confidence < 1.0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \r\n\t\n", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (TEXT.encode()[:99] + bytes(range(32)) * 20, "The file is binary, not text."),
        (b"Quarterly report of a company that makes tyres. " * 9, "no Chinese document"),
        (b"\xff\xfe" + TEXT.encode() * 3, "marked as utf-16"),
        (TEXT.encode() + b"\n" + TEXT.encode("gbk"), "mixes lines in GB18030 and UTF-8"),
        (bytes(range(128, 256)) * 40, "in no encoding that is known"),
    ],
)
def test_what_is_said_of_bytes_that_are_no_text(data: bytes, sentence: str):
    with pytest.raises(UnreadableDocument, match=sentence):
        read_document(data, "a.txt")
