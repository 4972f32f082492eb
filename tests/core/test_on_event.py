from typing import Any

import pytest
from pydantic import TypeAdapter

from desktop.core.changes import EntryRow, TableName
from desktop.core.effects import Hush, PopPage, ReadHistory, Ring
from desktop.core.messages import HistoryAsked, HistoryRead, NoticeDismissed
from desktop.domain.agent import AgentStatus
from desktop.domain.commands import ReleaseEntry
from desktop.domain.entry import Assignee, EntryStatus, HistoryStep, Reason
from desktop.domain.events import AgentChanged, Event, WorkbinUpdated
from desktop.domain.presence import RoutingStatus
from desktop.domain.record import NamedRef
from desktop.domain.stream import Catalogue
from tests.core.bench import ME, START, Bench, catalogue, entry, event, make_bench, offered, status_of

S = EntryStatus
ANY_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


def told(bench: Bench, code: str) -> str:
    """What a notice says, title and detail."""
    found = [notice for notice in bench.notices() if notice.code == code]
    assert len(found) == 1
    return f"{found[0].title}|{found[0].detail}"


def agent_changed(status: AgentStatus, actor: str | None = None) -> AgentChanged:
    by = None if actor is None else NamedRef(id=actor, name="D. Osei")
    return AgentChanged(event_type="routing.user.presence", occurred_at=START, user=status, actor=by)


def test_y01_an_offer_is_one_offer_with_its_deadline_and_data(bench: Bench) -> None:
    bench.frame(event(offered("e1", 1, customer="Zoe")))
    row = bench.row()
    assert row is not None
    assert row.is_mine
    assert row.entry.customer == "Zoe"
    assert row.entry.offer is not None
    assert row.entry.offer.expires_at == START.replace(minute=1)
    assert len(bench.all_asked(Ring)) == 1


def test_an_offer_told_beside_the_entry_counts_as_well(bench: Bench) -> None:
    whole = offered()
    bench.frame(event(whole.model_copy(update={"offer": None}), offer=whole.offer))
    assert bench.asked(Ring)


def test_a_second_offer_of_the_same_entry_rings_again_and_hushes_the_first(bench: Bench) -> None:
    first = offered("e1", 1)
    bench.frame(event(first))
    assert first.offer is not None
    second = first.offer.model_copy(update={"id": "o-2"})
    bench.frame(event(offered("e1", 2, offer=second)))
    assert [hush.offer_id for hush in bench.asked(Hush)] == ["o-e1"]
    assert [ring.offer_id for ring in bench.asked(Ring)] == ["o-2"]


def test_y05_an_offer_accepted_on_the_other_device_closes_with_the_reason(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.frame(event(entry("e1", 2), actor=ME))
    assert bench.asked(Hush)
    assert bench.codes() == {"offer.acceptedElsewhere"}
    assert not bench.all_asked(PopPage), "pages open where it was accepted"
    bench.wait(4)
    assert not bench.codes()


def test_an_offer_accepted_by_policy_opens_its_page(bench: Bench) -> None:
    first = offered()
    assert first.offer is not None
    auto = first.offer.model_copy(update={"auto_accept": True})
    bench.frame(event(offered(offer=auto)))
    bench.frame(event(entry("e1", 2, offer=auto)))
    assert bench.codes() == {"offer.autoAccepted"}
    assert len(bench.all_asked(PopPage)) == 1


@pytest.mark.parametrize(
    ("late_s", "past", "actor", "fields", "expected"),
    [
        (61, "unassigned", None, {}, "Expired|The offer of Title e1 was not answered in time."),
        (5, "unassigned", "lead", {}, "Withdrawn by Name lead|Title e1 is no longer offered."),
        (5, "unassigned", None, {}, "No longer offered|Title e1 went back to its workbin."),
        (
            5,
            "unassigned",
            None,
            {"reason": Reason(code="strange.code")},
            "No longer offered|Title e1 went back to its workbin. strange.code.",
        ),
        (
            5,
            "unassigned",
            None,
            {"reason": Reason(code="x", text="Agent left!")},
            "No longer offered|Title e1 went back to its workbin. Agent left!",
        ),
    ],
)
def test_y07_an_offer_that_ends_says_why_and_keeps_unknown_reasons_as_they_are(
    late_s: float, past: str, actor: str | None, fields: dict[str, Any], expected: str
) -> None:
    bench = make_bench(offered())
    bench.wait(late_s)
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None), past, actor=actor, **fields))
    assert bench.row() is None
    (notice,) = bench.notices()
    assert f"{notice.title}|{notice.detail}" == expected


