"""Sign-in: who gets a token, for what, and what it stands for. No HTTP here."""

import base64
import binascii
import hashlib
import hmac
import ipaddress
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from desktop.service.directory import Directory
from desktop.service.passwords import NOBODY, hash_token, is_password
from desktop.service.principal import Principal, make_principal
from desktop.service.refusal import Refusal
from desktop.service.store.people import ClientRow, find_client, find_password
from desktop.service.store.tokens import (
    CODE_S,
    REFRESH_S,
    REUSE_GRACE_S,
    CodeRow,
    TokenRow,
    add_code,
    find_code,
    find_token,
    issue,
    revoke_family,
    use_code,
    use_refresh,
)
from desktop.service.store.transaction import Transaction

DESKTOP_CLIENT = "worklist-desktop"
SIGNATURE_WINDOW_S = 300


class OAuthError(Exception):
    """A refusal in OAuth's own shape."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.error = error
        self.description = description
        self.status = status


@dataclass(frozen=True, slots=True)
class Grant:
    """What the token endpoint answers."""

    access_token: str
    expires_in: int
    refresh_token: str | None = None

    def body(self) -> dict[str, str | int]:
        """In OAuth's words."""
        answer: dict[str, str | int] = {
            "access_token": self.access_token,
            "token_type": "bearer",
            "expires_in": self.expires_in,
        }
        if self.refresh_token is not None:
            answer["refresh_token"] = self.refresh_token
        return answer


def check_redirect(client_id: str, redirect_uri: str) -> None:
    """Codes go to a loopback address only, on any port; the desktop is the only public client."""
    if client_id != DESKTOP_CLIENT:
        raise OAuthError("invalid_client", f"There is no public client '{client_id}'.", 401)
    parts = urlsplit(redirect_uri)
    try:
        is_loopback = ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        is_loopback = False
    if parts.scheme != "http" or not is_loopback or parts.username or parts.fragment:
        raise OAuthError("invalid_request", "redirect_uri has to be http://127.0.0.1:<port>/…")


def check_password(password: str, kept: str | None) -> bool:
    """Whether it is right; as slow for somebody unknown."""
    return is_password(password, kept or NOBODY) and kept is not None


def make_code(tx: Transaction, login: str, redirect_uri: str, challenge: str) -> str:
    """A code for somebody who has just proved their password."""
    found = find_password(tx.conn, login)
    if found is None:
        raise OAuthError("access_denied", "The user is gone.")
    expires_at = tx.now + timedelta(seconds=CODE_S)
    return add_code(tx, CodeRow(found[0], DESKTOP_CLIENT, redirect_uri, challenge, expires_at, None))


def exchange_code(  # noqa: PLR0913, PLR0917 - the form's fields
    tx: Transaction, code: str, verifier: str, client_id: str, redirect_uri: str, lives_s: int
) -> Grant | OAuthError:
    """A code and its verifier for tokens.

    A code that comes twice ends what its first use began; that has to be kept, so the error is returned
    instead of raised.
    """
    row = find_code(tx.conn, code)
    if row is None or row.expires_at <= tx.now:
        raise OAuthError("invalid_grant", "The code is unknown or has expired; sign in again.")
    if row.used_family is not None:
        revoke_family(tx, row.used_family)
        return OAuthError("invalid_grant", "The code was used before; sign in again.")
    if row.client_id != client_id or row.redirect_uri != redirect_uri:
        raise OAuthError("invalid_grant", "The code was made for another client or redirect_uri.")
    digest = hashlib.sha256(verifier.encode()).digest()
    if not hmac.compare_digest(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), row.challenge):
        raise OAuthError("invalid_grant", "The code_verifier does not belong to the code.")
    family = str(uuid.uuid4())
    use_code(tx, code, family)
    tx.audit("sign-in", "user", row.person_id)
    return _pair(tx, row.person_id, client_id, family, lives_s)


def _pair(tx: Transaction, person_id: str, client_id: str, family: str, lives_s: int) -> Grant:
    access = issue(tx, "access", "user", person_id, client_id, family, lives_s)
    refresh = issue(tx, "refresh", "user", person_id, client_id, family, REFRESH_S)
    return Grant(access, lives_s, refresh)


def refresh(tx: Transaction, token: str, client_id: str, lives_s: int) -> Grant | OAuthError:
    """New tokens for a refresh token, which is then used up. One that comes late again ends the sign-in."""
    row = find_token(tx.conn, token)
    if row is None or row.kind != "refresh" or row.client_id != client_id or row.expires_at <= tx.now:
        raise OAuthError("invalid_grant", "The refresh token is unknown or has expired; sign in again.")
    if row.used_at is not None and row.used_at + timedelta(seconds=REUSE_GRACE_S) < tx.now:
        revoke_family(tx, row.family)
        return OAuthError("invalid_grant", "The refresh token was used before; sign in again.")
    use_refresh(tx, row)
    return _pair(tx, row.owner_id, client_id, row.family, lives_s)


def client_grant(tx: Transaction, client: ClientRow, lives_s: int) -> Grant:
    """A token for a program that has proved its secret."""
    return Grant(issue(tx, "access", "client", client.id, client.id, str(uuid.uuid4()), lives_s), lives_s)


def check_client(client: ClientRow | None, secret: str) -> ClientRow:
    """The client, when the secret is its own."""
    kept = client.secret_hash if client is not None else hash_token("")
    if client is None or not hmac.compare_digest(hash_token(secret), kept):
        raise OAuthError("invalid_client", "The client id or the secret is wrong.", 401)
    return client


def check_signature(client_id: str, secret: str, timestamp: str, signature: str, now: datetime) -> None:
    """The signed form: fresh within five minutes, and made with the same secret."""
    try:
        signed_at = int(timestamp)
        given = base64.b64decode(signature, validate=True)
    except (ValueError, binascii.Error):
        raise OAuthError("invalid_client", "timestamp or signature is malformed.", 401) from None
    if abs(now.timestamp() - signed_at) > SIGNATURE_WINDOW_S:
        raise OAuthError("invalid_client", "The timestamp is more than 5 minutes off; set the clock.", 401)
    expected = hashlib.sha256(f"{client_id}:{secret}:{timestamp}".encode()).digest()
    if not hmac.compare_digest(given, expected):
        raise OAuthError("invalid_client", "The signature does not match.", 401)


def principal_of(row: TokenRow, client: ClientRow | None, directory: Directory) -> Principal:
    """Whom a token stands for now; rights are looked up, not kept in the token."""
    if row.owner_kind == "user" and (person := directory.people.get(row.owner_id)) is not None:
        return make_principal(person.id, person.name, "user", person.roles, person.leads, row.family)
    if client is not None:
        return make_principal(client.id, client.name, "client", client.roles, (), row.family)
    raise signed_out()


def signed_out() -> Refusal:
    """A 401 for every token that is not good (any more)."""
    return Refusal(401, "bad.credentials", "The token is missing, expired or revoked; sign in again.")


__all__ = [
    "DESKTOP_CLIENT",
    "Grant",
    "OAuthError",
    "check_client",
    "check_password",
    "check_redirect",
    "check_signature",
    "client_grant",
    "exchange_code",
    "find_client",
    "make_code",
    "principal_of",
    "refresh",
    "signed_out",
]
