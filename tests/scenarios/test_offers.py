"""Offers: how they come, how they are answered, and how they end."""

import pytest

from desktop.api.routing.frames import FrameReader
from desktop.core.changes import Outcome, Phase, TableName
from desktop.core.effects import Forget, Hush, PopPage, Remember, Ring, Send
from desktop.core.learning import EXPIRED
from desktop.core.messages import FailureKind, FrameReceived
from desktop.core.permits import permit
from desktop.domain.agent import AgentStatus
from desktop.domain.commands import AcceptOffer, RejectOffer
from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.events import AgentChanged
from desktop.domain.presence import RoutingStatus, WorkState
from desktop.domain.record import NamedRef
from desktop.domain.stream import Frame
from tests.core.bench import ME, START, Bench, catalogue, entry, event, make_bench, offered, status_of
from tests.service.conftest import Scene

S = EntryStatus
ACCEPT = AcceptOffer(entry_id="e1", offer_id="o-e1")


def missed(number: int) -> AgentChanged:
    status = status_of(
        number=number,
        state=WorkState.NOT_RESPONDING,
        routing_status=RoutingStatus.NOT_RESPONDING,
        missed_offers=1,
    )
    return AgentChanged(event_type="routing.user.presence", occurred_at=START, user=status)


def my_state(bench: Bench) -> WorkState:
    status = bench.rows[TableName.STATUSES, ME]
    assert isinstance(status, AgentStatus)
    return status.state


def test_y01_what_the_wire_offers_is_one_offer_with_its_data_and_deadline(bench: Bench) -> None:
    sent = event(offered(title="Fire at the mill", customer="Zoe", user_data={"claim": "C-7"}))
    frame = Frame(epoch="a", prev=100, cursor=101, events=(sent,))
    read = FrameReader().read(frame.model_dump_json())
    assert isinstance(read, Frame)
    bench.take(FrameReceived(frame=read))
    assert [ring.offer_id for ring in bench.asked(Ring)] == ["o-e1"]
    row = bench.row()
    assert row is not None
    assert row.entry == sent.entry
    assert row.entry.offer is not None
    assert (row.entry.offer.expires_at - bench.now).total_seconds() == 60
    assert permit("AcceptOffer", row, bench.link, catalogue(), bench.now).allowed


def test_y02_an_offer_told_by_frame_snapshot_read_and_frame_again_rings_once(bench: Bench) -> None:
    offer = event(offered())
    bench.frame(offer)
    bench.frame(event(entry("e2")))
    place = bench.desk.position
    bench.frame(offer, prev=100, cursor=101)
    assert bench.desk.position == place, "what is known already leads nowhere"
    bench.frame(offer)
    bench.snapshot(offered(), entry("e2"))
    bench.read("e1", offered())
    assert [row_id for table, row_id in bench.rows if table is TableName.ENTRIES] == ["e1", "e2"]
    assert len(bench.all_asked(Ring)) == 1


def test_y02_the_same_offer_at_a_higher_version_after_its_end_rings_no_second_time(bench: Bench) -> None:
    bench.frame(event(offered("e1", 1)))
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None)))
    bench.frame(event(offered("e1", 3)))
    row = bench.row()
    assert row is not None
    assert row.entry.sequence_number == 3, "it is shown, and can be answered"
    assert [ring.offer_id for ring in bench.all_asked(Ring)] == ["o-e1"]


def test_y03_an_accept_shows_accepting_then_mine_at_the_next_version() -> None:
    bench = make_bench(offered())
    key = bench.give(ACCEPT)
    row = bench.row()
    assert row is not None
    assert (row.intent_name, row.intent_phase, row.entry.status) == ("AcceptOffer", Phase.SENDING, S.ASSIGNED)
    assert [type(effect) for effect in bench.last.effects][:2] == [Remember, Send]
    bench.confirm(key, entry("e1", 2))
    row = bench.row()
    assert row is not None
    assert (row.intent_phase, row.entry.status, row.entry.sequence_number) == (None, S.ACCEPTED, 2)
    assert bench.asked(Hush)
    bench.frame(event(entry("e1", 2), actor=ME))
    assert len(bench.all_asked(PopPage)) == 1
    assert not bench.codes(), "what I did myself is no news"


