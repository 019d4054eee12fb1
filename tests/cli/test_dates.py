import json
from pathlib import Path

from tests.cli.sample import Run


def test_every_time_expression_is_a_record(folder: Path, run: Run) -> None:
    text = "It began on 3 May 2031 and takes two years."
    document = {"id": "a1", "text": text, "lang": "en", "dct": "2031-06-01"}
    result = run("dates", "-", input=json.dumps(document))

    (line,) = result.stdout.splitlines()
    record = json.loads(line)
    first, second = record.pop("timexes")
    assert (result.exit_code, record) == (0, {"id": "a1", "lang": "en", "dct": "2031-06-01"})
    assert first.pop("rule")
    assert first == {
        "start": 12,
        "end": 22,
        "text": "3 May 2031",
        "type": "DATE",
        "value": "2031-05-03",
        "edtf": "2031-05-03",
    }
    assert (second["type"], second["value"], "edtf" in second) == ("DURATION", "P2Y", False)


def test_english_ranges_are_tagged_by_their_ends_and_chinese_ones_whole(run: Run) -> None:
    english = {
        "text": "It ran on 3-5 May 2031 and on 4 June from 3 to 5 p.m., from late June to early July.",
        "lang": "en",
        "dct": "2031-08-01",
    }
    chinese = {"text": "展会2031年5月3日至5日举行。", "lang": "zh", "dct": "2031-08-01"}
    result = run("dates", "-", input=f"{json.dumps(english)}\n{json.dumps(chinese)}\n")

    first, second = (json.loads(line)["timexes"] for line in result.stdout.splitlines())
    assert [(tag["text"], tag["value"], tag.get("mod")) for tag in first] == [
        ("3", "2031-05-03", None),
        ("5 May 2031", "2031-05-05", None),
        ("4 June", "2031-06-04", None),
        ("3", "2031-06-04T15:00", None),
        ("5 p.m.", "2031-06-04T17:00", None),
        ("late June", "2031-06", "END"),
        ("early July", "2031-07", "START"),
    ]
    assert [english["text"][tag["start"] : tag["end"]] for tag in first] == [tag["text"] for tag in first]
    assert [tag["value"] for tag in second] == ["2031-05-03/2031-05-05"]


def test_a_document_without_anchor_has_none_and_keeps_what_is_unknown(run: Run) -> None:
    result = run("dates", "-", input='{"id": "a1", "text": "It opened on 24 March.", "lang": "en"}')

    record = json.loads(result.stdout)
    assert (record["dct"], record["timexes"][0]["value"]) == (None, "XXXX-03-24")


def test_the_anchor_of_the_option_resolves_what_hangs_in_the_air(run: Run) -> None:
    document = '{"id": "a1", "text": "It opened last year.", "lang": "en"}'
    result = run("dates", "-", "--anchor", "2031-06-01", input=document)

    record = json.loads(result.stdout)
    assert (record["dct"], record["timexes"][0]["value"]) == ("2031-06-01", "2030")


def test_text_is_written_as_it_is(run: Run) -> None:
    result = run("dates", "-", input='{"id": "文", "text": "2031年5月4日停航。", "lang": "zh", "dct": "2031-06-01"}')

    assert '"id": "文"' in result.stdout
    assert '"text": "2031年5月4日"' in result.stdout


def test_a_bad_line_is_reported_and_the_others_are_read(run: Run) -> None:
    good = '{"text": "It opened.", "lang": "en", "dct": "2031-06-01"}'
    result = run("dates", "-", input=f"{good}\n{{bad\n{good}\n")

    assert result.exit_code == 1
    assert (len(result.stdout.splitlines()), len(result.stderr.splitlines())) == (2, 1)
    assert result.stderr.startswith("timeline: -")


def test_nothing_on_standard_input_is_no_traceback(run: Run) -> None:
    result = run("dates", "-", input="")

    assert (result.exit_code in (0, 1), result.stdout) == (True, "")
