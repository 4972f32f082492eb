"""How an agent is doing: presence, routing status and load, put together from three separate tellings."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from desktop.api.genesys_cloud.bodies import Definition, RoutingState, UserPresence, plain
from desktop.domain.agent import AgentStatus
from desktop.domain.capacity import MediaCapacity
from desktop.domain.presence import Presence, PresenceDefinition, RoutingStatus, WorkState

WORKITEM = "workitem"
_ON_QUEUE = "onqueue"
_STATUS: Mapping[str, RoutingStatus] = {
    "offqueue": RoutingStatus.OFF_QUEUE,
    "idle": RoutingStatus.IDLE,
    "interacting": RoutingStatus.INTERACTING,
    "communicating": RoutingStatus.INTERACTING,
    "notresponding": RoutingStatus.NOT_RESPONDING,
}


def definition_of(told: Definition) -> PresenceDefinition:
    """A presence that may be chosen; only the one that is on queue brings work."""
    label = told.language_labels.get("en_US") or next(iter(told.language_labels.values()), "")
    return PresenceDefinition(
        id=told.id,
        system_presence=told.system_presence,
        label=label or told.system_presence,
        is_primary=told.type != "User",
        takes_work=plain(told.system_presence) == _ON_QUEUE,
    )


class Standing:
    """One person's. ``now`` is this computer's time; ``load`` tells the ids of what fills an agent.

    ``labels`` are presences by the id of their definition; ``limit`` None: not known.
    """

    def __init__(
        self,
        agent_id: str,
        now: Callable[[], datetime],
        load: Callable[[str], Iterable[str]],
        labels: Mapping[str, str],
    ) -> None:
        self.agent_id = agent_id
        self._now = now
        self._load = load
        self._labels = labels
        self._presence: UserPresence | None = None
        self._routing: RoutingState | None = None
        self.limit: int | None = None
        self._number = 0

    def take_presence(self, told: UserPresence) -> AgentStatus | None:
        """An event told another presence."""
        self._presence = told
        return self.status()

    def take_routing(self, told: RoutingState) -> AgentStatus | None:
        """An event told another routing status."""
        self._routing = told
        return self.status()

    def status(self) -> AgentStatus | None:
        """All of it together, newer than whatever was told before; None before anything was read."""
        presence, routing = self._presence, self._routing
        if presence is None or routing is None:
            return None
        held = tuple(self._load(self.agent_id))
        free = 0 if self.limit is None else max(self.limit - len(held), 0)
        routed = _STATUS.get(plain(routing.status), RoutingStatus.OFF_QUEUE)
        chosen = presence.presence_definition
        self._number = max(self._number + 1, int(self._now().timestamp() * 1000))
        return AgentStatus(
            id=self.agent_id,
            state=_state(routed, chosen.system_presence, is_full=self.limit is not None and not free),
            presence=Presence(
                definition_id=chosen.id,
                system_presence=chosen.system_presence,
                label=self._labels.get(chosen.id) or chosen.system_presence,
                message=presence.message or "",
                since=presence.modified_date or self._now().astimezone(UTC),
            ),
            routing_status=routed,
            since=routing.start_time or self._now().astimezone(UTC),
            available_capacity=free,
            capacity=self._capacity(held, free),
            sequence_number=self._number,
        )

    def _capacity(self, held: tuple[str, ...], free: int) -> tuple[MediaCapacity, ...]:
        if self.limit is None:
            return ()
        return (
            MediaCapacity(
                media_type=WORKITEM, maximum=self.limit, in_use=len(held), available=free, entries=held
            ),
        )


def _state(routed: RoutingStatus, system_presence: str, *, is_full: bool) -> WorkState:
    if plain(system_presence) == "offline":
        return WorkState.OFFLINE
    if routed is RoutingStatus.NOT_RESPONDING:
        return WorkState.NOT_RESPONDING
    if routed is RoutingStatus.OFF_QUEUE:
        return WorkState.NOT_READY
    return WorkState.BUSY if is_full else WorkState.AVAILABLE
