"""The codes that were chosen where an entry may have several: a chip each, which a press or a key removes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, TYPE
from desktop.ui.widgets.chip import ChipButton, ChipLook, chip_size
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.tips import plain_tip

_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CodeChip(ChipButton):
    """``words`` are shown as far as there is room."""

    focused = Signal()

    def __init__(self, theme: Theme, code: str, words: str, parent: QWidget) -> None:
        super().__init__(theme, _look(words), parent, icon_at_end=True)
        self.code = code
        self.words = words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fit(self, theme: Theme, width: int) -> None:
        """No wider than this."""
        room = width - chip_size(theme, _look("")).width() - theme.px(8)
        font = theme.metrics(TYPE["meta"], MEDIUM)
        shown = font.elidedText(self.words, Qt.TextElideMode.ElideRight, max(0, room))
        self.show_look(_look(shown))
        self.setToolTip(plain_tip(self.words) if shown != self.words else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class CodeChips(QWidget):
    """``removed`` brings a code; ``left`` says that the keyboard goes on to where codes are typed."""

    removed = Signal(str)
    left = Signal()
    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[CodeChip] = []
        self.current = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(4, 4, self)
        self.setAccessibleName(self.tr("Chosen dispositions"))
        theme.changed.connect(self._fit)
        self.hide()

    @property
    def chips(self) -> tuple[CodeChip, ...]:
        """In their order."""
        return tuple(self._chips)

    def show_codes(self, chosen: Sequence[tuple[str, str]]) -> None:
        """Code and label of each. What is still there keeps its chip, and with it the keyboard's place."""
        known: dict[str, CodeChip] = {chip.code: chip for chip in self._chips}
        place = next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._chips = [
            known.pop(code) if code in known else self._made(code, words) for code, words in chosen
        ]
        for chip in known.values():
            chip.hide()
            chip.deleteLater()
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self._chips))
        self._fit()
        if self.current not in {chip.code for chip in self._chips}:
            self.current = self._chips[-1].code if self._chips else ""
        if place is not None and not any(chip.hasFocus() for chip in self._chips):
            self.enter(place)

    def enter(self, place: int) -> None:
        """Put the keyboard on the chip at this place, the last one where there are not so many."""
        if self._chips:
            self._chips[min(place, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of a chip: the arrows go from one to the next, the others take it away."""
        if not isinstance(watched, CodeChip) or not isinstance(event, QKeyEvent):
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _REMOVES:
            self.removed.emit(watched.code)
        elif key in _STEPS:
            self._step(watched, -_STEPS[key] if self.isRightToLeft() else _STEPS[key])
        return key in _REMOVES or key in _STEPS

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _made(self, code: str, words: str) -> CodeChip:
        chip = CodeChip(self._theme, code, words, self)
        chip.setAccessibleName(self.tr("{0}, remove").format(words))
        chip.clicked.connect(lambda: self.removed.emit(code))
        chip.focused.connect(lambda: self._turn(code))
        chip.installEventFilter(self)
        return chip

    def _turn(self, code: str) -> None:
        self.current = code
        self.turned.emit()

    def _step(self, chip: CodeChip, by: int) -> None:
        place = self._chips.index(chip) + by
        if place >= len(self._chips):
            self.left.emit()
        elif place >= 0:
            self.enter(place)

    def _fit(self) -> None:
        for chip in self._chips:
            chip.fit(self._theme, self.width())
        self._flow.invalidate()


def _look(words: str) -> ChipLook:
    return ChipLook(words, "x", "work")
