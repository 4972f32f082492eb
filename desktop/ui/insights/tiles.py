"""The figures at a glance: one card per figure, as many beside each other as there is room."""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.questions import Figures
from desktop.ui.insights.figure_words import (
    NONE,
    count_words,
    is_fallback_high,
    is_level_low,
    seconds_words,
    share_of,
    share_words,
)
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.tips import plain_tip

translate = QCoreApplication.translate
_LEAST_WIDTH: Final = 128
_GAP: Final = 10


class TileText(NamedTuple):
    """A figure, its name, what stands below it, and the icon and colour of an alarm."""

    name: str
    value: str
    below: str = ""
    alarm: tuple[str, str] | None = None


def tile_texts(figures: Figures | None) -> tuple[TileText, ...]:
    """All figures of one group; without one, their names and no figures."""
    one = figures or Figures()
    offers = translate("Insights", "{0} of offers")
    accept, handle = one.time_to_accept_seconds, one.handle_time_seconds
    late = translate("Insights", "{0} too late").format(count_words(one.service_level_breaches))
    asked = translate("Insights", "{0} of {1} asked for").format(
        count_words(one.fallbacks), count_words(one.preferred_agent_requests)
    )
    level_alarm = ("clock", "away") if is_level_low(one) else None
    fallback_alarm = ("triangle-alert", "risk") if is_fallback_high(one) else None
    texts = (
        TileText(
            translate("Insights", "Offered"),
            count_words(one.offered),
            translate("Insights", "{0} came in").format(count_words(one.added)),
        ),
        _of_offers(translate("Insights", "Accepted"), one.accepted, one.offered, offers),
        _of_offers(translate("Insights", "Rejected"), one.rejected, one.offered, offers),
        _of_offers(translate("Insights", "Timed out"), one.timed_out, one.offered, offers),
        TileText(
            translate("Insights", "Completed"),
            count_words(one.completed),
            translate("Insights", "{0} stopped").format(count_words(one.stopped)),
        ),
        TileText(translate("Insights", "Time to accept"), seconds_words(accept.median), _p95(accept.p95)),
        TileText(translate("Insights", "Handle time"), seconds_words(handle.median), _p95(handle.p95)),
        TileText(translate("Insights", "Service level"), share_words(one.service_level), late, level_alarm),
        TileText(translate("Insights", "Fallback"), share_words(one.fallback_share), asked, fallback_alarm),
    )
    return texts if figures is not None else tuple(TileText(text.name, NONE) for text in texts)


def _of_offers(name: str, part: int, whole: int, pattern: str) -> TileText:
    return TileText(name, count_words(part), pattern.format(share_words(share_of(part, whole))))


def _p95(seconds: int | None) -> str:
    return translate("Insights", "median, p95 {0}").format(seconds_words(seconds))


class Tile(QFrame):
    """One figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "card")
        self._icon = IconView(theme, "info", "off", 16, self)
        self._name, self._below = ElidedLabel("", "meta", self), ElidedLabel("", "caption", self)
        self._value = label("", "timer", self)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._name, 1)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 10, 9)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._value)
        column.addWidget(self._below)

    def show_text(self, text: TileText) -> None:
        """Show another figure."""
        self._name.setText(text.name)
        self._value.setText(text.value)
        self._below.setText(text.below)
        self._below.setToolTip(plain_tip(text.below))
        self._icon.setVisible(text.alarm is not None)
        if text.alarm is not None:
            self._icon.show_icon(*text.alarm)
        self.setAccessibleName(f"{text.name}: {text.value}. {text.below}".strip())


class Tiles(QWidget):
    """A row of tiles that goes on in the next where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.tiles = [Tile(theme, self) for _ in tile_texts(None)]
        self.show_figures(None)
        theme.changed.connect(self._place)
        self._place()

    def show_figures(self, figures: Figures | None) -> None:
        """Show other figures; None while they are not known."""
        for tile, text in zip(self.tiles, tile_texts(figures), strict=True):
            tile.show_text(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        across = max(1, min(len(self.tiles), self.width() // (self._theme.px(_LEAST_WIDTH) + _GAP)))
        rows = -(-len(self.tiles) // across)
        across = -(-len(self.tiles) // rows)
        if across == self._across:
            return
        for column in range(self._across):
            self._grid.setColumnStretch(column, 0)
        self._across = across
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // across, number % across)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
