"""Brings offers to the person's attention: one channel per event, chosen by where the attention is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.changes import Change, EntryRow, NoticeRow, Put, TableName
from desktop.core.effects import Hush, Ring
from desktop.domain.commands import AcceptOffer, RejectOffer
from desktop.domain.entry import Reason
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.notify.attention import Channel, Mute, attention_of, can_place_windows, channel_for
from desktop.ui.notify.mini_bar import MiniBar
from desktop.ui.notify.miss_watch import MissWatch
from desktop.ui.notify.native import NativeNotices, OfferNotice, Start
from desktop.ui.notify.sounds import Play, Sound, Sounds
from desktop.ui.notify.toast import MOST_SHOWN, Toast
from desktop.ui.notify.tray import Tray
from desktop.ui.panels.offer_card import left_s, offer_words
from desktop.ui.theme.theme import Theme

OUTCOME_MS = 4000
MUTE_MIN = 15
SECOND_RING_NOT_IN_LAST_S = 5
_LOUD_OUTCOMES = {"offer.withdrawn": Sound.WITHDRAWN, "offer.reassigned": Sound.WITHDRAWN}


@dataclass
class NotifyOptions:
    """What was chosen. ``start`` runs a coroutine on the window's loop, for native notices."""

    wants_native: bool = True
    wants_mini_bar: bool = False
    corner: str = "bottom-right"
    play: Play | None = None
    accepts_at_once: bool = False
    start: Start | None = None
    can_place_windows: Callable[[], bool] = can_place_windows


