import json
import os
from pathlib import Path

import pytest

from tests.cli.sample import BRIDGE, Run
from timeline import registry

LONG_AGO = 1_000_000_000


def titles(folder: Path) -> list[str]:
    return [event["title"] for event in json.loads((folder / "timeline.json").read_bytes())["events"]]


def test_without_arguments_seeds_goes_to_out_in_every_format(seeds: Path, run: Run) -> None:
    result = run("build", "--anchor", "2031-05-05")

    assert (result.exit_code, result.output) == (0, "")
    names = {path.name for path in (seeds / "out").iterdir()}
    assert names >= {o.filename for o in registry.outputs().values()} | {"timeline.schema.json", "rss-launch.xml"}
    assert len(titles(seeds / "out")) == 2


def test_a_format_may_be_chosen_more_than_once(seeds: Path, run: Run) -> None:
    result = run("build", "--format", "rss", "--format", "json", "--out", "some")

    assert result.exit_code == 0
    names = {path.name for path in (seeds / "some").iterdir()}
    assert {name for name in names if "-" not in name} == {"rss.xml", "timeline.json", "timeline.schema.json"}


def test_a_feed_that_has_lost_its_category_is_taken_away(seeds: Path, run: Run) -> None:
    run("build")
    (seeds / "seeds" / "bridge.txt").unlink()
    run("build", "--format", "atom")

    assert not (seeds / "out" / "atom-launch.xml").exists()
    assert (seeds / "out" / "rss-launch.xml").exists()


def test_a_second_run_touches_nothing(seeds: Path, run: Run) -> None:
    run("build")
    for path in (seeds / "out").iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))
    run("build")

    assert {path.stat().st_mtime for path in (seeds / "out").iterdir()} == {LONG_AGO}


def test_processes_give_the_same_bytes(seeds: Path, run: Run) -> None:
    run("build", "--out", "one")
    run("build", "--out", "two", "--jobs", "2")

    one, two = ({path.name: path.read_bytes() for path in (seeds / name).iterdir()} for name in ("one", "two"))
    assert one == two


def test_title_and_site_come_from_options_or_the_file(seeds: Path, run: Run) -> None:
    (seeds / "timeline.toml").write_text('title = "Norvale"\nsite = "https://example.org/norvale"\n', "utf-8")
    run("build", "--title", "The crossing")

    assert json.loads((seeds / "out" / "timeline.json").read_bytes())["title"] == "The crossing"
    assert b"https://example.org/norvale/" in (seeds / "out" / "atom.xml").read_bytes()


def test_only_the_dates_that_matter_may_be_kept(folder: Path, run: Run) -> None:
    days = {"2031-05-04": "The bridge of Norvale fell on 3 May.", "2031-05-09": "A ferry has run since Monday, 5 May."}
    days["2031-05-10"] = "The bridge of Norvale, which fell on 3 May, will be built again."
    lines = [json.dumps({"id": day, "dct": day, "text": text}) for day, text in days.items()]
    (folder / "news.jsonl").write_text("\n".join(lines), "utf-8")
    run("build", "news.jsonl", "--top", "1", "--sentences", "1")

    (event,) = json.loads((folder / "out" / "timeline.json").read_bytes())["events"]
    assert (event["date"]["edtf"], len(event["evidence"])) == ("2031-05-03", 1)


def test_a_stretch_of_time_may_be_asked_for(seeds: Path, run: Run) -> None:
    run("build", "--since", "2031-05-04", "--until", "2031-05")

    assert titles(seeds / "out") == ["诺瓦尔轮渡公司宣布停航"]


def test_what_cannot_be_read_is_one_line_and_the_rest_is_built(seeds: Path, run: Run) -> None:
    result = run("build", "seeds", "nowhere.txt", "--anchor", "2031-05-05")

    assert result.exit_code == 1
    assert result.stderr == "timeline: nowhere.txt: not read: no such file; check the path\n"
    assert len(titles(seeds / "out")) == 2


def test_a_note_alone_is_no_failure(seeds: Path, run: Run) -> None:
    result = run("build", "seeds/bridge.txt")

    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("timeline: seeds/bridge.txt: ")


def test_an_empty_timeline_is_written_with_a_note(folder: Path, run: Run) -> None:
    (folder / "plain.txt").write_text("Nothing is dated here.\n", "utf-8")
    result = run("build", "plain.txt", "--anchor", "2031-05-05")

    assert result.exit_code == 0
    assert result.stderr.startswith("timeline: out: the timeline is empty: no milestone reached the score of 0.5;")
    assert titles(folder / "out") == []


@pytest.mark.parametrize("blocked", ["out", "out/rss.xml"])
def test_a_folder_that_cannot_be_written_is_one_line(seeds: Path, run: Run, blocked: str) -> None:
    if blocked == "out":
        (seeds / "out").write_text("a file", "utf-8")
    else:
        (seeds / blocked).mkdir(parents=True)
    result = run("build", "--anchor", "2031-05-05")

    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert result.stderr.startswith("timeline: out: not written: ")


def test_two_files_of_one_stem_are_two_documents(seeds: Path, run: Run) -> None:
    (seeds / "seeds" / "more").mkdir()
    (seeds / "seeds" / "more" / "bridge.txt").write_text(BRIDGE, "utf-8")
    result = run("dates")

    ids = [json.loads(line)["id"] for line in result.stdout.splitlines()]
    assert ids == ["bridge", "ferry", "seeds/more/bridge.txt:bridge"]


def test_a_newline_in_a_name_does_not_make_two_lines(folder: Path, run: Run) -> None:
    result = run("build", "no\nwhere.txt")

    assert result.stderr.splitlines()[0] == "timeline: no\\nwhere.txt: not read: no such file; check the path"
