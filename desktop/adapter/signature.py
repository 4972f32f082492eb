"""The signature of a webhook: HMAC-SHA256 of the body as it came, in hex, under a shared secret."""

import hashlib
import hmac

HEADER = "X-Signature"
_PREFIX = "sha256="


def signature_of(secret: str, body: bytes) -> str:
    """What an honest sender puts into the header."""
    return _PREFIX + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def is_signed(secret: str, body: bytes, header: str | None) -> bool:
    """Whether this header belongs to this body; takes the same time whatever is wrong with it."""
    return header is not None and hmac.compare_digest(signature_of(secret, body).encode(), header.encode())
