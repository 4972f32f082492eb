"""What reads bytes of strangers, each as a function that may refuse them and do nothing else."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from urllib.parse import urlsplit

from desktop.api.line.failures import MOST_WAIT_S, parse_retry_after
from desktop.api.routing.frames import FrameReader
from desktop.app.single_instance import LONGEST_MESSAGE, entry_in
from desktop.core.pop import PopPolicy
from desktop.domain.errors import Malformed
from desktop.ui.pop.gate import Admitted, Gate
from desktop.ui.pop.service_client import wire

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
LISTED = "ok.example"
GATE = Gate.of(PopPolicy(hosts=(LISTED,)))


def events(data: bytes) -> None:
    """The event decoder: a frame, or Malformed."""
    with suppress(Malformed):
        FrameReader().read(data)


def addresses(data: bytes) -> None:
    """The address gate: what it lets through leads to the listed host, by both parsers."""
    text = data.decode("utf-8", "surrogateescape")
    admitted = GATE.admit(text)
    if isinstance(admitted, Admitted):
        assert admitted.url.scheme() == "https"
        assert admitted.host == urlsplit(text).hostname == LISTED
        assert not admitted.url.userInfo()


def waits(data: bytes) -> None:
    """``Retry-After``: nothing, or a time that somebody can wait."""
    found = parse_retry_after(data.decode("latin-1"), NOW)
    assert found is None or 0 <= found <= MOST_WAIT_S


def bridge(data: bytes) -> None:
    """A page's call: none, or one whose parts have the kinds that the methods rely on."""
    request = wire.parse(data.decode("utf-8", "replace"))
    if request is None:
        return
    assert isinstance(request.text(0), str)
    assert isinstance(request.values(0), dict)
    json.loads(wire.reply(request.reference, {}))


def messages(data: bytes) -> None:
    """A second start's message: nothing, or the plain id of an entry."""
    found = entry_in(data[: LONGEST_MESSAGE + 1].decode("ascii", "replace"))
    assert found == "" or (found.isascii() and found[0].isalnum() and _is_plain(found))


def _is_plain(text: str) -> bool:
    return all(mark.isalnum() or mark in "-_" for mark in text)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "events": events,
    "addresses": addresses,
    "waits": waits,
    "bridge": bridge,
    "messages": messages,
}
