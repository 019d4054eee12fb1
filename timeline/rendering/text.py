"""Text from anywhere -> text that every writer and every reader can hold."""

import re
import unicodedata
from functools import lru_cache
from html import unescape

TITLE_LIMIT = 200  # characters; longer titles are cut or wrapped badly by feed readers and calendars
ELLIPSIS = "…"
# XML 1.0 2.2 forbids most of these, and the others (C1, noncharacters) are refused by the W3C validator. The last turn
# the direction of all text until they are ended, which a quote that was cut never does.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\u202a-\u202e\u2066-\u2069"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_LOST = "\ufffd"  # stands for bytes that nobody could decode; W3C's validator takes it for a broken encoding
_UNSPACED = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"  # Han, kana, their punctuation
_WRAP = re.compile(rf"(?<=[{_UNSPACED}])[ \t]*\n\s*(?=[{_UNSPACED}])")
_WORD = re.compile(rf"[^\W{_UNSPACED}]")
_EXTENDERS = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_JOINER = "\u200d"

_MARKS = re.compile(r"^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?)?", re.MULTILINE)
_MARKED = re.compile(r"^[ \t#>+•-]|[\n\\`*_\[<~]")  # without any of these there is nothing to take off
_TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"
_INLINE = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+.!|>~-])"
    r"|(?P<ticks>`{1,3})(?P<code>[^`\n]+)(?P=ticks)"
    rf"|!\[[^\[\]\n]*\](?:{_TARGET}|\[[^\[\]\n]*\])"  # an image: its description does not stand on the page
    rf"|\[(?P<link>(?:[^\[\]\n]|!\[[^\[\]\n]*\]{_TARGET})*)\]{_TARGET}"
    r"|\[(?!\d+\])(?P<reference>[^\[\]\n]+)\]\[[^\[\]\n]*\]"  # but [1][2] are two footnotes
    r"|\[\^[^\[\]\n]+\]"
    r"|<(?P<address>https?://[^<>\s]+)>"
    r"|\*\*(?=\S)(?P<bold>(?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*"
    r"|\*(?=\S)(?P<italic>[^*\n]+)(?<=\S)\*"
    r"|(?<!\w)__(?=\S)(?P<bold_>[^_\n]+)(?<=\S)__(?!\w)"
    r"|(?<!\w)_(?=\S)(?P<italic_>[^_\n]+)(?<=\S)_(?!\w)"
    r"|~~(?=\S)(?P<struck>[^~\n]+)(?<=\S)~~"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TAG = re.compile(r"<(?=/?\w)")
_MARK = re.compile(r"[\\`*_\[\]<>~$]|&(?=#?\w{1,30};)")
_LEADING_MARK = re.compile(r"^(?:\d{1,9}(?=[.)])|(?=[-+=#|]))")
_LITERAL = ("escaped", "code", "address")


def clean(text: str) -> str:
    r"""Drop what no writer can hold: control characters, surrogates, noncharacters; line ends become LF.

    >>> clean("a\x00b\r\nc\ud800")
    'ab\nc'
    """
    if text.isprintable() and _LOST not in text:  # most texts: nothing in them has to be looked for
        return text
    return _UNFIT.sub("", _LINE_ENDS.sub("\n", text)).replace(_LOST, "?")


def one_line(text: str, limit: int = TITLE_LIMIT) -> str:
    r"""Clean, put on one line, and cut at a boundary of words or characters if longer than the limit.

    >>> one_line("The bridge\nopens  today", 12)
    'The bridge…'
    """
    text = clean(text)
    return shortened(" ".join((_WRAP.sub("", text) if "\n" in text else text).split()), limit)


def unmarked(line: str) -> str:
    """Give a line with nothing in it that looks like HTML: readers differ in whether a title is.

    >>> unmarked("a &lt;b> &amp;amp; 1 < 2, R&D")
    'a ‹b> & 1 < 2, R&D'
    """
    return _TAG.sub("‹", one_line(decoded(line)))


def decoded(text: str) -> str:
    """Read the character references that were left in a text, however often it was escaped."""
    while (read := _ENTITY.sub(lambda found: unescape(found[0]), text)) != text:  # it only ever gets shorter
        text = read
    return clean(text)


def markdown(line: str) -> str:
    r"""Write a line so that CommonMark shows it as it is, wherever it stands.

    >>> markdown("1. *a* <b> [c](d) & e_f"), markdown("- 3 < 4")
    ('1\\. \\*a\\* \\<b\\> \\[c\\](d) & e\\_f', '\\- 3 \\< 4')
    """
    return _LEADING_MARK.sub(r"\g<0>\\", _MARK.sub(r"\\\g<0>", line))


def shortened(text: str, limit: int) -> str:
    """Cut at a boundary of words or characters if the text is longer than the limit."""
    return text if len(text) <= limit else _cut(text, limit - len(ELLIPSIS)).rstrip() + ELLIPSIS


def _cut(line: str, at: int) -> str:
    if _WORD.match(line[at - 1 : at]) and _WORD.match(line[at]):
        blank = line.rfind(" ", 0, at)
        at = blank if blank > at // 2 else at  # a word longer than half the line is cut
    while at > 1 and continues(line, at):
        at -= 1
    return line[:at]


def continues(line: str, at: int) -> bool:
    """Say whether the character there belongs to the one before: an accent, a joined emoji."""
    return bool(unicodedata.combining(line[at]) or _EXTENDERS.match(line[at])) or line[at - 1] == _JOINER


def columns(text: str) -> int:
    """Count the columns that a text takes where letters stand in columns: two for a wide one, none for an accent.

    >>> columns("去年 3月"), columns("e\u0301")
    (8, 1)
    """
    return len(text) if text.isascii() else sum(map(_width, text))


@lru_cache(maxsize=8192)
def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def plain(markdown: str) -> str:
    """Take the marks of Markdown off a text; ordinary text stays as it is.

    Numbers of ordered lists stay: nothing tells them from a German "24. März".

    >>> plain("## **2024**: see [the `notes`](https://example.org/n)")
    '2024: see the notes'
    """
    return _inline(_MARKS.sub("", markdown)) if _MARKED.search(markdown) else markdown


def _inline(text: str) -> str:
    return _INLINE.sub(_without_marks, text)


def _without_marks(match: re.Match[str]) -> str:
    name = match.lastgroup
    if name is None:
        return ""
    return match[name] if name in _LITERAL else _inline(match[name])
