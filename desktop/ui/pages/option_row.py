"""One setting as a row: its words, the control that fits its type, and what was wrong with a choice."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import WorklistError
from desktop.ui.pages.option_words import LANGUAGES, PER_CENT, choice_words, number_words, said
from desktop.ui.pages.settings_view import InForceView, OptionView, SettingsView, Value
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label

_CONTROL: Final = 260
_STEP: Final = 10
_LADDER: Final = (0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000)
Chosen = Callable[[object], None]


class OptionRow(QWidget):
    """Follows the setting, whoever changes it."""

    def __init__(
        self, settings: SettingsView, found: InForceView, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self.name = found.option.name
        words = said(self.name, found.option.doc)
        self.control = _control(found.option, self._choose)
        self.control.setAccessibleName(words.name)
        self.control.setAccessibleDescription(words.hint)
        is_locked = settings.is_locked(self.name)
        self.control.setEnabled(not is_locked)
        locked = self.tr("Set by your administrator.") if is_locked else ""
        self._problem = label("", "problem", self)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._lay_out(words.name, " ".join(part for part in (words.hint, locked) if part))
        self.show_value(found.value)
        theme.changed.connect(self._fit)
        self._fit()

    def show_value(self, value: Value) -> None:
        """Show how it is set."""
        with QSignalBlocker(self.control):
            _show(self.control, self.name, value)

    def _choose(self, raw: object) -> None:
        try:
            self._settings.choose(self.name, raw)
        except WorklistError as error:
            self._problem.setText(f"{error.title}. {error.message}")
            self._problem.show()
            self.show_value(self._settings.in_force(self.name).value)
        else:
            self._problem.hide()

    def _lay_out(self, name: str, hint: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(name, "body", self))
        if hint:
            below = label(hint, "meta", self)
            below.setWordWrap(True)
            words.addWidget(below)
        words.addWidget(self._problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignTop)

    def _fit(self) -> None:
        if not isinstance(self.control, QCheckBox):
            self.control.setFixedWidth(self._theme.px(_CONTROL))


def _control(option: OptionView, chosen: Chosen) -> QWidget:
    if option.name == "language.locale":
        return _combo([(code, choice_words(words)) for code, words in LANGUAGES], chosen)
    return _MAKERS[option.type](option, chosen)


def _flag(option: OptionView, chosen: Chosen) -> QWidget:
    del option
    box = QCheckBox()
    box.toggled.connect(chosen)
    return box


def _number(option: OptionView, chosen: Chosen) -> QWidget:
    least, most = option.least or 0, option.most or 0
    numbers = range(least, most + 1, _STEP) if option.name in PER_CENT else _LADDER
    fitting = (number for number in numbers if least <= number <= most)
    return _combo([(number, number_words(option.name, number)) for number in fitting], chosen)


def _choice(option: OptionView, chosen: Chosen) -> QWidget:
    return _combo([(choice, choice_words(choice)) for choice in option.choices], chosen)


def _combo(choices: Sequence[tuple[Value, str]], chosen: Chosen) -> QComboBox:
    combo = QComboBox()
    for choice, words in choices:
        combo.addItem(words, choice)
    combo.activated.connect(lambda number: chosen(combo.itemData(number)))
    return combo


def _text(option: OptionView, chosen: Chosen) -> QWidget:
    del option
    line = QLineEdit()
    line.editingFinished.connect(lambda: chosen(line.text().strip()))
    return line


def _texts(option: OptionView, chosen: Chosen) -> QWidget:
    del option
    line = QLineEdit()
    line.setPlaceholderText(QCoreApplication.translate("Settings", "None"))
    line.editingFinished.connect(lambda: chosen(tuple(line.text().replace(",", " ").split())))
    return line


_MAKERS: Final = {"flag": _flag, "number": _number, "choice": _choice, "text": _text, "texts": _texts}


def _show(control: QWidget, name: str, value: Value) -> None:
    if isinstance(control, QCheckBox):
        control.setChecked(value is True)
    elif isinstance(control, QComboBox):
        if control.findData(value) < 0:
            control.addItem(number_words(name, value) if isinstance(value, int) else str(value), value)
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QLineEdit):
        control.setText(", ".join(value) if isinstance(value, tuple) else str(value))
