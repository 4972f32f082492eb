"""Replay rules: how long a command keeps its sense, and what to do when its answer was lost. One table."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from desktop.core.clock import later
from desktop.domain.commands import AcceptOffer, Intent, RejectOffer
from desktop.domain.entry import Entry

BEFORE_DEADLINE_S = 2.0
KEY_WINDOW_S = 24 * 3600.0
DURABLE_S = 7 * 24 * 3600.0
CURRENT_S = 30.0
ONLINE_S = 60.0


class Replay(NamedTuple):
    """One command's rule.

    ``lasts_s`` from the moment it was given; ``is_durable``: it may wait for the line, and a refusal
    is kept for the person; ``is_shown_as_checking``: a lost answer is looked into at once;
    ``ends_with_offer``: the offer's deadline, where it is known, is the last moment.
    """

    lasts_s: float
    is_durable: bool
    is_shown_as_checking: bool = False
    ends_with_offer: bool = False


_OFFER = Replay(ONLINE_S, is_durable=False, is_shown_as_checking=True, ends_with_offer=True)
_ANSWER = Replay(ONLINE_S, is_durable=False, is_shown_as_checking=True)
_WORK = Replay(DURABLE_S, is_durable=True)
_CURRENT = Replay(CURRENT_S, is_durable=False)

RULES: Mapping[str, Replay] = {
    "AcceptOffer": _OFFER,
    "RejectOffer": _OFFER,
    "ClaimEntry": _ANSWER,
    "OverrideEntry": _ANSWER,
    "FinishEntry": _ANSWER,
    "ParkEntry": _WORK,
    "ResumeEntry": _WORK,
    "ReleaseEntry": _WORK,
    "TransferEntry": _ANSWER,
    "StartWrapUp": _CURRENT,
    "ExtendWrapUp": _CURRENT,
    "SaveDisposition": _WORK,
    "MarkDone": _WORK,
    "UpdateUserData": _WORK,
    "SetPresence": _CURRENT,
    "ResumeResponding": _CURRENT,
    "SetCapacity": _CURRENT,
}


def last_moment(intent: Intent, given_at: datetime, entry: Entry | None) -> datetime:
    """When sending stops making sense, by the server's clock; an offer's answer ends before its deadline."""
    command = intent.command
    if (
        isinstance(command, AcceptOffer | RejectOffer)
        and entry is not None
        and entry.offer is not None
        and entry.offer.id == command.offer_id
    ):
        return later(entry.offer.expires_at, -BEFORE_DEADLINE_S)
    return later(given_at, RULES[command.name].lasts_s)
