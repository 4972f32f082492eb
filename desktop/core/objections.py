"""Objections: what is wrong with a command's own content, before anything is sent."""

from desktop.core.changes import EntryRow
from desktop.core.permits import missing_for_mark_done
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.domain.abilities import Abilities
from desktop.domain.commands import (
    AcceptOffer,
    Command,
    FinishEntry,
    MarkDone,
    OverrideEntry,
    RejectOffer,
    ReleaseEntry,
    ResumeResponding,
    SetCapacity,
    SetPresence,
    TransferEntry,
)
from desktop.domain.entry import Reason
from desktop.domain.stream import Catalogue

OTHER = "other"


def find_objection(
    command: Command, row: EntryRow | None, catalogue: Catalogue | None, abilities: Abilities
) -> str:
    """What is missing or impossible, as a sentence; empty when nothing."""
    if isinstance(command, SetPresence):
        return _about_presence(command, catalogue)
    if isinstance(command, ResumeResponding | SetCapacity):
        return _about_agent(command.agent_id, command.reason, catalogue)
    return "" if row is None else _about_entry(command, row, catalogue, abilities)


def _about_entry(command: Command, row: EntryRow, catalogue: Catalogue | None, abilities: Abilities) -> str:
    if isinstance(command, MarkDone | FinishEntry):
        return _about_finishing(command, row, catalogue, abilities)
    if isinstance(command, OverrideEntry):
        return _about_override(command, row, abilities)
    if isinstance(command, AcceptOffer | RejectOffer):
        return _about_offer(command, row, abilities)
    if isinstance(command, TransferEntry) and command.workbin_id == row.entry.workbin_id:
        return sentence(QT_TRANSLATE_NOOP("Desk", "It is in that workbin already."))
    if isinstance(command, ReleaseEntry | TransferEntry):
        return _about_reason(command.reason, abilities)
    return ""


def _about_finishing(
    command: MarkDone | FinishEntry, row: EntryRow, catalogue: Catalogue | None, abilities: Abilities
) -> str:
    reason = _about_reason(command.reason, abilities) if isinstance(command, FinishEntry) else ""
    return reason or missing_for_mark_done(row.entry, command.disposition, catalogue)


def _about_reason(reason: Reason, abilities: Abilities) -> str:
    if not abilities.takes_reasons:
        return ""
    if not reason.code.strip():
        return sentence(QT_TRANSLATE_NOOP("Desk", "Choose a reason first."))
    if reason.code.lower() == OTHER and not (reason.text or "").strip():
        return sentence(QT_TRANSLATE_NOOP("Desk", "Say in a few words what the other reason is."))
    return ""


def _about_offer(command: AcceptOffer | RejectOffer, row: EntryRow, abilities: Abilities) -> str:
    offer = row.entry.offer
    if offer is None or offer.id != command.offer_id:
        return sentence(QT_TRANSLATE_NOOP("Desk", "That offer is no longer open."))
    return _about_reason(command.reason, abilities) if isinstance(command, RejectOffer) else ""


def _about_override(command: OverrideEntry, row: EntryRow, abilities: Abilities) -> str:
    if not command.to_agent_id.strip():
        return sentence(QT_TRANSLATE_NOOP("Desk", "Choose whom to give it to."))
    holder = row.entry.assigned_to
    if holder is not None and holder.id == command.to_agent_id:
        who = holder.name or sentence(QT_TRANSLATE_NOOP("Desk", "that agent"))
        return sentence(QT_TRANSLATE_NOOP("Desk", "It is already with {who}."), who=who)
    return _about_reason(command.reason, abilities)


def _about_presence(command: SetPresence, catalogue: Catalogue | None) -> str:
    if catalogue is None:
        return ""
    known = {definition.id for definition in catalogue.presence_definitions}
    if known and command.definition_id not in known:
        return sentence(QT_TRANSLATE_NOOP("Desk", "That presence does not exist here."))
    return _about_agent(command.agent_id, command.reason, catalogue)


def _about_agent(agent_id: str | None, reason: str | None, catalogue: Catalogue | None) -> str:
    """What is done to somebody else needs to be their lead's, and a reason."""
    if catalogue is None or agent_id in (None, catalogue.me.id):
        return ""
    if agent_id not in catalogue.me.leads and all(one.id != agent_id for one in catalogue.team):
        return sentence(QT_TRANSLATE_NOOP("Desk", "You do not lead that agent."))
    is_told = bool((reason or "").strip())
    return "" if is_told else sentence(QT_TRANSLATE_NOOP("Desk", "Choose a reason first."))
