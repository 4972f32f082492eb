"""Who opens a socket: the token comes in the handshake; whoever may not is told so by the close code."""

from fastapi import WebSocket

from desktop.service.doorman import Doorman
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal
from desktop.service.stream.reader import Reader

UNAUTHORISED = 4501
NOT_YOURS = 4504
IN_USE = 4505
_CODES = {401: UNAUTHORISED, 409: IN_USE}
# A close frame holds 123 bytes of reason.
_LONGEST = 120


async def find_admitted(socket: WebSocket, permission: str) -> Principal | None:
    """The principal with this permission; None: the socket has been closed."""
    doorman: Doorman = socket.app.state.doorman
    try:
        who, _ = await doorman.admit(socket.headers.get("authorization"))
        who.need(permission)
    except Refusal as refusal:
        await turn_away(socket, refusal)
        return None
    return who


async def turn_away(socket: WebSocket, refusal: Refusal) -> None:
    """Close with a code that says not to come back."""
    await socket.accept()
    reason = refusal.message.encode()[:_LONGEST].decode(errors="ignore")
    await socket.close(_CODES.get(refusal.status, NOT_YOURS), reason)


def elsewhere(rival: Reader) -> Refusal:
    """The message is what the client there calls itself."""
    return Refusal(409, "desktop.elsewhere", rival.name)
