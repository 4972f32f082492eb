"""Permits: may this person do this now, and if not, why. One table; asked by the desk and by buttons."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from desktop.core.changes import EntryRow, LinkRow, Phase
from desktop.core.clock import later
from desktop.core.messages import LinkState
from desktop.core.notices import COMMAND_WORDS
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.questions import AuditTrail, Question, Simulation, WorkSummary
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import AssignmentStrategy, Workbin, WrapUpPolicy


class Permit(NamedTuple):
    """The answer. ``reason`` is a sentence for a tooltip, ``code`` is stable."""

    allowed: bool
    reason: str = ""
    code: str = ""


class Rule(NamedTuple):
    """What a command asks for."""

    statuses: frozenset[EntryStatus] = frozenset()
    is_of_assignee: bool = True
    needs_live: bool = False


_OFFERED = frozenset({EntryStatus.ASSIGNED})
_POOL = frozenset({EntryStatus.UNASSIGNED})
_WORKING = frozenset({EntryStatus.ACCEPTED})
_ASIDE = frozenset({EntryStatus.PARKED})
_OPEN = frozenset(status for status in EntryStatus if status.is_open)

RULES: Mapping[str, Rule] = {
    "AcceptOffer": Rule(_OFFERED, needs_live=True),
    "RejectOffer": Rule(_OFFERED, needs_live=True),
    "ClaimEntry": Rule(_POOL, is_of_assignee=False, needs_live=True),
    "ParkEntry": Rule(_WORKING),
    "ResumeEntry": Rule(_ASIDE),
    "ReleaseEntry": Rule(_WORKING | _ASIDE),
    "TransferEntry": Rule(_WORKING | _ASIDE, needs_live=True),
    "StartWrapUp": Rule(_WORKING),
    "ExtendWrapUp": Rule(_WORKING),
    "SaveDisposition": Rule(_WORKING | _ASIDE),
    "MarkDone": Rule(_WORKING | _ASIDE),
    "UpdateUserData": Rule(_OFFERED | _WORKING | _ASIDE),
    "OverrideEntry": Rule(_OPEN, is_of_assignee=False, needs_live=True),
    "FinishEntry": Rule(_WORKING | _ASIDE, is_of_assignee=False, needs_live=True),
    "SetPresence": Rule(),
    "ResumeResponding": Rule(),
    "SetCapacity": Rule(needs_live=True),
}
ABOUT_PRESENCE = frozenset({"SetPresence", "ResumeResponding", "SetCapacity"})
_BLOCKS_NOTHING = frozenset({"SaveDisposition", "UpdateUserData"})
ALLOWED = Permit(allowed=True)

_NOT_LIVE: Mapping[LinkState, str] = {
    LinkState.CONNECTING: sentence(QT_TRANSLATE_NOOP("Desk", "Not connected yet: what is shown may be old.")),
    LinkState.CATCHING_UP: sentence(QT_TRANSLATE_NOOP("Desk", "Catching up: what is shown may be old.")),
    LinkState.LIVE: sentence(QT_TRANSLATE_NOOP("Desk", "Nothing was heard: what is shown may be old.")),
    LinkState.RECONNECTING: sentence(QT_TRANSLATE_NOOP("Desk", "Offline: what is shown may be old.")),
    LinkState.REFUSED: sentence(
        QT_TRANSLATE_NOOP("Desk", "The service does not let you work here. Ask whoever runs it.")
    ),
    LinkState.SIGNED_OUT: sentence(QT_TRANSLATE_NOOP("Desk", "The session has ended. Sign in again.")),
    LinkState.SUPERSEDED: sentence(
        QT_TRANSLATE_NOOP("Desk", "You are signed in on another computer. Move here to go on.")
    ),
}
STATUS_WORDS: Mapping[EntryStatus, str] = {
    EntryStatus.UNASSIGNED: sentence(QT_TRANSLATE_NOOP("Desk", "It is not assigned to anybody.")),
    EntryStatus.ASSIGNED: sentence(QT_TRANSLATE_NOOP("Desk", "It is still an offer: accept it first.")),
    EntryStatus.ACCEPTED: sentence(QT_TRANSLATE_NOOP("Desk", "It is in progress.")),
    EntryStatus.PARKED: sentence(QT_TRANSLATE_NOOP("Desk", "It is parked: resume it first.")),
    EntryStatus.COMPLETED: sentence(QT_TRANSLATE_NOOP("Desk", "It is done.")),
    EntryStatus.STOPPED: sentence(QT_TRANSLATE_NOOP("Desk", "It was stopped.")),
}


def permit(
    command_name: str, row: EntryRow | None, link: LinkRow | None, catalogue: Catalogue | None, now: datetime
) -> Permit:
    """Whether the command may be given now. ``now`` is this computer's clock, aware UTC."""
    rule = RULES.get(command_name)
    if rule is None:
        return _no("unknown", QT_TRANSLATE_NOOP("Desk", "This is not something that can be done here."))
    refusal = _line_refuses(rule, link)
    if refusal is None and command_name not in ABOUT_PRESENCE:
        refusal = _row_refuses(command_name, rule, row, catalogue)
        if refusal is None and row is not None and rule.statuses == _OFFERED:
            refusal = _offer_refuses(row, link, catalogue, now)
    return refusal or ALLOWED


