import re

from tests.cli.sample import BRIDGE, Run


def test_the_drawing_shows_words_rules_values_and_reasons(run: Run) -> None:
    result = run("explain", "大桥去年3月通车。", "--anchor", "2031-05-05")

    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines[:4] == ["language zh, anchor 2031-05-05", "", "大桥去年3月通车。", "    1~~~~~~"]
    labels = [line.split()[0] for line in lines[6:11]]
    assert (lines[5], labels) == ("1 去年3月", ["rules", "says", "EDTF", "TIMEX", "why"])
    assert lines[8].split() == ["EDTF", "2030-03"]
    assert lines[9].split() == ["TIMEX", "DATE", "2030-03"]


def test_milestones_are_shown_with_score_and_title(run: Run) -> None:
    result = run("explain", BRIDGE.strip(), "--anchor", "2031-05-05")

    told, why = result.stdout.splitlines()[-2:]
    assert told.split()[1] == "2031-05-03"
    assert "Norvale Bridge" in told
    assert re.fullmatch(r"  why +every telling [+-]\d\.\d\d, .*\boccurrence \+\d\.\d\d.*", why)


def test_milestones_under_the_threshold_say_so(run: Run) -> None:
    result = run("explain", BRIDGE.strip(), "--anchor", "2031-05-05", "--min-score", "1")

    assert result.stdout.splitlines()[-2].endswith("under 1.0: left out")


def test_a_text_without_dates_has_no_milestones(run: Run) -> None:
    result = run("explain", "It is long.", "--language", "en")

    assert result.stdout == "language en, anchor -\n\nno milestones\n"


def test_an_unresolved_expression_keeps_what_is_unknown(run: Run) -> None:
    result = run("explain", "It opened on 24 March.", "--language", "en")

    assert [line.split()[1:] for line in result.stdout.splitlines() if line.startswith(("  EDTF", "  TIMEX"))] == [
        ["-"],
        ["DATE", "XXXX-03-24"],
    ]


def test_standard_input_may_be_the_text(run: Run) -> None:
    result = run("explain", "-", "--anchor", "2031-05-05", input="\ufeff" + BRIDGE)

    assert BRIDGE in result.stdout


def test_colours_are_for_terminals(run: Run) -> None:
    assert "\x1b" not in run("explain", BRIDGE).stdout
    assert "\x1b[1m1 3 May 2031\x1b[0m" in run("explain", BRIDGE, color=True).stdout


def test_escapes_in_the_text_do_not_reach_the_terminal(run: Run) -> None:
    result = run("explain", "It opened\x1b[2J on 3 May 2031.", color=True)

    assert "\x1b[2J" not in result.stdout
