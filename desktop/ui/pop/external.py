"""A page that lives in the person's own browser: the card that says so, and opens it again."""

from datetime import datetime

from PySide6.QtCore import QLocale, QTime, QUrl
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.pop.gate import ACE, Gate
from desktop.ui.pop.state_card import Card, Remedy, StateCard
from desktop.ui.theme.theme import Theme


class ExternalCard(QWidget):
    """Stands in a tab for a page in the browser. ``why`` is said where the page should have been here."""

    def __init__(self, theme: Theme, gate: Gate, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gate = gate
        self._why = why
        self.address = ""
        self.card = StateCard(theme)
        self.card.chosen.connect(self.open_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def open(self, address: str) -> str:
        """Hand the address to the browser; why not, or nothing."""
        self.address = address
        refusal = self._gate.open_in_browser(address)
        if refusal is not None:
            self._tell_refused(refusal.host, refusal.reason)
            return refusal.reason
        self._tell_opened()
        return ""

    def open_again(self) -> None:
        """The person lost sight of it."""
        self.open(self.address)

    def _tell_opened(self) -> None:
        now = datetime.now().astimezone()
        clock = QLocale().toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        title = self.tr("Opened in your browser at {clock}").format(clock=clock)
        host = QUrl(self.address).host(ACE)
        again = Remedy("again", self.tr("Open again"))
        self.card.tell(Card("external-link", "work", title, f"{host}\n{self._why}".strip(), (again,)))

    def _tell_refused(self, host: str, reason: str) -> None:
        title = self.tr("{host} was not opened").format(host=host or self.tr("This address"))
        self.card.tell(Card("hand", "risk", title, reason))
