"""Telling -> the title of what happened: made by cutting, never by inventing."""

import re
from collections.abc import Sequence
from functools import lru_cache, partial

from timeline.chronology.arithmetic import truncate
from timeline.chronology.edtf import to_edtf
from timeline.contracts import HOLE, Language
from timeline.model import Document, Granularity, Kind
from timeline.rendering.text import clean, one_line, plain
from timeline.stages._similarity import dice
from timeline.stages.milestones import subjects
from timeline.stages.milestones.acting import COLON
from timeline.stages.milestones.composing import composed
from timeline.stages.milestones.layout import STAMP, TAG, WORD, cells, is_row, stamped
from timeline.stages.milestones.lives import BORN, DIED, name_of
from timeline.stages.milestones.phrases import DATED, MIN_CLAUSE, OTHER, OTHERS, balanced, clauses, length, trim, words
from timeline.stages.milestones.shortening import shortened
from timeline.stages.milestones.subjects import Context
from timeline.stages.milestones.tellings import Telling
from timeline.stages.milestones.turning import turned

PARENTHESES = re.compile(r"\s?[（(][^（()）]{0,80}[)）]|\{\{[^{}]{0,200}\}\}|\[ ?[xX]?\](?!\()")
EMPTY = re.compile(rf"[\[(（【]\s*(?P<date>{HOLE}|{OTHER})\s*[\])）】]\\?")
CLOSED = (")", "）", "]", "】")
LAST = re.compile(rf"^(?P<told>[^{HOLE}{OTHERS[0]}-{OTHERS[-1]}]+)[\[(（【]\s*{HOLE}\s*[\])）】][\s。.]*$")
QUOTED = re.compile(r"[“「\"](?P<words>[^“”「」\"]{6,120})[”」\"][。.!！]?")
SITE = re.compile(
    r"(?:\s*[|｜_]\s*[^|｜_]{1,16})+$|\s?[-–—]\s?(?:[^-–—\s]{0,8}(?:网|網|报|報|社|在线|新闻|日报)|[A-Z][\w. ]{1,20})$"
)
NUMBER = re.compile(r"^\d{1,2}[.)]\s*")
LIFETIME = re.compile(r"(?:,\s|\s?[(（])\d{4}\s?[-–—]\s?\d{4}[)）]?$")
POOR = {"characters": 4, "words": 2}  # shorter words out of a sentence say nothing
NAMED = 6  # words that name what an item is about, at most
HEAD = 3_000  # characters at the head of a text in which it defines its terms
LEAD = 4  # paragraphs in which a document tells its news
RETOLD = 0.3  # Dice of character bigrams from which a sentence tells what the document's title says
_AND, _AND_LAST = r"(?:\s*(?:[、和及与與]|and\b|or\b)\s*|,\s(?!and|or))", r",\s?(?:and|or)\s"
_CLOSES = r"(?=\s*(?:$|[.;,。；，]))"
# 2021, 2022, and 2023; a comma behind one date closes a clause if more follows: in 2021, and the next year it burned
LISTED = re.compile(
    rf"(?:{OTHER}{_AND}){{1,20}}(?:{OTHER}{_AND_LAST})?(?={HOLE})|{OTHER}{_AND_LAST}(?={HOLE}{_CLOSES})"
    rf"|(?<={HOLE})(?:(?:{_AND}{OTHER}){{1,20}}(?:{_AND_LAST}{OTHER})?|{_AND_LAST}{OTHER}{_CLOSES})"
)


