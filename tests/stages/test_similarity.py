"""Two titles of one date tell one occurrence if they are alike or one holds the other."""

import pytest

from timeline.stages._similarity import alike


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Norvale opens a dock", "Norvale opens the dock", True),
        ("Submissions due", "Submissions for the summit are due", True),
        ("诺瓦尔公司收购奥斯特", "诺瓦尔公司收购了奥斯特", True),
        ("Norvale opens a dock", "Ostrel closes its mill", False),
        ("Ferryplan 1.4.1", "Ferryplan 1.4.2", False),
        ("a", "b", False),
    ],
)
def test_alike(a: str, b: str, same: bool) -> None:
    assert alike(a, b) == same
