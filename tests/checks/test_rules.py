"""Every rule has a name, a source, a way out, and something that fires it."""

import importlib
import pkgutil
import re
from typing import Any

import pytest

import timeline.checks
from tests.checks.test_faults import FAULTS
from tests.checks.test_previous import CHANGES
from tests.checks.test_whole import WHOLE
from timeline import registry
from timeline.contracts.linter import LintRule

RULES = {rule.name: rule for linter in registry.linters().values() for rule in linter.rules}
ELSEWHERE = {
    "feed/link-dead",
    "feed/self-elsewhere",
    "ics/source-elsewhere",
    "timeline/schema-unchecked",
}  # in test_whole and the command line's test_check
every = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def written() -> dict[str, LintRule[Any]]:
    """Give every rule that stands in some module of the floor."""
    modules = pkgutil.walk_packages(timeline.checks.__path__, "timeline.checks.")
    values = [value for module in modules for value in vars(importlib.import_module(module.name)).values()]
    return {value.name: value for value in values if isinstance(value, LintRule)}


def test_every_rule_that_is_written_is_listed_by_a_linter() -> None:
    assert written() == RULES


def test_a_name_is_that_of_one_rule() -> None:
    rules = {id(rule): rule.name for linter in registry.linters().values() for rule in linter.rules}

    assert len(set(rules.values())) == len(rules)


def test_every_rule_is_fired_by_some_fault() -> None:
    fired = {name for table in FAULTS.values() for fault in table for name in fault.rules.split()}
    fired |= {name for change in CHANGES for name in change.rules.split()}
    fired |= {name for _, _, _, names in WHOLE for name in names}

    assert RULES.keys() - fired - ELSEWHERE == set()


@every
def test_a_rule_tells_its_source_and_the_way_out(rule: LintRule[Any]) -> None:
    assert re.fullmatch(r"[a-z]+/[a-z0-9-]+", rule.name)
    assert rule.source
    assert rule.demand[:1].isupper()
    assert not rule.demand.endswith(".")
