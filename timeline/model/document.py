"""Sources, the documents read from them, their sentences, and what could not be read."""

from enum import Enum

from timeline.model.moment import Moment
from timeline.model.span import Span
from timeline.model.thing import thing


@thing
class Source:
    """Bytes as they came in through `cli/`, with the name to call them by.

    `media_type` (``text/html``) chooses the reader; None: the suffix of the name does.
    """

    name: str
    data: bytes
    media_type: str | None = None


@thing
class Document:
    """One text with what is known about it.

    `anchor` is the publication time (the DCT), at the precision it was given in; `anchor_origin`
    says where it was found ("front matter: date", "text: 发布于"). `language` is a BCP 47 code.
    """

    id: str
    text: str
    language: str | None = None
    anchor: Moment | None = None
    anchor_origin: str | None = None
    title: str | None = None
    url: str | None = None
    source: str = ""


class Kind(Enum):
    """What a sentence is in the layout of its document."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"


@thing
class Sentence:
    """A sentence, heading or list item.

    `paragraph` counts the blocks of the document from 0, `stanza` the stretches of them without a blank line between.
    """

    span: Span
    text: str
    kind: Kind = Kind.TEXT
    paragraph: int = 0
    stanza: int = 0


@thing
class Problem:
    """Something about one source that its owner should know: what, why, and the way out.

    `fatal` means that the source (or the line) was passed over.
    """

    source: str
    what: str
    why: str
    way_out: str
    fatal: bool = True

    def __str__(self) -> str:
        return f"{self.source}: {self.what}: {self.why}; {self.way_out}"
