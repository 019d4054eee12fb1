import json

from tests.cli.sample import Run


def test_the_schema_is_printed_as_it_ships(run: Run) -> None:
    result = run("schema")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
