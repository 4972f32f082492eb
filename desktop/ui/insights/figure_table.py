"""The table of figures: numbers in line, a bar beside what is finished, chips for what wants an eye."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.domain.questions import Figures
from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.insights.figure_columns import COLUMNS, COMPLETED, FALLBACK, LEVEL
from desktop.ui.insights.figure_model import FIGURES_ROLE, SHARE_ROLE, FigureModel
from desktop.ui.insights.figure_words import is_fallback_high, is_level_low
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, TYPE
from desktop.ui.widgets.chip import ChipLook, ChipStyle

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 40
_PAD: Final = 10
_NAME: Final = 220
_NUMBER: Final = 84
_BAR: Final = 52
_PLAIN: Final = Words(TYPE["body"], is_tabular=True)
_NAMED: Final = Words(TYPE["body"], MEDIUM)
_STRONG: Final = Words(TYPE["body"], MEDIUM, is_tabular=True)
# Cells that are chips when something is wrong with them: how to tell, the icon and the colour.
_ALARMS: Final = {
    LEVEL: (is_level_low, ChipLook("", "clock", "away", ChipStyle.TINT)),
    FALLBACK: (is_fallback_high, ChipLook("", "triangle-alert", "risk", ChipStyle.TINT)),
}


class FigureDelegate(QStyledItemDelegate):
    """Paints a cell; the row's ground is the table's own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self._theme.px(_NUMBER), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = self._theme, option.rect
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, theme.colour("selected" if is_selected else "surface"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.colour("line"))
        canvas = RowCanvas(painter, area, theme, mirrored)
        box = area.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
        self._paint_cell(canvas, box, index, is_selected=is_selected)
        painter.restore()

    def _paint_cell(self, canvas: RowCanvas, box: QRect, index: Index, *, is_selected: bool) -> None:
        theme, column, text = self._theme, index.column(), str(index.data())
        if column == 0:
            canvas.text(box, text, _NAMED, theme.colour("text"))
            return
        figures = index.data(FIGURES_ROLE)
        alarm = _ALARMS.get(column)
        if alarm is not None and isinstance(figures, Figures) and alarm[0](figures):
            look = ChipLook(text, alarm[1].icon, alarm[1].family, alarm[1].style)
            canvas.chip_at_end(box, look, on_selected=is_selected)
            return
        is_main = column == COMPLETED
        ink = theme.colour("text" if is_main else "text2")
        rest = canvas.text_at_end(box, text, _STRONG if is_main else _PLAIN, ink)
        if is_main:
            self._paint_bar(canvas, rest, float(index.data(SHARE_ROLE) or 0))

    def _paint_bar(self, canvas: RowCanvas, box: QRect, share: float) -> None:
        theme, height = self._theme, self._theme.px(5)
        width = min(theme.px(_BAR), box.width())
        top = box.center().y() - height / 2
        canvas.fill(QRectF(box.left(), top, width, height), theme.colour("track"), height / 2)
        if share > 0:
            filled = QRectF(box.left(), top, max(float(height), width * share), height)
            canvas.fill(filled, QColor(theme.family("ready").fg), height / 2)


class FigureTable(QTableView):
    """Sorted by a click on a heading, or by its key while the heading has the focus."""

    def __init__(self, theme: Theme, model: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(FigureDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt passes its own event on
        self._fit()

    def _fit(self) -> None:
        """Numbers share what the name leaves, as far as they need it."""
        px, heading = self._theme.px, self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        room = self.viewport().width() - px(_NAME) - px(_BAR)
        number = max(px(_NUMBER), room // len(COLUMNS)) if room > 0 else px(_NUMBER)
        for column in range(1, len(COLUMNS) + 1):
            heading.resizeSection(column, number + (px(_BAR) if column == COMPLETED else 0))
        used = number * len(COLUMNS) + px(_BAR)
        heading.resizeSection(0, max(px(_NAME), self.viewport().width() - used))
