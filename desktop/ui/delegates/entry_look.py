"""What a row of the worklist shows: decided here from the row and the time, painted elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.core import sla
from desktop.core.changes import EntryRow, Phase
from desktop.core.sla import Urgency
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.workbin import Workbin, labels_of
from desktop.ui.delegates.time_words import clock_words, due_words, span_words, spoken_words
from desktop.ui.widgets.chip import ChipLook, ChipStyle
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WAITING: Final = (QT_TRANSLATE_NOOP("Chip", "Waiting to sync"), "cloud-upload", "off", ChipStyle.DASHED)
_SENDING: Final = (QT_TRANSLATE_NOOP("Chip", "Saving…"), "cloud-upload", "off", ChipStyle.DASHED)
_CHECKING: Final = (QT_TRANSLATE_NOOP("Chip", "Checking…"), "refresh-cw", "off", ChipStyle.DASHED)
_HELD: Final = (QT_TRANSLATE_NOOP("Chip", "Done in a moment"), "check-check", "off", ChipStyle.DASHED)
_WRAP_UP: Final = (QT_TRANSLATE_NOOP("Chip", "Wrap-up"), "pencil-line", "wrap", ChipStyle.TINT)
_NOT_SAVED: Final = (QT_TRANSLATE_NOOP("Chip", "Not saved"), "triangle-alert", "risk", ChipStyle.TINT)
_OVERDUE: Final = (QT_TRANSLATE_NOOP("Chip", "Overdue"), "alarm-clock", "risk", ChipStyle.SOLID)
_SOON: Final = (QT_TRANSLATE_NOOP("Chip", "Due soon"), "clock", "away", ChipStyle.TINT)
_SCHEDULED: Final = (QT_TRANSLATE_NOOP("Chip", "Scheduled"), "circle-pause", "off", ChipStyle.PLAIN)
_MOVED: Final = (QT_TRANSLATE_NOOP("Chip", "Moved on"), "arrow-left-right", "off", ChipStyle.OUTLINE)

_BY_PHASE: Final = {
    Phase.WAITING: _WAITING,
    Phase.SENDING: _SENDING,
    Phase.CHECKING: _CHECKING,
    Phase.PARKED: _NOT_SAVED,
    Phase.HELD: _HELD,
}
_BY_STATUS: Final = {
    EntryStatus.UNASSIGNED: (QT_TRANSLATE_NOOP("Chip", "Waiting"), "circle-pause", "off", ChipStyle.PLAIN),
    EntryStatus.ASSIGNED: (QT_TRANSLATE_NOOP("Chip", "Offered"), "bell", "offer", ChipStyle.SOLID),
    EntryStatus.ACCEPTED: (QT_TRANSLATE_NOOP("Chip", "In progress"), "circle-play", "work", ChipStyle.TINT),
    EntryStatus.PARKED: (QT_TRANSLATE_NOOP("Chip", "Parked"), "circle-pause", "off", ChipStyle.PLAIN),
    EntryStatus.COMPLETED: (QT_TRANSLATE_NOOP("Chip", "Done"), "check-check", "off", ChipStyle.OUTLINE),
    EntryStatus.STOPPED: (QT_TRANSLATE_NOOP("Chip", "Stopped"), "circle-x", "off", ChipStyle.OUTLINE),
}
# Saving a draft or attached data is told beside the text that is saved, not by the row's chip.
_QUIET_INTENTS: Final = frozenset({"SaveDisposition", "UpdateUserData"})


@dataclass(frozen=True)
class EntryLook:
    """``share`` is what is left of the time, None without a due time; ``time_family`` colours the time.

    ``sub`` says whose work it is, of which segment, and its ``name``; where it has no room, ``who`` and
    ``name`` are what counts.
    """

    title: str
    sub: str
    who: str
    name: str
    time: str
    time_family: str
    chip: ChipLook
    share: float | None
    spoken_time: str

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        parts = (self.title, self.chip.text, self.spoken_time, self.sub.replace(" · ", ", "))
        return ", ".join(part for part in parts if part)


def entry_chip(row: EntryRow, urgency: Urgency, workbin: Workbin | None = None) -> ChipLook:
    """The exact state of a row as icon and word; of finished work, what was chosen."""
    entry = row.entry
    is_told = row.intent_name not in _QUIET_INTENTS or row.intent_phase is Phase.PARKED
    if row.intent_phase is not None and is_told:
        found = _BY_PHASE[row.intent_phase]
    elif not row.is_mine and row.problem:
        found = _MOVED
    elif entry.wrap_up is not None and entry.status is EntryStatus.ACCEPTED:
        found = _WRAP_UP
    elif urgency is Urgency.OVERDUE and entry.status.is_open:
        found = _OVERDUE
    elif entry.status is EntryStatus.PARKED and entry.parked_until is not None:
        found = _SCHEDULED
    elif urgency is Urgency.SOON and entry.status in (EntryStatus.ACCEPTED, EntryStatus.UNASSIGNED):
        found = _SOON
    else:
        found = _BY_STATUS[entry.status]
    words, icon, family, style = found
    chosen = _chosen(entry, workbin) if entry.status is EntryStatus.COMPLETED else ""
    return ChipLook(chosen or translate("Chip", words), icon, family, style)


def entry_look(row: EntryRow, now: datetime, workbin: Workbin | None) -> EntryLook:
    """Everything that the row's painter and a screen reader need."""
    entry = row.entry
    urgency = sla.urgency(entry, now, workbin)
    chip = entry_chip(row, urgency, workbin)
    title = one_line(entry.title) or entry_name(entry)
    who = one_line(entry.customer)
    # Our own id says nothing to anybody.
    name = one_line(entry.external_id or entry.workbin_name or entry.id)
    sub = " · ".join(part for part in (who, one_line(entry.segment), name) if part)
    time, spoken_time = _times(entry, now, workbin)
    return EntryLook(
        title=title,
        sub=sub,
        who=who,
        name=name,
        time=time,
        time_family=_time_family(entry, urgency),
        chip=chip,
        share=sla.share_left(entry, now, workbin),
        spoken_time=spoken_time,
    )


