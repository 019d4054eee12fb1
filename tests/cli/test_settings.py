from pathlib import Path
from typing import Any

import pytest

from timeline.cli import _settings
from timeline.config import Config
from timeline.errors import UsageError


def test_without_options_and_file_the_defaults_hold(folder: Path) -> None:
    assert _settings.load({"title": None, "config": None}) == Config()


def test_timeline_toml_of_the_working_folder_is_read(folder: Path) -> None:
    (folder / "timeline.toml").write_text('title = "Ferries"\nmin_score = 0.7\n', "utf-8")

    assert _settings.load({}) == Config(title="Ferries", min_score=0.7)


def test_an_option_beats_the_file(folder: Path) -> None:
    (folder / "other.toml").write_text('title = "Ferries"\nlanguage = "zh"\n', "utf-8")

    assert _settings.load({"config": "other.toml", "title": "Boats"}) == Config(title="Boats", language="zh")


def test_a_site_ends_in_a_slash(folder: Path) -> None:
    assert _settings.load({"site": "https://example.org/a"}).site == "https://example.org/a/"


def test_first_seen_is_brought_to_utc(folder: Path) -> None:
    assert _settings.load({"first_seen": "2025-04-07T14:39+08:00"}).first_seen == "2025-04-07T06:39:00Z"


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("anchor", "yesterday", "anchor 'yesterday' is no date"),
        ("anchor", "2025-01/2025-02", "anchor '2025-01/2025-02' is a range"),
        ("language", "中文", "language '中文' is no BCP 47 code"),
        ("min_score", 1.5, "min_score 1.5 is out of range"),
        ("min_score", float("nan"), "min_score nan is out of range"),
        ("jobs", 0, "jobs 0 is too few"),
        ("feed_size", 0, "feed_size 0 is too few"),
        ("top", 0, "top 0 is too few"),
        ("sentences", 0, "sentences 0 is too few"),
        ("since", "yesterday", "since 'yesterday' is no date"),
        ("until", "2031/..", "until '2031/..' is no date"),
        ("site", "example.org", "site 'example.org' is no address"),
        ("coarse", "week", "coarse 'week' is not known; known: first, span, omit"),
        ("hub", "example.org", "hub 'example.org' is no address"),
        ("site", "https://[::1", "site 'https://[::1' is no address"),
        ("site", "https://example.org/?a=b", "site 'https://example.org/?a=b' is no address"),
        ("first_seen", "2025-04-07", "first_seen '2025-04-07' is no time with a zone"),
        ("first_seen", "soon", "first_seen 'soon' is no time with a zone"),
        ("timezone", "Norvale", "timezone 'Norvale' is not known"),
        ("timezone", "../etc/passwd", "timezone '../etc/passwd' is not known"),
        ("timezone", "Asia", "timezone 'Asia' is not known"),
        ("config", "nowhere.toml", "configuration nowhere.toml: No such file"),
    ],
)
def test_a_wrong_value_stops_the_run(folder: Path, name: str, value: Any, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        _settings.load({name: value})

    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"title = ", "timeline.toml: ", id="no-toml"),
        pytest.param(b'colour = "red"', "timeline.toml: unknown setting 'colour'", id="unknown-key"),
        pytest.param(b'title = "\xff"', "configuration timeline.toml: it is not UTF-8", id="no-utf-8"),
    ],
)
def test_a_wrong_file_stops_the_run(folder: Path, content: bytes, message: str) -> None:
    (folder / "timeline.toml").write_bytes(content)
    with pytest.raises(UsageError) as caught:
        _settings.load({})

    assert str(caught.value).startswith(message)
