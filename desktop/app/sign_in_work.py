"""What the sign-in screen asks of the network: is the service there, and who has signed in in the browser."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.api.line.wire import Deadlines, Wire
from desktop.api.port import Measured
from desktop.api.sign_in.browser import BrowserSignIn, walk
from desktop.api.sign_in.loopback import EndPages
from desktop.api.sign_in.session import Grant
from desktop.app.back_end import BackEnd, KnownPlatform
from desktop.app.kept_sign_in import Person
from desktop.domain.agent import Agent
from desktop.domain.errors import NotPermitted

CHECK = Deadlines(answer_s=10.0)


@dataclass(frozen=True, repr=False)
class SignedIn:
    """A person with their tokens. Without a ``repr``, as the tokens."""

    person: Person
    grant: Grant


async def check(back_end: BackEnd) -> Measured:
    """Latency and clock of the service; WorklistError says what keeps it away."""
    platform = back_end.platform(BrowserSignIn(), deadlines=CHECK)
    try:
        return await platform.measure()
    finally:
        await platform.close()


async def sign_in(back_end: BackEnd, open_page: Callable[[str], None], pages: EndPages) -> SignedIn:
    """Through the browser, then ask the service who that was. NotPermitted where they cannot work there."""
    credentials = back_end.credentials()
    wire = Wire(back_end.sign_in_url, network=back_end.network)
    try:
        grant = await walk(
            wire, open_page, pages, client_id=credentials.client_id, port=back_end.redirect_port
        )
    finally:
        await wire.close()
    credentials.deposit(grant)
    platform = back_end.platform(credentials)
    try:
        await platform.sign_in()
        me = await _whoever_may_work(platform)
    except NotPermitted:
        await platform.sign_out()
        raise
    finally:
        await platform.close()
    return SignedIn(Person(me.id, me.name, me.is_lead), grant)


async def _whoever_may_work(platform: KnownPlatform) -> Agent:
    me = await platform.me()
    lacking = await platform.lacking()
    if lacking:
        raise NotPermitted(f"{me.name} may not work here", lacking=lacking, code="missing.permission")
    return me
