"""The top of the page pane: tabs, and what can be done with the page in front."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.actions import Actions
from desktop.ui.pop.tab_strip import TabStrip
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_button import IconButton


class PopHeader(QWidget):
    """Signals say what the person wants; indices count the shown tabs."""

    chosen = Signal(int)
    close_wanted = Signal(int)
    pin_wanted = Signal()
    window_wanted = Signal()
    browser_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.strip = TabStrip(theme)
        self.more = IconButton(theme, "plus", self.tr("Open a page of this workitem"), side=32)
        self.pin = IconButton(theme, "pin", self.tr("Keep this page in sight with other workitems"), side=32)
        self.window_button = IconButton(theme, "maximize-2", self.tr("Show in its own window"), side=32)
        self.browser = IconButton(theme, "external-link", self.tr("Open page in the browser"), side=32)
        self._lay_out()
        self.strip.currentChanged.connect(self._on_current)
        self.strip.close_wanted.connect(self.close_wanted)
        self.more.clicked.connect(self.more_wanted)
        self.pin.clicked.connect(self.pin_wanted)
        self.window_button.clicked.connect(self.window_wanted)
        self.browser.clicked.connect(self.browser_wanted)
        theme.changed.connect(self._fit)
        self._fit()

    def name_keys(self, actions: Actions) -> None:
        """Print the keys in the tooltips."""
        self.browser.show_name(actions.label("page.browser"), actions.hint("page.browser"))

    def show_tabs(self, tabs: Sequence[tuple[str, QIcon]], current: int) -> None:
        """Show these titles and marks; only what differs is touched, so that nothing flickers."""
        strip = self.strip
        strip.blockSignals(True)
        while strip.count() > len(tabs):
            strip.removeTab(strip.count() - 1)
        while strip.count() < len(tabs):
            strip.addTab("")
        for index, (title, icon) in enumerate(tabs):
            text = title.replace("&", "&&")
            if strip.tabText(index) != text:
                strip.setTabText(index, text)
            strip.setTabIcon(index, icon)
            strip.setTabToolTip(index, "")
        strip.setCurrentIndex(current)
        strip.blockSignals(False)
        strip.setVisible(bool(tabs))
        strip.update()

    def show_state(self, *, has_page: bool, is_pinned: bool, has_more: bool) -> None:
        """Which buttons make sense."""
        for button in (self.pin, self.window_button, self.browser):
            button.setVisible(has_page)
        self.more.setVisible(has_more)
        self.pin.show_icon("pin-off" if is_pinned else "pin")

    def below_more(self) -> QPoint:
        """Where the menu of pages drops down, on the screen."""
        return self.more.mapToGlobal(self.more.rect().bottomLeft())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.strip)
        row.addWidget(self.more)
        row.addStretch(1)
        for button in (self.pin, self.window_button, self.browser):
            row.addWidget(button)
        line = QFrame()
        line.setProperty("line", "horizontal")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line)

    def _on_current(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(index)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(42))
