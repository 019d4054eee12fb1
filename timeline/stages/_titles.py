"""Telling -> the title of what happened: made by cutting, never by inventing."""

import re
from collections.abc import Sequence

from timeline.chronology.arithmetic import truncate
from timeline.chronology.edtf import to_edtf
from timeline.contracts import HOLE, Language
from timeline.model import Document, Granularity, Kind
from timeline.rendering.text import clean, one_line, plain
from timeline.stages._similarity import dice
from timeline.stages._tellings import Telling

PARENTHESES = re.compile(r"\s?[（(][^（()）]{0,80}[)）]|\{\{[^{}]{0,200}\}\}|\[ ?[xX]?\](?!\()")
EMPTY = re.compile(rf"[\[(（【]\s*{HOLE}\s*[\])）】]\\?")
QUOTED = re.compile(r"[“「\"](?P<words>[^“”「」\"]{6,120})[”」\"][。.!！]?")
ENUMERATED = 3  # words; shorter clauses before an "and" are members of a list
SITE = re.compile(
    r"(?:\s*[|｜_]\s*[^|｜_]{1,16})+$|\s?[-–—]\s?(?:[^-–—\s]{0,8}(?:网|網|报|報|社|在线|新闻|日报)|[A-Z][\w. ]{1,20})$"
)
WORD = re.compile(r"[^\W\d_]{2}|[\u4e00-\u9fff]")
LEAD = 4  # paragraphs in which a document tells its news
RETOLD = 0.3  # Dice of character bigrams from which a sentence tells what the document's title says
OTHERS = [chr(code) for code in range(0xFDD0, 0xFDF0)]  # noncharacters, which no clean text holds
_OTHER = f"[{OTHERS[0]}-{OTHERS[-1]}]"
LISTED = re.compile(
    rf"{_OTHER}\s*(?:[、,，和及与]|and|or)\s*(?={HOLE})|(?<={HOLE})\s*(?:[、,，和及与]|and|or)\s*{_OTHER}"
)
BARE = re.compile(rf"[\s{HOLE}{OTHERS[0]}-{OTHERS[-1]}]*")
MIN_CLAUSE = 4  # characters; a shorter rest is no clause
SUBJECT = 8  # words of a subject at most
SHORT = 26  # characters up to which a title in characters takes the clause that follows
COLON = "："

Clause = tuple[str, str]
"""The words of a clause and the mark behind it."""


def title(document: Document, telling: Telling, language: Language) -> str:
    """Cut a title out of a telling: the clause of the date without the date, and what it needs to be understood."""
    text = _without_dateline(_with_holes(telling), language)
    if telling.sentence.kind is Kind.HEADING:
        text = SITE.sub("", text)
    text = PARENTHESES.sub(_opened, EMPTY.sub(HOLE, plain(text)))
    clauses = _clauses(language.titles.hole.sub(_hole(language), LISTED.sub("", text)), language)
    where = next((i for i, (clause, _) in enumerate(clauses) if HOLE in clause), 0)
    composed = _composed(clauses, where, language)
    found = _quoting(telling, composed, language) or _told_directly(composed, language)
    return _capital(_cut(_named(document, telling, _with_dates(found, telling), language), language))


def _capital(text: str) -> str:
    """Begin with a capital, as a sentence that lost its first words does not; iOS stays iOS."""
    return text if re.match(r"\w+[A-Z]", text) else text[:1].upper() + text[1:]


def _named(document: Document, telling: Telling, text: str, language: Language) -> str:
    """Let the document's title name what the words alone do not: the news itself, the thing a version is of."""
    name = _trim(SITE.sub("", one_line(document.title or "")), language)
    if not name or not text:
        return text
    if not WORD.search(text):
        return f"{name} {text}"
    lead = telling.sentence.paragraph < LEAD and not telling.head and document.anchor is not None
    today = lead and document.anchor and telling.date.startswith(to_edtf(truncate(document.anchor, Granularity.DAY)))
    return name if today and dice(name, telling.text) >= RETOLD else text


def _with_holes(telling: Telling) -> str:
    """Write HOLE where the date stands, and a mark of their own where the others stand."""
    places = [(span, HOLE) for span in telling.holes()]
    places += [(span, mark) for span, mark in zip(telling.other_dates(), OTHERS, strict=False)]
    text = ""
    start = 0
    for span, mark in sorted(places):
        text += clean(telling.text[start : span.start]) + mark
        start = span.end
    return text + clean(telling.text[start:])


def _with_dates(text: str, telling: Telling) -> str:
    for span, mark in zip(telling.other_dates(), OTHERS, strict=False):
        text = text.replace(mark, span.of(telling.text))
    return one_line(text)


def _opened(match: re.Match[str]) -> str:
    """Drop what stands in brackets, unless the date stands there with words of its own."""
    inside = match[0].replace(HOLE, "")
    if HOLE not in match[0]:
        return ""
    return match[0] if len(re.findall(r"\w", inside)) >= MIN_CLAUSE else HOLE


def _without_dateline(text: str, language: Language) -> str:
    match = language.cues.dateline.match(text.replace(HOLE, "0"))
    return text if match is None else (HOLE if HOLE in text[: match.end()] else "") + text[match.end() :]


def _hole(language: Language) -> str:
    return HOLE if language.titles.unit == "characters" else f" {HOLE}"


def _clauses(text: str, language: Language) -> list[Clause]:
    found: list[Clause] = []
    start = 0
    for match in language.titles.clauses.finditer(text):
        found.append((text[start : match.start()], match[0]))
        start = match.end()
    return (
        _lists_joined([*found, (text[start:], "")]) if language.titles.unit == "words" else [*found, (text[start:], "")]
    )