def _line_refuses(rule: Rule, link: LinkRow | None) -> Permit | None:
    if link is None:
        return Permit(allowed=False, reason=_NOT_LIVE[LinkState.CONNECTING], code="offline")
    if link.state is LinkState.SUPERSEDED:
        return Permit(allowed=False, reason=_NOT_LIVE[link.state], code="superseded")
    if not rule.needs_live or link.is_live:
        return None
    is_stale = link.state in (LinkState.CATCHING_UP, LinkState.LIVE)
    return Permit(allowed=False, reason=_NOT_LIVE[link.state], code="stale" if is_stale else "offline")


def _row_refuses(name: str, rule: Rule, row: EntryRow | None, catalogue: Catalogue | None) -> Permit | None:
    if row is None:
        return _no("gone", QT_TRANSLATE_NOOP("Desk", "It is no longer in the list."))
    if rule.is_of_assignee and not row.is_mine:
        return _not_yours(row.entry)
    if row.entry.status not in rule.statuses:
        return Permit(allowed=False, reason=STATUS_WORDS[row.entry.status], code="status")
    refusal = _intent_refuses(name, row)
    if refusal is not None or name not in _OWN_RULES:
        return refusal
    return _OWN_RULES[name](row.entry, catalogue)


def _not_yours(entry: Entry) -> Permit:
    holder = entry.assigned_to
    if holder is None:
        return _no("notYours", QT_TRANSLATE_NOOP("Desk", "It is not assigned to you."))
    who = holder.name or sentence(QT_TRANSLATE_NOOP("Desk", "somebody else"))
    return _no("notYours", QT_TRANSLATE_NOOP("Desk", "It is with {who}."), who=who)


def _intent_refuses(name: str, row: EntryRow) -> Permit | None:
    """What was asked for before comes first."""
    if row.intent_phase in (Phase.SENDING, Phase.CHECKING) and row.intent_name not in _BLOCKS_NOTHING:
        doing = COMMAND_WORDS.get(row.intent_name or "", "")
        return _no("underWay", QT_TRANSLATE_NOOP("Desk", "{doing} is under way."), doing=doing)
    if row.intent_phase is Phase.HELD and name != "MarkDone":
        return _no("held", QT_TRANSLATE_NOOP("Desk", "Mark Done is about to be sent: undo it first."))
    if row.intent_phase is Phase.WAITING and row.intent_name == "MarkDone":
        return _no("waiting", QT_TRANSLATE_NOOP("Desk", "Mark Done is waiting to sync."))
    return None


def _override_refuses(entry: Entry, catalogue: Catalogue | None) -> Permit | None:
    del entry
    if catalogue is None or not catalogue.me.is_lead:
        return _no("notLead", QT_TRANSLATE_NOOP("Desk", "Only a lead can reassign somebody's work."))
    return None


def _finish_refuses(entry: Entry, catalogue: Catalogue | None) -> Permit | None:
    del entry
    if catalogue is None or not catalogue.me.is_lead:
        return _no("notLead", QT_TRANSLATE_NOOP("Desk", "Only a lead can finish somebody's work."))
    return None


def _claim_refuses(entry: Entry, catalogue: Catalogue | None) -> Permit | None:
    workbin = None if catalogue is None else catalogue.workbin(entry.workbin_id)
    if workbin is None:
        return _no("notMember", QT_TRANSLATE_NOOP("Desk", "You do not serve its workbin."))
    if workbin.assignment_strategy is not AssignmentStrategy.MANUAL:
        pattern = QT_TRANSLATE_NOOP("Desk", "{workbin} hands its work out by itself.")
        return _no("automatic", pattern, workbin=workbin.name)
    return None


def _transfer_refuses(entry: Entry, catalogue: Catalogue | None) -> Permit | None:
    if transfer_targets(entry, catalogue):
        return None
    return _no("noWorkbin", QT_TRANSLATE_NOOP("Desk", "There is no other workbin that you can give it to."))


