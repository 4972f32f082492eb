from datetime import UTC, datetime

import pytest

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain.commands import (
    AcceptOffer,
    AnyEntryCommand,
    FinishEntry,
    Intent,
    MarkDone,
    OverrideEntry,
    ParkEntry,
    RejectOffer,
    ReleaseEntry,
    ResumeEntry,
    ResumeResponding,
    SaveDisposition,
    SetPresence,
    UpdateUserData,
)
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus, HistoryStep, Reason
from desktop.domain.errors import Conflict, Refused
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.source import Source
from tests.api.conftest import ThirdParty
from tests.support.service import PASSWORD, RunningService

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PAID = Disposition(code="paid")
count = iter(range(10_000))


def an_intent(command: AnyEntryCommand | SetPresence | ResumeResponding) -> Intent:
    return Intent(key=f"k-{next(count)}", command=command, given_at=AT)


async def do(platform: RoutingPlatform, command: AnyEntryCommand) -> Entry:
    entry = await platform.send(an_intent(command))
    assert entry is not None
    return entry


async def offered(platform: RoutingPlatform, third_party: ThirdParty) -> Entry:
    assert await platform.send(an_intent(SetPresence(definition_id="available"))) is None
    third_party.submit()
    (entry,) = (await platform.snapshot()).entries
    return entry


def the_answer(entry: Entry) -> AcceptOffer:
    assert entry.offer is not None
    return AcceptOffer(entry_id=entry.id, offer_id=entry.offer.id)


async def steps_of(platform: RoutingPlatform, entry_id: str) -> tuple[HistoryStep, ...]:
    answer = await platform.ask(EntryHistory(entry_id=entry_id))
    assert isinstance(answer, Timeline)
    return answer.steps


async def test_what_a_page_wrote_is_in_the_history_as_the_pages(
    ana: RoutingPlatform, third_party: ThirdParty
) -> None:
    entry = await offered(ana, third_party)
    await do(ana, the_answer(entry))
    command = UpdateUserData(entry_id=entry.id, user_data={"step": "2"})
    await ana.send(an_intent(command).model_copy(update={"by_page": True}))
    accepted, written = (await steps_of(ana, entry.id))[-2:]
    assert (accepted.source, written.source) == (None, Source.PAGE)


async def test_the_catalogue_says_who_and_where(ana: RoutingPlatform) -> None:
    catalogue = await ana.catalogue()
    assert catalogue.me.login == "ana"
    claims = catalogue.workbin("wb-claims")
    assert claims is not None
    assert [code.code for code in claims.dispositions] == ["paid", "refused"]
    assert catalogue.workitem_type("wt-claim") is not None
    assert any(definition.takes_work for definition in catalogue.presence_definitions)


async def test_a_snapshot_is_the_list_with_its_place_and_the_status(
    ana: RoutingPlatform, third_party: ThirdParty
) -> None:
    empty = await ana.snapshot()
    entry = await offered(ana, third_party)
    full = await ana.snapshot()
    assert empty.entries == ()
    assert full.entries == (entry,)
    assert empty.position is not None
    assert full.position is not None
    assert full.position.cursor > empty.position.cursor
    assert full.status is not None
    assert full.status.presence.definition_id == "available"


async def test_an_entry_goes_its_way(ana: RoutingPlatform, third_party: ThirdParty) -> None:
    entry = await offered(ana, third_party)
    entry_id = entry.id
    statuses = [
        (await do(ana, command)).status
        for command in (
            the_answer(entry),
            UpdateUserData(entry_id=entry_id, user_data={"note": "é\u2028"}),
            ParkEntry(entry_id=entry_id, until=datetime(2099, 1, 1, tzinfo=UTC)),
            ResumeEntry(entry_id=entry_id),
            SaveDisposition(entry_id=entry_id, disposition=PAID),
            MarkDone(entry_id=entry_id, disposition=PAID),
        )
    ]
    assert statuses == ["accepted", "accepted", "parked", "accepted", "accepted", "completed"]
    steps = await steps_of(ana, entry_id)
    assert [step.sequence_number for step in steps] == sorted(step.sequence_number for step in steps)
    assert steps[-1].to_status is EntryStatus.COMPLETED


async def test_an_offer_is_rejected_and_work_released(ana: RoutingPlatform, third_party: ThirdParty) -> None:
    entry = await offered(ana, third_party)
    assert entry.offer is not None
    why = Reason(code="busy", text="On a call")
    rejected = await do(ana, RejectOffer(entry_id=entry.id, offer_id=entry.offer.id, reason=why))
    assert not rejected.is_offered_to("u-ana")


