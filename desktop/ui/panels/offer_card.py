"""One offer in words: title, customer, due time, and the few facts that help to decide."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.domain.stream import Catalogue
from desktop.ui.delegates.entry_look import entry_name, one_line, skill_words
from desktop.ui.delegates.time_words import time_words
from desktop.ui.panels.field_text import lines_of, people_locale

translate = QCoreApplication.translate
_FACTS = 3
_FACT_LENGTH = 28
_IN_SUB = frozenset({"customer", "segment", "source"})


@dataclass(frozen=True)
class OfferWords:
    """What the strip, the toast and a notice say about an offer."""

    title: str
    sub: str
    facts: tuple[tuple[str, str], ...]


def offer_words(row: EntryRow, catalogue: Catalogue | None) -> OfferWords:
    """Say an offer."""
    entry = row.entry
    workbin = catalogue.workbin(entry.workbin_id) if catalogue else None
    due_at = sla.due_at(entry, workbin)
    due = translate("Offer", "due {0}").format(time_words(due_at)) if due_at is not None else ""
    parts = (one_line(entry.segment), one_line(entry.customer), due)
    return OfferWords(
        title=one_line(entry.title) or entry_name(entry),
        sub=" · ".join(part for part in parts if part),
        facts=tuple(_facts(row, catalogue))[:_FACTS],
    )


def _facts(row: EntryRow, catalogue: Catalogue | None) -> list[tuple[str, str]]:
    entry = row.entry
    kind = catalogue.workitem_type(entry.workitem_type_id) if catalogue else None
    lines = lines_of(entry, kind, people_locale()).known
    facts = [
        (one_line(line.label, _FACT_LENGTH), one_line(line.text, _FACT_LENGTH))
        for line in lines
        if line.name not in _IN_SUB and not line.is_secret
    ]
    if needs := skill_words(entry):
        facts[_FACTS - 1 :] = [(translate("Offer", "Routed by"), one_line(needs, _FACT_LENGTH))]
    return facts


def left_s(row: EntryRow, now: datetime) -> tuple[int, float]:
    """Whole seconds that are left to answer, and the share of the time that they are."""
    offer = row.entry.offer
    if offer is None:
        return 0, 0.0
    whole = max(1.0, (offer.expires_at - offer.offered_at).total_seconds())
    left = (offer.expires_at - now).total_seconds()
    return max(0, int(left + 0.999)), max(0.0, min(1.0, left / whole))