@pytest.mark.parametrize(
    ("status", "past", "code"),
    [
        (S.ASSIGNED, "overridden", "offer.reassigned"),
        (S.ACCEPTED, "accepted", "offer.taken"),
        (S.ASSIGNED, "assigned", "offer.taken"),
        (S.STOPPED, "stopped", "offer.withdrawn"),
    ],
)
def test_an_offer_that_goes_elsewhere_leaves_a_grey_line(status: S, past: str, code: str) -> None:
    bench = make_bench(offered())
    bench.frame(event(entry("e1", 2, status, "agent-2"), past, actor="lead"))
    assert bench.row() is None
    assert bench.codes() == {code}


def test_y06_a_missed_offer_shows_what_the_server_says_about_me(bench: Bench) -> None:
    bench.frame(agent_status(1, RoutingStatus.IDLE))
    bench.frame(agent_status(2, RoutingStatus.NOT_RESPONDING, missed_offers=2))
    assert "2 offers not answered." in told(bench, "presence.notResponding")
    bench.frame(agent_status(3, RoutingStatus.NOT_RESPONDING, missed_offers=3))
    assert "2 offers" in told(bench, "presence.notResponding"), "said once"
    bench.frame(agent_status(4, RoutingStatus.IDLE))
    assert not bench.codes()
    bench.frame(agent_status(5, RoutingStatus.NOT_RESPONDING, missed_offers=1))
    assert "An offer was not answered." in told(bench, "presence.notResponding")


def agent_status(number: int, routing: RoutingStatus, **fields: Any) -> AgentChanged:
    return agent_changed(status_of(number=number, routing_status=routing, **fields))


def test_work_taken_away_stays_visible_with_who_and_why_until_dismissed(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.frame(
        event(
            offered("e1", 2, "agent-2"), "overridden", actor="lead", reason=Reason(code="peak", text="Peak")
        )
    )
    row = bench.row()
    assert row is not None
    assert not row.is_mine
    assert told(bench, "entry.overridden").startswith("Name lead reassigned Title e1 to Name agent-2|Peak. ")
    bench.beat(digest="0" * 16)
    assert not bench.last.effects, "it counts for nothing"
    (notice,) = bench.notices()
    bench.take(NoticeDismissed(notice_id=notice.id))
    assert bench.row() is None
    bench.take(NoticeDismissed(notice_id=notice.id))


def test_a_row_taken_away_and_given_back_is_held_again(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.frame(event(offered("e1", 2, "agent-2"), "overridden", actor="lead"))
    bench.frame(event(offered("e1", 3), "overridden", actor="lead"))
    row = bench.row()
    assert row is not None
    assert row.is_mine
    (notice,) = bench.notices()
    bench.take(NoticeDismissed(notice_id=notice.id))
    assert bench.row() is not None
    assert bench.asked(Ring) == []
    assert len(bench.all_asked(Ring)) == 1


def test_a_dismissed_notice_keeps_the_row_while_another_notice_speaks_of_it(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None), actor="lead"))
    bench.take(NoticeDismissed(notice_id="no such notice"))
    assert bench.codes() == {"entry.unassigned"}
    bench.frame(event(entry("e1", 3)))
    bench.frame(event(offered("e1", 4, "agent-2"), "overridden", actor="lead"))
    first, second = bench.notices()
    bench.take(NoticeDismissed(notice_id=first.id))
    assert bench.row() is not None
    bench.take(NoticeDismissed(notice_id=second.id))
    assert bench.row() is None