async def test_work_that_nobody_has_is_in_its_workbins_pool(
    ana: RoutingPlatform, third_party: ThirdParty
) -> None:
    entry = await offered(ana, third_party)
    assert await ana.pool(("wb-claims",)) == ()
    assert entry.offer is not None
    await do(ana, RejectOffer(entry_id=entry.id, offer_id=entry.offer.id, reason=Reason(code="busy")))
    (free,) = await ana.pool(("wb-claims",))
    assert (free.id, free.status) == (entry.id, EntryStatus.UNASSIGNED)
    assert await ana.pool(()) == ()


async def test_accepted_work_is_released(ana: RoutingPlatform, third_party: ThirdParty) -> None:
    entry = await do(ana, the_answer(await offered(ana, third_party)))
    released = await do(ana, ReleaseEntry(entry_id=entry.id, reason=Reason(code="wrong")))
    assert released.status is not EntryStatus.ACCEPTED


async def test_a_lead_overrides_and_the_loser_sees_who_was_first(
    service: RunningService, ana: RoutingPlatform, third_party: ThirdParty
) -> None:
    entry = await do(ana, the_answer(await offered(ana, third_party)))
    leo = RoutingPlatform(service.url, PasswordSignIn("leo", PASSWORD), is_team=True)
    await leo.sign_in()
    override = OverrideEntry(
        entry_id=entry.id,
        to_agent_id="u-bo",
        reason=Reason(code="SLA_Critical"),
        sequence_number=entry.sequence_number,
        force=True,
    )
    moved = await do(leo, override)
    assert moved.assigned_to is not None
    assert moved.assigned_to.id == "u-bo"
    with pytest.raises(Conflict) as raised:
        await do(leo, override.model_copy(update={"to_agent_id": "u-ana"}))
    assert raised.value.current is not None
    assert raised.value.current.sequence_number == moved.sequence_number
    await leo.close()


async def test_a_lead_finishes_what_an_agent_left_and_the_history_says_who_and_why(
    service: RunningService, ana: RoutingPlatform, third_party: ThirdParty
) -> None:
    entry = await do(ana, the_answer(await offered(ana, third_party)))
    leo = RoutingPlatform(service.url, PasswordSignIn("leo", PASSWORD), is_team=True)
    await leo.sign_in()
    finish = FinishEntry(
        entry_id=entry.id,
        disposition=PAID,
        reason=Reason(code="finished", text="Went home"),
        sequence_number=entry.sequence_number,
    )
    done = await do(leo, finish)
    assert done.status is EntryStatus.COMPLETED
    last = (await steps_of(leo, entry.id))[-1]
    assert last.actor is not None
    assert last.reason is not None
    assert (last.actor.name, last.reason.text) == ("Leo Berg", "Went home")
    with pytest.raises(Conflict):
        await do(leo, finish)
    await leo.close()


async def test_the_same_key_is_the_same_answer(ana: RoutingPlatform, third_party: ThirdParty) -> None:
    entry = await do(ana, the_answer(await offered(ana, third_party)))
    intent = an_intent(UpdateUserData(entry_id=entry.id, user_data={"a": 1}))
    before = len(await steps_of(ana, entry.id))
    assert await ana.send(intent) == await ana.send(intent)
    assert len(await steps_of(ana, entry.id)) == before + 1


async def test_mark_done_without_its_disposition_is_refused_by_name(
    ana: RoutingPlatform, third_party: ThirdParty
) -> None:
    entry = await do(ana, the_answer(await offered(ana, third_party)))
    with pytest.raises(Refused) as raised:
        await do(ana, MarkDone(entry_id=entry.id))
    assert raised.value.code == "disposition.required"


@pytest.mark.parametrize("entry_id", ["unknown", "../users/me", "a/b", "?x=1", "..", "%2e%2e", "ü"])
async def test_an_entry_that_is_not_there_is_none(ana: RoutingPlatform, entry_id: str) -> None:
    assert await ana.entry(entry_id) is None


async def test_the_line_is_measured(ana: RoutingPlatform) -> None:
    measured = await ana.measure()
    assert measured.latency.total_seconds() > 0
    assert abs(measured.clock_offset.total_seconds()) < 1


async def test_not_responding_is_left(ana: RoutingPlatform) -> None:
    await ana.send(an_intent(SetPresence(definition_id="on-queue")))
    assert await ana.send(an_intent(ResumeResponding())) is None
