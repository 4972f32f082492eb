from typing import Any

import pytest

from desktop.domain.agent import AgentSkill
from desktop.domain.presence import RoutingStatus
from desktop.domain.workbin import AssignmentStrategy
from desktop.service.candidate import AgentView, EntryView, Exclusion, skill_levels
from desktop.service.capacity import CapacityRule, MediaRule
from desktop.service.plan import Need, Plan, Target, TargetKind, start
from desktop.service.router import at_target, decide, explain, route
from tests.service.views import (
    ANYBODY,
    NOW,
    agent,
    ago,
    at_workbin,
    entry,
    held,
    later,
    policy,
    pool,
    room_for,
    workbin,
)

ENGLISH = Target(TargetKind.SKILLS, "English", expression="'english' > 3")
VIP = Target(TargetKind.GROUP, "VIP group", groups=("vip",))
ANA = Target(TargetKind.AGENT, "Requested agent", agents=("ana",))


def winner(asked: EntryView, *agents: AgentView) -> str | None:
    return decide(asked, pool(*agents), NOW).agent_id


@pytest.mark.parametrize("presence", ["Available", "On Queue", "AVAILABLE", "ON_QUEUE", "on queue"])
def test_who_is_available_or_on_queue_gets_work(presence: str) -> None:
    assert winner(entry("e"), agent("ana", presence=presence)) == "ana"


@pytest.mark.parametrize("presence", ["Offline", "Meal", "Lunch", "Away", "Busy", "Not Available", ""])
def test_nobody_else_does(presence: str) -> None:
    decision = decide(entry("e"), pool(agent("ana", presence=presence)), NOW)
    assert decision.agent_id is None
    assert decision.reasons == (f"Ana: Presence is {presence}, which takes no work.",)
    assert decision.obstacles == (("presence", 1),)


def test_who_missed_an_offer_gets_nothing_until_they_respond() -> None:
    missing = agent("ana", routing_status=RoutingStatus.NOT_RESPONDING)
    assert winner(entry("e"), missing) is None
    assert winner(entry("e"), agent("ana", routing_status=RoutingStatus.OFF_QUEUE)) == "ana"


def test_the_one_who_rejected_is_passed_over_until_the_cool_down_ends() -> None:
    rejected = entry("e", excluded=(Exclusion("ana", later(30)), Exclusion("ben", ago(1))))
    assert winner(rejected, agent("ana", idle_since=ago(900)), agent("ben")) == "ben"
    alone = decide(rejected, pool(agent("ana")), NOW)
    assert (alone.agent_id, alone.again_at) == (None, later(30))
    assert alone.reasons == ("Ana: Passed over until 09:00:30 UTC after a reject or a missed offer.",)
    assert decide(rejected, pool(agent("ana")), later(30)).agent_id == "ana"


def test_capacity_counts_by_media_type() -> None:
    busy = agent("ana", rule=room_for(workitem=1, chat=1), held=(held("c1", "chat"),))
    assert winner(entry("e"), busy) == "ana"
    assert winner(entry("c2", media_type="chat"), busy) is None


def test_work_that_may_not_be_interrupted_keeps_other_media_away() -> None:
    rule = CapacityRule({"voice": MediaRule(1, frozenset({"email"}))})
    calling = agent("ana", rule=rule, held=(held("v1", "voice"),))
    assert winner(entry("m1", media_type="email"), calling) == "ana"
    decision = decide(entry("c1", media_type="chat"), pool(calling), NOW)
    assert decision.reasons == ("Ana: Holds voice, which chat may not interrupt.",)


def test_a_type_of_workitem_has_its_own_limit() -> None:
    people = pool(agent("ana", held=(held("e1", kind="loan"),)), by=policy(loan=1))
    assert decide(entry("e2", workitem_type_id="case"), people, NOW).agent_id == "ana"
    decision = decide(entry("e2", workitem_type_id="loan"), people, NOW)
    assert decision.reasons == ("Ana: Holds 1 of at most 1 workitems of this type.",)


def test_a_workbin_limits_what_one_agent_holds_of_it() -> None:
    bins = policy(workbin("claims", max_concurrent=1), workbin("other"))
    people = pool(agent("ana", held=(held("e1", workbin_id="claims"),)), by=bins)
    assert decide(entry("e2", workbin_id="other"), people, NOW).agent_id == "ana"
    decision = decide(entry("e2", at_workbin("claims"), workbin_id="claims"), people, NOW)
    assert decision.reasons == ("Ana: Holds 1 of at most 1 entries of the workbin Claims.",)


