"""A shift: arrivals, an agent, a lead, and a nemesis, all drawn from one seed; then the reckoning."""

import asyncio
import json
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from desktop.core.changes import Phase
from tests.simulation.desktop import SimulatedDesktop
from tests.simulation.monitors import Monitors
from tests.simulation.nemesis import Nemesis, draw_weather
from tests.simulation.network import Network
from tests.simulation.people import Agent, Others
from tests.simulation.platform import SimulatedPlatform
from tests.simulation.report import FAULTS, PLAIN, Report
from tests.simulation.service import ModelService
from tests.support.virtual import START, VirtualClock

QUIET_S = 45
ROUND_S = 75  # a back end without positions is read anew about once a minute
SETTLE_S = 400
CALM_S = 5
DRAWN = 0.35
DRAWN_PLAIN = 0.15


class Shift:
    """``faults`` None: drawn, a few of all; ``is_plain``: on a plain back end whatever was drawn."""

    def __init__(
        self,
        seed: int,
        folder: Path,
        minutes: float,
        faults: tuple[str, ...] | None = None,
        *,
        is_plain: bool = False,
    ) -> None:
        self.dice = Random(seed)  # noqa: S311  dice, not secrets
        drawn = tuple(name for name in FAULTS if self.dice.random() < DRAWN)
        drawn += (PLAIN,) if self.dice.random() < DRAWN_PLAIN else ()
        self.faults = drawn if faults is None else faults
        self.faults += (PLAIN,) if is_plain and PLAIN not in self.faults else ()
        self.report = Report(seed, self.faults)
        self._is_plain = PLAIN in self.faults
        self._seconds = int(minutes * 60)
        self._folder = folder
        self._is_quiet = False

    async def run(self) -> Report:
        """The shift, then quiet, then the reckoning."""
        self._set_up()
        for _ in range(self._seconds):
            await self._second()
        await self._quiet()
        return self._reckon()

    def _set_up(self) -> None:
        dice, is_plain = self.dice, self._is_plain
        self.loop, self.clock = asyncio.get_running_loop(), VirtualClock()
        weather = draw_weather(self.faults, dice)
        self.service = ModelService(self._time_there, dice, has_keys=not is_plain)
        self.network = Network(self.service, weather, dice, is_plain=is_plain)
        self.platform = SimulatedPlatform(self.network, self.clock, dice)
        self.monitors = Monitors(self.service, self.network)
        self.agent = Agent(self.report.seed, self.platform, self.clock.now, dice)
        self.others = Others(self.service, dice, has_lead="overrides" in self.faults)
        self.nemesis = Nemesis(self.faults, self.network, self.platform, self.clock, dice)
        self.desktop = self._start()

    def _time_there(self) -> datetime:
        return START + timedelta(seconds=self.loop.time())

    async def _second(self) -> None:
        await asyncio.sleep(1)
        self.service.route()
        if self._is_quiet:
            self.agent.tidy(self.desktop)
        else:
            self.others.act()
            self.agent.act(self.desktop)
            if self.nemesis.act():
                await self._kill()
        self.monitors.each_second(self.desktop, self.loop.time())

    async def _quiet(self) -> None:
        """The weather clears; nobody does anything more, but for the agent's own backlog."""
        self._is_quiet = True
        self.nemesis.rest()
        for _ in range(QUIET_S + (ROUND_S if self._is_plain else 0)):
            await self._second()
        await asyncio.sleep(3)  # nothing moves any more: what was sent last has come
        for _ in range(CALM_S):
            if self.desktop.live_since is not None:
                break
            await asyncio.sleep(1)  # the list may just be read in its round
        self.monitors.at_rest(self.desktop)
        for _ in range(SETTLE_S):
            if not self.desktop.intents():
                break
            await self._second()
        await asyncio.sleep(1)
        await self.desktop.quit()

    async def _kill(self) -> None:
        self._note_bugs()
        parked = [key for key, row in self.desktop.intents().items() if row.phase is Phase.PARKED]
        await self.desktop.kill()
        self.platform.program_starts(parked)
        await asyncio.sleep(self.dice.uniform(0.5, 20))
        self.desktop = self._start()

    def _start(self) -> SimulatedDesktop:
        desktop = SimulatedDesktop(self._folder, self.platform, self.clock, self.dice)
        desktop.start()
        return desktop

    def _reckon(self) -> Report:
        self._note_bugs()
        outcomes = self._outcomes()
        for key in self.agent.replaced & outcomes.keys():
            del outcomes[key]  # of an older wish about presence nothing is said
        given = {key: wish for key, wish in self.agent.given.items() if key in outcomes}
        self.monitors.at_the_end(given, outcomes, may_force="forced presence" in self.faults)
        mine = {entry.id: entry.sequence_number for entry in self.service.mine().values()}
        if self._held_on_disk() != mine:
            self.monitors.say("the disk differs from the server")
        for violation in self.platform.broken_rules():
            self.monitors.say(violation)
        report = self.report
        report.violations = tuple(self.monitors.found)
        report.staleness = self.monitors.staleness
        report.counts = self.nemesis.counts
        report.counts["intents"] = len(given)
        report.counts["effects"] = sum(self.service.effects.values())
        report.counts["frames lost"] = self.network.lost
        return report

    def _outcomes(self) -> dict[str, str | None]:
        """The intents that were committed: a crash before that is a click that was never made."""
        with sqlite3.connect(self._folder / "outbox.sqlite3") as conn:
            rows = conn.execute("SELECT key, outcome FROM intent").fetchall()
        conn.close()
        return dict(rows)

    def _held_on_disk(self) -> dict[str, int]:
        with sqlite3.connect(self._folder / "mirror.sqlite3") as conn:
            rows = conn.execute("SELECT body FROM entry").fetchall()
        conn.close()
        bodies = [json.loads(body) for (body,) in rows]
        return {body["id"]: body["sequenceNumber"] for body in bodies}

    def _note_bugs(self) -> None:
        engine = self.desktop.engine
        failures = {name: count for name, count in engine.supervisor.failures.items() if count}
        if engine.bugs or failures:
            self.monitors.say(f"the program broke: {engine.bugs} in the desk, {failures}")
        if self.desktop.desk.impatience:
            self.monitors.say("a command left while the service had asked to wait")
        for entry_id in self.desktop.went_back:
            self.monitors.say(f"{entry_id} was shown at an older version than before")
