"""How the adapter proves who it is: client credentials, plain or signed."""

import base64
import hashlib
import os
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.errors import WorklistError


@dataclass(frozen=True)
class Credentials:
    """A client of the routing service. The secret is never shown, logged or written to a file."""

    client_id: str
    secret: str = field(repr=False)
    is_signed: bool = False

    def token_form(self, now: datetime) -> dict[str, str]:
        """The form that asks for a token; the signed one carries the time, so that it cannot be replayed."""
        form = {"grant_type": "client_credentials"}
        if not self.is_signed:
            return form
        timestamp = str(int(now.timestamp()))
        signed = hashlib.sha256(f"{self.client_id}:{self.secret}:{timestamp}".encode()).digest()
        return form | {
            "client_id": self.client_id,
            "client_secret": self.secret,
            "timestamp": timestamp,
            "signature": base64.b64encode(signed).decode(),
        }

    @property
    def basic(self) -> tuple[str, str] | None:
        """Id and secret for HTTP Basic, which the plain form uses."""
        return None if self.is_signed else (self.client_id, self.secret)


def secret_from(variable: str) -> str:
    """The secret that this environment variable holds."""
    secret = os.environ.get(variable, "")
    if not secret:
        raise WorklistError(
            f"The environment variable {variable} is not set.",
            "Put the secret there; it is taken neither from a file nor from the command line.",
        )
    return secret
