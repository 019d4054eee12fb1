"""Which of many patterns may match a text: asked of RE2 all at once where google-re2 is installed, else all may.

The answer is a superset: RE2's classes are ASCII, so patterns are loosened before it sees them. Who asks then matches
with `re`, and gets the same with and without RE2, only sooner.
"""

import re
from collections.abc import Sequence

try:
    import re2
except ImportError:  # the extra `fast` is not installed
    re2 = None

MEMORY = 256 << 20  # bytes that RE2 may use for its automata; without enough it falls back to something slower
_SPACE, _WORD = r"\s\p{Z}\x85\x1c-\x1f", r"\p{L}\p{N}\p{M}_"
_OUTSIDE = {"s": f"[{_SPACE}]", "w": f"[{_WORD}]", "d": r"\p{Nd}", "S": "(?s:.)", "W": "(?s:.)", "D": "(?s:.)"}
_OUTSIDE |= dict.fromkeys("bBAZ", "")
_INSIDE = {"s": _SPACE, "w": _WORD, "d": r"\p{Nd}"}
_PIECE = re.compile(
    r"(?P<negated>\[\^(?:\\.|[^\]\\])+\])|\[(?P<inside>(?:\\.|[^\]\\])+)\]|\\(?P<escape>.)|(?P<edge>[$^])", re.DOTALL
)


class Patterns:
    """Patterns that are looked for together, in any case of letters."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Compile; patterns keep to what RE2 can do."""
        self._every = range(len(patterns))
        self._set = _compiled(patterns) if re2 and patterns else None

    @property
    def is_fast(self) -> bool:
        """Say whether `which` narrows anything down."""
        return self._set is not None

    def which(self, text: str) -> Sequence[int]:
        """Give the indices of those that may match somewhere in a text, in their order."""
        if self._set is None:
            return self._every
        return sorted(self._set.Match(text.encode("utf-8", "replace")) or ())


def _compiled(patterns: Sequence[str]) -> "re2.Set":
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = MEMORY
    compiled = re2.Set.SearchSet(options)
    for pattern in patterns:
        compiled.Add(loosened(pattern))
    compiled.Compile()
    return compiled


def loosened(pattern: str) -> str:
    r"""Write a pattern for RE2 so that it matches wherever `re` would.

    >>> loosened(r"\b\d{4}\b"), loosened(r"[\d.]+\s$")
    ('\\p{Nd}{4}', '[\\p{Nd}.]+[\\s\\p{Z}\\x85\\x1c-\\x1f]')
    """
    return _PIECE.sub(_looser, pattern)


def _looser(match: re.Match[str]) -> str:
    if match["negated"]:
        return match[0]
    if match["inside"]:
        return "[" + re.sub(r"\\(.)", lambda m: _INSIDE.get(m[1], m[0]), match["inside"], flags=re.DOTALL) + "]"
    return "" if match["edge"] else _OUTSIDE.get(match["escape"], match[0])
