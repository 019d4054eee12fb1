"""A clause with several acts, or with members of a list, each with its date -> the words that tell one of them."""

import re
from collections.abc import Sequence
from itertools import takewhile

from timeline.contracts import HOLE, Language
from timeline.stages.milestones import subjects
from timeline.stages.milestones.nouns import first_verb, noun_of
from timeline.stages.milestones.phrases import DATED, ENUMERATED, OTHER, has_verb, length, tells, words

ENDS_DATED = re.compile(rf"{OTHER}\s*$")


def own_act(clause: str, language: Language, *, goes_on: bool = False) -> str:
    """Leave out of a clause the acts that have dates of their own: It opened in May and [will close in June].

    `goes_on` says that a clause behind has another date.
    """
    clause = _without_adjunct(language.titles.reported.sub("", clause), language)
    parts = _parts(clause, language)
    index = next((i for i, (_, part) in enumerate(parts) if HOLE in part), 0)
    depends, part = parts[index]
    if depends:
        return part
    if not DATED.search(clause):
        if index == 0 and goes_on and len(parts) > 1 and part.rstrip().endswith(HOLE):
            return part
        return _shorter(clause, part, language) if index else clause
    if index == 0:
        return _behind_another(_before_further(part, language), language)
    if language.titles.own.match(part):
        return part
    relative = language.titles.relating.match(clause.strip())
    return f"{relative[0] if relative else subjects.subject(parts[0][1], language)} {part}"


def _shorter(clause: str, part: str, language: Language) -> str:
    """Leave out the acts before that of the date where there is no room for them: it grew old and [sank] in May."""
    subject = subjects.subject(clause, language)
    follows = language.titles.tied.search(clause[: clause.rindex(part)])
    spare = length(clause, language) > language.titles.limit and subject and follows
    return f"{subject} {part}" if spare else clause


def _without_adjunct(clause: str, language: Language) -> str:
    """Leave out what only says when or how, behind the date of what is whole: It sank in May [after a long storm]."""
    match = language.titles.adjunct.search(clause)
    head = clause[: match.start() + len(HOLE)] if match else clause
    return head if tells(words([(head, "")], language), language) else clause


def _before_further(part: str, language: Language) -> str:
    """Cut where the next member of a list has a date of its own: past Venus in May and [past Earth in June]."""
    other = next((match for match in DATED.finditer(part) if match.start() > part.find(HOLE)), None)
    joints = [match.start() for match in language.titles.joints.finditer(part) if match["joint"]]
    between = [joint for joint in joints if other and part.find(HOLE) < joint < other.start()]
    return part[: between[-1]] if between else part


def _parts(clause: str, language: Language) -> list[tuple[bool, str]]:
    """Cut a clause before the verbs that an "and" joins, and before clauses that depend on it, which say so."""
    marks = [match for match in language.titles.joints.finditer(clause) if _begins(clause, match, language)]
    starts, ends = (
        [0, *(_start(clause, match, language) for match in marks)],
        [*(match.start() for match in marks), len(clause)],
    )
    depends = [False, *(match["depends"] is not None for match in marks)]
    return [(free, clause[start:end]) for free, start, end in zip(depends, starts, ends, strict=True)]


def _start(clause: str, joint: re.Match[str], language: Language) -> int:
    """Say where an act behind a joint begins: at a word that helps its verb only where that cannot be spared."""
    cues = language.cues
    spared = joint["depends"] is not None or cues.happened.match(clause, joint.end())
    spared = spared or language.titles.own.match(clause, joint.end())
    return joint.end() if spared or cues.planned.match(clause, joint.end()) else joint.end("joint") + 1


