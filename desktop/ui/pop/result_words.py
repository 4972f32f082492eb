"""What became of a page, in a few words beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.core.changes import EntryRow, PopResult
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


class Told(NamedTuple):
    """Icon, state family and words."""

    icon: str
    family: str
    words: str


_OUTCOMES = {
    "opening": ("circle-dashed", "off", QT_TRANSLATE_NOOP("Pop", "Opening…")),
    "slow": ("clock", "away", QT_TRANSLATE_NOOP("Pop", "Slow")),
    "loaded": ("circle-check", "ready", QT_TRANSLATE_NOOP("Pop", "Loaded in {seconds} s")),
    "shared": ("circle-check", "ready", QT_TRANSLATE_NOOP("Pop", "Open already")),
    "failed": ("wifi-off", "risk", QT_TRANSLATE_NOOP("Pop", "Did not load")),
    "blocked": ("hand", "risk", QT_TRANSLATE_NOOP("Pop", "Blocked")),
    "refused": ("hand", "risk", QT_TRANSLATE_NOOP("Pop", "Not opened")),
    "certificate": ("triangle-alert", "risk", QT_TRANSLATE_NOOP("Pop", "Certificate refused")),
    "crashed": ("circle-x", "risk", QT_TRANSLATE_NOOP("Pop", "Stopped")),
    "browser": ("external-link", "work", QT_TRANSLATE_NOOP("Pop", "In your browser")),
}


def result_of(pops: Mapping[str, str], row: EntryRow | None) -> PopResult | None:
    """What became of a page for the shown entry; ``pops`` are those that the page is, by entry."""
    if row is None:
        return None
    pop_id = pops.get(row.entry.id)
    return next((result for result in row.pops if result.pop_id == pop_id), None)


def result_words(result: PopResult | None) -> Told | None:
    """The result in words; None where there is nothing to say."""
    if result is None or result.outcome not in _OUTCOMES:
        return None
    icon, family, words = _OUTCOMES[result.outcome]
    seconds = QLocale().toString(result.took_s or 0.0, "f", 1)
    return Told(icon, family, translate("Pop", words).format(seconds=seconds))
