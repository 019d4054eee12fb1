from dataclasses import replace

from tests.outputs.sample import TIMELINE
from timeline.outputs._navigation import Chip, bars, chips, section_id, style
from timeline.rendering.sections import Section, sections


def years(*years: int) -> tuple[Section, ...]:
    events = tuple(replace(TIMELINE.events[0], date=f"{year:04}") for year in years)
    return sections(replace(TIMELINE, events=events), "en")


def href(section: Section) -> str:
    return f"#{section_id(section)}"


def ticks(*numbers: int) -> list[str]:
    return [bar.heading for bar in bars(years(*numbers), "en", href) if "tick" in bar.kinds.split()]


def test_a_bar_is_as_high_as_its_year_is_full_and_never_too_low_to_see() -> None:
    made = bars(years(2020, 2021, *[2022] * 200, *[2023] * 50), "en", href)

    assert [(bar.href, bar.count, bar.height) for bar in made] == [
        ("#y2020", 1, 4),
        ("#y2021", 1, 4),
        ("#y2022", 200, 100),
        ("#y2023", 50, 25),
    ]


def test_missing_years_leave_a_gap() -> None:
    made = bars(years(2019, 2020, 2022, 2023), "en", href)

    assert ["gap" in bar.kinds.split() for bar in made] == [False, False, True, False]


def test_three_years_are_seen_without_bars() -> None:
    assert bars(years(2019, 2020, 2021), "en", href) == ()


def test_few_bars_have_all_their_headings() -> None:
    assert len(ticks(*range(2000, 2016))) == 16


def test_many_bars_have_a_heading_for_each_decade_where_there_is_room() -> None:
    assert ticks(1949, 1950, 1961, *range(1998, 2020)) == ["1949", "1961", "2000", "2010"]


def test_too_many_years_become_decades_and_lead_to_the_first_of_each() -> None:
    made = bars(years(*range(1949, 2020)), "en", href)

    assert [(bar.href, bar.heading, bar.count) for bar in made[:2]] == [("#y1949", "1940s", 1), ("#y1950", "1950s", 10)]
    assert len(made) == 8


def test_too_many_decades_become_centuries() -> None:
    assert [bar.heading for bar in bars(years(*range(1, 2021, 5)), "en", href)][-2:] == ["1900–1999", "2000–2099"]


def test_one_category_is_no_choice() -> None:
    assert chips(TIMELINE.events[:1], {}) == ()


def test_categories_stand_by_their_number_with_the_others_last() -> None:
    events = [replace(TIMELINE.events[0], category=kind) for kind in ("deal", "other", "other", "award", "deal")]

    assert chips(events, {"deal": "交易"}) == (
        Chip("c0", "deal", "交易", 2, "rss-deal.xml", "timeline-deal.ics"),
        Chip("c1", "award", "award", 1, "rss-award.xml", "timeline-award.ics"),
        Chip("c2", "other", "other", 2, "rss-other.xml", "timeline-other.ics"),
    )


def test_a_category_is_never_part_of_the_style_sheet() -> None:
    events = [replace(TIMELINE.events[0], category=kind) for kind in ("</style><script>", "*{}")]

    assert "script" not in style(chips(events, {}))
    assert "*" not in style(chips(events, {}))