def _begins(clause: str, joint: re.Match[str], language: Language) -> bool:
    """Say whether an act follows: a verb, or a clause that holds one before the next joint."""
    cues = language.cues
    if joint["depends"] is None and language.titles.own.match(clause, joint.end()):
        return bool(DATED.search(clause))
    if joint["depends"] is None and has_verb(joint[0], language):
        return True
    if joint["depends"] is None:
        return any(kind.match(clause, joint.end()) for kind in (cues.happened, cues.planned, cues.state))
    following = language.titles.joints.search(clause, joint.end() + 1)
    end = following.start() if following else len(clause)
    return bool(cues.happened.search(clause, joint.end(), end) or cues.planned.search(clause, joint.end(), end))


def among_dated(before: Sequence[str], clause: str, language: Language) -> str:
    """Tell a member of a list alone that shares the verb of one before, if all have dates of their own; "" if none."""
    tail = _without_joint(clause, language)
    alone = language.titles.unit == "characters" or not ENDS_DATED.search(before[-1])
    if alone or has_verb(tail, language) or not words([(tail, "")], language):
        return ""
    for head in takewhile(ENDS_DATED.search, reversed(before)):
        if first_verb(head, language):
            return _gapped(head, tail, language)
    return words([(tail, "")], language)


def _gapped(head: str, text: str, language: Language) -> str:
    """Put what shares its verb with words that have another date to it: It sold its mill in May, [its dock] in June."""
    head, told = DATED.sub("", head), words([(text, "")], language)
    verb, opening = first_verb(head, language), language.titles.complement.match(text)
    if opening is not None:
        at = head.find(f" {opening[0].strip()} ", verb.start if verb else 0)
        return f"{words([(head[:at] if at > 0 else head, '')], language)} {opening[0].strip()} {told}"
    if verb is None:
        return told
    rest = words([(head[verb.end :], "")], language)
    if not rest or language.titles.particle.fullmatch(rest):
        return f"{told} {words([(head[verb.start :], '')], language)}"
    if place := _last_place(head, verb.end, language) if told[:1].isupper() else None:
        return f"{head[:place].strip()} {told}"
    return f"{words([(head[: verb.end], '')], language)} {told}"


def _last_place(head: str, start: int, language: Language) -> int | None:
    """Say where the last name behind a preposition begins: It opened shops in [Lisle]."""
    ends = [match.end() for match in language.titles.complement.finditer(head, start)]
    return next((end for end in reversed(ends) if head[end : end + 1].isupper()), None)


def goes_on_with(clause: str, language: Language) -> bool:
    """Say whether a clause is but a further member of what a verb before governs: and to passengers in May."""
    joint = language.titles.joints.match(clause)
    return bool(joint and joint["joint"] and language.titles.complement.match(clause, joint.end()))


def _without_joint(clause: str, language: Language) -> str:
    """Leave out the "and" that opens a clause."""
    joint = language.titles.joints.match(clause)
    return clause[joint.end() :] if joint and joint["joint"] else clause


def _behind_another(part: str, language: Language) -> str:
    """Cut off what shares the verb and has another date: [it sold] its mill in May and [its dock in] June."""
    others = [match.end() for match in DATED.finditer(part, 0, part.find(HOLE))]
    joint = language.titles.joints.match(part, others[-1]) if others else None
    tail = part[joint.end() :] if joint and joint["joint"] and joint.end() < part.find(HOLE) else ""
    if not joint or not words([(tail, "")], language):
        return part
    head, further = part[: joint.start()], language.titles.complement.match(f" {tail}")
    if language.titles.subordinate.match(tail) and (not further or has_verb(tail, language)):
        return part
    shared = not further and (subjects.lacks(tail, language) or language.titles.adverbs.match(tail))
    if shared or (not further and has_verb(tail, language)):
        relative = language.titles.relating.match(head.strip())
        return f"{relative[0] if relative else subjects.subject(head, language)} {tail}" if shared else tail
    if first_verb(head, language) or (further and f" {further[0].strip()} " in head):
        return _gapped(head, tail, language)
    return f" {tail}" if 0 < len(noun_of(head, language).split()) <= ENUMERATED else part
