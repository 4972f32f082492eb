"""The backlog by workbin: how deep, how old, how much at risk, and the line of the last hour."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.team.backlog_model import BacklogLine, BacklogModel
from desktop.ui.team.roster_delegate import risk_chip
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD, TYPE
from desktop.ui.widgets.chip import ChipLook, ChipStyle

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 48
_PAD: Final = 16
_BESIDE: Final = 6
_LINE: Final = 19
_CHIP: Final = 92
_NUMBER: Final = 40
_SPARK: Final = 64
_NAME: Final = Words(TYPE["body"], SEMIBOLD)
_SUB: Final = Words(TYPE["meta"])
_DEPTH: Final = Words(TYPE["large"], SEMIBOLD, is_tabular=True)


class BacklogDelegate(QStyledItemDelegate):
    """``fit_of`` gives the plain word of a drag over a workbin, or nothing."""

    def __init__(
        self, model: BacklogModel, theme: Theme, fit_of: Callable[[str], tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._fit_of = fit_of

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index.row())
        if line is None:
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = RowCanvas(painter, area, self._theme, direction is Qt.LayoutDirection.RightToLeft)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        canvas.ground(state, self._theme.px(_BESIDE))
        self._paint_line(canvas, line, is_selected=is_selected)
        painter.restore()

    def _paint_line(self, canvas: RowCanvas, line: BacklogLine, *, is_selected: bool) -> None:
        theme, px = self._theme, self._theme.px
        inner = canvas.area.adjusted(px(_PAD), 0, -px(_PAD), 0)
        word, family = self._fit_of(line.id)
        if word:
            look = ChipLook(word, "check", family)
            box = canvas.chip_at_end(inner, look, on_selected=is_selected)
        else:
            box = self._paint_figures(canvas, inner, line, is_selected=is_selected)
        height = px(_LINE)
        top = box.top() + (box.height() - 2 * height) // 2
        title = QRect(box.left(), top, box.width(), height)
        ink = QColor(theme.family("risk").fg) if line.is_alarming else theme.colour("text")
        canvas.text(title, line.title, _NAME, ink)
        canvas.text(title.translated(0, height), line.sub, _SUB, theme.colour("text2"))

    def _paint_figures(
        self, canvas: RowCanvas, inner: QRect, line: BacklogLine, *, is_selected: bool
    ) -> QRect:
        """Risk, depth and the last hour at the trailing edge; what is left of the box before them."""
        px = self._theme.px
        chip_box = QRect(inner.right() - px(_CHIP), inner.top(), px(_CHIP) + 1, inner.height())
        self._paint_risk(canvas, chip_box, line, is_selected=is_selected)
        wide = max(px(_NUMBER - 12), _DEPTH.width(self._theme, str(line.depth)))
        number = QRect(chip_box.left() - px(12) - wide, inner.top(), wide, inner.height())
        canvas.text_at_end(number, str(line.depth), _DEPTH, self._theme.colour("text"))
        spark = QRectF(number.left() - px(_SPARK + 6), inner.top() + px(14), px(_SPARK), px(_ROW - 28))
        if len(line.depths) > 1:
            self._paint_spark(canvas, spark, line.depths)
        right = spark.left() - px(8) if line.depths else number.left() - px(8)
        return QRect(inner.left(), inner.top(), max(0, round(right) - inner.left()), inner.height())

    def _paint_risk(self, canvas: RowCanvas, box: QRect, line: BacklogLine, *, is_selected: bool) -> None:
        if line.is_alarming:
            look = ChipLook(self.tr("Look"), "triangle-alert", "risk", ChipStyle.TINT)
            canvas.chip_at_end(box, look, on_selected=is_selected)
        elif line.at_risk:
            look = risk_chip(line.overdue, line.at_risk, self.tr("{0} at risk"))
            canvas.chip_at_end(box, look, on_selected=is_selected)
        else:
            canvas.text_at_end(box, self.tr("On track"), _SUB, self._theme.colour("text2"))

    def _paint_spark(self, canvas: RowCanvas, area: QRectF, values: tuple[int, ...]) -> None:
        low, high = min(values), max(values)
        span = max(1, high - low)
        step = area.width() / (len(values) - 1)
        points = [
            QPointF(area.left() + n * step, area.bottom() - (value - low) / span * area.height())
            for n, value in enumerate(values)
        ]
        if canvas.is_mirrored:
            points = [canvas.visual(QRectF(point.x(), point.y(), 0, 0)).topLeft() for point in points]
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.setPen(QPen(self._theme.colour("accent_text"), 1.6))
        canvas.painter.drawPolyline(QPolygonF(points))
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(self._theme.colour("accent_text"))
        canvas.painter.drawEllipse(points[-1], 2.5, 2.5)


class BacklogView(QListView):
    """``chosen`` carries a line's id."""

    chosen = Signal(str)

    def __init__(self, model: BacklogModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backlog = model
        self._theme = theme
        self._chosen = ""
        self.setModel(model)
        self.setAccessibleName(self.tr("Backlog by workbin"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._after_reset)
        theme.changed.connect(self._fit)
        self._fit()

    def line_at(self, place: QPoint) -> BacklogLine | None:
        """What is under a place of the screen."""
        index = self.indexAt(self.viewport().mapFromGlobal(place))
        return self._backlog.line(index.row()) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = self._backlog.line(current.row()) if current.isValid() else None
        if line is not None and line.id != self._chosen:
            self._chosen = line.id
            self.chosen.emit(line.id)

    def forget(self) -> None:
        """Something else is looked at."""
        self._chosen = ""
        self.selectionModel().clear()

    def _after_reset(self) -> None:
        self._fit()
        number = self._backlog.find(self._chosen) if self._chosen else None
        if number is not None:
            self.setCurrentIndex(self._backlog.index(number))

    def _fit(self) -> None:
        """As high as its lines, up to seven of them."""
        lines = min(7, max(1, self._backlog.rowCount()))
        self.setFixedHeight(lines * self._theme.px(_ROW) + 2)
