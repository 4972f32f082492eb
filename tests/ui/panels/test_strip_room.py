"""Of an offer the title stays: facts go before the count of the others, and that before the keys."""

import pytest

from desktop.ui.panels.strip_room import Kept, kept


@pytest.mark.parametrize(
    ("room", "left"),
    [
        (1000, Kept(3, has_more=True, has_keys=True)),
        (880, Kept(2, has_more=True, has_keys=True)),
        (650, Kept(0, has_more=True, has_keys=True)),
        (550, Kept(0, has_more=False, has_keys=True)),
        (400, Kept(0, has_more=False, has_keys=False)),
    ],
)
def test_what_goes_first(room: int, left: Kept) -> None:
    assert kept(room, words=300, facts=(100, 100, 150), more=100, keys=200) == left
