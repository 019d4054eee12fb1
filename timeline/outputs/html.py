"""Timeline -> one web page: no scripts, nothing loaded from elsewhere."""

import tomllib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING, Any

from timeline.chronology.edtf import bounds, parse_edtf, to_edtf
from timeline.contracts import File, Output
from timeline.model import Event, Granularity, Interval, Modifier, Moment, Provenance, Timeline
from timeline.rendering.dates import label, spoken
from timeline.rendering.links import anchor_id, source_address, source_link
from timeline.rendering.schema_org import json_ld
from timeline.rendering.summary import title
from timeline.rendering.text import clean, one_line, plain
from timeline.rendering.words import words

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = resources.files("timeline.outputs") / "templates"
DATE = len("2025-04-07")  # of an RFC 3339 time


@dataclass(frozen=True, slots=True)
class Section:
    """The events of a year, or of a decade or century where no year is known; `share` of the fullest section."""

    id: str
    heading: str
    events: tuple[Event, ...]
    share: float


def render(timeline: Timeline) -> bytes:
    """Write the page; its own words are in the timeline's language if there are any in it, else in English."""
    from markupsafe import Markup

    language, say = _language(timeline.language)
    data = json_ld(timeline)
    sections = _sections(timeline.events, language)
    page = _environment(language).get_template("page.html")
    text = page.render(
        timeline=timeline,
        title=one_line(timeline.title),
        language=language,
        say=say,
        phrases=words(language).phrases,
        categories=words(language).categories,
        summary=_summary(timeline, sections, say),
        sections=sections,
        site=timeline.site,
        webcal=_webcal(timeline.site),
        changed=timeline.generated[:DATE] if timeline.events else None,
        json_ld=Markup(data),  # noqa: S704 - json_ld escapes what could end the element
        json_ld_hash=b64encode(sha256(data.encode()).digest()).decode(),
    )
    return text.encode()


def files(timeline: Timeline) -> Iterator[File]:
    """Give the one file that the page is."""
    yield File("index.html", [render(timeline)])


OUTPUT = Output("html", "web page, one file without scripts", "text/html", "index.html", files)


def _language(language: str) -> tuple[str, dict[str, Any]]:
    """Give the language of the page's own words, and the words."""
    tables = tomllib.loads((TEMPLATES / "words.toml").read_text(encoding="utf-8"))
    primary = language.split("-")[0].lower()
    return (language, tables[primary]) if primary in tables else ("en", tables["en"])


def _sections(events: Iterable[Event], language: str) -> tuple[Section, ...]:
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(_section(event.date), []).append(event)
    most = max(map(len, found.values()), default=1)
    return tuple(
        Section(f"y{key}", label(key, None, language), tuple(within), round(len(within) / most, 3))
        for key, within in found.items()
    )


def _section(edtf: str) -> str:
    when = parse_edtf(edtf).when
    moment = (when.start or when.end) if isinstance(when, Interval) else when
    assert moment, f"{edtf}: neither end is known"
    return to_edtf(Moment(min(moment.granularity, Granularity.YEAR), moment.year))


def _summary(timeline: Timeline, sections: tuple[Section, ...], say: dict[str, Any]) -> str:
    if not timeline.events:
        return str(say["many"].format(0))
    count, sources = len(timeline.events), len({(p.source, p.document) for e in timeline.events for p in e.evidence})
    years = " – ".join(dict.fromkeys((sections[0].heading, sections[-1].heading)))
    told = say["one" if count == 1 else "many"].format(count)
    return f"{told} · {years} · {say['one_source' if sources == 1 else 'many_sources'].format(sources)}"


def _webcal(site: str) -> str | None:
    scheme, separator, rest = site.partition("://")
    return f"webcal://{rest}timeline.ics" if separator and scheme in ("http", "https") else None


@cache
def _environment(language: str) -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    def load(name: str) -> str:
        return (TEMPLATES / name).read_text(encoding="utf-8")

    environment = Environment(loader=FunctionLoader(load), autoescape=True, trim_blocks=True, undefined=StrictUndefined)
    environment.filters.update(anchor=anchor_id, title=title, plain=plain, clean=clean, line=one_line)
    environment.globals["cited"] = _cited
    environment.globals["source"] = lambda provenance: _source(provenance, language)
    environment.globals["tagged"] = lambda own: _attribute("lang", own if own != language else None)
    environment.globals["dated"] = lambda edtf, modifier=None: _dated(edtf, modifier, language)
    return environment


def _attribute(name: str, value: str | None) -> "Markup":
    from markupsafe import Markup

    return Markup(' {}="{}"').format(name, value) if value else Markup()


def _cited(provenance: Provenance) -> "Markup":
    return _attribute("cite", source_address(provenance))


def _source(provenance: Provenance, language: str) -> "Markup":
    from markupsafe import Markup

    name, link = one_line(plain(provenance.title or provenance.source)), source_link(provenance)
    inner = Markup('<a href="{}">{}</a>').format(link, name) if link else name
    cite = Markup("<cite>{}</cite>").format(inner)
    if provenance.published is None:
        return cite
    published = words(language).phrases["published"]
    return Markup(published).format(cite, _dated(provenance.published, None, language))  # noqa: S704 - our own words


def _dated(edtf: str, modifier: Modifier | None, language: str) -> "Markup":
    """Say the date in words, with each end that HTML has a form for in a ``time`` element."""
    from markupsafe import Markup

    when, rest, html = parse_edtf(edtf).when, spoken(edtf, modifier, language), Markup()
    for end in (when.start, when.end) if isinstance(when, Interval) else (when,):
        own = spoken(to_edtf(end), None, language) if end else ""
        if end and _in_html(end):
            before, _, rest = rest.partition(own)
            html += Markup('{}<time datetime="{}">{}</time>').format(before, to_edtf(end), own)
    return html + rest


def _in_html(moment: Moment) -> bool:
    """Say whether HTML can hold it: years from 1 on, months, days and clock times, but no quarters or decades."""
    told = moment.granularity in (Granularity.YEAR, Granularity.MONTH) or moment.granularity >= Granularity.DAY
    return told and bounds(moment)[0] is not None