def title(document: Document, telling: Telling, language: Language) -> str:
    """Cut a title out of a telling: the clause of the date without the date, and what it needs to be understood."""
    if telling.label:
        return shortened(_labelled(telling, language), language)
    if lived := _lived(telling, language):
        return lived
    text = _with_holes(telling, language)
    if is_row(telling.sentence):
        row = _of_row(cells(text), language)
        if len(row) > 1:
            return shortened(_with_dates(_joint(language).join(row), telling), language)
        text = HOLE + "".join(row)
    if telling.sentence.kind is Kind.ITEM:
        text = NUMBER.sub("", text)
    if telling.sentence.kind is Kind.HEADING:
        text = SITE.sub("", text)
    text = TAG.sub("", text)
    text = STAMP.sub(partial(_without_label, language=language), text)
    text = PARENTHESES.sub(_opened, EMPTY.sub(r"\g<date>", _with_date_first(plain(text), language)))
    text = turned(text, language)
    parts = clauses(language.titles.hole.sub(_hole(language), LISTED.sub("", text)), language)
    told = composed(parts, _context(document, telling, language), language)
    if telling.sentence.kind is Kind.TEXT and length(told, language) < POOR[language.titles.unit]:
        told = words(parts, language) or told
    told = told or subjects.subject(telling.lead, language)
    told = _of_item(_by_name(told, document, language), document, telling, language)
    found = _quoting(telling, told, language) or _told_directly(told, language)
    found = _named(document, telling, balanced(_with_dates(found, telling)), language)
    return _capital(shortened(found, language))


def _of_row(row: Sequence[str], language: Language) -> list[str]:
    """Give the first cell that says something, and that of the date, or the next if that says nothing else."""
    told = {cell: words([(plain(cell), "")], language) for cell in row}
    first, *further = [cell for cell in row if told[cell]] or [""]
    dated = [cell for cell in further if HOLE in cell and WORD.search(DATED.sub("", told[cell]))]
    return [told.get(cell, "") for cell in (first, *(dated or further)[:1])]


def _with_date_first(text: str, language: Language) -> str:
    """Put a date in a bracket at the end first, since it dates all that is told before it."""
    last = language.titles.unit == "characters" and text.rstrip(" 。.").endswith(CLOSED)
    return LAST.sub(rf"{HOLE}\g<told>", text) if last else text


def _lived(telling: Telling, language: Language) -> str:
    """Say of whom a bracket says when he was born, or died."""
    date, rules = telling.expressions[0], telling.expressions[0].rules
    word = {BORN: language.titles.born, DIED: language.titles.died}.get(rules[-1] if rules else "", "")
    blank = "" if language.titles.unit == "characters" else " "
    return f"{name_of(telling.sentence, date)}{blank}{word}" if word else ""


def _context(document: Document, telling: Telling, language: Language) -> Context:
    name = _name(document, language)
    topics = "\n".join((document.title or "", *telling.earlier[1:]))
    chronicle = language.titles.chronicle.match(trim(SITE.sub("", one_line(document.title or "")), language))
    same = telling.lead if language.titles.unit == "words" else ""
    return Context(telling.earlier, name, topics, same, chronicle["about"] if chronicle else "")


def _by_name(text: str, document: Document, language: Language) -> str:
    """Put the name for a term that a document has defined for it: the Company, 公司."""
    term = language.titles.term.match(text)
    name = _defined(document.text[:HEAD], language) if term else ""
    return f"{name}{text[term.end() :]}" if term and name else text


@lru_cache(maxsize=8)
def _defined(text: str, language: Language) -> str:
    match = language.titles.defined.search(text)
    return next(filter(None, match.groups()), "") if match else ""


def _of_item(text: str, document: Document, telling: Telling, language: Language) -> str:
    """Put the name that opens an item to what is told of it without a verb: - New ferry. Trial runs in May."""
    if telling.sentence.kind is not Kind.ITEM or language.titles.unit == "characters":
        return text
    start = telling.sentence.span.start
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start]
    name = NUMBER.sub("", trim(plain(line), language))
    verbs = (language.cues.happened, language.cues.planned)
    bare = not any(kind.search(words) for kind in verbs for words in (name, text))
    known = name.lower() in text.lower()
    return f"{name}: {text}" if bare and not known and length(name, language) <= NAMED else text


def _labelled(telling: Telling, language: Language) -> str:
    """Name a row of a table with several dates by its first cell and the head of the date's column."""
    name = next((cell for cell in telling.text.split("|") if WORD.search(cell) or cell.strip()), "")
    return f"{trim(plain(name), language)}{_joint(language)}{trim(plain(telling.label), language)}"


def _joint(language: Language) -> str:
    return COLON if language.titles.unit == "characters" else ": "


def _capital(text: str) -> str:
    """Begin with a capital, as a sentence that lost its first words does not; iOS stays iOS."""
    return text if re.match(r"\w+[A-Z]|\w\d", text) else text[:1].upper() + text[1:]


