"""The notice service of a desktop, on a session bus of its own: what programs show is kept, and answered."""

import asyncio
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from typing import Annotated, Final

from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusDict, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

LACKING: Final = [name for name in ("dbus-daemon",) if shutil.which(name) is None]
WITHIN_S: Final = 20
_NAME: Final = "org.freedesktop.Notifications"
_BY_CALL: Final = 3

Words = Annotated[list[str], DBusSignature("as")]
Answered = Annotated[tuple[int, str], DBusSignature("us")]
Closed = Annotated[tuple[int, int], DBusSignature("uu")]
About = Annotated[tuple[str, str, str, str], DBusSignature("ssss")]


@dataclass(frozen=True)
class Shown:
    """One notice. ``actions`` are the keys by their words."""

    id: int
    title: str
    body: str
    actions: dict[str, str]
    timeout_ms: int


class NoticeServer(ServiceInterface):
    """``shown`` are the notices that are on the screen, ``changed`` wakes who waits for one to come or go."""

    def __init__(self) -> None:
        super().__init__(_NAME)
        self.shown: dict[int, Shown] = {}
        self.count = 0
        self.changed = asyncio.Condition()

    async def wait_for(self, count: int) -> list[Shown]:
        """Until so many are on the screen."""
        async with asyncio.timeout(WITHIN_S), self.changed:
            await self.changed.wait_for(lambda: len(self.shown) == count)
        return list(self.shown.values())

    async def press(self, notice: Shown, word: str) -> None:
        """As the person would; a notice that is answered goes, as on every desktop."""
        self.action_invoked(notice.id, notice.actions[word])
        await self._drop(notice.id)

    @dbus_method(name="GetCapabilities")
    def _capabilities(self) -> Words:
        return ["actions", "body", "body-markup"]

    @dbus_method(name="GetServerInformation")
    def _about(self) -> About:
        return ("tests", "worklist", "1", "1.2")

    @dbus_method(name="Notify")
    async def _notify(
        self,
        _app: DBusStr,
        replaced: DBusUInt32,
        _icon: DBusStr,
        title: DBusStr,
        body: DBusStr,
        actions: Words,
        _hints: DBusDict,
        lasts_ms: DBusInt32,
    ) -> DBusUInt32:
        self.count += 1
        number = replaced or self.count
        words = dict(zip(actions[1::2], actions[::2], strict=True))
        async with self.changed:
            self.shown[number] = Shown(number, title, body, words, lasts_ms)
            self.changed.notify_all()
        return number

    @dbus_method(name="CloseNotification")
    async def _close(self, number: DBusUInt32) -> None:
        await self._drop(number)

    @dbus_signal(name="NotificationClosed")
    def notification_closed(self, number: int) -> Closed:
        """Tell that one is gone."""
        return (number, _BY_CALL)

    @dbus_signal(name="ActionInvoked")
    def action_invoked(self, number: int, key: str) -> Answered:
        """Tell what was pressed."""
        return (number, key)

    async def _drop(self, number: int) -> None:
        async with self.changed:
            self.shown.pop(number, None)
            self.changed.notify_all()
        self.notification_closed(number)


@contextmanager
def session_bus() -> Iterator[str]:
    """A bus that nobody else is on; its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


@asynccontextmanager
async def notice_server(address: str) -> AsyncIterator[NoticeServer]:
    """The service, on a bus."""
    bus = await MessageBus(bus_address=address).connect()
    server = NoticeServer()
    bus.export("/org/freedesktop/Notifications", server)
    await bus.request_name(_NAME)
    yield server
    await leave(bus)


async def leave(bus: MessageBus) -> None:
    """Go from a bus; that nothing more can be read there is no news."""
    bus.disconnect()
    with suppress(EOFError):
        gone = bus.wait_for_disconnect()  # type: ignore[no-untyped-call]  # the library's own lack
        await asyncio.wait_for(gone, WITHIN_S)
