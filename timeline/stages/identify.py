"""Document -> document with its id, language and anchor settled."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from timeline.chronology.edtf import parse_edtf
from timeline.config import Config
from timeline.contracts import Language
from timeline.errors import UsageError
from timeline.languages import other
from timeline.model import Document, Interval, Moment

SAMPLE = 20_000  # characters looked at to tell a language
ENOUGH = 0.2  # a text with a smaller share of every known language is in another one


def identify(document: Document, languages: Mapping[str, Language], config: Config) -> Document:
    """Fill in what the document itself does not say: language by option or detection, anchor by option.

    Raises:
        UsageError: if the option gives no EDTF date.
    """
    language = document.language or config.language or detect(document.text, languages)
    if document.anchor is None and config.anchor is not None:
        return replace(document, language=language, anchor=anchor(config.anchor), anchor_origin="option: --anchor")
    return replace(document, language=language)


def distinct(document: Document, taken: Collection[str]) -> Document:
    """Give a document an id of its own where another goes by its name: a/report.txt, b/report.txt."""
    if document.id not in taken:
        return document
    named = f"{document.source}:{document.id}"
    ids = (named, *(f"{named}:{count}" for count in range(2, len(taken) + 3)))
    return replace(document, id=next(id for id in ids if id not in taken))


def detect(text: str, languages: Mapping[str, Language]) -> str | None:
    """Give the code of the language with the greatest share in the text; None if it is none of these."""
    shares = {code: language.share(text[:SAMPLE]) for code, language in languages.items()}
    best = max(shares, key=lambda code: shares[code], default=None)
    return best if best is not None and shares[best] >= ENOUGH else None


def language_of(document: Document, languages: Mapping[str, Language]) -> Language:
    """Give the language whose folder reads the document, else one that reads dates through dateparser."""
    code = (document.language or "und").replace("_", "-").split("-")[0].lower()
    return languages[code] if code in languages else other.language(code)


def anchor(text: str) -> Moment:
    """Read an anchor written as EDTF: ``2025-04-07``, ``2025-04-07T14:39``, ``2025``.

    Raises:
        UsageError: if it is none.
    """
    try:
        when = parse_edtf(text.strip().replace(" ", "T")).when
    except ValueError as error:
        raise UsageError(f"anchor {text!r} is no date; write 2025-04-07 or 2025-04-07T14:39") from error
    if isinstance(when, Interval):
        raise UsageError(f"anchor {text!r} is a range; write one day, 2025-04-07")
    return when
