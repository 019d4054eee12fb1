"""Options and timeline.toml -> settings, checked: a wrong one stops the run before any work."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline import config as settings
from timeline.cli._terminal import typed
from timeline.config import Config
from timeline.errors import UsageError
from timeline.stages import identify

DEFAULT_FILE = "timeline.toml"


def load(options: Mapping[str, Any]) -> Config:
    """Settle what the options say over what the configuration file says.

    Raises:
        UsageError: if the file cannot be read, or a value is wrong.
    """
    given = {name: typed(value) if isinstance(value, str) else value for name, value in options.items()}
    config = settings.merge(_from_file(given.pop("config", None)), given)
    if config.anchor is not None:
        identify.anchor(config.anchor)
    return config


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
