"""What can be done to an entry: binds the registry's actions to commands. Decides nothing itself."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.core.changes import EntryRow
from desktop.domain.commands import ClaimEntry, Command, ParkEntry, ReleaseEntry, ResumeEntry, TransferEntry
from desktop.domain.entry import Reason
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import entry_name
from desktop.ui.panels.bulk_outcome import BULK, are_parked, park_names
from desktop.ui.panels.entry_header import EntryHeader

translate = QCoreApplication.translate


class EntryActions:
    """``current`` is the entry that the keys and buttons mean, ``chosen`` all that are selected.

    ``head`` asks for what they need besides.
    """

    def __init__(  # each is one side of the window
        self,
        bridge: Bridge,
        actions: Actions,
        current: Callable[[], EntryRow | None],
        chosen: Callable[[], list[EntryRow]],
        head: EntryHeader,
    ) -> None:
        self._bridge = bridge
        self._current = current
        self._chosen = chosen
        actions.bind("entry.park", self._park, lambda: self._why_not(park_names(self._rows())))
        actions.bind(
            "entry.release",
            lambda: head.ask_release(self.release),
            lambda: self._why_not(BULK["entry.release"]),
        )
        actions.bind(
            "entry.park_until",
            lambda: head.ask_park(self.park),
            lambda: self._why_not(BULK["entry.park_until"]),
        )
        actions.bind(
            "entry.transfer",
            lambda: head.ask_transfer(self.transfer),
            lambda: self._why_not(BULK["entry.transfer"]),
        )
        actions.bind("entry.claim", self._claim, lambda: self._why_not(BULK["entry.claim"]))
        actions.bind("entry.copy_id", self._copy_id, self._why_none)

    def _each(self, name_of: Callable[[EntryRow], str], make: Callable[[EntryRow], Command]) -> None:
        """Do it to every selected entry that allows it."""
        for row in self._rows():
            if self._bridge.permit(name_of(row), row).allowed:
                self._bridge.dispatch(make(row))

    def _park(self) -> None:
        make = ResumeEntry if are_parked(self._rows()) else ParkEntry
        self._each(park_names(self._rows()), lambda row: make(entry_id=row.entry.id))

    def release(self, reason: Reason) -> None:
        """Give every selected entry that may be given back to its workbin."""
        self._each(BULK["entry.release"], lambda row: ReleaseEntry(entry_id=row.entry.id, reason=reason))

    def park(self, until: datetime | None) -> None:
        """Park every selected entry that may be parked, to wake at this time."""
        self._each(BULK["entry.park_until"], lambda row: ParkEntry(entry_id=row.entry.id, until=until))

    def transfer(self, workbin_id: str, reason: Reason) -> None:
        """Give every selected entry that may be given to another workbin."""
        self._each(
            BULK["entry.transfer"],
            lambda row: TransferEntry(entry_id=row.entry.id, workbin_id=workbin_id, reason=reason),
        )

    def _claim(self) -> None:
        self._each(BULK["entry.claim"], lambda row: ClaimEntry(entry_id=row.entry.id))

    def _copy_id(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(entry_name(row.entry) for row in self._rows()))

    def _rows(self) -> list[EntryRow]:
        row, chosen = self._current(), self._chosen()
        if row is None or any(found.entry.id == row.entry.id for found in chosen):
            return chosen
        return [row]

    def _why_none(self) -> str:
        return "" if self._rows() else translate("Actions", "No workitem is chosen.")

    def _why_not(self, name_of: Callable[[EntryRow], str]) -> str:
        rows = self._rows()
        permits = [self._bridge.permit(name_of(row), row) for row in rows]
        if not rows or any(permit.allowed for permit in permits):
            return self._why_none()
        return permits[0].reason
