"""The books: everything that one desk knows, and the pen to write it with. Decisions live in ``on_*``."""

from datetime import datetime

from desktop.core.alarms import Alarms
from desktop.core.changes import AnswerRow, EntryRow, IntentRow, LinkRow, NoticeRow, OrderRow, TableName
from desktop.core.clock import later
from desktop.core.effects import Effect, ReadCatalogue, WakeAt
from desktop.core.line import Line
from desktop.core.mirror import Mirror
from desktop.core.notices import compose
from desktop.core.offers import Offers
from desktop.core.pending import Pending
from desktop.core.pop import PopPolicy
from desktop.core.scope import Scope
from desktop.core.stream import Stream
from desktop.core.table import Journal, Table
from desktop.domain.abilities import Abilities
from desktop.domain.agent import AgentStatus
from desktop.domain.backlog import Backlog
from desktop.domain.entry import Entry
from desktop.domain.stream import Catalogue, Position

NOTICES_KEPT = 100
DONE_KEPT = 200
CLOCK_STEP_S = 1.0
EPOCH_START = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class Books:
    """``now`` is this computer's clock, ``server_now`` the server's; both stand still during a message."""

    def __init__(self, abilities: Abilities, scope: Scope, pop_policy: PopPolicy) -> None:
        self.abilities = abilities
        self.scope = scope
        self.pop_policy = pop_policy
        self.now = EPOCH_START
        self.journal = Journal()
        self.mirror = Mirror(self.journal)
        self.catalogue: Catalogue | None = None
        self.statuses: Table[AgentStatus] = Table(TableName.STATUSES, self.journal)
        self.catalogues: Table[Catalogue] = Table(TableName.CATALOGUE, self.journal)
        self.links: Table[LinkRow] = Table(TableName.LINK, self.journal)
        self.notices: Table[NoticeRow] = Table(TableName.NOTICES, self.journal)
        self.intents: Table[IntentRow] = Table(TableName.INTENTS, self.journal)
        self.answers: Table[AnswerRow] = Table(TableName.ANSWERS, self.journal)
        self.done: Table[EntryRow] = Table(TableName.DONE, self.journal)
        self.backlogs: Table[Backlog] = Table(TableName.BACKLOG, self.journal)
        self.orders: Table[OrderRow] = Table(TableName.ORDERS, self.journal)
        self.line = Line(since=EPOCH_START)
        self.stream = Stream(is_positioned=abilities.has_positioned_stream)
        self.pending = Pending()
        self.offers = Offers()
        self.alarms = Alarms()
        self.gate_until: datetime | None = None
        self.pace_at = EPOCH_START
        self.flushing: dict[str, bool | None] = {}
        self.pool: frozenset[str] = frozenset()
        self.asked_workbins: set[str] = set()
        self.rounds = 0
        self.has_unknown_moves = False
        self._saved: Position | None = None

    @property
    def server_now(self) -> datetime:
        """The server's clock, as far as it was measured."""
        offset = self.line.clock_offset
        return self.now if offset is None else later(self.now, offset.total_seconds())

    @property
    def my_id(self) -> str | None:
        """Who this is, once the catalogue was read."""
        return None if self.catalogue is None else self.catalogue.me.id

    @property
    def can_send(self) -> bool:
        """Whether what we would act on is true, deadlines included."""
        return self.line.is_true and self.line.is_clock_known

    def is_mine(self, entry: Entry) -> bool:
        """Whether this person holds it; before the catalogue was read, what was restored counts as theirs."""
        if self.my_id is None:
            return self.scope is Scope.MINE and entry.status.is_open and entry.assigned_to is not None
        return entry.is_with(self.my_id)

    def covers(self, entry: Entry) -> bool:
        """Whether it belongs in the mirror."""
        return entry.status.is_open and (self.scope is Scope.TEAM or self.is_mine(entry))

    def begin(self, now: datetime) -> None:
        """A message is taken now. Time that goes back was set back."""
        back_s = (self.now - now).total_seconds()
        self.now = now
        if back_s > CLOCK_STEP_S:
            self.line.is_clock_known = False
            self._keep_waits(-back_s)

    def set_clock(self, ahead_s: float) -> None:
        """The server's clock is so far ahead. Waits that were begun by a wrong clock keep their length."""
        before = self.server_now
        self.line.believe(ahead_s)
        by_s = (self.server_now - before).total_seconds()
        if abs(by_s) >= CLOCK_STEP_S:
            self._keep_waits(by_s)

    def _keep_waits(self, by_s: float) -> None:
        self.alarms.shift(by_s, lambda name: name.startswith(("offer:", "park:")))
        self.pending.shift(by_s)
        self.mirror.shift(by_s)
        self.stream.shift(by_s)
        self.pace_at = later(self.pace_at, by_s)
        if self.gate_until is not None:
            self.gate_until = later(self.gate_until, by_s)

    def ask(self, effect: Effect) -> None:
        """Have something done."""
        self.journal.ask(effect)

    def need_workbin(self, workbin_id: str) -> None:
        """Read the catalogue again for a workbin that it lacks, once: work may come from one not served."""
        known = self.catalogue
        if known is None or workbin_id in self.asked_workbins or known.workbin(workbin_id) is not None:
            return
        self.asked_workbins.add(workbin_id)
        self.ask(ReadCatalogue())

    def alarm_in(self, name: str, wait_s: float) -> None:
        """Look again after a while."""
        self.alarms.set(name, later(self.server_now, wait_s))

    def tell(self, code: str, entry_id: str | None = None, **words: str) -> None:
        """Say something to the person; the oldest notice goes when there are too many."""
        notice = compose(code, self.now, entry_id, **words)
        self.notices.put(notice.id, notice)
        if notice.ends_at is not None:
            self.alarm_in(f"notice:{notice.id}", (notice.ends_at - self.now).total_seconds())
        if len(self.notices) > NOTICES_KEPT:
            self.notices.drop(next(iter(self.notices)).id)

    def untell(self, code: str, about: str = "") -> None:
        """What a notice said is over."""
        self.notices.drop(f"{code}:{about}")

    def keep_done(self, row: EntryRow) -> None:
        """Remember finished work, free of what was under way; the oldest goes when there is too much."""
        over = {"intent_key": None, "intent_name": None, "intent_phase": None, "problem": ""}
        self.done.drop(row.entry.id)
        self.done.put(row.entry.id, row.model_copy(update=over))
        if len(self.done) > DONE_KEPT:
            self.done.drop(next(iter(self.done)).entry.id)

    def position_to_save(self) -> Position | None:
        """The position, where it has not been saved yet."""
        if self.stream.position is self._saved:
            return None
        self._saved = self.stream.position
        return self._saved

    def arm(self) -> None:
        """Ask to be woken for the next alarm."""
        at = self.alarms.to_arm()
        if at is not None:
            self.ask(WakeAt(at=at))
