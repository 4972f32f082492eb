"""The ui's own copy of the desk's rows, so that a panel that opens late can read what is so.

Only the bridge writes here; panels read, and are told of changes.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.core.changes import (
    AnswerRow,
    Change,
    EntryRow,
    IntentRow,
    LinkRow,
    NoticeRow,
    OrderRow,
    Put,
    Row,
    TableName,
)
from desktop.core.messages import LinkState
from desktop.domain.agent import AgentStatus
from desktop.domain.backlog import Backlog
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Catalogue

_ASSIGNED = EntryStatus.ASSIGNED  # bound once: reading a member is dear
LISTED = frozenset({TableName.ENTRIES, TableName.DONE})  # open work, and what I finished


class Load(NamedTuple):
    """One media type's load. The service counts an offer as use; here the two are told apart."""

    media_type: str
    used: int
    offered: int
    maximum: int
    entry_ids: tuple[str, ...]


class Tables:
    """Rows by table and id, as of the last frame. ``offer_turns`` counts what became, or was, my offer."""

    def __init__(self) -> None:
        self._rows: dict[TableName, dict[str, Row]] = {name: {} for name in TableName}
        self._offered: set[str] = set()
        self.offer_turns = 0

    def apply(self, changes: Iterable[Change]) -> None:
        """Take changes over."""
        for change in changes:
            rows = self._rows[change.table]
            if isinstance(change, Put):
                rows[change.id] = change.row
            else:
                rows.pop(change.id, None)
            if change.table is TableName.ENTRIES:
                self._note_offer(change)

    def entry(self, entry_id: str | None) -> EntryRow | None:
        """One entry's row, open or finished by me, or None when it is not known."""
        key = entry_id or ""
        row = self._rows[TableName.ENTRIES].get(key) or self._rows[TableName.DONE].get(key)
        return row if isinstance(row, EntryRow) else None

    def entries(self) -> Iterator[EntryRow]:
        """Every entry that is known."""
        return (row for row in self._rows[TableName.ENTRIES].values() if isinstance(row, EntryRow))

    def loads(self) -> list[Load]:
        """My load per media type: what is worked on, what is offered, and how much fits."""
        status = self.my_status
        offered = {row.entry.id for row in self._known_offers()}
        return [
            Load(
                media_type=part.media_type,
                used=part.in_use - sum(1 for entry_id in part.entries if entry_id in offered),
                offered=sum(1 for entry_id in part.entries if entry_id in offered),
                maximum=part.maximum,
                entry_ids=part.entries,
            )
            for part in (status.capacity if status is not None else ())
        ]

    def offers(self) -> list[EntryRow]:
        """What is offered to me, the one that ends first in front; nothing while I work elsewhere."""
        link = self.link
        if link is not None and link.state is LinkState.SUPERSEDED:
            return []
        return sorted(self._known_offers(), key=_offer_order)

    def _known_offers(self) -> list[EntryRow]:
        me = self.my_id
        found = (self.entry(entry_id) for entry_id in self._offered)
        return [row for row in found if row is not None and row.entry.is_offered_to(me)]

    @property
    def catalogue(self) -> Catalogue | None:
        """What can be chosen, once it was read."""
        row = self._rows[TableName.CATALOGUE].get("catalogue")
        return row if isinstance(row, Catalogue) else None

    @property
    def my_id(self) -> str:
        """My agent id; empty before the catalogue was read."""
        return self.catalogue.me.id if self.catalogue else ""

    @property
    def my_status(self) -> AgentStatus | None:
        """My presence and load."""
        row = self._rows[TableName.STATUSES].get(self.my_id)
        return row if isinstance(row, AgentStatus) else None

    @property
    def link(self) -> LinkRow | None:
        """How the line is."""
        row = self._rows[TableName.LINK].get("link")
        return row if isinstance(row, LinkRow) else None

    def notices(self) -> list[NoticeRow]:
        """Notices that stand, oldest first."""
        rows = self._rows[TableName.NOTICES].values()
        return sorted((row for row in rows if isinstance(row, NoticeRow)), key=lambda row: row.at)

    def intents(self) -> list[IntentRow]:
        """The outbox, oldest first."""
        rows = self._rows[TableName.INTENTS].values()
        return sorted((row for row in rows if isinstance(row, IntentRow)), key=lambda row: row.given_at)

    def answer(self, slot: str) -> AnswerRow | None:
        """What was asked for one place on the screen, and what is known of it."""
        row = self._rows[TableName.ANSWERS].get(slot)
        return row if isinstance(row, AnswerRow) else None

    def statuses(self) -> list[AgentStatus]:
        """Every agent's presence and load that is known."""
        rows = self._rows[TableName.STATUSES].values()
        return [row for row in rows if isinstance(row, AgentStatus)]

    def status(self, agent_id: str) -> AgentStatus | None:
        """One agent's presence and load."""
        row = self._rows[TableName.STATUSES].get(agent_id)
        return row if isinstance(row, AgentStatus) else None

    def backlog(self, workbin_id: str) -> Backlog | None:
        """How one of the team's workbins stood lately."""
        row = self._rows[TableName.BACKLOG].get(workbin_id)
        return row if isinstance(row, Backlog) else None

    def order(self, order_id: str) -> OrderRow | None:
        """How far an order is."""
        row = self._rows[TableName.ORDERS].get(order_id)
        return row if isinstance(row, OrderRow) else None

    def _note_offer(self, change: Change) -> None:
        """My offers are asked for many times a second, among thousands of entries: keep their ids apart."""
        row = change.row if isinstance(change, Put) else None
        is_offer = isinstance(row, EntryRow) and row.is_mine and row.entry.status is _ASSIGNED
        if is_offer is not (change.id in self._offered):
            self.offer_turns += 1
            (self._offered.add if is_offer else self._offered.discard)(change.id)


def _offer_order(row: EntryRow) -> tuple[float, str]:
    offer = row.entry.offer
    return (offer.expires_at.timestamp() if offer else 0.0, row.entry.id)
