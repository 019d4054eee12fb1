"""Holidays fall where calendars print them."""

import pytest

from timeline import registry
from timeline.chronology import holidays, lunar
from timeline.chronology.edtf import to_edtf


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("spring-festival", 2024, "2024-02-10"),
        ("spring-festival", 2033, "2033-01-31"),
        ("spring-festival-eve", 2024, "2024-02-09"),
        ("lantern-festival", 2025, "2025-02-12"),
        ("qingming", 2024, "2024-04-04"),
        ("qingming", 1989, "1989-04-05"),
        ("qingming", 2023, "2023-04-05"),
        ("dragon-boat", 2023, "2023-06-22"),
        ("qixi", 2023, "2023-08-22"),
        ("mid-autumn", 2020, "2020-10-01"),
        ("double-ninth", 2024, "2024-10-11"),
        ("thanksgiving", 2024, "2024-11-28"),
        ("easter", 2038, "2038-04-25"),
        ("orthodox-easter", 2024, "2024-05-05"),
        ("clean-monday", 2025, "2025-03-03"),
        ("black-friday", 2024, "2024-11-29"),
        ("election-day-us", 2024, "2024-11-05"),
        ("victoria-day", 2024, "2024-05-20"),
        ("boss-day", 2022, "2022-10-17"),
        ("advent", 2024, "2024-12-01"),
        ("rosh-hashanah", 2024, "2024-10-03"),
        ("purim", 2024, "2024-03-24"),
        ("hanukkah", 2024, "2024-12-26"),
        ("eid-al-fitr", 2024, "2024-04-10"),
        ("jumatul-wida", 2018, "2018-06-08"),
        ("diwali", 2023, "2023-11-12"),
        ("dussehra", 2019, "2019-10-08"),
        ("holi", 2020, "2020-03-10"),
        ("krishna-janmashtami", 2018, "2018-09-02"),
        ("navaratri", 2020, "2020-10-17"),
        ("maha-shivaratri", 2018, "2018-02-13"),
        ("vaisakhi", 2018, "2018-04-14"),
        ("makar-sankranti", 2019, "2019-01-15"),
        ("onam", 2018, "2018-08-25"),
        ("parsi-new-year", 2022, "2022-08-16"),
    ],
)
def test_a_holiday_has_its_day(name: str, year: int, day: str) -> None:
    found = holidays.day(name, year)

    assert found is not None
    assert to_edtf(found) == day


def test_outside_the_table_a_lunar_holiday_has_no_day() -> None:
    assert holidays.day("spring-festival", 1800) is None
    assert holidays.day("nobodys-day", 2024) is None


def test_every_new_year_of_the_table_lies_between_january_and_february() -> None:
    days = [lunar.day(year, 1, 1) for year in range(1900, 2099)]

    assert all(day and (1, 20) <= (day.month, day.day) <= (2, 21) for day in days)


@pytest.mark.parametrize("code", ["en", "zh"])
def test_every_holiday_of_a_language_is_known(code: str) -> None:
    from timeline import lexicon

    assert registry.languages()[code].rules
    file = "lexicon.toml" if code == "zh" else "holidays.toml"
    words = lexicon.load(f"timeline.languages.{code}", file)
    named = words["holidays"].values() if code == "zh" else words
    assert [name for name in named if holidays.when(name, 2024) is None] == []
