"""Tables of rows, and the journal that every write goes through. No decisions here."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from desktop.core.changes import Change, Gone, Put, Row, TableName
from desktop.core.effects import Effect

RowT = TypeVar("RowT", bound=Row)


class Journal:
    """What one message has changed so far: the last write per row, and the effects in order."""

    def __init__(self) -> None:
        self._changes: dict[tuple[TableName, str], Change] = {}
        self._effects: list[Effect] = []

    def write(self, change: Change) -> None:
        """Note a row's change; it replaces an earlier one of the same row."""
        self._changes[change.table, change.id] = change

    def ask(self, effect: Effect) -> None:
        """Note an effect, once, behind those asked for before."""
        self._effects.append(effect)

    def drain(self) -> tuple[tuple[Change, ...], tuple[Effect, ...]]:
        """Everything noted since the last drain."""
        drained = tuple(self._changes.values()), tuple(self._effects)
        self._changes.clear()
        self._effects.clear()
        return drained


class Table(Generic[RowT]):
    """Rows by id. Writing what is already there changes nothing and journals nothing."""

    def __init__(self, name: TableName, journal: Journal) -> None:
        self._name = name
        self._journal = journal
        self._rows: dict[str, RowT] = {}

    def find(self, row_id: str) -> RowT | None:
        """The row, or None."""
        return self._rows.get(row_id)

    def put(self, row_id: str, row: RowT) -> None:
        """Write a row."""
        if self._rows.get(row_id) != row:
            self.write(row_id, row)

    def write(self, row_id: str, row: RowT) -> None:
        """Write a row that is known to be another one; comparing large rows costs more than writing."""
        self._rows[row_id] = row
        self._journal.write(Put(self._name, row_id, row))

    def drop(self, row_id: str) -> RowT | None:
        """Remove a row; it, or None where there was none."""
        row = self._rows.pop(row_id, None)
        if row is not None:
            self._journal.write(Gone(self._name, row_id))
        return row

    def __iter__(self) -> Iterator[RowT]:
        return iter(tuple(self._rows.values()))

    def __contains__(self, row_id: object) -> bool:
        return row_id in self._rows

    def __len__(self) -> int:
        return len(self._rows)
