import json
from pathlib import Path

from tests.cli.sample import BRIDGE, Run

FIELDS = ["date", "title", "status", "category", "score", "quote", "start", "end", "date_text", "rules"]


def record(text: str, dct: str = "2031-05-05") -> str:
    return json.dumps({"id": "a1", "text": text, "lang": "en", "dct": dct, "title": "The bridge"})


def test_a_milestone_has_its_fields_and_its_quote_is_in_the_text(run: Run) -> None:
    text = f"It is long. {BRIDGE.strip()}"
    result = run("extract", "-", input=record(text))

    found = json.loads(result.stdout)
    (milestone,) = found.pop("milestones")
    assert found == {"id": "a1", "lang": "en", "dct": "2031-05-05", "title": "The bridge"}
    assert list(milestone) == FIELDS
    assert (milestone["date"], milestone["status"]) == ("2031-05-03", "happened")
    assert milestone["quote"] == text[milestone["start"] : milestone["end"]] == BRIDGE.strip()
    assert milestone["date_text"] == ["3 May 2031"]
    assert round(milestone["score"], 3) == milestone["score"]


def test_all_also_gives_what_stayed_under_the_threshold(run: Run) -> None:
    few = json.loads(run("extract", "-", "--min-score", "1", input=record(BRIDGE)).stdout)
    every = json.loads(run("extract", "-", "--min-score", "1", "--all", input=record(BRIDGE)).stdout)

    assert (len(few["milestones"]), len(every["milestones"])) == (0, 1)


def test_a_document_without_milestones_has_a_line(run: Run) -> None:
    result = run("extract", "-", input=record("It is long."))

    assert json.loads(result.stdout)["milestones"] == []


def test_documents_come_in_the_order_of_the_sources(seeds: Path, run: Run) -> None:
    result = run("extract", "seeds/ferry.txt", "seeds/bridge.txt", "--jobs", "2")

    assert [json.loads(line)["lang"] for line in result.stdout.splitlines()] == ["zh", "en"]
