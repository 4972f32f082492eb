"""What is shown in place of a page: what happened, what stays true, and the buttons that help."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import label

translate = QCoreApplication.translate


class Remedy(NamedTuple):
    """A button on a card. ``name`` says what was pressed, ``label`` is its verb."""

    name: str
    label: str
    is_primary: bool = False


class Card(NamedTuple):
    """A state in words. All texts are plain."""

    icon: str
    family: str
    title: str
    detail: str
    remedies: tuple[Remedy, ...] = ()


def _again() -> Remedy:
    return Remedy("again", translate("Pop", "Try again"), is_primary=True)


def _browser(may_browse: bool) -> tuple[Remedy, ...]:
    return (Remedy("browser", translate("Pop", "Open in browser")),) if may_browse else ()


def blocked(host: str, reason: str, may_browse: bool) -> Card:
    """An address that may not be opened here."""
    title = translate("Pop", "{host} was not opened").format(host=host or translate("Pop", "This address"))
    detail = translate("Pop", "{reason} Your administrator keeps the list of allowed pages.")
    return Card("hand", "risk", title, detail.format(reason=reason), _browser(may_browse))


def bad_certificate(host: str, reason: str) -> Card:
    """A server that could not prove who it is. There is deliberately no way around it."""
    title = translate("Pop", "{host} could not prove who it is").format(host=host)
    detail = translate("Pop", "{reason} Nothing was sent to it. Tell your administrator.")
    return Card("triangle-alert", "risk", title, detail.format(reason=reason), (_again(),))


def failed(host: str, reason: str, may_browse: bool) -> Card:
    """A page that did not come."""
    title = translate("Pop", "{host} did not answer").format(host=host)
    detail = translate("Pop", "{reason} The workitem itself is not affected.").format(reason=reason)
    return Card("wifi-off", "off", title, detail, (_again(), *_browser(may_browse)))


def crashed(host: str) -> Card:
    """A page whose process ended."""
    detail = translate("Pop", "The page of {host} ended. What you typed into it may be lost.")
    reload = Remedy("again", translate("Pop", "Reload"), is_primary=True)
    return Card("circle-x", "risk", translate("Pop", "The page stopped"), detail.format(host=host), (reload,))


class StateCard(QWidget):
    """Paints one card; ``chosen`` brings a remedy's name."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = IconView(theme, "globe", "off", 32)
        self._title = label("", "large")
        self._detail = label("", "body2")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._mark, 0, centre)
        for words in (self._title, self._detail):
            words.setWordWrap(True)
            words.setAlignment(centre)
            column.addWidget(words)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        self._column = QWidget()
        self._column.setLayout(column)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._column, 100)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
        theme.changed.connect(self._fit)
        self._fit()

    def tell(self, card: Card) -> None:
        """Show this state."""
        self._mark.show_icon(card.icon, card.family)
        self._title.setText(card.title)
        self._detail.setText(card.detail)
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._buttons.addStretch(1)
        for remedy in card.remedies:
            self._buttons.addWidget(self._button(remedy))
        self._buttons.addStretch(1)
        self.setAccessibleName(f"{card.title}. {card.detail}")

    def button(self, name: str) -> KeyButton | None:
        """The button of a remedy, where the card has it."""
        return self.findChild(KeyButton, name)

    def _button(self, remedy: Remedy) -> KeyButton:
        kind = ButtonKind.PRIMARY if remedy.is_primary else ButtonKind.SECONDARY
        button = KeyButton(self._theme, remedy.label, kind=kind, parent=self)
        button.setObjectName(remedy.name)
        button.clicked.connect(lambda: self.chosen.emit(remedy.name))
        return button

    def _fit(self) -> None:
        self._column.setMaximumWidth(self._theme.px(400))
