import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.outputs.sample import SITE, TIMELINE
from timeline.model import Provenance, Span
from timeline.rendering.links import anchor_id, event_link, fragment, source_address, source_link
from timeline.rendering.pages import addresses
from timeline.rendering.text import clean, plain

ASCII_URI = re.compile(r"https?://[!#-;=?-Z\[\]_a-z~%]+")
HAN = "河湾镇图书馆开馆和"
CLAUSES = st.lists(st.text(HAN, min_size=1, max_size=30), min_size=1, max_size=8)


def told(quote: str, url: str | None) -> Provenance:
    return Provenance("a.md", "a", quote, Span(0, len(quote)), (), (), url=url)


def parts(quote: str) -> list[str]:
    return [unquote(part) for part in fragment(quote).removeprefix(":~:text=").split(",")]


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        pytest.param("The well-known bridge, opened.", ["The well-known bridge, opened."], id="short: as it is"),
        pytest.param("- In **2024** [Ostrel](https://a.example) moved.", ["In 2024 Ostrel moved."], id="Markdown"),
        pytest.param(
            "## News\n3. The museum of Salvia opened.\n4. Shut.", ["The museum of Salvia opened."], id="lines"
        ),
        pytest.param("| 2024 | The museum of Salvia opened |", ["The museum of Salvia opened"], id="table"),
        pytest.param(
            "In March 2024 the old museum of Salvia opened its doors again after all the years, and was at once full.",
            ["In March 2024 the old museum", "years, and was at once full."],
            id="long: first and last words",
        ),
        pytest.param(
            "2024年3月，河湾镇图书馆新馆在万众期待之中正式开馆，全年接待读者二十余万人次，举办讲座一百二十场，获得好评。",
            ["2024年3月，河湾镇图书馆新馆在万众期待之中正式开馆，", "举办讲座一百二十场，获得好评。"],
            id="long Chinese: first and last clauses",
        ),
    ],
)
def test_a_fragment_shows_the_quote(quote: str, shown: list[str]) -> None:
    assert parts(quote) == shown


def test_a_hyphen_and_a_comma_are_encoded() -> None:
    assert fragment("a-b, c&d") == ":~:text=a%2Db%2C%20c%26d"


@pytest.mark.parametrize("quote", ["", " \n ", "——", "**"])
def test_a_quote_without_words_has_no_fragment(quote: str) -> None:
    assert fragment(quote) == ""


@given(st.text(st.characters(exclude_categories=())))
def test_a_fragment_is_ascii_and_its_parts_stand_in_the_quote(quote: str) -> None:
    made = fragment(quote)

    assert re.fullmatch(r"(:~:text=[A-Za-z0-9._~%]+(,[A-Za-z0-9._~%]+)?)?", made)
    on_page = " ".join("\n".join(plain(line) for line in re.split(r"[\n|]", clean(quote))).split())
    if made:
        # A wrap between Chinese characters is no blank: compared without blanks.
        assert all(re.sub(r"\s", "", part) in re.sub(r"\s", "", on_page) for part in parts(quote))


@given(CLAUSES)
def test_a_long_quote_is_told_by_its_ends_and_no_run_of_han_characters_is_cut(clauses: list[str]) -> None:
    quote = "，".join(clauses) + "。"
    shown = parts(quote)

    assert len("".join(shown)) <= len(quote)
    assert quote.startswith(shown[0])
    assert quote.endswith(shown[-1])
    for cut in (len(shown[0]), len(quote) - len(shown[-1])):
        assert not (0 < cut < len(quote) and quote[cut - 1] in HAN and quote[cut] in HAN)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/x y/厂?b=[1]&c=甲#现", "https://a.example/x%20y/%E5%8E%82?b=%5B1%5D&c=%E7%94%B2#%E7%8E%B0"),
        ("http://a.example/100%/%E5%8E%82", "http://a.example/100%25/%E5%8E%82"),
        ("https://käse.example:8080/", "https://xn--kse-qla.example:8080/"),
        ("https://a.example/#:~:text=old", "https://a.example/"),
        ("https://a.example/#top:~:text=old", "https://a.example/#top"),
        ("https://user:secret@a.example/", "https://a.example/"),
        ("  https://a.example./\x00", "https://a.example/"),
        ("https://[2001:db8::1]/", None),
        ("http://localhost:8000/a", None),
        ("http://127.0.0.1/a", None),
        ("https://127.example/", "https://127.example/"),
        ("https://xn--.example/", None),
        ("https://xn--fuball-cta.example/", "https://xn--fuball-cta.example/"),
        ("https://a b.example/", None),
        ("https://a.example/" + "路" * 300, None),
        ("file:///srv/a.html", None),
        ("mailto:a@a.example", None),
        ("https:///nowhere", None),
        ("https://[broken/", None),
        ("https://a.example:port/", None),
        ("notes.md", None),
        (None, None),
    ],
)
def test_only_addresses_on_the_web_are_given_and_in_ascii(url: str | None, address: str | None) -> None:
    assert source_address(told("x", url)) == address


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.example/", "https://a.example/#:~:text=It%20is."),
        ("https://a.example/#part", "https://a.example/#part:~:text=It%20is."),
        ("https://a.example/#:~:text=old", "https://a.example/#:~:text=It%20is."),
        ("a.md", None),
    ],
)
def test_the_link_to_a_quote_keeps_the_anchor_of_its_page(url: str, link: str | None) -> None:
    assert source_link(told("It is.", url)) == link


def test_a_quote_without_words_is_linked_by_its_page() -> None:
    assert source_link(told("——", "https://a.example/")) == "https://a.example/"


@given(st.text(), st.text(max_size=40))
def test_any_address_is_safe_or_none(quote: str, rest: str) -> None:
    link = source_link(told(quote, f"https://a.example/{rest}"))

    assert link is None or ASCII_URI.fullmatch(link)


def test_an_event_is_linked_by_its_first_quote_on_the_web() -> None:
    event = replace(TIMELINE.events[0], evidence=(told("A.", "a.md"), told("B.", "https://b.example/")))

    assert event_link(event, addresses(TIMELINE)) == "https://b.example/#:~:text=B."


def test_an_event_that_is_nowhere_on_the_web_is_linked_on_the_page_of_the_timeline() -> None:
    event = replace(
        TIMELINE.events[0], id="urn:uuid:00000000-0000-5000-8000-000000000001", evidence=(told("A.", None),)
    )

    assert anchor_id(event) == "e-00000000-0000-5000-8000-000000000001"
    assert event_link(event, addresses(TIMELINE)) == f"{SITE}index.html#e-00000000-0000-5000-8000-000000000001"
