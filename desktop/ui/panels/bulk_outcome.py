"""What became of one action for several entries, entry by entry: left out, under way, done or refused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus
from desktop.ui.delegates.entry_look import entry_name

NameOf = Callable[[EntryRow], str]


def are_parked(rows: Iterable[EntryRow]) -> bool:
    """Parking and resuming are one action: several are resumed where all are parked, and parked else."""
    return all(row.entry.status is EntryStatus.PARKED for row in rows)


def park_names(rows: Iterable[EntryRow]) -> NameOf:
    """The same command for each of them."""
    name = "ResumeEntry" if are_parked(rows) else "ParkEntry"
    return lambda _row: name


def name_for(action_id: str, rows: Iterable[EntryRow]) -> NameOf | None:
    """The command that the action gives for each of these; None where it gives none for several."""
    return park_names(rows) if action_id == "entry.park" else BULK.get(action_id)


BULK: Final[dict[str, NameOf]] = {
    "entry.park_until": lambda _row: "ParkEntry",
    "entry.release": lambda _row: "ReleaseEntry",
    "entry.transfer": lambda _row: "TransferEntry",
    "entry.claim": lambda _row: "ClaimEntry",
    "entry.disposition_all": lambda _row: "SaveDisposition",
}


class Step(StrEnum):
    """How far it is for one entry."""

    ASKED = "asked"
    UNDER_WAY = "underWay"
    DONE = "done"
    REFUSED = "refused"
    LEFT_OUT = "leftOut"


@dataclass
class Line:
    """One entry of the selection."""

    entry_id: str
    name: str
    step: Step
    reason: str = ""
    key: str = ""


class BulkOutcome:
    """One action, from when it was asked for until every entry has its answer."""

    def __init__(self, rows: Iterable[EntryRow], why_not: Callable[[EntryRow], str]) -> None:
        self.lines: dict[str, Line] = {}
        for row in rows:
            reason = why_not(row)
            step = Step.LEFT_OUT if reason else Step.ASKED
            self.lines[row.entry.id] = Line(row.entry.id, entry_name(row.entry), step, reason)

    def send(self, entry_id: str, key: str) -> bool:
        """It was given for this entry; False when the entry is none of these."""
        line = self.lines.get(entry_id)
        if line is None or line.step is not Step.ASKED:
            return False
        line.step, line.key = Step.UNDER_WAY, key
        return True

    def find(self, key: str) -> Line | None:
        """The entry for which this was given."""
        return next((line for line in self.lines.values() if line.key == key), None)

    def count(self, step: Step) -> int:
        """How many entries are so far."""
        return sum(line.step is step for line in self.lines.values())

    @property
    def was_given(self) -> bool:
        """Whether anything was sent; a form that asks for a reason may have been left."""
        return any(line.key for line in self.lines.values())

    def problems(self) -> list[Line]:
        """Those for which it was not done."""
        return [line for line in self.lines.values() if line.step in (Step.REFUSED, Step.LEFT_OUT)]
