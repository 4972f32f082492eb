"""Paints entries of many people: each says who has it, or how far its routing is."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import EntryRow
from desktop.domain.entry import Entry
from desktop.ui.delegates.entry_delegate import EntryDelegate
from desktop.ui.delegates.entry_look import EntryLook, entry_name, one_line

translate = QCoreApplication.translate


class HeldDelegate(EntryDelegate):
    """``names_holders`` is off while the list is one agent's: then its heading says whose they are."""

    names_holders = True

    def look_at(self, row: EntryRow) -> EntryLook:
        look = super().look_at(row)
        entry = row.entry
        where = where_words(entry) if self.names_holders or entry.assigned_to is None else ""
        if not where:
            return look
        # Whatever there is no room for stands behind the id.
        return replace(
            look, sub=" · ".join(filter(None, (where, entry_name(entry), one_line(entry.customer))))
        )


def where_words(entry: Entry) -> str:
    """Who has it; of what waits, the step of its plan."""
    if entry.assigned_to is not None:
        return one_line(entry.assigned_to.name or entry.assigned_to.id)
    step = entry.routing
    if step is None:
        return ""
    return translate("Routing", "Step {0}: {1}").format(step.step + 1, one_line(step.step_label))
