"""The top of the page pane: tabs, and what can be done with the page in front."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.actions import Actions
from desktop.ui.pop.result_words import Told
from desktop.ui.pop.tab_strip import TabStrip
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label

_RESULT_ROOM = 460


class PopHeader(QWidget):
    """Signals say what the person wants; indices count the shown tabs."""

    chosen = Signal(int)
    close_wanted = Signal(int)
    pin_wanted = Signal()
    window_wanted = Signal()
    browser_wanted = Signal()
    more_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_result = False
        self.strip = TabStrip(theme)
        self.more = IconButton(theme, "plus", self.tr("Open a page of this workitem"), side=32)
        self.pin = IconButton(theme, "pin", self.tr("Keep this page in sight with other workitems"), side=32)
        self.window_button = IconButton(theme, "maximize-2", self.tr("Show in its own window"), side=32)
        self.browser = IconButton(theme, "external-link", self.tr("Open page in the browser"), side=32)
        self.menu = IconButton(theme, "ellipsis", self.tr("More for this page"), side=32)
        self.result_icon = IconView(theme, "circle-check", "ready", 15)
        self.result = label("", "meta")
        self._lay_out()
        self.strip.currentChanged.connect(self._on_current)
        self.strip.close_wanted.connect(self.close_wanted)
        self.more.clicked.connect(self.more_wanted)
        self.pin.clicked.connect(self.pin_wanted)
        self.window_button.clicked.connect(self.window_wanted)
        self.browser.clicked.connect(self.browser_wanted)
        self.menu.clicked.connect(self.menu_wanted)
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

    def show_state(self, *, has_page: bool, is_inside: bool, is_pinned: bool, has_more: bool) -> None:
        """Which buttons make sense."""
        for button in (self.pin, self.browser, self.menu):
            button.setVisible(has_page)
        self.window_button.setVisible(is_inside)
        self.more.setVisible(has_more)
        self.pin.show_icon("pin-off" if is_pinned else "pin")

    def show_result(self, told: Told | None) -> None:
        """What became of the page in front, where there is room for the words."""
        self._has_result = told is not None
        if told is not None:
            self.result_icon.show_icon(told.icon, told.family)
            self.result.setText(told.words)
        self._fit_result()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_result()

    def below(self, button: QWidget) -> QPoint:
        """Where the menu of a button drops down, on the screen."""
        return button.mapToGlobal(button.rect().bottomLeft())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.strip)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.result_icon)
        row.addSpacing(2)
        row.addWidget(self.result)
        row.addSpacing(8)
        for button in (self.pin, self.window_button, self.browser, self.menu):
            row.addWidget(button)
        line = QFrame()
        line.setProperty("line", "horizontal")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line)

    def _fit_result(self) -> None:
        has_room = self._has_result and self.width() >= self._theme.px(_RESULT_ROOM)
        self.result.setVisible(has_room)
        self.result_icon.setVisible(has_room)

    def _on_current(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(index)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(42))
