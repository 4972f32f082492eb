"""The pages that stand in windows of their own, and the cards that keep their places."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.pop.pop_window import PopWindow
from desktop.ui.pop.state_card import Card, Remedy, StateCard
from desktop.ui.pop.tab import Tab
from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class OwnWindows:
    """``stack`` is where pages are when they are not out; ``moved`` is called after each way."""

    def __init__(self, theme: Theme, stack: QStackedWidget, moved: Callable[[], None]) -> None:
        self._theme = theme
        self._stack = stack
        self._moved = moved
        self._windows: dict[Tab, PopWindow] = {}

    def pop_out(self, tab: Tab | None, parent: QWidget) -> None:
        """Show a page in its own window, with a card in its place."""
        if tab is None or tab in self._windows or tab.view is None:
            return
        window = PopWindow(tab.title, tab.content, parent)
        self._windows[tab] = window
        card = StateCard(self._theme)
        back = Remedy("back", translate("Pop", "Bring it back"))
        card.tell(Card("maximize-2", "off", translate("Pop", "This page is in its own window"), "", (back,)))
        card.chosen.connect(window.close)
        window.returned.connect(lambda: self._take_back(tab))
        tab.content = card
        self._stack.addWidget(card)
        window.show()
        self._moved()

    def close(self, tab: Tab) -> None:
        """The page ends, or goes back to its place."""
        if (window := self._windows.get(tab)) is not None:
            window.close()

    def _take_back(self, tab: Tab) -> None:
        if self._windows.pop(tab, None) is not None and tab.view is not None:
            card, tab.content = tab.content, tab.view
            self._stack.removeWidget(card)
            self._stack.addWidget(tab.content)
            card.deleteLater()
            self._moved()
