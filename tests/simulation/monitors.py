"""What must hold: each simulated second, and at rest. A violation is a sentence."""

from collections import Counter

from desktop.core.changes import Outcome
from desktop.domain.agent import AgentStatus
from desktop.domain.commands import Command, SetPresence
from desktop.domain.entry import Entry
from tests.simulation.desktop import SimulatedDesktop
from tests.simulation.network import Network
from tests.simulation.service import ModelService

STALE_S = 12.0
STALE_PLAIN_S = 80.0  # a round of reading, at its longest, with the reading itself
SAID_DONE = (Outcome.DONE.value, Outcome.RESOLVED_BY_READ.value)


class Monitors:
    """``found`` holds each violation once; ``staleness`` how late changes were shown, in whole seconds."""

    def __init__(self, service: ModelService, network: Network) -> None:
        self._service = service
        self._network = network
        self.found: dict[str, None] = {}
        self.staleness: Counter[int] = Counter()
        self._differs_since: dict[str, tuple[float, int]] = {}
        self._parted_at = 0.0

    def each_second(self, desktop: SimulatedDesktop, now_s: float) -> None:
        """Nothing that looks live may be old; nothing happens twice."""
        self._watch_twice(desktop)
        if self._network.weather.is_parted:
            self._parted_at = now_s  # silence is noticed by the watch for it
        live_since = desktop.live_since
        good_since = None if live_since is None else max(live_since, self._parted_at)
        differing = self._differing(desktop)
        for name, (since, awaited) in tuple(self._differs_since.items()):
            if name not in differing or self._shown_number(desktop, name) >= awaited:
                self._note(now_s - max(since, now_s if good_since is None else good_since))
                del self._differs_since[name]
        for name in sorted(differing):
            since, _ = self._differs_since.setdefault(name, (now_s, self._true_number(name)))
            if good_since is None:
                self._differs_since[name] = (now_s, self._true_number(name))
            elif now_s - max(since, good_since) > self._bound_s():
                self.say(f"{name} looked live while it was old for more than {self._bound_s():.0f} s")

    def _bound_s(self) -> float:
        return STALE_PLAIN_S if self._network.is_plain else STALE_S + self._network.weather.batch_s

    def _note(self, late_s: float) -> None:
        if not self._network.is_plain:
            self.staleness[int(max(0.0, late_s - self._network.weather.batch_s))] += 1

    def _true_number(self, name: str) -> int:
        known = self._service.entries.get(name)
        return self._service.status.sequence_number if known is None else known.sequence_number

    def _shown_number(self, desktop: SimulatedDesktop, name: str) -> int:
        if name in self._service.entries:
            row = desktop.entries().get(name)
            return -1 if row is None else row.entry.sequence_number
        return -1 if desktop.status is None else desktop.status.sequence_number

    def at_rest(self, desktop: SimulatedDesktop) -> None:
        """The mirror equals the server, on the screen and on the disk."""
        self._watch_twice(desktop)
        for name in sorted(self._differing(desktop)):
            self.say(f"{name} differs at rest")
        if desktop.live_since is None:
            self.say("the line is not live at rest")

    def at_the_end(
        self, given: dict[str, Command], outcomes: dict[str, str | None], *, may_force: bool
    ) -> None:
        """Every intent that was taken has one outcome, and it is the true one.

        ``may_force``: a lead may undo a wish about presence, so that nothing tells that it was fulfilled.
        """
        for key, wish in given.items():
            said, count = outcomes[key], self._service.effects[key]
            is_presence = isinstance(wish, SetPresence)
            if not said:
                self.say(f"{key} has no outcome")
            elif count and said not in SAID_DONE and not (is_presence and may_force):
                self.say(f"{key} took effect and was told as {said}")
            elif not count and said == Outcome.DONE and not is_presence:
                self.say(f"{key} was told as done and had no effect")
        for key, count in self._service.effects.items():
            if count > 1:
                self.say(f"{key} took effect {count} times")

    def say(self, violation: str) -> None:
        """Note a violation."""
        self.found[violation] = None

    def _watch_twice(self, desktop: SimulatedDesktop) -> None:
        for name, counts in (("ring", desktop.rings), ("page", desktop.pages)):
            for what, count in counts.items():
                if count > 1:
                    self.say(f"{name} {what}: {count} times")

    def _differing(self, desktop: SimulatedDesktop) -> set[str]:
        """Which entries, or the status, are not shown as they are."""
        mine, shown = self._service.mine(), desktop.entries()
        names = {
            name
            for name in mine.keys() | shown.keys()
            if name not in mine or name not in shown or _look(shown[name].entry) != _look(mine[name])
        }
        status = desktop.status
        if status is None or _standing(status) != _standing(self._service.status):
            names.add("the status")
        return names


def _look(entry: Entry) -> tuple[object, ...]:
    """What makes two copies the same; the disk keeps times in milliseconds."""
    offer_id = None if entry.offer is None else entry.offer.id
    return entry.sequence_number, entry.status, entry.assigned_to, offer_id, entry.user_data


def _standing(status: AgentStatus) -> tuple[object, ...]:
    """Presence and capacity, with what uses it."""
    presence = status.presence.definition_id
    return status.sequence_number, presence, status.available_capacity, status.capacity
