from desktop.domain.workbin import AssignmentStrategy
from desktop.service.conflicts import find_conflicts
from desktop.service.plan import Need
from tests.service.views import workbin

NEEDS = (Need("S1", 3), Need("s2"))
CLAIMS = workbin("claims", needs=NEEDS, priority=1)
MANUAL = AssignmentStrategy.MANUAL


def test_same_skills_and_priority_but_another_strategy_is_a_conflict() -> None:
    desk = workbin("desk", needs=(Need("s2"), Need("s1", 3)), priority=1, strategy=MANUAL)
    (conflict,) = find_conflicts(CLAIMS, [CLAIMS, desk])
    assert (conflict.workbin_id, conflict.workbin_name) == ("desk", "Desk")
    assert conflict.text.startswith(
        "Claims is automatic and Desk is manual, with the same skills and priority 1"
    )


def test_whoever_differs_in_anything_that_matters_is_none() -> None:
    others = [
        workbin("same strategy", needs=NEEDS, priority=1),
        workbin("other priority", needs=NEEDS, priority=2, strategy=MANUAL),
        workbin("other skills", needs=NEEDS[:1], priority=1, strategy=MANUAL),
        workbin("other level", needs=(Need("s1", 4), Need("s2")), priority=1, strategy=MANUAL),
    ]
    assert find_conflicts(CLAIMS, others) == ()


def test_workbins_without_people_in_common_do_not_meet() -> None:
    mine = workbin("a", groups=frozenset({"x"}))
    assert find_conflicts(mine, [workbin("b", groups=frozenset({"y"}), strategy=MANUAL)]) == ()
    both = [workbin("c", groups=frozenset({"x", "y"}), strategy=MANUAL), workbin("b", strategy=MANUAL)]
    assert [one.workbin_id for one in find_conflicts(mine, both)] == ["b", "c"]
