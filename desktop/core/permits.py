"""Permits: may this person do this now, and if not, why. One table; asked by the desk and by buttons."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from desktop.core.changes import EntryRow, LinkRow, Phase
from desktop.core.clock import later
from desktop.core.messages import LinkState
from desktop.core.notices import COMMAND_WORDS
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.questions import AuditTrail, Question, Simulation, WorkSummary
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import AssignmentStrategy, WrapUpPolicy


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
    "SaveDisposition": Rule(_WORKING | _ASIDE),
    "MarkDone": Rule(_WORKING | _ASIDE),
    "UpdateUserData": Rule(_OFFERED | _WORKING | _ASIDE),
    "OverrideEntry": Rule(_OPEN, is_of_assignee=False, needs_live=True),
    "SetPresence": Rule(),
    "ResumeResponding": Rule(),
}
ABOUT_PRESENCE = frozenset({"SetPresence", "ResumeResponding"})
_BLOCKS_NOTHING = frozenset({"SaveDisposition", "UpdateUserData"})
ALLOWED = Permit(allowed=True)

_NOT_LIVE: Mapping[LinkState, str] = {
    LinkState.CONNECTING: "Not connected yet: what is shown may be old.",
    LinkState.CATCHING_UP: "Catching up: what is shown may be old.",
    LinkState.LIVE: "Nothing was heard for a while: what is shown may be old.",
    LinkState.RECONNECTING: "Offline: what is shown may be old.",
    LinkState.SIGNED_OUT: "The session has ended. Sign in again.",
    LinkState.SUPERSEDED: "Another client took over. Take over to work here again.",
}
STATUS_WORDS: Mapping[EntryStatus, str] = {
    EntryStatus.UNASSIGNED: "It is not assigned to anybody.",
    EntryStatus.ASSIGNED: "It is still an offer: accept it first.",
    EntryStatus.ACCEPTED: "It is in progress.",
    EntryStatus.PARKED: "It is parked: resume it first.",
    EntryStatus.COMPLETED: "It is done.",
    EntryStatus.STOPPED: "It was stopped.",
}


def permit(
    command_name: str, row: EntryRow | None, link: LinkRow | None, catalogue: Catalogue | None, now: datetime
) -> Permit:
    """Whether the command may be given now. ``now`` is this computer's clock, aware UTC."""
    rule = RULES.get(command_name)
    if rule is None:
        return Permit(allowed=False, reason="This is not something that can be done here.", code="unknown")
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
        return Permit(allowed=False, reason="It is no longer in the list.", code="gone")
    if rule.is_of_assignee and not row.is_mine:
        holder = row.entry.assigned_to
        who = "with " + (holder.name or "somebody else") if holder else "not assigned to you"
        return Permit(allowed=False, reason=f"It is {who}.", code="notYours")
    if row.entry.status not in rule.statuses:
        return Permit(allowed=False, reason=STATUS_WORDS[row.entry.status], code="status")
    if row.intent_phase in (Phase.SENDING, Phase.CHECKING) and row.intent_name not in _BLOCKS_NOTHING:
        doing = COMMAND_WORDS.get(row.intent_name or "", "Something")
        return Permit(allowed=False, reason=f"{doing} is under way.", code="underWay")
    if row.intent_phase is Phase.WAITING and row.intent_name == "MarkDone":
        return Permit(allowed=False, reason="Mark Done is waiting to sync.", code="waiting")
    return _role_refuses(name, row.entry, catalogue)


def _role_refuses(name: str, entry: Entry, catalogue: Catalogue | None) -> Permit | None:
    if name == "OverrideEntry" and (catalogue is None or not catalogue.me.is_lead):
        return Permit(allowed=False, reason="Only a lead can reassign somebody's work.", code="notLead")
    if name != "ClaimEntry":
        return None
    workbin = None if catalogue is None else catalogue.workbin(entry.workbin_id)
    if workbin is None:
        return Permit(allowed=False, reason="You do not serve its workbin.", code="notMember")
    if workbin.assignment_strategy is not AssignmentStrategy.MANUAL:
        reason = f"{workbin.name} hands its work out by itself."
        return Permit(allowed=False, reason=reason, code="automatic")
    return None


def _offer_refuses(
    row: EntryRow, link: LinkRow | None, catalogue: Catalogue | None, now: datetime
) -> Permit | None:
    offer = row.entry.offer
    me = None if catalogue is None else catalogue.me.id
    if offer is None or offer.agent_id != me:
        return Permit(allowed=False, reason="It is not offered to you.", code="notYours")
    ahead_s = 0.0 if link is None else link.clock_offset_s
    if later(now, ahead_s) >= offer.expires_at:
        return Permit(allowed=False, reason="Too late: the offer has expired.", code="expired")
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
    if chosen is None or not chosen.code:
        is_required = workbin.wrap_up_policy is WrapUpPolicy.REQUIRED
        return "Choose a disposition first." if is_required else ""
    known = workbin.disposition_for(chosen.code)
    if known is None and workbin.dispositions:
        return f"{workbin.name} has no disposition {chosen.code}. Choose another."
    if known is not None and known.needs_notes and not chosen.notes.strip():
        return f"{known.label} needs a note."
    return ""
