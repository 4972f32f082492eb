"""From the first start to the sign-out, through real windows, a real service and a browser that walks."""

import asyncio
import re
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app.loop import UiLoop
from desktop.app.single_instance import SingleInstance
from desktop.app.start import Day
from desktop.domain.record import JsonValue
from desktop.host.keyring_store import SecretStore
from desktop.host.paths import Folders
from desktop.host.settings import Settings
from tests.support.keyrings import Memory
from tests.support.service import ORGANISATION, PASSWORD, RunningService, running_service


class Browser(QObject):
    """What the system opens addresses with: fills in the sign-in page as this person."""

    def __init__(self) -> None:
        super().__init__()
        self.login = "ana"
        self._threads: list[threading.Thread] = []

    @Slot(QUrl)
    def browse(self, url: QUrl) -> None:
        """Called by Qt for each address that the program hands to the system."""
        thread = threading.Thread(target=self._walk, args=(url.toString(),))
        self._threads.append(thread)
        thread.start()

    def close(self) -> None:
        """All pages."""
        for thread in self._threads:
            thread.join()

    def _walk(self, address: str) -> None:
        with httpx.Client() as client:
            fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', client.get(address).text))
            form = {**fields, "username": self.login, "password": PASSWORD}
            sent = client.post(address.partition("?")[0], data=form)
            client.get(sent.headers["location"])


@pytest.fixture
def browser() -> Iterator[Browser]:
    """The one that the system has."""
    made = Browser()
    QDesktopServices.setUrlHandler("http", made, "browse")  # type: ignore[arg-type]  # it takes text, its stub says bytes
    yield made
    QDesktopServices.unsetUrlHandler("http")
    made.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    """With Ana and Bo, and Ida, who looks after interfaces and not after customers."""
    ida: JsonValue = {"id": "u-ida", "login": "ida", "name": "Ida Holm", "roles": ["integration"]}
    users = ORGANISATION["users"]
    assert isinstance(users, list)
    organisation = {**ORGANISATION, "users": [*users, ida]}
    with running_service(tmp_path / "service", organisation) as running:
        yield running


class Workplace:
    """One computer, on which the program can be started again and again."""

    def __init__(self, application: QApplication, folder: Path, service: RunningService) -> None:
        self._application = application
        self.places = Folders(folder / "settings", folder / "data", folder / "cache", folder / "logs")
        self.keyring = Memory()
        self.service = service

    def run(self, scene: Callable[[Day], Awaitable[None]]) -> None:
        """Start the program, play a scene in it, and wait until the program has ended."""
        with asyncio.Runner(loop_factory=lambda: UiLoop(self._application)) as runner:
            runner.run(self._live(scene))

    async def _live(self, scene: Callable[[Day], Awaitable[None]]) -> None:
        instance = SingleInstance(self.places.data / "run", self.service.url)
        assert instance.is_first()
        store = SecretStore(lambda: self.keyring)
        day = Day(self._application, Settings(self.places.settings_file), self.places, instance, store)
        living = asyncio.ensure_future(day.live(self.service.url, ""))
        try:
            await scene(day)
            assert await asyncio.wait_for(living, 20) == 0
        finally:
            instance.close()


async def sees(holds: Callable[[], bool]) -> None:
    """Wait until it holds."""
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110  # a window has no event to wait for
            await asyncio.sleep(0.02)


async def signs_in(day: Day) -> None:
    """Press the button; the browser does the rest."""
    await sees(lambda: day.screen.window is not None)
    assert day.screen.window is not None
    QTest.mouseClick(day.screen.window.sign_in, Qt.MouseButton.LeftButton)
    await sees(lambda: is_live(day))


def is_live(day: Day) -> bool:
    """Whether the desktop's list is the service's."""
    link = day.desktop.bridge.tables.link if day.desktop is not None else None
    return link is not None and link.is_live


def closes(day: Day) -> None:
    """As the person does at the end of the day."""
    assert day.desktop is not None
    day.desktop.window.close()


@pytest.fixture
def workplace(qapp: QApplication, tmp_path: Path, service: RunningService) -> Workplace:
    """New to Ana."""
    return Workplace(qapp, tmp_path / "home", service)


def test_the_first_start_asks_the_next_goes_straight_to_work(workplace: Workplace, browser: Browser) -> None:
    """The refresh token is in the keyring meanwhile, and nowhere else."""

    async def first(day: Day) -> None:
        await signs_in(day)
        closes(day)

    async def second(day: Day) -> None:
        await sees(lambda: is_live(day))
        closes(day)

    workplace.run(first)
    (secret,) = workplace.keyring.kept.values()
    workplace.run(second)
    (renewed,) = workplace.keyring.kept.values()
    assert secret != renewed
    files = [file for file in workplace.places.data.parent.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if secret.encode() in file.read_bytes()]
    assert not [file for file in files if renewed.encode() in file.read_bytes()]
    assert not [file for file in files if file.stat().st_mode & 0o077]


def test_after_a_sign_out_nothing_is_left_and_the_next_person_is_asked(
    workplace: Workplace, browser: Browser
) -> None:
    """Token, list and name are gone; somebody else signs in on the same start."""

    async def scene(day: Day) -> None:
        await signs_in(day)
        assert day.desktop is not None
        day.desktop.window.sign_out_asked.emit()
        await sees(lambda: day.desktop is None and day.screen.window is not None)
        assert not workplace.keyring.kept
        assert not list(workplace.places.data.rglob("mirror.sqlite3*"))
        assert not list(workplace.places.data.rglob("last-person.json"))
        browser.login = "bo"
        await signs_in(day)
        catalogue = day.desktop.bridge.tables.catalogue
        assert catalogue is not None
        assert catalogue.me.login == "bo"
        closes(day)

    workplace.run(scene)


def test_a_session_that_the_service_ended_goes_on_after_the_browser(
    workplace: Workplace, browser: Browser, service: RunningService
) -> None:
    """The window stays, with what was done; somebody else cannot slip into it."""

    async def scene(day: Day) -> None:
        await signs_in(day)
        assert day.desktop is not None
        desktop = day.desktop
        service.house.write_now(lambda tx: tx.conn.execute("DELETE FROM token"))
        service.stop()
        service.start()
        await sees(lambda: "link.signedOut" in {notice.code for notice in desktop.bridge.tables.notices()})
        desktop.window.sign_in_asked.emit()
        await sees(lambda: is_live(day))
        assert day.desktop is desktop
        closes(day)

    workplace.run(scene)


def test_who_lacks_a_permission_is_told_which_and_whom_to_ask(
    workplace: Workplace, browser: Browser, service: RunningService
) -> None:
    """The sign-in itself was good: so its token is given back, and another account may be taken."""

    async def scene(day: Day) -> None:
        await sees(lambda: day.screen.window is not None)
        window = day.screen.window
        assert window is not None
        browser.login = "ida"
        QTest.mouseClick(window.sign_in, Qt.MouseButton.LeftButton)
        await sees(lambda: "may not work here" in window.status.words)
        assert "presence:user:write" in window.status.words
        assert "administrator of 127.0.0.1" in window.status.words
        rows = await service.house.readers.read(lambda conn: conn.execute("SELECT * FROM token").fetchall())
        assert not rows
        assert not workplace.keyring.kept
        browser.login = "ana"
        await signs_in(day)
        closes(day)

    workplace.run(scene)
