"""What an entry tells about an intent whose answer was lost: one table, command to question."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from desktop.domain.commands import (
    AcceptOffer,
    ClaimEntry,
    Command,
    ExtendWrapUp,
    FinishEntry,
    MarkDone,
    OverrideEntry,
    ParkEntry,
    RejectOffer,
    ReleaseEntry,
    ResumeEntry,
    SaveDisposition,
    StartWrapUp,
    TransferEntry,
    UpdateUserData,
)
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus


class Truth(StrEnum):
    """What became of it."""

    TOOK_EFFECT = "tookEffect"
    NOT_YET = "notYet"  # it may still be sent
    MOOT = "moot"  # the entry has moved on; sending makes no sense


def _either(took_effect: bool, not_yet: bool) -> Truth:
    if took_effect:
        return Truth.TOOK_EFFECT
    return Truth.NOT_YET if not_yet else Truth.MOOT


def _is_held(entry: Entry, me: str) -> bool:
    return entry.is_with(me) and entry.status in (EntryStatus.ACCEPTED, EntryStatus.PARKED)


def _is_done_by(entry: Entry, me: str) -> bool:
    holder = entry.assigned_to
    return entry.status is EntryStatus.COMPLETED and holder is not None and holder.id == me


def _still_offered(entry: Entry, offer_id: str, me: str) -> bool:
    return entry.is_offered_to(me) and entry.offer is not None and entry.offer.id == offer_id


def _accept(command: AcceptOffer, entry: Entry, me: str) -> Truth:
    took = _is_held(entry, me) or _is_done_by(entry, me)
    return _either(took, _still_offered(entry, command.offer_id, me))


def _reject(command: RejectOffer, entry: Entry, me: str) -> Truth:
    is_offered = _still_offered(entry, command.offer_id, me)
    return _either(not is_offered and not _is_held(entry, me), is_offered)


def _claim(_: ClaimEntry, entry: Entry, me: str) -> Truth:
    took = _is_held(entry, me) or _is_done_by(entry, me)
    return _either(took, entry.status is EntryStatus.UNASSIGNED)


def _park(_: ParkEntry, entry: Entry, me: str) -> Truth:
    is_mine = _is_held(entry, me)
    return _either(is_mine and entry.status is EntryStatus.PARKED, is_mine)


def _resume(_: ResumeEntry, entry: Entry, me: str) -> Truth:
    is_mine = _is_held(entry, me)
    return _either(is_mine and entry.status is EntryStatus.ACCEPTED, is_mine)


def _release(_: ReleaseEntry, entry: Entry, me: str) -> Truth:
    return _either(entry.status.is_open and not entry.is_with(me), _is_held(entry, me))


def _transfer(command: TransferEntry, entry: Entry, me: str) -> Truth:
    took = entry.workbin_id == command.workbin_id and not entry.is_with(me)
    return _either(took, _is_held(entry, me))


def _start_wrap_up(_: StartWrapUp, entry: Entry, me: str) -> Truth:
    is_mine = _is_held(entry, me)
    return _either(is_mine and entry.wrap_up is not None, is_mine)


def _extend_wrap_up(_: ExtendWrapUp, entry: Entry, me: str) -> Truth:
    """Nothing tells one extension from another: under the same key it is given once."""
    return _either(took_effect=False, not_yet=_is_held(entry, me))


def _save_disposition(command: SaveDisposition, entry: Entry, me: str) -> Truth:
    is_saved = (entry.disposition or Disposition()).says_the_same(command.disposition)
    return _either(is_saved, entry.is_with(me))


def _update_user_data(command: UpdateUserData, entry: Entry, me: str) -> Truth:
    is_written = all(entry.user_data.get(name) == value for name, value in command.user_data.items())
    return _either(is_written, entry.is_with(me))


def _mark_done(_: MarkDone, entry: Entry, me: str) -> Truth:
    return _either(entry.status is EntryStatus.COMPLETED, _is_held(entry, me))


def _override(command: OverrideEntry, entry: Entry, me: str) -> Truth:
    del me
    is_there = entry.status.is_open and entry.assigned_to is not None
    took = is_there and entry.is_with(command.to_agent_id)
    return _either(took, entry.status.is_open and entry.sequence_number == command.sequence_number)


def _finish(command: FinishEntry, entry: Entry, me: str) -> Truth:
    del me
    is_done = entry.status is EntryStatus.COMPLETED
    return _either(is_done, entry.status.is_open and entry.sequence_number == command.sequence_number)


# Each question is asked only of its own command: the keys are the commands' own types.
_QUESTIONS: Mapping[type, Callable[..., Truth]] = {
    AcceptOffer: _accept,
    RejectOffer: _reject,
    ClaimEntry: _claim,
    ParkEntry: _park,
    ResumeEntry: _resume,
    ReleaseEntry: _release,
    TransferEntry: _transfer,
    StartWrapUp: _start_wrap_up,
    ExtendWrapUp: _extend_wrap_up,
    SaveDisposition: _save_disposition,
    MarkDone: _mark_done,
    UpdateUserData: _update_user_data,
    OverrideEntry: _override,
    FinishEntry: _finish,
}


def truth_of(command: Command, entry: Entry | None, me: str) -> Truth:
    """What the entry says about the command; an entry that is gone says that it is moot."""
    question = _QUESTIONS.get(type(command))
    return Truth.MOOT if entry is None or question is None else question(command, entry, me)
