"""Watches what a lead wants to be told of: entries at risk, depth, agents not responding, fallback share."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.core.messages import AlertEnded, AlertRaised
from desktop.core.permits import why_not_ask
from desktop.core.sla import SOON_S, Urgency, due_at, urgency
from desktop.domain.entry import EntryStatus
from desktop.domain.presence import WorkState
from desktop.domain.questions import SummaryFound, WorkSummary
from desktop.ui.bridge import Bridge
from desktop.ui.insights.asked import Asked
from desktop.ui.insights.figure_words import share_words
from desktop.ui.insights.interval import Interval, bounds
from desktop.ui.panels.field_text import inert
from desktop.ui.tables import Tables

translate = QCoreApplication.translate
_EVERY_MS: Final = 15_000
_SUMMARY_EVERY: Final = 20  # looks
_LONGEST: Final = 80


class Thresholds(NamedTuple):
    """From how much on somebody is told; 0 never. The share is in per cent."""

    at_risk: int = 0
    depth: int = 0
    not_responding: int = 0
    fallback_share: int = 0


class Alert(NamedTuple):
    """``about`` names what it is about, so that it is told once."""

    about: str
    title: str
    detail: str = ""


def alerts(tables: Tables, limits: Thresholds, now: datetime, fallback: float | None) -> Iterator[Alert]:
    """Everything that is over its threshold now. ``now`` is the server's clock."""
    yield from _at_risk(tables, limits.at_risk, now)
    yield from _too_deep(tables, limits.depth)
    missing = [one for one in tables.statuses() if one.state is WorkState.NOT_RESPONDING]
    if 0 < limits.not_responding <= len(missing):
        title = translate("Alerts", "Agents not responding: {0}").format(len(missing))
        names = ", ".join(inert(one.name or one.id, _LONGEST) for one in missing[:5])
        yield Alert("not_responding", title, names)
    if limits.fallback_share and fallback is not None and fallback * 100 > limits.fallback_share:
        title = translate("Alerts", "{0} of today's preferred-agent work went to the fallback queue")
        detail = translate("Alerts", "The preferred agents are too often full or away.")
        yield Alert("fallback_share", title.format(share_words(fallback)), detail)


def _at_risk(tables: Tables, limit: int, now: datetime) -> Iterator[Alert]:
    if limit <= 0:
        return
    workbins = {} if tables.catalogue is None else {one.id: one for one in tables.catalogue.workbins}
    # Most of many thousand entries are due far ahead: those are passed over by their time alone.
    horizon = now + timedelta(seconds=SOON_S)
    found: Counter[Urgency] = Counter()
    for row in tables.entries():
        entry = row.entry
        workbin = workbins.get(entry.workbin_id)
        due = due_at(entry, workbin)
        if due is not None and due <= horizon and entry.status.is_open:
            found[urgency(entry, now, workbin)] += 1
    late, soon = found[Urgency.OVERDUE], found[Urgency.SOON]
    if late + soon >= limit:
        title = translate("Alerts", "Entries at risk: {0}").format(late + soon)
        yield Alert("at_risk", title, translate("Alerts", "{0} overdue, {1} due soon.").format(late, soon))


def _too_deep(tables: Tables, limit: int) -> Iterator[Alert]:
    if limit <= 0:
        return
    free = (row.entry for row in tables.entries() if row.entry.status is EntryStatus.UNASSIGNED)
    waiting = Counter(entry.workbin_id for entry in free)
    workbins = {} if tables.catalogue is None else {one.id: one.name for one in tables.catalogue.workbins}
    for workbin_id, count in waiting.items():
        if count >= limit:
            name = workbins.get(workbin_id)
            title = translate("Alerts", "Waiting in {0}: {1}").format(
                inert(name or workbin_id, _LONGEST), count
            )
            yield Alert(f"depth:{workbin_id}", title, translate("Alerts", "Nobody has this work yet."))


class AlertWatch(QObject):
    """Looks every quarter of a minute. What was told is told again only after it was over."""

    def __init__(self, bridge: Bridge, limits: Callable[[], Thresholds], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._limits = limits
        self._told: set[str] = set()
        self._looks = 0
        self._asked = Asked(bridge, "alerts.summary", self)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def look(self) -> None:
        """Tell what is newly over its threshold, and what no longer is."""
        limits = self._limits()
        self._ask(limits)
        found = {
            alert.about: alert
            for alert in alerts(self._bridge.tables, limits, self._bridge.server_now(), self._fallback())
        }
        for about in self._told - found.keys():
            self._bridge.tell(AlertEnded(about=about))
        for about in found.keys() - self._told:
            alert = found[about]
            self._bridge.tell(AlertRaised(about=about, title=alert.title, detail=alert.detail))
        self._told = set(found)

    def _ask(self, limits: Thresholds) -> None:
        is_due, self._looks = self._looks % _SUMMARY_EVERY == 0, self._looks + 1
        catalogue = self._bridge.tables.catalogue
        if not limits.fallback_share or catalogue is None or why_not_ask(WorkSummary, catalogue):
            self._looks = 0
        elif is_due:
            since, until = bounds(Interval.TODAY, self._bridge.server_now())
            self._asked.ask(WorkSummary(since=since, until=until))

    def _fallback(self) -> float | None:
        answer = self._asked.answer
        if not isinstance(answer, SummaryFound) or not answer.entities:
            return None
        return answer.entities[0].fallback_share
