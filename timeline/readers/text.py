"""Plain text -> document."""

from collections.abc import Iterable

from timeline.contracts import Reader
from timeline.model import Document, Problem, Source
from timeline.readers._decode import decode
from timeline.readers._document import Facts, document
from timeline.readers._published import ends, is_furniture, link, published

LONGEST_HEADLINE = 120  # characters: a longer first line is a paragraph


def read(source: Source) -> Iterable[Document | Problem]:
    """Read one document; its first line is the title, a line such as ``发布于: 2025-04-07`` its anchor."""
    text = decode(source.data)
    yield document(source, text, Facts(headline(text), None, published(text), link(text)))


def headline(text: str) -> str | None:
    """Give the first line that is no publication line, if it is short enough for a title."""
    first = next((line for line in ends(text) if not is_furniture(line)), "")
    return first if len(first) <= LONGEST_HEADLINE else None


READER = Reader("text", "plain text of any charset", ("text/plain",), (".txt", ".text"), read)
