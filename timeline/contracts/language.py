"""Sentence -> time expressions and milestones: what a room of `languages/` offers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from timeline.contracts.cues import NEVER, Cues
from timeline.model import Document, Sentence, Span, TimeExpression, TimexType
from timeline.model.thing import thing
from timeline.model.value import Value

ANYTHING = "(?s:.+)"
_OPENING = re.compile(rf"^\\b\(\?:\(\?P<\w+>{re.escape(ANYTHING)}\)")  # at either end, anything need not be asked for
_CLOSING = re.compile(rf"\(\?P<\w+>{re.escape(ANYTHING)}\)(?=[)?]*$)")
HOLE = "\x00"
"""Stands in a sentence where a date was cut out to make a title of the rest."""


@thing
class Found:
    """One of the times that a rule finds in its words: its place in the text; `ends` as in `TimeExpression`."""

    span: Span
    value: Value
    ends: tuple[Span, ...] = ()


Read = Callable[[re.Match[str]], Value | tuple[Found, ...] | None]


@dataclass(frozen=True, slots=True, eq=False)  # a rule is itself only, as a language is
class Rule:
    """A pattern and what its words say.

    `pattern` is RE2-safe (no look-around, no back-reference; every quantifier bounded), its groups
    are named after calendar units. `read` returns None where the words, on a second look, say
    nothing (32 March), and several times where they are a list (March 3, 5 and 7). A trap never says anything:
    it claims its words so that no rule reads them.
    """

    name: str
    pattern: str
    read: Read
    type: TimexType
    doc: str
    trap: bool = False
    loose: bool = False
    """What it reads names a time and dates nothing: a winter coat, at night."""
    hint: str = ""
    """A shorter pattern that matches wherever `pattern` does, to ask first; the pattern itself if there is none."""

    def one(self, match: re.Match[str]) -> Value | None:
        """Read words that tell one time; None if they tell several."""
        said = self.read(match)
        return None if isinstance(said, tuple) else said


def rule(pattern: str, type: TimexType = "DATE", *, loose: bool = False, beside: str = "") -> Callable[[Read], Rule]:
    """Make a rule of a reading function; the rule's name is the function's with hyphens.

    `beside` is a long part of the pattern, a whole date, beside which stands what tells the rule apart.
    """
    hint = _CLOSING.sub("", _OPENING.sub("(?:", pattern.replace(beside, ANYTHING))) if beside else ""

    def make(read: Read) -> Rule:
        name, doc = read.__name__.strip("_").replace("_", "-"), read.__doc__ or ""
        return Rule(name, pattern, read, type, doc, loose=loose, hint=hint)

    return make


def trap(name: str, pattern: str, doc: str) -> Rule:
    """Make a rule that keeps all others off the words it matches: 出现在, Windows Server 2025."""
    return Rule(name, pattern, lambda match: None, "DATE", doc, trap=True)


@dataclass(frozen=True, slots=True)
class Titles:
    """How a title is cut out of a sentence.

    Cutting: `clauses` finds the boundaries between clauses, `acts` those between sentences in all but name (；); `hole`
    matches HOLE with the words that only tied the date to the rest (in, 于, 起); `leading` and `trailing` match what is
    left over at the ends (connectives, prepositions, punctuation); `spare` finds words that a headline does without;
    `slack` those that it can spare, `breaks` the places where it may end, if it is too long; `limit` counts `unit`.

    Clauses: `joints` finds the words that join another act to one (group `joint`: if a verb follows; `depends`: if
    a clause follows), `tied` the end of the words before an act with which they share no auxiliary (and);
    `relating` opens one that tells of the noun before it, `adverbial` one that only tells why or how, `manner` ends
    such a one; `setting` matches one that only says where or at what something happened, `toll` opens one that
    tells how many came to harm, `remark` one that only says what a thing is for, `measure` finds how large it is or
    what it costs; `relative` matches one told as an attribute (groups `act` and `thing`), `forerunner` one that
    says out of what something grew (and `by`); `attribution` only says who told the clause before it; `adjunct`
    finds the date with words behind it that only say when or how; `opened` ends one that says less than what a
    further clause adds (that), `subordinate` opens what is no such clause; `cleft` finds the date with an act
    (group `act`) and words around that only stress or place it (是…的, in a ... meeting), behind what `lead` keeps;
    `negated` an act that began with the date (groups `act` and `aux`: was not [signed] until); `pivot` the date
    with an act behind it (group `act`: in 1802, when ...), `hollow` the end of a clause before that says no more
    than this date; `apposition` opens a description of the noun before, `rephrased` is one that says the same in
    other words (or 66 cents), `complement` what goes on behind one; `announces` matches at the end of one that only
    says that something is said, `reporter` finds in it a subject that does not matter then; `saying` names a
    quotation that stands in the sentence before (这番话).

    `reported` matches what says who said it before what has a date of its own, `own` opens a clause behind an "and"
    that has a subject of its own. `born` and `died` are what is said of a name with two dates in brackets.

    Subjects: `dangling` matches at the start of a text that lacks its subject, `existential` one that needs none,
    `adverbs` what may precede such a verb, `nounlike` behind one makes a noun of it, `foreseeing` what may precede
    a subject (预计), `auxiliary` finds what a subject stands before, `between` the end of what stands between the
    two; `pronoun` matches one that opens a text (group `person`: he, she), `possessive` one that tells whose (his),
    `surname` the name of a person, `speaker` one who speaks for somebody else (group `name`), `office` what stands
    before it, `named` the end of a name that needs no mark before its verb; `record` finds words of a document's
    title that do not name what it is about, `whose` in it the person (one group) whom all is about, `chronicle`
    matches one that announces the history of something (group `about`), `career` opens what only a person does (be
    born, take office); `acting` is but a verb with what it needs; `opener` a word that has its capital for opening
    the sentence, `loose` one before what is no subject (of, near); `organisation` finds in a name that it is no
    person's; `defined` finds a name with the term that stands for it from there on (one group), `term` such a term
    at the start; `place` is the name of a town and land; `nominal` are words of a state that before a verb are
    nouns (the stand was rebuilt); `present` is a clause up to a verb no cue knows (group `verb`).

    Nouns: `noun` is the one that a clause ends with (group `noun`), `origin` what makes a name at its end a part of it;
    `infinitive`, `passive`, `objective` and `attributive` (group `act`) match what is told of it and not of
    the subject (to be delivered; signed; whom he met; under a law passed); `indefinite` finds one that "it" may
    mean; `owner` opens what is told of something of it (whose), which `genitive` says at its end; `particle` is a word
    that belongs to a verb (came out).
    """

    clauses: re.Pattern[str]
    acts: re.Pattern[str]
    hole: re.Pattern[str]
    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    breaks: re.Pattern[str]
    limit: int
    unit: Literal["characters", "words"]
    born: str = ""
    died: str = ""
    genitive: str = ""
    spare: re.Pattern[str] = NEVER
    slack: re.Pattern[str] = NEVER
    joints: re.Pattern[str] = NEVER
    tied: re.Pattern[str] = NEVER
    relating: re.Pattern[str] = NEVER
    rephrased: re.Pattern[str] = NEVER
    owner: re.Pattern[str] = NEVER
    particle: re.Pattern[str] = NEVER
    nominal: re.Pattern[str] = NEVER
    place: re.Pattern[str] = NEVER
    adverbial: re.Pattern[str] = NEVER
    manner: re.Pattern[str] = NEVER
    adjunct: re.Pattern[str] = NEVER
    opened: re.Pattern[str] = NEVER
    subordinate: re.Pattern[str] = NEVER
    cleft: re.Pattern[str] = NEVER
    negated: re.Pattern[str] = NEVER
    indefinite: re.Pattern[str] = NEVER
    origin: re.Pattern[str] = NEVER
    attributive: re.Pattern[str] = NEVER
    present: re.Pattern[str] = NEVER
    apposition: re.Pattern[str] = NEVER
    complement: re.Pattern[str] = NEVER
    infinitive: re.Pattern[str] = NEVER
    objective: re.Pattern[str] = NEVER
    passive: re.Pattern[str] = NEVER
    noun: re.Pattern[str] = NEVER
    pivot: re.Pattern[str] = NEVER
    hollow: re.Pattern[str] = NEVER
    relative: re.Pattern[str] = NEVER
    forerunner: re.Pattern[str] = NEVER
    attribution: re.Pattern[str] = NEVER
    announces: re.Pattern[str] = NEVER
    reporter: re.Pattern[str] = NEVER
    own: re.Pattern[str] = NEVER
    reported: re.Pattern[str] = NEVER
    saying: re.Pattern[str] = NEVER
    setting: re.Pattern[str] = NEVER
    toll: re.Pattern[str] = NEVER
    remark: re.Pattern[str] = NEVER
    measure: re.Pattern[str] = NEVER
    dangling: re.Pattern[str] = NEVER
    existential: re.Pattern[str] = NEVER
    adverbs: re.Pattern[str] = NEVER
    auxiliary: re.Pattern[str] = NEVER
    between: re.Pattern[str] = NEVER
    pronoun: re.Pattern[str] = NEVER
    speaker: re.Pattern[str] = NEVER
    possessive: re.Pattern[str] = NEVER
    office: re.Pattern[str] = NEVER
    foreseeing: re.Pattern[str] = NEVER
    nounlike: re.Pattern[str] = NEVER
    acting: re.Pattern[str] = NEVER
    opener: re.Pattern[str] = NEVER
    loose: re.Pattern[str] = NEVER
    organisation: re.Pattern[str] = NEVER
    surname: re.Pattern[str] = NEVER
    named: re.Pattern[str] = NEVER
    record: re.Pattern[str] = NEVER
    whose: re.Pattern[str] = NEVER
    chronicle: re.Pattern[str] = NEVER
    career: re.Pattern[str] = NEVER
    defined: re.Pattern[str] = NEVER
    term: re.Pattern[str] = NEVER


@dataclass(frozen=True, slots=True, eq=False)  # a room is itself only: hashable, whatever it holds
class Language:
    """One language: how to know it, how to cut it into sentences, how it tells times and occurrences.

    `share` gives the share (0-1) of a text that is in this language. `segment` gives the sentences of one
    block of running text as spans in it. `recognize` is a whole recogniser for languages that have no
    rules of their own (then `rules` is empty); otherwise `range_gap` is what stands between the ends of a range,
    `range_pair` what stands before and between them where only both together make one (between ... and),
    and `before` and `after` map a TIMEX3 modifier to the words that give it beside an expression. `ends_apart`
    says that in this language the two ends of a range are annotated one by one (TimeML) and not as a whole.
    """

    code: str
    name: str
    share: Callable[[str], float]
    segment: Callable[[str], list[Span]]
    cues: Cues
    titles: Titles
    rules: tuple[Rule, ...] = ()
    range_gap: str = ""
    range_pair: tuple[str, str] | None = None
    before: Mapping[str, str] | None = None
    after: Mapping[str, str] | None = None
    ends_apart: bool = False
    month_first: frozenset[str] = frozenset()
    """Its regions (ISO 3166) that write the month before the day: US."""
    fold: Mapping[int, int] | None = None
    """Character for character, as `str.translate` takes it: full-width to half-width, Traditional to Simplified;
    rules see the folded text."""
    zone: str | None = None
    """The zone of its clock times where the text names none, if one is safe to assume: ``+08:00``."""
    recognize: Callable[[Document, tuple[Sentence, ...]], list[TimeExpression]] | None = None
