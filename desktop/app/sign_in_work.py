"""What the sign-in screen asks of the network: is the service there, and who has signed in in the browser."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.api.line.network import Network
from desktop.api.line.wire import Deadlines, Wire
from desktop.api.port import Measured
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.browser import BrowserSignIn, walk
from desktop.api.sign_in.loopback import EndPages
from desktop.api.sign_in.session import Grant
from desktop.app.kept_sign_in import Person

CHECK = Deadlines(answer_s=10.0)


@dataclass(frozen=True, repr=False)
class SignedIn:
    """A person with their tokens. Without a ``repr``, as the tokens."""

    person: Person
    grant: Grant


async def check(url: str, network: Network) -> Measured:
    """Latency and clock of the service; WorklistError says what keeps it away."""
    platform = RoutingPlatform(url, BrowserSignIn(), deadlines=CHECK, network=network)
    try:
        return await platform.measure()
    finally:
        await platform.close()


async def sign_in(url: str, network: Network, open_page: Callable[[str], None], pages: EndPages) -> SignedIn:
    """Through the browser, then ask the service who that was."""
    wire = Wire(url, network=network)
    try:
        grant = await walk(wire, open_page, pages)
    finally:
        await wire.close()
    credentials = BrowserSignIn()
    credentials.deposit(grant)
    platform = RoutingPlatform(url, credentials, network=network)
    try:
        await platform.sign_in()
        me = await platform.me()
    finally:
        await platform.close()
    return SignedIn(Person(me.id, me.name, me.is_lead), grant)
