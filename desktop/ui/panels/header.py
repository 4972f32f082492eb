"""The header: presence, capacity, search, what waits to sync, the line, and who I am."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop.core.changes import LinkRow, Phase
from desktop.core.messages import LinkState
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.panels.capacity_view import CapacityView
from desktop.ui.panels.header_menus import open_notices, open_queue
from desktop.ui.panels.header_room import Saving, share
from desktop.ui.panels.link_view import LinkView
from desktop.ui.panels.presence_pill import PresencePill
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, SEMIBOLD, TYPE
from desktop.ui.widgets.chip import ChipButton, ChipLook, ChipStyle, chip_size
from desktop.ui.widgets.tips import plain_tip

_HEIGHT = 56
_AWAY = frozenset(LinkState) - {LinkState.LIVE, LinkState.CATCHING_UP}
_SEARCH = QSize(360, 34)
_AVATAR = 30
_LEAST_SEARCH = 120
_SPACE = 18
_MARGINS = 34


class SearchField(QAbstractButton):
    """Looks like a field and opens the palette, which is where typing goes on."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._is_tight = False
        self.setText(self.tr("Search work or run a command"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: actions.run("view.palette"))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = _SEARCH.height() if self._is_tight else _SEARCH.width()
        return QSize(self._theme.px(width), self._theme.px(_SEARCH.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.room(self._is_tight), self._theme.px(_SEARCH.height()))

    def room(self, is_tight: bool) -> int:  # its one fact
        """How much room it needs at least."""
        return self._theme.px(_SEARCH.height() if is_tight else _LEAST_SEARCH)

    def tighten(self, is_tight: bool) -> None:  # its one fact
        """Only the icon."""
        if is_tight is not self._is_tight:
            self._is_tight = is_tight
            self.setToolTip(plain_tip(self.text() if is_tight else ""))
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setBrush(theme.colour("sunken"))
        border = theme.colour("focus" if focused else "edge" if self.underMouse() else "line")
        painter.setPen(QPen(border, theme.focus_width if focused else 1))
        radius = px(RADIUS["control"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        pixmap = theme.pixmap("search", theme.colours.text2, 16, self.devicePixelRatioF())
        middle = (self.height() - px(16)) / 2
        left = self.width() - px(24) if self.isRightToLeft() else px(8)
        painter.drawPixmap(QPointF(middle if self._is_tight else left, middle), pixmap)
        if self._is_tight:
            return
        hint = self._actions.hint("view.palette")
        hint = "Ctrl+K" if self.width() > px(260) and hint else ""
        cap = theme.metrics(TYPE["caption"], MEDIUM).horizontalAdvance(hint) + px(12)
        words = QRectF(self.rect()).adjusted(px(39), 0, -(cap + px(12)) if hint else -px(8), 0)
        if self.isRightToLeft():
            words = QRectF(self.width() - words.right(), 0, words.width(), self.height())
        painter.setPen(theme.colour("text3"))
        painter.setFont(theme.font(TYPE["body"]))
        text = theme.metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        if hint:
            self._paint_cap(painter, hint, cap)

    def _paint_cap(self, painter: QPainter, hint: str, width: int) -> None:
        theme, px = self._theme, self._theme.px
        left = px(7) if self.isRightToLeft() else self.width() - width - px(7)
        box = QRectF(left, (self.height() - px(18)) / 2, width, px(18))
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, px(RADIUS["small"]), px(RADIUS["small"]))
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font(TYPE["caption"], MEDIUM))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hint)


class Avatar(QAbstractButton):
    """My initials; opens the menu of what concerns me."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_name(self, name: str) -> None:
        """Whose initials."""
        words = one_line(name).split()
        self.setText("".join(word[0] for word in (words[:1] + words[1:][-1:])).upper())
        self.setAccessibleName(self.tr("Account of {0}").format(one_line(name)))
        self.setToolTip(plain_tip(one_line(name)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_AVATAR), self._theme.px(_AVATAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("track"))
        focus = QPen(theme.colour("focus"), theme.focus_width)
        painter.setPen(focus if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font(TYPE["caption"], SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Header(QFrame):
    """What is asked for here is for the window to act on."""

    sign_out_asked = Signal()
    entry_asked = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "header")
        self._bridge = bridge
        self._actions = actions
        self._theme = theme
        self.pill = PresencePill(bridge, theme, self)
        self.capacity = CapacityView(bridge, theme, self)
        self.search = SearchField(actions, theme, self)
        self._queue = ChipButton(theme, ChipLook("", "cloud-upload", "off", ChipStyle.DASHED), self)
        self.link = LinkView(bridge, theme, self)
        self._bell = QToolButton(self)
        self._bell.setProperty("kind", "plain")
        self._bell.setAccessibleName(self.tr("Notices"))
        self._bell.setToolTip(self.tr("Notices"))
        self._bell.clicked.connect(lambda: open_notices(bridge, theme, self._bell))
        self._queue.clicked.connect(lambda: open_queue(bridge, theme, self._queue))
        self.avatar = Avatar(theme, self)
        self.avatar.clicked.connect(self._open_account)
        self.capacity.entry_asked.connect(self.entry_asked)
        self._waiting = 0
        self._savings = (
            Saving(self.capacity.words_room, self.capacity.show_words),
            Saving(self._queue_room, lambda is_tight: self._queue.show_look(self._queue_look(is_tight))),
            Saving(self.link.room, self.link.tighten),
            Saving(self.search.room, self.search.tighten),
            Saving(self.capacity.blocks_room, self.capacity.show_blocks),
            Saving(self.pill.room, self.pill.tighten),
        )
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def refresh(self) -> None:
        """Rows changed."""
        tables = self._bridge.tables
        self._show_line(tables.link)
        self.link.refresh()
        waiting = sum(1 for row in tables.intents() if row.phase in (Phase.WAITING, Phase.PARKED))
        self._waiting = waiting
        self._queue.setVisible(waiting > 0)
        self._queue.setToolTip(self.tr("%n waiting to sync", "", waiting))
        self._queue.setAccessibleName(self._queue.toolTip())
        if tables.catalogue is not None:
            self.avatar.show_name(tables.catalogue.me.name)
        self._share_room()

    def _show_line(self, link: LinkRow | None) -> None:
        """What is not live never looks live: the header is tinted, presence and load are last known."""
        is_stale = link is not None and link.as_of is not None and link.state in _AWAY
        self.pill.show_status(self._bridge.tables.my_status, is_stale=is_stale)
        self.capacity.refresh(is_stale=is_stale)
        pane = "header-away" if is_stale else "header"
        if self.property("pane") != pane:
            self.setProperty("pane", pane)
            self.style().unpolish(self)
            self.style().polish(self)

    def tick(self) -> None:
        """A second went by."""
        self.pill.tick()
        self.link.refresh()
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where the window is narrow or the text large, words go first and nothing is cut."""
        fixed = (self._bell, self.avatar)
        needed = sum(part.sizeHint().width() for part in fixed) + self.capacity.figures_room() + _MARGINS
        gaps = 6 if self._waiting else 5
        share(self._savings, needed + gaps * _SPACE, self.width())

    def _queue_look(self, is_tight: bool) -> ChipLook:  # its one fact
        words = str(self._waiting) if is_tight else self.tr("%n waiting to sync", "", self._waiting)
        return ChipLook(words, "cloud-upload", "off", ChipStyle.DASHED)

    def _queue_room(self, is_tight: bool) -> int:  # its one fact
        return chip_size(self._theme, self._queue_look(is_tight)).width() if self._waiting else 0

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGINS // 2, 0, _MARGINS // 2, 0)
        row.setSpacing(_SPACE)
        row.addWidget(self.pill)
        row.addWidget(self.capacity)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(self._queue)
        row.addWidget(self.link)
        row.addWidget(self._bell)
        row.addWidget(self.avatar)

    def _open_account(self) -> None:
        menu = QMenu(self)
        for action_id in ("view.settings", "view.theme", "view.keys", "view.help"):
            spec = self._actions.spec(action_id)
            hint = self._actions.hint(action_id)
            text = self._actions.label(action_id) + (f"\t{hint}" if hint else "")
            action = menu.addAction(self._theme.icon(spec.icon), text)
            action.triggered.connect(lambda _checked=False, name=action_id: self._actions.run(name))
        menu.addSeparator()
        leave = menu.addAction(self._theme.icon("log-out"), self.tr("Sign out"))
        leave.triggered.connect(self.sign_out_asked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.avatar.mapToGlobal(QPoint(0, self.avatar.height() + 4)))

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self._bell.setIcon(self._theme.icon("bell"))
        self._bell.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