@pytest.mark.parametrize(
    ("status", "actor", "code", "has_row"),
    [
        (S.COMPLETED, "third-party", "entry.completedElsewhere", False),
        (S.COMPLETED, ME, None, False),
        (S.STOPPED, "third-party", "entry.stopped", False),
        (S.UNASSIGNED, "lead", "entry.unassigned", True),
        (S.UNASSIGNED, ME, None, False),
        (S.PARKED, "lead", None, True),
    ],
)
def test_work_that_ends_by_somebody_else_says_so(
    status: S, actor: str, code: str | None, has_row: bool
) -> None:
    bench = make_bench(entry())
    agent = None if status is S.UNASSIGNED else ME
    bench.frame(event(entry("e1", 2, status, agent), actor=actor))
    assert bench.codes() == ({code} if code else set())
    assert (bench.row() is not None) is has_row
    is_done = (TableName.DONE, "e1") in bench.rows
    assert is_done is (status is S.COMPLETED)


def test_only_the_latest_finished_work_is_kept() -> None:
    bench = make_bench()
    for n in range(201):
        bench.frame(event(entry(f"e{n}", 1)))
        bench.frame(event(entry(f"e{n}", 2, S.COMPLETED), actor=ME))
    done = [key for key in bench.rows if key[0] is TableName.DONE]
    assert len(done) == 200
    assert (TableName.DONE, "e0") not in bench.rows


def test_a_command_under_way_explains_the_event_that_overtakes_its_answer(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.give(ReleaseEntry(entry_id="e1", reason=Reason(code="lunch")))
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None)))
    assert not bench.codes()
    assert bench.row() is None


def test_y20_a_compressed_span_is_right_at_once_and_whole_after_its_history_was_read(bench: Bench) -> None:
    bench.frame(event(entry("e1", 5), first=2))
    row = bench.row()
    assert row is not None
    assert not row.is_timeline_complete
    bench.take(HistoryAsked(entry_id="e1"))
    assert bench.asked(ReadHistory) == [ReadHistory(entry_id="e1")]
    steps = tuple(HistoryStep(sequence_number=n, event_type="x", at=START) for n in range(1, 6))
    bench.take(HistoryRead(entry_id="e1", steps=steps[:3]))
    row = bench.row()
    assert row is not None
    assert not row.is_timeline_complete
    bench.take(HistoryRead(entry_id="e1", steps=steps))
    row = bench.row()
    assert row is not None
    assert row.is_timeline_complete
    bench.take(HistoryAsked(entry_id="e1"))
    assert not bench.asked(ReadHistory), "what was read is still whole"
    bench.take(HistoryRead(entry_id="e1", steps=()))
    bench.take(HistoryAsked(entry_id="unknown"))
    assert bench.asked(ReadHistory)
    bench.take(HistoryRead(entry_id="unknown", steps=steps))


@pytest.mark.parametrize(("number", "first", "whole"), [(2, 2, True), (3, 3, False), (3, 2, False)])
def test_a_timeline_is_whole_while_every_step_was_seen(number: int, first: int, whole: bool) -> None:
    bench = make_bench()
    bench.frame(event(entry("e1", 1)))
    bench.frame(event(entry("e1", number, S.PARKED), first=first))
    row = bench.row()
    assert row is not None
    assert row.is_timeline_complete is whole


def test_y19_numbers_that_go_back_are_passed_over(bench: Bench) -> None:
    bench.frame(event(entry("e1", 5, title="New")))
    bench.frame(event(entry("e1", 4, title="Old")))
    row = bench.row()
    assert row is not None
    assert row.entry.title == "New"
    bench.frame(event(entry("e1", 6, S.COMPLETED), actor=ME))
    bench.frame(event(entry("e1", 5)))
    assert bench.row() is None, "a late event raises nobody from the dead"