def test_y04_an_accept_that_came_too_late_names_who_was_first_and_the_offer_goes() -> None:
    bench = make_bench(offered())
    key = bench.give(ACCEPT)
    bench.fail(key, FailureKind.CONFLICT, code="entry.already.assigned", current=entry("e1", 2, agent="bo"))
    assert bench.row() is None
    assert (TableName.INTENTS, key) not in bench.rows
    assert [notice.detail for notice in bench.notices()] == ["Title e1 is with Name bo since 09:00 UTC."]


def test_y04_an_accept_that_was_not_understood_says_why_and_can_be_given_again() -> None:
    bench = make_bench(offered())
    bench.fail(bench.give(ACCEPT), FailureKind.REFUSED, code="body.invalid", detail="The offer id is odd.")
    row = bench.row()
    assert row is not None
    assert row.intent_phase is None, "never spinning"
    assert [(one.title, one.detail) for one in bench.notices()] == [
        ("Accept was refused", "The offer id is odd.")
    ]
    bench.give(ACCEPT)
    assert len(bench.asked(Send)) == 1


def test_y06_a_missed_offer_is_told_when_the_server_says_so_and_not_guessed() -> None:
    bench = make_bench(offered())
    bench.wait(60)
    row = bench.row()
    assert row is not None
    assert row.problem == EXPIRED
    assert my_state(bench) is WorkState.AVAILABLE, "the clock alone changes no presence"
    assert not bench.codes()
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None)), missed(1))
    assert bench.row() is None
    assert my_state(bench) is WorkState.NOT_RESPONDING
    assert bench.codes() == {"offer.expired", "presence.notResponding"}


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (Reason(code="peak", text="Peak hour."), "Title e1 went back to its workbin. Peak hour."),
        (Reason(code="X_99/unheard-of"), "Title e1 went back to its workbin. X_99/unheard-of."),
        (None, "Title e1 went back to its workbin."),
    ],
    ids=["known", "unknown", "none"],
)
def test_y07_a_cancelled_offer_shows_its_reason_as_it_came(reason: Reason | None, told: str) -> None:
    bench = make_bench(offered())
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None), reason=reason))
    assert bench.asked(Hush)
    assert [notice.detail for notice in bench.notices()] == [told]


def test_y07_a_cancelled_offer_names_who_took_it_back() -> None:
    bench = make_bench(offered())
    actor = NamedRef(id="crm", name="Claims <b>system</b>")
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None)).model_copy(update={"actor": actor}))
    assert [notice.title for notice in bench.notices()] == ["Withdrawn by Claims <b>system</b>"]


def test_y09_a_reject_takes_its_reason_along_and_frees_the_row() -> None:
    bench = make_bench(offered())
    reject = RejectOffer(entry_id="e1", offer_id="o-e1", reason=Reason(code="other", text="My own cousin"))
    key = bench.give(reject)
    assert [send.intent.command for send in bench.asked(Send)] == [reject]
    bench.confirm(key, entry("e1", 2, S.UNASSIGNED, None))
    assert bench.row() is None
    assert [forget.outcome for forget in bench.asked(Forget)] == [Outcome.DONE]


@pytest.mark.parametrize(
    ("offer_id", "reason", "why"),
    [
        ("o-e1", Reason(code=" "), "Choose a reason first."),
        ("o-e1", Reason(code="other", text=" "), "Say in a few words what the other reason is."),
        ("o-old", Reason(code="busy"), "That offer is no longer open."),
    ],
)
def test_y09_a_reject_that_cannot_be_right_never_leaves(offer_id: str, reason: Reason, why: str) -> None:
    bench = make_bench(offered())
    bench.give(RejectOffer(entry_id="e1", offer_id=offer_id, reason=reason))
    assert not bench.asked(Remember)
    assert not bench.asked(Send)
    assert [notice.detail for notice in bench.notices()] == [why]


def test_y10_an_offer_stays_to_be_answered_by_who_goes_to_lunch_and_no_other_comes(scene: Scene) -> None:
    entry = scene.offered_to_ana()
    scene.go(scene.ana, "u-ana", "lunch").raise_for_status()
    assert scene.entry_of({"id": entry["workitemId"]})["status"] == "assigned"
    scene.put(scene.ana, entry, status="accepted").raise_for_status()
    scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"}).raise_for_status()
    waiting = scene.submit()
    assert scene.workitem_load("u-ana") == 0
    assert scene.entry_of(waiting)["status"] == "unassigned"
    scene.go(scene.ana, "u-ana").raise_for_status()
    assert scene.entry_of(waiting)["assignedTo"]["id"] == "u-ana"
