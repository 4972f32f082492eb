"""The icon in the system's tray: how many offers wait, and the few things that are wanted from there."""

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.domain.commands import ResumeResponding, SetPresence
from desktop.domain.presence import WorkState
from desktop.ui.bridge import Bridge
from desktop.ui.notify.attention import Mute
from desktop.ui.presence_words import in_order, presence_words
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD
from desktop.ui.widgets.tips import plain_tip

_SIDE = 64
_MOST = 9
_INDENT = "    "
MUTE_MINUTES = (15, 60)


class Tray(QObject):
    """Does nothing where there is no tray, as on a stock GNOME desktop."""

    opened = Signal()
    mini_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, mute: Mute, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._mute = mute
        self._count = 0
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.fill)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        theme.changed.connect(self._dress)
        self._dress()
        self.fill()
        self.icon.setVisible(QSystemTrayIcon.isSystemTrayAvailable())

    def show_count(self, count: int) -> None:
        """How many offers wait."""
        if count != self._count:
            self._count = count
            self._dress()

    def fill(self) -> None:
        """The menu, as things are now."""
        self.menu.clear()
        self.menu.addAction(self.tr("Show Worklist")).triggered.connect(self.opened)
        self.menu.addAction(self.tr("Mini bar")).triggered.connect(self.mini_wanted)
        self.menu.addSeparator()
        fill_presences(self.menu, self._bridge)
        self.menu.addSeparator()
        fill_mute(self.menu, self._mute)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Quit")).triggered.connect(self.quit_wanted)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit()

    def _dress(self) -> None:
        words = self.tr("%n offer(s) waiting", "", self._count) if self._count else "Worklist"
        self.icon.setToolTip(plain_tip(words))
        self.icon.setIcon(QIcon(self._drawn()))

    def _drawn(self) -> QPixmap:
        """The clipboard on our dark ground, so that it shows on light and dark panels, with the count."""
        drawn = QPixmap(_SIDE, _SIDE)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("nav"))
        painter.drawRoundedRect(QRectF(0, 0, _SIDE, _SIDE), 14, 14)
        mark = self._theme.pixmap("clipboard-list", self._theme.colours.nav_on, 40, 1.0)
        painter.drawPixmap(QRectF(12, 12, 40, 40).toRect(), mark)
        if self._count:
            self._draw_count(painter)
        painter.end()
        return drawn

    def _draw_count(self, painter: QPainter) -> None:
        spot = QRectF(_SIDE - 36, _SIDE - 36, 36, 36)
        painter.setBrush(QColor(self._theme.family("offer").solid))
        painter.drawEllipse(spot)
        font = self._theme.font(22, SEMIBOLD)
        painter.setFont(font)
        painter.setPen(self._theme.colour("on_accent"))
        text = str(self._count) if self._count <= _MOST else f"{_MOST}+"
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)


def fill_presences(menu: QMenu, bridge: Bridge) -> None:
    """The presences that can be chosen, the present one ticked."""
    catalogue, status = bridge.tables.catalogue, bridge.tables.my_status
    if status is not None and status.state is WorkState.NOT_RESPONDING:
        back = menu.addAction(QCoreApplication.translate("PresencePill", "Go Ready"))
        back.triggered.connect(lambda: bridge.dispatch(ResumeResponding()))
        menu.addSeparator()
    for choice in in_order(catalogue.presence_definitions if catalogue else ()):
        indent = "" if choice.is_primary else _INDENT
        action = menu.addAction(indent + presence_words(choice, 60).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(status is not None and status.presence.definition_id == choice.id)
        command = SetPresence(definition_id=choice.id)
        action.triggered.connect(lambda _=False, command=command: bridge.dispatch(command))


def fill_mute(menu: QMenu, mute: Mute) -> None:
    """Quiet for a while, or no longer."""
    if mute.is_on:
        menu.addAction(menu.tr("Unmute")).triggered.connect(mute.end)
        return
    for minutes in MUTE_MINUTES:
        action = menu.addAction(menu.tr("Mute for {minutes} min").format(minutes=minutes))
        action.triggered.connect(lambda _=False, minutes=minutes: mute.begin(minutes))
