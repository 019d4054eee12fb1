"""A match -> whether its neighbours let it be a month, a year, a holiday: May or may, 2000 or 2000 people."""

import re

from timeline.languages.en.parts import FULL_YEAR, LEXICON, MONTHS, after, before, clean, lead, line_before

_WORDS = LEXICON["neighbours"]
_STRONG, _WEAK, _YEAR, _COUNTED, _WISH = (
    "|".join(_WORDS[name]) for name in ("strong", "weak", "year", "counted", "wish")
)
STRONG = re.compile(rf"(?i)\b(?:{_STRONG})[\s-]{{1,4}}$")
WEAK = re.compile(rf"(?i)\b(?:{_WEAK})[\s-]{{1,4}}$")
BEFORE_YEAR = re.compile(rf"(?i)(?:{_STRONG}|{_YEAR})$")
COUNTED = re.compile(rf"(?i)\s{{1,4}}(?:{_COUNTED})\b")
WISH = re.compile(rf"(?i)\s{{1,4}}(?:{_WISH})\b")
WAY = re.compile(r"\s{1,4}(?:down|up|into|out|past|along|straight|forward|home|off|against|across|towards?|over)\b")
PREFIX = re.compile(r"(?i)(?:last|next|the)\s")  # last May, next April's vote; not: this may
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Judge|Sergeant|Captain|Minister|Secretary)\.?\s{1,4}$")
DASHED_ON = re.compile(rf"-[a-z]{{1,3}}-|-(?!(?i:{'|'.join(MONTHS)})\b)[A-Z]")  # Mar-a-Lago, Jan-Michael
BESIDE_NAME = re.compile(rf"(?!(?:{'|'.join(MONTHS)})\b)\b[A-Za-z]{{2,20}}\.?\s(?:and|or)\s{{1,4}}$", re.IGNORECASE)
SAID = re.compile(r"['’]s? |\s+(?:said|says|told|asked|added|wrote)\b")
MODAL = re.compile(r"\s{1,4}(?:be|have|not|or may|also|well|soon|become|still|need|want|never)\b")
NAMED = re.compile(r"[^\S\n]{1,4}(?:[A-Z]|for\b|of the\b|on\b)")  # June Voss, March for Peace
CAPITAL = re.compile(r"([A-Z][\w&.’'+-]{0,30})\s{1,4}$")
SIGN = re.compile(r"[$£€¥#°@+*=_'’]$|\d[,.:\s]$|No\.\s$")
GOES_ON = re.compile(r"[%°]|[/:]\d|[.,]\d|-\d|\s?[x×]\s?\d|\s[A-Z]{2}\d")
DASHED = re.compile(r"(\S*)[-‐–—/]$")
# what a dash may join to a year
JOINED = re.compile(rf"(?i)(?:^|\W)(?:mid|pre|post|late|early|end|start|non|{FULL_YEAR})$")
NO_DAY = re.compile(r"[A-Za-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s$")  # "February 30, 2024" is no year either
# what a capital does not make a name of the year: A 2019 study, Northfield's 2019 sales
NO_NAME = re.compile(r"(?:^(?:An?|But|And|So|No|Any|Each)|['’]s)$")
PLACING = re.compile(r"(?i)(?:at|on|is|was|only|its|our|not)$")  # ahead of a small number: at 1762 Mill Lane
HOURS = (*LEXICON["numbers"], *LEXICON["parts"])  # the 24th six pm, the 5th morning
ONLY_NUMBERS = re.compile(r"[\d\s–-]{1,39}(?:to\s{1,4}\d{4}\s{0,9})?")
LONGEST_NUMBERS = 40  # characters of a text that is nothing but numbers
SHORT = 4  # letters: Mar, Sept, Dec without a full stop are months only after a word that asks for one
OLDEST_BARE = 1800  # a bare number below is a year only after a preposition


def asks_for_month(match: re.Match[str]) -> bool:
    """Say whether a word stands before that a month often follows: in, since, last."""
    return bool(STRONG.search(lead(match)))


