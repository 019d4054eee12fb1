"""What a page is made of: its template with style and script, and the pieces of markup that are more than a text."""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from timeline.chronology.edtf import bounds, to_edtf
from timeline.model import Event, Granularity, Modifier, Moment, Provenance
from timeline.outputs._navigation import section_id
from timeline.rendering.dates import Style, brief, ends, spoken
from timeline.rendering.links import anchor_id, source_address, source_link
from timeline.rendering.summary import category, conflict, source, title
from timeline.rendering.text import clean, columns, one_line, plain
from timeline.rendering.words import words

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = files("timeline.outputs") / "templates"
OUTLET_LIMIT = 40  # characters of the name of a document that has no address


def write(template: str, language: str, style: str = "", **known: Any) -> bytes:
    """Write a page whose own words are in that language, with what it adds to the style sheet."""
    css, script = markup((_template("page.css") + style).strip()), markup(_template("page.js").strip())
    page = _environment(language).get_template(template)
    return page.render(css=css, script=script, language=language, **known).encode()


def markup(text: str) -> "Markup":
    """Give what is markup already: our own files, and what has been escaped for its place."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _environment(language: str) -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_template), autoescape=True, trim_blocks=True, undefined=StrictUndefined
    )
    environment.filters.update(
        anchor=anchor_id, category=category, columns=columns, hash=_hash, id=section_id, line=one_line, title=title
    )
    environment.globals.update(
        cited=_cited,
        conflict=partial(conflict, language=language),
        dated=partial(_dated, language=language, style="brief"),
        icon="data:image/svg+xml," + quote(_template("icon.svg").strip()),
        quoted=_quoted,
        source=partial(_source, language=language),
        tagged=lambda own: _attribute("lang", own if own != language else None),
        told_by=partial(_told_by, language=language),
    )
    return environment


def _hash(text: str) -> str:
    """Give what the content security policy names a style or a script by."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _attribute(name: str, value: str | None) -> "Markup":
    return markup(' {}="{}"').format(name, value) if value else markup("")


def _cited(provenance: Provenance) -> "Markup":
    return _attribute("cite", source_address(provenance))


def _quoted(provenance: Provenance) -> "Markup":
    """Give the quote with the words marked that gave the date."""
    text, html, at = clean(plain(provenance.quote)), markup(""), 0
    for start, end in _marks(text, (clean(plain(wording)) for wording in provenance.date_text)):
        if start >= at:
            html += markup("{}<mark>{}</mark>").format(text[at:start], text[start:end])
            at = end
    return html + text[at:]


def _marks(text: str, wordings: Iterable[str]) -> list[tuple[int, int]]:
    found = [(text.find(wording), wording) for wording in wordings if wording.strip()]
    return sorted((start, start + len(wording)) for start, wording in found if start >= 0)


def _told_by(event: Event, alone: bool, language: str) -> str:
    """Name where the event was told; on a page of one document this is not worth saying."""
    said, count = words(language).page, len(event.evidence)
    if alone:
        return said["quote"] if count == 1 else said["quotes"].format(count)
    outlets = list(dict.fromkeys(map(_outlet, event.evidence)))
    if len(outlets) == 1:
        return outlets[0]
    return said["more"].format(first=outlets[0], others=len(outlets) - 1)


def _outlet(provenance: Provenance) -> str:
    host = urlsplit(source_address(provenance) or "").hostname
    return host.removeprefix("www.") if host else source(provenance, OUTLET_LIMIT)


def _source(provenance: Provenance, language: str) -> "Markup":
    name, link = source(provenance), source_link(provenance)
    inner = markup('<a href="{}">{}</a>').format(link, name) if link else name
    cite = markup('<cite dir="auto">{}</cite>').format(inner)
    if provenance.published is None:
        return cite
    published = words(language).phrases["published"]
    return markup(published).format(cite, _dated(provenance.published, None, language=language, style="spoken"))


def _dated(edtf: str, modifier: Modifier | None, *, language: str, style: Style) -> "Markup":
    """Say the date in words, with each end that HTML has a form for in a ``time`` element."""
    rest, html = (brief if style == "brief" else spoken)(edtf, modifier, language), markup("")
    for end, own in ends(edtf, language, style):
        if _in_html(end):
            before, _, rest = rest.partition(own)
            html += markup('{}<time datetime="{}">{}</time>').format(before, to_edtf(end), own)
    return html + rest


def _in_html(moment: Moment) -> bool:
    """Say whether HTML can hold it: years from 1 on, months, days and clock times, but no quarters or decades."""
    told = moment.granularity in (Granularity.YEAR, Granularity.MONTH) or moment.granularity >= Granularity.DAY
    return told and bounds(moment)[0] is not None
