"""Clauses before a Chinese one that lacks its subject -> who acts in it, or what it is about."""

import re
from collections.abc import Sequence

from timeline.contracts import HOLE, Language
from timeline.stages.milestones.nouns import noun_of, plain, verb_of
from timeline.stages.milestones.phrases import BARE, trim
from timeline.stages.milestones.subjects import MARKED, leads_in, subject

CLOSE = 6  # characters of a noun that needs no mark before its verb
DESCRIBED = re.compile(rf"[^的]的(?P<noun>[^的为為是有在，,{HOLE}]{{2,20}})$")


def nearest(before: Sequence[str], language: Language) -> str:
    """Find the subject in the nearest Chinese clause that has one; in one that only describes if there is no other."""
    whole = [clause for clause in before if not (BARE.fullmatch(clause) or leads_in(clause, language))]
    told, aside = [text for clause in whole if (text := _unmeasured(clause, language))], ""
    for clause in reversed(told):
        found = _doer(clause, language)
        if found and (clause is told[0] or not _is_description(clause, language)):
            return found
        aside = aside or found
        if not found and (noun := _topic(clause, language)):
            return noun
    return aside


def _doer(clause: str, language: Language) -> str:
    """Give who does what a clause tells: for whom a speaker speaks, the noun that it only describes, its subject."""
    if speaker := _is_said(clause, language) and language.titles.speaker.match(plain(clause, language)):
        return str(speaker["name"])
    doer, noun = subject(clause, language), _described(clause, language)
    return doer if not noun or language.titles.named.search(doer) else noun


def _topic(clause: str, language: Language) -> str:
    """Give a clause whose verb is not known as what the next is about, with a mark if it is long."""
    noun, text = noun_of(clause, language), plain(clause, language)
    if pronoun := language.titles.pronoun.match(noun):
        return str(pronoun["person"])
    if language.titles.named.search(text):
        return text
    if not noun or _is_said(clause, language) or language.titles.adverbial.match(clause.strip()):
        return ""
    return noun if len(noun) <= CLOSE else f"{noun}，"


def _is_said(clause: str, language: Language) -> bool:
    return language.titles.announces.search(clause.strip()) is not None


def _unmeasured(clause: str, language: Language) -> str:
    """Leave out how large a thing is, or what it costs: 大桥[全长6.8公里]."""
    measure = language.titles.measure.search(clause)
    rest = clause[: measure.start()] if measure else clause
    return rest if len(rest.strip()) > 1 else ""


def _is_description(clause: str, language: Language) -> bool:
    """Say whether a clause only says how a thing is: 总部位于北岸, behind what is told of a firm."""
    state, verb = language.cues.state.search(clause), verb_of(clause, language)
    return state is not None and state.start() == verb


def _described(clause: str, language: Language) -> str:
    """Give the noun that a clause does nothing but describe: 原定年底完工的[研发中心]."""
    match = DESCRIBED.search(clause)
    noun = trim(match["noun"], language) if match else ""
    nominal = verb_of(noun, language) is None or language.titles.named.search(noun)
    verbs = language.cues.occurrence.finditer(clause)
    acted = match is not None and any(verb.end() == match.start() + 1 for verb in verbs)  # 完工的, not 关闭老旧的
    fits = (acted or not subject(clause, language)) and len(noun) > 1 and nominal and not MARKED.search(noun)
    return noun if fits and not language.titles.reporter.search(noun) else ""
