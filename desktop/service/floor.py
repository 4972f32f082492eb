"""The floor: agents with what they hold, and the entries that wait, in the writer's memory.

It only repeats what the database says, so that the router need not ask it. It is read once, then kept up
by every change; when a transaction is rolled back it is read again. The writer's thread alone uses it.
"""

import heapq
import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from desktop.domain.agent import AgentStatus
from desktop.service.agent_state import AgentState, fresh_state, kept_states, offline_among, save_state
from desktop.service.candidate import LONG_AGO, AgentView, EntryView, folded, skill_levels
from desktop.service.capacity import Held
from desktop.service.clock import Clock
from desktop.service.directory import Directory, read_directory
from desktop.service.pool import Pool
from desktop.service.store.entries import EntryRow, open_entries
from desktop.service.store.transaction import Transaction
from desktop.service.tally import Tally
from desktop.service.waiting import Waiting

HOLDING = ("assigned", "accepted")


class Floor:
    """Who is there and what waits.

    ``restless`` are agents who may take more, ``fresh`` entries that are to be decided about;
    ``is_rearranged``: the set-up has changed, so everything that waits is.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.directory = Directory()
        self.states: dict[str, AgentState] = {}
        self.held: dict[str, dict[str, Held]] = {}
        self.pool = Pool(self.directory.policy)
        self.waiting = Waiting(self.directory.policy)
        self.restless: dict[str, None] = {}
        self.fresh: dict[str, EntryRow] = {}
        self.is_rearranged = False
        self.tally = Tally()
        self._deadlines: list[tuple[datetime, str]] = []

    def read(self, conn: sqlite3.Connection) -> None:
        """Everything from the database."""
        self.states = kept_states(conn)
        self.held.clear()
        self.restless.clear()
        self.fresh.clear()
        self._deadlines.clear()
        self.tally.read(conn, self._clock.now())
        waiting = []
        for row in open_entries(conn):
            self._count(row, 1)
            self._set_alarms(row)
            if row.entry.status == "unassigned":
                waiting.append(row.view)
        self._read_directory(conn, waiting)

    def read_directory(self, conn: sqlite3.Connection) -> None:
        """The set-up again, and with it everything that depends on it."""
        self._read_directory(conn, self.waiting)

    def _read_directory(self, conn: sqlite3.Connection, waiting: Iterable[EntryView]) -> None:
        self.directory = read_directory(conn)
        now, offline = self._clock.now(), offline_among(self.directory.definitions.values())
        for person in self.directory.people.values():
            known = self.states.get(person.id) or fresh_state(person.id, person.name, offline, now)
            self.states[person.id] = known.model_copy(update={"name": person.name})
        self.pool = Pool(self.directory.policy, (self.view(one) for one in self.directory.people))
        self.waiting = Waiting(self.directory.policy, list(waiting))
        self.is_rearranged = True

    def look_again(self, entry_id: str, at: datetime) -> None:
        """Come back to an entry at a moment; coming back too often does no harm."""
        heapq.heappush(self._deadlines, (at, entry_id))

    def next_deadline(self) -> datetime | None:
        """The earliest moment at which something may fall due."""
        return self._deadlines[0][0] if self._deadlines else None

    def due(self, now: datetime) -> list[str]:
        """The entries whose moment has come, each once; they are not told again."""
        found: dict[str, None] = {}
        while self._deadlines and self._deadlines[0][0] <= now:
            found[heapq.heappop(self._deadlines)[1]] = None
        return list(found)

    def moved(self, tx: Transaction, before: EntryRow | None, after: EntryRow) -> None:
        """An entry has changed: keep counts, lines and deadlines true, and tell whose capacity changed."""
        was, now_with = _holder(before), _holder(after)
        self.waiting.drop(after.entry.id)
        self._tally(tx, before, after)
        if was != now_with:
            if before is not None:
                self._count(before, -1)
            self._count(after, 1)
            if (left := self.states.get(was or "")) is not None:
                self._load_changed(tx, left.freed(tx.now))
            if (got := self.states.get(now_with or "")) is not None:
                workbin_id = after.entry.workbin_id
                goes_round = self.directory.policy.goes_round(workbin_id)
                self._load_changed(tx, got.given(tx.now, workbin_id if goes_round else None))
        self._set_alarms(after)
        if after.entry.status == "unassigned":
            self.fresh[after.entry.id] = after
        else:
            self.fresh.pop(after.entry.id, None)

    def put_state(
        self, tx: Transaction, state: AgentState, event_type: str, reason: str | None = None
    ) -> AgentState:
        """Keep an agent's new state, tell everybody, and offer them work when they can take it."""
        before = self.states.get(state.id)
        if state.may_be_offered and (before is None or not before.may_be_offered):
            state = state.freed(tx.now)
        state = state.model_copy(update={"sequence_number": state.sequence_number + 1})
        self.states[state.id] = state
        save_state(tx.conn, state)
        status = self.status(state.id)
        tx.statuses[state.id] = status
        by = tx.actor.told if tx.actor.kind != "service" else '"actor":null,"source":null'
        why = "null" if reason is None else f'{{"code":{_quoted(reason)},"text":null}}'
        tx.log(
            event_type,
            f'{{"eventType":"{event_type}","occurredAt":"{tx.at}","user":{status.model_dump_json()},'
            f'{by},"reason":{why}}}',
            sequence_number=state.sequence_number,
            agent_id=state.id,
        )
        self.pool.put(self.view(state.id))
        if state.may_be_offered:
            self.restless[state.id] = None
        return state

    def status(self, agent_id: str) -> AgentStatus:
        """How an agent is doing."""
        rule, done = self.directory.rule_for(agent_id), self.tally.of(agent_id, self._clock.now())
        return self.states[agent_id].told(rule, self.load(agent_id), done)

    def load(self, agent_id: str) -> tuple[Held, ...]:
        """What an agent holds, oldest first."""
        return tuple(self.held.get(agent_id, {}).values())

    def view(self, agent_id: str) -> AgentView:
        """An agent as the router sees them."""
        agent, state = self.directory.agent(agent_id), self.states[agent_id]
        return AgentView(
            agent_id,
            agent.name,
            agent.login,
            state.shown_to_router,
            state.routing_status,
            state.idle_since,
            folded(*(name for one in agent.groups for name in (one.id, one.name))),
            skill_levels(agent.skills),
            self.load(agent_id),
            self.directory.rule_for(agent_id),
            state.given_at or LONG_AGO,
            state.turns,
        )

    def _set_alarms(self, row: EntryRow) -> None:
        """The moments at which this entry has to be looked at again."""
        entry = row.entry
        if entry.offer is not None:
            self.look_again(entry.id, entry.offer.expires_at)
        if entry.wrap_up is not None:
            self.look_again(entry.id, entry.wrap_up.until)
        if entry.status == "unassigned":
            moments = (row.plan.until, *(one.until for one in row.excluded))
            for moment in moments:
                if moment is not None:
                    self.look_again(entry.id, moment)

    def _tally(self, tx: Transaction, before: EntryRow | None, after: EntryRow) -> None:
        """Finished work counts for whoever had it; from parked work no change of capacity would tell it."""
        by = after.entry.assigned_to
        if after.entry.status != "completed" or by is None:
            return
        self.tally.count(by.id, tx.now)
        if _holder(before) is None and by.id in self.states:
            self.put_state(tx, self.states[by.id], CAPACITY)

    def _count(self, row: EntryRow, step: int) -> None:
        agent_id, entry = _holder(row), row.entry
        if agent_id is None:
            return
        held = self.held.setdefault(agent_id, {})
        if step > 0:
            held[entry.id] = Held(entry.id, entry.media_type, entry.workbin_id, entry.workitem_type_id)
        else:
            held.pop(entry.id, None)

    def _load_changed(self, tx: Transaction, state: AgentState) -> None:
        is_interacting = bool(self.held.get(state.id))
        state = state.model_copy(update={"is_interacting": is_interacting})
        if state.next_presence is not None and not is_interacting:
            self.put_state(tx, state.turned(tx.now), PRESENCE)
        else:
            self.put_state(tx, state, CAPACITY)


CAPACITY = "routing.user.capacity"
PRESENCE = "routing.user.presence"


def _holder(row: EntryRow | None) -> str | None:
    if row is None or row.entry.assigned_to is None or row.entry.status not in HOLDING:
        return None
    return row.entry.assigned_to.id


def _quoted(text: str) -> str:
    return json.dumps(text)
