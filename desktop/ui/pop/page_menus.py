"""The menus over the pages: which of the entry's pages to open, and what to do with the one in front."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.workbin import ScreenPop
from desktop.ui.actions import Actions
from desktop.ui.theme.theme import Theme

_ACTIONS: Final = (
    "page.find",
    "page.larger",
    "page.smaller",
    "page.normal",
    "page.reload",
    "page.again",
    "page.close",
)


def menu_of_pages(rules: Iterable[ScreenPop], choose: Callable[[str], None], parent: QWidget) -> QMenu:
    """The pages that there are for an entry; ``choose`` gets the id of one."""
    menu = _menu(parent)
    for rule in rules:
        action = menu.addAction(rule.label.replace("&", "&&"))
        action.triggered.connect(lambda _=False, pop_id=rule.id: choose(pop_id))
    return menu


def menu_of_page(actions: Actions, theme: Theme, parent: QWidget) -> QMenu:
    """What can be done with a page."""
    menu = _menu(parent)
    for action_id in _ACTIONS:
        hint = actions.hint(action_id)
        text = actions.label(action_id) + (f"\t{hint}" if hint else "")
        action = menu.addAction(theme.icon(actions.spec(action_id).icon), text)
        action.setEnabled(not actions.why_not(action_id))
        action.triggered.connect(lambda _=False, name=action_id: actions.run(name))
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
