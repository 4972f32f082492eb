"""Why an agent can not take an entry: a code for machines, a sentence for people."""

from enum import StrEnum
from typing import NamedTuple


class Code(StrEnum):
    """What can stand between an entry and an agent."""

    NOT_REQUESTED = "agent.not.requested"
    NOT_IN_GROUP = "agent.not.in.group"
    NOT_MEMBER = "agent.not.member"
    SKILL_MISSING = "skill.missing"
    SKILL_TOO_LOW = "skill.too.low"
    EXPRESSION_UNMET = "skill.expression.unmet"
    PRESENCE = "presence"
    NOT_RESPONDING = "not.responding"
    EXCLUDED = "excluded.after.reject"
    AT_CAPACITY = "at.capacity"
    BLOCKED = "blocked.by.media"
    TYPE_AT_CAPACITY = "type.at.capacity"
    WORKBIN_AT_CAPACITY = "workbin.at.capacity"
    MANUAL = "workbin.manual"


class Reason(NamedTuple):
    """One reason; ``facts`` fill the sentence, which is only written when somebody reads it."""

    code: Code
    facts: tuple[object, ...] = ()

    @property
    def text(self) -> str:
        """The sentence."""
        return _SENTENCES[self.code].format(*self.facts)

    @property
    def brief(self) -> str:
        """The same for a count of agents, as in "3 at capacity"."""
        return _BRIEF[self.code]


_SENTENCES = {
    Code.NOT_REQUESTED: "Not one of the agents asked for ({}).",
    Code.NOT_IN_GROUP: "Not in the group asked for ({}).",
    Code.NOT_MEMBER: "Not a member of the workbin {}.",
    Code.SKILL_MISSING: "Does not have the skill {}.",
    Code.SKILL_TOO_LOW: "Has {} at {:g}; at least {:g} is needed.",
    Code.EXPRESSION_UNMET: "Does not meet the skill expression {}.",
    Code.PRESENCE: "Presence is {}, which takes no work.",
    Code.NOT_RESPONDING: "Not Responding after a missed offer.",
    Code.EXCLUDED: "Passed over until {:%H:%M:%S} UTC after a reject or a missed offer.",
    Code.AT_CAPACITY: "At capacity for {}: holds {} of {}.",
    Code.BLOCKED: "Holds {}, which {} may not interrupt.",
    Code.TYPE_AT_CAPACITY: "Holds {} of at most {} workitems of this type.",
    Code.WORKBIN_AT_CAPACITY: "Holds {} of at most {} entries of the workbin {}.",
    Code.MANUAL: "The workbin {} is manual: its entries are claimed, not handed out.",
}

_BRIEF = {
    Code.NOT_REQUESTED: "not asked for",
    Code.NOT_IN_GROUP: "not in the group",
    Code.NOT_MEMBER: "not members of the workbin",
    Code.SKILL_MISSING: "without the skill",
    Code.SKILL_TOO_LOW: "below the proficiency",
    Code.EXPRESSION_UNMET: "not meeting the skill expression",
    Code.PRESENCE: "not available",
    Code.NOT_RESPONDING: "not responding",
    Code.EXCLUDED: "passed over after a reject or a missed offer",
    Code.AT_CAPACITY: "at capacity",
    Code.BLOCKED: "busy with work that may not be interrupted",
    Code.TYPE_AT_CAPACITY: "at the limit for this type of workitem",
    Code.WORKBIN_AT_CAPACITY: "at the limit of the workbin",
    Code.MANUAL: "in a workbin where work is claimed",
}
