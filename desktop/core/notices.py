"""Every sentence that the desk says to the person, by stable code. Plain text; no decisions here."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from desktop.core.changes import NoticeKind, NoticeRow

BRIEFLY_S = 4.0
SHORTLY_S = 12.0


class Words(NamedTuple):
    """What a notice says. ``{names}`` are filled in by the desk; ``lasts_s`` None: until dismissed."""

    kind: NoticeKind
    title: str
    detail: str = ""
    lasts_s: float | None = None


_QUIET, _INFO = NoticeKind.QUIET, NoticeKind.INFO
_WARNING, _PROBLEM = NoticeKind.WARNING, NoticeKind.PROBLEM

WORDS: Mapping[str, Words] = {
    "offer.expired": Words(_QUIET, "Expired", "The offer of {entry} was not answered in time.", BRIEFLY_S),
    "offer.taken": Words(_QUIET, "Already taken", "{entry} is with {holder} now.", BRIEFLY_S),
    "offer.reassigned": Words(_QUIET, "Given to another agent", "{entry} is with {holder} now.", BRIEFLY_S),
    "offer.withdrawn": Words(_QUIET, "Withdrawn by {actor}", "{entry} is no longer offered.", BRIEFLY_S),
    "offer.ended": Words(_QUIET, "No longer offered", "{entry} went back to its workbin.{why}", BRIEFLY_S),
    "offer.acceptedElsewhere": Words(
        _QUIET, "Accepted on your other device", "{entry} is in your workbin.", BRIEFLY_S
    ),
    "offer.autoAccepted": Words(_INFO, "Assigned to you", "{entry}", SHORTLY_S),
    "offer.gone": Words(_QUIET, "No longer offered", "{entry} was gone when the list was read.", BRIEFLY_S),
    "entry.overridden": Words(
        _WARNING,
        "{actor} reassigned {entry} to {holder}",
        "{why}Your notes are kept here until you dismiss this.",
    ),
    "entry.unassigned": Words(
        _WARNING,
        "{entry} went back to its workbin",
        "{actor} released it. {why}Your notes are kept here until you dismiss this.",
    ),
    "entry.completedElsewhere": Words(_INFO, "{entry} is done", "It was marked done by {actor}.", SHORTLY_S),
    "entry.stopped": Words(
        _WARNING, "{entry} was stopped", "{actor} took it back. {why}Nothing is left to do."
    ),
    "entry.goneAtResync": Words(
        _WARNING,
        "{entry} is no longer yours",
        "It was gone when the list was read again; how it ended is not known here.",
    ),
    "entry.held": Words(
        _WARNING, "{entry} was not changed", "It is with {holder} since {since}. Look at it and decide again."
    ),
    "entry.moved": Words(
        _WARNING, "{entry} was not changed", "It has changed since you looked. Look at it and decide again."
    ),
    "presence.forced": Words(_WARNING, "{actor} set you {presence}", "{why}"),
    "presence.notChanged": Words(
        _WARNING, "Presence was not changed", "You are still {presence}.{why}", SHORTLY_S
    ),
    "presence.notResponding": Words(
        _PROBLEM, "Not Responding", "{missed}New offers stop until you go Ready."
    ),
    "command.refused": Words(_INFO, "{title}", "{detail}", SHORTLY_S),
    "command.failed": Words(_PROBLEM, "{command} was refused", "{detail}"),
    "command.parked": Words(
        _PROBLEM, "{command} was not saved", "{detail} Nothing was lost: it waits for you to put it right."
    ),
    "command.expired": Words(
        _WARNING, "{command} was not sent", "{entry}: the moment for it had passed.", SHORTLY_S
    ),
    "command.checked": Words(
        _INFO, "{command} went through", "The answer was lost; {entry} was read to make sure.", SHORTLY_S
    ),
    "command.moot": Words(
        _WARNING, "{command} did not take effect", "The answer was lost; {entry} was read: {truth}."
    ),
    "command.gone": Words(_WARNING, "{entry} no longer exists", "{command} has nothing to act on."),
    "outbox.waiting": Words(
        _WARNING, "Waiting to sync", "Something you did is not on the server yet. It is kept and sent again."
    ),
    "link.signedOut": Words(_PROBLEM, "Session ended", "What you did is kept. Sign in again to go on."),
    "link.superseded": Words(
        _PROBLEM, "Another client took over", "This one has stopped. Take over to work here again."
    ),
    "link.restored": Words(_QUIET, "Restored", "{sent} sent, {refused} refused.", BRIEFLY_S),
    "signin.sessionOnly": Words(_INFO, "You are signed in until Worklist closes", "{detail}"),
    "alert.raised": Words(_WARNING, "{title}", "{detail}"),
    "computer.trouble": Words(_PROBLEM, "{title}", "{detail}"),
    "pop.refused": Words(_WARNING, "{label} was not opened", "{detail}"),
    "pop.failed": Words(_WARNING, "{label} did not load", "{detail}"),
    "pop.released": Words(
        _INFO, "{entry} can be marked done again", "The page that held Mark Done back is gone.", SHORTLY_S
    ),
    "pop.held": Words(
        _WARNING, "{entry} cannot be marked done yet", "The page that held it back is gone: open it again."
    ),
}

COMMAND_WORDS: Mapping[str, str] = {
    "AcceptOffer": "Accept",
    "RejectOffer": "Reject",
    "ClaimEntry": "Take",
    "ParkEntry": "Park",
    "ResumeEntry": "Resume",
    "ReleaseEntry": "Return to workbin",
    "SaveDisposition": "Disposition",
    "MarkDone": "Mark Done",
    "UpdateUserData": "Data",
    "OverrideEntry": "Reassign",
    "SetPresence": "Presence",
    "ResumeResponding": "Go Ready",
}


def compose(code: str, at: datetime, entry_id: str | None = None, **words: str) -> NoticeRow:
    """The notice. Its id names what it is about, so that saying it again replaces it."""
    kind, title, detail, lasts_s = WORDS[code]
    return NoticeRow(
        id=f"{code}:{words.pop('about', entry_id or '')}",
        code=code,
        kind=kind,
        title=title.format_map(words).strip(),
        detail=detail.format_map(words).strip(),
        entry_id=entry_id,
        at=at,
        ends_at=None if lasts_s is None else at + timedelta(seconds=lasts_s),
    )
