"""Calls as the person who is signed in: token, budget, and what an answer means. Nothing is retried here."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from urllib.parse import quote

from pydantic import ValidationError

from desktop.api.genesys_cloud.bodies import JSON, CursorPage, NumberedPage, Told, each
from desktop.api.genesys_cloud.budget import Budget
from desktop.api.genesys_cloud.region import Region
from desktop.api.genesys_cloud.rights import naming
from desktop.api.line.failures import malformed, parse_retry_after, raise_for
from desktop.api.line.network import Network
from desktop.api.line.serverclock import ServerClock
from desktop.api.line.wire import Answer, Call, Deadlines, Lane, Wire
from desktop.api.sign_in.session import Credentials, Session
from desktop.domain.errors import Refused, WorklistError
from desktop.domain.record import JsonObject, JsonValue

PAGES_MOST = 50
PAGE_SIZE = 100
QUERY_SIZE = 200
CURSORED_SIZE = 50  # more is refused for wrap-up codes
LOG_OUT = "/api/v2/tokens/me"
_STALE = 401
_FORBIDDEN = 403
_WAITS = (429, 503)
R = TypeVar("R", bound=Told)


class Caller:
    """The login host gives tokens, the API host takes them."""

    def __init__(
        self,
        region: Region,
        credentials: Credentials,
        deadlines: Deadlines | None,
        now: Callable[[], datetime],
        network: Network | None,
    ) -> None:
        self._now = now
        self.wire = Wire(region.api_url, deadlines, now, network)
        self._login = Wire(region.login_url, deadlines, now, network)
        self.session = Session(self._login, credentials)
        self.clock = ServerClock()
        self.budget = Budget()

    async def sign_out(self) -> None:
        """Forget the token here at once, and best effort there."""
        token = await self.session.forget()
        if token is None:
            return
        try:
            await self.wire.send(Lane.COMMANDS, Call("DELETE", LOG_OUT).under(token))
        except WorklistError:
            return  # the token ends by itself; here it is gone already

    async def answer(self, lane: Lane, call: Call, leaves_until: datetime | None = None) -> Answer:
        """One call; a stale token is renewed once, and the same call sent again."""
        token = await self.session.bearer()
        self.clock.check_moment(self._now(), leaves_until)
        answer = await self._sent(lane, call.under(token))
        if answer.status == _STALE:
            token = await self.session.renewed(token)
            self.clock.check_moment(self._now(), leaves_until)
            answer = await self._sent(lane, call.under(token))
        return answer

    async def get(self, path: str, of: type[R], what: str, *query: tuple[str, str]) -> R:
        """One thing; raises what an unsuccessful answer means."""
        answer = await self.answer(Lane.READS, Call("GET", path, query=query))
        raise_for(answer)
        return read(answer, of, what)

    async def whole(self, path: str, what: str, *query: tuple[str, str]) -> JsonObject:
        """One thing as it comes."""
        answer = await self.answer(Lane.READS, Call("GET", path, query=query))
        raise_for(answer)
        try:
            return JSON.validate_json(answer.content)
        except (ValidationError, RecursionError):
            raise malformed(what) from None

    async def listed(self, path: str, of: type[R], what: str) -> tuple[R, ...]:
        """A list that comes as a whole."""
        return each((await self.get(path, NumberedPage, what)).entities, of)

    async def numbered(self, path: str, of: type[R], what: str, *query: tuple[str, str]) -> tuple[R, ...]:
        """All pages of a numbered list."""
        found: list[R] = []
        for number in range(1, PAGES_MOST + 1):
            place = (("pageSize", str(PAGE_SIZE)), ("pageNumber", str(number)))
            page = await self.get(path, NumberedPage, what, *place, *query)
            found += each(page.entities, of)
            if page.is_last(number):
                break
        return tuple(found)

    async def cursored(self, path: str, what: str, body: JsonObject | None = None) -> tuple[JsonObject, ...]:
        """All pages of a list that goes on at ``after``: of a query with a body, or of an address."""
        found: list[JsonObject] = []
        after: str | None = None
        for _page in range(PAGES_MOST):
            answer = await self.answer(Lane.READS, _page_call(path, body, after))
            raise_for(answer)
            page = read(answer, CursorPage, what)
            found += page.entities
            after = page.goes_on_at
            if after is None:
                break
        return tuple(found)

    async def command(
        self,
        method: str,
        path: str,
        body: JsonObject | list[JsonValue] | None = None,
        *,
        permission: str = "",
        leaves_until: datetime | None = None,
    ) -> JsonObject | None:
        """A change; the entity that it answers with, None where it answers with nothing.

        ``permission`` is what it needs: a refusal for lack of it names it. It does not leave after
        ``leaves_until``, in the server's time.
        """
        content = None if body is None else json.dumps(body).encode()
        answer = await self.answer(Lane.COMMANDS, Call(method, path, body=content), leaves_until)
        try:
            raise_for(answer)
        except Refused as refused:
            if answer.status != _FORBIDDEN or not permission:
                raise
            raise naming(refused, permission) from None
        try:
            return JSON.validate_json(answer.content) if answer.content.strip() else None
        except ValidationError:
            return None  # it was done; what it says about it is not needed

    async def close(self) -> None:
        """Give up connections."""
        await self.wire.close()
        await self._login.close()
        await self.session.close()

    async def _sent(self, lane: Lane, call: Call) -> Answer:
        self.budget.spend(lane)
        answer = await self.wire.send(lane, call)
        self.clock.note(answer)
        self.budget.learn(answer.headers)
        if answer.status in _WAITS:
            wait_s = parse_retry_after(answer.headers.get("retry-after"), answer.received_at)
            self.wire.shut(wait_s or 0.0)
        return answer


def segment(value: str) -> str:
    """An id as one segment of a path, whatever is in it."""
    return quote(value, safe="").replace(".", "%2E") if set(value) <= {"."} else quote(value, safe="")


def read(answer: Answer, of: type[R], what: str) -> R:
    """The body as what it should be."""
    try:
        return of.from_body(JSON.validate_json(answer.content))
    except (ValidationError, RecursionError):
        raise malformed(what) from None


def _page_call(path: str, body: JsonObject | None, after: str | None) -> Call:
    if body is None:
        query = (("pageSize", str(CURSORED_SIZE)), *((("after", after),) if after else ()))
        return Call("GET", path, query=query)
    more: JsonObject = {"pageSize": QUERY_SIZE} | ({"after": after} if after else {})
    return Call("POST", path, body=JSON.dump_json({**body, **more}))
