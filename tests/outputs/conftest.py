"""The sample timeline for the tests of all outputs."""

import pytest

from tests.outputs.sample import TIMELINE
from timeline.model import Timeline


@pytest.fixture(scope="session")
def sample() -> Timeline:
    return TIMELINE
