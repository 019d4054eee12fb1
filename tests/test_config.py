"""Settings are checked wherever they come from."""

from dataclasses import fields

import pytest

from timeline import config
from timeline.config import Config, Options
from timeline.errors import UsageError


def test_a_date_of_toml_is_what_it_is_in_a_command() -> None:
    assert config.load("anchor = 2031-05-03", "t.toml") == Config(anchor="2031-05-03")
    assert config.load("first_seen = 2031-05-03T10:00:00Z", "t.toml").first_seen == "2031-05-03T10:00:00Z"


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("colour = 1", "unknown setting 'colour'"),
        ("jobs = 'two'", "jobs: 'two' is no int"),
        ("site = 'https://example.org/年'", "is not ASCII; write it as browsers send it"),
        ("title =", "t.toml: Invalid value"),
    ],
)
def test_a_wrong_setting_is_named(toml: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        config.load(toml, "t.toml")


def test_a_language_is_written_as_bcp_47_writes_it() -> None:
    assert config.load("language = 'pt_BR'", "t.toml") == Config(language="pt-BR")


def test_the_public_functions_take_every_setting() -> None:
    assert Options.__annotations__.keys() == {field.name for field in fields(Config)}
