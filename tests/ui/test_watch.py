"""What concerns more of the window than one row of its list."""

from collections.abc import Sequence

from desktop.core.changes import Change, Gone, TableName
from desktop.domain.entry import EntryStatus
from desktop.ui.tables import Tables
from desktop.ui.windows.watch import Watch
from tests.ui import sample


def told(tables: Tables, watch: Watch, changes: Sequence[Change], *entry_ids: str) -> bool:
    """As the window does it: the tables first."""
    tables.apply(changes)
    return watch.concerns(changes, entry_ids)


def test_a_row_that_is_neither_open_nor_chosen_nor_offered_concerns_the_list_alone() -> None:
    tables = Tables()
    watch = Watch(tables)
    assert told(tables, watch, sample.desk()), "other tables are of concern"
    parked = sample.put(sample.entry_row("LN-9", status=EntryStatus.PARKED))
    assert not told(tables, watch, parked)
    assert told(tables, watch, parked, "LN-9"), "it is open or chosen now"


def test_an_offer_is_of_concern_when_it_comes_and_when_it_ends() -> None:
    tables = Tables()
    watch = Watch(tables)
    told(tables, watch, sample.desk())
    assert told(tables, watch, sample.put(sample.offer_row("NEW-1")))
    assert told(tables, watch, [Gone(TableName.ENTRIES, "NEW-1")])
    assert not told(tables, watch, [Gone(TableName.ENTRIES, "NEW-1")])
