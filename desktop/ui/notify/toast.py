"""The toast: offers over other programs' windows, answered there or left alone. It never takes the focus."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow, NoticeRow, Phase
from desktop.domain.entry import Reason
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.notify.floating import SHADOW, Floating, quiet
from desktop.ui.notify.reject_reasons import RejectReasons
from desktop.ui.panels.field_text import inert
from desktop.ui.panels.offer_card import left_s, offer_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.chip import Chip, ChipLook, ChipStyle
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.ring import Ring
from desktop.ui.widgets.tips import plain_tip

WIDTH = 396
MOST_SHOWN = 3
_EDGE = 16


class OfferLine(QWidget):
    """A further offer in one line; a click brings it to the front."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry_id = ""
        self._ring = Ring(theme, 26)
        self._title = ElidedLabel("", "body")
        self._bin = label("", "meta3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._ring)
        row.addWidget(self._title, 1)
        row.addWidget(self._bin)

    def show_offer(self, row: EntryRow, title: str, seconds: int, share: float) -> None:
        """Show an offer."""
        self._entry_id = row.entry.id
        self._ring.show_left(seconds, share)
        self._title.setText(title)
        self._bin.setText(inert(row.entry.workbin_name, 40))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.chosen.emit(self._entry_id)


class Toast(Floating):
    """``accepted`` and ``rejected`` bring what the person wants; ``opened`` that they want the window."""

    accepted = Signal(object)
    rejected = Signal(object, object)
    opened = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, actions: Actions) -> None:
        super().__init__(theme)
        self._bridge = bridge
        self.corner = "bottom-right"
        self._chosen_id = ""
        self._row: EntryRow | None = None
        self.ring = Ring(theme, 44)
        self.chip = Chip(theme, ChipLook(self.tr("Offered"), "bell", "offer", ChipStyle.SOLID))
        self.bin = label("", "meta")
        self.title = ElidedLabel("", "section")
        self.sub = ElidedLabel("", "body2")
        self.reject = KeyButton(theme, self.tr("Reject…"))
        self.accept = KeyButton(
            theme, self.tr("Accept"), icon="check", hint=actions.hint("offer.accept"), kind=ButtonKind.PRIMARY
        )
        self.reasons = RejectReasons(theme)
        self.others = [OfferLine(theme) for _ in range(MOST_SHOWN - 1)]
        self.rest = label("", "meta3")
        self._lay_out()
        self.accept.clicked.connect(self._accept)
        self.reject.clicked.connect(self._toggle_reasons)
        self.reasons.chosen.connect(self._reject)
        self.reasons.other_wanted.connect(self.opened)
        for line in self.others:
            line.chosen.connect(self._choose)
        quiet(self)
        self.setWindowTitle(self.tr("Offer"))

    def show_offers(self, offers: list[EntryRow]) -> None:
        """Show these offers, the one that ends first in front unless another was chosen; none hides it."""
        if not offers:
            self._row = None
            self._chosen_id = ""
            self.reasons.hide()
            self.hide()
            return
        row = next((row for row in offers if row.entry.id == self._chosen_id), offers[0])
        if self._row is None or self._row.entry.id != row.entry.id:
            self.reasons.hide()
        self._row, self._chosen_id = row, row.entry.id
        self._show_first(row)
        self._show_others([other for other in offers if other is not row])
        self._place()

    def tell(self, notice: NoticeRow) -> None:
        """What became of the offer, in place of the buttons' words."""
        self._row = None
        self.chip.show_look(ChipLook(notice.title, "undo-2", "off", ChipStyle.OUTLINE))
        self.sub.setText(notice.detail)
        words = (self.title, self.bin, self.rest)  # those of the offer before; the notice names its own
        gone = (self.ring, self.accept, self.reject, self.reasons, *words, *self.others)
        for part in gone:
            part.hide()
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.opened.emit()

    def _show_first(self, row: EntryRow) -> None:
        words = offer_words(row, self._bridge.tables.catalogue)
        seconds, share = left_s(row, self._bridge.server_now())
        is_busy = row.intent_phase in {Phase.SENDING, Phase.CHECKING}
        may = self._bridge.permit("AcceptOffer", row)
        self.chip.show_look(ChipLook(self.tr("Offered"), "bell", "offer", ChipStyle.SOLID))
        self.ring.show_left(None if is_busy else seconds, share)
        self.bin.setText(inert(row.entry.workbin_name, 40))
        self.title.setText(words.title)
        facts = [value for _, value in words.facts[:1]]
        parts = [inert(row.entry.segment, 40), inert(row.entry.customer, 80), *facts]
        self.sub.setText(" · ".join(part for part in parts if part))
        self.accept.setText(self._accept_words(row, seconds))
        self.accept.setEnabled(may.allowed and not is_busy)
        self.accept.setToolTip(plain_tip(may.reason))
        self.reject.setEnabled(not is_busy and seconds > 0)
        for part in (self.ring, self.accept, self.reject, self.bin, self.title):
            part.show()
        self.setAccessibleName(self.tr("Offer: {title}").format(title=words.title))

    def _accept_words(self, row: EntryRow, seconds: int) -> str:
        if row.intent_phase is Phase.CHECKING:
            return self.tr("Checking…")
        if row.intent_phase is Phase.SENDING:
            is_reject = row.intent_name == "RejectOffer"
            return self.tr("Rejecting…") if is_reject else self.tr("Accepting…")
        return self.tr("Accept") if seconds > 0 else self.tr("Too late")

    def _show_others(self, others: list[EntryRow]) -> None:
        for number, line in enumerate(self.others):
            line.setVisible(number < len(others))
            if number < len(others):
                other = others[number]
                title = offer_words(other, self._bridge.tables.catalogue).title
                line.show_offer(other, title, *left_s(other, self._bridge.server_now()))
        hidden = len(others) - len(self.others)
        self.rest.setText(self.tr("%n more", "", hidden) if hidden > 0 else "")
        self.rest.setVisible(hidden > 0)

    def _choose(self, entry_id: str) -> None:
        self._chosen_id = entry_id
        self.show_offers(self._bridge.tables.offers())

    def _accept(self) -> None:
        if self._row is not None:
            self.accepted.emit(self._row)

    def _reject(self, reason: Reason) -> None:
        if self._row is not None:
            self.reasons.hide()
            self.rejected.emit(self._row, reason)

    def _toggle_reasons(self) -> None:
        self.reasons.setVisible(self.reasons.isHidden())
        self._place()

    def _place(self) -> None:
        """In its corner of the screen, growing away from it."""
        self.setFixedWidth(self._theme.px(WIDTH) + 2 * SHADOW)
        self.adjustSize()
        room = self.screen().availableGeometry()
        margin = _EDGE - SHADOW
        vertical, _, side = self.corner.partition("-")
        left = room.left() + margin if side == "left" else room.right() - self.width() - margin
        top = room.top() + margin if vertical == "top" else room.bottom() - self.height() - margin
        self.move(QPoint(left, top))
        if self.isHidden():
            self.show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.chip)
        top.addStretch(1)
        top.addWidget(self.bin)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(top)
        words.addWidget(self.title)
        words.addWidget(self.sub)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.ring)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 16, SHADOW + 14, SHADOW + 14, SHADOW + 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self.reasons)
        for line in self.others:
            column.addWidget(line)
        column.addWidget(self.rest)
