"""The frame of the lead's page: its name, its tabs, a field to search, and one pane per tab."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.search_box import SearchBox

FLOOR: Final = "floor"
_GUTTER: Final = 10
_SEARCH_WIDTH: Final = 300


class TeamPage(QWidget):
    """``searched`` carries the words of the field; every pane decides for itself what they find.

    ``bar`` has room for what belongs to all tabs, such as the choice of the team.
    """

    searched = Signal(str)
    turned = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._panes: dict[str, QWidget] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._stack = QStackedWidget(self)
        self.search = SearchBox(theme, self)
        self.search.setPlaceholderText(self.tr("Find an agent or workitem"))
        self.search.setAccessibleName(self.tr("Find an agent or workitem"))
        self.search.textChanged.connect(self.searched)
        self._tabs = QHBoxLayout()
        self.bar = QHBoxLayout()
        self._lay_out()

    def add_tab(self, tab_id: str, title: str, pane: QWidget) -> None:
        """Add a tab behind the others; the first one is shown."""
        button = QToolButton(self)
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        button.setText(title)
        button.clicked.connect(lambda _on=False, name=tab_id: self.show_tab(name))
        self._group.addButton(button)
        self._tabs.addWidget(button)
        self._buttons[tab_id], self._panes[tab_id] = button, pane
        self._stack.addWidget(pane)
        if len(self._panes) == 1:
            button.setChecked(True)
            self.setFocusProxy(pane)

    def show_tab(self, tab_id: str) -> None:
        """Turn to a tab."""
        pane = self._panes[tab_id]
        self._buttons[tab_id].setChecked(True)
        self._stack.setCurrentWidget(pane)
        self.setFocusProxy(pane)
        if not self.search.hasFocus():
            pane.setFocus()
        self.turned.emit(tab_id)

    @property
    def tab_id(self) -> str:
        """The tab that is shown."""
        return next((name for name, pane in self._panes.items() if pane is self._stack.currentWidget()), "")

    def pane(self, tab_id: str) -> QWidget | None:
        """A tab's pane, or None where there is no such tab."""
        return self._panes.get(tab_id)

    def _lay_out(self) -> None:
        head = QFrame(self)
        head.setProperty("pane", "true")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Team"), "title", head))
        row.addLayout(self.bar)
        self._tabs.setSpacing(3)
        row.addLayout(self._tabs)
        row.addStretch(0)
        self.search.setMaximumWidth(self._theme.px(_SEARCH_WIDTH))
        self.search.setMinimumWidth(self._theme.px(_SEARCH_WIDTH) // 3)
        row.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GUTTER)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
