"""A program's own sign-in, where a test needs a platform and no person."""

from dataclasses import dataclass, field

from desktop.api.line.wire import Wire
from desktop.api.sign_in.session import Grant, TokenKeeper, exchange


@dataclass(frozen=True)
class ClientCredentials:
    """A program's own sign-in at the port that desktops use: for tests only, so the product has none."""

    client_id: str
    client_secret: str = field(repr=False)
    is_repeatable: bool = True
    keeper: TokenKeeper | None = None

    async def obtain(self, wire: Wire) -> Grant:
        """Sign in as the program."""
        return await exchange(
            wire,
            {
                "grant_type": "client_credentials",
                "client_id": self.client_id,
                "client_secret": self.client_secret,
            },
        )
