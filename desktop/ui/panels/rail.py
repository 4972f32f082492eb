"""The rail at the edge of the window: the sections of the program."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.actions import Actions
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, SEMIBOLD, TYPE
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.tips import plain_tip

_WIDTH = 68
_BUTTON = QSize(56, 50)
_ICON = 20
_UPPER = ("view.work", "view.workbins", "view.done", "view.day", "view.team")
_ALWAYS = frozenset({"view.work", "view.workbins", "view.done"})
_LOWER = ("view.status", "view.settings")


class RailButton(QAbstractButton):
    """Icon over word, white on the dark rail."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_BUTTON.width()), self._theme.px(_BUTTON.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(RADIUS["row"])
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("nav_selected" if self.isChecked() else "nav_hover"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("nav_on"), theme.focus_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)
        colour = theme.colours.nav_on if self.isChecked() else theme.colours.nav_text
        icon = theme.px(_ICON)
        pixmap = theme.pixmap(self._icon_name, colour, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - icon) / 2, theme.px(6)), pixmap)
        painter.setPen(theme.colour("nav_on" if self.isChecked() else "nav_text"))
        painter.setFont(theme.font(TYPE["caption"], SEMIBOLD if self.isChecked() else MEDIUM))
        words = QRect(0, theme.px(28), self.width(), theme.px(18))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


class Rail(QFrame):
    """``chosen`` carries the id of the action of the section."""

    chosen = Signal(str)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "nav")
        self._theme = theme
        self._actions = actions
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(4)
        column.addWidget(IconView(theme, "clipboard-list", "nav_on", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        self._add(column, _UPPER)
        column.addStretch(1)
        self._add(column, _LOWER)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_section(self, action_id: str) -> None:
        """Mark the section that is open."""
        self._buttons[action_id].setChecked(True)

    def offer(self, action_id: str) -> None:
        """A section that has a page is offered."""
        self._buttons[action_id].show()

    def _add(self, column: QVBoxLayout, ids: tuple[str, ...]) -> None:
        for action_id in ids:
            spec = self._actions.spec(action_id)
            button = RailButton(self._theme, spec.icon, self._actions.label(action_id), self)
            button.setToolTip(plain_tip(self._actions.tooltip(action_id).splitlines()[0]))
            button.clicked.connect(lambda _checked=False, name=action_id: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[action_id] = button
            button.setVisible(action_id in _ALWAYS)
            column.addWidget(button)

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))
