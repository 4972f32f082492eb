"""Tokens and authorization codes, kept as hashes."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.record import wire_time
from desktop.service.passwords import hash_token, new_token
from desktop.service.store.transaction import Transaction

REFRESH_S = 14 * 24 * 3600
CODE_S = 60
# A client whose answer was lost may come again with the token that it still has, for this long.
REUSE_GRACE_S = 30


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token that was issued. Tokens of one sign-in are one family, revoked together."""

    hash: str
    kind: str
    owner_kind: str
    owner_id: str
    client_id: str
    family: str
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class CodeRow:
    """An authorization code between the sign-in page and the token endpoint."""

    person_id: str
    client_id: str
    redirect_uri: str
    challenge: str
    expires_at: datetime
    used_family: str | None


def issue(  # noqa: PLR0913, PLR0917 - the token's facts
    tx: Transaction, kind: str, owner_kind: str, owner_id: str, client_id: str, family: str, lives_s: int
) -> str:
    """A new token; only its hash is kept."""
    token = new_token()
    expires_at = wire_time(tx.now + timedelta(seconds=lives_s))
    tx.conn.execute(
        "INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
        (hash_token(token), kind, owner_kind, owner_id, client_id, family, expires_at),
    )
    return token


def find_token(conn: sqlite3.Connection, token: str) -> TokenRow | None:
    """What is known of a token."""
    row = conn.execute("SELECT * FROM token WHERE hash = ?", (hash_token(token),)).fetchone()
    if row is None:
        return None
    used_at = None if row[7] is None else datetime.fromisoformat(row[7])
    token_hash, kind, owner_kind, owner_id, client_id, family, expires_at, _ = row
    ends = datetime.fromisoformat(expires_at)
    return TokenRow(token_hash, kind, owner_kind, owner_id, client_id, family, ends, used_at)


def use_refresh(tx: Transaction, row: TokenRow) -> None:
    """Mark a refresh token as exchanged; one that was exchanged before keeps its first moment."""
    tx.conn.execute("UPDATE token SET used_at = coalesce(used_at, ?) WHERE hash = ?", (tx.at, row.hash))


def revoke_family(tx: Transaction, family: str) -> None:
    """End a sign-in."""
    tx.conn.execute("DELETE FROM token WHERE family = ?", (family,))


def live_sign_ins(conn: sqlite3.Connection, owner_id: str) -> int:
    """How many sign-ins somebody has."""
    (count,) = conn.execute(
        "SELECT count(DISTINCT family) FROM token WHERE owner_id = ?", (owner_id,)
    ).fetchone()
    return int(count)


def add_code(tx: Transaction, code: CodeRow) -> str:
    """A new authorization code."""
    text = new_token()
    tx.conn.execute(
        "INSERT INTO authorization_code VALUES (?, ?, ?, ?, ?, ?, NULL)",
        (
            hash_token(text),
            code.person_id,
            code.client_id,
            code.redirect_uri,
            code.challenge,
            wire_time(code.expires_at),
        ),
    )
    return text


def find_code(conn: sqlite3.Connection, text: str) -> CodeRow | None:
    """What a code stands for."""
    row = conn.execute("SELECT * FROM authorization_code WHERE hash = ?", (hash_token(text),)).fetchone()
    if row is None:
        return None
    _, person_id, client_id, redirect_uri, challenge, expires_at, family = row
    ends = datetime.fromisoformat(expires_at)
    return CodeRow(person_id, client_id, redirect_uri, challenge, ends, family)


def use_code(tx: Transaction, text: str, family: str) -> None:
    """A code is good once; the family is remembered so that a second use can revoke it."""
    tx.conn.execute(
        "UPDATE authorization_code SET used_family = ? WHERE hash = ?", (family, hash_token(text))
    )
