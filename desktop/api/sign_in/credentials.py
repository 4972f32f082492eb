"""Kinds of credentials. Which one a platform is made with is decided where it is made."""

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

from desktop.api.line.failures import malformed, raise_for
from desktop.api.line.forms import SignInForm, form_call
from desktop.api.line.wire import Answer, Call, Lane, Wire
from desktop.api.sign_in.session import Grant, TokenKeeper, exchange
from desktop.domain.errors import NotSignedIn, Unreachable

CLIENT_ID = "worklist-desktop"
AUTHORIZE_PATH = "/oauth/authorize"
REDIRECT_URI = "http://127.0.0.1:49152/callback"  # nothing listens there: the redirect is read, not followed


@dataclass(frozen=True)
class PasswordSignIn:
    """Fills in the service's own sign-in page, for the demo and for tests: the code flow with PKCE."""

    login: str
    password: str = field(repr=False)
    client_id: str = CLIENT_ID
    is_repeatable: bool = True
    keeper: TokenKeeper | None = None

    async def obtain(self, wire: Wire) -> Grant:
        """Walk from the page to the code, and from the code to the tokens."""
        verifier, state = secrets.token_urlsafe(48), secrets.token_urlsafe(24)
        query = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": REDIRECT_URI,
            "state": state,
            "code_challenge": challenge_of(verifier),
            "code_challenge_method": "S256",
        }
        page = await wire.send(Lane.READS, Call("GET", AUTHORIZE_PATH, query=tuple(query.items())))
        sent = await wire.send(Lane.READS, self._filled_in(wire, page, query))
        fields = {
            "grant_type": "authorization_code",
            "code": _code_of(sent, state),
            "redirect_uri": REDIRECT_URI,
            "client_id": self.client_id,
            "code_verifier": verifier,
        }
        return await exchange(wire, fields)

    def _filled_in(self, wire: Wire, page: Answer, query: dict[str, str]) -> Call:
        if not page.is_success:
            raise_for(page)
        form = SignInForm(page.content.decode("utf-8", "replace"))
        if not form.is_found:
            raise malformed("the sign-in page")
        here = f"{wire.base_url}{AUTHORIZE_PATH}?{urlencode(query)}"
        target = urlsplit(urljoin(here, form.action))
        if f"{target.scheme}://{target.netloc}" != wire.origin:
            raise Unreachable("The sign-in page would send the password elsewhere", code="network.portal")
        path = target.path + (f"?{target.query}" if target.query else "")
        return form_call(path, {**form.fields, "username": self.login, "password": self.password})


def challenge_of(verifier: str) -> str:
    """PKCE: what is shown first of a verifier that is shown last (RFC 7636, S256)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _code_of(answer: Answer, state: str) -> str:
    """The code that the page's redirect carries; a page instead of a redirect means a wrong password."""
    if not answer.is_redirect:
        if answer.is_success or answer.status in (400, 401, 403):
            raise NotSignedIn("Wrong login or password", "Check both and try again.", code="login.refused")
        raise_for(answer)
    target = answer.headers.get("location", "")
    given = parse_qs(urlsplit(target).query)
    if not target.startswith(REDIRECT_URI + "?") or given.get("state") != [state]:
        raise malformed("the sign-in")
    if "code" not in given:
        raise NotSignedIn("The service refused the sign-in", code=given.get("error", ["login.refused"])[0])
    return given["code"][0]
