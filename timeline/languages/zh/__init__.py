"""Chinese, Simplified and Traditional."""

import re
from dataclasses import replace

from timeline import lexicon
from timeline.contracts import Found, Language, Rule
from timeline.languages.zh import (
    absolute,
    clock,
    composed,
    counted,
    decades,
    durations,
    eras,
    holidays,
    lists,
    lunar,
    periods,
    ranges,
    relative,
    sets,
    spans,
    vague,
)
from timeline.languages.zh.numerals import CHARACTERS
from timeline.languages.zh.traps import TRAPS
from timeline.languages.zh.variants import both
from timeline.languages.zh.words import AFTER, BEFORE, BESIDE, SIMPLIFIED, TRADITIONAL
from timeline.model import Span
from timeline.model.value import Value
from timeline.sentences import open_brackets, split

END_MARKS = "。！？!?；"
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
KANA = re.compile("[\u3041-\u30ff\uff66-\uff9f]")
LETTER = re.compile(r"[^\W\d_]")
JAPANESE = 0.05  # a text with more kana than this is Japanese, however many Han characters it has
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
VARIANTS = str.maketrans("\u3000\xa0○◯〜∶‐‑‒―−ー", "  〇〇~:------")
FOLD = {**FULL_WIDTH, **VARIANTS, **str.maketrans(TRADITIONAL, SIMPLIFIED)}

RANGE_GAP = " {0,2}起?(?:至|到|直至|一直到|[-—–~]{1,3}) {0,2}"

RULES: tuple[Rule, ...] = (
    ranges.until,
    ranges.until_clock,
    ranges.since,
    ranges.since_clock,
    absolute.date_of_year,
    absolute.year,
    absolute.formal_date,
    eras.minguo_year,
    eras.era_year,
    eras.old_era_year,
    eras.reign,
    eras.years_of_reign,
    eras.age,
    eras.dynasty,
    eras.dynasty_named,
    eras.end_of_dynasty,
    absolute.common_era_year,
    absolute.year_before_christ,
    absolute.apostrophe_year,
    absolute.edition_year,
    absolute.row_year,
    absolute.two_digit_year,
    absolute.year_in_two_digits,
    absolute.month_day,
    absolute.month_day_bare,
    absolute.dotted_day,
    absolute.month,
    absolute.day,
    absolute.day_number,
    absolute.numeric_date,
    absolute.slashed_date,
    absolute.typed_date,
    absolute.compact_date,
    absolute.numeric_month,
    absolute.dotted_month,
    relative.year_word,
    relative.narrated_year,
    relative.month_word,
    relative.narrated_month,
    relative.bracketed_month,
    relative.days_on_end,
    relative.day_word,
    relative.narrated_day,
    relative.bracketed_day,
    relative.narrated_weekday,
    relative.weekday,
    relative.weekend,
    relative.week,
    relative.narrated_week,
    relative.date_of_year_word,
    relative.later_or_earlier,
    relative.lone_day,
    relative.day_of_month_word,
    relative.day_and_weekday,
    durations.from_event,
    relative.offset,
    spans.span_to_or_from_now,
    spans.span_within,
    spans.units_before_or_after,
    spans.typed_units,
    relative.half_week,
    relative.half_word,
    vague.past_reference,
    vague.former_reference,
    vague.in_the_past,
    vague.present_reference,
    vague.future_reference,
    vague.some_time_ago,
    vague.since_some_time,
    vague.some_time_later,
    vague.these_times,
    vague.some_time_beside_now,
    vague.about_so_far,
    relative.part_of_this,
    periods.period_of_year,
    counted.counted,
    counted.nth_of_something,
    periods.quarter,
    periods.quarters,
    periods.long_break,
    periods.year_quarter,
    periods.quarter_year,
    periods.period_of_bare_year,
    periods.fiscal_year,
    periods.fiscal_word,
    periods.season_of_play,
    periods.half,
    periods.first_quarters,
    periods.first_months,
    periods.season,
    periods.season_word,
    periods.two_seasons,
    periods.winter_and_spring,
    periods.months,
    periods.pair_of_months,
    periods.quarter_word,
    periods.ten_days_of_month,
    periods.ten_days,
    decades.decades,
    decades.decade_of_century,
    decades.decade,
    decades.centuries,
    decades.century,
    periods.plan,
    holidays.holiday_of_year,
    holidays.holiday,
    holidays.named_day,
    holidays.solar_term,
    holidays.doubtful_term,
    holidays.holiday_of_digits,
    lunar.lunar_date_of_year,
    lunar.lunar_date,
    lunar.lunar_day,
    lunar.lunar_month,
    lunar.new_years_day,
    lunar.day_of_new_year,
    lunar.lunar_days,
    lunar.day_after_eve,
    lunar.cyclic_year,
    lunar.zodiac_year,
    clock.timestamp,
    clock.clock_of_day,
    clock.day_in_zone,
    clock.clock_of_short_day,
    clock.clock_of_morning,
    clock.clock_range,
    clock.hours,
    clock.clock,
    clock.part_of_day,
    composed.clock_of_distant_day,
    composed.weekday_of_distant_week,
    composed.weekday_and_day,
    composed.week_of_day,
    composed.day_beside_holiday,
    composed.orthodox_holiday,
    composed.same_day,
    composed.same_day_afar,
    composed.unit_years_ago,
    composed.same_day_years_later,
    composed.clock_before_hour,
    composed.hour_beside_now,
    ranges.digits,
    ranges.slashed_days,
    ranges.years,
    ranges.bare_years,
    ranges.common_era_years,
    ranges.years_of_play,
    lists.years,
    lists.months,
    lists.days,
    lists.quarters,
    lists.weekdays,
    ranges.days_of_year,
    ranges.days_of_month,
    ranges.days,
    ranges.days_by_number,
    ranges.two_days,
    ranges.between,
    ranges.from_now,
    ranges.bounded,
    ranges.bounded_clock,
    sets.every_time,
    sets.every_weekdays,
    sets.every_weekday,
    sets.opening_days,
    sets.weekday_of_months,
    sets.every_weekend,
    sets.every_stretch,
    sets.every_date,
    sets.every_period,
    sets.every_holiday,
    sets.every_part,
    sets.every,
    durations.compound_length,
    durations.range_of_lengths,
    durations.one_or_two,
    durations.first_units,
    durations.length,
    durations.days_on_end,
    durations.some_time,
    durations.years_of_life,
    durations.large_number_of_years,
    durations.one_or_so,
    durations.days_and_nights,
    durations.minutes_and_half,
    durations.double_hours,
    durations.whole_unit,
)


