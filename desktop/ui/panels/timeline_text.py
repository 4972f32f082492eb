"""An entry's history in words: who did what, newest first, in one line each."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.source import Source
from desktop.ui.panels.field_text import clock_text, day_text, inert, people_locale

translate = QCoreApplication.translate


class TimelineLine(NamedTuple):
    """One step: icon, colour family (``text3`` for plain), words, tooltip, when, and the reason why."""

    icon: str
    family: str
    text: str
    detail: str
    at: str
    why: str = ""


# Icon and family by the last word of the event type.
_MARKS = {
    "added": ("inbox", "off"),
    "updated": ("pencil-line", "off"),
    "assigned": ("bell", "offer"),
    "accepted": ("circle-play", "work"),
    "rejected": ("x", "away"),
    "parked": ("circle-pause", "off"),
    "unassigned": ("undo-2", "off"),
    "overridden": ("arrow-left-right", "off"),
    "completed": ("check-check", "ready"),
    "stopped": ("square", "off"),
}


def timeline(
    steps: tuple[HistoryStep, ...], my_id: str, workbin_name: str, now: datetime
) -> tuple[TimelineLine, ...]:
    """The lines of a history; ``now`` tells which times need no date."""
    ordered = sorted(steps, key=lambda step: step.sequence_number)
    lines = []
    for before, step in zip([None, *ordered], ordered, strict=False):
        icon, family = _MARKS.get(_word(step), ("info", "off"))
        text = inert(_text(step, before, my_id, workbin_name), 200)
        lines.append(TimelineLine(icon, family, text, _detail(step), _when(step.at, now), _why(step)))
    return tuple(reversed(lines))


def _word(step: HistoryStep) -> str:
    return step.event_type.rpartition(".")[2]


def _text(step: HistoryStep, before: HistoryStep | None, my_id: str, workbin_name: str) -> str:
    who = _for_whom(step, _who(step.actor.id, step.actor.name, my_id)) if step.actor else ""
    to = _who(step.assigned_to.id, step.assigned_to.name, my_id) if step.assigned_to else ""
    word = _word(step)
    if word == "accepted":
        return _accepted(step, before, who or to)
    if word in {"added", "assigned", "overridden"}:
        return _moved(word, who, to, workbin_name)
    known = {
        "updated": translate("History", "Changed by {who}"),
        "rejected": translate("History", "Rejected by {who}"),
        "parked": translate("History", "Parked by {who}"),
        "unassigned": translate("History", "Returned to the workbin by {who}"),
        "completed": translate("History", "Marked done by {who}"),
        "stopped": translate("History", "Stopped by {who}"),
    }
    pattern = known.get(word, step.event_type.replace("{", "").replace("}", ""))
    return pattern.format(who=who or to or translate("History", "the system"))


def _accepted(step: HistoryStep, before: HistoryStep | None, who: str) -> str:
    if step.from_status is EntryStatus.PARKED:
        return translate("History", "Resumed by {who}").format(who=who)
    if before is not None and before.to_status is EntryStatus.ASSIGNED:
        seconds = max(0, round((step.at - before.at).total_seconds()))
        return translate("History", "Accepted by {who} after {seconds} s").format(who=who, seconds=seconds)
    return translate("History", "Accepted by {who}").format(who=who)


def _moved(word: str, who: str, to: str, workbin_name: str) -> str:
    if word == "added":
        return translate("History", "Created in {workbin}").format(
            workbin=workbin_name or translate("History", "a workbin")
        )
    if word == "assigned":
        return translate("History", "Offered to {to}").format(to=to or translate("History", "an agent"))
    return translate("History", "Reassigned to {to} by {who}").format(
        to=to or translate("History", "an agent"), who=who or translate("History", "a lead")
    )


def _for_whom(step: HistoryStep, who: str) -> str:
    """The person answers for what is done in their name; yet it was not they who did it."""
    if step.source is Source.PAGE:
        return translate("History", "a page, for {who}").format(who=who)
    if step.source is Source.RULE:
        return translate("History", "a rule, for {who}").format(who=who)
    return who


def _who(agent_id: str, name: str | None, my_id: str) -> str:
    return translate("History", "you") if agent_id == my_id else name or agent_id


def _why(step: HistoryStep) -> str:
    """The reason in words, such as why the router chose this person; bare codes stay in the tooltip."""
    return inert(step.reason.text or "", 300) if step.reason else ""


def _detail(step: HistoryStep) -> str:
    reason = step.reason
    parts = [step.at.isoformat(timespec="seconds")]
    if reason:
        parts.append(f"{reason.code}: {reason.text}" if reason.text else reason.code)
    if step.request_id:
        parts.append(step.request_id)
    return inert(" · ".join(parts), 400)


def _when(at: datetime, now: datetime) -> str:
    local, locale = at.astimezone(), people_locale()
    if local.date() == now.astimezone().date():
        return clock_text(local, locale)
    return f"{day_text(local.date(), locale)}, {clock_text(local, locale)}"
