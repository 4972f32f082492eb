"""Secrets at rest: passwords by scrypt, tokens by a plain hash (they are random and long enough)."""

import hashlib
import hmac
import os
import secrets

# Cost of one guess: 16 MiB and some 40 ms. Tests lower it; a hash remembers its own cost.
COST = int(os.environ.get("WORKLIST_SCRYPT_COST", "14"))
_BLOCK = 8


def hash_password(password: str, cost: int | None = None) -> str:
    """A salted hash with its parameters."""
    cost = COST if cost is None else cost
    salt = secrets.token_bytes(16)
    return f"scrypt${cost}${salt.hex()}${_scrypt(password, salt, cost).hex()}"


def is_password(password: str, kept: str) -> bool:
    """Whether this is the password behind a hash; takes the same time for every wrong one."""
    _, cost, salt, expected = kept.split("$")
    return hmac.compare_digest(_scrypt(password, bytes.fromhex(salt), int(cost)), bytes.fromhex(expected))


def new_token() -> str:
    """256 random bits that may stand in a header."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _scrypt(password: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(
        password.encode(), salt=salt, n=2**cost, r=_BLOCK, p=1, maxmem=2 ** (cost + 7) * _BLOCK * 2
    )


# Checked in place of an unknown user's, so that the time taken does not tell who exists.
NOBODY = hash_password(secrets.token_hex(8))
