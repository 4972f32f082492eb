import pytest

from desktop.core.changes import EntryRow
from desktop.core.objections import find_objection
from desktop.domain.abilities import Abilities
from desktop.domain.commands import (
    AcceptOffer,
    Command,
    MarkDone,
    OverrideEntry,
    ParkEntry,
    RejectOffer,
    ReleaseEntry,
    SetPresence,
)
from desktop.domain.entry import Assignee, Reason
from desktop.domain.stream import Catalogue
from tests.core.bench import DONE, catalogue, entry, offered

AGENT, LEAD = catalogue(), catalogue(is_lead=True)
OFFER = EntryRow(entry=offered(), is_mine=True)
WORK = EntryRow(entry=entry(), is_mine=True)
NAMELESS = EntryRow(entry=entry(assigned_to=Assignee(id="agent-2")), is_mine=False)


def reject(code: str, text: str | None = None, offer_id: str = "o-e1") -> RejectOffer:
    return RejectOffer(entry_id="e1", offer_id=offer_id, reason=Reason(code=code, text=text))


def release(code: str) -> ReleaseEntry:
    return ReleaseEntry(entry_id="e1", reason=Reason(code=code))


def override(to: str, code: str = "peak") -> OverrideEntry:
    return OverrideEntry(entry_id="e1", to_agent_id=to, reason=Reason(code=code), sequence_number=1)


@pytest.mark.parametrize(
    ("command", "row", "words"),
    [
        (reject("busy"), OFFER, ""),
        (reject(" "), OFFER, "Choose a reason"),
        (reject("Other"), OFFER, "what the other reason is"),
        (reject("other", "Wrong language"), OFFER, ""),
        (reject("busy", offer_id="o-old"), OFFER, "no longer open"),
        (AcceptOffer(entry_id="e1", offer_id="o-e1"), OFFER, ""),
        (AcceptOffer(entry_id="e1", offer_id="o-e1"), WORK, "no longer open"),
        (release("lunch"), WORK, ""),
        (release(""), WORK, "Choose a reason"),
        (MarkDone(entry_id="e1", disposition=DONE), WORK, ""),
        (MarkDone(entry_id="e1"), WORK, "Choose a disposition"),
        (ParkEntry(entry_id="e1"), WORK, ""),
        (ParkEntry(entry_id="e1"), None, ""),
        (override("agent-2"), WORK, ""),
        (override(" "), WORK, "Choose whom"),
        (override("agent-1"), WORK, "already with Name agent-1"),
        (override("agent-2"), NAMELESS, "already with that agent"),
        (override("agent-2", ""), WORK, "Choose a reason"),
    ],
)
def test_y09_what_cannot_be_right_is_not_sent(command: Command, row: EntryRow | None, words: str) -> None:
    objection = find_objection(command, row, AGENT, Abilities())
    assert (words in objection) if words else not objection


def test_where_the_back_end_takes_no_reason_none_is_asked_for() -> None:
    assert not find_objection(reject(""), OFFER, AGENT, Abilities(takes_reasons=False))
    assert find_objection(release(""), WORK, AGENT, Abilities())
    assert not find_objection(release(""), WORK, AGENT, Abilities(takes_reasons=False))


@pytest.mark.parametrize(
    ("command", "told", "words"),
    [
        (SetPresence(definition_id="lunch"), AGENT, ""),
        (SetPresence(definition_id="lunch"), None, ""),
        (SetPresence(definition_id="beach"), AGENT, "does not exist"),
        (SetPresence(definition_id="lunch", agent_id="agent-1"), AGENT, ""),
        (SetPresence(definition_id="lunch", agent_id="agent-2", reason="x"), AGENT, "do not lead"),
        (SetPresence(definition_id="lunch", agent_id="agent-2", reason="Peak"), LEAD, ""),
        (SetPresence(definition_id="lunch", agent_id="agent-2", reason=" "), LEAD, "Choose a reason"),
        (SetPresence(definition_id="lunch", agent_id="agent-2"), LEAD, "Choose a reason"),
    ],
)
def test_y35_a_lead_says_why_and_only_to_those_they_lead(
    command: Command, told: Catalogue | None, words: str
) -> None:
    objection = find_objection(command, None, told, Abilities())
    assert (words in objection) if words else not objection


def test_a_back_end_that_tells_no_presences_is_asked_itself() -> None:
    silent = AGENT.model_copy(update={"presence_definitions": ()})
    assert not find_objection(SetPresence(definition_id="any"), None, silent, Abilities())
