import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from tests.outputs import many
from tests.outputs.sample import BEFORE_CHRIST, main
from timeline.model import Event, Publishing, Timeline
from timeline.outputs import ics
from timeline.outputs.ics import OUTPUT

LINE_OCTETS = 75  # RFC 5545 3.1
KHAL = """
[calendars]
[[timeline]]
path = {folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[default]
default_calendar = timeline
[sqlite]
path = {folder}/khal.db
"""


def only(event: Event, sample: Timeline) -> dict[str, str]:
    """Give the unfolded properties of the one event in a calendar."""
    text = main(OUTPUT, replace(sample, events=(event,))).decode().replace("\r\n ", "")
    block = text.partition("BEGIN:VEVENT\r\n")[2].partition("END:VEVENT")[0]
    return dict(line.split(":", 1) for line in block.splitlines())


def head(timeline: Timeline) -> list[str]:
    return (
        main(OUTPUT, timeline)
        .decode()
        .replace("\r\n ", "")
        .partition("BEGIN:V")[2]
        .partition("BEGIN:V")[0]
        .splitlines()
    )


@pytest.fixture
def khal(tmp_path: Path) -> Callable[..., str]:
    """Give khal, the command, with a calendar of its own."""
    (tmp_path / "calendar").mkdir()
    (tmp_path / "khal.conf").write_text(KHAL.format(folder=tmp_path))

    def run(*arguments: str) -> str:
        command = [str(Path(sys.executable).with_name("khal")), "-c", str(tmp_path / "khal.conf"), *arguments]
        home = {"XDG_CACHE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, env=home, capture_output=True, check=False, timeout=60)
        assert (done.returncode, done.stderr.decode()) == (0, "")
        return done.stdout.decode()

    return run


def test_the_same_timeline_gives_the_same_bytes(sample: Timeline) -> None:
    assert main(OUTPUT, sample) == main(OUTPUT, sample)


def test_icalendar_reads_every_event_without_an_error(sample: Timeline) -> None:
    calendar = Calendar.from_ical(main(OUTPUT, sample))
    calendar.validate()  # type: ignore[no-untyped-call]

    assert [component.errors for component in calendar.walk()] == [[]] * (len(sample.events) + 1)
    assert [f"urn:uuid:{event['UID']}" for event in calendar.events] == [event.id for event in sample.events]


def test_home_assistants_reader_reads_every_event(sample: Timeline) -> None:
    (calendar,) = IcsCalendarStream.from_ics(main(OUTPUT, sample).decode()).calendars

    assert len(calendar.events) == len(sample.events)


def test_khal_imports_and_lists_events_on_their_days(
    sample: Timeline, tmp_path: Path, khal: Callable[..., str]
) -> None:
    (tmp_path / OUTPUT.filename).write_bytes(main(OUTPUT, sample))
    khal("import", "--batch", str(tmp_path / OUTPUT.filename))

    listed = khal("list", "--once", "--day-format", "", "--format", "{start-date} {title}", "2024-01-01", "2024-12-31")

    assert len(list((tmp_path / "calendar").iterdir())) == len(sample.events)
    assert listed.splitlines() == [
        "2024-03-01 [2024 春] 白鹭湖湿地重新开放",
        "2024-03-24 Der Obstgipfel tagt in Talheim",
        "2024-07-01 [2024-H2] Control characters [1mand a lone surrogate reach the archive",
        "2024-07-01 [2024-Q3] Ostrel's revenue rises to 12 million <b>crowns</b>",
    ]


def test_lines_end_in_crlf_and_fold_by_octets_between_characters(sample: Timeline) -> None:
    lines = main(OUTPUT, sample).split(b"\r\n")

    assert lines.pop() == b""
    assert [line for line in lines if len(line) > LINE_OCTETS or re.search(rb"[\x00-\x1f\x7f]", line)] == []
    assert all(line.decode() for line in lines)


@pytest.mark.parametrize("text", ["👨‍👩‍👧", "e\u0301", "👍🏽", "\\", ",", "中", "a", "❤️"])
@pytest.mark.parametrize("shift", range(5))
def test_a_fold_never_cuts_what_is_seen_as_one_character(sample: Timeline, text: str, shift: int) -> None:
    made = main(OUTPUT, replace(sample, events=(replace(sample.events[0], title="x" * shift + text * 30),))).decode()
    lines = [line.removeprefix(" ") for line in made.split("\r\n")]

    assert [line for line in lines if re.match("[\u0301\u200d\ufe0f\U0001f3fd]", line)] == []
    assert [line for line in lines if (len(line) - len(line.rstrip("\\"))) % 2] == []
    (event,) = Calendar.from_ical(made).events
    assert str(event["SUMMARY"]).endswith(text * 10)


def test_a_cluster_longer_than_a_line_is_folded_all_the_same(sample: Timeline) -> None:
    made = main(OUTPUT, replace(sample, events=(replace(sample.events[0], title="e" + "\u0301" * 150),)))

    assert max(map(len, made.split(b"\r\n"))) <= LINE_OCTETS


@pytest.mark.parametrize(
    ("date", "start", "end", "summary"),
    [
        pytest.param("2025-03-24", "20250324", "20250325", "It opens", id="day"),
        pytest.param("2024-12-30/2025-01-02", "20241230", "20250103", "It opens", id="range"),
        pytest.param("2025-03-03/2025-03-09", "20250303", "20250310", "It opens", id="week"),
        pytest.param("2025-03-01/2025-03-31", "20250301", "20250401", "It opens", id="31 days"),
        pytest.param(
            "2025-03-01/2025-04-01", "20250301", "20250302", "[2025-03-01 – 2025-04-01] It opens", id="32 days"
        ),
        pytest.param("2024-03/2024-05", "20240301", "20240302", "[2024-03 – 2024-05] It opens", id="months"),
        pytest.param("2025-06", "20250601", "20250602", "[2025-06] It opens", id="month"),
        pytest.param("2024-35", "20240701", "20240702", "[2024-Q3] It opens", id="quarter"),
        pytest.param("2024-41", "20240701", "20240702", "[2024-H2] It opens", id="half"),
        pytest.param("2024-24", "20241201", "20241202", "[2024 winter] It opens", id="season"),
        pytest.param("2024", "20240101", "20240102", "[2024] It opens", id="year"),
        pytest.param("199X", "19900101", "19900102", "[1990s] It opens", id="decade"),
        pytest.param("2025-03-24~", "20250324", "20250325", "[c. 2025-03-24] It opens", id="about a day"),
        pytest.param("2024/..", "20240101", "20240102", "[2024 –] It opens", id="open end"),
        pytest.param("../2030", "20300101", "20300102", "[– 2030] It opens", id="open start"),
    ],
)
def test_a_date_takes_no_more_days_than_are_known(
    sample: Timeline, date: str, start: str, end: str, summary: str
) -> None:
    event = only(replace(sample.events[0], date=date, title="It opens", language="en"), sample)

    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"], event["SUMMARY"]) == (start, end, summary)


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        pytest.param("2025-06", "20250601", "20250701", id="month"),
        pytest.param("2024", "20240101", "20250101", id="year"),
        pytest.param("199X", "19900101", "20000101", id="decade"),
        pytest.param("2025-03-01/2025-06-30", "20250301", "20250701", id="long range"),
        pytest.param("2024/..", "20240101", "20240102", id="open end"),
        pytest.param("2025-03-24", "20250324", "20250325", id="day"),
        pytest.param("9999", "99990101", "99990102", id="last year"),
    ],
)
def test_a_coarse_date_may_span_its_days(sample: Timeline, date: str, start: str, end: str) -> None:
    timeline = replace(sample, publishing=Publishing(coarse="span"))
    event = only(replace(sample.events[0], date=date), timeline)

    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == (start, end)
    assert event["SUMMARY"].startswith("[") == (date != "2025-03-24")


