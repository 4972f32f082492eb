"""Our routing API behind the port. Asks, understands the answer, raises domain errors; never retries."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from typing import TypeVar

from pydantic import TypeAdapter

from desktop.api.line.failures import malformed, parse_retry_after, raise_for
from desktop.api.line.network import Network
from desktop.api.line.serverclock import ServerClock
from desktop.api.line.wire import Answer, Call, Deadlines, Lane, Wire
from desktop.api.port import Measured, Stream
from desktop.api.routing.frames import check_place
from desktop.api.routing.orders import call_for_order, results_of
from desktop.api.routing.pages import EntryPage, read, server_time_of
from desktop.api.routing.questions import PAGES_MOST, Questions, read_all
from desktop.api.routing.routes import ENTRIES, USERS, call_for, segment
from desktop.api.routing.subscribing import Subscriptions
from desktop.api.sign_in.session import Credentials, Session
from desktop.domain.abilities import Abilities
from desktop.domain.agent import Agent, AgentStatus, Teammate
from desktop.domain.backlog import Backlog
from desktop.domain.bulk import MoveResult, Order
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry
from desktop.domain.errors import WorklistError
from desktop.domain.presence import PresenceDefinition
from desktop.domain.questions import Answer as FoundAnswer
from desktop.domain.questions import Question
from desktop.domain.record import Record
from desktop.domain.stream import Catalogue, Position, Snapshot
from desktop.domain.workbin import OrganisationPops, ScreenPop, Workbin
from desktop.domain.workitem import WorkitemType
from desktop.domain.workstation import Workstation

SNAPSHOT_PAGE_SIZE = 500
# Without these nobody can work here at all.
NEEDED = ("routing:workbinentry:read", "routing:workbinentry:write", "presence:user:write")
_OUT_OF_SIGHT = (403, 404, 410)
_STALE = 401
_WAITS = (429, 503)
_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)
_ENTRIES: TypeAdapter[EntryPage] = TypeAdapter(EntryPage)
_AGENT: TypeAdapter[Agent] = TypeAdapter(Agent)
_STATUS: TypeAdapter[AgentStatus] = TypeAdapter(AgentStatus)
_POPS: TypeAdapter[OrganisationPops] = TypeAdapter(OrganisationPops)
R = TypeVar("R", bound=Record)


class RoutingPlatform:
    """One person's or, with ``is_team``, one lead's view of a routing service."""

    abilities = Abilities(has_pools=True, has_teams=True)

    def __init__(  # noqa: PLR0913 - tests make clocks and deadlines their own
        self,
        base_url: str,
        credentials: Credentials,
        *,
        is_team: bool = False,
        deadlines: Deadlines | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        network: Network | None = None,
        workstation: Workstation | None = None,
    ) -> None:
        self._now = now
        self._wire = Wire(base_url, deadlines, now, network)
        self._session = Session(self._wire, credentials)
        self._is_team = is_team
        self._scope = ("teamOf", "me") if is_team else ("assignedTo", "me")
        self._subscriptions = Subscriptions(
            self._wire, self._session, self._answer, dict([self._scope]), workstation
        )
        self._questions = Questions(self._answer)
        self._clock = ServerClock()
        self._me: Agent | None = None

    @property
    def renewals(self) -> int:
        """How often the token was renewed."""
        return self._session.renewals

    async def sign_in(self) -> None:
        """Get a token by the credentials that this platform was made with."""
        self._me = None
        self._subscriptions.forget()
        await self._session.sign_in()

    async def sign_out(self) -> None:
        """Forget the token here at once, and best effort there."""
        token = await self._session.forget()
        if token is None:
            return
        try:
            await self._wire.send(Lane.COMMANDS, Call("DELETE", "/api/v2/tokens/me").under(token))
        except WorklistError:
            return  # the token ends by itself; here it is gone already

    async def me(self) -> Agent:
        """Whose token it is."""
        return await self._agent()

    async def lacking(self) -> tuple[str, ...]:
        """The permissions that this person would need to work here."""
        held = (await self._agent()).permissions
        return tuple(one for one in NEEDED if one not in held)

    async def catalogue(self) -> Catalogue:
        """Who am I, where do I work, what can be chosen."""
        self._me = await self._read_agent()
        return Catalogue(
            me=self._me,
            workbins=await self._all("/api/v2/routing/workbins", Workbin, "workbins"),
            workitem_types=await self._all("/api/v2/workitemtypes", WorkitemType, "workitem types"),
            presence_definitions=await self._all(
                "/api/v2/presence/definitions", PresenceDefinition, "presences"
            ),
            team=tuple(mate.agent for mate in await self._team()),
            screen_pops=await self._organisation_pops(),
        )

    async def snapshot(self) -> Snapshot:
        """All open entries in scope. True for the first page's position: what changed since comes again."""
        me = await self._agent()
        first = page = await self._entries(None)
        entries = list(page.entities)
        for _page in range(PAGES_MOST):
            if page.after is None:
                break
            page = await self._entries(page.after)
            if page.epoch != first.epoch:
                raise malformed("the list: its log was replaced meanwhile")
            entries += page.entities
        status = await self._get(f"{USERS}/{segment(me.id)}/status")
        check_place(first.cursor)
        return Snapshot(
            position=Position(epoch=first.epoch, cursor=first.cursor),
            server_time=first.server_time,
            entries=tuple({entry.id: entry for entry in entries}.values()),
            status=read(status, _STATUS, "presence"),
            team=tuple(mate.status for mate in await self._team()),
        )

    def subscribe(self, position: Position | None, transport: str) -> AbstractAsyncContextManager[Stream]:
        """Join the stream after ``position``; the first item is a Recovered control frame."""
        return self._subscriptions.join(position, transport)

    def take_over(self) -> None:
        """The next stream ends that of another desktop of this person."""
        self._subscriptions.takes_over = True

    async def send(self, intent: Intent) -> Entry | None:
        """Carry out one intent under its key; it does not leave after its last moment."""
        me = await self._agent()
        answer = await self._answer(Lane.COMMANDS, call_for(intent, me.id), intent.expires_at)
        raise_for(answer)
        return read(answer, _ENTRY, "the entry") if intent.entry_id is not None else None

    async def entry(self, entry_id: str) -> Entry | None:
        """One entry, or None when it is gone or not this person's to see."""
        answer = await self._answer(Lane.READS, Call("GET", f"{ENTRIES}/{segment(entry_id)}"))
        if answer.status in _OUT_OF_SIGHT:
            return None
        raise_for(answer)
        return read(answer, _ENTRY, "the entry")

    async def pool(self, workbin_ids: tuple[str, ...]) -> tuple[Entry, ...]:
        """What waits unassigned in these workbins; of a very full one, what waits longest."""
        found: list[Entry] = []
        for workbin_id in workbin_ids:
            query = (
                ("workbinId", workbin_id),
                ("status", "unassigned"),
                ("pageSize", str(SNAPSHOT_PAGE_SIZE)),
            )
            found += read(await self._get(ENTRIES, *query), _ENTRIES, "the pool").entities
        return tuple(found)

    async def backlog(self) -> tuple[Backlog, ...]:
        """How the workbins of the lead's team stand."""
        return await self._all("/api/v2/routing/team/backlog", Backlog, "the backlog")

    async def carry_out(self, order: Order, key: str) -> tuple[MoveResult, ...]:
        """Move entries under one key, in one request."""
        answer = await self._answer(Lane.COMMANDS, call_for_order(order, key))
        raise_for(answer)
        return results_of(answer)

    async def ask(self, question: Question) -> FoundAnswer:
        """The answer to a question about history, figures or what the router would do."""
        return await self._questions.ask(question)

    async def measure(self) -> Measured:
        """The line's latency now, and the server's clock as all answers together tell it."""
        answer = await self._wire.send(Lane.READS, Call("GET", "/health"))
        raise_for(answer)
        self._clock.note(answer, server_time_of(answer))
        return self._clock.measured()

    async def close(self) -> None:
        """Give up connections; the platform is not used afterwards."""
        await self._wire.close()
        await self._session.close()

    async def _agent(self) -> Agent:
        if self._me is None:
            self._me = await self._read_agent()
        return self._me

    async def _read_agent(self) -> Agent:
        return read(await self._get(f"{USERS}/me"), _AGENT, "who you are")

    async def _team(self) -> tuple[Teammate, ...]:
        if not self._is_team:
            return ()
        return await self._all("/api/v2/routing/team/users", Teammate, "the team")

    async def _organisation_pops(self) -> tuple[ScreenPop, ...]:
        """The pages for everybody's work; a service of before there were any has none."""
        answer = await self._answer(Lane.READS, Call("GET", "/api/v2/routing/screenpops"))
        if answer.status in _OUT_OF_SIGHT:
            return ()
        raise_for(answer)
        return read(answer, _POPS, "the screen pops").screen_pops

    async def _entries(self, after: int | str | None) -> EntryPage:
        query = [self._scope, ("pageSize", str(SNAPSHOT_PAGE_SIZE))]
        query += [("after", str(after))] if after is not None else []
        return read(await self._get(ENTRIES, *query), _ENTRIES, "the list")

    async def _all(self, path: str, of: type[R], what: str) -> tuple[R, ...]:
        return await read_all(self._answer, path, of, what)

    async def _get(self, path: str, *query: tuple[str, str]) -> Answer:
        answer = await self._answer(Lane.READS, Call("GET", path, query=query))
        raise_for(answer)
        return answer

    async def _answer(self, lane: Lane, call: Call, leaves_until: datetime | None = None) -> Answer:
        """One call with the session's token; a stale token is renewed once, and the same call sent again."""
        token = await self._session.bearer()
        self._clock.check_moment(self._now(), leaves_until)
        answer = await self._wire.send(lane, call.under(token))
        if answer.status == _STALE:
            token = await self._session.renewed(token)
            self._clock.check_moment(self._now(), leaves_until)
            answer = await self._wire.send(lane, call.under(token))
        self._clock.note(answer)
        if answer.status in _WAITS:
            wait_s = parse_retry_after(answer.headers.get("retry-after"), answer.received_at)
            self._wire.shut(wait_s or 0.0)
        return answer
