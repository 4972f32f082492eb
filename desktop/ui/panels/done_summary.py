"""What finished work ended with: its disposition, when, and how long it took. Nothing here can be changed."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import Workbin, labels_of
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import clock_words, time_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label


class DoneSummary(QWidget):
    """Takes the place of the disposition's box and of Mark Done once an entry is over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = label("", "body")
        self.chosen.setWordWrap(True)
        self.when = label("", "meta")
        self.when.setWordWrap(True)
        ended = QHBoxLayout()
        ended.setSpacing(8)
        ended.addWidget(IconView(theme, "check-check", "text2", 16))
        ended.addWidget(self.when, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Disposition"), "strong"))
        column.addWidget(self.chosen)
        column.addLayout(ended)

    def show_row(self, row: EntryRow, workbin: Workbin | None) -> None:
        """Say how this finished entry ended."""
        entry = row.entry
        words = one_line(" · ".join(labels_of(entry.disposition, workbin)))
        self.chosen.setText(words or self.tr("None was chosen"))
        ended_at = entry.completed_at or entry.status_since
        is_done = entry.status is EntryStatus.COMPLETED
        clock = time_words(ended_at)
        ended = self.tr("Done at {0}").format(clock) if is_done else self.tr("Stopped at {0}").format(clock)
        if entry.accepted_at is None:
            self.when.setText(ended)
            return
        spent = self.tr("handled in {0}").format(clock_words((ended_at - entry.accepted_at).total_seconds()))
        self.when.setText(f"{ended} · {spent}")
