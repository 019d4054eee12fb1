"""Written dates are read at the precision given, and what is none is not."""

import subprocess
import sys

import pytest

from timeline.chronology.edtf import to_edtf
from timeline.localized import read_date
from timeline.model import Granularity

READ = {
    "2031-05-06": "2031-05-06",
    "2031-05": "2031-05",
    "2031": "2031",
    "20310506": "2031-05-06",
    "2031-05-06T07:08": "2031-05-06T07:08",
    "2031-05-06 07:08:09": "2031-05-06T07:08:09",
    "2031-05-06T07:08:09.123Z": "2031-05-06T07:08:09Z",
    "2031-05-06T07:08:09+0800": "2031-05-06T07:08:09+08:00",
    "2031-05-06T07:08+00:00": "2031-05-06T07:08Z",
    "2031/5/6": "2031-05-06",
    "2031. 5. 6": "2031-05-06",
    "Tue, 06 May 2031 07:08:09 +0800": "2031-05-06T07:08:09+08:00",
    "Tue, 06 May 2031 07:08:09 GMT": "2031-05-06T07:08:09Z",
    "May 6, 2031 2:39 PM EST": "2031-05-06T14:39-05:00",
    "6 mai 2031": "2031-05-06",
    "6. Mai 2031": "2031-05-06",
    "Dienstag, 6. Mai 2031 um 14:30 Uhr": "2031-05-06T14:30",
    "6 de mayo de 2031": "2031-05-06",
    "6 мая 2031 г.": "2031-05-06",
    "May 2031": "2031-05",
    "6.5.2031": "2031-05-06",
    "13/05/2031": "2031-05-13",
    "05/13/2031": "2031-05-13",
    "2031年5月6日 14:39": "2031-05-06T14:39",
    "2031年5月6日（火）14時39分": "2031-05-06T14:39",
    "2031年5月": "2031-05",
    "2031年5月6日下午2时": "2031-05-06T14:00",
    "令和13年5月6日": "2031-05-06",
    "中華民國120年5月6日": "2031-05-06",
    "2031년 5월 6일 오후 2:39": "2031-05-06T14:39",
    "２０３１年５月６日": "2031-05-06",
    "٢٠٣١-٠٥-٠٦": "2031-05-06",
}
NOT_READ = {
    "relative": "yesterday",
    "counted": "2 days ago",
    "without a year": "6 May",
    "weekday": "Tuesday",
    "two digits for the year": "6 May 31",
    "no such day": "2031-02-30",
    "no such month": "9999-99-99",
    "another calendar": "۱۴۰۳/۰۱/۰۵",
    "a number": "12345678",
    "words around a year": "Version 2031 released",
    "ambiguous": "05/06/2031",
    "too long": "6 May 2031 " + "and more " * 8,
    "empty": "",
    "Han around it": "于2031年5月6日发布",
    "digits without end": "1" * 100_000,
}


@pytest.mark.parametrize(("text", "edtf"), READ.items(), ids=READ)
def test_date_is_read_as_precisely_as_it_is_written(text: str, edtf: str) -> None:
    moment = read_date(text)

    assert moment
    assert to_edtf(moment) == edtf


@pytest.mark.parametrize("text", NOT_READ.values(), ids=NOT_READ)
def test_what_is_no_whole_date_is_not_read(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("language", "edtf"), [("fr", "2031-06-05"), ("en-GB", "2031-06-05"), ("en-US", "2031-05-06"), ("en", None)]
)
def test_language_decides_which_number_is_the_month(language: str, edtf: str | None) -> None:
    moment = read_date("05/06/2031", (language,))

    assert (moment and to_edtf(moment)) == edtf


def test_hour_without_minutes_is_an_hour() -> None:
    moment = read_date("2031年5月6日14时")

    assert moment
    assert moment.granularity is Granularity.HOUR


def test_unknown_language_is_no_obstacle() -> None:
    moment = read_date("6 May 2031", ("tlh",))

    assert moment
    assert to_edtf(moment) == "2031-05-06"


def test_dates_in_digits_do_not_load_dateparser() -> None:
    code = (
        "import sys; from timeline.localized import read_date; read_date('2031-05-06'); read_date('2031年5月6日');"
        "sys.exit('dateparser' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
