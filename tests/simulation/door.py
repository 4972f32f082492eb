"""Who may in: tokens that end, spells of too much to do, and things that are not allowed."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from urllib.parse import parse_qsl

from desktop.api.line.wire import Answer, Call, Lane, Wire
from desktop.api.sign_in.session import Grant, Session, exchange
from desktop.domain.commands import Intent
from desktop.domain.errors import Busy, NotSignedIn, Refused
from tests.simulation.network import Network
from tests.support.virtual import VirtualClock

TOKEN_LIFE_S = 600.0


@dataclass
class Mood:
    """How the service feels: what share of the commands it forbids, and until when it asks to wait."""

    forbids: float = 0.0
    busy_until: float = 0.0


class Door:
    """The service's side. A refresh token is good until its successor was used."""

    def __init__(self, network: Network, dice: Random) -> None:
        self.mood = Mood()
        self._network = network
        self._dice = dice
        self._number = 0
        self._session = 0
        self._good: set[str] = set()
        self._refresh: set[str] = set()
        self.forbidden: set[str] = set()

    def grant(self, fields: dict[str, str]) -> tuple[int, bytes]:
        """What the token endpoint answers."""
        if fields["grant_type"] == "refresh_token" and fields["refresh_token"] not in self._refresh:
            return 400, b'{"code": "invalid.grant"}'
        if fields["grant_type"] != "refresh_token":
            self._refresh.clear()
        self._number += 1
        self._good.add(f"a{self._number}")
        self._refresh.add(f"r{self._number}")
        body = {
            "access_token": f"a{self._number}",
            "refresh_token": f"r{self._number}",
            "expires_in": TOKEN_LIFE_S,
        }
        return 200, json.dumps(body).encode()

    def revoke(self) -> None:
        """The tokens in use are good no more; they may be renewed."""
        self._good.clear()

    def end_session(self) -> None:
        """Nothing helps but to sign in again."""
        self._good.clear()
        self._refresh.clear()

    def check(self, token: str) -> None:
        """Let in, or say why not."""
        if token not in self._good:
            raise NotSignedIn("Your token is no good")
        left_s = self.mood.busy_until - self._network.now_s
        if left_s > 0:
            raise Busy("Too much to do", retry_after_s=left_s)

    def check_command(self, intent: Intent) -> None:
        """Forbid one now and then."""
        if self.mood.forbids and self._dice.random() < self.mood.forbids:
            self.forbidden.add(intent.key)
            raise Refused("Not allowed", "You may not do that.", code="http.403")


class TokenWire(Wire):
    """Carries requests for tokens; ``most_at_once`` and ``spent_twice`` tell whether renewals are shared."""

    def __init__(self, network: Network, door: Door, clock: VirtualClock) -> None:
        super().__init__("http://127.0.0.1")
        self._network = network
        self._door = door
        self._clock = clock
        self._spent: set[str] = set()
        self._under_way = 0
        self.most_at_once = 0
        self.spent_twice = 0

    async def send(self, lane: Lane, call: Call) -> Answer:
        """There and back."""
        fields = dict(parse_qsl((call.body or b"").decode()))
        refresh = fields.get("refresh_token", "")
        self.spent_twice += refresh in self._spent
        self._under_way += 1
        self.most_at_once = max(self.most_at_once, self._under_way)
        try:
            status, content = await self._network.request(lambda: self._door.grant(fields))
        finally:
            self._under_way -= 1
        if refresh:
            self._spent.add(refresh)
        now = self._clock.now()
        headers = {"content-type": "application/json"}
        return Answer(status, headers, content, sent_at=now, received_at=now, round_trip_s=0.1)


class Person:
    """Signs in by hand: a session that has ended stays ended until they do."""

    is_repeatable = False
    keeper = None
    client_id = "simulated"

    async def obtain(self, wire: Wire) -> Grant:
        """Name and password."""
        return await exchange(wire, {"grant_type": "password"})


def session_of(wire: TokenWire, clock: VirtualClock) -> Session:
    """The real session on virtual clocks."""
    began = datetime(2026, 1, 1, tzinfo=UTC)

    def wall() -> float:
        return (clock.now() - began).total_seconds()

    return Session(wire, Person(), clock.monotonic, wall, lambda: 0.5)
