"""Who signed in, and, for a lead, who serves the same queues: who they are and how they are doing."""

from collections.abc import Callable, Iterable
from datetime import datetime

from desktop.api.genesys_cloud.bodies import (
    Member,
    RoutingNews,
    RoutingState,
    UserPresence,
    Utilization,
)
from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller, segment
from desktop.api.genesys_cloud.standing import WORKITEM, Standing
from desktop.domain.agent import Agent, AgentStatus
from desktop.domain.errors import Refused
from desktop.domain.record import JsonObject, NamedRef
from desktop.domain.workbin import Workbin

UTILIZATION = "/api/v2/routing/utilization"
_EXPANDS = (("expand", "routingStatus,presence"),)
_USERS = "v2.users."


class People:
    """``mine`` is my own standing; the team has one per member."""

    def __init__(self, caller: Caller, book: Book, now: Callable[[], datetime]) -> None:
        self._caller = caller
        self._book = book
        self._now = now
        self.labels: dict[str, str] = {}
        self.mine = self._standing("")
        self._team: dict[str, tuple[Agent, Standing]] = {}

    def begin(self, agent_id: str) -> None:
        """Whose token it is."""
        if self.mine.agent_id != agent_id:
            self.mine = self._standing(agent_id)
            self._team.clear()

    @property
    def team(self) -> tuple[Agent, ...]:
        """Who serves my queues beside me."""
        return tuple(agent for agent, _ in self._team.values())

    def statuses(self) -> tuple[AgentStatus, ...]:
        """How the team is doing, as far as it was told."""
        found = (standing.status() for _, standing in self._team.values())
        return tuple(one for one in found if one is not None)

    async def read_mine(self) -> None:
        """Presence and routing status."""
        user = f"/api/v2/users/{segment(self.mine.agent_id)}"
        presence = await self._caller.get(f"{user}/presences/purecloud", UserPresence, "your presence")
        routing = await self._caller.get(f"{user}/routingstatus", RoutingState, "your routing status")
        self.mine.take_presence(presence)
        self.mine.take_routing(routing)

    async def read_limit(self) -> None:
        """How many workitems I may hold; unknown where that may not be seen."""
        path = f"/api/v2/routing/users/{segment(self.mine.agent_id)}/utilization"
        self.mine.limit = await self._limit(path, "your capacity")

    async def read_team(self, queues: Iterable[Workbin]) -> None:
        """Who serves these queues; with the organisation's limit, since one's own may differ for each."""
        found: dict[str, list[Workbin]] = {}
        members: dict[str, Member] = {}
        for queue in queues:
            for member in await self._members(queue.id):
                members[member.id] = member
                found.setdefault(member.id, []).append(queue)
        limit = await self._limit(UTILIZATION, "the capacity rule")
        known, self._team = self._team, {}
        for one in sorted(members.values(), key=lambda one: (one.label.casefold(), one.id)):
            if one.id == self.mine.agent_id:
                continue
            groups = tuple(NamedRef(id=queue.id, name=queue.name) for queue in found[one.id])
            _, standing = known.get(one.id) or (None, self._standing(one.id))
            standing.limit = limit
            self._learn(standing, one)
            self._book.names[one.id] = one.label
            self._team[one.id] = (Agent(id=one.id, login=one.login, name=one.label, groups=groups), standing)

    def find_status(self, agent_id: str) -> AgentStatus | None:
        """How one of them is doing."""
        standing = self._find(agent_id)
        return None if standing is None else standing.status()

    def news(self, topic: str, body: JsonObject) -> AgentStatus | None:
        """What a topic about a person says; None where it says nothing here."""
        agent_id, _, what = topic.removeprefix(_USERS).rpartition(".")
        standing = self._find(agent_id) if topic.startswith(_USERS) else None
        if standing is None:
            return None
        if what == "presence":
            return standing.take_presence(UserPresence.from_body(body))
        if what == "routingStatus":
            told = RoutingNews.from_body(body)
            return standing.take_routing(told.routing_status)
        return None

    async def _members(self, queue_id: str) -> tuple[Member, ...]:
        """Who may not see the members of a queue leads without them."""
        path = f"/api/v2/routing/queues/{segment(queue_id)}/members"
        try:
            return await self._caller.numbered(path, Member, "the team", *_EXPANDS)
        except Refused:
            return ()

    def _find(self, agent_id: str) -> Standing | None:
        if agent_id == self.mine.agent_id:
            return self.mine
        known = self._team.get(agent_id)
        return None if known is None else known[1]

    def _standing(self, agent_id: str) -> Standing:
        return Standing(agent_id, self._now, self._book.load, self.labels)

    def _learn(self, standing: Standing, member: Member) -> None:
        user = member.user
        if user is not None and user.presence is not None:
            standing.take_presence(user.presence)
        routing = member.routing_status or (None if user is None else user.routing_status)
        if routing is not None:
            standing.take_routing(routing)

    async def _limit(self, path: str, what: str) -> int | None:
        try:
            told = await self._caller.get(path, Utilization, what)
        except Refused:
            return None
        return told.limit_of(WORKITEM)
