"""Sentences + dated expressions -> tellings: what one sentence says of one date."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.chronology.edtf import agree, bounds, parse_edtf
from timeline.contracts import Language
from timeline.model import Document, Kind, Moment, Sentence, Span, TimeExpression
from timeline.sentences import open_brackets
from timeline.stages.milestones.dating import dated, dates
from timeline.stages.milestones.layout import (
    LEFT,
    Page,
    blanked,
    is_bare,
    is_bracketed,
    is_detail,
    is_labelled,
    is_placed,
    is_row,
    is_section,
    letters,
    stamped,
)
from timeline.stages.milestones.lives import apart
from timeline.stages.milestones.opening import firm, is_hollow, with_before

NEAR = 400  # characters on each side of a date within which its act is told
ROW_LENGTH = 4_000  # characters on each side of a date in the row of a table, which holds addresses
YEAR = 4  # characters of an EDTF date that is but a year
OLD = 366  # days before a dateline that a date right behind it may tell of
NEWS = 3  # days before a dateline that its report may speak of
HEADS = re.compile(r"\s?[:：](?!\d)")
GAP = re.compile(r"[\s|，。；]|(?<=[\u3040-\u9fff])")
LEAD = 4  # paragraphs at the top of a page, where it says when it was published
ROW = re.compile(r"\s*(?:[-–—:：|]|\s)")  # stands between the date and the act in a row


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with the expressions of one date in it.

    `act` is the part of the sentence that tells it, as a span in the sentence's text: the whole of it unless several
    acts are told one after the other; `others` are the expressions of other dates in it. `head` is true if the date
    stands in the heading above, `further` if a paragraph before is under it too, `dateline` if it stands in the
    dateline alone. `earlier` are the sentences before, the nearest first, with HOLE for their dates, `lead` the words
    of its own before the act, if they are few; `below` says that the day of a clock time stands in the heading above;
    `label` is the head of the date's column, if it stands in a row of a table with other dates; `headline` says that
    this is the news of a report without a date.
    """

    sentence: Sentence
    date: str
    expressions: tuple[TimeExpression, ...]
    act: Span
    others: tuple[TimeExpression, ...] = ()
    head: bool = False
    further: bool = False
    dateline: bool = False
    headline: bool = False
    earlier: tuple[str, ...] = ()
    lead: str = ""
    below: bool = False
    label: str = ""

    @property
    def text(self) -> str:
        """The words of the act."""
        return self.act.of(self.sentence.text)

    def holes(self) -> list[Span]:
        """Give the places of the date in `text`; none if it stands in the heading above."""
        return [] if self.head else self._places(self.expressions)

    def other_dates(self) -> list[Span]:
        """Give the places of the other dates in `text`."""
        return self._places(self.others)

    def _places(self, expressions: Sequence[TimeExpression]) -> list[Span]:
        start = self.sentence.span.start + self.act.start
        return [expression.span.shifted(-start) for expression in expressions]


def tellings(
    document: Document, sentences: Iterable[Sentence], expressions: Sequence[TimeExpression], language: Language
) -> Iterator[Telling]:
    """Give the tellings in the order of the text."""
    page = Page()
    for sentence, found in _with_dates(sentences, expressions, language):
        below = (is_bracketed(sentence) or is_placed(sentence, found, language)) and page.named(sentence) is not None
        if found and is_section(sentence, found, language):
            page.head, page.headed, page.section = firm(found), 0, sentence
        elif found and (below or is_bare(sentence, found) or is_labelled(sentence, found, language)):
            yield from _of_bare(document, sentence, found, page, language)
        elif found:
            page.leave(sentence, found)
            page.opened = found[0] if is_hollow(sentence, found, language) else None
            for telling in _by_act(sentence, list(apart(document, sentence, found, language)), language):
                yield replace(
                    telling,
                    earlier=tuple(page.earlier),
                    lead=blanked(sentence, found, telling.act.start) if telling.act.start <= NEAR else "",
                    below=_is_below(telling, page),
                    label=page.label(telling.sentence, telling.others, telling.expressions[0]),
                )
        elif page.opened and page.goes_on(sentence) and language.cues.occurrence.search(sentence.text):
            yield _headed(with_before(sentence, page.before), [page.opened])
        elif page.heads(sentence) and not is_detail(sentence, language):
            page.headed += 1
            yield replace(_headed(sentence, page.head), further=page.headed > 1)
        page.turn(sentence, found)


