"""Which news concern more of the window than rows of its list. Most do not, and cost no more than a row."""

from collections.abc import Iterable, Sequence

from desktop.core.changes import Change, TableName
from desktop.ui.tables import Tables


class Watch:
    """Remembers what was offered, since an offer that ends concerns as much as one that comes."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._offered: set[str] = set()

    def concerns(self, changes: Sequence[Change], entry_ids: Iterable[str]) -> bool:
        """Whether an offer changed, one of these entries, or another table."""
        offered = {row.entry.id for row in self._tables.offers()}
        watched = {*self._offered, *offered, *entry_ids}
        self._offered = offered
        return any(change.table is not TableName.ENTRIES or change.id in watched for change in changes)
