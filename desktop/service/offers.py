"""Offers: giving an entry to an agent, taking it back when nobody answers, and deciding who is next."""

import sqlite3
import uuid
from dataclasses import replace
from datetime import datetime, timedelta

from desktop.domain.entry import Assignee, EntryStatus, Offer, Reason
from desktop.service.change import change_entry
from desktop.service.clock import Clock
from desktop.service.floor import PRESENCE, Floor
from desktop.service.plan import advance
from desktop.service.router import assign_to, route
from desktop.service.store.entries import EntryRow, find_entry
from desktop.service.store.transaction import SERVICE, Actor, Transaction

DEFAULT_ALERT_S = 60
NOT_ANSWERED = Reason(code="offer.timeout", text="The offer was not answered in time.")


class Routing:
    """Keeps the floor and, before each commit, hands out whatever can be handed out."""

    def __init__(self, conn: sqlite3.Connection, clock: Clock) -> None:
        self.floor = Floor(clock)
        self.reload(conn)

    def next_deadline(self) -> datetime | None:
        """When an offer, a step of a plan or an exclusion ends."""
        return self.floor.next_deadline()

    def reload(self, conn: sqlite3.Connection) -> None:
        """Read everything again."""
        self.floor.read(conn)

    def published(self, tx: Transaction) -> None:
        """Nothing to do: the floor is already where the database is."""

    def settle(self, tx: Transaction) -> None:
        """Time-outs first, then agents who have room, then entries that are new to the floor."""
        floor = self.floor
        if tx.has_new_directory:
            floor.read_directory(tx.conn)
            tx.has_new_directory = False
        for entry_id in floor.due(tx.now):
            self._look_again(tx, entry_id)
        while floor.restless:
            agent_id, _ = floor.restless.popitem()
            for decision in assign_to(agent_id, floor.waiting, floor.pool, tx.now):
                floor.fresh.pop(decision.entry_id, None)
                self._offer_decided(tx, decision.entry_id, agent_id, decision.reasons)
        while floor.fresh:
            entry_id, _ = floor.fresh.popitem()
            self._place(tx, entry_id)

    def _offer_decided(self, tx: Transaction, entry_id: str, agent_id: str, why: tuple[str, ...]) -> None:
        row = find_entry(tx.conn, entry_id)
        if row is not None and row.entry.status is EntryStatus.UNASSIGNED:
            offer_entry(tx, self.floor, row, agent_id, SERVICE, why[0] if why else None)

    def _place(self, tx: Transaction, entry_id: str) -> None:
        """Decide about one entry; where nobody can take it now, it joins those that wait."""
        floor = self.floor
        row = find_entry(tx.conn, entry_id)
        if row is None or row.entry.status is not EntryStatus.UNASSIGNED:
            return
        routed = route(row.plan, row.view, floor.pool, tx.now)
        if routed.state is not row.plan and routed.state != row.plan:
            row = _at_step(tx, floor, replace(row, plan=routed.state), routed.entry.workbin_id)
        if routed.decision.agent_id is not None:
            why = routed.decision.reasons
            offer_entry(tx, floor, row, routed.decision.agent_id, SERVICE, why[0] if why else None)
        else:
            floor.waiting.put(row.view)
        floor.fresh.pop(entry_id, None)

    def _look_again(self, tx: Transaction, entry_id: str) -> None:
        row = find_entry(tx.conn, entry_id)
        if row is None:
            return
        offer = row.entry.offer
        if row.entry.status is EntryStatus.ASSIGNED and offer is not None and offer.expires_at <= tx.now:
            expire_offer(tx, self.floor, row, offer)
        elif row.entry.status is EntryStatus.UNASSIGNED:
            self.floor.fresh[entry_id] = None


def offer_entry(  # noqa: PLR0913 - who offers what to whom and why
    tx: Transaction,
    floor: Floor,
    row: EntryRow,
    agent_id: str,
    by: Actor,
    why: str | None,
    past: str = "assigned",
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
        reason=Reason(code=past, text=why) if why else None,
        row={
            "assigned_number": row.entry.sequence_number + 1,
            "assigned_by": None if by is SERVICE else by.id,
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


def return_to_pool(  # noqa: PLR0913 - the change's facts
    tx: Transaction, floor: Floor, row: EntryRow, past: str, reason: Reason, **more: object
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


def _at_step(tx: Transaction, floor: Floor, row: EntryRow, workbin_id: str) -> EntryRow:
    """The plan has moved on: the entry shows it, and may have come to another workbin."""
    workbin = floor.directory.workbins.get(workbin_id)
    reason = Reason(code="routing.step", text=f"Now trying: {row.plan.target.label}.")
    return change_entry(
        tx,
        floor,
        row,
        "updated",
        reason=reason,
        workbin_id=workbin_id,
        workbin_name=workbin.name if workbin else row.entry.workbin_name,
        routing=row.plan.told(),
    )
