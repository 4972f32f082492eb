"""What stays on this computer of people's data: open entries, and the last day of one's own work."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from desktop.core.changes import Outcome
from desktop.domain.commands import MarkDone
from desktop.domain.disposition import Disposition
from desktop.domain.stream import Position
from desktop.engine import ledger
from desktop.engine.journal import Journal, forget_old_mirrors
from tests.engine.bench import Bench, Scene
from tests.support.entries import AT, an_entry, an_intent, done

DAY = timedelta(hours=24)
NAME, NOTE = "Marvin Canaryname", "canarynote call back"


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = Journal(tmp_path)
    await journal.open()
    yield journal
    await journal.close()


def held(folder: Path) -> set[str]:
    """Which of the canaries is in any file."""
    content = b"".join(file.read_bytes() for file in folder.iterdir())
    return {canary for canary in (NAME, NOTE) if canary.encode() in content}


def settled(conn: sqlite3.Connection, key: str, at: datetime) -> None:
    ledger.remember(conn, done(key, entry_id=key))
    ledger.settle(conn, key, Outcome.DONE, at)


async def test_what_is_done_leaves_no_trace_in_any_file(journal: Journal, tmp_path: Path) -> None:
    place = Position(epoch="e1", cursor=1)
    entry = an_entry("a").model_copy(update={"title": NAME + "x" * 20_000})
    command = MarkDone(entry_id="a", disposition=Disposition(code="done", notes=NOTE))
    journal.mirror.save({"a": entry}, (), place, AT)
    await journal.mirror.flush()
    await journal.outbox.run(lambda conn: ledger.remember(conn, an_intent("k1", command)))
    await journal.tidy(AT)
    assert held(tmp_path) == {NAME, NOTE}, "open work stays"
    journal.mirror.save({}, ("a",), place, AT)
    await journal.mirror.flush()
    await journal.outbox.run(lambda conn: ledger.settle(conn, "k1", Outcome.DONE, AT))
    assert held(tmp_path) == {NAME, NOTE}, "the journals have it until they are emptied"
    await journal.tidy(AT)
    assert held(tmp_path) == set()
    assert await journal.outbox.run(ledger.outcomes) == {"k1": "done"}


def test_a_desktop_that_is_never_closed_forgets_after_a_day(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        outbox = bench.engine._journal.outbox
        await asyncio.sleep(1)
        await outbox.run(partial(settled, key="old", at=bench.clock.now() - DAY))
        await outbox.run(partial(settled, key="young", at=bench.clock.now() - DAY / 2))
        await asyncio.sleep(bench.engine._limits.tidy_every_s)
        assert await outbox.run(ledger.outcomes) == {"young": "done"}
        bench.clock.skew += DAY / 2
        await asyncio.sleep(bench.engine._limits.tidy_every_s)
        assert await outbox.run(ledger.outcomes) == {}
        assert not bench.engine.supervisor.failures

    play(scene)


def test_mirrors_that_nobody_wrote_for_a_day_are_gone_and_what_was_not_sent_stays(tmp_path: Path) -> None:
    names = ("mirror.sqlite3", "mirror.sqlite3-wal", "mirror.sqlite3.20260302T080000.aside", "outbox.sqlite3")
    for person, age in (("left", DAY + timedelta(minutes=1)), ("here", DAY - timedelta(minutes=1))):
        folder = tmp_path / "service" / person
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).touch()
            os.utime(folder / name, (((AT - age).timestamp()),) * 2)
    crashed = tmp_path / "service" / "here" / "mirror.sqlite3"
    os.utime(crashed, ((AT - 2 * DAY).timestamp(),) * 2)
    forget_old_mirrors(tmp_path, AT)
    assert [file.name for file in (tmp_path / "service" / "left").iterdir()] == ["outbox.sqlite3"]
    assert len(list((tmp_path / "service" / "here").iterdir())) == len(names)


async def test_a_damaged_mirror_is_kept_aside_for_a_day_only(journal: Journal, tmp_path: Path) -> None:
    aside = tmp_path / "mirror.sqlite3.20260302T080000.aside"
    aside.touch()
    os.utime(aside, ((AT - DAY).timestamp(),) * 2)
    await journal.tidy(AT)
    assert aside.exists()
    await journal.tidy(AT + timedelta(seconds=1))
    assert not aside.exists()
    assert journal.mirror_file.path.exists()
