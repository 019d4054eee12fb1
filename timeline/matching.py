"""Which of many patterns may match a text: asked of RE2 all at once where google-re2 is installed, else all may.

The answer is a superset: RE2's classes and its edges of words are ASCII, so patterns are loosened before it sees them;
edges are kept for texts that are ASCII themselves. Who asks then matches with `re`, and gets the same with and without
RE2, only sooner.
"""

import re
from collections.abc import Sequence
from functools import cache

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
        self._patterns = tuple(patterns)
        self.is_fast = bool(re2 and patterns)
        """Whether `which` narrows anything down."""

    def which(self, text: str) -> Sequence[int]:
        """Give the indices of those that may match somewhere in a text, in their order."""
        if not self.is_fast:
            return range(len(self._patterns))
        return sorted(_compiled(self._patterns, edges=text.isascii()).Match(text.encode("utf-8", "replace")) or ())


@cache
def _compiled(patterns: tuple[str, ...], *, edges: bool) -> "re2.Set":
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = MEMORY
    compiled = re2.Set.SearchSet(options)
    for pattern in patterns:
        compiled.Add(loosened(pattern, edges=edges))
    compiled.Compile()
    return compiled


def loosened(pattern: str, *, edges: bool) -> str:
    r"""Write a pattern for RE2 so that it matches wherever `re` would; without `edges`, whatever stands around words.

    >>> loosened(r"\b\d{4}\b", edges=False), loosened(r"\b[\d.]+\s$", edges=True)
    ('\\p{Nd}{4}', '\\b[\\p{Nd}.]+[\\s\\p{Z}\\x85\\x1c-\\x1f]')
    """
    return _PIECE.sub(lambda match: _looser(match, edges), pattern)


def _looser(match: re.Match[str], edges: bool) -> str:
    if match["negated"]:
        return match[0]
    if match["inside"]:
        return "[" + re.sub(r"\\(.)", lambda m: _INSIDE.get(m[1], m[0]), match["inside"], flags=re.DOTALL) + "]"
    if match["edge"]:
        return ""
    return match[0] if edges and match["escape"] in "bB" else _OUTSIDE.get(match["escape"], match[0])
