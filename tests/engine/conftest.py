"""A desk, an engine and a back end, joined as the program joins them."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.region import Region
from desktop.api.port import Platform
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.core.changes import Change, EntryRow, LinkRow, NoticeRow, Put, Row, TableName
from desktop.core.desk import Desk
from desktop.core.effects import Effect
from desktop.core.messages import IntentGiven, LinkState
from desktop.core.scope import Scope
from desktop.domain.agent import AgentStatus
from desktop.domain.commands import Command, Intent
from desktop.engine.clock import SystemClock
from desktop.engine.engine import Engine
from desktop.engine.journal import Journal
from desktop.engine.limits import Limits
from desktop.service.house import Limits as ServiceLimits
from tests.engine.bench import Scene, play_in
from tests.support.service import PASSWORD, RunningService, running_service

QUICK = Limits(
    silent_s=0.6,
    first_frame_s=2.0,
    watch_every_s=0.05,
    backoff_base_s=0.02,
    backoff_cap_s=0.2,
    stable_s=1.0,
    connects_a_minute=1000,
    tick_every_s=0.2,
)
HEARTBEAT_S = 0.15
T = TypeVar("T")


@dataclass
class Desktop:
    """A desktop without a window: the rows that it would show."""

    platform: Platform
    engine: Engine = field(init=False)
    rows: dict[tuple[TableName, str], Row] = field(default_factory=dict)
    links: list[LinkRow] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def note(self, changes: tuple[Change, ...]) -> None:
        """Keep the rows."""
        for change in changes:
            if isinstance(change, Put):
                self.rows[change.table, change.id] = change.row
                if isinstance(change.row, LinkRow):
                    self.links.append(change.row)
            else:
                self.rows.pop((change.table, change.id), None)
        self.news.set()

    @property
    def is_live(self) -> bool:
        """Whether the line may look live."""
        return bool(self.links) and self.links[-1].is_live

    @property
    def entries(self) -> list[EntryRow]:
        """The list."""
        return [row for row in self.rows.values() if isinstance(row, EntryRow)]

    @property
    def worklist(self) -> list[EntryRow]:
        """The open entries, without what is done."""
        return [
            row
            for (table, _id), row in self.rows.items()
            if table is TableName.ENTRIES and isinstance(row, EntryRow)
        ]

    @property
    def notices(self) -> set[str]:
        """Codes of what the person is told."""
        return {row.code for row in self.rows.values() if isinstance(row, NoticeRow)}

    @property
    def presences(self) -> set[str]:
        """The definitions that people are in."""
        return {row.presence.definition_id for row in self.rows.values() if isinstance(row, AgentStatus)}

    async def until(self, is_so: Callable[[], bool], within_s: float = 15.0) -> None:
        """Wait until the rows say so."""
        async with asyncio.timeout(within_s):
            while not is_so():
                self.news.clear()
                await self.news.wait()

    async def until_live(self) -> None:
        """Wait until the line is good."""
        await self.until(lambda: self.is_live)

    async def until_down(self) -> None:
        """Wait until the line is not good."""
        await self.until(lambda: self.links[-1].state is LinkState.RECONNECTING)

    def do(self, command: Command, row: EntryRow | None = None) -> str:
        """Give a command as the window would."""
        intent = Intent(
            key=str(uuid.uuid4()),
            command=command,
            given_at=datetime.now(UTC),
            if_sequence_number=None if row is None else row.entry.sequence_number,
        )
        self.engine.give(IntentGiven(intent=intent))
        return intent.key


async def aside(work: Callable[[], T]) -> T:
    """Do something that blocks in a thread that ends with it."""
    with ThreadPoolExecutor(1) as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, work)


@asynccontextmanager
async def at_work(
    platform: Platform, folder: Path, scope: Scope = Scope.MINE, limits: Limits = QUICK
) -> AsyncIterator[Desktop]:
    """A desktop at this back end, with its files in this folder, until the block ends."""
    desktop = Desktop(platform)
    desktop.engine = Engine(
        Desk(platform.abilities, scope),
        platform,
        Journal(folder),
        SystemClock(),
        desktop.note,
        desktop.effects.append,
        limits=limits,
    )
    running = asyncio.create_task(desktop.engine.run())
    try:
        yield desktop
        assert not running.done(), "still at work"
    finally:
        desktop.engine.stop()
        await running


Opens = Callable[..., AbstractAsyncContextManager[Desktop]]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    """A service that beats fast."""
    with running_service(tmp_path / "service", limits=ServiceLimits(heartbeat_s=HEARTBEAT_S)) as running:
        yield running


ROUTING, GENESYS = "routing", "genesys-cloud"
both_back_ends = pytest.mark.parametrize("back_end", [ROUTING, GENESYS], indirect=True)


@pytest.fixture
def back_end(request: pytest.FixtureRequest) -> str:
    """What desktops take the service for."""
    return str(getattr(request, "param", ROUTING))


@pytest.fixture
def open_desktop(tmp_path: Path, back_end: str) -> Opens:
    """``async with open_desktop(url, login="ana", limits=QUICK) as desktop``."""

    def opened(
        url: str, login: str = "ana", limits: Limits = QUICK, folder: str = "desktop"
    ) -> AbstractAsyncContextManager[Desktop]:
        is_team = login == "leo"
        credentials = PasswordSignIn(login, PASSWORD)
        platform: Platform = (
            RoutingPlatform(url, credentials, is_team=is_team)
            if back_end == ROUTING
            else GenesysPlatform(Region.of(url), credentials, is_team=is_team)
        )
        return at_work(platform, tmp_path / folder, Scope.TEAM if is_team else Scope.MINE, limits)

    return opened


@pytest.fixture
def play(tmp_path: Path) -> Callable[[Scene], None]:
    """Play a scene in virtual time."""
    return lambda scene: play_in(tmp_path, scene)