def entry_name(entry: Entry) -> str:
    """The id that people use for it: the third party's own, else ours."""
    return one_line(entry.external_id or entry.id)


def initials(name: str) -> str:
    """The first letters of a name's first and last word."""
    words = [word for word in one_line(name).replace(".", " ").split() if word[0].isalnum()]
    return "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper() if words else "?"


def skill_words(entry: Entry) -> str:
    """The skills that the work asks for: ``english > 7``."""
    needs = entry.routing_data.skills
    return ", ".join(f"{one_line(need.name or need.skill_id)} > {need.proficiency:g}" for need in needs)


def one_line(text: str, limit: int = 200) -> str:
    """Text from elsewhere on one line, without control characters or directions of its own."""
    cut = text[: limit * 4]
    shown = cut if cut.isprintable() else "".join(one if one.isprintable() else " " for one in cut)
    return " ".join(shown.split())[:limit]


def _chosen(entry: Entry, workbin: Workbin | None) -> str:
    """The disposition in its own words."""
    first, *others = labels_of(entry.disposition, workbin) or ("",)
    return f"{one_line(first, 28)} +{len(others)}" if others else one_line(first, 28)


def _times(entry: Entry, now: datetime, workbin: Workbin | None) -> tuple[str, str]:
    if entry.status is EntryStatus.PARKED and entry.parked_until is not None:
        words = due_words(entry.parked_until, now)
        return words, words
    if not entry.status.is_open:
        ended = entry.completed_at or entry.status_since
        spent = clock_words((ended - (entry.accepted_at or ended)).total_seconds())
        return spent, translate("Time", "handled in {0}").format(spent)
    due = sla.due_at(entry, workbin)
    if due is None:
        age_s = (now - entry.created_at).total_seconds()
        return span_words(max(0.0, age_s)), ""
    left_s = (due - now).total_seconds()
    return due_words(due, now), spoken_words(left_s)


def _time_family(entry: Entry, urgency: Urgency) -> str:
    if not entry.status.is_open:
        return "off"
    if urgency is Urgency.OVERDUE:
        return "risk"
    if urgency is Urgency.SOON:
        return "away"
    if entry.wrap_up is not None:
        return "wrap"
    return "work" if entry.status is EntryStatus.ACCEPTED else "off"
