"""The line in the header: live and how fast, slow, or since when not."""

from collections import deque
from statistics import median

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.changes import LinkRow
from desktop.core.messages import LinkState
from desktop.domain.abilities import ASKING
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.time_words import time_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tips import plain_tip

SLOW_S = 0.5
_MEASURES = 5


class LinkView(QWidget):
    """``Live · 84 ms`` while all is well; the median of the last measurements decides about slow."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._latencies: deque[float] = deque(maxlen=_MEASURES)
        self._icon = IconView(theme, "wifi-off", "off", 16, self)
        self._words = label("", "number", self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words)

    def refresh(self) -> None:
        """Show how the line is now."""
        link = self._bridge.tables.link
        if link is not None and link.latency_s is not None:
            is_new = not self._latencies or self._latencies[-1] != link.latency_s
            if is_new:
                self._latencies.append(link.latency_s)
        icon, family, words = self._look(link)
        if words != self._words.text():
            self._icon.show_icon(icon, family)
            self._words.setText(words)
            self.setAccessibleName(words)
            reason = self._why(link)
            self.setToolTip(plain_tip(f"{words}\n{reason}" if reason else words))

    def room(self, is_tight: bool) -> int:  # its one fact
        """How much room it needs."""
        words = 0 if is_tight else self._words.sizeHint().width() + self._row.spacing()
        return self._icon.sizeHint().width() + words

    def tighten(self, is_tight: bool) -> None:  # its one fact
        """Only the icon; the words are in the tooltip."""
        self._words.setHidden(is_tight)

    def _why(self, link: LinkRow | None) -> str:
        if link is not None and link.is_live and link.transport == ASKING:
            return self.tr(
                "No live updates come through this network: the list is asked for every few seconds."
            )
        return link.reason if link is not None else ""

    def _look(self, link: LinkRow | None) -> tuple[str, str, str]:
        if link is None or link.state is LinkState.CONNECTING:
            return "wifi-low", "off", self.tr("Connecting")
        if link.is_live:
            if link.transport == ASKING:
                return "wifi-low", "away", self.tr("Seconds late")
            usual = median(self._latencies) if self._latencies else None
            if usual is None:
                return "wifi", "ready", self.tr("Live")
            words = self.tr("Slow · {0} ms") if usual > SLOW_S else self.tr("Live · {0} ms")
            return "wifi", "away" if usual > SLOW_S else "ready", words.format(round(usual * 1000))
        looks = {
            LinkState.CATCHING_UP: ("refresh-cw", "away", self.tr("Catching up")),
            LinkState.REFUSED: ("circle-alert", "risk", self.tr("Not let in")),
            LinkState.SIGNED_OUT: ("log-out", "risk", self.tr("Signed out")),
            LinkState.SUPERSEDED: ("monitor", "risk", self.tr("Used elsewhere")),
        }
        offline = self.tr("Offline since {0}").format(time_words(link.since))
        return looks.get(link.state, ("wifi-off", "away", offline))
