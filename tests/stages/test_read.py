"""The right reader is chosen, and nothing that a source holds gets out as an exception."""

from collections.abc import Iterable

import pytest

from timeline import registry
from timeline.contracts import Reader
from timeline.errors import SourceError
from timeline.model import Document, Problem, Source
from timeline.stages.read import MAX_BYTES, choose, no_anchor, read

PAGE = b"<!doctype html><html><body><p>The mill closed in 1987.</p></body></html>"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (Source("a.txt", b"{}"), "text"),
        (Source("a.MD", b""), "markdown"),
        (Source("a.html", b""), "html"),
        (Source("a.jsonl", b""), "jsonl"),
        (Source("a.json", b""), "jsonl"),
        (Source("a.txt", b"", "text/html; charset=gbk"), "html"),
        (Source("a.html", b"", "application/octet-stream"), "html"),
        (Source("https://echo.example/a.html?b=c.txt", b""), "html"),
        (Source("https://echo.example/a", PAGE), "html"),
        (Source("-", b'{"text": "a"}\n'), "jsonl"),
        (Source("-", b'\xef\xbb\xbf[\n {"text": "a"}]'), "jsonl"),
        (Source("-", b"---\ntitle: a\n---\nb"), "markdown"),
        (Source("-", b'<?xml version="1.0"?>\n' + PAGE), "html"),
        (Source("-", PAGE.decode().encode("utf-16")), "html"),
        (Source("a.log", b"plain"), "text"),
        (Source("-", b"{braces are no JSON}"), "text"),
        (Source("-", b""), "text"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_reader_is_chosen(source: Source, name: str) -> None:
    assert choose(source, registry.readers()).name == name


def told(data: bytes, name: str = "a.txt") -> list[Document | Problem]:
    return list(read(Source(name, data), registry.readers()))


def test_source_that_cannot_be_read_is_a_problem() -> None:
    assert told(b" \n") == [
        Problem("a.txt", "cannot read", "empty: no letter or digit in it", "give a file that holds text")
    ]


def test_oversized_source_is_a_problem() -> None:
    (problem,) = told(b"a" * (MAX_BYTES + 1))

    assert isinstance(problem, Problem)
    assert (problem.what, problem.fatal) == ("cannot read", True)


def test_failing_parser_is_a_problem_after_what_it_gave() -> None:
    first = Document("a", "text")

    def fail(source: Source) -> Iterable[Document | Problem]:
        yield first
        raise MemoryError("too much\nof it")

    failing = Reader("text", "fails", (), (".txt",), fail)

    assert list(read(Source("a.txt", b"a"), {"text": failing})) == [
        first,
        Problem("a.txt", "cannot read", "the text reader failed (MemoryError: too much)", "save it in another format"),
    ]


def test_error_without_a_way_out_gets_one() -> None:
    def refuse(source: Source) -> Iterable[Document | Problem]:
        raise SourceError("no")

    (problem,) = read(Source("a", b"a"), {"text": Reader("text", "", (), (), refuse)})

    assert isinstance(problem, Problem)
    assert (problem.why, bool(problem.way_out)) == ("no", True)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a"])
@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\xef\xbb\xbf", b"\0" * 99, b"\xff\xfe\xfd", b"[" * 99_999, b"<" * 99_999, b"---\n" * 999),
        *(b"---\na: [*b]\n---\n1", b"+++\na = 9999-99-99\n+++\n1", b"---\n" + b"[" * 9_999 + b"\n---\n1"),
        b'{"text": "\\ud800 1987"}',
    ],
    ids=lambda data: repr(data[:12]) if isinstance(data, bytes) else data,
)
def test_hostile_bytes_raise_nothing(name: str, data: bytes) -> None:
    for found in told(data, name):
        assert found.text.encode() if isinstance(found, Document) else str(found)


def test_missing_anchor_is_told_without_being_fatal() -> None:
    problem = no_anchor(Document("a", "text", source="a.txt"))

    assert str(problem) == ("a.txt: no publication date: relative dates stay unresolved; give one with --anchor")
    assert not problem.fatal
