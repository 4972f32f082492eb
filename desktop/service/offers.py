"""Offers: giving an entry to an agent, taking it back when nobody answers, and deciding who is next."""

import sqlite3
import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from desktop.domain.entry import Assignee, EntryStatus, Offer, Reason
from desktop.service.candidate import Exclusion
from desktop.service.change import change_entry
from desktop.service.clock import Clock
from desktop.service.floor import PRESENCE, Floor
from desktop.service.housekeeping import Housekeeping
from desktop.service.plan import advance
from desktop.service.router import Decision, assign, assign_to, decide, route
from desktop.service.skipping import note_skipped
from desktop.service.store.entries import EntryRow, find_entry
from desktop.service.store.facts import NEXT_STEP
from desktop.service.store.transaction import Transaction
from desktop.service.wrap_up_end import end_wrap_up

DEFAULT_ALERT_S = 60
COOL_DOWN_S = 60
NOT_ANSWERED = Reason(code="offer.timeout", text="The offer was not answered in time.")


class Routing:
    """Keeps the floor and, before each commit, hands out whatever can be handed out."""

    def __init__(self, conn: sqlite3.Connection, clock: Clock) -> None:
        self.floor = Floor(clock)
        self._housekeeping = Housekeeping(clock.now())
        self.reload(conn)

    def next_deadline(self) -> datetime | None:
        """When an offer, a step of a plan or an exclusion ends, or there is a chore to do."""
        next_chore_at = self._housekeeping.next_at
        return min(self.floor.next_deadline() or next_chore_at, next_chore_at)

    def reload(self, conn: sqlite3.Connection) -> None:
        """Read everything again."""
        self.floor.read(conn)

    def published(self, tx: Transaction) -> None:
        """Nothing to do: the floor is already where the database is."""

    def settle(self, tx: Transaction) -> None:
        """Time-outs first, then agents who have room, then entries that are new to the floor."""
        floor = self.floor
        self._housekeeping.keep(tx)
        if tx.has_new_directory:
            floor.read_directory(tx.conn)
            tx.has_new_directory = False
        for entry_id in floor.due(tx.now):
            self._look_again(tx, entry_id)
        if floor.is_rearranged:
            floor.is_rearranged = False
            self._offer_all(tx, assign(floor.waiting, floor.pool, tx.now))
        while floor.restless or floor.fresh:
            for agent_id in list(floor.restless):
                del floor.restless[agent_id]
                self._offer_all(tx, assign_to(agent_id, floor.waiting, floor.pool, tx.now))
            self._place_fresh(tx)

    def _offer_all(self, tx: Transaction, decisions: Iterable[Decision]) -> None:
        for decision in decisions:
            row = find_entry(tx.conn, decision.entry_id)
            if (
                row is not None
                and decision.agent_id is not None
                and row.entry.status is EntryStatus.UNASSIGNED
            ):
                offer_entry(tx, self.floor, row, decision.agent_id, why=_first(decision.reasons))

    def _place_fresh(self, tx: Transaction) -> None:
        """Decide about entries that are new, or have come to another step, in the order of their turn."""
        rows = sorted(self.floor.fresh.values(), key=self._turn)
        self.floor.fresh.clear()
        for row in rows:
            self._place(tx, row)

    def _turn(self, row: EntryRow) -> tuple[int, int, datetime]:
        workbin = self.floor.directory.policy.workbins.get(row.entry.workbin_id)
        return (workbin.priority if workbin else 0, row.entry.routing_data.priority, row.queued_at)

    def _place(self, tx: Transaction, row: EntryRow) -> None:
        """Offer the entry to somebody; where nobody can take it now, it joins those that wait."""
        floor = self.floor
        routed = route(row.plan, row.view, floor.pool, tx.now)
        skipped = note_skipped(tx, floor, row, routed)
        if routed.state != row.plan:
            row = _at_step(tx, floor, replace(row, plan=routed.state), routed.entry.workbin_id, skipped)
            floor.fresh.pop(row.entry.id)
        if routed.decision.agent_id is not None:
            why = " ".join((*skipped, *routed.decision.reasons[:1]))
            offer_entry(tx, floor, row, routed.decision.agent_id, why=why)
        else:
            floor.waiting.put(row.view)

    def _look_again(self, tx: Transaction, entry_id: str) -> None:
        row = find_entry(tx.conn, entry_id)
        if row is None:
            return
        offer = row.entry.offer
        if row.entry.status is EntryStatus.ASSIGNED and offer is not None and offer.expires_at <= tx.now:
            expire_offer(tx, self.floor, row, offer)
        elif row.entry.status is EntryStatus.UNASSIGNED:
            self.floor.fresh[entry_id] = row
        elif row.entry.wrap_up is not None and row.entry.wrap_up.until <= tx.now:
            end_wrap_up(tx, self.floor, row)


