"""Parsed page -> what its markup says about it: when, where, in what language, by what name."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from timeline.localized import read_date
from timeline.model import Granularity, Moment

OLDEST = 1990  # no page is older: 1970-01-01 is an empty field
DEEPEST = 12  # levels of JSON-LD that are looked through
METAS = (
    *(
        "article:published_time",
        "og:published_time",
        "og:article:published_time",
        "datepublished",
        "firstpublishedtime",
    ),
    *("publishdate", "publish_date", "pubdate", "publication_date", "article:create_at", "weibo: article:create_at"),
    *("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "citation_publication_date", "sailthru.date"),
    *("parsely-pub-date", "article.published", "date"),
)
SHORTEST_TITLE = 12  # octets of UTF-8, four Han or twelve Latin letters: less names a page and not a story
ARTICLES = re.compile("article|posting|report|webpage", re.IGNORECASE)
CHINA = timedelta(hours=8)  # WeChat shows its pages' time so
_EPOCH = re.compile(r"\bct\s{0,3}=\s{0,3}[\"'](\d{10})[\"']")
_CREATED = re.compile(r"\bcreateTime\s{0,3}=\s{0,3}'(\d{4}-\d\d-\d\d \d\d:\d\d)'")
_LOOSE = re.compile(r'"datePublished"\s{0,3}:\s{0,3}"([^"]{4,40})"')
_SITE = re.compile(r"\s[-–—|·]\s|[_｜|]")

Found = tuple[Moment, str]


def wechat(markup: str) -> Found | None:
    """Read the publication time of a WeChat page, which only its script holds.

    >>> wechat('mp.weixin.qq.com <script>var ct = "1899999999";</script>')[0].year
    2030
    """
    if "mp.weixin.qq.com" not in markup:
        return None
    if match := _EPOCH.search(markup):
        at = datetime.fromtimestamp(int(match[1]), UTC) + CHINA
        parts = (at.year, at.month, at.day, at.hour, at.minute, at.second)
        return _plausible(Moment(Granularity.SECOND, *parts, zone="+08:00"), "html: var ct")
    match = _CREATED.search(markup)
    return _plausible(read_date(match[1]), "html: createTime") if match else None


def published(tree: Any, languages: tuple[str, ...] | None) -> Found | None:
    """Read the publication time from JSON-LD, meta elements or microdata, in this order."""
    for origin, written in (*_linked(tree), *_metas(tree), *_microdata(tree)):
        if found := _plausible(read_date(written, languages), origin):
            return found
    return None


def title(tree: Any) -> str | None:
    """Give the heading that the title repeats, else what the page calls itself for others, else its title."""
    whole = _text(next(tree.iter("title"), None))
    shared = _meta(tree, "og:title")
    headings = [heading for element in tree.iter("h1") if (heading := _text(element))]
    for heading in headings:
        if len(heading) > 3 and _plain(heading) in _plain(whole):
            return heading
    if shared:
        return shared
    cut = _SITE.split(whole, maxsplit=1)[0].strip()
    return (cut if len(cut.encode()) >= SHORTEST_TITLE else whole) or next(iter(headings), None)


def address(tree: Any) -> str | None:
    """Give the address that the page wants to be known by."""
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href", "").strip():
            return str(element.get("href")).strip()
    return _meta(tree, "og:url")


def language(tree: Any) -> str | None:
    """Give the language that the page claims."""
    root = tree.get("lang") or tree.get("xml:lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    return root or _meta(tree, "content-language") or _meta(tree, "og:locale")


def _plausible(moment: Moment | None, origin: str) -> Found | None:
    sure = moment and moment.year >= OLDEST and moment.granularity >= Granularity.MONTH
    return (moment, origin) if moment and sure else None


def _linked(tree: Any) -> Iterator[tuple[str, str]]:
    scripts = [s.text or "" for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower()]
    told = [pair for script in scripts for pair in _published_nodes(script)]
    for _, written in sorted(told, key=lambda pair: not ARTICLES.search(pair[0])):
        yield "html: JSON-LD datePublished", written


def _published_nodes(script: str) -> list[tuple[str, str]]:
    """Give the type and the date of each node; of broken JSON the first date, taken for the article's."""
    try:
        return list(_nodes(json.loads(script, strict=False), DEEPEST))
    except (ValueError, RecursionError):
        match = _LOOSE.search(script)
        return [("Article", match[1])] if match else []


def _nodes(value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield str(value.get("@type")), value["datePublished"]
        value = [inner for key, inner in value.items() if key not in ("comment", "review", "hasPart")]
    if isinstance(value, list) and depth:
        for inner in value:
            yield from _nodes(inner, depth - 1)


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    for name in METAS:
        if content := _meta(tree, name):
            yield f"html: meta {name}", content


def _microdata(tree: Any) -> Iterator[tuple[str, str]]:
    for element in tree.iterfind('.//*[@itemprop="datePublished"]'):
        written = element.get("datetime") or element.get("content") or _text(element)
        yield "html: itemprop datePublished", written
    for element in tree.iterfind(".//time[@pubdate]"):
        yield "html: time pubdate", element.get("datetime") or _text(element)


def _meta(tree: Any, name: str) -> str | None:
    for element in tree.iter("meta"):
        names = (element.get(key, "").strip().lower() for key in ("property", "name", "itemprop", "http-equiv"))
        if name in names and (content := element.get("content", "").strip()):
            return str(content)
    return None


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _plain(words: str) -> str:
    return re.sub(r"\W", "", words).lower()