def is_month(match: re.Match[str]) -> bool:
    """Tell a month from a verb or a name."""
    text, name = match["month"], clean(match["month"])
    if text.isupper() and len(text) == 3 and re.search(r"(?i)\bthe\s{1,4}$", before(match)):
        return False  # the DEC website
    prefixed, right = match.start("month") > match.start(), after(match)
    if text in ("may", "march"):
        led = clean(match[0]).split()[0] in ("last", "next")
        if re.search(r"(?i)\b(?:following|previous|that)\s{1,4}$", before(match)):
            return False  # the following may help
        return led or (asks_for_month(match) and not MODAL.match(right))
    if asks_for_month(match) or (prefixed and (name not in _WORDS["names"] or PREFIX.match(match[0]))):
        return True
    if TITLED.search(before(match)) or DASHED_ON.match(right):
        return False
    if _is_name(name, right) or (text == name and name in (*_WORDS["names"], "mar", "sep", "dec", "jan")):
        return False
    short = len(name) <= SHORT and name not in ("july", "june", "may") and not text.endswith(".")
    return not short or bool(WEAK.search(lead(match)) and not BESIDE_NAME.search(before(match)))


EVENTS = re.compile(  # June's elections; not June's husband
    r"['’]s?\s{1,4}(?:[\w-]{1,20}\s{1,4})?(?:elections?|votes?|referendum|polls?|summit|conference|meeting|talks|budget|"
    r"figures?|data|numbers|jobs|sales|results?|totals?|rate|reading|inflation|rise|fall|decline|drop|increase|gain|loss|"
    r"report|match|game|final|win|victory|defeat|attacks?|bombings?|blasts?|shootings?|killings?|crash|quake|earthquake|"
    r"storms?|floods?|fire|coup|riots?|protests?|strikes?|rally|ruling|verdict|launch|release|issue|edition|festival)\b"
)


def _is_name(name: str, right: str) -> bool:
    if EVENTS.match(right):
        return False
    if (name == "may" and WISH.match(right)) or (name == "march" and WAY.match(right)):
        return True
    return name in _WORDS["names"] and bool(NAMED.match(right) or SAID.match(right))


def is_year(match: re.Match[str]) -> bool:
    """Tell a year from a count, a code and a part of a name."""
    number = int(match["year"])
    left, right = line_before(match), after(match).partition("\n")[0]  # lines apart are no neighbours
    if ONLY_NUMBERS.fullmatch(match.string[:LONGEST_NUMBERS]):
        return False  # nothing says that it is a year
    if _is_code(left, right) or COUNTED.match(right) or NO_DAY.search(left):
        return False
    word = re.search(r"([A-Za-z0-9.]+)\s{1,4}$", left)
    if word and BEFORE_YEAR.match(word[1]):
        return number >= OLDEST_BARE or not PLACING.match(word[1])
    name = CAPITAL.search(left)
    if name and not NO_NAME.search(name[1]):
        return False
    return number >= OLDEST_BARE and not (number % 100 == 0 and re.match(r"\s{1,4}[a-z]", right))


def _is_code(left: str, right: str) -> bool:
    dashed = DASHED.search(left)
    if SIGN.search(left) or (dashed and dashed[1] and not JOINED.search(dashed[1])):
        return True
    return bool(GOES_ON.match(right) and not re.match(r"[/-](?:1|2)\d{3}\b", right))


def is_feast(match: re.Match[str]) -> bool:
    """Tell a holiday from a part of a word and from a name: nor'easter, Amal Ramadan."""
    left, right = before(match), after(match)
    if re.search(r"\w['’]$", left):
        return False
    if clean(match["holiday"]) not in _WORDS["given"]:
        return True
    named = re.search(r"(?:^|[^.!?\s])\s{1,4}[A-Z][a-z]{1,20}\s{1,4}$", left) or re.match(r"\s{1,4}[A-Z][a-z]", right)
    return not named


def stands_alone(match: re.Match[str]) -> bool:
    """Say whether no noun follows that the words would only describe."""
    following = re.match(r"\s{1,4}([A-Za-z]+)", after(match))
    said = following[1].lower() if following else None
    return said is None or any(said in words for words in (LEXICON["function_words"], _WORDS["adverbs"], HOURS))
