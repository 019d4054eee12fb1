import pytest

from tests.cli.sample import Run
from timeline import registry


@pytest.mark.parametrize(
    ("command", "header", "names"),
    [
        ("languages", ["CODE", "NAME", "RULES"], registry.languages),
        ("readers", ["NAME", "SUFFIXES", "MEDIA", "TYPES", "WHAT"], registry.readers),
        ("outputs", ["NAME", "FILE", "MEDIA", "TYPE", "WHAT"], registry.outputs),
    ],
)
def test_every_room_of_a_floor_has_a_row(run: Run, command: str, header: list[str], names: object) -> None:
    result = run(command)

    first, *rows = result.stdout.splitlines()
    assert callable(names)
    assert (result.exit_code, first.split(), [row.split()[0] for row in rows]) == (0, header, list(names()))
