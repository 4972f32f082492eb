"""A shift: arrivals, an agent, a lead, and a nemesis, all drawn from one seed."""

import asyncio
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from desktop.core.changes import EntryRow
from desktop.core.messages import IntentGiven
from desktop.core.permits import permit
from desktop.domain.commands import (
    AcceptOffer,
    Command,
    Intent,
    MarkDone,
    ParkEntry,
    RejectOffer,
    ResumeEntry,
    SetPresence,
    UpdateUserData,
)
from desktop.domain.entry import EntryStatus, Reason
from tests.core.bench import DONE, catalogue
from tests.simulation.desktop import SimulatedDesktop
from tests.simulation.monitors import Monitors
from tests.simulation.network import Network, SimulatedPlatform, Weather
from tests.simulation.service import OTHER, ModelService
from tests.support.virtual import START, VirtualClock

QUIET_S = 45
SETTLE_S = 400
S = EntryStatus
FAULTS = (
    *("lost frames", "doubled frames", "late frames", "compressed", "lost requests", "lost replies"),
    *("partitions", "cuts", "kills", "restarts", "clock jumps", "overrides"),
)


@dataclass
class Report:
    """What one shift came to."""

    seed: int
    faults: tuple[str, ...]
    violations: tuple[str, ...] = ()
    given: int = 0
    effects: int = 0
    kills: int = 0
    restarts: int = 0
    partitions: int = 0
    bugs: int = 0
    staleness: Counter[int] = field(default_factory=Counter)


