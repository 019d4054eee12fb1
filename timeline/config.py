"""The settings of a run: one frozen dataclass, from a TOML file and the options of the command line."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, TypedDict, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.errors import UsageError
from timeline.model import Coarse

HOME = "https://timeline.invalid/"  # RFC 2606: never resolves; links say honestly that nothing was published yet
BCP_47 = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")
TYPES: dict[Any, tuple[type, ...]] = {
    str: (str,),
    Coarse: (str,),
    str | None: (str,),
    int: (int,),
    int | None: (int,),
    float: (float, int),
}


@dataclass(frozen=True, slots=True)
class Config:
    """What a user can choose."""

    anchor: str | None = None
    """Publication time for documents that name none, as EDTF: ``2025-04-07``, ``2025-04-07T14:39``."""
    language: str | None = None
    """BCP 47 code for documents that name none; None: detected."""
    title: str | None = None
    """Title of the timeline; None: the document's if there is one document, else "Timeline"."""
    site: str = HOME
    """Address under which the outputs will be published; ends in ``/``."""
    min_score: float = 0.5
    """Milestones below this score (0-1) are left out."""
    since: str | None = None
    """What is dated wholly before this EDTF date is left out."""
    until: str | None = None
    """What is dated wholly after this EDTF date is left out."""
    top: int | None = None
    """So many dates are kept, those that matter most, and each is told once; None: every event."""
    sentences: int = 3
    """By so many sentences at most each date is told with `top`."""
    first_seen: str | None = None
    """RFC 3339 time at which events count as first seen; None: their document's anchor."""
    timezone: str = "UTC"
    """IANA name of the zone of clock times whose text and language name none."""
    feed_size: int = 100
    """So many of the newest changes stand in a feed."""
    hub: str | None = None
    """Address of the WebSub hub that the feeds name."""
    coarse: Coarse = "first"
    """What calendars do with a date coarser than a day: ``first`` day, ``span`` or ``omit``."""
    jobs: int = 1
    """Worker processes."""


class Options(TypedDict, total=False):
    """The settings by their names, as the public functions take them; None stands for the default."""

    anchor: str | date | None
    language: str | None
    title: str | None
    site: str | None
    min_score: float | None
    since: str | date | None
    until: str | date | None
    top: int | None
    sentences: int | None
    first_seen: str | None
    timezone: str | None
    feed_size: int | None
    hub: str | None
    coarse: Coarse | None
    jobs: int | None


def load(toml: str, name: str) -> Config:
    """Read a configuration file; keys are the fields of `Config`.

    Raises:
        UsageError: if it is not TOML, or a key or the type of a value is not known.
    """
    try:
        return merge(Config(), tomllib.loads(toml))
    except (tomllib.TOMLDecodeError, UsageError) as error:
        raise UsageError(f"{name}: {error}") from error


def merge(config: Config, options: dict[str, Any]) -> Config:
    """Give the settings with those options that are not None in their place, all of them checked.

    Raises:
        UsageError: if an option is not known, not of its type, or says what cannot be.
    """
    given = {name: _plain(value) for name, value in options.items() if value is not None or name not in KNOWN}
    for name, value in given.items():
        if name not in KNOWN:
            raise UsageError(f"unknown setting {name!r}; known: {', '.join(KNOWN)}")
        if not isinstance(value, KNOWN[name]):
            raise UsageError(f"{name}: {value!r} is no {KNOWN[name][0].__name__}")
    return replace(config, **{name: CHECKS[name](value) if name in CHECKS else value for name, value in given.items()})


def _plain(value: Any) -> Any:
    """Write the dates and times of TOML as the text they are in a command."""
    return value.isoformat() if isinstance(value, date | datetime) else value


def _language(code: str) -> str:
    if not BCP_47.fullmatch(code):
        raise UsageError(f"language {code!r} is no BCP 47 code; write zh, en or pt-BR")
    return code.replace("_", "-")


def _score(score: float) -> float:
    if not 0 <= score <= 1:
        raise UsageError(f"min_score {score} is out of range; give a number from 0 to 1")
    return score


def _some(name: str, number: int) -> int:
    if number < 1:
        raise UsageError(f"{name} {number} is too few; give 1 or more")
    return number


def _date(name: str, text: str) -> str:
    try:
        known = None not in bounds(parse_edtf(text).when)
    except ValueError:
        known = False
    if not known:
        raise UsageError(f"{name} {text!r} is no date; write 2025-04-07, 2025-04 or 2025")
    return text


def _coarse(how: str) -> str:
    if how not in get_args(Coarse):
        raise UsageError(f"coarse {how!r} is not known; known: {', '.join(get_args(Coarse))}")
    return how


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError) as error:  # by kind of wrong name: missing, ../etc, a folder
        raise UsageError(f"timezone {name!r} is not known; write an IANA name: Asia/Shanghai, UTC") from error
    return name


def _utc(text: str) -> str:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        time = datetime.min  # noqa: DTZ901  # without a zone, like a time that only lacks one
    if time.tzinfo is None:
        raise UsageError(f"first_seen {text!r} is no time with a zone; write 2025-04-07T06:39:00Z")
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _folder(site: str) -> str:
    if re.search("[?#]", site):
        raise UsageError(f"site {site!r} is no address of a folder; write https://example.org/timeline/")
    return _address("site", site).removesuffix("/") + "/"


def _address(name: str, address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"\s", address):
        raise UsageError(f"{name} {address!r} is no address on the web; write https://example.org/")
    if not address.isascii():
        raise UsageError(f"{name} {address!r} is not ASCII; write it as browsers send it: xn--..., %E4%BA%8B")
    return address


KNOWN = {field.name: TYPES[field.type] for field in fields(Config)}
CHECKS: dict[str, Callable[[Any], Any]] = {
    "language": _language,
    "min_score": _score,
    **{name: partial(_some, name) for name in ("top", "sentences", "feed_size", "jobs")},
    **{name: partial(_date, name) for name in ("since", "until")},
    "timezone": _zone,
    "first_seen": _utc,
    "site": _folder,
    "hub": partial(_address, "hub"),
    "coarse": _coarse,
}
"""What says whether a setting can be, and writes it as it is used."""
