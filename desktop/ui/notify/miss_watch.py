"""Why offers were missed, told by marks taken while they were offered: reached, painted, somebody there."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from desktop.core.changes import Change, EntryRow, NoticeRow, Put, TableName
from desktop.domain.agent import AgentStatus
from desktop.ui.bridge import PRACTICE_ID, Bridge
from desktop.ui.delegates.time_words import time_words
from desktop.ui.words import QT_TRANSLATE_NOOP

_MOST_ENDED: Final = 50
_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Miss(StrEnum):
    """How far an offer came that nobody answered."""

    NOT_DELIVERED = "notDelivered"
    NOT_PAINTED = "notPainted"
    NOT_SEEN = "notSeen"
    IGNORED = "ignored"


_NAMES: Final = {
    Miss.NOT_DELIVERED: QT_TRANSLATE_NOOP("Misses", "Not delivered"),
    Miss.NOT_PAINTED: QT_TRANSLATE_NOOP("Misses", "Not shown"),
    Miss.NOT_SEEN: QT_TRANSLATE_NOOP("Misses", "Not seen"),
    Miss.IGNORED: QT_TRANSLATE_NOOP("Misses", "Ignored"),
}
_MEANINGS: Final = {
    Miss.NOT_DELIVERED: QT_TRANSLATE_NOOP("Misses", "reached this computer too late, or never"),
    Miss.NOT_PAINTED: QT_TRANSLATE_NOOP("Misses", "no window or notice showed it"),
    Miss.NOT_SEEN: QT_TRANSLATE_NOOP("Misses", "shown while no key or mouse was used in Worklist"),
    Miss.IGNORED: QT_TRANSLATE_NOOP("Misses", "shown while somebody worked in Worklist"),
}


@dataclass
class _Mark:
    """What happened to one offer so far."""

    offer_id: str
    in_time: bool
    is_painted: bool = False
    is_seen: bool = False

    def miss(self) -> Miss:
        if not self.in_time:
            return Miss.NOT_DELIVERED
        if not self.is_painted:
            return Miss.NOT_PAINTED
        return Miss.IGNORED if self.is_seen else Miss.NOT_SEEN


class MissWatch(QObject):
    """Counts from when it is made. Windows are only listened to while there is an offer."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown_by: dict[QWidget, Callable[[], Iterable[str]]] = {}
        self._listened: list[QWindow] = []
        self._marks: dict[str, _Mark] = {}
        self._ended: dict[str, _Mark] = {}
        self._counts: Counter[Miss] = Counter()
        self._last: dict[Miss, datetime] = {}
        status = bridge.tables.my_status
        self._missed_before = status.missed_offers if status is not None else None
        self._missed = 0
        bridge.changed.connect(self._take)

    def watch(self, widget: QWidget, shown: Callable[[], Iterable[str]]) -> None:
        """A widget that shows offers; ``shown`` gives the entries' ids of those that it shows now."""
        self._shown_by[widget] = shown
        widget.installEventFilter(self)

    @property
    def listened(self) -> int:
        """How many windows are listened to now."""
        return len(self._listened)

    def mark_painted(self, entry_id: str) -> None:
        """Somebody else has shown it, such as the system's notices."""
        if mark := self._marks.get(entry_id):
            mark.is_painted = True

    def count(self, miss: Miss) -> int:
        """How many were missed so; what the service counts and nobody here ever saw was not delivered."""
        unseen = max(0, self._missed - self._counts.total()) if miss is Miss.NOT_DELIVERED else 0
        return self._counts[miss] + unseen

    def pairs(self) -> list[tuple[str, str]]:
        """For the status page: how many, when the last one was, and what that means."""
        translate = QCoreApplication.translate
        found = []
        for miss, name in _NAMES.items():
            count = str(self.count(miss))
            at = self._last.get(miss)
            if at is not None:
                count = translate("Misses", "{0}, last at {1}").format(count, time_words(at))
            found.append((translate("Misses", name), f"{count} · {translate('Misses', _MEANINGS[miss])}"))
        return found

    def stop(self) -> None:
        """The windows go."""
        for widget in self._shown_by:
            widget.removeEventFilter(self)
        self._shown_by.clear()
        self._listen(wanted=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Paint and isinstance(watched, QWidget) and watched in self._shown_by:
            for entry_id in self._shown_by[watched]():
                self.mark_painted(entry_id)
        elif kind in _SIGNS and watched in self._listened:
            for mark in self._marks.values():
                mark.is_seen = mark.is_seen or mark.is_painted
        return False

    def _take(self, changes: list[Change]) -> None:
        for change in changes:
            if change.table is TableName.ENTRIES:
                self._follow_entry(change.id, change.row if isinstance(change, Put) else None)
        for change in changes:
            row = change.row if isinstance(change, Put) else None
            if isinstance(row, AgentStatus) and change.id == self._bridge.tables.my_id:
                self._follow_count(row.missed_offers)
            elif isinstance(row, NoticeRow) and row.code == "offer.expired":
                self._end(row)
        self._listen(wanted=bool(self._marks))

    def _follow_entry(self, entry_id: str, row: object) -> None:
        is_mine = isinstance(row, EntryRow) and row.entry.is_offered_to(self._bridge.tables.my_id)
        offer = row.entry.offer if isinstance(row, EntryRow) and is_mine else None
        mark = self._marks.get(entry_id)
        if mark is not None and (offer is None or offer.id != mark.offer_id):
            self._ended[entry_id] = self._marks.pop(entry_id)
            while len(self._ended) > _MOST_ENDED:
                self._ended.pop(next(iter(self._ended)))
        if offer is not None and entry_id not in self._marks and entry_id != PRACTICE_ID:
            in_time = offer.expires_at > self._bridge.server_now()
            self._marks[entry_id] = _Mark(offer.id, in_time)

    def _follow_count(self, missed: int) -> None:
        if self._missed_before is not None:
            self._missed += max(0, missed - self._missed_before)
        self._missed_before = missed

    def _end(self, notice: NoticeRow) -> None:
        mark = self._ended.pop(notice.entry_id or "", None)
        if mark is not None:
            miss = mark.miss()
            self._counts[miss] += 1
            self._last[miss] = notice.at

    def _listen(self, *, wanted: bool) -> None:
        """Signs of a person come to the windows themselves before anything in them."""
        shown = self._shown_by if wanted else ()
        found: list[QWindow | None] = [widget.window().windowHandle() for widget in shown]
        handles = [handle for handle in dict.fromkeys(found) if handle is not None]
        for old in self._listened:
            if old not in handles:
                old.removeEventFilter(self)
        for new in handles:
            if new not in self._listened:
                new.installEventFilter(self)
        self._listened = handles
