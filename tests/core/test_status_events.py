from typing import Any

from desktop.core.changes import TableName
from desktop.domain.agent import AgentStatus
from desktop.domain.capacity import MediaCapacity
from desktop.domain.entry import Reason
from desktop.domain.events import AgentChanged
from desktop.domain.presence import RoutingStatus
from desktop.domain.record import NamedRef
from tests.core.bench import ME, START, Bench, status_of
from tests.core.notices import told


def agent_changed(status: AgentStatus, actor: str | None = None, why: str | None = None) -> AgentChanged:
    by = None if actor is None else NamedRef(id=actor, name="D. Osei")
    reason = None if why is None else Reason(code=why)
    return AgentChanged(
        event_type="routing.user.presence", occurred_at=START, user=status, actor=by, reason=reason
    )


def test_y06_a_missed_offer_shows_what_the_server_says_about_me(bench: Bench) -> None:
    bench.frame(agent_status(1, RoutingStatus.IDLE))
    bench.frame(agent_status(2, RoutingStatus.NOT_RESPONDING, missed_offers=2))
    assert "2 offers not answered." in told(bench, "presence.notResponding")
    bench.frame(agent_status(3, RoutingStatus.NOT_RESPONDING, missed_offers=3))
    assert "2 offers" in told(bench, "presence.notResponding"), "said once"
    bench.frame(agent_status(4, RoutingStatus.IDLE))
    assert not bench.codes()
    bench.frame(agent_status(5, RoutingStatus.NOT_RESPONDING, missed_offers=1))
    assert "1 offer not answered." in told(bench, "presence.notResponding")


def agent_status(number: int, routing: RoutingStatus, **fields: Any) -> AgentChanged:
    return agent_changed(status_of(number=number, routing_status=routing, **fields))


def test_y34_a_presence_set_by_a_lead_says_who_and_why(bench: Bench) -> None:
    bench.frame(agent_changed(status_of(number=1)))
    assert not bench.codes()
    status = status_of(number=2, presence="lunch")
    by_lead = status.presence.model_copy(
        update={"by": NamedRef(id="lead", name="D. Osei"), "reason": "You look tired"}
    )
    bench.frame(agent_changed(status.model_copy(update={"presence": by_lead})))
    assert told(bench, "presence.forced") == "D. Osei set you Lunch|You look tired"


def test_who_was_recovered_by_a_lead_reads_who_and_why(bench: Bench) -> None:
    silent = status_of(number=1, routing_status=RoutingStatus.NOT_RESPONDING, missed_offers=1)
    bench.frame(agent_changed(silent))
    bench.frame(agent_changed(status_of(number=2), "lead", "Back at the desk"))
    assert bench.codes() == {"presence.recovered"}
    words = "D. Osei ended Not Responding for you|You are offered work again. Back at the desk"
    assert told(bench, "presence.recovered") == words


def test_who_goes_ready_again_reads_nothing_of_it(bench: Bench) -> None:
    bench.frame(agent_changed(status_of(number=1, routing_status=RoutingStatus.NOT_RESPONDING)))
    bench.frame(agent_changed(status_of(number=2), ME))
    assert not bench.codes()


def test_a_capacity_set_by_a_lead_says_who_how_much_and_why(bench: Bench) -> None:
    bench.frame(agent_changed(status_of(number=1, capacity=(holding(0, of=3),))))
    bench.frame(agent_changed(status_of(number=2, capacity=(holding(1, of=3),)), "lead", "Peak"))
    assert not bench.codes(), "work that a lead gives fills it, and changes no limit"
    bench.frame(agent_changed(status_of(number=3, capacity=(holding(1, of=4),)), "lead", "Peak"))
    assert told(bench, "capacity.set") == "D. Osei set your capacity to 4|Peak"


def holding(in_use: int, of: int) -> MediaCapacity:
    return MediaCapacity(media_type="workitem", maximum=of, in_use=in_use, available=of - in_use)


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