def why_waiting(floor: Floor, row: EntryRow, now: datetime) -> tuple[str, ...]:
    """Why nobody has the entry now, in sentences."""
    return decide(row.view, floor.pool, now).reasons


def offer_entry(  # noqa: PLR0913 - who is offered what, why and by whom
    tx: Transaction,
    floor: Floor,
    row: EntryRow,
    agent_id: str,
    *,
    why: str | None,
    past: str = "assigned",
    reason: Reason | None = None,
    by: str | None = None,
) -> EntryRow:
    """Lock an entry to one agent until the offer is answered or its time is over."""
    workbin = floor.directory.workbins.get(row.entry.workbin_id)
    alert_s = workbin.alert_timeout_seconds if workbin else DEFAULT_ALERT_S
    offer = Offer(
        id=str(uuid.uuid4()),
        agent_id=agent_id,
        offered_at=tx.now,
        expires_at=tx.now + timedelta(seconds=alert_s),
        reason=why,
    )
    person = floor.directory.people[agent_id]
    return change_entry(
        tx,
        floor,
        row,
        past,
        reason=reason or Reason(code="routing", text=why),
        row={
            "assigned_number": row.entry.sequence_number + 1,
            "assigned_by": by,
        },
        status=EntryStatus.ASSIGNED,
        assigned_to=Assignee(id=agent_id, name=person.name),
        offer=offer,
        routing=row.plan.told((why,) if why else ()),
        parked_until=None,
    )


def expire_offer(tx: Transaction, floor: Floor, row: EntryRow, offer: Offer) -> EntryRow:
    """Back to the pool; the agent who did not answer is offered nothing until they say they are there."""
    state = floor.states.get(offer.agent_id)
    if state is not None:
        missed = {"missed_offers": state.missed_offers + 1, "is_responding": False, "since": tx.now}
        floor.put_state(tx, state.model_copy(update=missed), PRESENCE, "offer.timeout")
    return return_to_pool(tx, floor, row, "unassigned", NOT_ANSWERED)


def passed_over(row: EntryRow, agent_id: str, now: datetime) -> tuple[Exclusion, ...]:
    """The entry's exclusions that still count, and this agent for the cool-down."""
    until = now + timedelta(seconds=COOL_DOWN_S)
    others = (one for one in row.excluded if one.until > now and one.agent_id != agent_id)
    return (*others, Exclusion(agent_id, until))


def return_to_pool(
    tx: Transaction, floor: Floor, row: EntryRow, past: str, reason: Reason, **more: Any
) -> EntryRow:
    """An entry is nobody's again and goes on where its plan stands."""
    return change_entry(
        tx,
        floor,
        row,
        past,
        reason=reason,
        row=dict(more),
        status=EntryStatus.UNASSIGNED,
        assigned_to=None,
        offer=None,
        parked_until=None,
        routing=advance(row.plan, tx.now).told(),
    )


def _first(reasons: tuple[str, ...]) -> str | None:
    return reasons[0] if reasons else None


def _at_step(
    tx: Transaction, floor: Floor, row: EntryRow, workbin_id: str, skipped: tuple[str, ...]
) -> EntryRow:
    """The plan has moved on: the entry shows it, and may have come to another workbin."""
    workbin = floor.directory.workbins.get(workbin_id)
    reason = Reason(code=NEXT_STEP, text=" ".join((*skipped, f"Now trying: {row.plan.target.label}.")))
    return change_entry(
        tx,
        floor,
        row,
        "updated",
        reason=reason,
        workbin_id=workbin_id,
        workbin_name=workbin.name if workbin else row.entry.workbin_name,
        routing=row.plan.told(skipped),
    )
