"""What a person is writing about entries before the server has it: kept here first, given on soon after.

A draft outlives its entry's changes of status and even the entry: nothing that was typed is ever dropped.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.changes import EntryRow, Phase
from desktop.domain.commands import SaveDisposition
from desktop.domain.disposition import Disposition

GIVEN_AFTER_MS = 700
GIVEN_AT_LATEST_MS = 2000


class Dispatch(Protocol):
    """Gives a command to the engine; ``by_page`` when the third party's page wanted it."""

    def __call__(self, command: SaveDisposition, *, by_page: bool = False) -> object:
        """The key of the intent."""
        ...


class DraftState(StrEnum):
    """How safe the words are, as the line above them says it."""

    EMPTY = "empty"
    TYPING = "typing"
    SENDING = "sending"
    WAITING = "waiting"
    SAVED = "saved"
    REFUSED = "refused"


@dataclass(frozen=True)
class Draft:
    """Words and code of one entry. ``is_given``: the engine has them, the server perhaps not yet."""

    disposition: Disposition
    is_given: bool = False


class Drafts(QObject):
    """All drafts by entry id. ``changed`` brings the entry id."""

    changed = Signal(str)

    def __init__(
        self, dispatch: Dispatch, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dispatch = dispatch
        self._now = now
        self._drafts: dict[str, Draft] = {}
        self._rows: dict[str, EntryRow] = {}
        self._saved_at: dict[str, datetime] = {}
        self._timer = QTimer(self, singleShot=True, interval=GIVEN_AFTER_MS)
        self._timer.timeout.connect(self.give_all)
        self._latest = QTimer(self, singleShot=True, interval=GIVEN_AT_LATEST_MS)
        self._latest.timeout.connect(self.give_all)

    def of(self, entry_id: str) -> Disposition:
        """What the person wrote, else what the server has, else nothing."""
        if entry_id in self._drafts:
            return self._drafts[entry_id].disposition
        row = self._rows.get(entry_id)
        return (row.entry.disposition if row else None) or Disposition()

    def write(self, entry_id: str, *, codes: tuple[str, ...] | None = None, notes: str | None = None) -> None:
        """Keep what was chosen or typed; given to the engine when typing pauses, or goes on long."""
        before = self.of(entry_id)
        after = before.model_copy(update={"notes": before.notes if notes is None else notes})
        after = after if codes is None else after.choosing(codes)
        if after != before:
            self._drafts[entry_id] = Draft(after)
            self._give_soon()
            self.changed.emit(entry_id)

    def saw(self, row: EntryRow) -> None:
        """The entry is now so: a draft that the server has is a draft no more."""
        entry_id = row.entry.id
        self._rows[entry_id] = row
        draft = self._drafts.get(entry_id)
        if draft and draft.is_given and _is_taken(draft.disposition, row.entry.disposition):
            del self._drafts[entry_id]
            self._saved_at[entry_id] = self._now()
        self.changed.emit(entry_id)

    def forget(self, entry_id: str) -> None:
        """The entry is in no list any more; what was written for it and is not on the server stays."""
        if entry_id not in self._drafts:
            self._rows.pop(entry_id, None)
            self._saved_at.pop(entry_id, None)

    def give_all(self) -> None:
        """Give every draft to the engine that it has not got yet."""
        self._latest.stop()
        for entry_id in [entry_id for entry_id, draft in self._drafts.items() if not draft.is_given]:
            self.give(entry_id)

    def give(self, entry_id: str, *, by_page: bool = False) -> None:
        """Give one draft now: the person turns to something else, or the page wrote it."""
        draft = self._drafts.get(entry_id)
        if draft and not draft.is_given and self._may_save(entry_id):
            self._drafts[entry_id] = replace(draft, is_given=True)
            command = SaveDisposition(entry_id=entry_id, disposition=draft.disposition)
            self._dispatch(command, by_page=by_page)
            self.changed.emit(entry_id)

    def take_along(self, entry_id: str) -> Disposition:
        """The draft for Mark Done, which carries it to the server itself."""
        disposition = self.of(entry_id)
        if entry_id in self._drafts:
            self._drafts[entry_id] = Draft(disposition, is_given=True)
        return disposition

    def take_back(self, entry_id: str, disposition: Disposition) -> None:
        """What went along with a command that was undone is a draft again."""
        self._drafts[entry_id] = Draft(disposition)
        self._give_soon()
        self.changed.emit(entry_id)

    def state_of(self, entry_id: str) -> tuple[DraftState, datetime | None]:
        """How safe the words of an entry are, and since when."""
        draft, row = self._drafts.get(entry_id), self._rows.get(entry_id)
        if draft is None:
            has_words = bool(self.of(entry_id).notes)
            state = DraftState.SAVED if has_words or entry_id in self._saved_at else DraftState.EMPTY
            return state, self._saved_at.get(entry_id)
        if not draft.is_given:
            return DraftState.TYPING, None
        phase = row.intent_phase if row else None
        if row is not None and not row.entry.status.is_open:
            return DraftState.REFUSED, None
        if phase is Phase.PARKED or (phase is None and row is not None and row.problem):
            return DraftState.REFUSED, None
        return (DraftState.WAITING if phase is Phase.WAITING else DraftState.SENDING), None

    def _give_soon(self) -> None:
        """Until then a draft is in memory alone: who types without a pause loses no more than this."""
        self._timer.start()
        if not self._latest.isActive():
            self._latest.start()

    def _may_save(self, entry_id: str) -> bool:
        row = self._rows.get(entry_id)
        return row is not None and row.is_mine and row.entry.status.is_open


def _is_taken(draft: Disposition, held: Disposition | None) -> bool:
    """Whether the server has it."""
    return (held or Disposition()).says_the_same(draft)
