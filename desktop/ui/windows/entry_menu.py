"""The menu of an entry in the list: every action that can be done to what is chosen, with its key."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.actions import Actions
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.tips import plain_tip

_MENU: Final = (
    "entry.open",
    "entry.done",
    "entry.park",
    "entry.park_until",
    "entry.transfer",
    "entry.release",
    "entry.claim",
    "entry.disposition_all",
    "entry.note",
    "entry.history",
    "entry.copy_id",
)


def open_entry_menu(
    parent: QWidget, actions: Actions, theme: Theme, place: QPoint, action_ids: Sequence[str] = _MENU
) -> None:
    """Open it at this place of the screen."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    for action_id in action_ids:
        hint = actions.hint(action_id)
        text = actions.label(action_id) + (f"\t{hint}" if hint else "")
        action = menu.addAction(theme.icon(actions.spec(action_id).icon), text)
        reason = actions.why_not(action_id)
        action.setEnabled(not reason)
        action.setToolTip(plain_tip(reason))
        action.triggered.connect(lambda _on=False, name=action_id: actions.run(name))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
