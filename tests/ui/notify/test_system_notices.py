"""Offers to a minimised window, over a real bus and a notice service that keeps to the standard."""

import asyncio
import os
from collections.abc import AsyncIterator, Coroutine
from typing import Any

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core.effects import Hush, Ring
from desktop.core.messages import IntentGiven, Message
from desktop.domain.commands import AcceptOffer
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.notify import native
from desktop.ui.notify.native import NativeNotices, NoticeService, OfferNotice, make_service
from desktop.ui.notify.notifier import Notifier, NotifyOptions
from desktop.ui.theme.theme import Theme
from tests.support.notices import LACKING, WITHIN_S, NoticeServer, leave, notice_server, session_bus
from tests.ui import sample

RING = Ring(entry_id="FRD-118", offer_id="o-FRD-118")
HUSH = Hush(entry_id="FRD-118", offer_id="o-FRD-118")


class Running:
    """What the window's loop runs; with the library's own connection."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self.service: Any = None

    def start(self, coroutine: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)

    def make(self, app_name: str) -> NoticeService | None:
        self.service = make_service(app_name)
        return self.service  # type: ignore[no-any-return]  # the library's own class, of which we want the bus

    async def all_done(self) -> None:
        """A notice can be answered once its sender knows that it is there."""
        await asyncio.wait_for(asyncio.gather(*self._tasks), WITHIN_S)

    async def end(self) -> None:
        await self.all_done()
        if self.service is not None:
            await leave(self.service._backend.bus)


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[NoticeServer]:
    if LACKING:
        told = f"needs {', '.join(LACKING)}; make test installs them"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(told)
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        async with notice_server(address) as server:
            yield server


@pytest.fixture
async def running(server: NoticeServer) -> AsyncIterator[Running]:
    running = Running()
    yield running
    await running.end()


async def test_a_minimised_window_is_offered_work_by_the_system(
    qtbot: QtBot, theme: Theme, server: NoticeServer, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native, "make_service", running.make)
    told: list[Message] = []
    bridge = Bridge(told.append, now=lambda: sample.NOW)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMinimized()
    options = NotifyOptions(play=lambda _sound: None, start=running.start)
    notifier = Notifier(bridge, theme, Actions(window), window, options)
    bridge.tables.apply([*sample.desk(), *sample.put(sample.offer_row())])

    notifier.on_ring(RING)
    (notice,) = await server.wait_for(1)
    assert {"Accept", "Reject…"} < set(notice.actions)
    await running.all_done()
    heard = asyncio.Event()
    notifier.native.accepted.connect(lambda _entry_id: heard.set())
    await server.press(notice, "Accept")
    await asyncio.wait_for(heard.wait(), WITHIN_S)
    commands = [message.intent.command for message in told if isinstance(message, IntentGiven)]
    assert commands == [AcceptOffer(entry_id="FRD-118", offer_id="o-FRD-118")]

    notifier.on_ring(RING)
    await server.wait_for(1)
    notifier.on_hush(HUSH)
    await server.wait_for(0)
    assert server.count == 2
    notifier.stop()


async def test_an_offer_that_ends_before_its_notice_is_shown_leaves_none(
    qtbot: QtBot, server: NoticeServer, running: Running
) -> None:
    notices = NativeNotices(running.start, lambda: running.make("Worklist"))
    notices.show_offer(OfferNotice("FRD-117", "Fraud check", "Gold", 14))
    notices.withdraw("FRD-117")
    notices.show_offer(OfferNotice("FRD-118", "Fraud check", "Gold <img src='https://example'>", 14))
    (notice,) = await server.wait_for(1)
    assert (notice.title, notice.body) == ("Fraud check", "Gold \u2039img src='https://example'\u203a")
    notices.withdraw("FRD-118")
    await server.wait_for(0)
    await running.all_done()
    assert server.count == 1
