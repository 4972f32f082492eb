import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.entry import SkillNeed
from desktop.service.expression import ExpressionError
from desktop.service.plan import (
    Need,
    Plan,
    Target,
    TargetKind,
    advance,
    bypass_plan,
    dumps,
    loads,
    pass_on,
    start,
    workbin_plan,
)
from tests.service.views import NOW, later

FIRST = Target(TargetKind.AGENT, "Requested agent", 120, agents=("ana",))
SECOND = Target(TargetKind.GROUP, "Default group", 120, groups=("workitems",))
PLAN = Plan("task routing", (FIRST, SECOND))


def test_a_plan_needs_a_target() -> None:
    with pytest.raises(ValueError, match="'empty' has no target"):
        Plan("empty", ())


def test_a_target_refuses_a_skill_expression_that_is_none() -> None:
    with pytest.raises(ExpressionError):
        Target(TargetKind.SKILLS, "Skill", expression="'english' >")


def test_the_next_target_takes_over_when_the_time_is_up_and_not_before() -> None:
    state = start(PLAN, NOW)
    assert state.until == later(120)
    assert advance(state, later(119.9)) is state
    moved = advance(state, later(120))
    assert (moved.target, moved.since) == (SECOND, later(120))


def test_the_last_target_is_tried_for_ever() -> None:
    last = pass_on(start(PLAN, NOW), NOW)
    assert last.is_last
    assert last.until is None
    assert advance(last, later(10_000)) is last
    assert pass_on(last, later(10_000)) is last


def test_a_target_without_a_time_out_waits() -> None:
    state = start(Plan("waits", (Target(TargetKind.GROUP, "Group", groups=("g",)), SECOND)), NOW)
    assert state.until is None
    assert advance(state, later(10_000)) is state


def test_after_an_outage_every_target_still_gets_its_time() -> None:
    plan = Plan("three", (FIRST, SECOND, Target(TargetKind.GROUP, "Last", groups=("g",))))
    moved = advance(start(plan, NOW), later(3600))
    assert (moved.step, moved.until) == (1, later(3720))


def test_an_entry_shows_where_its_plan_stands() -> None:
    told = start(PLAN, NOW).told(("Nobody is there.",))
    assert (told.plan, told.step, told.step_label) == ("task routing", 0, "Requested agent")
    assert (told.since, told.until, told.reasons) == (NOW, later(120), ("Nobody is there.",))


def test_progress_is_kept_as_text() -> None:
    needs = (Need("s1", 4.5, "English"),)
    workbin = Target(TargetKind.WORKBIN, "Claims", 90.5, workbin_id="wb", needs=needs, passes_on=True)
    plan = Plan("all kinds", (FIRST, Target(TargetKind.SKILLS, "Skill", expression="'english' > 3"), workbin))
    state = pass_on(start(plan, NOW), later(5))
    assert loads(dumps(state)) == state


def test_a_workbin_plan_asks_for_the_works_own_skills_on_top() -> None:
    need = Need.of(SkillNeed(skill_id="s1", name="English", proficiency=3))
    assert need == Need("s1", 3, "English")
    (target,) = workbin_plan("wb", "Claims", (need,)).targets
    assert (target.kind, target.workbin_id, target.needs) == (TargetKind.WORKBIN, "wb", (need,))


def test_naming_a_queue_outright_drops_the_skills_and_says_so() -> None:
    compiled = bypass_plan("wb", "Claims", (Need("s1", 5, "English"), Need("s2")))
    assert compiled.plan.targets[0].needs == ()
    (warning,) = compiled.warnings
    assert "queueId 'wb'" in warning
    assert "bypassed" in warning
    assert "(English, s2) are ignored" in warning
    assert "ignored" not in bypass_plan("wb", "Claims").warnings[0]


@given(st.lists(st.none() | st.integers(1, 300), min_size=1, max_size=5), st.lists(st.integers(0, 400)))
def test_a_plan_only_moves_forward_and_never_ends(timeouts: list[int | None], waits: list[int]) -> None:
    targets = tuple(
        Target(TargetKind.GROUP, str(i), limit, groups=("g",)) for i, limit in enumerate(timeouts)
    )
    state, clock = start(Plan("any", targets), NOW), 0
    for wait in waits:
        clock += wait
        moved = advance(state, later(clock))
        assert moved.step in (state.step, state.step + 1)
        assert moved.until is None or moved.until > later(clock)
        state = moved
