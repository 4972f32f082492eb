"""What the third party sent: the schema's fields in their order, the rest under "More"."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop.domain.entry import Entry
from desktop.domain.workitem import WorkitemType
from desktop.ui.panels.field_row import FieldRow
from desktop.ui.panels.field_text import FieldLine, lines_of, people_locale
from desktop.ui.theme.theme import Theme

MOST_ROWS = 200


class _Rows(QWidget):
    """A column of rows that are filled anew rather than made anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[FieldRow] = []

    def fill(self, lines: Sequence[FieldLine]) -> None:
        """Show these lines, at most ``MOST_ROWS``."""
        shown = lines[:MOST_ROWS]
        while len(self.rows) > len(shown):
            self.rows.pop().deleteLater()
        for row, line in zip(self.rows, shown, strict=False):
            row.show_line(line)
        for line in shown[len(self.rows) :]:
            row = FieldRow(self._theme, line)
            self.rows.append(row)
            self._column.addWidget(row)


class DetailsGrid(QWidget):
    """Labels and values of one entry."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self.known = _Rows(theme)
        self.more = _Rows(theme)
        self.toggle = QToolButton()
        self.toggle.setProperty("kind", "plain")
        self.toggle.setProperty("align", "start")
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.known)
        column.addWidget(self.toggle)
        column.addWidget(self.more)
        theme.changed.connect(self._dress)

    def show_entry(self, entry: Entry, kind: WorkitemType | None) -> None:
        """Show one entry's data."""
        lines = lines_of(entry, kind, people_locale())
        self.known.fill(lines.known)
        self.more.fill(lines.more)
        self._count = len(lines.more)
        self._dress()

    def _dress(self) -> None:
        is_open = self.toggle.isChecked()
        self.toggle.setText(self.tr("More ({count})").format(count=self._count))
        self.toggle.setIcon(self._theme.icon("chevron-down" if is_open else "chevron-right", "text3"))
        self.toggle.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self.toggle.setVisible(self._count > 0)
        self.more.setVisible(is_open and self._count > 0)
