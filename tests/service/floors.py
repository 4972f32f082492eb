"""Any floor at all, for properties, and who is handed what on it."""

from typing import Any

from hypothesis import strategies as st

from desktop.domain.presence import RoutingStatus
from desktop.domain.workbin import RoutingStrategy
from desktop.service.candidate import AgentView, EntryView, Exclusion, Policy, WorkbinView
from desktop.service.capacity import CapacityRule, MediaRule
from desktop.service.plan import Need, Target, TargetKind
from desktop.service.pool import Pool
from desktop.service.router import assign
from desktop.service.waiting import Waiting
from tests.service.views import ANYBODY, NOW, agent, ago, at_workbin, entry, held, later


def handed(waiting: Waiting, people: Pool) -> list[tuple[str, str | None]]:
    return [(one.entry_id, one.agent_id) for one in assign(waiting, people, NOW)]


def _agents(given: list[dict[str, Any]]) -> list[AgentView]:
    return [agent(f"a{i}", **facts) for i, facts in enumerate(given)]


def _entries(given: list[dict[str, Any]]) -> list[EntryView]:
    return [entry(f"e{i}", **facts) for i, facts in enumerate(given)]


SKILLS = ("english", "german", "polish")
GROUPS = ("vip", "claims")
MEDIA = ("workitem", "chat", "voice")
NEEDS = st.builds(Need, st.sampled_from(SKILLS), st.integers(0, 10))
TARGETS = st.one_of(
    st.just(ANYBODY),
    st.builds(at_workbin, st.sampled_from(["wb0", "wb1"]), needs=st.lists(NEEDS, max_size=2).map(tuple)),
    st.builds(
        Target,
        st.just(TargetKind.GROUP),
        st.just("Group"),
        groups=st.lists(st.sampled_from(GROUPS), min_size=1, max_size=2).map(tuple),
    ),
    st.builds(
        Target,
        st.just(TargetKind.SKILLS),
        st.just("Skill"),
        expression=st.sampled_from(["english > 3", "not german", "polish or english < 5 and german"]),
    ),
    st.builds(
        Target,
        st.sampled_from([TargetKind.AGENT, TargetKind.PREFERRED]),
        st.just("Agents"),
        agents=st.lists(st.sampled_from(["a0", "a1", "A2@example.test", "gone"]), min_size=1).map(tuple),
    ),
)
RULES = st.builds(
    CapacityRule,
    st.dictionaries(
        st.sampled_from(MEDIA),
        st.builds(MediaRule, st.integers(0, 3), st.none() | st.frozensets(st.sampled_from(MEDIA))),
    ),
)
AGENTS = st.lists(
    st.fixed_dictionaries(
        {
            "presence": st.sampled_from(["Available", "On Queue", "Meal", "Offline"]),
            "routing_status": st.sampled_from(list(RoutingStatus)),
            "idle_since": st.integers(0, 3).map(ago),
            "given_at": st.integers(0, 3).map(ago),
            "turns": st.dictionaries(st.sampled_from(["wb0", "wb1"]), st.integers(0, 3).map(ago)),
            "groups": st.lists(st.sampled_from(GROUPS)),
            "skills": st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 10)),
            "held": st.lists(st.sampled_from(MEDIA), max_size=2).map(
                lambda media: tuple(held(f"h{i}", one, "wb0", "loan") for i, one in enumerate(media))
            ),
            "rule": RULES,
        }
    ),
    max_size=5,
).map(_agents)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "target": TARGETS,
            "workbin_id": st.sampled_from(["wb0", "wb1", "wb2"]),
            "priority": st.integers(1, 5),
            "queued_at": st.integers(0, 2000).map(ago),
            "media_type": st.sampled_from(MEDIA),
            "workitem_type_id": st.sampled_from([None, "loan", "case"]),
            "excluded": st.lists(
                st.builds(Exclusion, st.sampled_from(["a0", "a1"]), st.integers(-5, 5).map(later)), max_size=2
            ).map(tuple),
        }
    ),
    max_size=14,
).map(_entries)
POLICIES = st.builds(
    lambda bins, limit: Policy({one.id: one for one in bins}, {"loan": limit}),
    st.tuples(
        *(
            st.builds(
                WorkbinView,
                st.just(name),
                st.just(name),
                priority=st.integers(1, 2),
                needs=st.lists(NEEDS, max_size=1).map(tuple),
                groups=st.frozensets(st.sampled_from(GROUPS), max_size=1),
                max_concurrent=st.none() | st.integers(1, 2),
                is_aged=st.booleans(),
                routing_strategy=st.sampled_from(RoutingStrategy),
            )
            for name in ("wb0", "wb1")
        )
    ),
    st.integers(1, 3),
)