def _name(document: Document, language: Language) -> str:
    """Give the name in the document's title if it says that all of the document is about one person."""
    text = trim(LIFETIME.sub("", SITE.sub("", one_line(document.title or ""))), language)
    return text if subjects.is_name(text, language) else _whose(text, document.text[:HEAD], language)


@lru_cache(maxsize=8)
def _whose(title: str, text: str, language: Language) -> str:
    """Give the person whose life or death a title announces, by the name with which a clause of the text begins."""
    names = (next(filter(None, match.groups()), "") for match in language.titles.whose.finditer(title))
    return next((name for name in names if re.search(rf"(?<!\w){re.escape(name)}", text)), "")


def _named(document: Document, telling: Telling, text: str, language: Language) -> str:
    """Let the document's title name what the words alone do not: the news itself, the thing a version is of."""
    name = trim(SITE.sub("", one_line(document.title or "")), language)
    if not name or not text:
        return text
    if not WORD.search(text):
        return f"{language.titles.record.sub('', name).strip()} {text}"
    if telling.headline:
        return name
    lead = telling.sentence.paragraph < LEAD and not telling.head and document.anchor is not None
    today = lead and document.anchor and telling.date.startswith(to_edtf(truncate(document.anchor, Granularity.DAY)))
    return name if today and dice(name, telling.text) >= RETOLD else text


def _with_holes(telling: Telling, language: Language) -> str:
    """Write HOLE where the date stands, and a mark of their own where the others stand; leave the dateline out."""
    places = [(span, HOLE) for span in telling.holes()]
    places += [(span, mark) for span, mark in zip(telling.other_dates(), OTHERS, strict=False)]
    head = language.cues.dateline.match(telling.text)
    start = head.end() if head else _stamp(telling, language)
    own = [span for span in telling.holes() if span.end > start]
    text = "" if own or telling.head else HOLE
    for span, mark in sorted(places):
        if span.start >= start:
            text += clean(telling.text[start : span.start]) + mark
            start = span.end
    return text + clean(telling.text[start:])


def _stamp(telling: Telling, language: Language) -> int:
    found = sorted((*telling.expressions, *telling.others), key=lambda expression: expression.span)
    return 0 if telling.act.start else stamped(telling.sentence, found, language)


def _with_dates(text: str, telling: Telling) -> str:
    for span, mark in zip(telling.other_dates(), OTHERS, strict=False):
        text = text.replace(mark, span.of(telling.text))
    return one_line(text)


def _without_label(match: re.Match[str], language: Language) -> str:
    """Drop what stands in brackets that only says what its date is the date of: (Updated 5:45 p.m. (0045 in Egypt))."""
    if not language.cues.label.match(match["words"]):
        return match[0]
    return HOLE if HOLE in match[0] else ""


def _opened(match: re.Match[str]) -> str:
    """Drop what stands in brackets, unless the date stands there with words of its own."""
    inside = match[0].replace(HOLE, "")
    if HOLE not in match[0]:
        return ""
    return match[0] if len(re.findall(r"\w", inside)) >= MIN_CLAUSE else HOLE


def _hole(language: Language) -> str:
    return HOLE if language.titles.unit == "characters" else f" {HOLE}"


def _quoting(telling: Telling, text: str, language: Language) -> str:
    """Where the title would only speak of the words quoted in the sentence before: speaker and quotation."""
    saying = language.titles.saying.search(text)
    quote = QUOTED.fullmatch(telling.earlier[0].strip()) if saying and telling.earlier else None
    speaker = trim(text[: saying.start()], language) if saying else ""
    return f"{speaker}{COLON}“{quote['words'].rstrip('。.')}”" if quote and speaker else ""


def _told_directly(text: str, language: Language) -> str:
    """Tell an act as an act that is told as an attribute: 启用的码头 -> 码头启用; 前身为[某人]组建的船队."""
    if origin := language.titles.forerunner.fullmatch(text):
        by, act, thing = origin["by"], origin["act"], origin["thing"]
        return f"{by}{act}{thing}" if by else f"{thing}{act}"
    match = language.titles.relative.match(text)
    return f"{match['thing']}{match['act']}" if match else text
