"""What the token endpoint says, in OAuth's own spelling."""

from pydantic import BaseModel

from desktop.domain.record import NamedRef, Record


class Tokens(BaseModel):
    """Tokens."""

    access_token: str
    token_type: str
    expires_in: int
    refresh_token: str | None = None


class OAuthFailure(BaseModel):
    """Why there are none."""

    error: str
    error_description: str


class TokenOwner(NamedRef):
    """Whose token it is."""

    type: str


class TokenTold(Record):
    """What a token stands for."""

    owner: TokenOwner
    roles: tuple[str, ...]
    permissions: tuple[str, ...]
    client_id: str | None
