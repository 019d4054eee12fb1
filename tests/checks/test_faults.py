"""Every fault that clients let pass is found, by the rule that is made for it and by no other."""

import pytest

from tests.checks import faults_atom, faults_ics, faults_jsonfeed, faults_rss, faults_timeline
from tests.checks.fault import CLEAN, Fault, found

FAULTS = {
    "rss.xml": faults_rss.FAULTS,
    "atom.xml": faults_atom.FAULTS,
    "feed.json": faults_jsonfeed.FAULTS,
    "timeline.ics": faults_ics.FAULTS,
    "timeline.json": faults_timeline.FAULTS,
}
EVERY = [pytest.param(file, fault, id=f"{file}: {fault.name}") for file, table in FAULTS.items() for fault in table]


@pytest.mark.parametrize("file", FAULTS)
def test_the_clean_file_is_clean(file: str) -> None:
    assert found(file, (CLEAN / file).read_bytes()) == set()


@pytest.mark.parametrize(("file", "fault"), EVERY)
def test_a_fault_is_found_by_its_rule_and_no_other(file: str, fault: Fault) -> None:
    assert found(file, fault.apply(file)) == set(fault.rules.split())


def test_the_tables_are_long_and_name_a_fault_once() -> None:
    names = {file: [fault.name for fault in table] for file, table in FAULTS.items()}

    assert all(len(set(told)) == len(told) for told in names.values())
    assert len(names["rss.xml"]) + len(names["atom.xml"]) >= 70
    assert len(names["timeline.ics"]) >= 40