def test_coarse_dates_may_be_left_out(sample: Timeline) -> None:
    calendar = Calendar.from_ical(main(OUTPUT, replace(sample, publishing=Publishing(coarse="omit"))))

    assert [str(event["X-TIMELINE-EDTF"]) for event in calendar.events] == [
        "1949-05-12",
        "2024-03-24/2024-03-26",
        "2025-03-03/2025-03-09",
        "2025-03-24T14:39+08:00",
        "2025-05-01",
        "2028-07-01",
    ]


def calendars(timeline: Timeline) -> dict[str, list[str]]:
    """Give the ids of the events of each calendar by its name, and see that none is too large."""
    found = {}
    for file in OUTPUT.files(timeline):
        data = file.data()
        assert len(data) < 950_000
        found[file.name] = [f"urn:uuid:{uid}" for uid in re.findall(r"^UID:(.+)\r$", data.decode(), re.MULTILINE)]
        assert len(found[file.name]) <= 1000
    return found


def ids(timeline: Timeline) -> list[str]:
    return [event.id for event in timeline.events]


def test_a_timeline_that_fits_is_one_calendar_and_one_a_category(sample: Timeline) -> None:
    found = calendars(sample)

    assert found.pop("timeline.ics") == ids(sample)
    assert found.keys() == {f"timeline-{event.category}.ics" for event in sample.events}
    assert found["timeline-launch.ics"] == [event.id for event in sample.events if event.category == "launch"]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a calendar hold no more than 100 events."""
    monkeypatch.setattr(ics, "EVENT_LIMIT", 100)


@pytest.mark.usefixtures("small")
def test_a_full_calendar_holds_the_last_year_what_is_to_come_and_the_newest_of_the_rest() -> None:
    timeline = many.timeline(150)
    events = timeline.events
    held = calendars(timeline)["timeline.ics"]

    assert timeline.generated < "2025-04-08"
    assert {event.id for event in events if event.date >= "2024-05"} <= set(held)
    assert held == ids(timeline)[50:]


@pytest.mark.usefixtures("small")
def test_what_is_far_ahead_never_crowds_out_the_last_year() -> None:
    timeline = many.timeline(150)
    future = tuple(replace(event, id=f"{event.id[:-4]}ffff", date="2099-01-01") for event in timeline.events)
    held = calendars(replace(timeline, events=(*timeline.events, *future)))["timeline.ics"]

    assert {event.id for event in timeline.events if "2024-05" <= event.date <= "2025"} <= set(held)


@pytest.mark.usefixtures("small")
def test_years_hold_everything_that_the_main_calendar_cannot() -> None:
    timeline = many.timeline(150)
    years = {name: held for name, held in calendars(timeline).items() if re.fullmatch(r"timeline-\d{4}\.ics", name)}

    assert list(years) == sorted(years)
    assert [id for held in years.values() for id in held] == ids(timeline)


@pytest.mark.usefixtures("small")
def test_a_full_year_goes_on_in_another_calendar() -> None:
    found = calendars(many.timeline(250, days=365))

    assert [len(found[f"timeline-1990{part}.ics"]) for part in ("", "-2", "-3")] == [100, 100, 50]


def test_a_calendar_is_never_larger_than_google_reads(sample: Timeline) -> None:
    long = replace(sample.events[1].evidence[0], quote="很长的一句话，" * 400, url="https://news.example/" + "路" * 200)
    events = tuple(replace(event, evidence=(long,), title="题" * 200) for event in many.timeline(300).events)
    found = calendars(replace(sample, events=events))

    assert 200 < len(found["timeline.ics"]) < 300


@pytest.mark.usefixtures("small")
def test_a_calendar_of_a_part_says_which(sample: Timeline) -> None:
    found = {file.name: file.data().decode() for file in OUTPUT.files(many.timeline(150))}

    assert "\r\nNAME:Norvale & the valley · 1997\r\n" in found["timeline-1997.ics"]
    assert "\r\nNAME:Norvale & the valley · launch\r\n" in found["timeline-launch.ics"]
    assert f"\r\nSOURCE;VALUE=URI:{sample.site}timeline-1997.ics\r\n" in found["timeline-1997.ics"]


def test_what_is_left_out_is_said(sample: Timeline) -> None:
    assert [str(problem) for problem in OUTPUT.problems(replace(sample, events=(BEFORE_CHRIST, *sample.events)))] == [
        "timeline.ics: 1 left out: iCalendar knows the years 1 to 9999; they stand in all other formats"
    ]
    assert list(OUTPUT.problems(sample)) == []


def test_a_clock_time_is_a_moment_in_utc(sample: Timeline) -> None:
    event = only(replace(sample.events[11], date="2025-03-24T02:39+08:00"), sample)

    assert event["DTSTART"] == "20250323T183900Z"
    assert [name for name in event if name.startswith(("DTEND", "DURATION"))] == []
    assert "2025年3月24日 02:39（UTC+08:00）" in event["DESCRIPTION"]
    assert "“3月24日14时39分”" in event["DESCRIPTION"]


@pytest.mark.parametrize("date", ["9999-12-31", "9999-12-31T23:59Z", "9999-12-31/9999-12-31"])
def test_the_last_day_of_all_is_left_out_because_clients_look_for_the_next(sample: Timeline, date: str) -> None:
    last = replace(sample.events[0], id="urn:uuid:last", date=date)

    assert main(OUTPUT, replace(sample, events=(*sample.events, last))) == main(OUTPUT, sample)


def test_what_iso_8601_puts_before_the_year_1_is_left_out(sample: Timeline) -> None:
    events = (BEFORE_CHRIST, *sample.events)

    assert main(OUTPUT, replace(sample, events=events)) == main(OUTPUT, sample)


def test_identity_comes_from_the_event_and_never_from_the_clock(sample: Timeline) -> None:
    event = only(sample.events[11], sample)

    assert {name: event[name] for name in ("UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE")} == {
        "UID": sample.events[11].id.removeprefix("urn:uuid:"),
        "DTSTAMP": "20250507T063911Z",
        "CREATED": "20250407T063911Z",
        "LAST-MODIFIED": "20250507T063911Z",
        "SEQUENCE": "1",
    }


def test_no_event_makes_anybody_busy(sample: Timeline) -> None:
    calendar = Calendar.from_ical(main(OUTPUT, sample))

    assert {(e["TRANSP"], e["X-MICROSOFT-CDO-BUSYSTATUS"]) for e in calendar.events} == {("TRANSPARENT", "FREE")}


@pytest.mark.parametrize(
    ("status", "written"),
    [("happened", "CONFIRMED"), ("ongoing", "CONFIRMED"), ("planned", "TENTATIVE"), ("cancelled", "CANCELLED")],
)
def test_status_is_one_of_the_three_that_there_are(sample: Timeline, status: str, written: str) -> None:
    assert only(replace(sample.events[0], status=status), sample)["STATUS"] == written  # type: ignore[arg-type]


def test_the_date_stays_machine_readable(sample: Timeline) -> None:
    event = only(sample.events[8], sample)

    assert (event["X-TIMELINE-EDTF"], event["X-TIMELINE-PRECISION"]) == ("2024-35", "quarter")


def test_every_url_is_ascii(sample: Timeline) -> None:
    calendar = Calendar.from_ical(main(OUTPUT, sample))

    assert [e["URL"] for e in calendar.events if not re.fullmatch(r"https?://[!-~]+", str(e["URL"]))] == []


def test_a_long_story_stays_short(sample: Timeline) -> None:
    told = replace(
        sample.events[11].evidence[0],
        quote="很长的一句话，" * 400,
        date_text=("3月24日" * 100,),
        title="题" * 500,
        url="https://news.example/" + "路" * 300,
    )
    timeline = replace(sample, events=(replace(sample.events[11], evidence=(told,)),))
    (event,) = Calendar.from_ical(main(OUTPUT, timeline)).events

    assert len(str(event["DESCRIPTION"])) < 1000


def test_the_calendar_says_what_it_is_and_when_to_come_back(sample: Timeline) -> None:
    told = "Dated events\\, each with the words that tell of it and a link to them."

    assert head(replace(sample, title="Norvale, the valley")) == [
        "CALENDAR",
        "LAST-MODIFIED:20250507T063911Z",
        "PRODID:-//timeline//timeline 0.1.0//EN",
        "VERSION:2.0",
        "NAME:Norvale\\, the valley",
        "X-WR-CALNAME:Norvale\\, the valley",
        f"DESCRIPTION:{told}",
        f"X-WR-CALDESC:{told}",
        "CALSCALE:GREGORIAN",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "SOURCE;VALUE=URI:https://example.org/timeline/timeline.ics",
        "X-PUBLISHED-TTL:P1D",
    ]


def test_an_empty_timeline_is_a_valid_calendar_that_shows_nothing(
    sample: Timeline, tmp_path: Path, khal: Callable[..., str]
) -> None:
    (tmp_path / OUTPUT.filename).write_bytes(main(OUTPUT, replace(sample, events=(), generated="")))

    calendar = Calendar.from_ical((tmp_path / OUTPUT.filename).read_bytes())
    calendar.validate()  # type: ignore[no-untyped-call]

    assert [component.name for component in calendar.subcomponents] == ["VTIMEZONE"]
    assert khal("import", "--batch", str(tmp_path / OUTPUT.filename)) == ""
