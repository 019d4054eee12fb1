"""Modules -> the rules that stand in them, in their order; and the few words that all rules use."""

from types import ModuleType
from typing import Any

from timeline.contracts.linter import LintRule

_SHOWN = 60  # characters of a value in a message


def rules_of(*modules: ModuleType) -> tuple[LintRule[Any], ...]:
    """Give every rule that stands in these modules, so that none can be written and forgotten."""
    return tuple(value for module in modules for value in vars(module).values() if isinstance(value, LintRule))


def shown(value: object) -> str:
    r"""Show a value in a message: quoted, on one line, and not too much of it.

    >>> shown("two\nlines"), shown("x" * 99)[-5:]
    ("'two\\nlines'", "xxx…'")
    """
    text = str(value)
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")
