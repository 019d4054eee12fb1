"""What a reader keeps in mind while going through a document: the anchor, the time last told of, the tense."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from timeline.chronology import arithmetic
from timeline.chronology.edtf import bounds
from timeline.model import Granularity, Interval, Moment, When
from timeline.stages._clauses import Direction

MEMORY = 20  # moments; a day told longer ago is no longer "that day"
NEAR = 6  # sentences, this one included, in which a quarter is still what figures are compared with
PROGRAMME = 15  # sentences in which a weekday to come may be one of the days of the fair that they announce
NOON = 12
LATE = ("AF", "EV")  # parts of the day whose clock times lie after noon


@dataclass(slots=True)
class Discourse:
    """The state of one walk through one document.

    `narrated` is the time last told of, in the sentence `narrated_in`; `dated` the last one that said its year,
    which holds until the sentence `dated_until`, counted from 0; `quarter` the quarter or half-year last told of;
    `stretch` the days from one to another last told of; `appointed` the day to come last named by its date and
    weekday; `heading` the time of the heading or list head that stands above; `tense` tells where the clause looks;
    `afternoon` whether the last clock time lay after noon; `listed` says that the time being read stands in a list
    behind another; `opening` that it opens its paragraph, `log` is the clock time that opened the last one so;
    `day_first` says whether dates in digits have the day before the month, None if nobody knows; `entry` says that
    the text is nothing but a time, as it is typed into a field or a search.
    """

    anchor: Moment | None
    narrated: Moment | None = None
    narrated_in: int = -NEAR
    history: deque[Moment] = field(default_factory=lambda: deque(maxlen=MEMORY))
    dated: Moment | None = None
    dated_until: int = 0
    quarter: Moment | None = None
    quarter_in: int = -NEAR
    stretch: Interval | None = None
    stretch_in: int = -PROGRAMME
    appointed: Moment | None = None
    appointed_in: int = -NEAR
    heading: Moment | None = None
    paragraph: int = 0
    sentence: int = 0
    tense: Callable[[], Direction] = lambda: Direction.UNKNOWN
    _looks: Direction | None = None
    afternoon: bool = False
    listed: bool = False
    opening: bool = False
    log: Moment | None = None
    entry: bool = False
    day_first: bool | None = None
    steps: list[str] = field(default_factory=list)

    @property
    def direction(self) -> Direction:
        """Where the clause looks that is being read; found out when something needs it, once."""
        if self._looks is None:
            self._looks = self.tense()
        return self._looks

    @property
    def leaning(self) -> Direction:
        """Where what comes round again is looked for: who types but "Friday" or "Easter" speaks of the next."""
        return Direction.FUTURE if self.entry and self.direction is Direction.UNKNOWN else self.direction

    def look(self, tense: Callable[[], Direction]) -> None:
        """Go on to an expression, whose clause looks where `tense` says."""
        self.tense, self._looks = tense, None

    def enter(self, sentence: int, paragraph: int) -> None:
        """Go on to a sentence; the afternoon of one paragraph is not that of the next."""
        if paragraph != self.paragraph:
            self.paragraph, self.afternoon = paragraph, False
        self.sentence = sentence

    def note_entry(self, when: When | None) -> None:
        """Keep the clock time that opened a paragraph; one opened by a day begins another log."""
        moment = arithmetic.start_of(when) if when else None
        self.log = moment if moment is not None and moment.hour is not None else None

    def head(self, moment: Moment) -> None:
        """Go on below a heading that is dated; days told before it of another year are done with."""
        self.heading, self.log = moment, None
        if self.stretch and self.stretch.start and self.stretch.start.year != moment.year:
            self.stretch = None

    def why(self, step: str) -> None:
        """Note a reason, once."""
        if step not in self.steps:
            self.steps.append(step)

    def tell(self, when: When, *, reach: int) -> None:
        """Remember a time that was told; its year holds for `reach` sentences, this one included."""
        moment = arithmetic.end_of(when) or arithmetic.start_of(when)
        if moment is None:
            return
        before = self.last_told(Granularity.DAY)
        self.narrated, self.narrated_in = moment, self.sentence
        if isinstance(when, Interval) and when.start and when.end and when.start.day and when.end.day:
            self.stretch, self.stretch_in = when, self.sentence
        self.history.append(moment)
        if reach:
            self.dated, self.dated_until = moment, self.sentence + reach
        if moment.granularity in (Granularity.QUARTER, Granularity.HALF) and self._is_reported(moment):
            self.report(moment)
        if moment.hour is not None:
            self.afternoon = moment.hour >= NOON
        elif moment.part is not None:
            self.afternoon = moment.part in LATE
        elif before is not None and moment.day and arithmetic.distance(before, moment):
            self.afternoon = False

    def _is_reported(self, period: Moment) -> bool:
        """Say whether figures are told of a period: not of one to come, nor of the one they are compared with."""
        known = self.compared()
        return not self._is_ahead(period) and (known is None or replace(known, year=known.year - 1) != period)

    def _is_ahead(self, period: Moment) -> bool:
        """Say whether a period is to come, or goes on and is foreseen; a fiscal quarter may be over before its name."""
        first, last = bounds(period)
        today = bounds(self.anchor)[0] if self.anchor else None
        if today is None or first is None or last is None:
            return False
        return first > today or (last >= today and self.direction is Direction.FUTURE)

    def report(self, period: Moment) -> Moment:
        """Keep in mind the quarter or half-year that figures are told of."""
        self.quarter, self.quarter_in = period, self.sentence
        return period

    def forget_topic(self) -> None:
        """Let the year of the topic hold no longer."""
        self.dated_until = 0

    def nearby(self) -> Moment | None:
        """Give the time that was told with its year in this sentence or the one before, else that of the heading."""
        return self.dated if self.sentence < self.dated_until else self.heading

    def just_told(self) -> Moment | None:
        """Give the time last told of, if that was in this sentence or the one before."""
        return self.narrated if self.sentence - self.narrated_in <= 1 else None

    def told_in(self, month: int | None) -> int | None:
        """Give the year in which that month was last told of."""
        return next((moment.year for moment in reversed(self.history) if moment.month == month), None)

    def programme(self) -> Interval | None:
        """Give the days from one to another that are being spoken of: those of a fair, of a visit."""
        return self.stretch if self.sentence - self.stretch_in < PROGRAMME else None

    def appoint(self, when: When) -> None:
        """Keep a day that was named in full, if it is to come."""
        day = arithmetic.start_of(when)
        if day and day.day and self.anchor and arithmetic.distance(self.anchor, day) > 0:
            self.appointed, self.appointed_in = day, self.sentence

    def just_appointed(self) -> Moment | None:
        """Give the day to come that was named in this sentence or the one before."""
        return self.appointed if self.sentence - self.appointed_in <= 1 else None

    def compared(self) -> Moment | None:
        """Give the quarter or half-year that is being spoken of: what a year earlier is compared with."""
        return self.quarter if self.sentence - self.quarter_in < NEAR else None

    def last_told(self, unit: Granularity) -> Moment | None:
        """Give the moment last told at that granularity or finer, wherever that was."""
        return next((moment for moment in reversed(self.history) if moment.granularity >= unit), None)