def _is_below(telling: Telling, page: Page) -> bool:
    day, clock, _ = telling.date.partition("T")
    return bool(clock and page.head) and _date(page.head[0]) == day


def _with_dates(
    sentences: Iterable[Sentence], expressions: Sequence[TimeExpression], language: Language
) -> Iterator[tuple[Sentence, list[TimeExpression]]]:
    told = dated(expressions)
    index = 0
    for sentence in sentences:
        found: list[TimeExpression] = []
        while index < len(told) and told[index].span.start < sentence.span.end:
            if told[index].span.start >= sentence.span.start:
                found.append(told[index])
            index += 1
        yield sentence, dates(sentence, found, language)


def _of_bare(
    document: Document, sentence: Sentence, found: Sequence[TimeExpression], page: Page, language: Language
) -> Iterator[Telling]:
    """A date on a line of its own dates the title above it, else what follows.

    The day of publication dates nothing, nor does that of a signature at the end.
    """
    title, labelled = page.named(sentence), is_labelled(sentence, found, language)
    if labelled:
        title = title or page.heading
    published = sentence.paragraph < LEAD and document.anchor is not None and _is_day(found[0], document.anchor)
    if published and not (title is not None and is_labelled(sentence, found, language, issued=True)):
        return
    if title and sentence.span.end >= len(document.text.rstrip()):
        today = document.anchor is not None and _is_day(found[0], document.anchor)
        if today or language.cues.signatory.search(title.text):
            return
    if title is not None:
        yield _headed(replace(title, span=Span(title.span.start, sentence.span.end)), found)
        page.head = ()
    elif labelled:
        yield from _by_act(sentence, found, language)
    else:
        page.head, page.headed, page.section = tuple(found), 0, None


def _is_day(expression: TimeExpression, anchor: Moment) -> bool:
    when = expression.resolution.when if expression.resolution else None
    return isinstance(when, Moment) and (when.year, when.month, when.day) == (anchor.year, anchor.month, anchor.day)


def _headed(sentence: Sentence, head: Sequence[TimeExpression]) -> Telling:
    return Telling(sentence, _date(head[0]), (head[0],), Span(0, len(sentence.text)), head=True)


def _date(expression: TimeExpression) -> str:
    assert expression.resolution is not None
    return expression.resolution.edtf or ""


