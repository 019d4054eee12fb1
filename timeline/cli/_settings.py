"""Options and timeline.toml -> settings, checked: a wrong one stops the run before any work."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from timeline import config as settings
from timeline.cli._terminal import typed
from timeline.config import Config
from timeline.errors import UsageError
from timeline.stages import identify

DEFAULT_FILE = "timeline.toml"
BCP_47 = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")


def load(options: Mapping[str, Any]) -> Config:
    """Settle what the options say over what the configuration file says.

    Raises:
        UsageError: if the file cannot be read, or a value is wrong.
    """
    given = {name: typed(value) if isinstance(value, str) else value for name, value in options.items()}
    return _checked(settings.merge(_from_file(given.pop("config", None)), given))


def _from_file(name: str | None) -> Config:
    path = Path(name or DEFAULT_FILE)
    if name is None and not path.is_file():
        return Config()
    try:
        return settings.load(path.read_text("utf-8"), path.as_posix())
    except OSError as error:
        raise UsageError(f"configuration {path}: {error.strerror}; check the path") from error
    except ValueError as error:
        raise UsageError(f"configuration {path}: it is not UTF-8; save it as UTF-8") from error


def _checked(config: Config) -> Config:
    if config.anchor is not None:
        identify.anchor(config.anchor)
    if config.language is not None and not BCP_47.fullmatch(config.language):
        raise UsageError(f"language {config.language!r} is no BCP 47 code; write zh, en or pt-BR")
    if not 0 <= config.min_score <= 1:
        raise UsageError(f"min_score {config.min_score} is out of range; give a number from 0 to 1")
    if config.jobs < 1:
        raise UsageError(f"jobs {config.jobs} is too few; give 1 or more")
    _check_zone(config.timezone)
    first_seen = config.first_seen and _utc(config.first_seen)
    return replace(config, site=_address(config.site), first_seen=first_seen)


def _check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError) as error:  # by kind of wrong name: missing, ../etc, a folder
        raise UsageError(f"timezone {name!r} is not known; write an IANA name: Asia/Shanghai, UTC") from error


def _utc(text: str) -> str:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        time = datetime.min  # noqa: DTZ901  # without a zone, like a time that only lacks one
    if time.tzinfo is None:
        raise UsageError(f"first_seen {text!r} is no time with a zone; write 2025-04-07T06:39:00Z")
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _address(site: str) -> str:
    try:
        parts = urlsplit(site)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"[\s?#]", site):
        raise UsageError(f"site {site!r} is no address of a folder; write https://example.org/timeline/")
    return site if site.endswith("/") else f"{site}/"
