"""Links of any format -> what is wrong with their addresses."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from timeline.checks._rules import shown
from timeline.contracts.linter import Faults, Place, lint_rule

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = ("http", "https")
_RISKY = ("javascript", "vbscript", "data", "file", "blob")
_ILLEGAL = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}]")
_STRAY = re.compile("%(?![0-9A-Fa-f]{2})")
_INNER = ("localhost", "local", "internal", "lan", "home", "test", "onion")  # RFC 6761, 6762, 7686; habits


@dataclass(frozen=True, slots=True)
class Link:
    """An address with what it leads to: `relation` as in Atom (self, alternate, hub), or the name of a property."""

    address: str
    at: Place
    relation: str = "alternate"
    type: str | None = None
    language: str | None = None


def is_uri(text: str) -> bool:
    """Say whether a text is an absolute address in ASCII with nothing in it that RFC 3986 forbids.

    >>> is_uri("urn:uuid:1"), is_uri("page.html"), is_uri("https://a.example/甲")
    (True, False, False)
    """
    return bool(_SCHEME.match(text)) and text.isascii() and not _ILLEGAL.search(text) and not _STRAY.search(text)


@lint_rule("address", "RFC 4287 4.2.7; RFC 3986 4.3; RSS 2.0 (link); JSON Feed 1.1; seen: readers resolve as they like")
def not_absolute(link: Link) -> Faults:
    """Write the whole address, with its scheme."""
    if not _SCHEME.match(link.address):
        what = "is empty" if not link.address.strip() else f"{shown(link.address)} is not absolute"
        yield link.at, f"the {link.relation} address {what}"


@lint_rule("address", "RFC 3986 2; RFC 5545 3.3.13; W3C feed validator: UriNotIri")
def not_ascii(link: Link) -> Faults:
    """Write what is not ASCII in percent form, and a host name in its xn-- form."""
    if not link.address.isascii():
        yield link.at, f"the {link.relation} address {shown(link.address)} is not ASCII"


@lint_rule("address", "RFC 3986 2.2; W3C feed validator: InvalidUriChar")
def illegal_character(link: Link) -> Faults:
    """Write spaces, quotes, brackets and a second # in percent form."""
    found = _ILLEGAL.search(link.address)
    if found:
        yield link.at, f"the {link.relation} address holds {shown(found[0])}: {shown(link.address)}"
    elif link.address.count("#") > 1:
        yield link.at, f"the {link.relation} address has two fragments: {shown(link.address)}"


@lint_rule("address", "RFC 3986 2.1")
def stray_percent(link: Link) -> Faults:
    """Write a bare % as %25."""
    if _STRAY.search(link.address):
        yield link.at, f"a % without two digits in {shown(link.address)}"


@lint_rule("address", "RFC 3986 3.2; RFC 9110 4.2.1")
def no_host(link: Link) -> Faults:
    """Name the host between // and the next /."""
    parts = _split(link)
    if parts is None or (parts.scheme in _WEB and not parts.hostname):
        yield link.at, f"there is no host in {shown(link.address)}"


@lint_rule("address", "W3C feed validator: SecurityRisk; seen: readers drop such links")
def risky_scheme(link: Link) -> Faults:
    """Link to http or https."""
    scheme = _SCHEME.match(link.address)
    if scheme and scheme[1].lower() in _RISKY:
        yield link.at, f"the {link.relation} address is a {scheme[1].lower()}: address"


@lint_rule("address", "RFC 6761 6.3; RFC 1918 3; W3C feed validator bears it", "warning")
def local_host(link: Link) -> Faults:
    """Publish under an address that others can reach."""
    parts = _split(link)
    if parts and parts.scheme in _WEB and parts.hostname and _is_local(parts.hostname):
        yield link.at, f"only this machine or network knows {parts.hostname!r}"


@lint_rule("address", "RFC 6761 6.4: .invalid never resolves", "note")
def unpublished(link: Link) -> Faults:
    """Build with --site before you publish."""
    parts = _split(link)
    if parts and (parts.hostname or "").endswith(".invalid"):
        yield link.at, f"nothing is published under {parts.scheme}://{parts.hostname}/"


def _split(link: Link) -> SplitResult | None:
    try:
        return urlsplit(link.address)
    except ValueError:  # an IPv6 address that is none
        return None


def _is_local(host: str) -> bool:
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.rsplit(".", 1)[-1] in _INNER
