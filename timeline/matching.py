"""Which of many patterns may match a text: asked of RE2 all at once where google-re2 is installed, else all may.

The answer is a superset: RE2's classes are ASCII, so patterns are loosened before it sees them. Its edges of words are
ASCII too, and kept: what stands at an edge in a pattern is an ASCII letter or digit. Who asks then matches with `re`,
and gets the same with and without RE2, only sooner.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from timeline.contracts import words

try:
    import re2
except ImportError:  # the extra `fast` is not installed
    re2 = None

MEMORY = 256 << 20  # bytes that RE2 may use for its automata; without enough it falls back to something slower
_SPACE = r"\s\p{Z}\x85\x1c-\x1f"
_MORE = r"\x{80}-\x{10ffff}"  # every letter and digit there is, and more: exact classes make automata many times larger
_WORD, _DIGIT = rf"\w{_MORE}", f"0-9{_MORE}"
_OUTSIDE = {"s": f"[{_SPACE}]", "w": f"[{_WORD}]", "d": f"[{_DIGIT}]", "S": "(?s:.)", "W": "(?s:.)", "D": "(?s:.)"}
_OUTSIDE |= dict.fromkeys("BAZ", "")
_INSIDE = {"s": _SPACE, "w": _WORD, "d": _DIGIT}
_PIECE = re.compile(
    r"\[\^(?:\\.|[^\]\\])+\]|\[(?P<inside>(?:\\.|[^\]\\])+)\]|\\(?P<escape>.)|(?P<edge>[$^])"
    r"|\{(?P<least>\d+),\d+\}|(?P<group>\(\?P<\w+>)",
    re.DOTALL,
)
_AROUND = re.compile(r"\(\?<?[=!](?:[^()\[\]]|\[[^\]]*\])*\)")

_BRACKET = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|[()]", re.DOTALL)
_OFTEN = re.compile(r"(?P<optional>[?*]|\{0,\d+\})|\+|\{\d+(?:,\d*)?\}")
WORTH = 30_000  # characters of a pattern times characters of a text, from which RE2 finds it sooner than `re`
LONG = 400  # characters of a group that is worth leaving out


def encoded(text: str) -> bytes:
    """Write a text as RE2 reads it; a lone surrogate becomes one octet."""
    return text.encode("utf-8", "replace")


class Patterns:
    """Patterns that are looked for together, in any case of letters."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Take patterns; they are compiled when something is first looked for."""
        self._patterns = tuple(patterns)

    def which(self, text: str) -> Sequence[int]:
        """Give the indices of those that may match somewhere in a text, in their order."""
        if not re2 or not self._patterns:
            return range(len(self._patterns))
        found = self._compiled.Match(encoded(text))
        return sorted(found) if found else ()

    @cached_property
    def _compiled(self) -> "re2.Set":
        compiled = re2.Set.SearchSet(_options())
        for pattern in self._patterns:
            compiled.Add(loosened(core(pattern)))
        compiled.Compile()
        return compiled


class Finder:
    """One pattern, looked for in text in lower case: RE2 says where to begin, `re` reads what stands there.

    Worth its while for long patterns and texts; where both are short, `re` alone is as fast.
    """

    def __init__(self, pattern: str) -> None:
        """Take a pattern that keeps to what RE2 can do; it is compiled when it is first looked for."""
        self._written, self._pattern = pattern, words(pattern).pattern

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Find all places in a stretch of a text, as `re` would."""
        if not re2 or (end - start) * len(self._written) < WORTH:
            return self._pattern.finditer(text, start, end)
        return self._located(text, start, end)

    def _located(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        data, octet = encoded(text[start:end]), 0
        places = self._locator.finditer(data)
        while found := next(places, None):
            first, last = found.span()
            start += len(data[octet:first].decode())
            match = self._pattern.match(text, start, end) or self._pattern.search(text, start, end)
            if match is None:
                return
            yield match
            following = max(match.end(), match.start() + 1)
            octet, start = first + len(encoded(text[start:following])), following
            if octet != last:  # RE2 took more, or less: the next may begin inside of that
                places = self._locator.finditer(data, octet)

    @cached_property
    def _locator(self) -> "re2._Regexp":
        return re2.compile(loosened(self._written), _options())


def core(pattern: str) -> str:
    """Leave out what a pattern begins with if that need not be there, or is long: what is left is found sooner.

    What a pattern matches holds a match of its core. A long beginning is a whole date, which stands in many patterns.

    >>> core("(?:about )?(?:[0-9]年)?[0-9]月")
    '[0-9]月'
    """
    if not pattern.startswith("("):
        return pattern
    end = _end_of_group(pattern)
    often = _OFTEN.match(pattern, end)
    optional = often is not None and often["optional"] is not None
    rest = core(pattern[often.end() if often else end :])
    droppable = optional or (often is None and end > LONG)
    return rest if droppable and rest and rest[0] not in "|$" else pattern


def _end_of_group(pattern: str) -> int:
    depth = 0
    for match in _BRACKET.finditer(pattern):
        depth += (match[0] == "(") - (match[0] == ")")
        if not depth:
            break
    return match.end()


def _options() -> "re2.Options":
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = MEMORY
    return options


def loosened(pattern: str) -> str:
    r"""Write a pattern for RE2 so that it matches wherever `re` would, without its groups.

    How often something may stand at most is not said: to count makes automata several times larger.

    >>> loosened(r"\b\d{4}\b"), loosened(r"\b(?P<n>[\d.]{1,3})\s{0,4}$")
    ('\\b[0-9\\x{80}-\\x{10ffff}]{4}\\b', '\\b(?:[0-9\\x{80}-\\x{10ffff}.]+)[\\s\\p{Z}\\x85\\x1c-\\x1f]*')
    """
    return _PIECE.sub(_looser, _AROUND.sub("", pattern))


def _looser(match: re.Match[str]) -> str:
    if match["group"]:
        return "(?:"
    if match["inside"]:
        return "[" + re.sub(r"\\(.)", lambda m: _INSIDE.get(m[1], m[0]), match["inside"], flags=re.DOTALL) + "]"
    if match["edge"]:
        return ""
    if match["least"]:
        return {"0": "*", "1": "+"}.get(match["least"], f"{{{match['least']},}}")
    return _OUTSIDE.get(match["escape"], match[0])
