"""The benchmarks run; how well they do is for people to read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import registry

ROOT = Path(__file__).parent.parent
FLOOD = ("The dam of Ostrel broke on Tuesday.", "Nobody knew that the dam of Ostrel would break on 4 March.")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Give a folder of two topics, each with articles and with a timeline that a journalist may have written."""
    for topic in ("dam", "flood"):
        lines = [{"id": f"{n}", "dct": f"2031-03-0{5 + n}", "text": FLOOD[n]} for n in range(2)]
        told = [{"id": f"{topic}/ours", "entries": [{"date": "2031-03-04", "sentences": ["The dam breaks."]}]}]
        (tmp_path / topic).mkdir()
        (tmp_path / topic / "articles.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
        (tmp_path / topic / "timelines.json").write_text(json.dumps(told), "utf-8")
    return tmp_path


def news_benchmark(*words: str) -> str:
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "news.py"), *words, "--jobs", "1"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_timelines_of_news_are_predicted(news: Path) -> None:
    predicted = json.loads(news_benchmark("predict", str(news)))

    assert predicted["dam/ours"] == [{"date": "2031-03-04", "sentences": [FLOOD[0]]}]


def test_the_weights_of_dates_are_fitted(news: Path) -> None:
    lines = news_benchmark("fit", str(news)).splitlines()

    assert [line.split()[0] for line in lines] == [*(f"{t}/ours" for t in ("dam", "flood")), *lines_of_weights()]


def lines_of_weights() -> list[str]:
    weights = (ROOT / "timeline" / "stages" / "digest" / "salience.toml").read_text("utf-8").splitlines()
    return [line.split()[0] for line in weights if not line.startswith("#")]


def test_outputs_are_measured_beside_a_plain_writer() -> None:
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "outputs.py"), "20"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in printed.splitlines()[1:]]

    assert [row[:2] for row in rows] == [[name, "20"] for name in registry.outputs()]
    assert {row[0] for row in rows if "%" in " ".join(row)} == {"atom", "rss", "ics"}
