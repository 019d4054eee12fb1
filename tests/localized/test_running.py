"""Dates in the running text of languages that have no folder: sure ones only, at their true places."""

import pytest

from timeline.localized import search
from timeline.model import Granularity
from timeline.model.value import Base, Between, Calendar, Clock, Offset, Reference, Shift, Value, Weekday, Within

DAY, WEEK, MONTH, YEAR = Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR
SENTENCES: dict[str, tuple[str, list[tuple[str, Value]]]] = {
    "El 6 de mayo de 2031 abrió el taller.": ("es", [("6 de mayo de 2031", Calendar(2031, 5, 6))]),
    "El lunes 6 de mayo cerró.": ("es", [("lunes 6 de mayo", Calendar(None, 5, 6))]),
    "Dos días después de que cerrara, lloró.": ("es", []),
    "Abrió el 3 de mayo.": ("es", [("3 de mayo", Calendar(None, 5, 3))]),
    "Le 3 févr. 2031 il ouvrit.": ("fr", [("3 févr. 2031", Calendar(2031, 2, 3))]),
    "Cerró ayer, hace 3 semanas y en 2029.": (
        "es",
        [("ayer", Shift(DAY, -1)), ("hace 3 semanas", Shift(WEEK, -3)), ("2029", Calendar(2029))],
    ),
    "Am 6. Mai 2031, also gestern.": ("de", [("6. Mai 2031", Calendar(2031, 5, 6)), ("gestern", Shift(DAY, -1))]),
    "Vor drei Tagen, im März 2030.": ("de", [("Vor drei Tagen", Shift(DAY, -3)), ("März 2030", Calendar(2030, 3))]),
    "Seit Montag, seit 4.5.2031.": ("de", [("Montag", Weekday(1)), ("4.5.2031", Calendar(2031, 5, 4))]),
    "Le 1er mars, puis en avril.": ("fr", [("1er mars", Calendar(None, 3, 1)), ("avril", Calendar(None, 4))]),
    "La semaine dernière, fin mai 2031.": (
        "fr",
        [("La semaine dernière", Shift(WEEK, -1)), ("mai 2031", Calendar(2031, 5))],
    ),
    "Вчера, 6 мая 2031 года.": ("ru", [("Вчера", Shift(DAY, -1)), ("6 мая 2031", Calendar(2031, 5, 6))]),
    "A 2031-05-06 e 05/06/2031.": ("pt", [("2031-05-06", Calendar(2031, 5, 6)), ("05/06/2031", Calendar(2031, 6, 5))]),
    "Cerró hace 37 años; tres días después, reabrió.": (
        "es",
        [("hace 37 años", Offset(YEAR, -37)), ("tres días después", Shift(DAY, 3, Base.NARRATED))],
    ),
    "Del 5 al 13 de mayo de 2031, y el 6 y 7 de julio cerró.": (
        "es",
        [
            ("5 al 13 de mayo de 2031", Between(Calendar(2031, 5, 5), Calendar(2031, 5, 13))),
            ("6 y 7 de julio", Between(Calendar(None, 7, 6), Calendar(None, 7, 7))),
        ],
    ),
    "工場は２０３１年５月６日に開業し、翌年、３日間休業した。": (
        "ja",
        [("２０３１年５月６日", Calendar(2031, 5, 6)), ("翌年", Shift(YEAR, 1, Base.NARRATED))],
    ),
    "令和3年4月から5月、昨日は午後3時半。": (
        "ja",
        [("令和3年4月から5月", Between(Calendar(2021, 4), Calendar(None, 5))), ("昨日", Shift(DAY, -1))],
    ),
    "6日午後3時半に発表した。": ("ja", [("6日午後3時半", Within(Calendar(None, None, 6), Clock(15, 30)))]),
    "約300人が今後２～３週間に退避する。": ("ja", [("今後２～３週間", Reference.SOON)]),
    "2031년 5월 6일 문을 열었고 지난달 닫았다.": (
        "ko",
        [("2031년 5월 6일", Calendar(2031, 5, 6)), ("지난달", Shift(MONTH, -1))],
    ),
    "Otwarto 6 maja 2031 r. i w 2032 roku.": ("pl", [("6 maja 2031", Calendar(2031, 5, 6)), ("2032", Calendar(2032))]),
}
SILENT = {
    "Son 15 personas y 3 millones.": "es",
    "Un mar de gente, 4 a 2 en 12 minutos.": "es",
    "Por la mañana llovió.": "es",
    "El 32 de mayo de 2031.": "es",
    "Die 2031 Leute am Morgen.": "de",
    "Version 1.5.2031.7 kostet 2030 Euro.": "de",
    "Наша окружающая среда.": "ru",
    "A segunda loja.": "pt",
    "कल": "hi",
    "会議は3日間、10年ぶりに30分続いた。": "ja",
    "2031年5月6日": "zh",
    "6 May 2031": "tlh",
}


@pytest.mark.parametrize("text", SENTENCES, ids=SENTENCES)
def test_dates_are_found_where_they_stand(text: str) -> None:
    language, expected = SENTENCES[text]

    assert [(span.of(text), value) for span, value in search(text, language)] == expected


@pytest.mark.parametrize(("text", "language"), SILENT.items(), ids=SILENT)
def test_what_only_looks_like_a_date_is_left_alone(text: str, language: str) -> None:
    assert search(text, language) == []


def test_overlong_sentence_is_cut() -> None:
    assert search("x " * 1_000 + "6 de mayo de 2031", "es") == []


@pytest.mark.timeout(10)
@pytest.mark.parametrize("piece", ["1", "1 de ", "6 de mayo ", "1/1/", "hace 3 ", "mayo "])
def test_repetition_takes_no_time(piece: str) -> None:
    search(piece * 100_000, "es")