def _lists_joined(clauses: Sequence[Clause]) -> list[Clause]:
    """Put the members of a list back together: "Croatia, Germany, and Austria" is one."""
    joined: list[Clause] = []
    for clause, mark in reversed(clauses):
        following = joined[-1][0].split() if joined else []
        member = mark.startswith(",") and len(clause.split()) <= ENUMERATED and HOLE not in clause
        if member and any(word in ("and", "or", "&") for word in following[: ENUMERATED + 1]):
            joined[-1] = (f"{clause}{mark}{joined[-1][0]}", joined[-1][1])
        else:
            joined.append((clause, mark))
    return joined[::-1]


def _quoting(telling: Telling, text: str, language: Language) -> str:
    """Where the title would only speak of the words quoted in the sentence before: speaker and quotation."""
    saying = language.titles.saying.search(text)
    quote = QUOTED.fullmatch(telling.before.text.strip()) if saying and telling.before else None
    speaker = _trim(text[: saying.start()], language) if saying else ""
    return f"{speaker}{COLON}“{quote['words'].rstrip('。.')}”" if quote and speaker else ""


def _composed(clauses: Sequence[Clause], where: int, language: Language) -> str:
    """Take the clause of the date, those behind it until one tells, and the subject that stands before it."""
    last = where
    while last + 1 < len(clauses) and not _tells(_text(clauses[where : last + 1], language), language):
        last += 1
    if last + 1 < len(clauses) and language.titles.announces.search(_text(clauses[where : last + 1], language)):
        return _announced(clauses, where, last, language)
    first = where
    text = _text(clauses[where : last + 1], language)
    while first > 0 and _lacks(text, language):
        first -= 1
        text = _text(clauses[first : last + 1], language)
    if first > 0 and language.titles.dangling.match(text):
        text = _with_subject(clauses[:first], text, language)
    if language.titles.unit == "characters" and last + 1 < len(clauses):
        longer = _text(clauses[first : last + 2], language)
        text = longer if len(longer) <= SHORT and text in longer else text
    return text


def _lacks(text: str, language: Language) -> bool:
    """Say whether a clause cannot stand alone: it is too short, or a member of a list that a verb before it governs."""
    room = _length(text, language) < language.titles.limit
    return len(text) < MIN_CLAUSE or (language.titles.unit == "words" and room and not _tells(text, language))


def _announced(clauses: Sequence[Clause], where: int, last: int, language: Language) -> str:
    """A clause that only announces needs what it announces, and can be spared if there is no room for both."""
    clause = _text(clauses[where : last + 1], language)
    whole, content = (_text(clauses[first : last + 2], language) for first in (where, last + 1))
    if language.titles.reporter.search(clause):
        return content
    said = language.titles.announces.search(clause)
    if said is None or not said["said"] or _length(whole, language) <= language.titles.limit:
        return whole
    told = f"{clause[: said.start()]}{COLON}{content}"  # "X, asked at a meeting, said: Y" is told as X: Y
    return told if said.start() and _length(told, language) <= language.titles.limit else content


def _tells(text: str, language: Language) -> bool:
    return len(text) >= MIN_CLAUSE and bool(language.cues.occurrence.search(text))


def _with_subject(before: Sequence[Clause], text: str, language: Language) -> str:
    """Put the subject in front that was left in a clause before."""
    if language.titles.unit == "words":
        subject = _text(before[:1], language)
        tells = language.cues.happened.search(subject) or language.cues.planned.search(subject)
        return f"{subject} {text}" if 0 < len(subject.split()) <= SUBJECT and not tells else text
    for clause, _ in reversed(before):
        subject = _text([(clause, "")], language)
        if len(subject) >= MIN_CLAUSE and not language.titles.dangling.match(subject):
            joint = "" if language.titles.named.search(subject) else "，"
            return f"{subject}{joint}{text}" if len(subject) + len(text) < language.titles.limit else text
    return text


def _told_directly(text: str, language: Language) -> str:
    match = language.titles.relative.match(text)
    return f"{match['thing']}{match['act']}" if match else text


def _text(clauses: Sequence[Clause], language: Language) -> str:
    told = [(clause, mark) for clause, mark in clauses if not BARE.fullmatch(clause)]
    joined = "".join(clause + mark for clause, mark in told[:-1]) + (told[-1][0] if told else "")
    return _trim(joined.replace(HOLE, "" if language.titles.unit == "characters" else " "), language)


def _trim(text: str, language: Language) -> str:
    text = re.sub(r"\s+", " ", text)
    before = None
    while before != text:
        before = text
        text = language.titles.trailing.sub("", language.titles.leading.sub("", text.strip(), count=1).strip())
    text = re.sub(r"\s+([,;:.])", r"\1", text)
    return text.rstrip(")）") if text.count("(") + text.count("（") < text.count(")") + text.count("）") else text


def _cut(text: str, language: Language) -> str:
    """Cut at the last place where a clause may end, else between words, with an ellipsis."""
    limit = language.titles.limit
    if _length(text, language) > limit:
        text = language.titles.slack.sub("", text)
    if _length(text, language) <= limit:
        return text
    ends = [match.start() for match in language.titles.breaks.finditer(text)]
    fitting = [end for end in ends if limit // 3 <= _length(text[:end], language) <= limit]
    if fitting:
        return _trim(text[: fitting[-1]], language)
    if language.titles.unit == "characters":
        return one_line(text, limit)
    return " ".join(text.split()[:limit]) + "…"


def _length(text: str, language: Language) -> int:
    return len(text) if language.titles.unit == "characters" else len(text.split())
