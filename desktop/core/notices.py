"""Every sentence that the desk says to the person, by stable code. Plain text; no decisions here."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from desktop.core.changes import NoticeKind, NoticeRow
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence

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
    "offer.expired": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "Expired"),
        QT_TRANSLATE_NOOP("Desk", "The offer of {entry} was not answered in time."),
        BRIEFLY_S,
    ),
    "offer.taken": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "Already taken"),
        QT_TRANSLATE_NOOP("Desk", "{entry} is with {holder} since {since}."),
        BRIEFLY_S,
    ),
    "offer.reassigned": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "Given to another agent"),
        QT_TRANSLATE_NOOP("Desk", "{entry} is with {holder} since {since}."),
        BRIEFLY_S,
    ),
    "offer.withdrawn": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "Withdrawn by {actor}"),
        QT_TRANSLATE_NOOP("Desk", "{entry} is no longer offered."),
        BRIEFLY_S,
    ),
    "offer.ended": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "No longer offered"),
        QT_TRANSLATE_NOOP("Desk", "{entry} went back to its workbin.{why}"),
        BRIEFLY_S,
    ),
    "offer.acceptedElsewhere": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "Accepted on your other device"),
        QT_TRANSLATE_NOOP("Desk", "{entry} is in your workbin."),
        BRIEFLY_S,
    ),
    "offer.autoAccepted": Words(_INFO, QT_TRANSLATE_NOOP("Desk", "Assigned to you"), "{entry}", SHORTLY_S),
    "offer.gone": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "No longer offered"),
        QT_TRANSLATE_NOOP("Desk", "{entry} was gone when the list was read."),
        BRIEFLY_S,
    ),
    "entry.overridden": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{actor} reassigned {entry} to {holder}"),
        QT_TRANSLATE_NOOP("Desk", "{why}Your notes are kept here until you dismiss this."),
    ),
    "entry.unassigned": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} went back to its workbin"),
        QT_TRANSLATE_NOOP(
            "Desk", "{actor} released it. {why}Your notes are kept here until you dismiss this."
        ),
    ),
    "entry.completedElsewhere": Words(
        _INFO,
        QT_TRANSLATE_NOOP("Desk", "{entry} is done"),
        QT_TRANSLATE_NOOP("Desk", "It was marked done by {actor}."),
        SHORTLY_S,
    ),
    "entry.wrapUpEnded": Words(
        _INFO,
        QT_TRANSLATE_NOOP("Desk", "{entry} is done"),
        QT_TRANSLATE_NOOP("Desk", "Its time for wrap-up was over: it was marked done with {disposition}."),
        SHORTLY_S,
    ),
    "entry.wake": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} is due again"),
        QT_TRANSLATE_NOOP("Desk", "It was parked until now."),
    ),
    "entry.stopped": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} was stopped"),
        QT_TRANSLATE_NOOP("Desk", "{actor} took it back. {why}Nothing is left to do."),
    ),
    "entry.goneAtResync": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} is no longer yours"),
        QT_TRANSLATE_NOOP(
            "Desk", "It was gone when the list was read again; how it ended is not known here."
        ),
    ),
    "entry.held": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} was not changed"),
        QT_TRANSLATE_NOOP("Desk", "It is with {holder} since {since}. Look at it and decide again."),
    ),
    "entry.moved": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} was not changed"),
        QT_TRANSLATE_NOOP("Desk", "It has changed since you looked. Look at it and decide again."),
    ),
    "presence.forced": Words(_WARNING, QT_TRANSLATE_NOOP("Desk", "{actor} set you {presence}"), "{why}"),
    "presence.recovered": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{actor} ended Not Responding for you"),
        QT_TRANSLATE_NOOP("Desk", "You are offered work again. {why}"),
    ),
    "capacity.set": Words(
        _WARNING, QT_TRANSLATE_NOOP("Desk", "{actor} set your capacity to {maximum}"), "{why}"
    ),
    "presence.notChanged": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "Presence was not changed"),
        QT_TRANSLATE_NOOP("Desk", "You are still {presence}.{why}"),
        SHORTLY_S,
    ),
    "presence.notResponding": Words(
        _PROBLEM,
        QT_TRANSLATE_NOOP("Desk", "Not Responding"),
        QT_TRANSLATE_NOOP("Desk", "{missed} New offers stop until you go Ready."),
    ),
    "command.refused": Words(_INFO, "{title}", "{detail}", SHORTLY_S),
    "command.failed": Words(_PROBLEM, QT_TRANSLATE_NOOP("Desk", "{command} was refused"), "{detail}"),
    "command.parked": Words(
        _PROBLEM,
        QT_TRANSLATE_NOOP("Desk", "{command} was not saved"),
        QT_TRANSLATE_NOOP("Desk", "{detail} Nothing was lost: it waits for you to put it right."),
    ),
    "command.intercepted": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{command} did not get through"),
        QT_TRANSLATE_NOOP(
            "Desk",
            "Something on the way answered in the server's place. It is sent again as long as that makes"
            " sense; if this stays, tell whoever runs this network.",
        ),
        SHORTLY_S,
    ),
    "command.undone": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "{command} was taken back"),
        QT_TRANSLATE_NOOP("Desk", "{entry} is as it was."),
        BRIEFLY_S,
    ),
    "command.goesOn": Words(
        _INFO,
        QT_TRANSLATE_NOOP("Desk", "{command} goes on"),
        QT_TRANSLATE_NOOP("Desk", "{entry}: you gave it before the program ended. It is sent in a moment."),
        SHORTLY_S,
    ),
    "command.expired": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{command} was not sent"),
        QT_TRANSLATE_NOOP("Desk", "{entry}: the moment for it had passed."),
        SHORTLY_S,
    ),
    "command.checked": Words(
        _INFO,
        QT_TRANSLATE_NOOP("Desk", "{command} went through"),
        QT_TRANSLATE_NOOP("Desk", "The answer was lost; {entry} was read to make sure."),
        SHORTLY_S,
    ),
    "command.moot": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{command} did not take effect"),
        QT_TRANSLATE_NOOP("Desk", "The answer was lost; {entry} was read. {truth}"),
    ),
    "command.gone": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} no longer exists"),
        QT_TRANSLATE_NOOP("Desk", "{command} has nothing to act on."),
    ),
    "outbox.waiting": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "Waiting to sync"),
        QT_TRANSLATE_NOOP("Desk", "Something you did is not on the server yet. It is kept and sent again."),
    ),
    "link.signedOut": Words(
        _PROBLEM,
        QT_TRANSLATE_NOOP("Desk", "Session ended"),
        QT_TRANSLATE_NOOP("Desk", "What you did is kept. Sign in again to go on."),
    ),
    "link.refused": Words(
        _PROBLEM,
        QT_TRANSLATE_NOOP("Desk", "The service does not let you work here"),
        QT_TRANSLATE_NOOP("Desk", "What you did is kept. The service said: {detail}"),
    ),
    "link.superseded": Words(
        _PROBLEM,
        QT_TRANSLATE_NOOP("Desk", "You are signed in on {detail}"),
        QT_TRANSLATE_NOOP("Desk", "Nothing is offered here meanwhile. Move here?"),
    ),
    "link.restored": Words(
        _QUIET,
        QT_TRANSLATE_NOOP("Desk", "Restored"),
        QT_TRANSLATE_NOOP("Desk", "%n action(s) sent, {refused} refused."),
        BRIEFLY_S,
    ),
    "signin.sessionOnly": Words(
        _INFO, QT_TRANSLATE_NOOP("Desk", "You are signed in until Worklist closes"), "{detail}"
    ),
    "settings.unreadable": Words(
        _WARNING, QT_TRANSLATE_NOOP("Desk", "Your settings could not be read; defaults are used"), "{detail}"
    ),
    "settings.damaged": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "Your settings were damaged; defaults are used"),
        QT_TRANSLATE_NOOP("Desk", "The old file is {detail}."),
    ),
    "settings.locked": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "Only your administrator can set {detail}"),
        QT_TRANSLATE_NOOP("Desk", "What your own settings say about it was passed over."),
    ),
    "settings.value": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "A setting was not understood; its default is used"),
        "{detail}",
    ),
    "settings.keys": Words(_WARNING, QT_TRANSLATE_NOOP("Desk", "A key was passed over"), "{detail}"),
    "update.ready": Words(
        _INFO,
        QT_TRANSLATE_NOOP("Desk", "Worklist {detail} is there"),
        QT_TRANSLATE_NOOP("Desk", "It is installed when you say so, and Worklist closes for it."),
    ),
    "update.waits": Words(_INFO, "{detail}", "", SHORTLY_S),
    "alert.raised": Words(_WARNING, "{title}", "{detail}"),
    "computer.trouble": Words(_PROBLEM, "{title}", "{detail}"),
    "pop.refused": Words(_WARNING, QT_TRANSLATE_NOOP("Desk", "{label} was not opened"), "{detail}"),
    "pop.failed": Words(_WARNING, QT_TRANSLATE_NOOP("Desk", "{label} did not load"), "{detail}"),
    "pop.released": Words(
        _INFO,
        QT_TRANSLATE_NOOP("Desk", "{entry} can be marked done again"),
        QT_TRANSLATE_NOOP("Desk", "The page that held Mark Done back is gone."),
        SHORTLY_S,
    ),
    "pop.held": Words(
        _WARNING,
        QT_TRANSLATE_NOOP("Desk", "{entry} cannot be marked done yet"),
        QT_TRANSLATE_NOOP("Desk", "The page that held it back is gone: open it again."),
    ),
}

COMMAND_WORDS: Mapping[str, str] = {
    "AcceptOffer": sentence(QT_TRANSLATE_NOOP("Desk", "Accept")),
    "RejectOffer": sentence(QT_TRANSLATE_NOOP("Desk", "Reject")),
    "ClaimEntry": sentence(QT_TRANSLATE_NOOP("Desk", "Take")),
    "ParkEntry": sentence(QT_TRANSLATE_NOOP("Desk", "Park")),
    "ResumeEntry": sentence(QT_TRANSLATE_NOOP("Desk", "Resume")),
    "ReleaseEntry": sentence(QT_TRANSLATE_NOOP("Desk", "Return to workbin")),
    "TransferEntry": sentence(QT_TRANSLATE_NOOP("Desk", "Transfer")),
    "StartWrapUp": sentence(QT_TRANSLATE_NOOP("Desk", "Wrap-up")),
    "ExtendWrapUp": sentence(QT_TRANSLATE_NOOP("Desk", "More time")),
    "SaveDisposition": sentence(QT_TRANSLATE_NOOP("Desk", "Disposition")),
    "MarkDone": sentence(QT_TRANSLATE_NOOP("Desk", "Mark Done")),
    "UpdateUserData": sentence(QT_TRANSLATE_NOOP("Desk", "Data")),
    "OverrideEntry": sentence(QT_TRANSLATE_NOOP("Desk", "Reassign")),
    "SetPresence": sentence(QT_TRANSLATE_NOOP("Desk", "Presence")),
    "ResumeResponding": sentence(QT_TRANSLATE_NOOP("Desk", "Go Ready")),
    "FinishEntry": sentence(QT_TRANSLATE_NOOP("Desk", "Finish")),
    "SetCapacity": sentence(QT_TRANSLATE_NOOP("Desk", "Capacity")),
}


def compose(code: str, at: datetime, entry_id: str | None = None, **words: str) -> NoticeRow:
    """The notice. Its id names what it is about, so that saying it again replaces it."""
    kind, title, detail, lasts_s = WORDS[code]
    about = words.pop("about", entry_id or "")
    return NoticeRow(
        id=f"{code}:{about}",
        code=code,
        kind=kind,
        title=sentence(title, **words),
        detail=sentence(detail, **words),
        entry_id=entry_id,
        at=at,
        ends_at=None if lasts_s is None else at + timedelta(seconds=lasts_s),
    )
