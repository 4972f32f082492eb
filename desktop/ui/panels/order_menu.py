"""The menu of the worklist's orders and groups."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.actions import Actions
from desktop.ui.models.arrangement import Grouping, Order, View
from desktop.ui.words import QT_TRANSLATE_NOOP

_ORDERS: Final = {
    Order.DUE: QT_TRANSLATE_NOOP("Tabs", "Due first"),
    Order.PRIORITY: QT_TRANSLATE_NOOP("Tabs", "Priority"),
    Order.AGE: QT_TRANSLATE_NOOP("Tabs", "Oldest first"),
    Order.TITLE: QT_TRANSLATE_NOOP("Tabs", "Title"),
}
_GROUPINGS: Final = {
    Grouping.STATE: QT_TRANSLATE_NOOP("Tabs", "Group by state"),
    Grouping.WORKBIN: QT_TRANSLATE_NOOP("Tabs", "Group by workbin"),
    Grouping.TYPE: QT_TRANSLATE_NOOP("Tabs", "Group by type"),
    Grouping.CUSTOMER: QT_TRANSLATE_NOOP("Tabs", "Group by customer"),
    Grouping.NONE: QT_TRANSLATE_NOOP("Tabs", "No groups"),
}


_VIEWS: Final = ("list.save_view", "list.rename_view", "list.drop_view")


def open_order_menu(under: QWidget, view: View, choose: Callable[[View], None], actions: Actions) -> None:
    """Offer the ways to look at the list, with that of ``view`` ticked; ``choose`` is told the new one."""
    menu = QMenu(under)
    for order, words in _ORDERS.items():
        _add(menu, words, view, replace(view, order=order), choose)
    menu.addSeparator()
    for grouping, words in _GROUPINGS.items():
        _add(menu, words, view, replace(view, grouping=grouping), choose)
    menu.addSeparator()
    for action_id in _VIEWS:
        _add_action(menu, action_id, actions)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))


def _add_action(menu: QMenu, action_id: str, actions: Actions) -> None:
    hint = actions.hint(action_id)
    action = menu.addAction(f"{actions.label(action_id)}\t{hint}" if hint else actions.label(action_id))
    action.setEnabled(not actions.why_not(action_id))
    action.triggered.connect(lambda _on=False: actions.run(action_id))


def _add(menu: QMenu, words: str, view: View, wanted: View, choose: Callable[[View], None]) -> None:
    action = menu.addAction(QCoreApplication.translate("Tabs", words))
    action.setCheckable(True)
    action.setChecked(wanted == view)
    action.triggered.connect(lambda _on=False: choose(wanted))
