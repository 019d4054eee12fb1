"""Bytes become text by the right charset, and what is no text is refused."""

import pytest

from timeline.errors import SourceError
from timeline.readers._decode import charset_of, clean, decode

TEXT = "青石镇的古桥修复工程正式开工，工程预计用时九个月。\n“一切顺利。”2031年5月6日，镇长说。\n" * 3


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
def test_text_of_any_charset_is_decoded(charset: str) -> None:
    assert decode(TEXT.encode(charset)) == TEXT


def test_utf8_with_a_broken_octet_stays_utf8() -> None:
    assert decode(TEXT.encode().replace(b"2031", b"20\xff31")) == TEXT.replace("2031", "20\ufffd31")


def test_declared_charset_counts_only_where_utf8_fails() -> None:
    assert decode("café".encode(), "cp1252") == "café"
    assert decode("café".encode("cp1252"), "cp1252") == "café"


@pytest.mark.parametrize(
    ("head", "media_type", "charset"),
    [
        (b'<meta charset="gb2312">', None, "gb18030"),
        (b'<meta http-equiv=content-type content="text/html; charset=Shift_JIS">', None, "cp932"),
        (b'<?xml version="1.0" encoding="EUC-KR"?>', None, "cp949"),
        (b'<meta charset="gb2312">', "text/html; charset=big5", "cp950"),
        (b"<p>no word of it", "text/html", None),
    ],
)
def test_declaration_is_read(head: bytes, media_type: str | None, charset: str | None) -> None:
    assert charset_of(head, media_type) == charset


def test_unknown_declared_charset_is_passed_over() -> None:
    assert decode("café au lait à Genève, été déjà passé".encode("cp1252"), "x-none").startswith("café")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"PK\x03\x04...", b"a\0b\0\0\0c", bytes(range(256)) * 9, b"\x01\x02\x03a"]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="not text"):
        decode(data)


def test_newlines_of_files_become_one_character() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_cleaning_keeps_every_place() -> None:
    text = "a\x00b\x1bc\x85d\ud83de\ufffef\r\ng\rh\ti"

    assert len(clean(text)) == len(text)
    assert clean(text) == "a b c d\ufffde\ufffdf \ng\nh\ti"
