"""Clauses, and the sentences before -> who acts, where a clause leaves it out or says only he, she or it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.contracts import HOLE, Language
from timeline.stages.milestones.nouns import (
    DATES,
    LONGEST,
    NAME,
    described_by,
    full_name_at_start,
    name_at_start,
    name_ending,
    noun_of,
    object_of,
    plain,
    verb_of,
    whole_name,
)
from timeline.stages.milestones.phrases import BARE, clauses, trim
from timeline.stages.milestones.turning import turned

FRONTED = 24  # characters of adverbs before a verb
FARTHEST = 100  # characters before a verb that are looked at
HEADLINE, CAPITALISED = 6, 0.7  # words of a headline in capitals at least, and the share that has them
CARRIED = 4  # sentences before in which a subject may stand that is left out since
HAN = re.compile("[\u4e00-\u9fff·]{2,12}")
PERSON = range(2, 5)  # characters of a Chinese name, words of any other
MARKED = re.compile(r"[，,；;:：]|\d[\d.,]*[年月日时點点%％元万萬亿億]|^\d+$")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before a telling.

    `same` is what stands before it in its own sentence, `earlier` are the sentences before, the nearest first, `name`
    is that of the person whom all is about, if the title of the document says so; `about` is the thing whose history
    the title announces; `topics` is text that names what is spoken of: the title, and all but the nearest sentence.
    """

    earlier: tuple[str, ...]
    name: str
    topics: str
    same: str = ""
    about: str = ""


def subject(clause: str, language: Language) -> str:
    """Give the words before the verb of a clause; "" if they are none, or too many to be a subject."""
    end = _end(clause, language)
    if end is None or end > FARTHEST or language.titles.adverbial.match(clause.strip()):
        return ""
    text = _bare(DATES.sub(" ", language.titles.hole.sub(HOLE, clause[:end])).strip(), language)
    if language.titles.unit == "characters":
        pronoun = language.titles.pronoun.match(text)
        text = pronoun["person"] if pronoun else text  # 他沉默, where the verb is not known
        fits = 1 < len(text) <= LONGEST["characters"] or pronoun is not None
    else:
        fits = 0 < len(text.split()) <= LONGEST["words"]
    return text if fits and not MARKED.search(text) and not language.titles.reporter.search(text) else ""


def _bare(text: str, language: Language) -> str:
    """Leave out what stands between a subject and its verb."""
    before = None
    while text != before:
        before, text = text, trim(language.titles.between.sub("", text), language)
    return text


def _end(clause: str, language: Language) -> int | None:
    """Say where the subject of a clause ends: at its verb, or at a date between the two."""
    verb = verb_of(clause, language)
    date = DATES.search(clause) if language.titles.unit == "characters" else None
    if date is None or (verb is not None and _is_whole(clause[verb : date.start()], language)):
        return verb
    return date.start() or verb


def _is_whole(text: str, language: Language) -> bool:
    """Say whether nothing but a verb stands before the date: 成立于."""
    match = language.cues.occurrence.match(text)
    return match is not None and not _bare(text[match.end() :][:FRONTED], language).strip()


def lacks(text: str, language: Language) -> bool:
    """Say whether a clause begins with its verb."""
    if language.titles.existential.match(text):
        return False
    if language.titles.dangling.match(text):
        return True
    if language.titles.unit == "words":
        return language.cues.happened.match(text) is not None
    foreseen = language.titles.foreseeing.match(text)  # 预计[三号船坞]投产 has a subject, 预计投产 has none
    text = text[foreseen.end() :] if foreseen else text
    verbs = (match for match in language.cues.occurrence.finditer(text) if len(match[0]) > 1)
    verb = next(verbs, None)
    if verb is None:
        return foreseen is not None
    nominal = language.titles.nounlike.match(text, verb.end())
    leading = verb.start() <= FRONTED and language.titles.adverbs.fullmatch(text, 0, verb.start())
    if nominal or not leading:
        return False
    return not language.titles.auxiliary.search(text, verb.end())  # 登记[将]启动: then what looks like a verb is none


def acts(text: str, language: Language) -> bool:
    """Say whether what stands behind a "which" is but a verb: [which] goes live in July."""
    return language.titles.acting.fullmatch(text) is not None


def leads_in(clause: str, language: Language) -> bool:
    """Say whether a clause has no verb and only leads to what follows: After two months in the yard."""
    text = DATES.sub("", clause).strip()
    return language.titles.setting.fullmatch(text) is not None and verb_of(text, language) is None


def before_verb(before: Sequence[str], relative: re.Match[str] | None, language: Language) -> str:
    """Find the subject of a verb in the clauses before: the name right before "who", else what opens the sentence."""
    told = [clause for clause in before if not BARE.fullmatch(clause)]
    if relative:
        person = relative.groupdict().get("person") is not None
        return described_by(told[-1], person, language) if told else ""
    told = [clause for clause in told if not leads_in(clause, language)]
    names = (text for clause in told if NAME.fullmatch(text := plain(clause, language)))
    return next(names, "") or ((noun_of(told[0], language) or subject(told[0], language)) if told else "")


def carried_on(text: str, context: Context, language: Language) -> str:
    """Give the subject of the sentence before, if it is a firm or one that is spoken of elsewhere too.

    Sentences between that have no subject of their own carry it on. What only somebody can do, the one does whom all is
    about.
    """
    if context.name and language.titles.career.match(text):
        return context.name
    for earlier in context.earlier[:CARRIED]:
        told = told_of(earlier, language)
        if told and (told in context.topics or language.titles.named.search(told)):
            return told
        if told or not lacks(earlier, language):
            break
    return context.name or context.about


