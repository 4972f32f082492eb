"""The practice offer: sound, toast and keys are proven with it. It never reaches the engine."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.core.changes import EntryRow, Gone, NoticeKind, NoticeRow, Put, TableName
from desktop.core.effects import Hush, Ring
from desktop.domain.commands import AcceptOffer
from desktop.domain.entry import Assignee, Entry, EntryStatus, Offer
from desktop.ui.bridge import PRACTICE_ID, Bridge

translate = QCoreApplication.translate
LASTS_S: Final = 30
_TOLD_MS: Final = 6000
_NOTICE: Final = "offer.practised:practice"


class Practice(QObject):
    """One at a time. It ends by the person's answer or by itself."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._deadline = QTimer(self, singleShot=True, interval=LASTS_S * 1000)
        self._deadline.timeout.connect(lambda: self._end(translate("Practice", "The practice offer expired")))
        self._forget = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._forget.timeout.connect(lambda: bridge.receive([Gone(TableName.NOTICES, _NOTICE)]))
        bridge.rehearsed.connect(self._answer)

    def begin(self) -> None:
        """Offer it, as a real one is offered."""
        if self._deadline.isActive():
            return
        self._bridge.receive([Put(TableName.ENTRIES, PRACTICE_ID, self._row())])
        self._bridge.perform(Ring(entry_id=PRACTICE_ID, offer_id=PRACTICE_ID))
        self._deadline.start()

    def _row(self) -> EntryRow:
        bridge, now = self._bridge, self._bridge.server_now()
        me = bridge.tables.my_id
        entry = Entry(
            id=PRACTICE_ID,
            sequence_number=0,
            status=EntryStatus.ASSIGNED,
            status_since=now,
            workbin_id=PRACTICE_ID,
            workbin_name=translate("Practice", "Practice"),
            title=translate("Practice", "Practice: accept or reject me"),
            created_at=now,
            assigned_to=Assignee(id=me, name=""),
            offer=Offer(
                id=PRACTICE_ID, agent_id=me, offered_at=now, expires_at=now + timedelta(seconds=LASTS_S)
            ),
        )
        return EntryRow(entry=entry, is_mine=True)

    def _answer(self, command: object) -> None:
        is_accept = isinstance(command, AcceptOffer)
        accepted, rejected = (
            translate("Practice", "Practice offer accepted"),
            translate("Practice", "Practice offer rejected"),
        )
        self._end(accepted if is_accept else rejected)

    def _end(self, words: str) -> None:
        self._deadline.stop()
        notice = NoticeRow(
            id=_NOTICE,
            code="offer.practised",
            kind=NoticeKind.QUIET,
            title=words,
            at=self._bridge.server_now(),
        )
        self._bridge.receive([Gone(TableName.ENTRIES, PRACTICE_ID), Put(TableName.NOTICES, _NOTICE, notice)])
        self._bridge.perform(Hush(entry_id=PRACTICE_ID, offer_id=PRACTICE_ID))
        self._forget.start()
