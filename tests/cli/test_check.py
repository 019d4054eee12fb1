import json
from pathlib import Path

import pytest

from tests.checks.fault import CLEAN
from tests.cli.sample import Run
from timeline import registry

RSS = (CLEAN / "rss.xml").read_text("utf-8")
TITLE = "Ferries of Norvale"


@pytest.fixture
def published(folder: Path) -> Path:
    """Give a folder that holds a clean file of each format, and files of none."""
    (folder / "out").mkdir()
    for path in CLEAN.iterdir():
        (folder / "out" / path.name).write_bytes(path.read_bytes())
    (folder / "out" / "index.html").write_text("<!doctype html>", "utf-8")
    (folder / "out" / "timeline.schema.json").write_text("{}", "utf-8")
    return folder / "out"


def test_a_folder_without_faults_says_nothing(run: Run, published: Path) -> None:
    result = run("check", "out")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_fault_is_a_line_with_file_place_and_way_out(run: Run, published: Path) -> None:
    (published / "rss.xml").write_text(RSS.replace('version="2.0"', 'version="0.9"'), "utf-8")

    result = run("check", "out/rss.xml")

    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == (
        "out/rss.xml:2: error: the version of RSS is '0.9'; write version=\"2.0\" "
        "[rss/version-wrong, RSS 2.0 (rss); W3C feed validator: InvalidRSSVersion]\n"
    )


def test_findings_stand_in_the_order_of_their_lines(run: Run, published: Path) -> None:
    (published / "rss.xml").write_text(RSS.replace("<ttl>360", "<ttl>x").replace(TITLE, ""), "utf-8")

    lines = [int(line.split(":")[1]) for line in run("check", "out").stdout.splitlines()]
    assert len(lines) > 1
    assert lines == sorted(lines)


def test_many_findings_of_one_rule_are_summed_up(run: Run, published: Path) -> None:
    (published / "timeline.ics").write_bytes((CLEAN / "timeline.ics").read_bytes().replace(b"\r\n", b"\n"))

    few, every = run("check", "out").stdout.splitlines(), run("check", "out", "--all").stdout.splitlines()
    assert (len(few), few[-1].partition(" more ")[2]) == (11, "[ics/line-end]; see them with --all")
    assert len(every) == (CLEAN / "timeline.ics").read_bytes().count(b"\r\n")


def test_a_note_is_no_fault(run: Run, published: Path) -> None:
    (published / "rss.xml").write_text(RSS.replace("https://example.org/", "https://timeline.invalid/"), "utf-8")

    result = run("check", "out/rss.xml")
    assert result.exit_code == 0
    assert result.stdout.startswith("out/rss.xml:5: note: nothing is published under https://timeline.invalid/; build")


def test_json_lines_tell_the_same(run: Run, published: Path) -> None:
    (published / "rss.xml").write_text(RSS.replace("<language>en</language>", ""), "utf-8")

    result = run("check", "--json", "out")
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {
            "file": "out/rss.xml",
            "line": 3,
            "severity": "warning",
            "rule": "feed/language-missing",
            "message": "the feed does not say its language",
            "demand": "Say the language of the feed: en, zh, pt-BR",
            "source": registry.linters()["rss"]
            .rules[[r.name for r in registry.linters()["rss"].rules].index("feed/language-missing")]
            .source,
        }
    ]


def test_standard_input_is_checked(run: Run) -> None:
    result = run("check", "-", input=RSS.replace("</channel>", ""))

    assert result.exit_code == 1
    assert result.stdout.startswith(f"-:{RSS.count(chr(10))}: error: not well-formed: ")


@pytest.mark.parametrize("previous", ["old", "old/timeline.json"])
def test_what_was_published_before_is_compared(run: Run, published: Path, previous: str) -> None:
    (published.parent / "old").mkdir()
    old = (CLEAN / "timeline.json").read_text("utf-8").replace("0c1d2e3f4a52", "0c1d2e3f4a59")
    (published.parent / "old" / "timeline.json").write_text(old, "utf-8")
    names = ["out"] if previous == "old" else ["out/timeline.json"]

    result = run("check", *names, "--previous", previous)
    assert result.exit_code == 1
    assert "[previous/id-changed, " in result.stdout


def test_the_address_is_compared(run: Run, published: Path) -> None:
    wrong, right = (run("check", "out", "--site", f"https://example.org/{name}") for name in ("boats", "ferries/"))

    assert (wrong.exit_code, wrong.stdout.count("elsewhere, "), right.exit_code) == (1, 4, 0)


def test_a_file_that_a_feed_names_and_that_is_not_there(run: Run, published: Path) -> None:
    (published / "index.html").unlink()

    whole, alone = run("check", "out"), run("check", "out/rss.xml")
    assert (whole.exit_code, whole.stdout.count("there is no 'index.html' beside the feed")) == (1, 3)
    assert (alone.exit_code, alone.stdout) == (0, "")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        pytest.param([], "no files; name feeds", id="no-files"),
        pytest.param(
            ["out", "--previous", "nowhere"], "--previous nowhere: no such file or folder; check", id="nowhere"
        ),
        pytest.param(["out", "--previous", "out/rss.xml"], "--previous out/rss.xml is one file, and several", id="one"),
    ],
)
def test_wrong_usage(run: Run, published: Path, words: list[str], line: str) -> None:
    result = run("check", *words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"timeline: {line}")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("nowhere.xml", "nowhere.xml: not read: no such file; check the path"),
        ("out/index.html", "out/index.html: not checked: neither its beginning nor its name is that of a known format"),
    ],
)
def test_what_cannot_be_checked_is_a_line_and_status_1(run: Run, published: Path, name: str, line: str) -> None:
    result = run("check", name)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"timeline: {line}")


def test_the_rules_are_listed_once_with_their_sources(run: Run) -> None:
    result = run("check", "--rules")

    header, *rows = result.stdout.splitlines()
    names = [row.split()[0] for row in rows]
    assert (result.exit_code, header.split()) == (0, ["RULE", "SEVERITY", "DEMAND", "SOURCE"])
    assert names == sorted({rule.name for linter in registry.linters().values() for rule in linter.rules})
