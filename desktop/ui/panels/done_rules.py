"""Who may mark an entry done in this desktop, and what a third party's page holds back."""

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import EntryRow
from desktop.domain.workbin import MarkDoneMode
from desktop.ui.tables import Tables

translate = QCoreApplication.translate


class DoneRules:
    """``mode`` counts where the entry's workbin says nothing."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._held: dict[str, str] = {}
        self.mode = MarkDoneMode.PAGE_OR_BUTTON

    def hold(self, entry_id: str, message: str) -> None:
        """The page is not ready; ``message`` is its own reason."""
        self._held[entry_id] = message

    def free(self, entry_id: str) -> None:
        """It is now."""
        self._held.pop(entry_id, None)

    def held(self, entry_id: str) -> str | None:
        """Why the page holds Mark Done back, in its own words."""
        return self._held.get(entry_id)

    def is_of_page(self, row: EntryRow) -> bool:
        """Whether only the page ends this entry."""
        return self._mode_of(row) is MarkDoneMode.PAGE

    def against_button(self, row: EntryRow) -> str:
        """Why the person may not mark it done now; empty when they may."""
        if self.is_of_page(row):
            return translate("Done", "Finish this workitem in its page: the page marks it done.")
        return self._held.get(row.entry.id, "")

    def against_page(self, row: EntryRow) -> str:
        """Why a page may not mark it done; empty when it may."""
        is_of_agent = self._mode_of(row) is MarkDoneMode.BUTTON
        return translate("Done", "In this desktop only the agent marks work done.") if is_of_agent else ""

    def _mode_of(self, row: EntryRow) -> MarkDoneMode:
        catalogue = self._tables.catalogue
        workbin = catalogue.workbin(row.entry.workbin_id) if catalogue else None
        return (workbin.mark_done_mode if workbin else None) or self.mode
