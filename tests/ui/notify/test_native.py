"""Notices of the system, with a service that stands in for the desktop's own."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.notify.native import NativeNotices, OfferNotice

OFFER = OfferNotice("FRD-118", "Fraud check", "Gold", 14)


class Service:
    """What a desktop's notice service is told."""

    def __init__(self, *, is_broken: bool = False) -> None:
        self.is_broken = is_broken
        self.sent: list[dict[str, Any]] = []
        self.cleared: list[str] = []

    async def send(self, title: str, message: str, **options: Any) -> str:
        if self.is_broken:
            raise OSError("no notification daemon")
        self.sent.append({"title": title, "message": message, **options})
        return f"n{len(self.sent)}"

    async def clear(self, identifier: str) -> None:
        self.cleared.append(identifier)


class Loop:
    """Runs what it is given, when asked."""

    def __init__(self) -> None:
        self.waiting: list[Coroutine[Any, Any, None]] = []

    def start(self, coroutine: Coroutine[Any, Any, None]) -> None:
        self.waiting.append(coroutine)

    async def run(self) -> None:
        waiting, self.waiting = self.waiting, []
        await asyncio.gather(*waiting)


@pytest.fixture
def loop() -> Loop:
    return Loop()


async def test_a_notice_has_buttons_that_answer(qapp: QApplication, loop: Loop) -> None:
    service = Service()
    notices = NativeNotices(loop.start, lambda: service)
    heard: list[tuple[str, str]] = []
    notices.accepted.connect(lambda entry_id: heard.append(("accept", entry_id)))
    notices.rejected.connect(lambda entry_id: heard.append(("reject", entry_id)))
    notices.opened.connect(lambda entry_id: heard.append(("open", entry_id)))
    notices.show_offer(OFFER)
    await loop.run()
    (sent,) = service.sent
    assert (sent["title"], sent["message"], sent["timeout"]) == ("Fraud check", "Gold", 14)
    for button in sent["buttons"]:
        button.on_pressed()
    sent["on_clicked"]()
    assert heard == [("accept", "FRD-118"), ("reject", "FRD-118"), ("open", "FRD-118")]


async def test_a_notice_goes_with_its_offer(qapp: QApplication, loop: Loop) -> None:
    service = Service()
    notices = NativeNotices(loop.start, lambda: service)
    notices.show_offer(OFFER)
    await loop.run()
    notices.withdraw("FRD-118")
    notices.withdraw("FRD-118")
    notices.withdraw("unknown")
    await loop.run()
    assert service.cleared == ["n1"]


@pytest.mark.parametrize("service", [None, Service(is_broken=True)])
async def test_without_a_notice_service_nothing_breaks(
    qapp: QApplication, loop: Loop, service: Service | None
) -> None:
    notices = NativeNotices(loop.start, lambda: service)
    notices.show_offer(OFFER)
    await loop.run()
    notices.withdraw("FRD-118")
    assert loop.waiting == []
