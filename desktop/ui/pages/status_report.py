"""The report for support: what is so, without what belongs to customers or agents unless it is asked for."""

import hashlib
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.pages import status_figures
from desktop.ui.pages.link_watch import LinkWatch
from desktop.ui.pages.status_facts import StatusFacts

translate = QCoreApplication.translate
Mask = Callable[[str], str]


def masked(text: str) -> str:
    """The same mark for the same text, from which the text cannot be read."""
    return f"#{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}" if text else ""


def report(bridge: Bridge, watch: LinkWatch, facts: StatusFacts, *, shows_names: bool = False) -> str:
    """Plain text. Field values, notes and tokens are never in it; ids only with ``shows_names``."""
    show: Mask = (lambda text: one_line(text, 80)) if shows_names else masked
    tables, now = bridge.tables, bridge.server_now()
    kept = translate("Status", "Names and ids are masked.")
    lines = [translate("Status", "Worklist status, {0}").format(now.isoformat(timespec="seconds"))]
    lines += [] if shows_names else [kept]
    blocks = (
        (translate("Status", "Versions"), list(facts.versions())),
        (translate("Status", "Connection"), status_figures.connection(tables.link, watch, now)),
        (translate("Status", "Stream"), status_figures.stream(bridge, watch)),
        (translate("Status", "Missed offers"), list(facts.misses())),
        (translate("Status", "Workitems"), _counts(bridge)),
        (translate("Status", "Pending actions"), _queue(bridge, show)),
        (
            translate("Status", "Notices"),
            [
                (row.at.isoformat(timespec="seconds"), f"{row.code} {show(row.entry_id or '')}".strip())
                for row in tables.notices()
            ],
        ),
    )
    for title, pairs in blocks:
        lines += ["", title, *(f"  {name}: {value}" for name, value in pairs)]
    return "\n".join(lines) + "\n"


def _counts(bridge: Bridge) -> list[tuple[str, str]]:
    counted = Counter(row.entry.status.value for row in bridge.tables.entries())
    return [(status, str(count)) for status, count in sorted(counted.items())]


def _queue(bridge: Bridge, show: Mask) -> list[tuple[str, str]]:
    return [
        (row.key, f"{row.name} {show(row.entry_id or '')} {row.phase.value}, {row.tries} x, {row.problem}")
        for row in bridge.tables.intents()
    ]
