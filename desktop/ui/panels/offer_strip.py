"""The strip over the worklist: the offer to answer now, how long is left, and what became of the last one."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow, NoticeRow, Phase
from desktop.domain.commands import AcceptOffer, RejectOffer
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.panels.offer_card import left_s, offer_words
from desktop.ui.panels.reject_popover import RejectPopover, reject_question
from desktop.ui.panels.strip_room import TITLE_ROOM, kept, width_of, widths_of
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import RADIUS
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.chip import Chip, ChipLook, ChipStyle
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.ring import Ring
from desktop.ui.widgets.tips import plain_tip

OUTCOME_MS = 4000
_SOON_S = 10
_FACTS = 3
_BETWEEN = 160  # margins, and the space between the parts
_OUTCOME_ICONS = {"offer.practised": "check", "offer.expired": "clock"}


class OfferStrip(QFrame):
    """Accept is never shown as done before the service says so: until then it says ``Accepting…``."""

    def __init__(self, bridge: Bridge, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._theme = theme
        self._chosen_id: str | None = None
        self._told_soon: set[str] = set()
        self._popover: RejectPopover | None = None
        self.question = reject_question()
        self._has_hints = True
        self._ring = Ring(theme, 46, self)
        self._chip = Chip(theme, ChipLook(self.tr("Offered"), "bell", "offer", ChipStyle.SOLID), self)
        self._title = ElidedLabel("", "section", self)
        self._sub = ElidedLabel("", "meta", self)
        for part in (self._title, self._sub):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._facts = [(label("", "meta3", self), label("", "strong", self)) for _ in range(_FACTS)]
        self._more = label("", "body2", self)
        self._reject = KeyButton(theme, self.tr("Reject…"), hint=actions.hint("offer.reject"), parent=self)
        self._accept = KeyButton(
            theme,
            self.tr("Accept"),
            icon="check",
            hint=actions.hint("offer.accept"),
            kind=ButtonKind.PRIMARY,
            parent=self,
        )
        self._outcome_icon = IconView(theme, "undo-2", "off", 18, self)
        self._outcome = ElidedLabel("", "body", self)
        self._outcome_timer = QTimer(self)
        self._outcome_timer.setSingleShot(True)
        self._outcome_timer.setInterval(OUTCOME_MS)
        self._outcome_timer.timeout.connect(self._leave)
        self.setAccessibleName(self.tr("Offers"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._bind()
        self.hide()

    @property
    def row(self) -> EntryRow | None:
        """The offer that the buttons and keys answer."""
        offers = self._bridge.tables.offers()
        chosen = next((row for row in offers if row.entry.id == self._chosen_id), None)
        return chosen or (offers[0] if offers else None)

    def refresh(self) -> None:
        """Rows changed, or time went by."""
        row = self.row
        if row is None:
            self._close_popover()
            if not self._outcome_timer.isActive():
                self._leave()
            return
        self._chosen_id = row.entry.id
        self._outcome_timer.stop()
        self._show_parts(is_offer=True)
        self._show_offer(row)
        self.show()

    def tell(self, notice: NoticeRow) -> None:
        """What became of an offer: one calm line, unless another offer is waiting."""
        if self.row is not None:
            return
        words = f"{notice.title}. {notice.detail}" if notice.detail else notice.title
        self._outcome.setText(words)
        self._outcome_icon.show_icon(_OUTCOME_ICONS.get(notice.code, "undo-2"), "off")
        self._show_parts(is_offer=False)
        self.show()
        self._outcome_timer.start()
        say(self, words)

    def announce(self, row: EntryRow) -> None:
        """Tell a screen reader of a new offer, once."""
        words = offer_words(row, self._bridge.tables.catalogue)
        seconds, _ = left_s(row, self._bridge.server_now())
        said = self.tr("Offer: {0}. {1}. %n second(s) to answer.", "", seconds).format(words.title, words.sub)
        say(self, said, is_urgent=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: object) -> None:
        del event
        self._outcome_timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("surface"))
        is_offer = self.row is not None
        frame = self._theme.family("offer").fg if is_offer else self._theme.colours.line
        painter.setPen(QPen(QColor(frame), 2 if is_offer else 1))
        radius = RADIUS["pane"]
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)

    def accept_offer(self) -> None:
        """Take the offer that is shown."""
        row = self.row
        if row is not None and row.entry.offer is not None:
            self._bridge.dispatch(AcceptOffer(entry_id=row.entry.id, offer_id=row.entry.offer.id))

    def ask_reason(self) -> None:
        """Open the reasons."""
        row = self.row
        if row is None or row.entry.offer is None:
            return
        self._close_popover()
        entry_id, offer_id = row.entry.id, row.entry.offer.id
        popover = RejectPopover(self._theme, row.entry.workbin_name, self, self.question)
        popover.rejected.connect(
            lambda reason: self._bridge.dispatch(
                RejectOffer(entry_id=entry_id, offer_id=offer_id, reason=reason)
            )
        )
        popover.destroyed.connect(self._forget_popover)
        self._popover = popover
        popover.show_left(left_s(row, self._bridge.server_now())[0])
        popover.open_above(self._reject)

    def show_next(self) -> None:
        """Turn to the offer after this one."""
        offers = self._bridge.tables.offers()
        ids = [row.entry.id for row in offers]
        if ids:
            place = ids.index(self._chosen_id) if self._chosen_id in ids else -1
            self._chosen_id = ids[(place + 1) % len(ids)]
            self.refresh()

    def _bind(self) -> None:
        self._actions.bind("offer.accept", self.accept_offer, lambda: self._why_not("AcceptOffer"))
        self._actions.bind("offer.reject", self.ask_reason, lambda: self._why_not("RejectOffer"))
        self._actions.bind("offer.next", self.show_next, lambda: self._why_not(""))
        self._accept.clicked.connect(lambda: self._actions.run("offer.accept"))
        self._reject.clicked.connect(lambda: self._actions.run("offer.reject"))
        self._actions.rebound.connect(self._show_hints)

    def _why_not(self, command_name: str) -> str:
        row = self.row
        if row is None:
            return self.tr("There is no offer.")
        return self._bridge.permit(command_name, row).reason if command_name else ""

    def _show_offer(self, row: EntryRow) -> None:
        words = offer_words(row, self._bridge.tables.catalogue)
        seconds, share = left_s(row, self._bridge.server_now())
        is_busy = row.intent_phase in (Phase.SENDING, Phase.CHECKING)
        self._ring.show_left(None if is_busy else seconds, share)
        self._title.setText(words.title)
        self._sub.setText(words.sub or row.entry.workbin_name)
        for number, (name, value) in enumerate(self._facts):
            fact = words.facts[number] if number < len(words.facts) else ("", "")
            name.setText(fact[0])
            value.setText(fact[1])
        self._show_buttons(row, seconds)
        self._show_more(row)
        if self._popover is not None:
            self._popover.show_left(seconds)
        if 0 < seconds <= _SOON_S and row.entry.id not in self._told_soon:
            self._told_soon.add(row.entry.id)
            say(self, self.tr("%n second(s) to answer", "", seconds))

    def _show_buttons(self, row: EntryRow, seconds: int) -> None:
        busy = {Phase.SENDING: self.tr("Accepting…"), Phase.CHECKING: self.tr("Checking…")}
        if row.intent_name == "RejectOffer":
            busy[Phase.SENDING] = self.tr("Rejecting…")
        words = busy.get(row.intent_phase) if row.intent_phase else None
        self._accept.setText(words or (self.tr("Accept") if seconds > 0 else self.tr("Too late")))
        hint = self._actions.hint("offer.accept") if self._has_hints and seconds and not words else ""
        self._accept.set_hint(hint)
        self._accept.updateGeometry()
        for button, action_id in ((self._accept, "offer.accept"), (self._reject, "offer.reject")):
            button.setEnabled(not self._actions.why_not(action_id))
            button.setToolTip(plain_tip(self._actions.tooltip(action_id)))

    def _show_more(self, row: EntryRow) -> None:
        others = [other for other in self._bridge.tables.offers() if other.entry.id != row.entry.id]
        if not others:
            self._more.setText("")
            return
        first = min(left_s(other, self._bridge.server_now())[0] for other in others)
        words = self.tr("%n more offer(s)", "", len(others))
        self._more.setText(f"{words} · {first} s")

    def _show_hints(self) -> None:
        self._fit()
        self.refresh()

    def _fit(self) -> None:
        """Show what there is room for."""
        row, px = self.row, self._theme.px
        if row is None:
            return
        hints = [(self._accept, "offer.accept"), (self._reject, "offer.reject")]
        keys = sum(button.hint_room(self._actions.hint(action_id)) for button, action_id in hints)
        words = width_of(self._chip) + min(width_of(self._title), px(TITLE_ROOM)) + 8
        room = self.width() - _BETWEEN - width_of(self._ring) - sum(button.plain_width for button, _ in hints)
        has = kept(room, words, widths_of(self._facts), width_of(self._more), keys)
        for number, (name, value) in enumerate(self._facts):
            name.setVisible(number < has.facts)
            value.setVisible(number < has.facts)
        self._more.setVisible(has.has_more)
        self._has_hints = has.has_keys
        self._reject.set_hint(self._actions.hint("offer.reject") if has.has_keys else "")
        self._show_buttons(row, left_s(row, self._bridge.server_now())[0])

    def _show_parts(self, *, is_offer: bool) -> None:
        self._asked.setVisible(is_offer)
        for part in (self._outcome_icon, self._outcome):
            part.setVisible(not is_offer)
        self._fit()

    def _leave(self) -> None:
        self._outcome_timer.stop()
        self._chosen_id = None
        self._told_soon.clear()
        self.hide()

    def _close_popover(self) -> None:
        if self._popover is not None:
            self._popover.close()

    def _forget_popover(self) -> None:
        self._popover = None

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._chip)
        top.addWidget(self._title)
        top.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(top)
        words.addWidget(self._sub)
        facts = QGridLayout()
        facts.setHorizontalSpacing(28)
        facts.setVerticalSpacing(3)
        for column, (name, value) in enumerate(self._facts):
            facts.addWidget(name, 0, column)
            facts.addWidget(value, 1, column)
        self._asked = QWidget(self)
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._ring)
        row.addLayout(words)
        row.addSpacing(18)
        row.addLayout(facts)
        row.addStretch(1)
        row.addWidget(self._more)
        row.addSpacing(12)
        row.addWidget(self._reject)
        row.addWidget(self._accept)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(17, 11, 16, 11)
        whole.setSpacing(10)
        for part in (self._asked, self._outcome_icon, self._outcome):
            whole.addWidget(part)