def test_the_required_proficiency_is_a_minimum_and_more_is_better() -> None:
    asked = entry("e", at_workbin(needs=(Need("mortgage", 5, "Mortgage review"),)))
    low = agent("ana", skills={"Mortgage": 4}, idle_since=ago(900))
    enough = agent("ben", skills={"Mortgage": 5}, idle_since=ago(500))
    best = agent("cleo", skills={"Mortgage": 9})
    people = pool(low, enough, best, agent("dan"), by=policy(workbin()))
    decision = decide(asked, people, NOW)
    assert (decision.agent_id, decision.reasons) == (
        "cleo",
        ("Cleo has the highest proficiency (mortgage 9).",),
    )
    told = {
        verdict.agent_id: [reason.text for reason in verdict.reasons]
        for verdict in explain(asked, people, NOW)
    }
    assert told == {
        "cleo": [],
        "ben": [],
        "ana": ["Has Mortgage review at 4; at least 5 is needed."],
        "dan": ["Does not have the skill Mortgage review."],
    }


def test_a_skill_expression_chooses_and_its_skills_rank() -> None:
    agents = (agent("ana", skills={"english": 4}), agent("ben", skills={"English": 8}), agent("cleo"))
    decision = decide(entry("e", ENGLISH), pool(*agents), NOW)
    assert decision.reasons == ("Ben has the highest proficiency (english 8).",)
    assert decide(entry("e", ENGLISH), pool(agent("cleo")), NOW).reasons == (
        "Nobody answers the step 'English': it asks for skills 'english' > 3.",
    )


def test_skills_are_known_by_id_and_by_name() -> None:
    levels = skill_levels([AgentSkill(id="SK-1", name="Life Insurance", proficiency=7)])
    assert levels == {"sk-1": 7, "life insurance": 7}


def test_a_group_is_known_by_id_or_name() -> None:
    assert winner(entry("e", VIP), agent("ana", groups=("g-1", "VIP")), agent("ben")) == "ana"
    assert decide(entry("e", VIP), pool(agent("ben")), NOW).reasons == (
        "Nobody answers the step 'VIP group': it asks for a member of vip.",
    )


def test_a_requested_agent_needs_neither_skill_nor_membership() -> None:
    people = pool(
        agent("ana"), agent("ben", idle_since=ago(900)), by=policy(workbin(groups=frozenset({"x"})))
    )
    assert decide(entry("e", ANA), people, NOW).agent_id == "ana"
    assert decide(entry("e", ANA), pool(agent("ben")), NOW).reasons == (
        "Nobody answers the step 'Requested agent': it asks for one of the agents ana.",
    )


def test_a_workbins_members_and_skills_are_those_of_the_moment() -> None:
    claims = workbin("claims", groups=frozenset({"claims team"}), needs=(Need("english", 2),))
    member = agent("ana", groups=("Claims Team",), skills={"english": 2})
    stranger = agent("ben", skills={"english": 5})
    asked = entry("e", at_workbin("claims"), workbin_id="claims")
    assert decide(asked, pool(member, stranger, by=policy(claims)), NOW).agent_id == "ana"
    nobody = decide(asked, pool(stranger, by=policy(claims)), NOW)
    (said,) = nobody.reasons
    assert said.startswith("Nobody answers the step 'Claims'")
    assert said.endswith("it asks for a member of the workbin Claims and english at 2 or more.")
    assert decide(asked, pool(stranger, by=policy()), NOW).agent_id == "ben", (
        "an unknown workbin asks nothing"
    )


def test_a_manual_workbin_hands_nothing_out() -> None:
    manual = policy(workbin("desk", strategy=AssignmentStrategy.MANUAL))
    asked = entry("e", at_workbin("desk"), workbin_id="desk")
    people = pool(agent("ana"), by=manual)
    decision = decide(asked, people, NOW)
    assert decision.reasons == (
        "Nobody answers the step 'Desk': the workbin Desk is manual, its entries are claimed.",
    )
    (verdict,) = explain(asked, people, NOW)
    assert [reason.code for reason in verdict.reasons] == ["workbin.manual"]
    assert decide(entry("e", ANA, workbin_id="desk"), people, NOW).agent_id == "ana"


