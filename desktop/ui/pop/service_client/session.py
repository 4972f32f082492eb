"""One page's side of the desktop: its calls, about its own entry only, and the news that it subscribed to."""

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal

from desktop.core.changes import Change as RowChange
from desktop.core.changes import EntryRow, TableName
from desktop.core.messages import PopLetGo
from desktop.domain.entry import EntryStatus
from desktop.domain.record import JsonObject
from desktop.ui.bridge import Bridge
from desktop.ui.pop.service_client import shapes, wire
from desktop.ui.pop.service_client.call import Call
from desktop.ui.pop.service_client.dialogs import Dialog, Dialogs
from desktop.ui.pop.service_client.expectations import Expectations, IsSo
from desktop.ui.pop.service_client.guards import Guards, RateLimit
from desktop.ui.pop.service_client.hands import Hands
from desktop.ui.pop.service_client.methods import METHODS
from desktop.ui.tables import LISTED

_log = logging.getLogger(__name__)


class Session(QObject):
    """``said`` brings (who asked, text). Who asked is a number that the relay gives to each window."""

    said = Signal(int, str)
    noted = Signal(str)
    asked = Signal(object)
    broadcast = Signal(str, object)

    def __init__(  # noqa: PLR0913  # it stands between many
        self,
        entry_id: str,
        bridge: Bridge,
        hands: Hands,
        guards: Guards,
        *,
        parent: QObject,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self.entry_id = entry_id
        self.bridge = bridge
        self.hands = hands
        self.guards = guards
        self.is_blocking = False
        self.expectations = Expectations(self)
        self.dialogs = Dialogs(clock)
        self._limit = RateLimit(guards, clock)
        self._subscribed: dict[int, set[str]] = {}
        self._last: EntryRow | None = self.row
        bridge.changed.connect(self._on_changes)

    @property
    def row(self) -> EntryRow | None:
        """The entry that this page was opened for."""
        return self.bridge.tables.entry(self.entry_id)

    def take(self, who: int, text: str) -> None:
        """A message from the page. What is no request is dropped; what may not be is refused in words."""
        request = wire.parse(text)
        if request is None:
            _log.info("a page sent something that is no request")
            return
        if not self._limit.allows():
            self.said.emit(
                who, wire.refusal(request.reference, "The page asks too often. It is left unheard.")
            )
            return
        if request.name in {"subscribe", "unsubscribe"}:
            self._subscribe(who, request)
            return
        method = METHODS.get(request.name)
        if method is None:
            self._answer(who, request, f"{request.name} is not available in this desktop.")
            return
        method(Call(self, request, lambda data: self._answer(who, request, data)))

    def note(self, text: str) -> None:
        """Say something over the page."""
        self.noted.emit(text)

    def show_dialog(self, dialog: Dialog | None) -> None:
        """Put the page's question to the person; None takes it away."""
        if dialog is None:
            self.dialogs.end()
        self.asked.emit(dialog)

    def on_answer(self, dialog: Dialog, answer: str) -> None:
        """The person answered, or closed the question: an empty answer."""
        self.dialogs.end()
        news: JsonObject = {"eventType": "DIALOG_CLOSED", "dialogId": dialog.id, "answer": answer}
        self.publish("system", news)

    def tell_others(self, channel: str, data: JsonObject) -> None:
        """Say something to the other pages of this desktop."""
        self.broadcast.emit(channel, data)

    def expect(self, command_name: str, is_so: IsSo, settle: Callable[[str], None]) -> None:
        """Answer the call when the desk shows what became of it."""
        self.expectations.add(command_name, is_so, settle, self.row)

    def publish(self, channel: str, data: JsonObject) -> None:
        """News for those of the page's windows that subscribed to this channel."""
        for who, channels in self._subscribed.items():
            if channel in channels:
                self.said.emit(who, wire.event(channel, data))

    def begin(self) -> None:
        """A new document, or none that we talk with: what the one before it asked for is moot."""
        self.expectations.drop_all()
        self._subscribed.clear()
        if self.dialogs.open is not None:
            self.show_dialog(None)
        if self.is_blocking:
            self.is_blocking = False
            self._let_go()

    def _let_go(self) -> None:
        """The page that held Mark Done back is gone: free it, or have it opened again, by policy."""
        is_free = self.guards.frees_when_gone
        if is_free:
            self.hands.unblock_done(self.entry_id)
        else:
            self.hands.block_done(
                self.entry_id, self.tr("The page that held Mark Done back is gone. Open it again.")
            )
        _log.info("the page that held Mark Done of %s back is gone; is free: %s", self.entry_id, is_free)
        self.bridge.tell(PopLetGo(entry_id=self.entry_id, is_free=is_free))

    def end(self) -> None:
        """The page is gone for good."""
        self.bridge.changed.disconnect(self._on_changes)
        self.begin()

    def _answer(self, who: int, request: wire.Request, data: JsonObject | str) -> None:
        text = (
            wire.refusal(request.reference, data)
            if isinstance(data, str)
            else wire.reply(request.reference, data)
        )
        self.said.emit(who, text)

    def _subscribe(self, who: int, request: wire.Request) -> None:
        names = {name for name in request.parameters if isinstance(name, str)}
        if request.name == "subscribe":
            self._subscribed.setdefault(who, set()).update(names)
        else:
            self._subscribed.pop(who, None)
        self.said.emit(who, wire.reply(request.reference, {"subscriptionId": str(who)}))

    def _on_changes(self, changes: list[RowChange]) -> None:
        for change in changes:
            if change.table is TableName.STATUSES and change.id == self.bridge.tables.my_id:
                state = shapes.state_shape(self.bridge.tables.my_status)
                self.publish("agent", {"eventType": "STATE_CHANGED", "state": state})
            elif change.table in LISTED and change.id == self.entry_id:
                self._on_row(self.row)

    def _on_row(self, row: EntryRow | None) -> None:
        self.expectations.look(row)
        before, self._last = self._last, row
        shown = row or (before and before.model_copy(update={"is_mine": False}))
        if shown is None or (before is not None and before.entry == shown.entry and row is not None):
            return
        data: JsonObject = {"interaction": shapes.interaction_shape(shown, self.guards)}
        self.publish("interaction", {"eventType": shapes.state_of(shown), **data})
        if row is None:
            return
        if row.entry.status is EntryStatus.COMPLETED:
            self.publish("markdone", {"eventType": "MARKDONE", **data})
