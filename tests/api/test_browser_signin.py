"""A person's sign-in against the real service, by a browser that walks its page."""

import re
import threading

import httpx
import pytest

from desktop.api.line.wire import Wire
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.browser import BrowserSignIn, walk
from desktop.api.sign_in.session import Session
from desktop.domain.errors import NotSignedIn
from tests.support.service import PASSWORD, RunningService


class MemoryKeeper:
    """A keyring for one token."""

    def __init__(self, token: str | None = None) -> None:
        self.token = token

    async def find(self) -> str | None:
        """What was kept last."""
        return self.token

    async def keep(self, refresh_token: str) -> None:
        """Instead of the last."""
        self.token = refresh_token

    async def forget(self) -> None:
        """No more."""
        self.token = None


class Browser:
    """Opens the page, fills the form in, and follows the redirect to the desktop."""

    def __init__(self, login: str) -> None:
        self._login = login
        self._thread: threading.Thread | None = None
        self.last_page = ""

    def open(self, address: str) -> None:
        """As a browser does: on its own time."""
        self._thread = threading.Thread(target=self._browse, args=(address,))
        self._thread.start()

    def join(self) -> None:
        """Until it shows the last page."""
        if self._thread is not None:
            self._thread.join()

    def _browse(self, address: str) -> None:
        with httpx.Client() as client:
            fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', client.get(address).text))
            form = {**fields, "username": self._login, "password": PASSWORD}
            target = address.partition("?")[0]
            sent = client.post(target, data=form)
            self.last_page = client.get(sent.headers["location"]).text


async def test_a_person_signs_in_through_the_browser(service: RunningService) -> None:
    """The grant works, and its refresh token is kept."""
    wire, browser, keeper = Wire(service.url), Browser("ana"), MemoryKeeper()
    grant = await walk(wire, browser.open)
    browser.join()
    credentials = BrowserSignIn(keeper)
    credentials.deposit(grant)
    session = Session(wire, credentials)
    await session.sign_in()
    assert await session.bearer() == grant.access_token
    assert keeper.token == grant.refresh_token
    assert "You are signed in" in browser.last_page
    await wire.close()


async def test_the_next_start_goes_on_with_the_kept_token(service: RunningService) -> None:
    """No browser; and the token that the service gave instead is kept instead."""
    wire, browser, keeper = Wire(service.url), Browser("ana"), MemoryKeeper()
    first = await walk(wire, browser.open)
    browser.join()
    keeper.token = first.refresh_token
    session = Session(wire, BrowserSignIn(keeper))
    await session.sign_in()
    assert await session.bearer() != first.access_token
    assert keeper.token not in (None, first.refresh_token)
    await wire.close()


async def test_a_token_that_is_refused_is_forgotten(service: RunningService) -> None:
    """Then the person is asked."""
    wire, keeper = Wire(service.url), MemoryKeeper("never given")
    session = Session(wire, BrowserSignIn(keeper))
    with pytest.raises(NotSignedIn):
        await session.sign_in()
    assert keeper.token is None
    await wire.close()


async def test_nobody_is_sent_to_a_browser_unasked(service: RunningService) -> None:
    """A session without a person says so, and that is all."""
    wire = Wire(service.url)
    with pytest.raises(NotSignedIn) as refused:
        await Session(wire, BrowserSignIn()).sign_in()
    assert refused.value.code == "signin.needed"
    await wire.close()


async def test_sign_out_forgets_at_once(service: RunningService) -> None:
    """Here first; the service is told afterwards."""
    wire, browser, keeper = Wire(service.url), Browser("ana"), MemoryKeeper()
    grant = await walk(wire, browser.open)
    browser.join()
    credentials = BrowserSignIn(keeper)
    credentials.deposit(grant)
    session = Session(wire, credentials)
    await session.sign_in()
    assert await session.forget() == grant.access_token
    assert keeper.token is None
    with pytest.raises(NotSignedIn):
        await session.bearer()
    await wire.close()


async def test_sign_out_without_a_line_forgets_as_well(service: RunningService) -> None:
    """The service cannot be told; nothing is left here all the same."""
    keeper = MemoryKeeper()
    wire, browser, credentials = Wire(service.url), Browser("ana"), BrowserSignIn(keeper)
    credentials.deposit(await walk(wire, browser.open))
    browser.join()
    platform = RoutingPlatform(service.url, credentials)
    await platform.sign_in()
    assert await keeper.find() is not None
    service.stop()
    await platform.sign_out()
    assert await keeper.find() is None
    with pytest.raises(NotSignedIn):
        await platform.me()
    await platform.close()
    await wire.close()
