"""A desk with its disk and its outbox, and the back end at the other end of a line."""

from hypothesis.stateful import RuleBasedStateMachine

from desktop.core.changes import EntryRow, Gone, Outcome, Put, TableName
from desktop.core.desk import Desk
from desktop.core.effects import (
    Effect,
    Forget,
    PopPage,
    ReadEntry,
    Remember,
    Resubscribe,
    Ring,
    SaveMirror,
    Send,
    TakeSnapshot,
)
from desktop.core.messages import (
    CatalogueRead,
    EntryRead,
    FailureKind,
    Message,
    ReplyConfirmed,
    ReplyFailed,
    Restored,
)
from desktop.core.pop import PopPolicy
from desktop.domain.commands import AcceptOffer, Intent, RejectOffer
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.stream import Frame, Position
from tests.core.bench import ME, START, catalogue
from tests.core.model_server import ModelServer

S = EntryStatus
SAID_DONE = (Outcome.DONE, Outcome.RESOLVED_BY_READ)


class World(RuleBasedStateMachine):
    """What the rules of convergence act upon; it takes down all that the desk does."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.server = ModelServer()
        self.line: list[Frame] = []
        self.is_up = False
        self.snapshots_due = 0
        self.mail: list[Message] = []
        self.disk: dict[str, Entry] = {}
        self.saved_at: Position | None = None
        self.outbox: dict[str, Intent] = {}
        self.outcomes: dict[str, int] = {}
        self.given: set[str] = set()
        self.rung: list[str] = []
        self.popped: list[tuple[str, int]] = []
        self.is_losing = False
        self.faults: frozenset[str] = frozenset()
        self.start()

    def start(self) -> None:
        """The program starts with what is on its disk."""
        self.desk = Desk(pop_policy=PopPolicy(hosts=("crm.example",)))
        self.rows: dict[str, EntryRow] = {}
        self.mail, self.line, self.is_up, self.snapshots_due = [], [], False, 0
        self.take(
            Restored(
                entries=tuple(self.disk.values()),
                position=self.saved_at,
                as_of=self.now,
                intents=tuple(self.outbox.values()),
            )
        )
        self.take(CatalogueRead(catalogue=catalogue()))

    def take(self, message: Message) -> None:
        changes, effects = self.desk.take(message, self.now)
        for change in changes:
            if (
                change.table is TableName.ENTRIES
                and isinstance(change, Put)
                and isinstance(change.row, EntryRow)
            ):
                self.rows[change.id] = change.row
            elif change.table is TableName.ENTRIES and isinstance(change, Gone):
                self.rows.pop(change.id, None)
        for effect in effects:
            self.perform(effect)

    def perform(self, effect: Effect) -> None:
        if isinstance(effect, Remember):
            self.outbox[effect.intent.key] = effect.intent
        elif isinstance(effect, Forget):
            self.outbox.pop(effect.key, None)
            self.outcomes[effect.key] = self.outcomes.get(effect.key, 0) + 1
            took_effect = effect.key in self.server.effects
            assert not took_effect or effect.outcome in SAID_DONE, "failed is never said of what was done"
        elif isinstance(effect, Send):
            self.outbox[effect.intent.key] = effect.intent
            self.send(effect.intent)
        elif isinstance(effect, TakeSnapshot):
            self.snapshots_due += 1
        elif isinstance(effect, Resubscribe):
            self.is_up = False  # the engine leaves quietly, and comes back
        elif isinstance(effect, ReadEntry) and not self.is_losing:
            self.mail.append(
                EntryRead(entry_id=effect.entry_id, entry=self.server.entries.get(effect.entry_id))
            )
        elif isinstance(effect, SaveMirror):
            self.save(effect)
        elif isinstance(effect, Ring):
            self.rung.append(effect.offer_id)
        elif isinstance(effect, PopPage):
            self.popped.append((effect.entry_id, self.rows[effect.entry_id].entry.sequence_number))

    def save(self, effect: SaveMirror) -> None:
        for entry_id in effect.gone_ids:
            self.disk.pop(entry_id, None)
        for entry_id in effect.put_ids:
            self.disk[entry_id] = self.rows[entry_id].entry
        self.saved_at = effect.position

    def send(self, intent: Intent) -> None:
        if isinstance(intent.command, AcceptOffer | RejectOffer):
            assert intent.expires_at is not None
            assert self.now < intent.expires_at, "never sent after its deadline"
        new, is_done, frame = self.server.carry_out(intent, self.now)
        if frame is not None and self.is_up:
            self.line.append(frame)
        if self.is_losing:
            self.mail.append(ReplyFailed(key=intent.key, kind=FailureKind.UNREACHABLE, title="Lost"))
        elif is_done:
            self.mail.append(ReplyConfirmed(key=intent.key, entry=new))
        else:
            self.mail.append(ReplyFailed(key=intent.key, kind=FailureKind.CONFLICT, title="No", current=new))

    def something_happens(self, entry_id: str, status: EntryStatus, is_mine: bool) -> None:
        agent = None if status is S.UNASSIGNED else ME if is_mine else "agent-2"
        frame = self.server.move(entry_id, status, agent, self.now)
        if frame is not None and self.is_up:
            self.line.append(frame)