def _share(text: str) -> float:
    letters = len(LETTER.findall(text))
    if not letters or len(KANA.findall(text)) > JAPANESE * letters:
        return 0.0
    return len(HAN.findall(text)) / letters


def _segment(block: str) -> list[Span]:
    return split(block, END_MARKS, _breaks)


def _breaks(text: str, index: int) -> bool:
    """An end mark inside a quote ends no sentence unless the quote closes with it."""
    return not open_brackets(text, index) or text[index + 1 : index + 2] in tuple("”’」』")


def _alone(rule: Rule) -> Rule:
    """Keep a rule off parts of longer words (附近日本, 3月龄) and numerals (the 三日 of 二十三日, the 5日 of 1.5日)."""

    def read(match: re.Match[str]) -> Value | tuple[Found, ...] | None:
        start, end = match.span("x" if "x" in match.re.groupindex else 0)
        ahead, after = _ahead(match.string, start), match.string[end : end + 1]
        for name in (rule.name, match.group()):
            beside = BESIDE.get(name)
            if beside and ((ahead and ahead in beside[0]) or (after and after in beside[1])):
                return None
        return None if _continues(match.string[start], ahead) else rule.read(match)

    return replace(rule, read=read)


def _ahead(text: str, start: int) -> str:
    """Give the character ahead, also over the blank that may stand before a number: 第 3 天 is no three days."""
    before = text[max(0, start - 2) : start]
    return before[0] if before.endswith(" ") and not before[0].isascii() and text[start].isascii() else before[-1:]


def _continues(first: str, ahead: str) -> bool:
    """Say whether a numeral goes on with this character; 马英九8日 is not one numeral."""
    if not ahead or first not in CHARACTERS:
        return False
    return ahead in "0123456789." if first.isascii() else ahead == "几" or ahead in CHARACTERS[10:]


_CUES = both(lexicon.load("timeline.languages.zh", "cues.toml"))  # sentences are searched as they are written
LANGUAGE = Language(
    code="zh",
    name="Chinese",
    share=_share,
    segment=_segment,
    cues=lexicon.cues(_CUES),
    titles=lexicon.titles(_CUES),
    rules=(*TRAPS, *map(_alone, RULES)),
    range_gap=RANGE_GAP,
    before=BEFORE,
    after=AFTER,
    fold=FOLD,
    zone="+08:00",
)
