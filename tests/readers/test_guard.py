"""Pages made to choke a parser are refused, or read in time."""

import pytest

from timeline.errors import SourceError
from timeline.model import Document, Source
from timeline.readers import html
from timeline.readers._guard import MOST_ATTRIBUTES, guard

MANY = 3 * MOST_ATTRIBUTES


def attributes(one: str) -> str:
    return "".join(one.format(n) for n in range(MANY))


@pytest.mark.parametrize(
    "tag",
    [
        "<div" + attributes(" a{}=1") + ">",
        "<div" + attributes(' a{}=">"') + ">",
        "<div" + attributes(" a{}='<'") + ">",
        "<div" + attributes("/a{}") + ">",
        '<div " ' + attributes(" a{}") + '">',
        '<div b"c=">" ' + attributes(" a{}") + ">",
    ],
    ids=["plain", "greater than", "less than", "slashes", "stray quote", "quote in a name"],
)
def test_tag_with_thousands_of_attributes_is_refused(tag: str) -> None:
    with pytest.raises(SourceError, match="attributes"):
        guard(f"<p>1987</p>{tag}text")


@pytest.mark.parametrize(
    "markup",
    [
        f"<script>for (i = 0; i<n; i++) {{ {'x y ' * MANY} }}</script>",
        f"<!-- <div {attributes(' a{}')} -->",
        "<i>" * MANY,
        f'<meta content="{"word " * MANY}">',
    ],
    ids=["script", "comment", "many tags", "long value"],
)
def test_what_only_looks_like_attributes_passes(markup: str) -> None:
    assert guard(markup) == markup


@pytest.mark.timeout(10)
@pytest.mark.parametrize("piece", ["<", "<a ", "<!--", "<script>", "<a b='", '<a "', "<a b=", "data:", "<a/"])
def test_guard_is_linear(piece: str) -> None:
    try:
        guard(piece * 300_000)
    except SourceError:
        return


def test_pictures_inside_the_page_are_left_out() -> None:
    assert guard(f'<img src="data:image/png;base64,{"A" * 1_000}">') == '<img src="data:,">'


def read(markup: str) -> str:
    (found,) = html.read(Source("page.html", markup.encode()))
    assert isinstance(found, Document)
    return found.text


@pytest.mark.parametrize("depth", [300, 50_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    with pytest.raises(SourceError, match="nested too deeply"):
        read("<div>" * depth + "1987")


def test_too_many_elements_are_refused() -> None:
    with pytest.raises(SourceError, match="elements"):
        read("<p>a" * (html.MOST_ELEMENTS + 1))


def test_page_that_is_an_address_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def look_up(host: object, *rest: object, **options: object) -> list[object]:
        asked.append(host)
        return []

    monkeypatch.setattr("socket.getaddrinfo", look_up)

    text = read("https://timeline.invalid/a-page-that-nobody-may-fetch")

    assert (bool(text), asked) == (True, [])


def test_entities_never_give_what_no_output_may_hold() -> None:
    text = read("<p>In 1987&#0;&#xD800;&#xFFFE;&#1; the mill closed &lt;b&gt;.</p>")

    assert text.encode()
    assert not set(text) & {"\0", "\ud800", "\ufffe", "\x01"}
