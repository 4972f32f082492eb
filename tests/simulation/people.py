"""The people of a shift: the agent at the desktop, and everybody else."""

from collections.abc import Callable
from datetime import datetime
from random import Random

from desktop.core.changes import EntryRow, Phase
from desktop.core.messages import IntentDiscarded, IntentGiven, IntentRetried, LinkState
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
from tests.simulation.platform import SimulatedPlatform
from tests.simulation.service import OTHER, ModelService

S = EntryStatus
STOPPED = (LinkState.SIGNED_OUT, LinkState.SUPERSEDED)


class Agent:
    """``given`` are the intents by key, with what they ask for; ``replaced`` older wishes about presence."""

    def __init__(
        self, name: int, platform: SimulatedPlatform, now: Callable[[], datetime], dice: Random
    ) -> None:
        self.given: dict[str, Command] = {}
        self.replaced: set[str] = set()
        self._name = name
        self._platform = platform
        self._now = now
        self._dice = dice
        self._presence_key = ""

    def act(self, desktop: SimulatedDesktop) -> None:
        """What they do in a second of work."""
        dice = self._dice
        if dice.random() < 1 / 90:
            wish = SetPresence(definition_id=dice.choice(["available", "available", "lunch"]))
            self._give(desktop, wish)
        for row in tuple(desktop.entries().values()):
            command = self._wish(row)
            if command is None:
                continue
            if permit(command.name, row, desktop.link, catalogue(), self._now()).allowed:
                self._give(desktop, command)
                if dice.random() < 0.1:
                    self._give(desktop, command)
        if dice.random() < 1 / 20:
            self.tidy(desktop)

    def tidy(self, desktop: SimulatedDesktop) -> None:
        """Sign in or take over again, and look after what was refused."""
        if desktop.link is not None and desktop.link.state in STOPPED:
            self._platform.person_goes_on()
            desktop.engine.retry()
        for key, row in desktop.intents().items():
            if row.phase is Phase.PARKED and self._dice.random() < 0.3:
                desktop.engine.give(IntentDiscarded(key=key))
            elif row.phase is Phase.PARKED:
                self._platform.person_goes_on(key)
                desktop.engine.give(IntentRetried(key=key))

    def _wish(self, row: EntryRow) -> Command | None:
        """What the agent would do with a row now, drawn."""
        drawn, entry = self._dice.random(), row.entry
        if entry.status is S.ASSIGNED and entry.offer is not None and drawn < 0.15:
            if drawn < 0.02:
                return RejectOffer(entry_id=entry.id, offer_id=entry.offer.id, reason=Reason(code="busy"))
            return AcceptOffer(entry_id=entry.id, offer_id=entry.offer.id)
        if entry.status is S.ACCEPTED and drawn < 0.06:
            choices: tuple[Command, ...] = (
                MarkDone(entry_id=entry.id, disposition=DONE),
                MarkDone(entry_id=entry.id, disposition=DONE),
                ParkEntry(entry_id=entry.id),
                UpdateUserData(entry_id=entry.id, user_data={"note": self._dice.randrange(1000)}),
            )
            return self._dice.choice(choices)
        if entry.status is S.PARKED and drawn < 0.03:
            return ResumeEntry(entry_id=entry.id)
        return None

    def _give(self, desktop: SimulatedDesktop, command: Command) -> None:
        key = f"{self._name}/{len(self.given)}"
        self.given[key] = command
        if isinstance(command, SetPresence):
            self.replaced.add(self._presence_key)
            self._presence_key = key
        intent = Intent(key=key, command=command, given_at=self._now())
        desktop.engine.give(IntentGiven(intent=intent))


class Others:
    """Third parties, other agents and, where ``has_lead``, a lead who takes work away."""

    def __init__(self, service: ModelService, dice: Random, *, has_lead: bool) -> None:
        self._service = service
        self._dice = dice
        self._has_lead = has_lead
        self._arrived = 0

    def act(self) -> None:
        """What they do in a second."""
        dice, service = self._dice, self._service
        if dice.random() < 1 / 12:
            self._arrived += 1
            service.arrive(f"e{self._arrived}")
        chosen = dice.choice(service.open_ids or [""])
        if not chosen or dice.random() > 1 / 15:
            return
        if self._has_lead and dice.random() < 0.5:
            service.move(chosen, S.ASSIGNED, OTHER, "overridden")
        elif dice.random() < 0.2:
            service.move(chosen, S.STOPPED, None)
        else:
            service.write_data(chosen, dice.randrange(1000))
