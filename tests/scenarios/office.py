"""A real desk and engine on virtual time, a model of the service, and the line between them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from desktop.core.messages import IntentGiven
from desktop.domain.commands import AcceptOffer, Command, Intent
from desktop.domain.entry import EntryStatus
from tests.core.bench import ME
from tests.simulation.desktop import SimulatedDesktop
from tests.simulation.network import Network, Weather
from tests.simulation.platform import SimulatedPlatform
from tests.simulation.running import MEMORY
from tests.simulation.service import ModelService
from tests.support.virtual import START, VirtualClock, run_virtual


class Office:
    """``sleep`` is the computer's: both clocks of the world go on, this process and its line do not."""

    def __init__(self, folder: Path) -> None:
        self.dice = Random(7)  # noqa: S311 - the same each time is what is wanted
        self.clock = VirtualClock()
        self.slept = timedelta(0)
        self.service = ModelService(self.time_there, self.dice)
        self.weather = Weather()
        self.network = Network(self.service, self.weather, self.dice)
        self.platform = SimulatedPlatform(self.network, self.clock, self.dice)
        self._folder = folder
        self._keys = 0
        self.open()

    def time_there(self) -> datetime:
        """The server's clock."""
        return START + self.slept + timedelta(seconds=asyncio.get_running_loop().time())

    def open(self) -> None:
        """Start the program, with what its folder holds."""
        self.desktop = SimulatedDesktop(self._folder, self.platform, self.clock, self.dice)
        self.desktop.start()

    @property
    def is_live(self) -> bool:
        """Whether the line may look live."""
        return self.desktop.link is not None and self.desktop.link.is_live

    def offer(self, entry_id: str) -> None:
        """Something is submitted, and offered to the agent."""
        self.service.arrive(entry_id)
        self.service.move(entry_id, EntryStatus.ASSIGNED, ME)

    def give_work(self, entry_id: str) -> None:
        """Something is submitted, and is in the agent's hands at once."""
        self.service.arrive(entry_id)
        self.service.move(entry_id, EntryStatus.ACCEPTED, ME)

    def give(self, command: Command) -> str:
        """A person wants something done; its key."""
        self._keys += 1
        key = f"key-{self._keys}"
        intent = Intent(key=key, command=command, given_at=self.clock.now())
        self.desktop.engine.give(IntentGiven(intent=intent))
        return key

    def accept(self, entry_id: str) -> str:
        """Accept what is offered."""
        offer = self.service.entries[entry_id].offer
        assert offer is not None
        return self.give(AcceptOffer(entry_id=entry_id, offer_id=offer.id))

    def sleep(self, **by: float) -> None:
        """The computer stands still for so long; whatever was open is dead when it wakes."""
        self.slept += timedelta(**by)
        self.clock.skew += timedelta(**by)
        self.network.readers.clear()

    async def until(self, is_so: Callable[[], bool]) -> float:
        """Wait until it is so and all is shown as it is; how long that took, in seconds."""
        for step in range(600):
            if is_so() and not self.differs() and not self.desktop.intents():
                return step * 0.1
            await asyncio.sleep(0.1)
        raise AssertionError("a minute went by")

    def differs(self) -> set[str]:
        """Which entries are not shown as the server has them."""
        there = self.service.mine()
        shown = self.desktop.entries()
        return {
            name
            for name in there.keys() | shown.keys()
            if name not in there
            or name not in shown
            or there[name].sequence_number != shown[name].entry.sequence_number
        }


OfficeScene = Callable[[Office], Awaitable[None]]


@asynccontextmanager
async def _opened(folder: Path) -> AsyncIterator[Office]:
    office = Office(folder)
    try:
        yield office
    finally:
        await office.desktop.quit()


def in_office(scene: OfficeScene) -> None:
    """Play a scene in virtual time, with files that live in memory where they can."""

    async def whole(folder: Path) -> None:
        async with _opened(folder) as office:
            await scene(office)

    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        run_virtual(whole(Path(folder)))
