"""Three hints for somebody's first day, each beside what it speaks of, and a practice offer at the end."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.changes import Change
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.raised import paint_raised
from desktop.ui.windows.main_window import MainWindow

translate = QCoreApplication.translate
SEEN: Final = "hints.seen"
_WIDTH: Final = 340
_SHADOW: Final = 26
_TIP: Final = 9


class Hint(NamedTuple):
    """What it says, and what it points at."""

    title: str
    words: str
    anchor: QWidget


def hints_of(window: MainWindow) -> tuple[Hint, ...]:
    """Presence, offers, palette; then the offer to practise."""
    key = window.actions_.hint
    presence = translate("Hints", "Ready brings you offers, any other presence does not. {0} switches.")
    offers = translate(
        "Hints", "Each has a countdown. {0} accepts it, {1} rejects it, and what you are typing stays."
    )
    palette = translate("Hints", "{0} finds work and runs every command. {1} shows all keys.")
    practice = translate("Hints", "It rings and counts down like a real one, and nobody is waiting for it.")
    return (
        Hint(
            translate("Hints", "Say when you take work"),
            presence.format(key("presence.toggle")),
            window.header.pill,
        ),
        Hint(
            translate("Hints", "Offers appear here, over your work"),
            offers.format(key("offer.accept"), key("offer.reject")),
            window.work.panel,
        ),
        Hint(
            translate("Hints", "Everything has a key"),
            palette.format(key("view.palette"), key("view.keys")),
            window.header.search,
        ),
        Hint(translate("Hints", "Try it with a practice offer"), practice, window.work.panel),
    )


class FirstHints(QWidget):
    """One at a time; skipped or read to the end, they do not come again by themselves."""

    def __init__(self, window: MainWindow, theme: Theme, practise: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._practise = practise
        self._hints: tuple[Hint, ...] = ()
        self._place = 0
        self._tip = 0
        self._focus_before: QWidget | None = None
        self.title = label("", "section", self)
        self.words = label("", "body2", self)
        self.count = label("", "meta3", self)
        self.skip = KeyButton(theme, "", parent=self)
        self.go = KeyButton(theme, "", kind=ButtonKind.PRIMARY, parent=self)
        for text in (self.title, self.words):
            text.setWordWrap(True)
        self.skip.clicked.connect(self.end)
        self.go.clicked.connect(self._on_go)
        self._lay_out()
        self.hide()
        window.installEventFilter(self)
        window.actions_.bind("view.hints", self.begin)

    def begin_once(self) -> None:
        """Begin when the window is live for the first time, unless this person has seen them."""
        if not self._window.memory.read(SEEN):
            self._window.bridge.changed.connect(self._on_news)

    def begin(self) -> None:
        """From the first."""
        self._hints = hints_of(self._window)
        self._focus_before = QApplication.focusWidget()
        self._show_hint(0)

    def end(self) -> None:
        """Read or skipped."""
        self._window.memory.write(SEEN, "yes")
        self.hide()
        before, self._focus_before = self._focus_before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_raised(painter, card, _SHADOW, self._theme)
        top, middle = card.top(), float(self._tip)
        tip = [QPointF(middle - _TIP, top), QPointF(middle, top - _TIP), QPointF(middle + _TIP, top)]
        painter.setBrush(self._theme.colour("raised"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([*tip, QPointF(middle, top + 2)]))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawPolyline(QPolygonF(tip))

    def _on_news(self, changes: list[Change]) -> None:
        del changes
        tables = self._window.bridge.tables
        if tables.my_status is not None and tables.link is not None and tables.link.is_live:
            self._window.bridge.changed.disconnect(self._on_news)
            self.begin()

    def _on_go(self) -> None:
        is_last = self._place == len(self._hints) - 1
        if not is_last:
            self._show_hint(self._place + 1)
            return
        self.end()
        self._practise()

    def _show_hint(self, place: int) -> None:
        self._place = place
        hint, last = self._hints[place], len(self._hints) - 1
        is_last = place == last
        self.title.setText(hint.title)
        self.words.setText(hint.words)
        self.count.setText("" if is_last else translate("Hints", "{0} of {1}").format(place + 1, last))
        go = translate("Hints", "Practise") if is_last else translate("Hints", "Next")
        skip = translate("Hints", "Not now") if is_last else translate("Hints", "Skip")
        for button, words in ((self.go, go), (self.skip, skip)):
            button.setText(words)
            button.setAccessibleName(words)
            button.updateGeometry()
        self.setAccessibleName(hint.title)
        self.setAccessibleDescription(hint.words)
        self.show()
        self._settle()
        self.raise_()
        self.go.setFocus(Qt.FocusReason.PopupFocusReason)
        say(self, f"{hint.title}. {hint.words}")

    def _settle(self) -> None:
        """Below what it points at, inside the window."""
        window, anchor = self._window, self._hints[self._place].anchor
        is_tall = anchor.height() > self._theme.px(_WIDTH)
        below = anchor.mapTo(window, QPoint(anchor.width() // 2, 0 if is_tall else anchor.height()))
        width = self._theme.px(_WIDTH) + 2 * _SHADOW
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else self.sizeHint().height()
        room = QRect(window.header.mapTo(window, QPoint(0, 0)), window.header.size()).adjusted(8, 0, -8, 0)
        left = min(below.x() - width // 2, room.right() - width + _SHADOW)
        left = max(left, room.left() - _SHADOW)
        down = 4 if not is_tall else self._theme.px(40)
        self.setGeometry(left, below.y() + down + _TIP - _SHADOW, width, height)
        self._tip = max(_SHADOW + 2 * _TIP, min(below.x() - left, width - _SHADOW - 2 * _TIP))
        self.update()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        edge = _SHADOW + 16
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(4)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.go)
        column.addLayout(foot)


def add_hints(window: MainWindow, practise: Callable[[], None], *, greets: bool) -> FirstHints:
    """Put them into a window. ``greets``: they come by themselves the first time."""
    hints = FirstHints(window, window.theme, practise)
    if greets:
        hints.begin_once()
    return hints
