"""Blocks of capacity never look full while there is room, however much fits."""

import pytest

from desktop.ui.widgets.capacity_blocks import MOST, shared


@pytest.mark.parametrize(
    ("load", "shown"),
    [
        ((2, 1, 3), (2, 1, 3)),
        ((12, 0, 12), (12, 0, 12)),
        ((34, 0, 40), (11, 0, MOST)),
        ((39, 1, 40), (11, 1, MOST)),
        ((39, 0, 40), (11, 0, MOST)),
        ((40, 0, 40), (12, 0, MOST)),
        ((1, 0, 400), (1, 0, MOST)),
        ((0, 1, 400), (0, 1, MOST)),
        ((0, 0, 400), (0, 0, MOST)),
    ],
)
def test_a_large_load_is_shared_by_few_blocks(
    load: tuple[int, int, int], shown: tuple[int, int, int]
) -> None:
    assert shared(*load) == shown
