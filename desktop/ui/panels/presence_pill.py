"""The presence pill: how I am doing, since when, and the menu to change it."""

from datetime import datetime

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop.domain.agent import AgentStatus
from desktop.domain.commands import ResumeResponding, SetPresence
from desktop.domain.presence import PresenceDefinition, WorkState
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import clock_words
from desktop.ui.presence_words import in_order, is_offline, presence_words
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, SEMIBOLD, TYPE
from desktop.ui.widgets.tips import plain_tip

_LOOKS = {
    WorkState.AVAILABLE: ("circle-check", "ready"),
    WorkState.BUSY: ("circle-play", "work"),
    WorkState.NOT_READY: ("circle-minus", "away"),
    WorkState.NOT_RESPONDING: ("bell-off", "risk"),
    WorkState.OFFLINE: ("circle-dashed", "off"),
}
_ICON = 18
_CHEVRON = 14
_PAD = 11
_GAP = 8
_INDENT = "       "
_NEXT_WEIGHT = 400


class PresencePill(QAbstractButton):
    """Opens its menu; the digits 1 to 9 pick from it."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._status: AgentStatus | None = None
        self._is_muted = self._is_tight = self._is_stale = False
        self._menu: QMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.open_menu)
        theme.changed.connect(self.updateGeometry)

    def show_status(self, status: AgentStatus | None, *, is_stale: bool = False) -> None:
        """Show how I am doing now, or was when the line was there last."""
        if status is self._status and is_stale is self._is_stale and self.accessibleName():
            return
        self._status = status
        self._is_stale = is_stale
        words = ", ".join(part for part in (self._label(), self._next()) if part)
        self.setAccessibleName(self.tr("Presence: {0}").format(words))
        self.setToolTip(plain_tip(self._why()))
        self.updateGeometry()
        self.update()

    def show_muted(self, *, is_muted: bool) -> None:
        """A muted bell, while sounds and toasts are off."""
        self._is_muted = is_muted
        self.updateGeometry()
        self.update()

    def tick(self) -> None:
        """A second went by."""
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Show what can be chosen, under the pill."""
        catalogue = self._bridge.tables.catalogue
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Presence"))
        self._menu = menu
        if self._status is not None and self._status.state is WorkState.NOT_RESPONDING:
            action = menu.addAction(self._theme.icon("circle-check"), self.tr("Go Ready"))
            action.triggered.connect(lambda: self._bridge.dispatch(ResumeResponding()))
            menu.addSeparator()
        self._add_later(menu, catalogue.presence_definitions if catalogue else ())
        digits = iter("123456789")
        for definition in in_order(catalogue.presence_definitions if catalogue else ()):
            self._add(menu, definition, next(digits, "") if definition.is_primary else "")
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self.rect().bottomLeft() if not self.isRightToLeft() else self.rect().bottomRight()
        menu.popup(self.mapToGlobal(corner + QPoint(0, 4)))

    def room(self, is_tight: bool) -> int:  # its one fact
        """How much room it needs, with its timer or without."""
        return self._width(has_timer=not is_tight)

    def tighten(self, is_tight: bool) -> None:  # its one fact
        """Without the timer, where there is no room for it."""
        if is_tight is not self._is_tight:
            self._is_tight = is_tight
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            self._width(has_timer=not self._is_tight), self._theme.measures().control + self._theme.px(2)
        )

    def _width(self, *, has_timer: bool) -> int:
        px = self._theme.px
        # Digits are of equal width here, so that the header does not move each second.
        timer = self._theme.metrics(TYPE["body"], MEDIUM, is_tabular=True).horizontalAdvance(
            self._timer_words()
        )
        label = self._theme.metrics(TYPE["body"], SEMIBOLD).horizontalAdvance(self._label())
        if self._next():
            following = self._theme.metrics(TYPE["body"], _NEXT_WEIGHT)
            label += following.horizontalAdvance(self._next()) + px(_GAP)
        muted = px(_ICON + _GAP) if self._is_muted else 0
        shown = timer + px(_GAP) if has_timer and timer else 0
        return label + shown + muted + px(2 * _PAD + _ICON + _CHEVRON + 2 * _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = self._theme, self._theme.px
        icon, family_name = self._look()
        family = theme.family(family_name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = px(RADIUS["control"])
        is_focused = self.hasFocus()
        painter.setBrush(QColor(family.tint))
        border = theme.colour("focus") if is_focused else QColor(family.fg)
        painter.setPen(QPen(border, theme.focus_width if is_focused else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        left = px(_PAD)
        left = self._icon(painter, left, icon, family.fg)
        left = self._words(painter, left, self._label(), SEMIBOLD, family.fg)
        if not self._is_tight and self._timer_words():
            left = self._words(painter, left, self._timer_words(), MEDIUM, family.fg)
        if self._next():
            left = self._words(painter, left, self._next(), _NEXT_WEIGHT, family.fg)
        if self._is_muted:
            left = self._icon(painter, left, "bell-off", family.fg)
        self._icon(painter, left, "chevron-down", family.fg, _CHEVRON)

    def _icon(self, painter: QPainter, left: int, name: str, colour: str, pixels: int = _ICON) -> int:
        size = self._theme.px(pixels)
        shown = self.width() - left - size if self.isRightToLeft() else left
        pixmap = self._theme.pixmap(name, colour, pixels, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(shown, (self.height() - size) / 2), pixmap)
        return left + size + self._theme.px(_GAP)

    def _words(self, painter: QPainter, left: int, text: str, weight: int, colour: str) -> int:
        is_timer = weight == MEDIUM
        width = self._theme.metrics(TYPE["body"], weight, is_tabular=is_timer).horizontalAdvance(text) + 1
        shown = self.width() - left - width if self.isRightToLeft() else left
        painter.setFont(self._theme.font(TYPE["body"], weight, is_tabular=is_timer))
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRect(shown, 0, width + 1, self.height()), flags, text)
        return left + width + self._theme.px(_GAP)

    def _add(self, menu: QMenu, definition: PresenceDefinition, digit: str) -> None:
        icon = _icon_of(definition)
        words = presence_words(definition).replace("&", "&&")
        text = f"&{digit}  {words}" if digit else f"{_INDENT}{words}"
        action = menu.addAction(self._theme.icon(icon), text)
        action.setCheckable(True)
        is_now = self._status is not None and self._status.presence.definition_id == definition.id
        action.setChecked(is_now)
        command = SetPresence(definition_id=definition.id)
        action.triggered.connect(lambda: self._bridge.dispatch(command))

    def _look(self) -> tuple[str, str]:
        if self._status is None:
            return "circle-dashed", "off"
        icon, family = _LOOKS[self._status.state]
        return icon, "off" if self._is_stale else family

    def _next(self) -> str:
        """What comes when the work is done."""
        coming = self._status.next_presence if self._status is not None else None
        return self.tr("Next: {0}").format(presence_words(coming, 40)) if coming is not None else ""

    def _add_later(self, menu: QMenu, definitions: tuple[PresenceDefinition, ...]) -> None:
        """What can be chosen for after the work, and leaving with offers open."""
        status, tables = self._status, self._bridge.tables
        if status is None:
            return
        others = [found for found in in_order(definitions) if found.id != status.presence.definition_id]
        if any(load.used for load in tables.loads()):
            later = menu.addMenu(self._theme.icon("clock"), self.tr("After this work"))
            if status.next_presence is not None:
                stay = self.tr("Stay {0}").format(presence_words(status.presence, 40))
                self._add_command(
                    later,
                    "x",
                    stay,
                    SetPresence(definition_id=status.presence.definition_id, after_work=True),
                )
            for found in others:
                self._add_command(
                    later,
                    _icon_of(found),
                    presence_words(found),
                    SetPresence(definition_id=found.id, after_work=True),
                )
        if tables.offers():
            leaving = menu.addMenu(
                self._theme.icon("bell-off"), self.tr("Leave, and give back what is offered")
            )
            for found in others:
                if not found.takes_work:
                    self._add_command(
                        leaving,
                        _icon_of(found),
                        presence_words(found),
                        SetPresence(definition_id=found.id, rejects_offers=True),
                    )
        menu.addSeparator()

    def _add_command(self, menu: QMenu, icon: str, words: str, command: SetPresence) -> None:
        action = menu.addAction(self._theme.icon(icon), words.replace("&", "&&"))
        action.triggered.connect(lambda: self._bridge.dispatch(command))

    def _label(self) -> str:
        if self._status is None:
            return self.tr("Not signed in")
        label = presence_words(self._status.presence)
        if self._status.state is WorkState.NOT_RESPONDING:
            label = self.tr("Not Responding")
        elif self._status.state is WorkState.NOT_READY:
            label = self.tr("Not Ready: {0}").format(label)
        return self.tr("{0}, last known").format(label) if self._is_stale else label

    def _timer_words(self) -> str:
        """How long it is so; what is only last known may be over, and has no time that goes on."""
        return "" if self._status is None or self._is_stale else clock_words(self._age_s())

    def _age_s(self) -> float:
        since: datetime = self._status.since if self._status is not None else self._bridge.server_now()
        return (self._bridge.server_now() - since).total_seconds()

    def _why(self) -> str:
        presence = self._status.presence if self._status is not None else None
        if presence is None or presence.by is None:
            return ""
        who = presence.by.name or presence.by.id
        words = self.tr("Set by {0}").format(one_line(who))
        return f"{words}: {one_line(presence.reason)}" if presence.reason else words


def _icon_of(definition: PresenceDefinition) -> str:
    if is_offline(definition):
        return "circle-dashed"
    return "circle-check" if definition.takes_work else "circle-minus"
