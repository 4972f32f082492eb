"""What a target asks of an agent, worked out once: names, groups, skills. Presence and load are not its."""

from collections.abc import Iterator

from desktop.service.candidate import AgentView, Policy, folded
from desktop.service.expression import parse, skills_of
from desktop.service.plan import Target, TargetKind
from desktop.service.reasons import Code, Reason


class Ask:
    """One target as the workbins are now. ``favoured``: the skills in which more proficiency is better."""

    def __init__(self, target: Target, policy: Policy) -> None:
        is_workbin = target.kind is TargetKind.WORKBIN
        workbin = policy.workbins.get(target.workbin_id or "") if is_workbin else None
        self.target = target
        self.workbin = workbin
        self._is_manual = workbin is not None and workbin.is_manual
        self.handles = folded(*target.agents)
        self.groups = folded(*target.groups)
        self.members = workbin.groups if workbin else frozenset()
        self.tree = parse(target.expression) if target.expression else None
        needs = target.needs if workbin is None else (*workbin.needs, *target.needs)
        self.needs = tuple((need.skill.casefold(), need.proficiency, need) for need in needs)
        named = frozenset(skill for skill, _, _ in self.needs)
        self.favoured = sorted(named | skills_of(self.tree) if self.tree else named)

    def is_answered_by(self, agent: AgentView) -> bool:
        """Whether there are no ``mismatches``; asked far more often, so told without reasons."""
        skills = agent.skills
        for skill, level, _ in self.needs:
            if skills.get(skill, _NONE) < level:
                return False
        return (
            not self._is_manual
            and not (self.handles and self.handles.isdisjoint(folded(agent.id, agent.login)))
            and not (self.groups and self.groups.isdisjoint(agent.groups))
            and not (self.members and self.members.isdisjoint(agent.groups))
            and (self.tree is None or self.tree.is_met(skills))
        )

    def mismatches(self, agent: AgentView) -> Iterator[Reason]:
        """What about the agent does not answer the target; independent of presence and load."""
        if self.handles and self.handles.isdisjoint(folded(agent.id, agent.login)):
            yield Reason(Code.NOT_REQUESTED, (", ".join(self.target.agents),))
        if self.groups and self.groups.isdisjoint(agent.groups):
            yield Reason(Code.NOT_IN_GROUP, (", ".join(self.target.groups),))
        if self.tree is not None and not self.tree.is_met(agent.skills):
            yield Reason(Code.EXPRESSION_UNMET, (self.target.expression,))
        if self.workbin is not None:
            if self.members and self.members.isdisjoint(agent.groups):
                yield Reason(Code.NOT_MEMBER, (self.workbin.name,))
            if self.workbin.is_manual:
                yield Reason(Code.MANUAL, (self.workbin.name,))
        for skill, level, need in self.needs:
            have = agent.skills.get(skill)
            if have is None:
                yield Reason(Code.SKILL_MISSING, (need.name or need.skill,))
            elif have < level:
                yield Reason(Code.SKILL_TOO_LOW, (need.name or need.skill, have, level))

    def marks(self) -> Iterator[frozenset[tuple[str, str]]]:
        """Sets of marks; who answers has at least one mark of each set."""
        for kind, names in (("handle", self.handles), ("group", self.groups), ("group", self.members)):
            if names:
                yield frozenset((kind, name) for name in names)
        for skill, _, _ in self.needs:
            yield frozenset({("skill", skill)})

    def __str__(self) -> str:
        if self.workbin is not None and self.workbin.is_manual:
            return f"the workbin {self.workbin.name} is manual, its entries are claimed"
        asked = [f"one of the agents {', '.join(self.target.agents)}"] if self.handles else []
        if self.groups:
            asked.append(f"a member of {', '.join(self.target.groups)}")
        if self.tree is not None:
            asked.append(f"skills {self.target.expression}")
        if self.workbin is not None:
            asked.append(f"a member of the workbin {self.workbin.name}")
        asked.extend(f"{need.name or need.skill} at {level:g} or more" for _, level, need in self.needs)
        return f"it asks for {' and '.join(asked) or 'any agent'}"


_NONE = -1.0


def marks_of(agent: AgentView) -> Iterator[tuple[str, str]]:
    """What an agent can be found by."""
    yield from (("handle", name) for name in folded(agent.id, agent.login))
    yield from (("group", name) for name in agent.groups)
    yield from (("skill", name) for name in agent.skills)
