"""Notices by the operating system, with its own buttons, for when our window is out of sight.

The only module that knows ``desktop-notifier``. Its calls need the running asyncio loop, which the program
gives as ``start``; where there is no notice service, showing one does nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

_log = logging.getLogger(__name__)

Start = Callable[[Coroutine[Any, Any, None]], object]

# Desktops read the text of a notice as markup: without an opening bracket nothing in it can be any.
_INERT = str.maketrans({"<": "\u2039", ">": "\u203a"})


class OfferNotice(NamedTuple):
    """An offer, as a notice says it. Plain texts; ``left_s`` is how long it makes sense."""

    entry_id: str
    title: str
    detail: str
    left_s: int


class NoticeService(Protocol):
    """The part of the library that is used here."""

    def send(self, title: str, message: str, **options: Any) -> Awaitable[str]:
        """Show a notice; its id."""
        ...

    def clear(self, identifier: str) -> Awaitable[None]:
        """Take it back."""
        ...


def make_service(app_name: str) -> NoticeService | None:
    """The service of this computer, or None where the library cannot be loaded."""
    try:
        library = import_module("desktop_notifier")
        service: NoticeService = library.DesktopNotifier(app_name=app_name, app_icon=None)
    except (ImportError, OSError, RuntimeError) as problem:
        _log.info("no system notices: %s", problem)
        return None
    return service


class NativeNotices(QObject):
    """Shows and withdraws one notice per entry. The signals bring the entry id."""

    accepted = Signal(str)
    rejected = Signal(str)
    opened = Signal(str)
    shown = Signal(str)

    def __init__(
        self,
        start: Start,
        service: Callable[[], NoticeService | None] = lambda: make_service("Worklist"),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._make = service
        self._service: NoticeService | None = None
        self._is_made = False
        self._turn = asyncio.Lock()  # the library connects once for each who comes before it is connected
        self._wanted: set[str] = set()
        self._shown: dict[str, str] = {}

    def show_offers(self, offers: Sequence[OfferNotice]) -> None:
        """Show these offers, each once, and take back every other: its buttons answer an offer."""
        for entry_id in self._wanted - {offer.entry_id for offer in offers}:
            self.withdraw(entry_id)
        for offer in offers:
            if offer.entry_id not in self._wanted:
                self.show_offer(offer)

    def show_offer(self, offer: OfferNotice) -> None:
        """Show an offer; its buttons answer it."""
        self._wanted.add(offer.entry_id)
        self._start(self._send(offer))

    def withdraw(self, entry_id: str) -> None:
        """The offer is over; a notice that is still on its way goes as soon as it is there."""
        self._wanted.discard(entry_id)
        identifier = self._shown.pop(entry_id, None)
        if identifier is not None:
            self._start(self._clear(identifier))

    async def _send(self, offer: OfferNotice) -> None:
        service = self._service_here()
        if service is None:
            return
        try:
            async with self._turn:
                if offer.entry_id not in self._wanted:
                    return
                detail = offer.detail.translate(_INERT)
                identifier = await service.send(offer.title, detail, **self._options(offer))
        except Exception as problem:  # noqa: BLE001 - whatever the system's notice service throws at us
            _log.info("a system notice was not shown: %s", problem)
            return
        if offer.entry_id not in self._wanted:
            await self._clear(identifier)
            return
        self._shown[offer.entry_id] = identifier
        self.shown.emit(offer.entry_id)

    def _options(self, offer: OfferNotice) -> dict[str, Any]:
        library = import_module("desktop_notifier")
        buttons = [
            library.Button(self.tr("Accept"), on_pressed=lambda: self._answer(self.accepted, offer)),
            library.Button(self.tr("Reject…"), on_pressed=lambda: self._answer(self.rejected, offer)),
        ]
        return {
            "urgency": library.Urgency.Critical,
            "buttons": buttons,
            "on_clicked": lambda: self._answer(self.opened, offer),
            "timeout": offer.left_s,
        }

    def _answer(self, signal: SignalInstance, offer: OfferNotice) -> None:
        """The desktop takes a notice away by itself once it is answered."""
        self._shown.pop(offer.entry_id, None)
        signal.emit(offer.entry_id)

    async def _clear(self, identifier: str) -> None:
        service = self._service_here()
        if service is not None:
            try:
                await service.clear(identifier)
            except Exception as problem:  # noqa: BLE001 - as above
                _log.info("a system notice was not withdrawn: %s", problem)

    def _service_here(self) -> NoticeService | None:
        if not self._is_made:
            self._is_made = True
            self._service = self._make()
        return self._service
