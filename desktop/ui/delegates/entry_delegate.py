"""Paints the worklist: headings and two-line rows. All that it measures with is cached by the theme."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.domain.workbin import Workbin
from desktop.ui.delegates.canvas import RowCanvas, Words
from desktop.ui.delegates.entry_look import EntryLook, entry_look, initials
from desktop.ui.delegates.heading import GroupHeading
from desktop.ui.theme.appearance import Density
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import RADIUS, SEMIBOLD, TYPE
from desktop.ui.widgets.rail import WIDTH as RAIL_WIDTH
from desktop.ui.widgets.rail import paint_rail

# Above this many rows all heights are equal, so that the view need not ask for each of them.
UNIFORM_ABOVE: Final = 1000

_INSET = 7
_RAIL_LEFT = 16
_RAIL_MARGIN = 12
_TEXT_LEFT = 33
_TEXT_RIGHT = 19
_LINE = 20
_FIRST_LINE = 11
_SECOND_LINE = 35
_TIME_ROOM = 110
_COMPACT_TIME = 64
_COMPACT_WORDS = 380
_LEAST_WHO = 24
_FULL_ROW = 66
_STRIP_HEADING = 12
_HOUR_S = 3600

_TITLE: Final = Words(TYPE["body"], SEMIBOLD)
_TIME: Final = Words(TYPE["body"], SEMIBOLD, is_tabular=True)
_META: Final = Words(TYPE["meta"])
_HEADING: Final = Words(TYPE["meta"], SEMIBOLD)

# Put together once: Python's flags are slow.
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_FROM_THE_RIGHT: Final = Qt.LayoutDirection.RightToLeft
_HOVERED: Final = QStyle.StateFlag.State_MouseOver
_FOCUSED: Final = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
_SELECTED: Final = QStyle.StateFlag.State_Selected
_SHAPES_KEPT: Final = 16

Index = QModelIndex | QPersistentModelIndex


class _Shape(NamedTuple):
    """Where things are in a row of one size, from its upper left corner."""

    area: QRect
    ground: QRectF
    rail: QRectF
    inner: QRect
    first: QRect
    second: QRect


class Lines(Protocol):
    """The list that is painted, as far as its painter needs it."""

    def item(self, number: int) -> EntryRow | GroupHeading | None:
        """What stands in this line."""
        ...

    def rowCount(self) -> int:
        """How many lines there are."""
        ...

    def is_unread(self, entry_id: str) -> bool:
        """Whether nobody looked at it yet."""
        ...


class EntryDelegate(QStyledItemDelegate):
    """``now`` is the server's clock; ``find_workbin`` knows the service levels."""

    def __init__(
        self,
        model: Lines,
        theme: Theme,
        now: Callable[[], datetime],
        find_workbin: Callable[[str], Workbin | None],
    ) -> None:
        super().__init__()
        self._model = model
        self._theme = theme
        self._now = now
        self._find_workbin = find_workbin
        self.is_narrow = False
        self._shapes: dict[tuple[int, int, int], _Shape] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        measures = self._theme.measures()
        is_heading = isinstance(self._model.item(index.row()), GroupHeading)
        is_low = is_heading and self._model.rowCount() <= UNIFORM_ABOVE
        height = self._theme.px(_STRIP_HEADING) if self.is_narrow else measures.header_row
        return QSize(0, height if is_low else measures.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._model.item(index.row())
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.translate(area.topLeft())
        painter.setRenderHint(_SMOOTH)
        shape = self._shape_of(area.width(), area.height())
        canvas = RowCanvas(painter, shape.area, self._theme, direction is _FROM_THE_RIGHT)
        if isinstance(item, GroupHeading):
            if not self.is_narrow:
                self._paint_heading(canvas, item, state)
        elif item is not None:
            self._paint_row(canvas, shape, item, state)
        painter.restore()

    def look_at(self, row: EntryRow) -> EntryLook:
        """What a row says."""
        return entry_look(row, self._now(), self._find_workbin(row.entry.workbin_id))

    def _shape_of(self, width: int, height: int) -> _Shape:
        """Rows of one size are laid out once."""
        key = (self._theme.revision, width, height)
        shape = self._shapes.get(key)
        if shape is None:
            if len(self._shapes) > _SHAPES_KEPT:
                self._shapes.clear()
            shape = self._shapes[key] = self._make_shape(QRect(0, 0, width, height))
        return shape

    def _make_shape(self, area: QRect) -> _Shape:
        px, stretch = self._theme.px, area.height() / _FULL_ROW
        margin = _RAIL_MARGIN * stretch
        inner = area.adjusted(px(_TEXT_LEFT), 0, -px(_TEXT_RIGHT), 0)
        first, second = (
            QRect(inner.left(), round(top * stretch), inner.width(), px(_LINE))
            for top in (_FIRST_LINE, _SECOND_LINE)
        )
        rail = QRectF(px(_RAIL_LEFT), margin, px(RAIL_WIDTH), area.height() - 2 * margin)
        ground = QRectF(area).adjusted(px(_INSET), 1, -px(_INSET), -1)
        return _Shape(area, ground, rail, inner, first, second)

    @property
    def ground(self) -> QColor:
        """What rows lie on."""
        return self._theme.colour("surface")

    def runs_by_seconds(self, row: EntryRow) -> bool:
        """Whether the time of a row is written in seconds: from an hour on it is in minutes."""
        if not row.entry.status.is_open:
            return False
        left_s = sla.left_s(row.entry, self._now(), self._find_workbin(row.entry.workbin_id))
        return left_s is None or abs(left_s) < _HOUR_S + 1

    def time_areas(self, area: QRect) -> tuple[QRect, QRect]:
        """The parts of a row that change as time goes by: only these are repainted each second."""
        px = self._theme.px
        time = QRect(area.right() - px(_TIME_ROOM), area.top(), px(_TIME_ROOM), area.height())
        rail = QRect(area.left() + px(_RAIL_LEFT), area.top(), px(RAIL_WIDTH), area.height())
        return time, rail

    def _paint_row(self, canvas: RowCanvas, shape: _Shape, row: EntryRow, state: QStyle.StateFlag) -> None:
        is_selected = bool(state & _SELECTED)
        self._paint_ground(canvas, shape.ground, state, is_selected=is_selected)
        look = self.look_at(row)
        self._paint_rail(canvas, shape.rail, look)
        px = self._theme.px
        if self.is_narrow:
            box = canvas.area.adjusted(px(_TEXT_LEFT - 5), 0, -px(_INSET), 0)
            canvas.text(box, initials(row.entry.customer or look.title), _TITLE, self._theme.colour("text"))
        elif self._theme.appearance.density is Density.COMPACT:
            self._paint_one_line(canvas, shape.inner, look, is_selected=is_selected)
        else:
            self._paint_two_lines(canvas, shape, look, is_selected=is_selected)
        if self._model.is_unread(row.entry.id):
            size = px(6)
            middle = canvas.area.top() + canvas.area.height() / 3
            dot = QRectF(canvas.area.left() + px(_TEXT_LEFT - 9), middle - size / 2, size, size)
            canvas.fill(dot, self._theme.colour("accent"), size / 2)

    def _paint_two_lines(
        self, canvas: RowCanvas, shape: _Shape, look: EntryLook, *, is_selected: bool
    ) -> None:
        theme = self._theme
        rest = canvas.text_at_end(shape.first, look.time, _TIME, self._time_ink(look))
        canvas.text(rest, look.title, _TITLE, theme.colour("text"))
        rest = canvas.chip_at_end(shape.second, look.chip, on_selected=is_selected)
        canvas.text(rest, self.sub(look, rest.width()), _META, theme.colour("text2"))

    def sub(self, look: EntryLook, room: int) -> str:
        """Whose it is and its name: the segment goes first, then the end of the customer, never the name."""
        theme = self._theme
        if not look.who or _META.width(theme, look.sub) <= room:
            return look.sub
        name = f" · {look.name}"
        left = room - _META.width(theme, name)
        return _META.elided(theme, look.who, left) + name if left > theme.px(_LEAST_WHO) else look.name

    def _paint_one_line(self, canvas: RowCanvas, inner: QRect, look: EntryLook, *, is_selected: bool) -> None:
        theme = self._theme
        canvas.text_at_end(inner, look.time, _TIME, self._time_ink(look))
        # Clocks stand in a column of their own; a day and an hour need more than it.
        time = max(theme.px(_COMPACT_TIME), _TIME.width(theme, look.time) + theme.px(10))
        before = inner.adjusted(0, 0, -time, 0)
        # Title and name are worth more than the state's word: its icon stays, and the tooltip has the word.
        chip = look.chip if before.width() > theme.px(_COMPACT_WORDS) else replace(look.chip, text="")
        rest = canvas.chip_at_end(before, chip, on_selected=is_selected)
        title, words = self.beside_title(look, rest.width())
        canvas.text(rest.adjusted(0, 0, title - rest.width(), 0), look.title, _TITLE, theme.colour("text"))
        canvas.text(rest.adjusted(title + theme.px(8), 0, 0, 0), words, _META, theme.colour("text2"))

    def beside_title(self, look: EntryLook, room: int) -> tuple[int, str]:
        """How wide the title of a low row is, and what stands beside it: a long title is cut first."""
        theme, gap = self._theme, self._theme.px(8)
        name = min(_META.width(theme, look.name), room * 2 // 5)
        title = min(_TITLE.width(theme, look.title), room - name - gap)
        has_room = _META.width(theme, look.sub) <= room - title - gap
        return title, look.sub if has_room else look.name

    def _paint_ground(
        self, canvas: RowCanvas, box: QRectF, state: QStyle.StateFlag, *, is_selected: bool
    ) -> None:
        radius = self._theme.px(RADIUS["row"])
        if is_selected:
            canvas.fill(box, self._theme.colour("selected"), radius)
        elif state & _HOVERED:
            canvas.fill(box, self._theme.colour("hover"), radius)
        if state & _FOCUSED == _FOCUSED:
            canvas.focus_ring(box, radius)

    def _paint_rail(self, canvas: RowCanvas, rail: QRectF, look: EntryLook) -> None:
        is_full = look.share is None or look.time_family == "risk"
        is_calm = look.time_family == "off"
        ink = self._theme.colour("neutral_rail") if is_calm else self._time_ink(look)
        share = 1.0 if is_full or look.share is None else look.share
        paint_rail(canvas.painter, canvas.visual(rail), share, ink, self._theme)

    def _time_ink(self, look: EntryLook) -> QColor:
        if look.time_family == "off":
            return self._theme.colour("text2")
        return QColor(self._theme.family(look.time_family).fg)

    def _paint_heading(self, canvas: RowCanvas, group: GroupHeading, state: QStyle.StateFlag) -> None:
        theme, px = self._theme, self._theme.px
        height = theme.measures().header_row
        line = canvas.area.adjusted(0, canvas.area.height() - height, 0, 0)
        middle = line.top() + line.height() / 2
        chevron = "chevron-right" if group.is_collapsed else "chevron-down"
        place = QRectF(line.left() + px(13), middle - px(7), px(14), px(14))
        canvas.icon(place, chevron, theme.colours.text2)
        box = line.adjusted(px(31), 0, -px(16), 0)
        if group.aside:
            box = canvas.text_at_end(box, group.aside, _META, theme.colour("text3"))
        canvas.text(box, group.label, _HEADING, theme.colour("text2"))
        width = _HEADING.width(theme, group.label) + px(8)
        if width < box.width():
            canvas.text(box.adjusted(width, 0, 0, 0), str(group.count), _META, theme.colour("text3"))
        if state & _FOCUSED == _FOCUSED:
            canvas.focus_ring(QRectF(line).adjusted(px(_INSET), 2, -px(_INSET), -2), px(RADIUS["row"]))