def named(text: str, before: Sequence[str], context: Context, language: Language) -> str:
    """Put the one that is meant for a pronoun that opens a text: the last subject told of that can be.

    `before` are the clauses before it in the sentence.
    """
    pronoun = language.titles.pronoun.match(text)
    if pronoun is None:
        return language.titles.possessive.sub(lambda found: context.name or found[0], text)
    person = pronoun["person"] is not None
    if person and context.name:
        return f"{context.name}{text[pronoun.end() :]}"
    whole = [", ".join(clause.strip() for clause in before)] if person and len(before) > 1 else []
    for told in (*reversed(before), *whole, *filter(None, [context.same]), *context.earlier):
        found = None if _is_headline(told) else told_of(told, language)
        if told == context.same and found is not None and not person:
            found = _spoken_of(_said(told, language), found, language)
        if found is None:
            continue
        if who := _who(found, person=person, context=context, language=language):
            return f"{who}{text[pronoun.end() :]}"
        if not person:  # what is neither named nor a pronoun is meant
            return text
    return text


def _spoken_of(said: str, name: str, language: Language) -> str:
    """Give what "it" means behind an act of the same sentence: its subject, unless that did something to another."""
    another = language.titles.indefinite.search(object_of(said, language))
    return "" if another else name or subject(said, language)


def _is_headline(text: str) -> bool:
    """Say whether most words of a text have capitals, so that they tell no names: Norvale Appoints New Head."""
    letters = [word[0] for word in re.findall(r"[A-Za-z]\w*", text)]
    return len(letters) >= HEADLINE and sum(map(str.isupper, letters)) > CAPITALISED * len(letters)


def told_of(text: str, language: Language) -> str | None:
    """Give the name that is the subject of a sentence or clause; "" if that has none, None if it is a pronoun."""
    name, spaced = "", language.titles.unit == "words"
    for clause, _ in clauses(_said(text, language), language):
        if language.titles.pronoun.match(clause.strip()):
            return None
        verb = verb_of(clause.strip(), language)
        if spaced and verb is None:
            name = whole_name(clause, language) or name
        elif verb == 0 and name:  # Keel, a yard, was founded in 1971
            return name
        elif verb is not None and not _is_aside(clause, verb, name, language):
            return _proper(subject(clause, language), language) or full_name_at_start(clause, language)
    return None


def _said(text: str, language: Language) -> str:
    """Leave out what only stresses a date: It was in 1986 that [Keel was sold]."""
    return turned(text, language) if language.titles.pronoun.match(text) else text


def _is_aside(clause: str, verb: int, name: str, language: Language) -> bool:
    """Say whether a clause with a verb tells of a name beside it: [Founded in 1971], Keel is a yard."""
    if language.titles.unit == "characters":
        return False
    return verb == 0 or (bool(name) and language.titles.apposition.match(clause) is not None)


def _proper(text: str, language: Language) -> str:
    if language.titles.unit == "words":
        return name_ending(text, language)
    fit = HAN.fullmatch(text) and "的" not in text and not language.titles.reporter.search(text)
    return text if fit else ""


def told_behind(behind: Sequence[str], context: Context, language: Language) -> str:
    """Give who opens a clause behind, after descriptions: Born in 1948, the fifth of seven, [Voss] went to sea."""
    for clause in behind:
        if name := name_at_start(clause, language):
            return name
        pronoun = language.titles.pronoun.match(clause.strip())
        if pronoun and language.titles.unit == "words":
            name = named(f"{pronoun[0]} ", (), context, language).strip()
            return name if name != pronoun[0] else ""
        if verb_of(clause, language) is not None and not language.titles.relating.match(clause.strip()):
            break
    return ""


def is_name(text: str, language: Language) -> bool:
    """Say whether a text is nothing but the name of a person."""
    if language.titles.unit == "characters":
        return len(text) in PERSON and bool(HAN.fullmatch(text)) and bool(language.titles.surname.match(text))
    first, *rest = text.split() or [""]
    return (
        bool(rest and NAME.fullmatch(text)) and len(rest) < PERSON.stop - 1 and not language.titles.opener.match(first)
    )


def _who(found: str, *, person: bool, context: Context, language: Language) -> str:
    return _person(found, context, language) if found and person else found


def _person(subject: str, context: Context, language: Language) -> str:
    """Give the person that a subject names, without the office that a Chinese one has before it: 队长[林远]."""
    if _is_person(subject, context, language):
        return subject
    office = language.titles.office.match(subject) if language.titles.unit == "characters" else None
    return subject[office.end() :] if office and is_name(subject[office.end() :], language) else ""


def _is_person(name: str, context: Context, language: Language) -> bool:
    """Say whether a name can be that of a person; one that looks like other words must stand elsewhere too."""
    if language.titles.unit == "characters":
        return len(name) in PERSON and language.titles.surname.match(name) is not None
    if language.titles.organisation.search(name) or " and " in name or len(name.split()) >= PERSON.stop:
        return False
    full = re.compile(rf"[A-Z][\w.'’-]+ {re.escape(name)}\b(?! [A-Z])")
    return " " in name or full.search(context.topics) is not None
