"""The only crossing between the engine's thread and the window: changes and effects in, commands out."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from desktop.core.changes import Change, EntryRow
from desktop.core.effects import Effect, Hush, PopPage, RefusePop, Ring
from desktop.core.messages import IntentGiven, Message, QuestionAsked
from desktop.core.permits import Permit, permit
from desktop.domain.commands import AcceptOffer, Command, EntryCommand, Intent, RejectOffer
from desktop.domain.questions import Question
from desktop.ui.desk_words import in_words, said
from desktop.ui.frames import FrameQueue
from desktop.ui.tables import Tables

PRACTICE_ID = "practice-offer"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Bridge(QObject):
    """``give`` takes messages to the engine and must be safe to call from the ui's thread.

    ``changed`` carries a list of changes, after ``tables`` has them; the effects have a signal each. What
    is done to the practice offer is told by ``rehearsed`` and goes no further.
    """

    changed = Signal(list)
    rang = Signal(object)
    hushed = Signal(object)
    popped = Signal(object)
    pop_refused = Signal(object)
    dispatched = Signal(object)
    rehearsed = Signal(object)
    _woken = Signal()

    def __init__(
        self,
        give: Callable[[Message], None],
        *,
        now: Callable[[], datetime] = _utc_now,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tables = Tables()
        self._give = give
        self._now = now
        self._queue = FrameQueue(clock)
        self._is_stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._run_frame)
        # Queued always: whoever calls ``receive``, applying happens in the ui's thread and loop.
        self._woken.connect(self._schedule, Qt.ConnectionType.QueuedConnection)
        self._signals: Mapping[type, SignalInstance] = {
            Ring: self.rang,
            Hush: self.hushed,
            PopPage: self.popped,
            RefusePop: self.pop_refused,
        }

    def receive(self, changes: Iterable[Change]) -> None:
        """Take changes from the engine; from any thread."""
        if self._queue.put(changes):
            self._woken.emit()

    def perform(self, effect: Effect) -> None:
        """Take an effect for the window from the engine; from any thread, after the changes before it."""
        if self._queue.put((effect,)):
            self._woken.emit()

    def dispatch(self, command: Command, *, by_page: bool = False, held_s: float = 0.0) -> str:
        """Have a command carried out; the key that its rows will carry. ``held_s``: when it may be undone."""
        if isinstance(command, EntryCommand) and command.entry_id == PRACTICE_ID:
            self.rehearsed.emit(command)
            return ""
        row = self.tables.entry(command.entry_id) if isinstance(command, EntryCommand) else None
        offer = row.entry.offer if row is not None else None
        answers = isinstance(command, AcceptOffer | RejectOffer) and offer is not None
        intent = Intent(
            key=str(uuid.uuid4()),
            command=command,
            given_at=self._now(),
            if_sequence_number=row.entry.sequence_number if row is not None else None,
            expires_at=offer.expires_at if offer is not None and answers else None,
            by_page=by_page,
            held_s=held_s,
        )
        self._give(IntentGiven(intent=intent))
        self.dispatched.emit(intent)
        return intent.key

    def tell(self, message: Message) -> None:
        """Give the desk another message, such as what became of a screen pop."""
        self._give(message)

    def ask(self, slot: str, question: Question) -> None:
        """Ask the back end; ``tables.answer(slot)`` tells how far it is and what came."""
        self._give(QuestionAsked(slot=slot, question=question))

    def server_now(self) -> datetime:
        """The server's clock, as far as it is known. Every countdown goes by it."""
        link = self.tables.link
        return self._now() + timedelta(seconds=link.clock_offset_s if link is not None else 0.0)

    def permit(self, command_name: str, row: EntryRow | None) -> Permit:
        """Whether a command may be given now, as the desk will judge it."""
        found = permit(command_name, row, self.tables.link, self.tables.catalogue, self._now())
        return found._replace(reason=said(found.reason))

    @property
    def is_flooded(self) -> bool:
        """Whether what is told now is a piece of a first reading, of which more follows at once."""
        return self._queue.is_flooded

    @property
    def is_last(self) -> bool:
        """Whether what is told now is all that there is for this frame."""
        return self._queue.is_empty

    def stop(self) -> None:
        """Tell nothing more: the window is gone, and what the engine still says has nobody to see it."""
        self._is_stopped = True
        self._timer.stop()

    def _schedule(self) -> None:
        if self._is_stopped:
            return
        wait_s = self._queue.wait_s()
        if wait_s > 0:
            self._timer.start(max(1, round(wait_s * 1000)))
        else:
            self._run_frame()

    def _run_frame(self) -> None:
        if self._queue.run_frame(self._apply):
            self._schedule()
        for effect in self._queue.take_due():
            signal = self._signals.get(type(effect))
            if signal is not None:
                signal.emit(effect)

    def _apply(self, changes: list[Change]) -> None:
        told = [in_words(change) for change in changes]
        self.tables.apply(told)
        self.changed.emit(told)
