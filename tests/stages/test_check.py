import pytest

from timeline import registry
from timeline.contracts.linter import Expected, Linter
from timeline.errors import SourceError
from timeline.model import Source
from timeline.stages.check import check, choose

LINTERS = registry.linters()


@pytest.mark.parametrize(
    ("name", "data", "linter"),
    [
        ("a", b"<rss version='2.0'/>", "rss"),
        ("a.rss", b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a <feed> --><rss/>", "rss"),
        ("feed.xml", b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom"),
        ("a.xml", b"<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "atom"),
        ("a", b'{"version": "https://jsonfeed.org/version/1.1"}', "jsonfeed"),
        ("feed.json", b"{}", "jsonfeed"),
        ("a", b'{"$schema": "x", "schema_version": "1.0"}', "timeline"),
        ("out/timeline.json", b"", "timeline"),
        ("a", b"begin:vcalendar\r\n", "ics"),
        ("timeline.ics", b"", "ics"),
        ("rss.rss", b"", "rss"),
        ("a.json", b'{"$schema": "https://json-schema.org/draft/2020-12/schema", "schema_version": 1}', None),
        ("index.html", b"<!doctype html>", None),
        ("a.txt", b"", None),
    ],
)
def test_the_content_chooses_the_linter_else_the_name(name: str, data: bytes, linter: str | None) -> None:
    chosen = choose(Source(name, data), LINTERS)

    assert (chosen.name if chosen else None) == linter


def test_an_unknown_format_says_which_there_are() -> None:
    with pytest.raises(SourceError, match=r"known format; known: .*iCalendar.*RSS 2\.0"):
        list(check(Source("a.txt", b"a"), Expected(), LINTERS))


def test_a_linter_that_fails_is_told() -> None:
    def fail(data: bytes, expected: Expected) -> object:
        raise ValueError(data.decode() + "\nand more")

    broken = Linter("rss", "RSS", (".rss",), lambda head: True, fail, ())  # type: ignore[arg-type]

    with pytest.raises(SourceError, match=r"^the rss linter failed \(ValueError: a\); report it$"):
        list(check(Source("a.rss", b"a"), Expected(), {"rss": broken}))


def test_a_file_beyond_all_bounds_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.stages.check.LARGEST", 9)

    with pytest.raises(SourceError, match=r"larger than 9 octets; split it"):
        list(check(Source("a.ics", b"BEGIN:VCALENDAR"), Expected(), LINTERS))