@pytest.mark.parametrize("wrong", [{"entry_id": "e2"}, {"sequence_number": 9}])
def test_y38_an_event_that_contradicts_itself_is_counted_and_let_go(
    bench: Bench, wrong: dict[str, object]
) -> None:
    bench.frame(event(entry("e1")).model_copy(update=wrong))
    assert bench.row() is None
    assert bench.link.unknown_events == 1


def test_y38_an_event_of_an_unknown_kind_is_counted(bench: Bench) -> None:
    bench.frame(ANY_EVENT.validate_python({"eventType": "routing.workbinentry.sung"}))
    assert bench.link.unknown_events == 1
    assert bench.desk.position is not None
    assert bench.desk.position.cursor == 101


def test_y34_a_presence_set_by_a_lead_says_who_and_why(bench: Bench) -> None:
    bench.frame(agent_changed(status_of(number=1)))
    assert not bench.codes()
    status = status_of(number=2, presence="lunch")
    by_lead = status.presence.model_copy(
        update={"by": NamedRef(id="lead", name="D. Osei"), "reason": "You look tired"}
    )
    bench.frame(agent_changed(status.model_copy(update={"presence": by_lead})))
    assert told(bench, "presence.forced") == "D. Osei set you Lunch|You look tired"


def test_my_own_change_of_presence_is_no_news(bench: Bench) -> None:
    bench.frame(agent_changed(status_of(number=1)))
    bench.frame(agent_changed(status_of(number=2, presence="lunch"), actor=ME))
    bench.frame(agent_changed(status_of(number=3, presence="available")))
    assert not bench.codes()


def test_y32_an_older_status_is_passed_over_and_others_are_kept(bench: Bench) -> None:
    bench.frame(agent_changed(status_of(number=5)))
    bench.frame(agent_changed(status_of(number=4, presence="lunch")))
    bench.frame(agent_changed(status_of("agent-2", 1, presence="lunch")))
    mine = bench.rows[TableName.STATUSES, ME]
    theirs = bench.rows[TableName.STATUSES, "agent-2"]
    assert isinstance(mine, AgentStatus)
    assert isinstance(theirs, AgentStatus)
    assert (mine.presence.definition_id, theirs.presence.definition_id) == ("available", "lunch")


@pytest.mark.parametrize(
    ("bin_id", "number", "expected"), [("loans", 2, "Renamed"), ("loans", 1, "Loans"), ("other", 9, "Loans")]
)
def test_a_workbins_new_settings_replace_the_old(
    bench: Bench, bin_id: str, number: int, expected: str
) -> None:
    new = catalogue(id=bin_id, name="Renamed", sequence_number=number).workbins[0]
    bench.frame(WorkbinUpdated(event_type="routing.workbin.updated", occurred_at=START, workbin=new))
    shown = bench.rows[TableName.CATALOGUE, "catalogue"]
    assert isinstance(shown, Catalogue)
    assert shown.workbins[0].name == expected


def test_y36_data_changed_by_somebody_else_touches_only_that_row(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)), event(entry("e2", 1)))
    bench.frame(event(entry("e1", 2, user_data={"note": "x"}), "updated", actor="third-party"))
    rows = [change for change in bench.last.changes if change.table is TableName.ENTRIES]
    assert [change.id for change in rows] == ["e1"]
    assert isinstance(bench.row(), EntryRow)
    assert not bench.codes()


def test_an_entry_without_a_name_for_its_holder_can_be_told_about(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1, title="", external_id="X-1")))
    taken = entry("e1", 2, title="", external_id=None, assigned_to=Assignee(id="agent-9"))
    bench.frame(event(taken, "overridden"))
    assert told(bench, "entry.overridden").startswith("Somebody reassigned e1 to another agent|")
