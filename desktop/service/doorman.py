"""Whose token is this? Asked by every request, so the answer is kept until it can have changed."""

import sqlite3
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.params import Depends as Dependency

from desktop.domain.source import Source
from desktop.service.courier import Courier
from desktop.service.directory import Directory
from desktop.service.house import House
from desktop.service.oauth import principal_of, signed_out
from desktop.service.pace import Pace, Taken
from desktop.service.passwords import hash_token
from desktop.service.principal import Principal
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.people import ClientRow, find_client
from desktop.service.store.tokens import TokenRow, find_token

MOST_KEPT = 10_000
SOURCE_HEADER = "Worklist-Source"
# Any list may be asked for a page; those that come whole are one page.
PAGING = frozenset({"pageNumber", "pageSize"})
# Guessing a password is slow whoever does it: a few tries, then one in six seconds.
SIGN_INS_PER_S, SIGN_IN_BURST = 1 / 6, 20


@dataclass(slots=True)
class _Kept:
    row: TokenRow
    client: ClientRow | None
    principal: Principal
    directory: Directory


class Doorman:
    """Answers from memory; a revoked token is forgotten through ``forget``."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._kept: dict[str, _Kept] = {}
        limits = house.limits
        self._pace = Pace(house.clock, limits.requests_per_s, limits.request_burst)
        self.sign_ins = Pace(house.clock, SIGN_INS_PER_S, SIGN_IN_BURST)

    async def admit(self, header: str | None) -> tuple[Principal, Taken]:
        """The principal of an Authorization header, and their pace; refuses with 401 or 429."""
        scheme, _, token = (header or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise signed_out()
        kept = self._kept.get(hash_token(token)) or await self._look_up(token)
        if kept.row.expires_at <= self._house.clock.now():
            self._kept.pop(kept.row.hash, None)
            raise signed_out()
        if kept.directory is not self._house.directory:
            kept.directory = self._house.directory
            kept.principal = principal_of(kept.row, kept.client, kept.directory)
        return kept.principal, self._pace.take(kept.principal.id)

    def forget(self, family: str) -> None:
        """A sign-in has ended."""
        self._kept = {one: kept for one, kept in self._kept.items() if kept.row.family != family}

    async def _look_up(self, token: str) -> _Kept:
        def query(conn: sqlite3.Connection) -> tuple[TokenRow, ClientRow | None] | None:
            row = find_token(conn, token)
            if row is None or row.kind != "access":
                return None
            return row, find_client(conn, row.client_id) if row.owner_kind == "client" else None

        found = await self._house.readers.read(query)
        if found is None:
            raise signed_out()
        directory = self._house.directory
        kept = _Kept(*found, principal_of(*found, directory), directory)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[kept.row.hash] = kept
        return kept


def house_of(request: Request) -> House:
    """The house that an application serves."""
    house: House = request.app.state.house
    return house


def courier_of(request: Request) -> Courier:
    """Who posts to webhooks."""
    courier: Courier = request.app.state.courier
    return courier


async def signed_in(request: Request) -> Principal:
    """A dependency: whoever asks, or 401; with what the request says it came from, or 400."""
    doorman: Doorman = request.app.state.doorman
    who, request.state.pace = await doorman.admit(request.headers.get("authorization"))
    said = request.headers.get(SOURCE_HEADER)
    return who if said is None else replace(who, source=_source(said))


def _source(said: str) -> Source:
    try:
        return Source(said)
    except ValueError:
        message = f"{SOURCE_HEADER} is one of: {', '.join(Source)}"
        raise bad_request(wrong_field(SOURCE_HEADER, "source.unknown", message)) from None


@dataclass(frozen=True)
class Needs:
    """A dependency: whoever asks has this permission, or 403. Asked before anything of the body is read.

    After that, a query parameter that the route does not know is 400: a typo must not vanish.
    """

    permission: str

    async def __call__(self, request: Request, who: Annotated[Principal, Depends(signed_in)]) -> None:
        """Refuse, or let pass."""
        who.need(self.permission)
        if request.query_params:
            known = _query_names(request.scope["route"].dependant) | PAGING
            unknown = request.query_params.keys() - known
            if unknown:
                raise bad_request(
                    *(
                        wrong_field(one, "parameter.unknown", f"'{one}' is not a parameter of this address")
                        for one in sorted(unknown)
                    )
                )


def needs(permission: str) -> Dependency:
    """For a route's ``dependencies``."""
    dependency: Dependency = Depends(Needs(permission))
    return dependency


def _query_names(dependant: Dependant) -> set[str]:
    inner = (name for one in dependant.dependencies for name in _query_names(one))
    return {one.alias for one in dependant.query_params}.union(inner)
