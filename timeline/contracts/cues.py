"""Words around dates: what is looked for beside them, in a sentence and in a line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.contracts.words import Words

NEVER, NO_WORDS = re.compile("(?!)"), Words("(?!)")


@dataclass(frozen=True, slots=True)
class Cues:
    """Words around dates; each is searched in a clause or sentence.

    Time: `planned`, `happened` and `ongoing` decide status and the direction of incomplete dates; `governed` matches
    what may stand from a planned word to the end of a happened one that it makes a plan (will *be held*);
    `subordinate` opens a clause with a tense of its own where no mark does (said *that* on Monday ...);
    `verb_first` says that a date follows its verb more often than it precedes it.

    Before a date: `comparison` ends with what makes it one that something is only compared with, `compared` begins
    such a clause; `birth` ends before the day somebody was born, whose year is that of nothing else; `as_of`
    precedes dates of a state (截至), `moved` the old and the new date of what was moved, `postponed` matches the
    former, a HOLE, as far as the latter; `era` matches a date, between two HOLEs, with what makes it the name of an
    age or edition (今天的, the 2031 Fair), `passing` with what makes it that of a thing which is only named (the 2031
    settlement), `grouped` with what makes it a bound of what is spoken of (all signed before 2031 are void), `lasting`
    with what makes it the begin of what still holds (has been shut since 2031), `nowadays` one that opens a sentence
    with what makes it the present age (Today Keel has ten ships).

    In a sentence: `occurrence` finds words that tell an occurrence or change of state, `state` how things are,
    `habit` what happens again and again, `guiding` what readers are told to do, `hypothetical` what did not happen,
    `superseded` a plan that holds no longer, `reporting` how those who report came to know, `announcing` that
    something is said, `personal` the first and second person, `narrating` the first where somebody tells of himself,
    `pledging` a plan that those who speak have of their own; `hollow` matches a clause that only says of a date,
    between two HOLEs, that something came then (the turn came in 2031).

    Lines: `furniture` (RE2-safe but for look-around) belong to the page and not to the story, `references` head lists
    of sources or other news, `label` is what a line with a date calls it (When), `issued` one that says when what is
    named above it came out, `section` what a line with a date calls all that stands below it (Completed in), `detail`
    what it calls the place, the speaker or the price, `visiting` heads opening hours, `stamp` opens a line that says
    when it was written, `dateline` (as RE2-safe) a report; `signatory` ends one that signs it.

    `categories` maps a milestone category to its words, first match wins.
    """

    planned: Words = NO_WORDS
    happened: Words = NO_WORDS
    ongoing: Words = NO_WORDS
    hypothetical: Words = NO_WORDS
    as_of: Words = NO_WORDS
    era: re.Pattern[str] = NEVER
    furniture: Words = NO_WORDS
    references: Words = NO_WORDS
    label: Words = NO_WORDS
    section: Words = NO_WORDS
    issued: Words = NO_WORDS
    visiting: Words = NO_WORDS
    stamp: Words = NO_WORDS
    detail: Words = NO_WORDS
    occurrence: Words = NO_WORDS
    state: Words = NO_WORDS
    habit: Words = NO_WORDS
    guiding: Words = NO_WORDS
    compared: Words = NO_WORDS
    moved: Words = NO_WORDS
    superseded: Words = NO_WORDS
    reporting: Words = NO_WORDS
    dateline: re.Pattern[str] = NEVER
    categories: Mapping[str, Words] = field(default_factory=dict)
    governed: Words = NO_WORDS
    subordinate: Words = NO_WORDS
    announcing: Words = NO_WORDS
    passing: Words = NO_WORDS
    grouped: Words = NO_WORDS
    nowadays: Words = NO_WORDS
    lasting: Words = NO_WORDS
    postponed: Words = NO_WORDS
    comparison: Words = NO_WORDS
    birth: Words = NO_WORDS
    personal: Words = NO_WORDS
    pledging: Words = NO_WORDS
    hollow: Words = NO_WORDS
    narrating: Words = NO_WORDS
    signatory: Words = NO_WORDS
    verb_first: bool = True
