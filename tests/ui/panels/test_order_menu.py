from dataclasses import replace

from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.actions import Actions
from desktop.ui.models.arrangement import Grouping, Order, View
from desktop.ui.panels.order_menu import open_order_menu


def test_the_way_the_list_is_looked_at_is_ticked_and_another_can_be_chosen(qtbot: QtBot) -> None:
    view = View(order=Order.AGE, grouping=Grouping.TYPE, search="claim")
    chosen: list[View] = []
    button = QPushButton()
    qtbot.addWidget(button)
    button.show()
    open_order_menu(button, view, chosen.append, Actions(button))
    menu = button.findChild(QMenu)
    assert menu is not None
    actions = {action.text(): action for action in menu.actions() if action.isCheckable()}
    assert [words for words, action in actions.items() if action.isChecked()] == [
        "Oldest first",
        "Group by type",
    ]
    actions["Title"].trigger()
    actions["No groups"].trigger()
    assert chosen == [replace(view, order=Order.TITLE), replace(view, grouping=Grouping.NONE)]
    menu.close()