@pytest.mark.parametrize(
    ("better", "why"),
    [
        ({"idle_since": ago(600)}, "Zoe has been idle longest, since 08:50:00 UTC."),
        ({"held": ()}, "Zoe has the least in hand (0)."),
        (
            {"idle_since": ago(60), "held": (held("x"),), "id": "a-zoe"},
            "Zoe and others are equal in everything;",
        ),
    ],
)
def test_what_decided_is_told(better: dict[str, Any], why: str) -> None:
    zoe = agent("zoe", **{"held": (held("x"),), **better})
    others = [agent(name, held=(held(f"h-{name}"),)) for name in ("ben", "cleo")]
    decision = decide(entry("e"), pool(zoe, *others), NOW)
    assert decision.agent_id == zoe.id
    assert decision.reasons[0].startswith(why)


def test_the_only_one_is_told_as_such() -> None:
    assert decide(entry("e"), pool(agent("ana")), NOW).reasons == (
        "Ana is the only one who can take it now.",
    )


def test_preferred_agents_are_told_as_such() -> None:
    wish = Target(TargetKind.PREFERRED, "Preferred agents", agents=("ben", "ana"))
    decision = decide(entry("e", wish), pool(agent("ana", idle_since=ago(900)), agent("ben")), NOW)
    assert decision.reasons == ("Ben comes first among the preferred agents who can take it now.",)


def test_many_who_can_not_are_counted() -> None:
    away = [agent(f"a{i}", presence="Away") for i in range(3)]
    full = [agent(f"f{i}", rule=room_for(workitem=0)) for i in range(2)]
    decision = decide(entry("e"), pool(*away, *full), NOW)
    assert decision.reasons == (
        "5 agents answer the step 'Anybody', none can take it now: 3 not available, 2 at capacity.",
    )
    assert decision.obstacles == (("presence", 3), ("at.capacity", 2))


def test_an_explanation_names_everybody_the_eligible_first() -> None:
    agents = (
        agent("dora", presence="Meal", rule=room_for(workitem=0)),
        agent("ben", idle_since=ago(10)),
        agent("ana", idle_since=ago(20)),
        agent("carl", routing_status=RoutingStatus.NOT_RESPONDING),
    )
    verdicts = explain(entry("e", excluded=(Exclusion("carl", later(9)),)), pool(*agents), NOW)
    assert [(one.agent_name, one.rank, one.is_eligible) for one in verdicts] == [
        ("Ana", 1, True),
        ("Ben", 2, True),
        ("Carl", None, False),
        ("Dora", None, False),
    ]
    assert [reason.code for reason in verdicts[2].reasons] == ["not.responding", "excluded.after.reject"]
    assert [reason.text for reason in verdicts[3].reasons] == [
        "Presence is Meal, which takes no work.",
        "At capacity for workitem: holds 0 of 0.",
    ]


def test_an_explanation_tells_who_does_not_answer_the_target() -> None:
    wish = Target(TargetKind.GROUP, "All", agents=("zoe",), groups=("vip",), expression="'english' > 3")
    (verdict,) = explain(entry("e", wish), pool(agent("ana")), NOW)
    assert [reason.text for reason in verdict.reasons] == [
        "Not one of the agents asked for (zoe).",
        "Not in the group asked for (vip).",
        "Does not meet the skill expression 'english' > 3.",
    ]
    members = policy(workbin(groups=frozenset({"x"})))
    (verdict,) = explain(entry("e", at_workbin()), pool(agent("ana"), by=members), NOW)
    assert [reason.text for reason in verdict.reasons] == ["Not a member of the workbin Wb."]


def test_routing_moves_an_entry_along_its_plan_when_time_is_up() -> None:
    plan = Plan("task routing", (Target(TargetKind.AGENT, "Agent", 120, agents=("zoe",)), VIP))
    people = pool(agent("ana", groups=("vip",)))
    early = route(start(plan, NOW), entry("e"), people, later(60))
    assert (early.state.step, early.decision.agent_id, early.entry.target) == (0, None, plan.targets[0])
    due = route(early.state, early.entry, people, later(120))
    assert (due.state.step, due.decision.agent_id) == (1, "ana")


def test_a_workbin_target_moves_the_entry_into_that_workbin() -> None:
    assert at_target(entry("e"), at_workbin("overflow")).workbin_id == "overflow"
    assert at_target(entry("e"), ANYBODY).workbin_id == "wb"
