import csv
import io
from dataclasses import replace

import pytest

from tests.outputs import many
from tests.outputs.sample import TIMELINE, main
from timeline.model import Timeline
from timeline.outputs.csv import COLUMNS, OUTPUT


def rows(timeline: Timeline) -> list[dict[str, str]]:
    text = main(OUTPUT, timeline).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_is_an_event_under_the_names_of_the_json() -> None:
    row = rows(TIMELINE)[11]

    assert tuple(row) == COLUMNS
    assert {name: row[name] for name in ("edtf", "precision", "datetime", "title", "status", "tellings", "source")} == {
        "edtf": "2025-03-24T14:39:00+08:00",
        "precision": "minute",
        "datetime": "2025-03-24T14:39:00+08:00",
        "title": "“启明一号”卫星发射成功 🚀",
        "status": "happened",
        "tellings": "2",
        "source": "harvest.jsonl",
    }
    assert [row["id"] for row in rows(TIMELINE)] == [event.id for event in TIMELINE.events]


def test_excel_takes_it_for_utf_8() -> None:
    assert main(OUTPUT, TIMELINE).startswith(b"\xef\xbb\xbfedtf,")


def test_lines_end_as_rfc_4180_wants_it() -> None:
    made = main(OUTPUT, replace(TIMELINE, events=TIMELINE.events[:2]))

    assert made.count(b"\r\n") == 3
    assert made.endswith(b"\r\n")


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1+1", "－1", "\r\n=1"])
def test_nothing_from_a_source_is_a_formula(title: str) -> None:
    told = replace(TIMELINE.events[0].evidence[0], quote=title, source=title)
    event = replace(TIMELINE.events[0], title=title, evidence=(told,), category=title)

    for name in ("title", "quote", "source", "category"):
        assert rows(replace(TIMELINE, events=(event,)))[0][name].startswith("'")


def test_a_year_before_our_era_is_no_formula() -> None:
    assert rows(replace(TIMELINE, events=(replace(TIMELINE.events[0], date="-0043"),)))[0]["edtf"] == "'-0043"


def test_every_cell_of_a_hostile_timeline_comes_back() -> None:
    found = rows(many.hostile())

    assert len(found) == len(many.hostile().events)
    assert [cell for row in found for cell in row.values() if cell.lstrip()[:1] in tuple("=+-@＝＋－＠")] == []
