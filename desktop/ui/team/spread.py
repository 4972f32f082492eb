"""Where work may go, how it is spread, and what follows from it in words."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import EntryRow, OrderRow
from desktop.domain.bulk import Move, MoveResult, Order
from desktop.domain.entry import Entry, EntryStatus
from desktop.ui.delegates.entry_look import entry_name, one_line
from desktop.ui.delegates.time_words import time_words

translate = QCoreApplication.translate
BACK: Final = ":back"
SPREAD: Final = ":spread"
_NAMED: Final = 2


@dataclass(frozen=True)
class Target:
    """Somebody or some place that could get work. ``free`` is how much more fits.

    ``family`` colours the word.
    """

    id: str
    name: str
    word: str
    icon: str = "user"
    is_workbin: bool = False
    is_possible: bool = True
    over: int = 0
    free: int = 0
    hay: str = ""
    sub: str = ""
    load: str = ""
    family: str = "ready"


def moves_to(rows: Sequence[EntryRow], target: Target, known: Sequence[Target]) -> tuple[Move, ...]:
    """One move per entry, with the version that was seen."""
    if target.id == SPREAD:
        return _spread(rows, known)
    return tuple(
        Move(
            entry_id=row.entry.id,
            sequence_number=row.entry.sequence_number,
            to_agent_id=None if target.is_workbin else target.id,
            to_workbin_id=target.id if target.is_workbin and target.id != BACK else None,
        )
        for row in rows
    )


def _spread(rows: Sequence[EntryRow], known: Sequence[Target]) -> tuple[Move, ...]:
    """In turn to whoever has most room; what does not fit anywhere stays where it is."""
    free = {one.id: one.free for one in known if one.free > 0 and not one.is_workbin}
    moves = []
    for row in rows:
        agent_id = max(free, key=lambda one: free[one], default=None)
        if agent_id is None or free[agent_id] <= 0:
            break
        free[agent_id] -= 1
        move = Move(entry_id=row.entry.id, sequence_number=row.entry.sequence_number, to_agent_id=agent_id)
        moves.append(move)
    return tuple(moves)


def order_back(row: OrderRow, before: Sequence[EntryRow]) -> Order | None:
    """What was done is taken back: to whoever had it, or to where it lay. Who went on with it keeps it."""
    was = {one.entry.id: one.entry for one in before}
    moves = tuple(
        _move_back(was[result.entry_id], result.entry.sequence_number)
        for result in row.results
        if result.is_done and result.entry is not None and result.entry_id in was
    )
    return row.order.model_copy(update={"id": str(uuid.uuid4()), "moves": moves}) if moves else None


def _move_back(was: Entry, sequence_number: int) -> Move:
    holder = was.assigned_to
    return Move(
        entry_id=was.id,
        sequence_number=sequence_number,
        to_agent_id=None if holder is None else holder.id,
        to_workbin_id=was.workbin_id if holder is None else None,
    )


def effects_in_words(rows: Sequence[EntryRow], target: Target, *, with_notes: bool = True) -> str:
    """What follows: who is told, and what of it was begun already."""
    held = [row.entry for row in rows if row.entry.assigned_to is not None]
    begun = [entry for entry in held if entry.status in (EntryStatus.ACCEPTED, EntryStatus.PARKED)]
    holders = sorted({one_line(entry.assigned_to.name or "") for entry in held if entry.assigned_to})
    words = [translate("Override", "In progress: {0} of {1}.").format(len(begun), len(rows))]
    if holders:
        told = translate("Override", "{0} will be told, and the notes move with it.")
        told = told if with_notes else translate("Override", "{0} will be told.")
        words.append(told.format(", ".join(holders[:3])))
    if target.id == SPREAD and target.free < len(rows):
        room = translate("Override", "There is room for {0}: the rest stay where they are.")
        words.append(room.format(target.free))
    if target.over:
        words.append(translate("Override", "{0} over capacity.").format(target.over))
    return " ".join(words)


def names_in_words(rows: Sequence[EntryRow]) -> str:
    """Which work it is about: the first of it by id and title."""
    first = [f"{entry_name(row.entry)} {one_line(row.entry.title)}".strip() for row in rows[:_NAMED]]
    return ", ".join(first) + (", …" if len(rows) > _NAMED else "")


def result_words(result: MoveResult, *, is_moved: bool = False) -> str:
    """What became of one move, ``is_moved`` to a workbin; a conflict names the holder and since when."""
    entry = result.entry
    if result.is_done:
        if entry is not None and entry.status is EntryStatus.COMPLETED:
            return translate("Override", "finished")
        if entry is not None and entry.assigned_to is None and is_moved:
            return translate("Override", "now in {0}").format(
                one_line(entry.workbin_name or entry.workbin_id)
            )
        if entry is not None and entry.status is EntryStatus.PARKED and entry.assigned_to is not None:
            words = translate("Override", "in the list of {0}")
            return words.format(one_line(entry.assigned_to.name or ""))
        if entry is None or entry.assigned_to is None:
            return translate("Override", "back in its workbin")
        return translate("Override", "offered to {0}").format(one_line(entry.assigned_to.name or ""))
    return _refused_words(result)


def trial_words(result: MoveResult, *, is_moved: bool = False) -> str:
    """What would become of one move."""
    entry = result.entry
    if not result.is_done:
        return _refused_words(result)
    if entry is not None and entry.assigned_to is None and is_moved:
        words = translate("Override", "would move to {0}")
        return words.format(one_line(entry.workbin_name or entry.workbin_id))
    if entry is None or entry.assigned_to is None:
        return translate("Override", "would go back to its workbin")
    return translate("Override", "would be offered to {0}").format(one_line(entry.assigned_to.name or ""))


def _refused_words(result: MoveResult) -> str:
    entry = result.entry
    if result.code == "unknown":
        return translate("Override", "Not known yet: {0}").format(one_line(result.message, 300))
    if entry is not None and entry.assigned_to is not None:
        since = translate("Override", "Not changed: with {0} since {1}.")
        return since.format(one_line(entry.assigned_to.name or ""), time_words(entry.status_since))
    return one_line(result.message, 300)