class Shift:
    """``faults`` None: drawn, a few of all."""

    def __init__(
        self, seed: int, folder: Path, minutes: float, faults: tuple[str, ...] | None = None
    ) -> None:
        self.dice = Random(seed)  # noqa: S311  dice, not secrets
        drawn = tuple(name for name in FAULTS if self.dice.random() < 0.4)
        self.faults = drawn if faults is None else faults
        self.report = Report(seed, self.faults)
        self.weather = self._weather()
        self._seconds = int(minutes * 60)
        self._folder = folder
        self._given: dict[str, datetime] = {}
        self._replaced: set[str] = set()
        self._presence_key = ""
        self._arrived = 0
        self._is_quiet = False

    async def run(self) -> Report:
        """The shift, then quiet, then the reckoning."""
        self.clock = VirtualClock()
        self.loop = asyncio.get_running_loop()
        self.service = ModelService(lambda: START + timedelta(seconds=self.loop.time()), self.dice)
        self.network = Network(self.service, self.weather, self.dice)
        self.platform = SimulatedPlatform(self.network, self.clock)
        self.monitors = Monitors(self.service)
        self.desktop = self._start()
        for _ in range(self._seconds):
            await self._second()
        await self._quiet()
        return self._reckon()

    async def _second(self) -> None:
        await asyncio.sleep(1)
        self.service.route()
        if not self._is_quiet:
            self._others_act()
            self._agent_acts()
            await self._nemesis_acts()
        self.monitors.each_second(self.desktop, self.loop.time(), self.weather)

    async def _quiet(self) -> None:
        """The weather clears; nobody does anything more."""
        self._is_quiet = True
        clear = Weather()
        for name in vars(clear):
            setattr(self.weather, name, getattr(clear, name))
        for _ in range(QUIET_S):
            await self._second()
        await asyncio.sleep(3)  # nothing moves any more: what was sent last has come
        self.monitors.at_rest(self.desktop)
        for _ in range(SETTLE_S):
            if not self.desktop.intents():
                break
            await self._second()
        await asyncio.sleep(1)
        await self.desktop.quit()

    def _reckon(self) -> Report:
        outcomes, held = self._outcomes(), self._held_on_disk()
        for key in self._replaced & outcomes.keys():
            del outcomes[key]  # of an older wish about presence nothing is said
        self.monitors.at_the_end(self._given_and_kept(outcomes), outcomes)
        mine = {entry.id: entry.sequence_number for entry in self.service.mine().values()}
        if held != mine:
            self.monitors.say("the disk differs from the server")
        for key in self.platform.late:
            self.monitors.say(f"{key} was sent after its deadline")
        self._note_bugs()
        report = self.report
        report.violations = tuple(self.monitors.found)
        report.given, report.staleness = len(self._given), self.monitors.staleness
        report.effects = sum(self.service.effects.values())
        return report

    def _given_and_kept(self, outcomes: dict[str, list[str]]) -> dict[str, datetime]:
        """The intents that were committed: a crash before that is a click that was never made."""
        return {key: at for key, at in self._given.items() if key in outcomes}

    def _outcomes(self) -> dict[str, list[str]]:
        with sqlite3.connect(self._folder / "outbox.sqlite3") as conn:
            rows = conn.execute("SELECT key, outcome FROM intent").fetchall()
        conn.close()
        return {key: [outcome] if outcome else [] for key, outcome in rows}

    def _held_on_disk(self) -> dict[str, int]:
        with sqlite3.connect(self._folder / "mirror.sqlite3") as conn:
            rows = conn.execute("SELECT body FROM entry").fetchall()
        conn.close()
        bodies = [json.loads(body) for (body,) in rows]
        return {body["id"]: body["sequenceNumber"] for body in bodies}

    def _start(self) -> SimulatedDesktop:
        desktop = SimulatedDesktop(self._folder, self.platform, self.clock, self.dice)
        desktop.start()
        return desktop

    def _weather(self) -> Weather:
        has, draw = self.faults.__contains__, self.dice.uniform
        return Weather(
            latency_s=draw(0.02, 0.2),
            lost_frames=draw(0.0, 0.1) if has("lost frames") else 0.0,
            doubled_frames=draw(0.0, 0.1) if has("doubled frames") else 0.0,
            late_frames=draw(0.0, 0.1) if has("late frames") else 0.0,
            lost_requests=0.12 if has("lost requests") else 0.0,
            lost_replies=0.12 if has("lost replies") else 0.0,
            batch_s=draw(0.5, 5.0) if has("compressed") else 0.0,
        )

    def _others_act(self) -> None:
        dice, entries = self.dice, self.service.entries
        if dice.random() < 1 / 12:
            self._arrived += 1
            self.service.arrive(f"e{self._arrived}")
        if not entries or dice.random() > 1 / 15:
            return
        chosen = dice.choice(list(entries))
        if "overrides" in self.faults and dice.random() < 0.5:
            self.service.move(chosen, S.ASSIGNED, OTHER, "overridden")
        elif dice.random() < 0.2:
            self.service.move(chosen, S.STOPPED, None)
        else:
            self.service.write_data(chosen, dice.randrange(1000))

    def _agent_acts(self) -> None:
        dice = self.dice
        if dice.random() < 1 / 90:
            self._give(SetPresence(definition_id=dice.choice(["available", "available", "lunch"])))
        for row in tuple(self.desktop.entries().values()):
            command = self._wish(row)
            if command is None:
                continue
            allowed = permit(command.name, row, self.desktop.link, catalogue(), self.clock.now())
            if allowed.allowed:
                self._give(command)
                if dice.random() < 0.1:
                    self._give(command)

    def _wish(self, row: EntryRow) -> Command | None:
        """What the agent would do with a row now, drawn."""
        drawn, entry = self.dice.random(), row.entry
        if entry.status is S.ASSIGNED and entry.offer is not None and drawn < 0.15:
            if drawn < 0.02:
                return RejectOffer(entry_id=entry.id, offer_id=entry.offer.id, reason=Reason(code="busy"))
            return AcceptOffer(entry_id=entry.id, offer_id=entry.offer.id)
        if entry.status is S.ACCEPTED and drawn < 0.06:
            choices: tuple[Command, ...] = (
                MarkDone(entry_id=entry.id, disposition=DONE),
                MarkDone(entry_id=entry.id, disposition=DONE),
                ParkEntry(entry_id=entry.id),
                UpdateUserData(entry_id=entry.id, user_data={"note": self.dice.randrange(1000)}),
            )
            return self.dice.choice(choices)
        if entry.status is S.PARKED and drawn < 0.03:
            return ResumeEntry(entry_id=entry.id)
        return None

    def _give(self, command: Command) -> None:
        key = f"{self.report.seed}/{len(self._given)}"
        self._given[key] = self.clock.now()
        if isinstance(command, SetPresence):
            self._replaced.add(self._presence_key)
            self._presence_key = key
        self.desktop.engine.give(
            IntentGiven(intent=Intent(key=key, command=command, given_at=self.clock.now()))
        )

    async def _nemesis_acts(self) -> None:
        acts: dict[str, tuple[float, Callable[[], Coroutine[Any, Any, None]]]] = {
            "partitions": (1 / 150, self._part),
            "cuts": (1 / 90, self._cut),
            "kills": (1 / 120, self._kill),
            "restarts": (1 / 200, self._restart),
            "clock jumps": (1 / 200, self._jump),
        }
        for name, (share, act) in acts.items():
            if name in self.faults and self.dice.random() < share:
                await act()

    async def _part(self) -> None:
        """A black hole for a while: nothing comes, nothing ends."""
        self.report.partitions += 1
        self.weather.is_parted = True
        self.loop.call_later(self.dice.uniform(1, 120), self._join)

    def _join(self) -> None:
        self.weather.is_parted = False

    async def _cut(self) -> None:
        self.network.cut()

    async def _kill(self) -> None:
        self.report.kills += 1
        self._note_bugs()
        await self.desktop.kill()
        await asyncio.sleep(self.dice.uniform(0.5, 20))
        self.desktop = self._start()

    async def _restart(self) -> None:
        self.report.restarts += 1
        self.service.restart()
        self.network.cut()

    async def _jump(self) -> None:
        """Somebody sets this computer's clock."""
        self.clock.skew = timedelta(seconds=self.dice.choice([0.0, 3600.0, -3600.0, 30.0, -20.0]))

    def _note_bugs(self) -> None:
        engine = self.desktop.engine
        failures = {name: count for name, count in engine.supervisor.failures.items() if count}
        if engine.bugs or failures:
            self.monitors.say(f"the program broke: {engine.bugs} in the desk, {failures}")