def _start_refuses(entry: Entry, catalogue: Catalogue | None) -> Permit | None:
    workbin = None if catalogue is None else catalogue.workbin(entry.workbin_id)
    if workbin is None or workbin.wrap_up is None:
        return _no("noWrapUp", QT_TRANSLATE_NOOP("Desk", "Its workbin has no time for wrap-up."))
    if entry.wrap_up is not None:
        return _no("wrapUp", QT_TRANSLATE_NOOP("Desk", "Wrap-up has begun already."))
    return None


def _extend_refuses(entry: Entry, catalogue: Catalogue | None) -> Permit | None:
    del catalogue
    if entry.wrap_up is None:
        return _no("noWrapUp", QT_TRANSLATE_NOOP("Desk", "Wrap-up has not begun."))
    if entry.wrap_up.extensions_left <= 0:
        return _no("noMoreTime", QT_TRANSLATE_NOOP("Desk", "Wrap-up cannot be made longer again."))
    return None


_OWN_RULES: Mapping[str, Callable[[Entry, Catalogue | None], Permit | None]] = {
    "OverrideEntry": _override_refuses,
    "FinishEntry": _finish_refuses,
    "ClaimEntry": _claim_refuses,
    "TransferEntry": _transfer_refuses,
    "StartWrapUp": _start_refuses,
    "ExtendWrapUp": _extend_refuses,
}


def transfer_targets(entry: Entry, catalogue: Catalogue | None) -> tuple[Workbin, ...]:
    """The workbins that an entry can be given to."""
    workbins = () if catalogue is None else catalogue.workbins
    return tuple(workbin for workbin in workbins if workbin.id != entry.workbin_id)


def _offer_refuses(
    row: EntryRow, link: LinkRow | None, catalogue: Catalogue | None, now: datetime
) -> Permit | None:
    offer = row.entry.offer
    me = None if catalogue is None else catalogue.me.id
    if offer is None or offer.agent_id != me:
        return _no("notYours", QT_TRANSLATE_NOOP("Desk", "It is not offered to you."))
    ahead_s = 0.0 if link is None else link.clock_offset_s
    if later(now, ahead_s) >= offer.expires_at:
        return _no("expired", QT_TRANSLATE_NOOP("Desk", "Too late: the offer has expired."))
    return None


_RIGHTS: Mapping[type[Question], tuple[str, str]] = {
    AuditTrail: ("audits:audit:view", "see who changed what"),
    WorkSummary: ("analytics:workitem:view", "see figures"),
    Simulation: ("routing:workbin:simulate", "ask who would get work"),
}


def why_not_ask(question: Question | type[Question], catalogue: Catalogue | None) -> str:
    """Why this person may not ask it, as a sentence; empty where they may."""
    kind = question if isinstance(question, type) else type(question)
    right, words = _RIGHTS.get(kind, ("", ""))
    if not right or (catalogue is not None and right in catalogue.me.permissions):
        return ""
    if catalogue is None:
        return "Not signed in yet: it is not known what you may see."
    return f"You may not {words}: your roles lack the right {right}."


def missing_for_mark_done(entry: Entry, given: Disposition | None, catalogue: Catalogue | None) -> str:
    """What Mark Done still needs, as a sentence; empty when nothing. Without ``given``, the draft counts."""
    workbin = None if catalogue is None else catalogue.workbin(entry.workbin_id)
    chosen = given or entry.disposition
    if workbin is None:
        return ""
    if chosen is None or not chosen.codes:
        is_required = workbin.wrap_up_policy is WrapUpPolicy.REQUIRED
        return sentence(QT_TRANSLATE_NOOP("Desk", "Choose a disposition first.")) if is_required else ""
    found = (_against_code(code, chosen.notes, entry, workbin) for code in chosen.codes)
    return next((against for against in found if against), "")


def _against_code(code: str, notes: str, entry: Entry, workbin: Workbin) -> str:
    known = workbin.disposition_for(code)
    is_wrong = known is None or not known.fits(entry.workitem_type_id)
    if is_wrong and workbin.dispositions:
        pattern = QT_TRANSLATE_NOOP("Desk", "{workbin} has no disposition {code} for it. Choose another.")
        return sentence(pattern, workbin=workbin.name, code=code)
    if known is not None and known.needs_notes and not notes.strip():
        return sentence(QT_TRANSLATE_NOOP("Desk", "{disposition} needs a note."), disposition=known.label)
    return ""


def _no(code: str, pattern: str, **parts: str) -> Permit:
    return Permit(allowed=False, reason=sentence(pattern, **parts), code=code)
