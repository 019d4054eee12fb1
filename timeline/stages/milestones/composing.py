"""Clauses of a telling -> the words of its title: the clause of the date, and what it needs to be understood."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.contracts import HOLE, Language
from timeline.stages.milestones import subjects
from timeline.stages.milestones.acting import COLON, Told, with_subject
from timeline.stages.milestones.acts import ENDS_DATED, among_dated, goes_on_with, own_act
from timeline.stages.milestones.asides import where_of, with_complement, with_own_date
from timeline.stages.milestones.nouns import first_verb, last_noun, name_at_end, noun_of
from timeline.stages.milestones.phrases import (
    BARE,
    DATED,
    MIN_CLAUSE,
    Clause,
    has_verb,
    is_relative,
    length,
    opens,
    tells,
    words,
)
from timeline.stages.milestones.subjects import Context

SHORT = 26  # characters up to which a title takes the clause that follows
MANNER = 8  # characters at the end of a clause that only says how: 的情况下
MEASURED = 6  # characters of what is measured, in a clause that tells no more
BLANK = f" \t{HOLE}"


def composed(clauses: Sequence[Clause], context: Context, language: Language) -> str:
    """Take the clause of the date, those behind it until one tells, and the subject that stands before it."""
    clauses = with_own_date(clauses, language)
    where = where_of(clauses)
    original = clauses[where][0]
    own = own_act(original, language, goes_on=any(DATED.search(clause) for clause, _ in clauses[where + 1 :]))
    clauses = [*clauses[:where], (own, clauses[where][1]), *clauses[where + 1 :]]
    if where and language.titles.attribution.fullmatch(words(clauses[where:], language)):
        first = words(clauses[:1], language)
        if tells(first, language):
            return first
        return composed([(f"{HOLE} {clauses[0][0]}", clauses[0][1]), *clauses[1:where]], context, language)
    clauses = _without_setting(clauses, where, language)
    clauses = _with_verb(_without_asides(clauses, where, language), where, language)
    clauses = with_complement(_with_predicate(clauses, where, language), where, language)
    told = Told(tuple(clauses), where, _last(clauses, where, language))
    text = _with_content(told, words(clauses[where : told.last + 1], language), language)
    if told.behind and language.titles.announces.search(text):
        return _announced(clauses, where, told.last, language)
    if bound := _bound(told, text, language):
        return subjects.named(bound, told.before, context, language)
    relative = is_relative(clauses[where][0], language)
    if _is_brief(text, language) or subjects.lacks(text, language) or (relative and subjects.acts(text, language)):
        text = with_subject(told, text, context, language)
    else:
        text = _with_governing(told, text, language)
        bare = told.before and BARE.fullmatch(clauses[where][0].rstrip(" ."))
        if language.titles.unit == "words" and bare and subjects.lacks(text, language):
            text = with_subject(told, text, context, language)
    text = _without_comma(
        subjects.named(text, told.before, _within(original, told.before, context, language), language), language
    )
    return _with_outcome(told, _without_preposition(text, language), language)


def _bound(told: Told, text: str, language: Language) -> str:
    """Tell what is said of the noun right before, and not of the subject: new trains, [to be delivered in] 2034."""
    if not told.before:
        return ""
    clause, before = told.clauses[told.where][0].strip(BLANK), told.before[-1]
    if owned := language.titles.owner.match(text):
        owner = name_at_end(before, language) or last_noun(before, language)
        return f"{owner}{language.titles.genitive} {text[owned.end() :]}" if owner else ""
    met = language.titles.objective.match(clause)
    to_be = language.titles.infinitive.match(clause)
    is_passive = language.titles.passive.match(text) and not ENDS_DATED.search(before)
    noun = last_noun(before, language) if met or to_be or is_passive else ""
    if met and noun:
        first, _, rest = noun.partition(" ")
        noun = f"{first.lower()} {rest}" if rest and language.titles.opener.match(first) else noun
        return _with_object(met["act"].strip(BLANK), noun, language)
    joint = " to" if to_be else ""
    return f"{noun}{joint} {text}" if noun else ""


def _with_object(act: str, noun: str, language: Language) -> str:
    """Put a noun behind the verb of what is told of it: we licensed [it] from Ostrel."""
    verb = first_verb(act, language)
    end = verb.end if verb else len(act)
    return f"{act[:end]} {noun}{act[end:]}"


def _within(clause: str, before: Sequence[str], context: Context, language: Language) -> Context:
    """Let he and she in a clause behind a "who" be the one it tells of: Voss, who left the town when [he] retired."""
    match = language.titles.relating.match(clause.strip())
    if match is None or not before or not match.groupdict().get("person"):
        return context
    return replace(context, name=name_at_end(before[-1], language) or context.name)


def _with_outcome(told: Told, text: str, language: Language) -> str:
    """Add the clause behind to a short title, if it has no date of its own: what came of it."""
    if language.titles.unit == "words" or not told.behind or DATED.search(told.behind):
        return text
    rest = words([(told.behind, "")], language)
    longer = f"{text}，{rest}"
    fits = len(longer) <= SHORT and not _is_remark(rest, language)
    return longer if len(rest) >= MIN_CLAUSE and (fits or language.titles.toll.match(rest)) else text


def _is_remark(clause: str, language: Language) -> bool:
    """Say whether a clause only says how a thing is, what it is for, how large it is or what it costs."""
    measure = language.titles.measure.search(clause)
    idle = language.cues.state.search(clause) or language.titles.remark.match(clause)
    return idle is not None or (measure is not None and measure.start() <= MEASURED)


def _with_content(told: Told, text: str, language: Language) -> str:
    """Add what is said behind a "that" if another clause parts them: X said that, while ..., [sales fell]."""
    if not language.titles.opened.search(text):
        return text
    behind = (clause.strip() for clause, _ in told.clauses[told.last + 1 :])
    content = next((clause for clause in behind if not language.titles.subordinate.match(clause)), "")
    return f"{text} {words([(content, '')], language)}" if content else text


def _without_asides(clauses: Sequence[Clause], where: int, language: Language) -> Sequence[Clause]:
    """Pass over what only describes a date: In the second quarter, [which ended in June], sales fell."""
    after = where + 1
    while BARE.fullmatch(clauses[where][0]) and after < len(clauses) - 1 and is_relative(clauses[after][0], language):
        after += 1
    return [*clauses[: where + 1], *clauses[after:]]


def _without_setting(clauses: Sequence[Clause], where: int, language: Language) -> Sequence[Clause]:
    """Leave out what only says where or at what something happened: [In a speech on Monday,] Voss promised a bridge."""
    first = where + (BARE.fullmatch(clauses[where][0]) is not None)
    if first + 1 >= len(clauses) or not language.titles.setting.fullmatch(clauses[first][0].strip(BLANK)):
        return clauses
    behind = clauses[first + 1][0]
    if language.titles.unit == "words" and has_verb(clauses[first][0], language):
        return clauses
    further = language.titles.setting.fullmatch(behind.strip(BLANK))
    if DATED.search(behind) or not (further or tells(words([(behind, "")], language), language)):
        return clauses
    return _without_setting([*clauses[:where], (HOLE, clauses[first][1]), *clauses[first + 1 :]], where, language)


def _with_verb(clauses: Sequence[Clause], where: int, language: Language) -> Sequence[Clause]:
    """Put the verb to a subject that a description stands behind: On 3 May the first ship, [a ferry], sank."""
    first = where + (BARE.fullmatch(clauses[where][0]) is not None)
    verb = next((i for i in (first + 2, first + 3) if i < len(clauses) and opens(clauses[i][0], language)), None)
    if verb is None or has_verb(clauses[first][0], language) or DATED.search(clauses[verb][0]):
        return clauses
    whole = f"{clauses[first][0]} {clauses[verb][0].strip()}"
    return [*clauses[:first], (whole, clauses[verb][1]), *clauses[verb + 1 :]]


def _with_predicate(clauses: Sequence[Clause], where: int, language: Language) -> Sequence[Clause]:
    """Put what is told of a noun to it, if only a mark that belongs to the date parts them: 公司[在2031年，]投产."""
    clause = clauses[where][0].strip(BLANK)
    hint, noun = language.cues.planned.fullmatch(clause), noun_of(clauses[where][0], language)
    behind = clauses[where + 1] if where + 1 < len(clauses) else ("", "")
    goes_on = hint or (noun and subjects.lacks(behind[0].strip(), language))
    if language.titles.unit == "words" or not goes_on:
        return clauses
    return [*clauses[:where], (clauses[where][0] + behind[0].strip(), behind[1]), *clauses[where + 2 :]]


def _with_governing(told: Told, text: str, language: Language) -> str:
    """Put the clause before in front of one that cannot stand alone."""
    clause = told.clauses[told.where][0]
    is_part = bool(told.before) and (_is_part(text, language) or goes_on_with(clause, language))
    if is_part and (sharing := among_dated(told.before, clause, language)):
        return sharing
    first = told.where
    while first > 0 and _is_part(text, language):
        first -= 1
        joined = "".join(clause + mark for clause, mark in told.clauses[first : told.last])
        text = words([(own_act(joined + told.clauses[told.last][0], language), "")], language)
    return text


def _last(clauses: Sequence[Clause], where: int, language: Language) -> int:
    """Say at which clause the telling is told: that of the date, or one behind it that has no date of its own."""
    last = where
    while last + 1 < len(clauses) and (
        not _is_told(words(clauses[where : last + 1], language), language) or _is_adverbial(clauses[last][0], language)
    ):
        if DATED.search(clauses[last + 1][0]) and not BARE.fullmatch(clauses[where][0]):
            break
        last += 1
    return last


def _is_told(text: str, language: Language) -> bool:
    """Say whether words tell an occurrence, or that one is told by somebody who does not matter: files show that."""
    if tells(text, language):
        return True
    return bool(language.titles.announces.search(text) and language.titles.reporter.search(text))


def _is_adverbial(clause: str, language: Language) -> bool:
    """Say whether a clause only tells why or how what follows happened."""
    text = clause.strip(BLANK)
    manner = language.titles.manner.search(text, max(0, len(text) - MANNER))
    return manner is not None or language.titles.adverbial.match(text) is not None


def _is_brief(text: str, language: Language) -> bool:
    """Say whether a Chinese clause is nothing but its verb: 动土."""
    short = language.titles.unit == "characters" and len(text) < MIN_CLAUSE
    return short and language.cues.occurrence.match(text) is not None


def _is_part(text: str, language: Language) -> bool:
    """Say whether a clause cannot stand alone: it is too short, or a member of a list that a verb before it governs."""
    room = length(text, language) < language.titles.limit
    return len(text) < MIN_CLAUSE or (language.titles.unit == "words" and room and not tells(text, language))


def _announced(clauses: Sequence[Clause], where: int, last: int, language: Language) -> str:
    """A clause that only announces needs what it announces, and can be spared if there is no room for both."""
    clause = words(clauses[where : last + 1], language)
    whole, content = (words(clauses[first : last + 2], language) for first in (where, last + 1))
    if language.titles.reporter.search(clause):
        return content
    said = language.titles.announces.search(clause)
    if said is None or not said["said"] or length(whole, language) <= language.titles.limit:
        return whole
    told = f"{clause[: said.start()]}{COLON}{content}"  # "X, asked at a meeting, said: Y" is told as X: Y
    return told if said.start() and length(told, language) <= language.titles.limit else content


def _without_preposition(text: str, language: Language) -> str:
    """Let a noun of which something is told as an attribute stand alone: Under [a law passed] in May."""
    match = language.titles.attributive.fullmatch(text)
    return match["act"] if match else text


def _without_comma(text: str, language: Language) -> str:
    """Drop the mark that a description left between a subject and its verb."""
    head, mark, rest = text.partition(", ")
    stray = mark and opens(rest, language) and not has_verb(head, language)
    stray = stray and not (language.titles.setting.match(head) or language.titles.subordinate.match(head.lower()))
    return f"{head} {rest}" if stray else text
