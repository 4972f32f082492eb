"""The row of tabs over the pages: mark, title and, under the pointer, a cross."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, SEMIBOLD, TYPE

_MARK = 16
_CROSS = 12
_PAD = 16
_GAP = 10
_WIDEST = 220


class TabStrip(QTabBar):
    """Qt's tab bar, painted from the tokens. ``close_wanted`` brings the tab's index."""

    close_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMouseTracking(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.updateGeometry)

    def tabSizeHint(self, index: int) -> QSize:
        words = self._theme.metrics(TYPE["body"], SEMIBOLD).horizontalAdvance(self.tabText(index))
        room = self._theme.px(2 * _PAD + _MARK + _GAP + 4)
        return QSize(min(room + words, self._theme.px(_WIDEST)), self._theme.px(41))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self._theme.px(2 * _PAD + _MARK), self.tabSizeHint(index).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        index = self.tabAt(where)
        is_cross = event.button() is Qt.MouseButton.LeftButton and self._cross(index).contains(where)
        if index >= 0 and (is_cross or event.button() is Qt.MouseButton.MiddleButton):
            self.close_wanted.emit(index)
            return
        super().mouseReleaseEvent(event)

    def _paint_tab(self, painter: QPainter, index: int, area: QRect) -> None:
        theme, is_current = self._theme, index == self.currentIndex()
        if is_current:
            thick = theme.px(2)
            painter.fillRect(area.adjusted(0, area.height() - thick, 0, 0), theme.colour("accent"))
        if is_current and self.hasFocus():
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(area.adjusted(3, 5, -4, -6), 6, 6)
        mark = QRect(area.left() + theme.px(_PAD), 0, theme.px(_MARK), theme.px(_MARK))
        mark.moveTop(area.center().y() - mark.height() // 2)
        self._mark(index).paint(painter, mark)
        is_hot = self._is_hot(index)
        right = self._cross(index).left() - 4 if is_hot else area.right() - theme.px(_PAD) + 4
        words = QRect(mark.right() + theme.px(_GAP), area.top(), 0, area.height())
        words.setRight(right)
        weight = SEMIBOLD if is_current else MEDIUM
        painter.setFont(theme.font(TYPE["body"], weight))
        painter.setPen(theme.colour("text" if is_current else "text2"))
        text = theme.metrics(TYPE["body"], weight).elidedText(
            self.tabText(index), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        if is_hot:
            theme.icon("x").paint(painter, self._cross(index))

    def _mark(self, index: int) -> QIcon:
        own = self.tabIcon(index)
        return own if not own.isNull() else self._theme.icon("globe")

    def _is_hot(self, index: int) -> bool:
        return self.underMouse() and self.tabRect(index).contains(self._pointer())

    def _pointer(self) -> QPoint:
        return self.mapFromGlobal(self.cursor().pos())

    def _cross(self, index: int) -> QRect:
        area = self.tabRect(index)
        side = self._theme.px(_CROSS)
        return QRect(area.right() - side - 6, area.center().y() - side // 2, side, side)
