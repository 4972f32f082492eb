"""The session: a token that lives in memory only, and its renewal, which happens once however many ask."""

import asyncio
import secrets
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Protocol

from desktop.api.line.failures import malformed, raise_for
from desktop.api.line.forms import form_call
from desktop.api.line.wire import Lane, Wire
from desktop.domain.errors import NotSignedIn, Refused
from desktop.domain.record import Record

# Of a token's life; each token its own share: a whole floor that signed in at nine does not renew at once.
RENEW_AT, RENEW_SPREAD = 0.8, 0.05
_LIFE_MOST_S = 30 * 24 * 3600.0
TOKEN_PATH = "/oauth/token"  # noqa: S105 - an address, not a secret


@dataclass(frozen=True, repr=False)
class Grant:
    """What a sign-in gives. Without a ``repr``, so that no log shows it by accident."""

    access_token: str
    refresh_token: str | None
    life_s: float


class TokenBody(Record):
    """The answer of the token endpoint, in OAuth's own spelling."""

    access_token: str
    refresh_token: str | None = None
    expires_in: float = 3600.0
    token_type: str = "Bearer"  # noqa: S105 - a kind of token

    model_config = {"alias_generator": None}


class TokenKeeper(Protocol):
    """Where a refresh token outlives the program, for example the keyring of the operating system."""

    async def find(self) -> str | None:
        """The token that was kept last."""
        ...

    async def keep(self, refresh_token: str) -> None:
        """Keep it instead of the last. Never raises: a sign-in without a keyring holds for this session."""
        ...

    async def forget(self) -> None:
        """Keep none any more."""
        ...


class Credentials(Protocol):
    """How to get the first grant. ``is_repeatable``: without a person, so it may be done again."""

    @property
    def keeper(self) -> TokenKeeper | None:
        """Where refresh tokens are kept; None: in memory only."""
        ...

    @property
    def is_repeatable(self) -> bool:
        """Whether it needs no person."""
        ...

    @property
    def client_id(self) -> str:
        """Which program asks."""
        ...

    async def obtain(self, wire: Wire) -> Grant:
        """Sign in. Raises NotSignedIn when the credentials are wrong."""
        ...


async def exchange(wire: Wire, fields: dict[str, str]) -> Grant:
    """One request to the token endpoint. A refusal there means: not signed in."""
    answer = await wire.send(Lane.READS, form_call(TOKEN_PATH, fields))
    try:
        raise_for(answer)
        body = TokenBody.model_validate_json(answer.content)
    except Refused as refused:
        raise NotSignedIn(
            "The service did not take this sign-in", refused.message, code=refused.code
        ) from None
    except ValueError:
        raise malformed("the sign-in") from None
    life_s = body.expires_in if 0 < body.expires_in <= _LIFE_MOST_S else 60.0
    return Grant(access_token=body.access_token, refresh_token=body.refresh_token, life_s=life_s)


async def refreshed(wire: Wire, refresh_token: str, client_id: str) -> Grant:
    """Another grant for a refresh token, which is used up by it."""
    return await exchange(
        wire, {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_id": client_id}
    )


class Session:
    """One person's token. All requests share one renewal; nobody's cancellation stops it."""

    def __init__(
        self,
        wire: Wire,
        credentials: Credentials,
        elapsed: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        chance: Callable[[], float] = lambda: secrets.randbelow(1001) / 1000,
    ) -> None:
        self._wire = wire
        self._credentials = credentials
        self._elapsed = elapsed
        self._wall = wall  # the monotonic clock may stand still while the computer sleeps
        self._grant: Grant | None = None
        self._granted_at = (0.0, 0.0)
        self._chance = chance
        self._renew_at = RENEW_AT
        self._renewal: asyncio.Task[Grant] | None = None
        self.renewals = 0

    @property
    def is_signed_in(self) -> bool:
        """Whether there is a token, good or not."""
        return self._grant is not None

    async def sign_in(self) -> None:
        """Get the first grant anew."""
        self._grant = None
        await self._shared(self._credentials.obtain(self._wire))

    async def bearer(self) -> str:
        """A token that should still be good: renewed, where it can be, when 80 ± 5 % of its life is over."""
        grant = self._grant
        if grant is None:
            raise NotSignedIn("Nobody is signed in")
        can_renew = grant.refresh_token is not None or self._credentials.is_repeatable
        if self._age_s() < (self._renew_at if can_renew else 1.0) * grant.life_s:
            return grant.access_token
        return await self.renewed(grant.access_token)

    async def renewed(self, stale: str) -> str:
        """Another token than the stale one: what somebody else got meanwhile, or a new one."""
        grant = self._grant
        if grant is None:
            raise NotSignedIn("The session has ended")
        if grant.access_token == stale:
            if self._renewal is None:
                self.renewals += 1
            grant = await self._shared(self._renew(grant))
        return grant.access_token

    def doubt(self, token: str) -> None:
        """The service did not take this token for a stream: have it renewed before it is used again."""
        if self._grant is not None and self._grant.access_token == token:
            self._granted_at = (float("-inf"), float("-inf"))

    async def forget(self) -> str | None:
        """Drop the tokens here, at once; the caller may tell the service."""
        grant, self._grant = self._grant, None
        if self._credentials.keeper is not None:
            await self._credentials.keeper.forget()
        return grant.access_token if grant is not None else None

    async def close(self) -> None:
        """See a renewal under way to its end."""
        if self._renewal is not None:
            await asyncio.wait({self._renewal})

    def _age_s(self) -> float:
        elapsed_at, wall_at = self._granted_at
        return max(self._elapsed() - elapsed_at, self._wall() - wall_at)

    async def _shared(self, obtaining: Coroutine[None, None, Grant]) -> Grant:
        if self._renewal is None:
            self._renewal = asyncio.create_task(self._keep(obtaining), name="sign-in")
            self._renewal.add_done_callback(self._renewal_ended)
        else:
            obtaining.close()
        return await asyncio.shield(self._renewal)

    async def _keep(self, obtaining: Coroutine[None, None, Grant]) -> Grant:
        began = (self._elapsed(), self._wall())
        grant = await obtaining
        self._grant, self._granted_at = grant, began
        self._renew_at = RENEW_AT + RENEW_SPREAD * (2 * self._chance() - 1)
        if self._credentials.keeper is not None and grant.refresh_token is not None:
            await self._credentials.keeper.keep(grant.refresh_token)
        return grant

    def _renewal_ended(self, task: asyncio.Task[Grant]) -> None:
        self._renewal = None
        if not task.cancelled():
            task.exception()  # seen, also where everybody has stopped waiting

    async def _renew(self, grant: Grant) -> Grant:
        if grant.refresh_token is not None:
            try:
                return await refreshed(self._wire, grant.refresh_token, self._credentials.client_id)
            except NotSignedIn:
                if not self._credentials.is_repeatable:
                    self._grant = None
                    raise
        elif not self._credentials.is_repeatable:
            self._grant = None
            raise NotSignedIn("The session has ended", "Sign in again; what you did is kept.")
        try:
            return await self._credentials.obtain(self._wire)
        except NotSignedIn:
            self._grant = None
            raise
