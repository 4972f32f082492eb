"""Which offers this person took in this window: their entries are shown, page or no page."""

from collections.abc import Iterable, Iterator

from desktop.core.changes import Change, EntryRow, Put
from desktop.domain.commands import AcceptOffer, Intent
from desktop.domain.entry import EntryStatus

_ACCEPT = "AcceptOffer"


class Accepted:
    """Watches the rows: first an answer is under way, then the work is theirs, or it is not.

    The answer is noted as it is given: one that is back within a frame is under way in no row.
    """

    def __init__(self) -> None:
        self._asked: set[str] = set()

    def note(self, intent: Intent) -> None:
        """Somebody at this window wants something done."""
        if isinstance(intent.command, AcceptOffer):
            self._asked.add(intent.command.entry_id)

    def taken(self, changes: Iterable[Change]) -> Iterator[str]:
        """The ids of the entries that have become theirs."""
        for change in changes:
            row = change.row if isinstance(change, Put) else None
            if not isinstance(row, EntryRow):
                continue
            if row.intent_name == _ACCEPT:
                self._asked.add(change.id)
            elif change.id in self._asked:
                self._asked.discard(change.id)
                if row.is_mine and row.entry.status is EntryStatus.ACCEPTED:
                    yield change.id
