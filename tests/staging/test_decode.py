"""Bytes to text: what is read, and what is refused with a sentence."""

from __future__ import annotations

import codecs

import pytest

from transforms.staging.decode import UnreadableDocument, decode

TEXT = "各位代表：\n今年全市工作的总要求是稳中求进，地区生产总值增长百分之六左右。\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    (
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
    ),
)
def test_known_encodings_give_the_same_text(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)
    assert decoded.confidence > 0.9


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert decode(TEXT.replace("\n", "\r\n").encode()).text == TEXT
    assert decode((TEXT + "  \u3000x\r").encode()).text == TEXT + "  \u3000x\n"


@pytest.mark.parametrize(
    ("data", "says"),
    (
        (b"", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"  \r\n \n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "binary"),
        (b"A report on the work of the government, with no Chinese in it at all.", "no Chinese document"),
        (TEXT.encode() + b"\xff\xfe\xff" * 5, "in no encoding that is known"),
        (codecs.BOM_UTF8 + TEXT.encode() + b"\xff", "marked as utf-8-sig but is not"),
        ("Ölförderung größer über Straße Fähre ".encode("latin-1") * 30, "in no encoding that is known"),
    ),
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableDocument, match=says) as refused:
        decode(data)
    message = str(refused.value)
    assert message.endswith(".")
    assert "\n" not in message
