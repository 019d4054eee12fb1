"""Patterns written in Simplified characters -> patterns that also match Traditional ones."""

import re
from typing import Any

from timeline.languages.zh.words import SIMPLIFIED, TRADITIONAL

SAID = ("born", "died")  # words that are written and not looked for
_WRITTEN: dict[str, str] = {}
for _old, _new in zip(TRADITIONAL, SIMPLIFIED, strict=True):
    _WRITTEN[_new] = _WRITTEN.get(_new, "") + _old
_PIECE = re.compile(r"(?P<escape>\\.)|(?P<class>\[(?:\\.|[^\]\\])*\])|(?P<character>.)", re.DOTALL)


def both(data: Any) -> Any:
    """Give a table of patterns with each character as it is written in either script; keys and numbers stay.

    >>> both({"planned": ["预计", "[说称]"]})
    {'planned': ['[预預][计計]', '[说称說説稱]']}
    """
    if isinstance(data, dict):
        return {key: value if key in SAID else both(value) for key, value in data.items()}
    if isinstance(data, list):
        return [both(value) for value in data]
    return _PIECE.sub(_either, data) if isinstance(data, str) else data


def _either(match: re.Match[str]) -> str:
    piece = match[0]
    if match["character"]:
        return f"[{piece}{_WRITTEN[piece]}]" if piece in _WRITTEN else piece
    if match["class"]:
        return piece[:-1] + "".join(_WRITTEN.get(character, "") for character in piece[1:-1]) + "]"
    return piece
