"""What must hold: each simulated second, and at rest. A violation is a sentence."""

from collections import Counter
from datetime import datetime

from desktop.core.changes import Outcome, Phase
from desktop.domain.entry import Entry
from tests.simulation.desktop import SimulatedDesktop
from tests.simulation.network import Weather
from tests.simulation.service import ModelService

STALE_S = 12.0
SAID_DONE = (Outcome.DONE.value, Outcome.RESOLVED_BY_READ.value)


class Monitors:
    """``found`` holds each violation once; ``staleness`` how late changes were shown, in whole seconds."""

    def __init__(self, service: ModelService) -> None:
        self._service = service
        self.found: dict[str, None] = {}
        self.staleness: Counter[int] = Counter()
        self._differs_since: dict[str, tuple[float, int]] = {}
        self._parted_at = 0.0

    def each_second(self, desktop: SimulatedDesktop, now_s: float, weather: Weather) -> None:
        """Nothing that looks live may be old; nothing happens twice."""
        self._watch_twice(desktop)
        differing = self._differing(desktop)
        for name, (since, awaited) in tuple(self._differs_since.items()):
            if name not in differing or self._shown_number(desktop, name) >= awaited:
                self.staleness[int(now_s - since)] += 1
                del self._differs_since[name]
        for name in sorted(differing):
            since, _ = self._differs_since.setdefault(name, (now_s, self._true_number(name)))
            live_since = desktop.live_since
            if live_since is None:
                self._differs_since[name] = (now_s, self._true_number(name))
            elif now_s - max(since, live_since, self._heard_of(weather, now_s)) > STALE_S + weather.batch_s:
                self.say(f"{name} looked live while it was old for more than {STALE_S:.0f} s")

    def _true_number(self, name: str) -> int:
        known = self._service.entries.get(name)
        return self._service.status.sequence_number if known is None else known.sequence_number

    def _shown_number(self, desktop: SimulatedDesktop, name: str) -> int:
        if name in self._service.entries:
            row = desktop.entries().get(name)
            return -1 if row is None else row.entry.sequence_number
        return -1 if desktop.status is None else desktop.status.sequence_number

    def _heard_of(self, weather: Weather, now_s: float) -> float:
        """When the black hole closed; while it is open, silence is noticed by the watch for it."""
        if weather.is_parted:
            self._parted_at = now_s
        return self._parted_at

    def at_rest(self, desktop: SimulatedDesktop) -> None:
        """The mirror equals the server, on the screen and on the disk."""
        self._watch_twice(desktop)
        for name in sorted(self._differing(desktop)):
            self.say(f"{name} differs at rest")
        if desktop.live_since is None:
            self.say("the line is not live at rest")

    def at_the_end(self, given: dict[str, datetime], outcomes: dict[str, list[str]]) -> None:
        """Every intent that was taken has one outcome, and it is the true one."""
        for key in given:
            said = outcomes.get(key, [])
            if not said:
                self.say(f"{key} has no outcome")
            elif self._service.effects[key] and said[-1] not in SAID_DONE:
                self.say(f"{key} took effect and was told as {said[-1]}")
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
        if status is None or status.sequence_number != self._service.status.sequence_number:
            names.add("the status")
        return names


def _look(entry: Entry) -> tuple[object, ...]:
    """What makes two copies the same; the disk keeps times in milliseconds."""
    offer_id = None if entry.offer is None else entry.offer.id
    return entry.sequence_number, entry.status, entry.assigned_to, offer_id, entry.user_data


def parked(desktop: SimulatedDesktop) -> set[str]:
    """The keys that wait for the person."""
    return {key for key, row in desktop.intents().items() if row.phase is Phase.PARKED}
