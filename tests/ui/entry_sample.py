"""Made-up rows of an entry's less usual moments: wrap-up, undo, what others did to it."""

from datetime import timedelta
from typing import Any

from desktop.core.changes import (
    AnswerRow,
    Change,
    Clash,
    EntryRow,
    IntentRow,
    NoticeRow,
    Phase,
    Put,
    TableName,
)
from desktop.core.notices import compose
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Assignee, EntryStatus, HistoryStep, Reason, WrapUp
from desktop.domain.presence import Presence
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.record import NamedRef
from desktop.domain.workbin import Workbin, WrapUpEnd, WrapUpRule
from desktop.ui.panels.history import history_slot
from tests.ui import sample

ENTRY = "APP-9981"
NOTE = "Two pay slips received. Asked for a letter from HR before approving."


def ruled(**rule: Any) -> Change:
    """The catalogue, with time for wrap-up in the loans workbin."""
    given = WrapUpRule(**{"seconds": 120, "extensions": 2, **rule})
    workbins = tuple(_with_rule(workbin, given) for workbin in sample.catalogue().workbins)
    return Put(TableName.CATALOGUE, "catalogue", sample.catalogue().model_copy(update={"workbins": workbins}))


def history() -> Change:
    """How the usual entry came to me."""
    slot, me = history_slot(ENTRY), NamedRef(id=sample.ME, name="Rosa Nyberg")
    facts: tuple[dict[str, Any], ...] = (
        {"event_type": "added", "at": sample.ago(minutes=61)},
        {
            "event_type": "assigned",
            "to_status": EntryStatus.ASSIGNED,
            "assigned_to": Assignee(id=sample.ME, name="Rosa Nyberg"),
            "reason": Reason(code="routing", text="Best match: english 8 of 7, idle longest."),
            "at": sample.ago(minutes=9),
        },
        {"event_type": "accepted", "actor": me, "at": sample.ago(minutes=8, seconds=42)},
    )
    steps = tuple(
        HistoryStep(
            sequence_number=number, **fact | {"event_type": f"routing.workbinentry.{fact['event_type']}"}
        )
        for number, fact in enumerate(facts)
    )
    row = AnswerRow(slot=slot, question=EntryHistory(entry_id=ENTRY), answer=Timeline(steps=steps))
    return Put(TableName.ANSWERS, slot, row)


def in_wrap_up(spent_s: float = 48, left: int = 2) -> EntryRow:
    """The entry, so long in wrap-up."""
    since = sample.NOW - timedelta(seconds=spent_s)
    given = WrapUp(since=since, until=since + timedelta(seconds=120), extensions_left=left)
    return changed(wrap_up=given)


def changed(**fields: Any) -> EntryRow:
    """The usual entry with other fields."""
    row = next(row for row in sample.worklist() if row.entry.id == ENTRY)
    return row.model_copy(update={"entry": row.entry.model_copy(update=fields)})


def next_lunch() -> Change:
    """Lunch comes after the work."""
    lunch = Presence(definition_id="p-lunch", system_presence="Meal", label="Lunch", since=sample.NOW)
    status = sample.status().model_copy(update={"next_presence": lunch, "sequence_number": 2})
    return Put(TableName.STATUSES, sample.ME, status)


def held(row: EntryRow | None = None, key: str = "held") -> list[Change]:
    """Mark Done was given a moment ago."""
    entry = (row or changed()).entry
    intent = IntentRow(
        key=key,
        name="MarkDone",
        entry_id=entry.id,
        title=entry.title,
        phase=Phase.HELD,
        given_at=sample.NOW,
        tries=0,
        held_until=sample.NOW + timedelta(seconds=4),
        disposition=Disposition(code="incomplete", notes=NOTE),
    )
    shown = (row or changed()).model_copy(
        update={"intent_key": key, "intent_name": "MarkDone", "intent_phase": Phase.HELD}
    )
    return [Put(TableName.INTENTS, key, intent), *sample.put(shown)]


def taken_away() -> list[Change]:
    """A lead gave the entry to somebody else while it was worked on."""
    row = changed(assigned_to=Assignee(id="other", name="Elif Mercan"), status=EntryStatus.ASSIGNED)
    return [
        *sample.put(row.model_copy(update={"is_mine": False, "problem": "moved"})),
        told("entry.overridden"),
    ]


def told(code: str, **words: str) -> Change:
    """A notice about the entry."""
    given = {"entry": "Mortgage document review", "actor": "D. Osei", "holder": "Elif Mercan", "why": ""}
    notice = compose(code, sample.NOW, ENTRY, **(given | words))
    return Put(TableName.NOTICES, notice.id, notice)


def clash() -> list[Change]:
    """Mark Done came too late: somebody else has it."""
    row = changed(assigned_to=Assignee(id="other", name="Elif Mercan"))
    notice = compose(
        "entry.held", sample.NOW, ENTRY, entry="Mortgage document review", holder="Elif Mercan", since="14:07"
    )
    sides = Clash(
        command="MarkDone",
        given_at=sample.ago(minutes=23),
        disposition=Disposition(code="incomplete", notes=NOTE),
        status=EntryStatus.ACCEPTED,
        holder="Elif Mercan",
        since=sample.ago(minutes=25),
    )
    full: NoticeRow = notice.model_copy(update={"clash": sides})
    return [*sample.put(row.model_copy(update={"is_mine": False})), Put(TableName.NOTICES, full.id, full)]


def _with_rule(workbin: Workbin, rule: WrapUpRule) -> Workbin:
    is_done = rule.at_end is WrapUpEnd.MARK_DONE
    default = "incomplete" if is_done else None
    return workbin.model_copy(update={"wrap_up": rule.model_copy(update={"default_disposition": default})})
