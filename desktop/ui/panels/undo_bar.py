"""The bar that lets a person take Mark Done back for a few seconds before it is sent."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.changes import IntentRow, Phase
from desktop.core.messages import IntentDiscarded
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.panels.drafts import Drafts
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.raised import paint_raised

_SHADOW = 18
_BETWEEN = 10
_LEAST_WIDTH = 372


class UndoBar(QWidget):
    """Floats at the lower edge of ``over``, and beyond it where it is narrow; never takes the keyboard."""

    def __init__(  # noqa: PLR0913  # it stands between many
        self,
        bridge: Bridge,
        actions: Actions,
        theme: Theme,
        drafts: Drafts,
        *,
        over: QWidget,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._theme = theme
        self._over = over
        self._drafts = drafts
        self._keys: tuple[str, ...] = ()
        self._title = ElidedLabel("", "strong", self)
        self._left = label("", "meta3", self)
        self.button = KeyButton(
            theme, self.tr("Undo"), icon="undo-2", hint=actions.hint("entry.undo"), parent=self
        )
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda: actions.run("entry.undo"))
        actions.bind("entry.undo", self.undo, self._why_not)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._left)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SHADOW + 12, _SHADOW + 8, _SHADOW + 8, _SHADOW + 8)
        row.setSpacing(_BETWEEN)
        self._icon = IconView(theme, "check-check", "ready", 18, self)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        over.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    def refresh(self) -> None:
        """Rows changed, or a second went by."""
        rows = self._held()
        keys = tuple(row.key for row in rows)
        if not rows:
            self._keys = keys
            self.hide()
            return
        self._title.setText(self._words(rows))
        now = self._bridge.server_now()
        left_s = max((row.held_until - now).total_seconds() for row in rows if row.held_until is not None)
        self._left.setText(self.tr("Marked done, sent in %n s", "", max(0, round(left_s))))
        self.setAccessibleName(self._title.text())
        if keys != self._keys:
            self._keys = keys
            self._place()
            self.show()
            self.raise_()
            say(self, f"{self._title.text()}. {self._left.text()}")

    def undo(self) -> None:
        """Take back whatever was not sent yet; what was written goes on as a draft."""
        for row in self._held():
            if row.entry_id is not None and row.disposition is not None:
                self._drafts.take_back(row.entry_id, row.disposition)
            self._bridge.tell(IntentDiscarded(key=row.key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_raised(painter, card, _SHADOW, self._theme)

    def _held(self) -> list[IntentRow]:
        return [row for row in self._bridge.tables.intents() if row.phase is Phase.HELD]

    def _words(self, rows: list[IntentRow]) -> str:
        if len(rows) == 1:
            return one_line(rows[0].title, 80)
        return self.tr("%n workitem(s)", "", len(rows))

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        room = QRect(self._over.mapTo(window, QPoint(0, 0)), self._over.size())
        height = self.sizeHint().height()
        width = min(max(room.width(), self._theme.px(_LEAST_WIDTH), self._needed()), window.width())
        left = room.right() - width + 1 if self.isRightToLeft() else room.left()
        left = max(0, min(left, window.width() - width))
        self.setGeometry(left, room.bottom() - height + _SHADOW // 2, width, height)

    def _needed(self) -> int:
        """What has room for the second line and the button; only the title may be cut."""
        parts = (self._icon, self._left, self.button)
        return sum(part.sizeHint().width() + _BETWEEN for part in parts) + 2 * _SHADOW + 20

    def _why_not(self) -> str:
        return "" if self._held() else self.tr("There is nothing to undo.")
