"""What goes wrong in a shift, drawn each second from the faults that the shift has."""

import asyncio
from collections import Counter
from collections.abc import Callable, Collection
from datetime import timedelta
from random import Random

from tests.simulation.network import Network, Weather
from tests.simulation.platform import SimulatedPlatform
from tests.support.virtual import VirtualClock

JUMPS_S = (0.0, 3600.0, -3600.0, 30.0, -20.0)


def draw_weather(faults: Collection[str], dice: Random) -> Weather:
    """How bad the line is throughout."""
    has, draw = faults.__contains__, dice.uniform
    return Weather(
        latency_s=draw(0.02, 0.2),
        lost_frames=draw(0.0, 0.1) if has("lost frames") else 0.0,
        doubled_frames=draw(0.0, 0.1) if has("doubled frames") else 0.0,
        late_frames=draw(0.0, 0.1) if has("late frames") else 0.0,
        lost_requests=0.12 if has("lost requests") else 0.0,
        lost_replies=0.12 if has("lost replies") else 0.0,
        slow_replies=0.25 if has("slow replies") else 0.0,
        batch_s=draw(0.5, 5.0) if has("compressed") else 0.0,
    )


class Nemesis:
    """``act`` says whether the program is to be killed; everything else it does itself."""

    def __init__(
        self,
        faults: Collection[str],
        network: Network,
        platform: SimulatedPlatform,
        clock: VirtualClock,
        dice: Random,
    ) -> None:
        self.counts: Counter[str] = Counter()
        self._network = network
        self._platform = platform
        self._clock = clock
        self._dice = dice
        if "refusals" in faults:
            platform.door.mood.forbids = 0.05
        acts: tuple[tuple[str, float, Callable[[], None]], ...] = (
            ("partitions", 1 / 150, self._part),
            ("cuts", 1 / 90, network.cut),
            ("restarts", 1 / 200, self._restart),
            ("clock jumps", 1 / 200, self._jump),
            ("forced presence", 1 / 150, self._force_presence),
            ("sessions", 1 / 150, self._end_tokens),
            ("waits", 1 / 120, self._ask_to_wait),
            ("take-overs", 1 / 240, platform.supersede),
            ("kills", 1 / 120, lambda: None),
        )
        self._acts = [act for act in acts if act[0] in faults]

    def act(self) -> bool:
        """A second goes by."""
        happened = [name for name, share, _ in self._acts if self._dice.random() < share]
        for name, _, act in self._acts:
            if name in happened:
                self.counts[name] += 1
                act()
        return "kills" in happened

    def rest(self) -> None:
        """The weather clears, and the service has time for everybody."""
        weather, mood = self._network.weather, self._platform.door.mood
        for name, value in vars(Weather()).items():
            setattr(weather, name, value)
        mood.forbids = mood.busy_until = 0.0
        self._acts = []

    def _part(self) -> None:
        """A black hole for a while: nothing comes, nothing ends."""
        self._network.weather.is_parted = True
        asyncio.get_running_loop().call_later(self._dice.uniform(1, 120), self._join)

    def _join(self) -> None:
        self._network.weather.is_parted = False

    def _restart(self) -> None:
        self._network.service.restart()
        self._network.cut()

    def _jump(self) -> None:
        """Somebody sets this computer's clock."""
        self._clock.skew = timedelta(seconds=self._dice.choice(JUMPS_S))

    def _force_presence(self) -> None:
        self._network.service.set_presence(self._dice.choice(["available", "lunch"]))

    def _end_tokens(self) -> None:
        """Most can be renewed; now and then one has to sign in again."""
        door = self._platform.door
        (door.end_session if self._dice.random() < 0.3 else door.revoke)()

    def _ask_to_wait(self) -> None:
        self._platform.door.mood.busy_until = self._network.now_s + self._dice.uniform(1, 15)
