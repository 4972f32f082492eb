"""Everything about one write, to be read and copied."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.delegates.time_words import full_words
from desktop.ui.insights.audit_line import FIELDS, KINDS, AuditLine, Changed
from desktop.ui.insights.audit_model import text_of
from desktop.ui.insights.figure_words import NONE
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling

translate = QCoreApplication.translate


class AuditCard(QFrame):
    """Says what to do while no write is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._line: AuditLine | None = None
        self._icon = IconView(theme, "history", "text3", 20, self)
        self.title = label("", "section", self)
        self.title.setWordWrap(True)
        self.copy = IconButton(theme, "copy", translate("Audit", "Copy"), parent=self)
        self.copy.clicked.connect(self._copy)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._lay_out()
        self.show_line(None)

    def show_line(self, line: AuditLine | None) -> None:
        """Show another write."""
        self._line = line
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.copy.setVisible(line is not None)
        if line is None:
            self._icon.show_icon("history", "text3")
            self.title.setText(translate("Audit", "Choose a line to see all of it."))
            return
        self._icon.show_icon(line.icon, line.family)
        self.title.setText(line.text)
        for number, (name, value) in enumerate(facts_of(line)):
            self._grid.addWidget(label(name, "meta"), number, 0, Qt.AlignmentFlag.AlignTop)
            shown = label(value, "body")
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(shown, number, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _copy(self) -> None:
        if self._line is not None:
            QGuiApplication.clipboard().setText(text_of(self._line))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        area = scrolling(self._grid_holder, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(area, 1)


def facts_of(line: AuditLine) -> list[tuple[str, str]]:
    """Name and value of all that is known of a write; what changed stands by its own name."""
    audit = line.audit
    return [
        (translate("Audit", "When"), full_words(audit.timestamp)),
        (translate("Audit", "Who"), line.source_words),
        *((translate("Audit", FIELDS.get(one.name, one.name)), _told(one)) for one in line.changes),
        (translate("Audit", "Reason"), line.reason or NONE),
        (translate("Audit", "Action"), audit.action),
        (translate("Audit", KINDS.get(audit.entity_type, audit.entity_type)), audit.entity_id),
        (translate("Audit", "Request"), audit.request_id or NONE),
    ]


def _told(change: Changed) -> str:
    return f"{change.before or NONE} → {change.after or NONE}"
