"""A Genesys Cloud organisation behind the port. Asks, understands, raises domain errors; never retries."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime

from desktop.api.genesys_cloud.asking import AskingStream
from desktop.api.genesys_cloud.bodies import JSON
from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller, segment
from desktop.api.genesys_cloud.catalogue import Reader
from desktop.api.genesys_cloud.channel import ChannelKeeper
from desktop.api.genesys_cloud.commands import Commands
from desktop.api.genesys_cloud.depths import Depths
from desktop.api.genesys_cloud.endings import Endings
from desktop.api.genesys_cloud.happenings import Happenings
from desktop.api.genesys_cloud.listing import EXPANDS, Listing
from desktop.api.genesys_cloud.notices import EPOCH, NoticeReader
from desktop.api.genesys_cloud.orders import Orders
from desktop.api.genesys_cloud.people import People
from desktop.api.genesys_cloud.region import Region
from desktop.api.genesys_cloud.rights import PERMISSION_NAMES
from desktop.api.genesys_cloud.timeline import timeline_of
from desktop.api.genesys_cloud.verbs import WORKITEMS, Verbs
from desktop.api.genesys_cloud.workitem import from_entity
from desktop.api.line.failures import malformed, raise_for
from desktop.api.line.network import Network
from desktop.api.line.wire import Call, Deadlines, Lane
from desktop.api.port import Measured, Stream
from desktop.api.sign_in.session import Credentials
from desktop.domain.abilities import ASKING, Abilities
from desktop.domain.agent import Agent
from desktop.domain.backlog import Backlog
from desktop.domain.bulk import MoveResult, Order
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry
from desktop.domain.errors import Refused
from desktop.domain.questions import Answer, EntryHistory, Question, Timeline
from desktop.domain.stream import Catalogue, Heartbeat, Position, Snapshot
from desktop.domain.workbin import Workbin

_OUT_OF_SIGHT = (403, 404, 410)
TEAM_MOST = 60  # of a larger team, what did not come through my queues is not looked for
DISPOSITIONS_MOST = 10
NO_ANSWER = "Genesys Cloud keeps such figures in its own reports."


class GenesysPlatform:
    """One person's or, with ``is_team``, one lead's view of an organisation."""

    abilities = Abilities(
        has_positioned_stream=False,
        has_optimistic_lock=False,
        has_idempotency_keys=False,
        takes_reasons=False,
        reject_means_not_responding=True,
        has_teams=True,
        has_figures=False,
        has_timed_wrap_up=False,
        gives_silently=True,
        takes_notes=False,
        dispositions_per_entry=DISPOSITIONS_MOST,
        transports=("websocket", ASKING),
    )

    def __init__(  # noqa: PLR0913 - tests make clocks and deadlines their own
        self,
        region: Region,
        credentials: Credentials,
        *,
        is_team: bool = False,
        deadlines: Deadlines | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        network: Network | None = None,
    ) -> None:
        self._now = now
        self._is_team = is_team
        self.caller = Caller(region, credentials, deadlines, now, network)
        self.book = Book()
        self._agent: Agent | None = None
        self._queues: tuple[Workbin, ...] = ()
        self._reads = Reader(self.caller)
        self._people = People(self.caller, self.book, now)
        self._depths = Depths()
        self._happenings = Happenings(self.book, self._people, now)
        self.reader = NoticeReader(self._happenings.events, self._beat)
        self.channel = ChannelKeeper(self.caller, region, self.reader, self._topics, now)
        self.verbs = Verbs(self.caller, self.book, self._reads, self._my_id, self.entry)
        self._listing = Listing(self.caller, self.book, self.verbs, self._my_id)
        self._commands = Commands(self.caller, self.book, self.verbs, self._my_id, self.entry)
        endings = Endings(self.caller)
        self._orders = Orders(self.book, self._people, self.verbs, endings, self.entry)

    async def sign_in(self) -> None:
        """Get a token by the credentials that this platform was made with."""
        self._agent = None
        self.channel.forget()
        await self.caller.session.sign_in()

    async def sign_out(self) -> None:
        """Forget the token here at once, and best effort there."""
        await self.caller.sign_out()

    async def me(self) -> Agent:
        """Whose token it is."""
        if self._agent is None:
            self._agent = await self._reads.me()
            self._people.begin(self._agent.id)
        return self._agent

    async def lacking(self) -> tuple[str, ...]:
        """The permissions that this person would need to work here."""
        await self.me()
        return self._reads.lacking

    async def catalogue(self) -> Catalogue:
        """Who am I, where do I work, what can be chosen."""
        self._agent = None
        me = await self.me()
        presences = await self._reads.presences()
        self._people.labels |= {one.id: one.label for one in presences}
        await self._people.read_limit()
        workbins, types = await self._reads.workbins(), await self._reads.types()
        self.book.names |= {one.id: one.name for one in workbins} | {one.id: one.name for one in types}
        self.book.names[me.id] = me.name
        self._queues = tuple(one for one in workbins if one.id in self._reads.queue_ids)
        if self._is_team:
            await self._people.read_team(self._queues)
        return Catalogue(
            me=me,
            workbins=workbins,
            workitem_types=types,
            presence_definitions=presences,
            team=self._people.team,
            permission_names=dict(PERMISSION_NAMES),
        )

    async def snapshot(self) -> Snapshot:
        """All open workitems in scope, and how people are doing."""
        me, since = await self.me(), self.book.tellings
        entries = await self._in_scope(me)
        self.book.keep_only(entries, since)
        await self._people.read_mine()
        if self._is_team:
            await self._people.read_team(self._queues)
        return Snapshot(
            position=None,
            server_time=self._server_now(),
            entries=tuple(entry for entry in entries.values() if self._is_in_scope(entry, me)),
            status=self._people.mine.status(),
            team=self._people.statuses(),
        )

    def subscribe(self, position: Position | None, transport: str) -> AbstractAsyncContextManager[Stream]:
        """Listen. There is no place to go on from: the list is read after each join."""
        del position
        return self._asked() if transport == ASKING else self._joined()

    def take_over(self) -> None:
        """Whoever connects last leads there anyway."""

    async def send(self, intent: Intent) -> Entry | None:
        """Carry out one intent."""
        await self.me()
        return await self._commands.carry_out(intent)

    async def entry(self, entry_id: str) -> Entry | None:
        """One workitem, or None when it is gone or not this person's to see."""
        query = (("expands", ",".join(EXPANDS)),)
        answer = await self.caller.answer(
            Lane.READS, Call("GET", f"{WORKITEMS}/{segment(entry_id)}", query=query)
        )
        if answer.status in _OUT_OF_SIGHT:
            return None
        raise_for(answer)
        return self._taken(answer.content)

    async def pool(self, workbin_ids: tuple[str, ...]) -> tuple[Entry, ...]:
        """There are no pools to claim from."""
        del workbin_ids
        return ()

    async def backlog(self) -> tuple[Backlog, ...]:
        """How my queues stand, as far as it was counted here."""
        places = [one.id for one in self._queues]
        return self._depths.told(places, self.book.listed(), self._server_now())

    async def carry_out(self, order: Order, key: str) -> tuple[MoveResult, ...]:
        """Move by move; the same key goes on where it was."""
        await self.me()
        return await self._orders.carry_out(order, key)

    async def ask(self, question: Question) -> Answer:
        """The history of an entry; everything else is in the organisation's own reports."""
        if isinstance(question, EntryHistory):
            return await self._timeline(question.entry_id)
        raise Refused("This is not known here", NO_ANSWER, code="question.unknown")

    async def measure(self) -> Measured:
        """The line's latency now, and the server's clock. A refusal will do: nobody has signed in."""
        answer = await self.caller.wire.send(Lane.READS, Call("GET", "/api/v2/date"))
        if answer.is_success:
            raise_for(answer)  # a page of this network's own is no answer
        self.caller.clock.note(answer)
        return self.caller.clock.measured()

    async def close(self) -> None:
        """Give up connections; the platform is not used afterwards."""
        await self.caller.close()

    @asynccontextmanager
    async def _joined(self) -> AsyncIterator[Stream]:
        await self.me()
        async with self.channel.join() as stream:
            yield stream

    @asynccontextmanager
    async def _asked(self) -> AsyncIterator[Stream]:
        await self.me()
        yield AskingStream(self._listing, self._people, self._happenings, self.entry, self._beat)

    def _my_id(self) -> str:
        return "" if self._agent is None else self._agent.id

    def _topics(self) -> tuple[str, ...]:
        return tuple(
            topic
            for agent_id in (self._my_id(), *self._others())
            for topic in (
                f"v2.taskmanagement.workitems.users.{agent_id}",
                f"v2.users.{agent_id}?presence&routingStatus",
            )
        ) + tuple(f"v2.taskmanagement.workitems.queues.{one}" for one in self._led())

    async def _in_scope(self, me: Agent) -> dict[str, Entry]:
        """What is mine; for a lead also what is with the team, and what waits in the queues."""
        found: dict[str, Entry] = {}
        for agent_id in (me.id, *self._others()):
            found |= {entry.id: entry for entry in await self._listing.of_person(agent_id)}
        for queue_id in self._led():
            found |= {entry.id: entry for entry in await self._listing.of_queue(queue_id)}
        return found

    def _others(self) -> tuple[str, ...]:
        return tuple(one.id for one in self._people.team[:TEAM_MOST]) if self._is_team else ()

    def _led(self) -> list[str]:
        return sorted(self._reads.queue_ids) if self._is_team else []

    def _is_in_scope(self, entry: Entry, me: Agent) -> bool:
        return entry.status.is_open and (self._is_team or entry.is_with(me.id))

    def _taken(self, content: bytes) -> Entry:
        try:
            return self.book.take(from_entity(JSON.validate_json(content)))
        except ValueError:
            raise malformed("the workitem") from None

    async def _timeline(self, entry_id: str) -> Timeline:
        bodies = await self.caller.cursored(f"{WORKITEMS}/{segment(entry_id)}/versions", "the history")
        known = self.book.find(entry_id)
        try:
            return timeline_of(bodies, 0 if known is None else known.number)
        except ValueError:
            raise malformed("the history") from None

    def _server_now(self) -> datetime:
        return self._now() + self.caller.clock.measured().clock_offset

    def _beat(self) -> Heartbeat:
        return Heartbeat(
            control="heartbeat", epoch=EPOCH, cursor=0, server_time=self._server_now(), digest=""
        )
