"""The figures of the status page, as pairs of a name and what is so. For the page and for the report."""

from datetime import datetime
from statistics import median
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import LinkRow
from desktop.core.messages import LinkState
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.time_words import clock_words, time_words
from desktop.ui.pages.link_watch import LinkWatch
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Pairs = list[tuple[str, str]]
_STATES: Final = {
    LinkState.CONNECTING: QT_TRANSLATE_NOOP("Status", "Connecting"),
    LinkState.CATCHING_UP: QT_TRANSLATE_NOOP("Status", "Catching up"),
    LinkState.LIVE: QT_TRANSLATE_NOOP("Status", "Live"),
    LinkState.RECONNECTING: QT_TRANSLATE_NOOP("Status", "Reconnecting"),
    LinkState.REFUSED: QT_TRANSLATE_NOOP("Status", "Not let in"),
    LinkState.SIGNED_OUT: QT_TRANSLATE_NOOP("Status", "Signed out"),
    LinkState.SUPERSEDED: QT_TRANSLATE_NOOP("Status", "Used elsewhere"),
}


def connection(link: LinkRow | None, watch: LinkWatch, now: datetime) -> Pairs:
    """How the line is."""
    if link is None:
        return [(translate("Status", "State"), translate("Status", "Not connected yet"))]
    since = clock_words((now - link.since).total_seconds())
    words = translate("Status", "{0} for {1}").format(translate("Status", _STATES[link.state]), since)
    pairs = [(translate("Status", "State"), words)]
    if link.transport:
        pairs.append((translate("Status", "Transport"), link.transport))
    if watch.latencies_ms:
        usual = round(median(watch.latencies_ms))
        pairs.append((translate("Status", "Answer time"), translate("Status", "{0} ms").format(usual)))
    pairs.append((translate("Status", "Reconnects"), str(watch.reconnects)))
    if link.reason and not link.is_live:
        pairs.append((translate("Status", "Reason"), link.reason))
    offset = translate("Status", "{0} s to the server's").format(f"{link.clock_offset_s:+z.1f}")
    return [*pairs, (translate("Status", "Clock"), offset)]


def stream(bridge: Bridge, watch: LinkWatch) -> Pairs:
    """What came over it."""
    link = bridge.tables.link
    if link is None:
        return []
    never = translate("Status", "Not yet")
    last = link.last_event_at
    ago = translate("Status", "{0} ago")
    heard = ago.format(clock_words((bridge.server_now() - last).total_seconds())) if last else never
    read = time_words(link.as_of) if link.as_of is not None else never
    return [
        (translate("Status", "Last event"), heard),
        (translate("Status", "Events in the last minute"), str(watch.events_a_minute())),
        (translate("Status", "Up to date as of"), read),
        (translate("Status", "Full reads"), str(link.snapshots)),
        (translate("Status", "Gaps healed"), str(link.gaps_healed)),
        (translate("Status", "Events not understood"), str(link.unknown_events)),
    ]


def subscriptions(bridge: Bridge) -> Pairs:
    """What is followed, and whether it is up to date."""
    tables = bridge.tables
    is_live = tables.link is not None and tables.link.is_live
    state = translate("Status", "Up to date") if is_live else translate("Status", "As last known")
    count = sum(1 for _ in tables.entries())
    return [
        (translate("Status", "Workitems"), translate("Status", "{0}, {1} known").format(state, count)),
        (translate("Status", "Presence"), state if tables.my_status is not None else "-"),
    ]


def waiting(bridge: Bridge) -> str:
    """How many actions are on their way, and for how long the oldest; empty for none."""
    rows = bridge.tables.intents()
    if not rows:
        return ""
    age = clock_words((bridge.server_now() - rows[0].given_at).total_seconds())
    count, translate = len(rows), QCoreApplication.translate
    return translate("Status", "%n not on the server yet, the oldest for {0}.", "", count).format(age)
