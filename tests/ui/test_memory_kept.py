"""What a window keeps of work that came and went: nothing, else a day of it would slow the next."""

import gc
import sys

from desktop.core.changes import Gone, TableName
from tests.ui import sample
from tests.ui.seat import Seat

ROWS = 300


def objects_after(seat: Seat) -> int:
    """Rows come, each with a turn far ahead, and go; how many objects there are then."""
    rows = [
        sample.entry_row(f"W-{number}", due_at=sample.ahead(days=2, minutes=number)) for number in range(ROWS)
    ]
    seat.hear(*sample.put(*rows))
    seat.hear(*(Gone(TableName.ENTRIES, row.entry.id) for row in rows))
    del rows
    gc.collect()
    return sys.getallocatedblocks()


def test_work_that_came_and_went_leaves_nothing_behind(seat: Seat) -> None:
    after = [objects_after(seat) for _ in range(9)]
    assert after[-1] - after[2] < 6 * ROWS, "less than one object for each row that came and went"
