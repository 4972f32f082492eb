from desktop.core.changes import EntryRow, Gone, Put, TableName
from desktop.core.effects import ReadCatalogue
from desktop.core.table import Journal, Table
from tests.core.bench import entry


def row(number: int) -> EntryRow:
    return EntryRow(entry=entry("e1", number), is_mine=True)


def test_each_write_is_journaled_and_the_last_one_of_a_row_wins() -> None:
    journal = Journal()
    table: Table[EntryRow] = Table(TableName.ENTRIES, journal)
    table.put("e1", row(1))
    table.put("e1", row(2))
    journal.ask(ReadCatalogue())
    assert journal.drain() == ((Put(TableName.ENTRIES, "e1", row(2)),), (ReadCatalogue(),))
    assert journal.drain() == ((), ())
    table.drop("e1")
    assert journal.drain()[0] == (Gone(TableName.ENTRIES, "e1"),)


def test_writing_the_same_again_or_dropping_nothing_is_silent() -> None:
    journal = Journal()
    table: Table[EntryRow] = Table(TableName.ENTRIES, journal)
    table.put("e1", row(1))
    journal.drain()
    table.put("e1", row(1))
    assert table.drop("other") is None
    assert journal.drain() == ((), ())


def test_a_table_can_be_written_while_it_is_walked() -> None:
    table: Table[EntryRow] = Table(TableName.ENTRIES, Journal())
    table.put("e1", row(1))
    table.put("e2", EntryRow(entry=entry("e2"), is_mine=True))
    for held in table:
        table.drop(held.entry.id)
    assert len(table) == 0
    assert "e1" not in table
    assert list(table) == []
    assert table.find("e1") is None
