"""Menus of the header: what waits to sync, and the notices that stand."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.changes import IntentRow, NoticeKind, Phase
from desktop.core.messages import NoticeDismissed
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import clock_words, time_words
from desktop.ui.intent_words import intent_words, phase_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.tips import plain_tip

translate = QCoreApplication.translate
_ICONS = {
    NoticeKind.QUIET: "undo-2",
    NoticeKind.INFO: "info",
    NoticeKind.WARNING: "circle-alert",
    NoticeKind.PROBLEM: "triangle-alert",
}


def open_queue(bridge: Bridge, theme: Theme, under: QWidget) -> QMenu:
    """What was done here and is not on the server yet."""
    menu = _menu(under)
    rows = bridge.tables.intents()
    for row in rows:
        icon = "triangle-alert" if row.phase is Phase.PARKED else "cloud-upload"
        action = menu.addAction(theme.icon(icon), _queue_words(row, bridge))
        action.setToolTip(plain_tip(row.problem))
    if not rows:
        menu.addAction(translate("Header", "Everything is on the server")).setEnabled(False)
    return _popup(menu, under)


def open_notices(bridge: Bridge, theme: Theme, under: QWidget) -> QMenu:
    """The notices that stand; choosing one dismisses it."""
    menu = _menu(under)
    rows = bridge.tables.notices()
    for row in reversed(rows):
        words = f"{time_words(row.at)}   {one_line(row.title, 80)}".replace("&", "&&")
        action = menu.addAction(theme.icon(_ICONS[row.kind]), words)
        action.setToolTip(plain_tip(one_line(row.detail)))
        dismissed = NoticeDismissed(notice_id=row.id)
        action.triggered.connect(lambda _on=False, message=dismissed: bridge.tell(message))
    if not rows:
        menu.addAction(translate("Header", "No notices")).setEnabled(False)
    return _popup(menu, under)


def _queue_words(row: IntentRow, bridge: Bridge) -> str:
    age = clock_words((bridge.server_now() - row.given_at).total_seconds())
    words = translate("Header", "{0}, {1}: given {2} ago, tried {3} times")
    return words.format(intent_words(row), phase_words(row.phase), age, row.tries).replace("&", "&&")


def _menu(under: QWidget) -> QMenu:
    menu = QMenu(under)
    menu.setToolTipsVisible(True)
    return menu


def _popup(menu: QMenu, under: QWidget) -> QMenu:
    menu.aboutToHide.connect(menu.deleteLater)
    too_wide = max(0, menu.sizeHint().width() - under.width())
    left = 0 if under.isRightToLeft() else -too_wide
    menu.popup(under.mapToGlobal(QPoint(left, under.height() + 4)))
    return menu
