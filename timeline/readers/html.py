"""HTML page -> document: its main text, and when, where and under what title it was published."""

import re
from collections.abc import Iterable
from copy import deepcopy
from importlib.util import find_spec
from typing import Any

from timeline.contracts import Reader
from timeline.errors import SourceError
from timeline.localized import read_date
from timeline.model import Document, Moment, Problem, Source
from timeline.readers import _structured
from timeline.readers._blocks import blocks, lines
from timeline.readers._decode import charset_of, clean, decode
from timeline.readers._document import Facts, document, tag
from timeline.readers._guard import LARGEST, guard
from timeline.readers._published import LONGEST_LINE, STAMP, find

HAN = re.compile(r"[\u3400-\u9fff]")
LETTER = re.compile(r"[^\W\d_]")
MOSTLY_HAN = 0.5  # of the letters: such a page shows its date beside the headline, and seldom in its markup
HARDLY_HAN = 0.01
EAST = ("zh", "ja", "yue")
MOST_LINES = 400  # shown lines that are looked through for a date: what follows are comments and other news
MOST_ELEMENTS = 100_000  # trafilatura takes five seconds for so many
LATEST = "2200-01-01"  # htmldate asks the clock unless it is told; an anchor must not depend on it
_CLOCK = re.compile(r"\d:\d\d")


def read(source: Source) -> Iterable[Document | Problem]:
    """Read one page; nothing it refers to is fetched."""
    if not find_spec("trafilatura") or not find_spec("htmldate"):
        raise SourceError("what reads web pages is not installed; pip install 'timeline[html]'")
    if len(source.data) > LARGEST:
        raise SourceError(f"larger than {LARGEST:,} octets; save the article alone")
    markup = guard(decode(source.data, charset_of(source.data, source.media_type)))
    tree = _parse(markup)
    shown = lines(tree)
    language = _language(tree, shown)
    published = _published(tree, markup, shown, (language,) if language else None)
    facts = Facts(_structured.title(tree), language, published, _structured.address(tree))
    yield document(source, clean(_main(tree) or "\n\n".join(shown)), facts)


def _parse(markup: str) -> Any:
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except html.etree.ParserError as error:
        raise SourceError("empty: no element in it; give the whole page") from error
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise SourceError("nested too deeply: the rest would be lost; save the page again or give its text")
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise SourceError(f"more than {MOST_ELEMENTS:,} elements; save the article alone")
    return tree


def _main(tree: Any) -> str:
    """Extract the article; trafilatura is given a tree, since of a string it might take a page for an address.

    Precision before recall: a list of other news is full of dates that are not the article's.
    """
    from trafilatura import bare_extraction

    for precisely in (True, False):
        found: Any = bare_extraction(deepcopy(tree), include_comments=False, favor_precision=precisely)
        if found is not None and (text := blocks(found.body)):
            return text
    return ""


def _language(tree: Any, shown: list[str]) -> str | None:
    """Give the language that the page claims, unless its letters belie it: templates say ``en`` everywhere."""
    claimed = tag(_structured.language(tree))
    share = _han(shown)
    east = claimed is not None and claimed.split("-")[0].lower() in EAST
    belied = share > MOSTLY_HAN if not east else share < HARDLY_HAN
    return None if belied else claimed


def _han(shown: list[str]) -> float:
    text = "".join(shown)
    return len(HAN.findall(text)) / max(1, len(LETTER.findall(text)))


def _published(
    tree: Any, markup: str, shown: list[str], languages: tuple[str, ...] | None
) -> tuple[Moment, str] | None:
    """Find when a page was published; pages in Chinese show their date beside the headline and seldom mark it up."""
    if found := _structured.wechat(markup):
        return found
    chinese = _han(shown) > MOSTLY_HAN
    found = (_shown(shown[:MOST_LINES]) if chinese else None) or _structured.published(tree, languages)
    return found or _guessed(tree, markup, extensive=not chinese)


def _shown(shown: list[str]) -> tuple[Moment, str] | None:
    """Read the date that a page shows: with a label, else the first short line with day and clock."""
    if found := find(shown):
        return found
    for candidate in shown:
        stamp = STAMP.search(candidate) if len(candidate) <= LONGEST_LINE else None
        if stamp and _CLOCK.search(stamp[0]) and (moment := read_date(stamp[0])):
            return moment, "html: date line"
    return None


def _guessed(tree: Any, markup: str, *, extensive: bool) -> tuple[Moment, str] | None:
    """Let htmldate look; what it gives has to be written somewhere: of "2024" it makes the first of January."""
    from htmldate import find_date

    found = find_date(deepcopy(tree), extensive_search=extensive, original_date=True, max_date=LATEST)
    moment = read_date(found) if found else None
    return (moment, "html: htmldate") if moment and _is_written(moment, markup) else None


def _is_written(moment: Moment, markup: str) -> bool:
    year, month, day, name = moment.year, f"0?{moment.month}", f"0?{moment.day}", r"[^\W\d]{1,12}"
    shapes = (
        rf"{year}{moment.month:02d}{moment.day:02d}",
        rf"{year}\s?[-/.年년]\s?{month}\s?[-/.月월]\s?{day}(?!\d)",
        rf"(?<!\d){day}\s?[-/.]\s?{month}\s?[-/.]\s?{year}",
        rf"(?<!\d){month}\s?[-/.]\s?{day}\s?[-/.]\s?{year}",
        rf"(?<!\d){day}(?:st|nd|rd|th|er|\.|º)?[\s-](?:{name}\s)?{name}\.?,?[\s-](?:{name}\s)?{year}",
        rf"{name}\.?\s{day}(?:st|nd|rd|th)?,?\s{year}",
    )
    return any(re.search(shape, markup) for shape in shapes)


READER = Reader(
    "html",
    "web pages: main text and publication date",
    ("text/html", "application/xhtml+xml"),
    (".html", ".htm", ".xhtml"),
    read,
)
