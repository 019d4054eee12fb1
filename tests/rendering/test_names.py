import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.rendering.names import category_file, part_file, slug

CATEGORIES = st.text(st.characters(codec=None), max_size=50)


@given(CATEGORIES)
def test_a_category_makes_a_file_name_that_no_number_makes(category: str) -> None:
    name = category_file("rss.xml", category)

    assert name.isascii()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert not name.removeprefix("rss-")[0].isdigit()


@given(st.sets(CATEGORIES, min_size=2))
def test_two_categories_never_share_a_file(categories: set[str]) -> None:
    assert len({slug(category) for category in categories}) == len(categories)


@pytest.mark.parametrize("category", ["launch", "real-estate", "web3"])
def test_an_ordinary_category_keeps_its_name(category: str) -> None:
    assert slug(category) == category


@pytest.mark.parametrize(
    "category", ["Launch", "监管", "../etc/passwd", "", "a b", "2024", "\ud83d", "x" * 41, "a--b", "-a"]
)
def test_any_other_gets_a_name_made_of_its_bytes(category: str) -> None:
    assert slug(category).startswith("c-")


def test_a_part_stands_before_the_last_suffix() -> None:
    assert part_file("timeline.schema.json", "2") == "timeline.schema-2.json"
