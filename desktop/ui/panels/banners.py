"""Banners: the line when it is not well, and notices that want a person's eye."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.changes import LinkRow, NoticeKind, NoticeRow, Phase
from desktop.core.messages import LinkState, NoticeDismissed
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.time_words import time_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.banner import Banner

_LOOKS: Final = {
    NoticeKind.QUIET: ("off", "undo-2"),
    NoticeKind.INFO: ("off", "info"),
    NoticeKind.WARNING: ("away", "circle-alert"),
    NoticeKind.PROBLEM: ("risk", "triangle-alert"),
}
_MOST = 3
PATIENCE_S = 3.0
_IN_STRIP: Final = "offer."
_RESTORED: Final = "link.restored"
ALERT: Final = "alert."


class Banners(QWidget):
    """``acted`` carries a code: ``link.retry``, ``link.signedOut``, or that of the notice and its entry.

    Under the header, and with ``of_alerts`` below the page: alerts come by themselves, and what comes
    above the page moves its rows away under the pointer.
    """

    acted = Signal(str, str)

    def __init__(
        self, bridge: Bridge, theme: Theme, parent: QWidget | None = None, *, of_alerts: bool = False
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._of_alerts = of_alerts
        self.is_told_elsewhere: Callable[[NoticeRow], bool] = lambda _row: False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._line = Banner(theme, self)
        self._line.acted.connect(lambda: self.acted.emit("link.retry", ""))
        self._column.addWidget(self._line)
        self._line.hide()
        self._was_away = False
        self._shown: dict[str, Banner] = {}
        self._actions: dict[str, Callable[[], str]] = {
            "presence.notResponding": lambda: self.tr("Go Ready"),
            "link.signedOut": lambda: self.tr("Sign in again"),
            "link.refused": lambda: self.tr("Try again"),
            "link.superseded": lambda: self.tr("Move here"),
            "command.parked": lambda: self.tr("Fix"),
            "alert.raised": lambda: self.tr("Show team"),
            "update.ready": lambda: self.tr("Install"),
        }
        self.hide()

    def refresh(self) -> None:
        """Rows changed, or a second went by."""
        now = self._bridge.server_now()
        notices = [row for row in self._bridge.tables.notices() if _is_for_banner(row, now)]
        notices = [row for row in notices if not self.is_told_elsewhere(row)]
        notices = [row for row in notices if row.code.startswith(ALERT) is self._of_alerts]
        if not self._was_away:  # a line that was gone for a moment only is nothing to speak of
            notices = [row for row in notices if row.code != _RESTORED]
        shown = {row.id: row for row in notices[-_MOST:]}
        for gone in self._shown.keys() - shown.keys():
            banner = self._shown.pop(gone)
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        for row in shown.values():
            self._show_notice(row)
        has_line = not self._of_alerts and self._show_line(self._bridge.tables.link)
        self._was_away = has_line or any(row.code == _RESTORED for row in shown.values())
        self.setVisible(bool(self._shown) or has_line)

    def _show_notice(self, row: NoticeRow) -> None:
        banner = self._shown.get(row.id)
        if banner is None:
            banner = Banner(self._theme, self)
            banner.dismissed.connect(lambda: self._bridge.tell(NoticeDismissed(notice_id=row.id)))
            banner.acted.connect(lambda: self.acted.emit(row.code, row.entry_id or ""))
            self._column.addWidget(banner)
            self._shown[row.id] = banner
        family, icon = _LOOKS[row.kind]
        banner.show_words(family, icon, row.title, row.detail)
        action = self._actions.get(row.code)
        words = action() if action is not None else ""
        if not words and row.entry_id and self._bridge.tables.entry(row.entry_id) is not None:
            words = self.tr("Show")
        banner.offer(words, can_dismiss=True)
        banner.show()

    def _show_line(self, link: LinkRow | None) -> bool:
        words = self._line_words(link)
        if words is None or link is None:
            self._line.hide()
            return False
        title, action = words
        waiting = sum(1 for row in self._bridge.tables.intents() if row.phase is not Phase.PARKED)
        detail = self.tr("You can keep working.")
        if waiting:
            detail += " " + self.tr("%n action(s) are waiting to sync.", "", waiting)
        if link.as_of is not None:
            detail += " " + self.tr("The list is as of {0}.").format(time_words(link.as_of))
        self._line.show_words("away", "wifi-off", title, detail)
        self._line.offer(action, can_dismiss=False)
        self._line.show()
        return True

    def _line_words(self, link: LinkRow | None) -> tuple[str, str] | None:
        if link is None or link.is_live:
            return None
        age_s = (self._bridge.server_now() - link.since).total_seconds()
        if link.state is LinkState.RECONNECTING and age_s >= PATIENCE_S:
            left = 0.0
            if link.retry_at is not None:
                left = max(0.0, (link.retry_at - self._bridge.server_now()).total_seconds())
            tries = max(1, link.tries)
            words = self.tr("Reconnecting, attempt {0}, next in {1} s").format(tries, round(left))
            if not round(left):
                words = self.tr("Reconnecting, attempt {0}…").format(tries)
            return words, self.tr("Try now")
        return None


def _is_for_banner(row: NoticeRow, now: datetime) -> bool:
    is_over = row.ends_at is not None and row.ends_at <= now
    is_quiet = row.kind is NoticeKind.QUIET and row.code != _RESTORED
    return not is_over and not row.code.startswith(_IN_STRIP) and not is_quiet
