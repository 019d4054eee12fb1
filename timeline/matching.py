"""Which of many patterns may match a text: asked of RE2 all at once where google-re2 is installed, else all may.

The answer is a superset: RE2's classes are ASCII, so patterns are loosened before it sees them. Its edges of words are
ASCII too, and kept: what stands at an edge in a pattern is an ASCII letter or digit, unless text is folded. Who asks
then matches with `re`, and gets the same with and without RE2, only sooner.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property

try:
    import re2
except ImportError:  # the extra `fast` is not installed
    re2 = None

MEMORY = 256 << 20  # bytes that RE2 may use for its automata; without enough it falls back to something slower
_SPACE = r"\s\p{Z}\x85\x1c-\x1f"
_WORD = r"\w\x{80}-\x{10ffff}"  # every letter there is, and more: the exact class makes automata many times larger
_OUTSIDE = {"s": f"[{_SPACE}]", "w": f"[{_WORD}]", "d": r"\p{Nd}", "S": "(?s:.)", "W": "(?s:.)", "D": "(?s:.)"}
_OUTSIDE |= dict.fromkeys("BAZ", "")
_INSIDE = {"s": _SPACE, "w": _WORD, "d": r"\p{Nd}"}
_PIECE = re.compile(
    r"(?P<negated>\[\^(?:\\.|[^\]\\])+\])|\[(?P<inside>(?:\\.|[^\]\\])+)\]|\\(?P<escape>.)|(?P<edge>[$^])",
    re.DOTALL,
)
_AROUND = re.compile(r"\(\?<?[=!](?:[^()\[\]]|\[[^\]]*\])*\)")
_GROUP = re.compile(r"\(\?P<\w+>")
_ATOM = r"\\.|\(\?(?:P<\w+>|:)|\{\d+(?:,\d*)?\}|[|()?*+.^$]|\[(?:\\.|[^\]\\])+\]"


def encoded(text: str) -> bytes:
    """Write a text as RE2 reads it; a lone surrogate becomes one octet."""
    return text.encode("utf-8", "replace")


class Patterns:
    """Patterns that are looked for together, in any case of letters."""

    def __init__(self, patterns: Sequence[str], fold: Mapping[int, int] | None = None) -> None:
        """Take patterns for RE2, which passes over what looks around; written for folded text if there is a fold."""
        self._patterns = tuple(patterns)
        self._fold = fold or {}

    def which(self, text: str) -> Sequence[int]:
        """Give the indices of those that may match somewhere in a text as it is written, in their order."""
        if not re2 or not self._patterns:
            return range(len(self._patterns))
        return sorted(self._compiled.Match(encoded(text)) or ())

    @cached_property
    def _compiled(self) -> "re2.Set":
        compiled = re2.Set.SearchSet(_options())
        wide = widener(self._fold)
        for pattern in self._patterns:
            compiled.Add(loosened(wide(_AROUND.sub("", pattern)), edges=not self._fold))
        compiled.Compile()
        return compiled


class Finder:
    """One pattern, looked for in any case of letters: RE2 says where to begin, `re` reads what stands there.

    Worth its while for long patterns; for short ones `re` alone is as fast.
    """

    def __init__(self, pattern: str) -> None:
        """Take a pattern that keeps to what RE2 can do; it is compiled when it is first looked for."""
        self._written = pattern

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Find all places in a stretch of a folded text, as `re` would."""
        return self._located(text, start, end) if re2 else self._pattern.finditer(text, start, end)

    def _located(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        data, octet = encoded(text[start:end]), 0
        while found := self._locator.search(data, octet):
            start += len(data[octet : found.start()].decode())
            match = self._pattern.match(text, start, end) or self._pattern.search(text, start, end)
            if match is None:
                return
            yield match
            following = max(match.end(), match.start() + 1)
            octet, start = found.start() + len(encoded(text[start:following])), following

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._written, re.IGNORECASE)

    @cached_property
    def _locator(self) -> "re2._Regexp":
        return re2.compile(loosened(_GROUP.sub("(?:", self._written), edges=True), _options())


def _options() -> "re2.Options":
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = MEMORY
    return options


def widener(fold: Mapping[int, int]) -> Callable[[str], str]:
    """Give what writes a pattern for folded text so that it matches in the text as it is written.

    >>> widener({ord("個"): ord("个"), ord("贰"): ord("二")})("[一二]个{1,2}月")
    '[一二贰][个個]{1,2}月'
    """
    forms: dict[str, str] = {}
    for written, folded in fold.items():
        forms[chr(folded)] = forms.get(chr(folded), "") + chr(written)
    atom = re.compile(f"{_ATOM}|[{re.escape(''.join(forms))}]" if forms else "(?!)", re.DOTALL)

    @cache
    def wider(piece: str) -> str:
        if piece[0] == "\\" and piece[1] in forms and not piece[1].isalnum():
            return f"[{re.escape(piece[1] + forms[piece[1]])}]"  # an escaped bracket, dot or bar
        if piece in forms and len(piece) == 1 and piece not in "|()?*+.^$":
            return f"[{re.escape(piece + forms[piece])}]"
        if not piece.startswith("[") or piece.startswith("[^"):
            return piece
        known = re.compile(piece)
        inside = piece[1:-1].removesuffix("-") + "\\-" * piece.endswith("-]")  # a dash at the end would begin a range
        return "[" + inside + re.escape("".join(forms[folded] for folded in forms if known.match(folded))) + "]"

    return lambda pattern: atom.sub(lambda match: wider(match[0]), pattern)


def loosened(pattern: str, *, edges: bool) -> str:
    r"""Write a pattern for RE2 so that it matches wherever `re` would; without `edges`, also inside words.

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
    if match["escape"] == "b":
        return match[0] if edges else ""
    return _OUTSIDE.get(match["escape"], match[0])
