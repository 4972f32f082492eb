"""The sign-in screen: which server, is it there, and what the browser is waited for. It knows no network."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.pages.option_words import LANGUAGES
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.enter_key import press_by_enter
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.status_line import StatusLine
from desktop.ui.windows.forward import bring_forward

CLOCK_OFF_S: Final = 60.0
_CARD = 460
_PAD = 32


def end_words() -> tuple[tuple[str, str], tuple[str, str]]:
    """What the browser says at the end of a sign-in, done and refused: title and sentence."""
    translate = QCoreApplication.translate
    return (
        (
            translate("SignInWindow", "You are signed in"),
            translate("SignInWindow", "Go back to Worklist. This page can be closed."),
        ),
        (
            translate("SignInWindow", "You are not signed in"),
            translate("SignInWindow", "Go back to Worklist to see why, and try again."),
        ),
    )


class SignInWindow(QWidget):
    """Asks for a server and a sign-in. ``is_fixed``: an administrator chose the server."""

    check_asked = Signal(str)
    sign_in_asked = Signal(str)
    cancelled = Signal()
    language_chosen = Signal(str)
    closing = Signal()

    def __init__(
        self,
        theme: Theme,
        address: str = "",
        *,
        is_fixed: bool = False,
        language: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign in to Worklist"))
        self._theme = theme
        self._link = ""
        self._is_fixed = is_fixed
        self.server = QLineEdit(address)
        self.server.setReadOnly(is_fixed)
        self.server.setPlaceholderText("https://routing.example.net")
        self.server.setAccessibleName(self.tr("Server"))
        self._places: dict[str, str] = {}
        self.check = QPushButton(self.tr("Check"))
        self.sign_in = QPushButton(self.tr("Sign in with browser"))
        self.sign_in.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.copy_link = QPushButton(self.tr("Copy link"))
        self.language = QComboBox()
        self.status = StatusLine(theme)
        self._lay_out()
        self._fill_languages(language)
        self._connect()
        self._show_idle()
        self.status.hide()

    def offer(self, places: Sequence[tuple[str, str]]) -> None:
        """Let the server be chosen from these, words and address of each; another may be typed."""
        if not places:
            return
        self._places = dict(places)
        box, address = QComboBox(), self.server.text()
        self._server_row.replaceWidget(self.server, box)
        box.setEditable(True)
        box.setLineEdit(self.server)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMaxVisibleItems(12)
        box.addItems([words for words, _address in places])
        box.setCurrentIndex(-1)
        box.setAccessibleName(self.tr("Server"))
        finder = box.completer()
        if finder is not None:
            finder.setFilterMode(Qt.MatchFlag.MatchContains)
            finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        known = {place: words for words, place in places}
        self.server.setText(known.get(address.rstrip("/"), address))
        QWidget.setTabOrder(box, self.check)
        self.server.setPlaceholderText(self.tr("Choose a region, or type an address"))

    def offer_arrival(self, choice: QWidget) -> None:
        """Have the presence chosen that comes with the sign-in."""
        self._column.insertWidget(self._column.count() - 1, choice)

    def activate(self) -> None:
        """The person started the program once more."""
        bring_forward(self)

    # what the program says

    def show_checking(self) -> None:
        """A check is under way."""
        self._set_busy(is_waiting=True)
        self.status.tell("refresh-cw", "work", self.tr("Asking the server…"))

    def show_reached(self, latency_ms: int, clock_off_s: float) -> None:
        """The server answered."""
        self._show_idle()
        off = abs(clock_off_s)
        if off > CLOCK_OFF_S:
            title = self.tr("Reachable, but this computer's clock is {seconds} s off").format(
                seconds=round(off)
            )
            detail = self.tr(
                "Deadlines are shown by the server's clock. Have the clock of this computer set."
            )
            self.status.tell("triangle-alert", "away", title, detail)
            return
        title = self.tr("Reachable in {ms} ms, clock {seconds} s off").format(
            ms=latency_ms, seconds=self.locale().toString(off, "f", 1)
        )
        self.status.tell("circle-check", "ready", title)
        self.sign_in.setFocus()

    def show_waiting(self, link: str) -> None:
        """The browser has the word."""
        self._link = link
        self._set_busy(is_waiting=True)
        self.copy_link.show()
        self.status.tell(
            "external-link",
            "work",
            self.tr("Finish the sign-in in your browser"),
            self.tr("It waits for two minutes. If no page opened, copy the link into your browser."),
        )

    def show_problem(self, title: str, detail: str, request_id: str = "", icon: str = "circle-alert") -> None:
        """It did not work, and why."""
        self._show_idle()
        more = self.tr("Id for whoever helps: {id}").format(id=request_id) if request_id else ""
        self.status.tell(icon, "risk", title, "\n".join(part for part in (detail, more) if part))
        (self.sign_in if self.server.text() else self.server).setFocus()

    def show_no_permission(self, lacking: Sequence[str], request_id: str = "") -> None:
        """The sign-in is good, but this account cannot work here: which permissions, and who gives them."""
        missing = self.tr("Missing: {permissions}").format(permissions=", ".join(lacking)) if lacking else ""
        ask = self.tr(
            "Ask an administrator of {server} for it, then sign in again. If you have another account, sign"
            " out in the browser first."
        ).format(server=QUrl(self.address).host() or self.server.text())
        detail = "\n".join(part for part in (missing, ask) if part)
        self.show_problem(self.tr("Your account may not work here"), detail, request_id, "lock")

    def show_somebody_else(self, name: str, owner: str) -> None:
        """A running desktop belongs to one person."""
        self.show_problem(
            self.tr("You signed in as {name}").format(name=name),
            self.tr("This is the desktop of {name}. Sign out here first to change.").format(name=owner),
        )

    # the screen

    def _show_idle(self) -> None:
        self._set_busy(is_waiting=False)
        self.copy_link.hide()
        self._allow()

    def _set_busy(self, *, is_waiting: bool) -> None:
        self.cancel.setVisible(is_waiting)
        self.sign_in.setVisible(not is_waiting)
        self.check.setEnabled(not is_waiting)
        self.server.setEnabled(not is_waiting)
        self.language.setEnabled(not is_waiting)

    def _allow(self) -> None:
        has_address = bool(self.address)
        self.check.setEnabled(has_address)
        self.sign_in.setEnabled(has_address)

    @property
    def address(self) -> str:
        """The address of the place that is chosen, else as it is written; https where no scheme is."""
        text = self.server.text().strip()
        text = self._places.get(text, text)
        return text if "://" in text or not text else f"https://{text}"

    def _give_up(self) -> None:
        self._show_idle()
        self.status.hide()
        self.cancelled.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._link)
        self.copy_link.setText(self.tr("Copied"))

    def _fill_languages(self, current: str) -> None:
        for code, name in LANGUAGES:
            self.language.addItem(self.tr("As the computer has it") if name == "system" else name, code)
        found = self.language.findData(current)
        with QSignalBlocker(self.language):
            self.language.setCurrentIndex(max(0, found))
        self.language.setAccessibleName(self.tr("Language"))

    def _connect(self) -> None:
        self.server.textChanged.connect(self._allow)
        self.server.textChanged.connect(self.status.hide)
        self.server.returnPressed.connect(lambda: self.check_asked.emit(self.address))
        self.check.clicked.connect(lambda: self.check_asked.emit(self.address))
        self.sign_in.clicked.connect(lambda: self.sign_in_asked.emit(self.address))
        self.cancel.clicked.connect(self._give_up)
        self.copy_link.clicked.connect(self._copy)
        self.language.activated.connect(lambda: self.language_chosen.emit(self.language.currentData()))
        self._theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        card = QFrame(self)
        card.setProperty("pane", "true")
        column = QVBoxLayout(card)
        column.setSpacing(0)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(IconView(self._theme, "clipboard-list", "accent", 28))
        heading.addWidget(label("Worklist", "title"), 1)
        column.addLayout(heading)
        column.addSpacing(22)
        column.addWidget(self._titled(self.tr("Server"), self.server))
        column.addSpacing(6)
        self._server_row = _row((self.server, 1), (self.check, 0))
        column.addLayout(self._server_row)
        if self._is_fixed:
            column.addSpacing(4)
            column.addWidget(label(self.tr("Set by your administrator."), "caption"))
        column.addSpacing(14)
        column.addWidget(self.status)
        column.addStretch(1)
        column.addSpacing(14)
        column.addWidget(self.sign_in)
        column.addLayout(_row((self.cancel, 1), (self.copy_link, 1)))
        column.addSpacing(22)
        column.addLayout(_row((self._titled(self.tr("Language"), self.language), 1), (self.language, 0)))
        self._card, self._column = card, column
        ground = QVBoxLayout(self)
        ground.addStretch(1)
        ground.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        ground.addStretch(1)
        self._fit()

    def _titled(self, words: str, buddy: QWidget) -> QLabel:
        made = label(words, "medium")
        made.setBuddy(buddy)
        return made

    def _fit(self) -> None:
        px = self._theme.px
        self._card.setFixedWidth(px(_CARD))
        self._card.setMinimumHeight(px(420))
        pad = px(_PAD)
        self._column.setContentsMargins(pad, pad, pad, px(22))
        self.setMinimumSize(px(_CARD) + 40, px(460))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self.focusWidget(), event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part, share in parts:
        row.addWidget(part, share)
    return row
