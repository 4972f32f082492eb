"""A newer version is told quietly, and installed when nothing is in hand."""

import asyncio
from collections.abc import Coroutine, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop.app.updates import UpdateWatch, Upkeep, upkeep_of
from desktop.core.changes import Gone, TableName
from desktop.core.messages import Message, TroubleFound
from desktop.domain.entry import EntryStatus
from desktop.host.settings import Settings
from tests.support.publisher import Publisher, publishing
from tests.ui import sample
from tests.ui.seat import Seat


@pytest.fixture
def publisher(tmp_path: Path) -> Iterator[Publisher]:
    with publishing(tmp_path) as found:
        yield found


class Kept:
    """A watch whose coroutines are run at once, with what it told and what it would have started."""

    def __init__(self, seat: Seat, publisher: Publisher) -> None:
        held = [Gone(TableName.ENTRIES, row.entry.id) for row in seat.bridge.tables.entries()]
        if held:
            seat.hear(*held)
        self.told: list[Message] = []
        self.started: list[Sequence[str]] = []
        upkeep = Upkeep("run", "0.1.0", publisher.channel())
        self.watch = UpdateWatch(seat.window, upkeep, self.told.append, self._run)
        self.watch.launch = self.started.append
        self._run(self.watch.look())

    def _run(self, coroutine: Coroutine[Any, Any, None]) -> None:
        asyncio.run(coroutine)

    def codes(self) -> list[str]:
        return [message.code for message in self.told if isinstance(message, TroubleFound)]


def test_it_is_installed_when_the_person_says_so(seat: Seat, publisher: Publisher) -> None:
    publisher.publish("0.2.0")
    kept = Kept(seat, publisher)
    assert kept.codes() == ["update.ready"]
    assert not kept.started
    seat.window.banners.acted.emit("update.ready", "")
    ((program, *_rest),) = kept.started
    assert Path(program).read_bytes() == b"#!/bin/sh\n"
    assert seat.window.isHidden()


@pytest.mark.parametrize("status", [EntryStatus.ACCEPTED, EntryStatus.ASSIGNED])
def test_never_while_work_is_in_hand(seat: Seat, publisher: Publisher, status: EntryStatus) -> None:
    publisher.publish("0.2.0")
    kept = Kept(seat, publisher)
    seat.hear(*sample.put(sample.entry_row("E-1", status=status)))
    assert "in hand" in seat.window.actions_.why_not("update.install")
    seat.window.banners.acted.emit("update.ready", "")
    assert "in hand" in [one.detail for one in kept.told if isinstance(one, TroubleFound)][-1]
    assert not seat.window.actions_.run("update.install")
    asyncio.run(kept.watch.install())  # work that came while the installer was on its way
    assert not kept.started
    assert seat.window.isVisible()
    seat.hear(*sample.put(sample.entry_row("E-1", status=EntryStatus.PARKED)))
    assert seat.window.actions_.why_not("update.install") == ""


def test_what_cannot_be_trusted_is_told_and_not_run(seat: Seat, publisher: Publisher) -> None:
    publisher.publish("0.2.0")
    kept = Kept(seat, publisher)
    publisher.published("targets/run/*.run").write_bytes(b"#!/bin/ls\n")
    seat.window.actions_.run("update.install")
    assert kept.codes() == ["update.ready", "update.refused"]
    assert not kept.started


def test_no_answer_is_no_news(seat: Seat, publisher: Publisher) -> None:
    publisher.published("metadata/timestamp.json").unlink()
    kept = Kept(seat, publisher)
    assert kept.codes() == []
    assert "no newer version" in seat.window.actions_.why_not("update.install")


def test_a_checkout_never_looks(tmp_path: Path) -> None:
    assert upkeep_of(Settings(tmp_path / "settings.toml", {}), tmp_path / "updates") is None