def _by_act(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> Iterator[Telling]:
    """One telling a date and act: the first expression of a date stands for the others of its act."""
    beyond = _dateline(sentence, found, language)
    for act, inside in _acts(sentence, found, language):
        groups: dict[str, list[TimeExpression]] = {}
        for expression in inside:
            groups.setdefault(_date(expression), []).append(expression)
        clocked = {date.partition("T")[0] for date in groups if "T" in date}
        for date, expressions in groups.items():
            news = sorted(expressions, key=lambda e: e.span.end <= beyond)
            dateline = news[0].span.end <= beyond
            if date in clocked:  # "today at 9": the finer of the two
                continue
            if _repeats(expressions[0], inside, sentence) or (dateline and _tells_news(inside, news[0], beyond)):
                continue
            yield replace(_telling(sentence, news, act, inside), dateline=dateline)
    yield from _further_acts(sentence, found, language)


def _repeats(expression: TimeExpression, found: Sequence[TimeExpression], sentence: Sentence) -> bool:
    """Say whether a year stands right behind a day in it, and so belongs to a name: 10月1日，2031年全国锦标赛举行."""
    before = next((e for e in reversed(found) if e.span.end <= expression.span.start), None)
    if before is None:
        return False
    between = Span(before.span.end, expression.span.start).shifted(-sentence.span.start).of(sentence.text)
    finer, year = _date(before), _date(expression)
    return not between.strip(" ，,、") and len(year) == YEAR < len(finer) and agree(finer, year)


def _tells_news(found: Iterable[TimeExpression], dateline: TimeExpression, beyond: int) -> bool:
    """Say whether another date says when the news happened: the one that opens it, or one of the days before."""
    today = bounds(parse_edtf(_date(dateline)).when)[0]
    for expression in found:
        day = bounds(parse_edtf(_date(expression)).when)[0]
        if today is None or day is None or expression.span.end <= beyond:
            continue
        opens = expression.span.start - beyond <= LEFT
        if 0 <= (today - day).days <= (OLD if opens else NEWS):
            return True
    return False


def _dateline(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> int:
    """Say where the dateline of a report ends; what is dated by it and by a word of the news has the word's date."""
    match = language.cues.dateline.match(sentence.text) if sentence.paragraph < LEAD else None
    end = match.end() if match else stamped(sentence, found, language)
    return sentence.span.start + end if end else -1


def _further_acts(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> Iterator[Telling]:
    """Tell the acts behind the first of a row: in "July - A opens; B closes" the date that opens it dates both."""
    place = found[0].span.shifted(-sentence.span.start)
    parts = _parts(sentence, language)
    opens = letters(sentence.text[: place.start]) <= LEFT
    row = sentence.kind is not Kind.TEXT or bool(ROW.match(sentence.text, place.end))
    if len(found) > 1 or not opens or not row or place.start >= parts[0].end:
        return
    for part in parts[1:]:
        if language.cues.occurrence.search(part.of(sentence.text)):
            yield Telling(sentence, _date(found[0]), tuple(found), part, head=True)


def _parts(sentence: Sentence, language: Language) -> list[Span]:
    marks = _marks(sentence, language)
    starts = (0, *(mark.end for mark in marks))
    return [
        Span(start, end) for start, end in zip(starts, (*(m.start for m in marks), len(sentence.text)), strict=True)
    ]


def _marks(sentence: Sentence, language: Language) -> list[Span]:
    """Give the marks between acts, outside of brackets."""
    found = (Span(*match.span()) for match in language.titles.acts.finditer(sentence.text))
    return [mark for mark in found if not open_brackets(sentence.text, mark.start)]


def _telling(
    sentence: Sentence,
    expressions: Sequence[TimeExpression],
    act: Span,
    inside: Sequence[TimeExpression],
) -> Telling:
    """Narrow the act to what stands near the first expression: a sentence may be as long as a table."""
    date = _date(expressions[0])
    place = expressions[0].span.shifted(-sentence.span.start)
    near = ROW_LENGTH if is_row(sentence) else NEAR
    start, end = max(act.start, place.start - near), min(act.end, place.end + near)
    if start > act.start:  # not in the middle of a word
        start = min(place.start, _gap(sentence.text, start))
    act = Span(start, end)
    whole = act.shifted(sentence.span.start)
    first = bisect_left(inside, whole.start, key=lambda e: e.span.start)
    last = bisect_right(inside, whole.end, key=lambda e: e.span.end)
    others = tuple(e for e in inside[first:last] if _date(e) != date)
    same = tuple(e for e in expressions[: last - first] if whole.contains(e.span))
    return Telling(sentence, date, same, act, others)


def _gap(text: str, index: int) -> int:
    """Give the first place from an index on at which a word may begin."""
    match = GAP.search(text, max(0, index - 1))
    return match.end() if match else index


def _acts(
    sentence: Sentence, found: Sequence[TimeExpression], language: Language
) -> Iterator[tuple[Span, list[TimeExpression]]]:
    """Cut a sentence into its acts; one without a date belongs to the act before it."""
    starts = [expression.span.start - sentence.span.start for expression in found]
    start = first = 0
    for mark in sorted((*_headed_by(sentence, found), *_marks(sentence, language))):
        last = bisect_left(starts, mark.start)
        if first < last < len(found):
            yield Span(start, mark.start), list(found[first:last])
            start, first = mark.end, last
    yield Span(start, len(sentence.text)), list(found[first:])


def _headed_by(sentence: Sentence, found: Sequence[TimeExpression]) -> list[Span]:
    """Give the places before dates that head what follows, where several do: 2001: founded 2003: sold."""
    ends = (e.span.shifted(-sentence.span.start) for e in found)
    heads = [span.start for span in ends if HEADS.match(sentence.text, span.end)]
    return [Span(start, start) for start in heads] if len(heads) > 1 else []
