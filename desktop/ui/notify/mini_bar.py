"""The mini bar: the first offer, capacity and presence in one line above all windows, without the focus."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from desktop.core.changes import EntryRow, Phase
from desktop.domain.presence import WorkState
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.time_words import clock_words
from desktop.ui.memory import WindowMemory
from desktop.ui.notify.attention import Mute
from desktop.ui.notify.floating import SHADOW, Floating, quiet
from desktop.ui.notify.tray import fill_mute, fill_presences
from desktop.ui.panels.offer_card import left_s, offer_words
from desktop.ui.presence_words import presence_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.capacity_blocks import CapacityBlocks
from desktop.ui.widgets.chip import Chip, ChipLook, ChipStyle
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.ring import Ring

WIDTH, HEIGHT = 540, 46
_SNAP = 24
_MOST_BLOCKS = 6
_PLACE = "mini.place"
_OPACITY = "mini.opacity"
_OPACITIES = (100, 85, 70)
_HOUR_S = 3600
_LOOKS = {
    WorkState.AVAILABLE: ("circle-check", "ready"),
    WorkState.BUSY: ("circle-play", "work"),
    WorkState.NOT_READY: ("circle-minus", "away"),
    WorkState.NOT_RESPONDING: ("bell-off", "risk"),
    WorkState.OFFLINE: ("circle-dashed", "off"),
}


class MiniBar(Floating):
    """Drag it anywhere; near an edge of the screen it snaps to it."""

    accepted = Signal(object)
    back_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, mute: Mute) -> None:
        super().__init__(theme)
        self._bridge = bridge
        self._mute = mute
        self._row: EntryRow | None = None
        self._grip: QPoint | None = None
        self._memory = WindowMemory()
        self.ring = Ring(theme, 28)
        self.title = ElidedLabel("", "strong")
        self.accept = KeyButton(theme, self.tr("Accept"), icon="check", kind=ButtonKind.PRIMARY)
        self.blocks = CapacityBlocks(theme)
        self.load = label("", "body")
        self.presence = Chip(theme, ChipLook("", "circle-dashed", "off"))
        self.back = IconButton(theme, "panel-right", self.tr("Back to the window"), side=28)
        self.accept.clicked.connect(self._accept)
        self.back.clicked.connect(self.back_wanted)
        self._lay_out()
        quiet(self)
        self.setWindowTitle(self.tr("Worklist mini bar"))

    def refresh(self) -> None:
        """Show what is so now."""
        offers = self._bridge.tables.offers()
        self._row = offers[0] if offers else None
        self._show_offer(self._row)
        self._show_load()
        self._show_presence()
        self.setFixedSize(self._theme.px(WIDTH) + 2 * SHADOW, self._theme.px(HEIGHT) + 2 * SHADOW)

    def remember_with(self, memory: WindowMemory) -> None:
        """Where it is put, and how much of what is below it shows through, holds tomorrow too."""
        self._memory = memory
        self.setWindowOpacity(_number(memory.read(_OPACITY), 100) / 100)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        across, _, down = self._memory.read(_PLACE).partition(" ")
        room = self.screen().availableGeometry()
        usual = room.bottomRight() - QPoint(self.width() - SHADOW, self.height() - SHADOW)
        wanted = QPoint(_number(across, usual.x()), _number(down, usual.y()))
        self.move(self.snapped(self._inside(wanted)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.move(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._grip = None
        self._settle(self.pos())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_presences(menu, self._bridge)
        menu.addSeparator()
        fill_mute(menu, self._mute)
        menu.addSeparator()
        self._fill_looks(menu)
        menu.popup(event.globalPos())

    def _fill_looks(self, menu: QMenu) -> None:
        room = self.screen().availableGeometry()
        to_top = menu.addAction(self.tr("To the top edge"))
        to_top.triggered.connect(lambda: self._settle(QPoint(self.x(), room.top() - SHADOW)))
        low = room.bottom() + 1 - self.height() + SHADOW
        to_bottom = menu.addAction(self.tr("To the bottom edge"))
        to_bottom.triggered.connect(lambda: self._settle(QPoint(self.x(), low)))
        for percent in _OPACITIES:
            choice = menu.addAction(self.tr("Opacity {0} %").format(percent))
            choice.setCheckable(True)
            choice.setChecked(round(self.windowOpacity() * 100) == percent)
            choice.triggered.connect(lambda _on=False, wanted=percent: self._choose_opacity(wanted))

    def _choose_opacity(self, percent: int) -> None:
        self.setWindowOpacity(percent / 100)
        self._memory.write(_OPACITY, str(percent))

    def _settle(self, corner: QPoint) -> None:
        """Put it there, or to the edge that is near, and remember it."""
        self.move(self.snapped(corner))
        self._memory.write(_PLACE, f"{self.x()} {self.y()}")

    def _inside(self, corner: QPoint) -> QPoint:
        """A corner on a screen that is there no more becomes one on this one."""
        on = QGuiApplication.screenAt(corner + QPoint(self.width() // 2, self.height() // 2))
        room = (on or self.screen()).availableGeometry()
        left = max(room.left() - SHADOW, min(corner.x(), room.right() + 1 - self.width() + SHADOW))
        top = max(room.top() - SHADOW, min(corner.y(), room.bottom() + 1 - self.height() + SHADOW))
        return QPoint(left, top)

    def snapped(self, corner: QPoint) -> QPoint:
        """The corner, drawn to the edges of the screen where they are near."""
        room = self.screen().availableGeometry()
        left, top = corner.x() + SHADOW, corner.y() + SHADOW
        wide, high = self.width() - 2 * SHADOW, self.height() - 2 * SHADOW
        left = _drawn(left, room.left(), room.right() + 1 - wide)
        top = _drawn(top, room.top(), room.bottom() + 1 - high)
        return QPoint(left - SHADOW, top - SHADOW)

    def _accept(self) -> None:
        if self._row is not None:
            self.accepted.emit(self._row)

    def _show_offer(self, row: EntryRow | None) -> None:
        self.ring.setVisible(row is not None)
        self.accept.setVisible(row is not None)
        if row is None:
            self.title.setText(self.tr("No offer"))
            return
        seconds, share = left_s(row, self._bridge.server_now())
        is_busy = row.intent_phase in {Phase.SENDING, Phase.CHECKING}
        self.ring.show_left(None if is_busy else seconds, share)
        self.title.setText(offer_words(row, self._bridge.tables.catalogue).title)
        self.accept.setEnabled(not is_busy and self._bridge.permit("AcceptOffer", row).allowed)

    def _show_load(self) -> None:
        status = self._bridge.tables.my_status
        loads = [load for load in status.capacity if load.media_type == "workitem"] if status else []
        held = sum(load.in_use for load in loads)
        most = sum(load.maximum for load in loads)
        offered = min(held, len(self._bridge.tables.offers()))
        used = held - offered  # an offer is no work yet, here as in the header
        self.blocks.setVisible(most <= _MOST_BLOCKS)  # the offer's title needs the room, and the figure stays
        link = self._bridge.tables.link
        self.blocks.show_load(used, offered, most, is_stale=link is not None and not link.is_live)
        self.load.setText(f"{used}/{most}")
        self.load.setAccessibleName(self.tr("Capacity: {used} of {most}").format(used=used, most=most))

    def _show_presence(self) -> None:
        status = self._bridge.tables.my_status
        if status is None:
            self.presence.show_look(ChipLook(self.tr("Offline"), "circle-dashed", "off", ChipStyle.OUTLINE))
            return
        icon, family = _LOOKS[status.state]
        seconds = (self._bridge.server_now() - status.since).total_seconds()
        age = clock_words(seconds)
        if seconds >= _HOUR_S:
            age = age.rpartition(":")[0]
        icon = "bell-off" if self._mute.is_on else icon
        link = self._bridge.tables.link
        if link is not None and not link.is_live:
            age, family = "", "off"
        words = self.tr("Not Responding")
        if status.state is not WorkState.NOT_RESPONDING:
            words = presence_words(status.presence, 24)
        self.presence.show_look(ChipLook(f"{words} {age}".strip(), icon, family))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 12, SHADOW + 4, SHADOW + 8, SHADOW + 4)
        row.setSpacing(8)
        row.addWidget(self.ring)
        row.addWidget(self.title, 1)
        row.addWidget(self.accept)
        row.addWidget(_line())
        row.addWidget(self.blocks)
        row.addWidget(self.load)
        row.addWidget(_line())
        row.addWidget(self.presence)
        row.addWidget(self.back)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("line", "vertical")
    line.setFixedWidth(1)
    return line


def _drawn(at: int, low: int, high: int) -> int:
    """To the nearer end where it is within reach, and never beyond either."""
    if at - low < _SNAP:
        return low
    return high if high - at < _SNAP else at


def _number(text: str, otherwise: int) -> int:
    """What was remembered, where it is a number."""
    try:
        return int(text)
    except ValueError:
        return otherwise