class Notifier(QObject):
    """Owns toast, tray, mini bar, notices and sounds of one main window."""

    quit_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        actions: Actions,
        window: QWidget,
        options: NotifyOptions | None = None,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._actions = actions
        self._window = window
        self.options = options or NotifyOptions()
        self.mute = Mute(self)
        self.sounds = Sounds(self)
        self.toast = Toast(bridge, theme, actions)
        self.toast.corner = self.options.corner
        self.mini = MiniBar(bridge, theme, self.mute)
        self.tray = Tray(bridge, theme, self.mute, self)
        self._rung: set[str] = set()
        self.native = NativeNotices(self.options.start or _close, parent=self)
        self.misses = MissWatch(bridge, self)
        self.misses.watch(self.toast, lambda: self._offered()[:MOST_SHOWN])
        self.misses.watch(self.mini, lambda: self._offered()[:1])
        self.native.shown.connect(self.misses.mark_painted)
        self._ringing: dict[str, QTimer] = {}
        self._told: set[str] = set()
        self._is_over = False
        self._second = QTimer(self, interval=1000)
        self._outcome = QTimer(self, singleShot=True, interval=OUTCOME_MS)
        self._connect()
        if self.options.wants_mini_bar:
            self.toggle_mini()

    # what happens

    def on_ring(self, ring: Ring) -> None:
        """An offer arrived."""
        row = self._bridge.tables.entry(ring.entry_id)
        if row is None or row.entry.offer is None or row.entry.offer.auto_accept:
            return
        self._play(Sound.OFFER)
        if self.options.accepts_at_once:
            self._accept(row)
            return
        self._ring_again(ring.offer_id, row)
        self._rung.add(ring.offer_id)
        self.native.withdraw(ring.entry_id)  # one of an offer before may stand there
        QApplication.alert(self._window, 0)
        self.refresh()

    def on_hush(self, hush: Hush) -> None:
        """The offer is over."""
        timer = self._ringing.pop(hush.offer_id, None)
        if timer is not None:
            timer.stop()
            timer.deleteLater()
        self._rung.discard(hush.offer_id)
        self.refresh()

    def apply(self, changes: Iterable[Change]) -> None:
        """Follow what changed."""
        for change in changes:
            if change.table is not TableName.NOTICES:
                continue
            if not isinstance(change, Put):
                self._told.discard(change.id)
            elif isinstance(change.row, NoticeRow) and change.id not in self._told:
                self._told.add(change.id)
                self._tell(change.row)
        if any(change.table is not TableName.ANSWERS for change in changes):
            self.refresh()

    def refresh(self) -> None:
        """Show what is so now, where the person can see it."""
        if self._is_over:
            return
        offers = self._bridge.tables.offers()
        self.tray.show_count(len(offers))
        if offers:
            self._outcome.stop()
        channel = self.channel()
        if not self._outcome.isActive():
            self.toast.show_offers(offers if channel is Channel.TOAST else [])
        rung = [row for row in offers if row.entry.offer is not None and row.entry.offer.id in self._rung]
        self.native.show_offers([self._notice_of(row) for row in rung] if channel is Channel.NATIVE else [])
        if self.mini.isVisible():
            self.mini.refresh()
        is_needed = bool(offers) or self.mini.isVisible()
        if is_needed != self._second.isActive():
            self._second.start() if is_needed else self._second.stop()

    def channel(self) -> Channel:
        """The one channel that reaches the person now."""
        return channel_for(
            attention_of(self._window),
            is_muted=self.mute.is_on or self.mini.isVisible(),  # the mini bar shows it above all windows
            can_place_windows=self.options.can_place_windows(),
            wants_native=self.options.wants_native and self.options.start is not None,
        )

    # what the person wants

    def toggle_mini(self) -> None:
        """Show or hide the mini bar."""
        if self.mini.isVisible():
            self.mini.hide()
        elif self.options.can_place_windows():
            self.mini.refresh()
            self.mini.show()
        self.refresh()

    def toggle_mute(self) -> None:
        """Be quiet for a while, or ring again."""
        if self.mute.is_on:
            self.mute.end()
        else:
            self.mute.begin(MUTE_MIN)

    def open_window(self) -> None:
        """The person asked for the window: only then it may come to the front."""
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def stop(self) -> None:
        """The program ends: nothing of ours stays on the screen."""
        self._is_over = True
        self._second.stop()
        self._outcome.stop()
        self.mute.end()
        for timer in self._ringing.values():
            timer.stop()
        self.sounds.stop()
        self.misses.stop()
        self.tray.icon.hide()
        for floating in (self.toast, self.mini):
            floating.hide()
            floating.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _ATTENTION_EVENTS:
            QTimer.singleShot(0, self, self.refresh)
        return False

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.rang.connect(self.on_ring)
        bridge.hushed.connect(self.on_hush)
        bridge.changed.connect(self.apply)
        self._second.timeout.connect(self.refresh)
        self._outcome.timeout.connect(self.refresh)
        self._window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self.refresh)
        self._actions.bind("view.mini", self.toggle_mini, self._why_no_mini)
        self._actions.bind("view.mute", self.toggle_mute)
        self.mute.changed.connect(self._on_mute)
        self.toast.accepted.connect(self._accept)
        self.toast.rejected.connect(self._reject)
        self.toast.opened.connect(self.open_window)
        self.mini.accepted.connect(self._accept)
        self.mini.back_wanted.connect(self._back_from_mini)
        self.native.accepted.connect(lambda entry_id: self._accept(bridge.tables.entry(entry_id)))
        self.native.rejected.connect(self._ask_reason)
        self.native.opened.connect(self.open_window)
        self.tray.opened.connect(self.open_window)
        self.tray.mini_wanted.connect(self.toggle_mini)
        self.tray.quit_wanted.connect(self.quit_wanted)

    def _offered(self) -> list[str]:
        return [row.entry.id for row in self._bridge.tables.offers()]

    def _accept(self, row: EntryRow | None) -> None:
        if row is not None and row.entry.offer is not None:
            self._bridge.dispatch(AcceptOffer(entry_id=row.entry.id, offer_id=row.entry.offer.id))

    def _reject(self, row: EntryRow, reason: Reason) -> None:
        if row.entry.offer is not None:
            offer_id = row.entry.offer.id
            self._bridge.dispatch(RejectOffer(entry_id=row.entry.id, offer_id=offer_id, reason=reason))

    def _ask_reason(self, entry_id: str) -> None:
        del entry_id
        self.open_window()
        self._actions.run("offer.reject")

    def _back_from_mini(self) -> None:
        self.mini.hide()
        self.open_window()

    def _why_no_mini(self) -> str:
        if self.options.can_place_windows():
            return ""
        return self.tr("This desktop does not let a program keep a window on top.")

    def _on_mute(self) -> None:
        self.sounds.stop()
        self.refresh()

    def _tell(self, notice: NoticeRow) -> None:
        if notice.code in _LOUD_OUTCOMES:
            self._play(_LOUD_OUTCOMES[notice.code])
        elif notice.code in {"command.failed", "command.parked"}:
            self._play(Sound.REFUSED)
        is_outcome = notice.code.startswith("offer.")
        if is_outcome and self.toast.isVisible() and not self._bridge.tables.offers():
            self.toast.tell(notice)
            self._outcome.start()

    def _play(self, sound: Sound) -> None:
        if not self.mute.is_on:
            (self.options.play or self.sounds.play)(sound)

    def _ring_again(self, offer_id: str, row: EntryRow) -> None:
        """Once more at half time, but not in the last seconds, when it would only hurry."""
        seconds, _ = left_s(row, self._bridge.server_now())
        if seconds / 2 > SECOND_RING_NOT_IN_LAST_S:
            timer = QTimer(self, singleShot=True, interval=seconds * 500)
            timer.timeout.connect(lambda: self._play(Sound.OFFER))
            timer.start()
            self._ringing[offer_id] = timer

    def _notice_of(self, row: EntryRow) -> OfferNotice:
        words = offer_words(row, self._bridge.tables.catalogue)
        seconds, _ = left_s(row, self._bridge.server_now())
        return OfferNotice(row.entry.id, words.title, words.sub, max(1, seconds))


_ATTENTION_EVENTS = {
    QEvent.Type.WindowStateChange,
    QEvent.Type.ActivationChange,
    QEvent.Type.Show,
    QEvent.Type.Hide,
}


def _close(coroutine: object) -> None:
    """Without a loop there are no system notices."""
    close = getattr(coroutine, "close", None)
    if close is not None:
        close()
