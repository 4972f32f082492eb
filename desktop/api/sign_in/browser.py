"""A person's sign-in: the code flow with PKCE, in this computer's browser and never in a window of ours."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from desktop.api.line.wire import Wire
from desktop.api.sign_in.credentials import AUTHORIZE_PATH, CLIENT_ID, challenge_of
from desktop.api.sign_in.loopback import WAITS_S, EndPages, LoopbackRedirect
from desktop.api.sign_in.session import Grant, TokenKeeper, exchange, refreshed
from desktop.domain.errors import NotSignedIn


@dataclass
class BrowserSignIn:
    """Credentials that need the person: ``walk`` asks them, ``obtain`` only uses what is there already.

    So a session that has ended never opens a browser by itself.
    """

    keeper: TokenKeeper | None = None
    client_id: str = CLIENT_ID
    is_repeatable: bool = False
    _walked: list[Grant] = field(default_factory=list, repr=False)

    def deposit(self, grant: Grant) -> None:
        """What a walk brought, for the next ``obtain``; from any thread."""
        self._walked.append(grant)

    async def obtain(self, wire: Wire) -> Grant:
        """What was deposited last; else what the kept refresh token brings."""
        if self._walked:
            grant = self._walked.pop()
            self._walked.clear()
            return grant
        kept = await self.keeper.find() if self.keeper is not None else None
        if self.keeper is None or kept is None:
            raise NotSignedIn("Nobody is signed in", "Sign in with your browser.", code="signin.needed")
        try:
            return await refreshed(wire, kept, self.client_id)
        except NotSignedIn:
            await self.keeper.forget()
            raise


async def walk(  # noqa: PLR0913, PLR0917 - what differs from service to service
    wire: Wire,
    open_page: Callable[[str], None],
    pages: EndPages | None = None,
    waits_s: float = WAITS_S,
    client_id: str = CLIENT_ID,
    port: int = 0,
) -> Grant:
    """Open the service's page, wait for the browser to come back, and change the code for tokens.

    ``open_page`` is called with the address, which carries no secret: the verifier stays here.
    """
    verifier = secrets.token_urlsafe(48)
    async with LoopbackRedirect(wire.origin, pages, waits_s, port) as redirect:
        uri = redirect.uri
        query = {
            "response_type": "code",
            "client_id": client_id,
            "redirect_uri": uri,
            "state": redirect.state,
            "code_challenge": challenge_of(verifier),
            "code_challenge_method": "S256",
        }
        open_page(f"{wire.base_url}{AUTHORIZE_PATH}?{urlencode(query)}")
        code = await redirect.code()
    fields = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": uri,
        "client_id": client_id,
        "code_verifier": verifier,
    }
    return await exchange(wire, fields)
