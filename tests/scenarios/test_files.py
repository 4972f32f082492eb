"""Files that fail under a whole engine: said in words, nothing sent that was not kept, the list rebuilt."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.changes import Change, NoticeRow, Put
from desktop.core.messages import IntentGiven, ReloadAsked
from desktop.domain.commands import MarkDone
from desktop.domain.disposition import Disposition
from desktop.engine import ledger, mirror
from tests.engine.bench import Bench, Scene
from tests.support.entries import an_entry, an_intent, done

JUNK = b"this is no database at all" * 200
Break = Callable[[Path], None]


def junk(file: Path) -> None:
    file.write_bytes(JUNK)


def torn(file: Path) -> None:
    """A real file whose middle was overwritten."""
    with sqlite3.connect(file) as conn:
        conn.execute("CREATE TABLE filler (text)")
        conn.executemany("INSERT INTO filler VALUES (?)", [("x" * 500,)] * 200)
    conn.close()
    body = bytearray(file.read_bytes())
    body[4096:20000] = b"\xff" * (20000 - 4096)
    file.write_bytes(body)


def newer(file: Path) -> None:
    with sqlite3.connect(file) as conn:
        conn.execute("PRAGMA user_version = 99")
    conn.close()


def watch_notices(bench: Bench) -> list[NoticeRow]:
    said: list[NoticeRow] = []
    right = bench.engine._on_changes

    def note(changes: tuple[Change, ...]) -> None:
        said.extend(one.row for one in changes if isinstance(one, Put) and isinstance(one.row, NoticeRow))
        right(changes)

    bench.engine._on_changes = note
    return said


async def work(bench: Bench) -> None:
    """Something is done."""
    bench.engine.give(IntentGiven(intent=done("k1")))
    await asyncio.sleep(3)


@pytest.mark.parametrize("damage", [junk, torn, newer], ids=lambda found: found.__name__)
@pytest.mark.parametrize("name", [ledger.LAYOUT.name, mirror.LAYOUT.name])
def test_a_file_that_cannot_be_used_is_kept_aside_and_told_and_work_goes_on(
    play: Callable[[Scene], None], tmp_path: Path, name: str, damage: Break
) -> None:
    damage(tmp_path / name)
    before = (tmp_path / name).read_bytes()

    async def scene(bench: Bench) -> None:
        bench.platform.entries["e-1"] = an_entry()
        said = watch_notices(bench)
        await asyncio.sleep(3)
        assert bench.link.is_live
        assert [notice.code for notice in said].count("computer.trouble") == 1
        await work(bench)
        assert [intent.key for intent in bench.platform.sent] == ["k1"]

    play(scene)
    aside = [file for file in tmp_path.glob(f"{name}.*.aside") if file.is_file()]
    assert [file.read_bytes() for file in aside] == [before], "not a byte of it is lost"
    with sqlite3.connect(tmp_path / mirror.LAYOUT.name) as conn:
        assert conn.execute("SELECT id FROM entry").fetchall() == [("e-1",)], "the list was read anew"
    conn.close()


@pytest.mark.parametrize("name", [ledger.LAYOUT.name, mirror.LAYOUT.name])
def test_a_file_that_another_has_open_is_told_and_nothing_leaves_that_was_not_kept(
    play: Callable[[Scene], None], tmp_path: Path, name: str
) -> None:
    holder = sqlite3.connect(tmp_path / name, isolation_level=None)
    holder.execute("PRAGMA journal_mode = WAL")
    holder.execute("CREATE TABLE theirs (x)")
    holder.execute("BEGIN EXCLUSIVE")

    async def scene(bench: Bench) -> None:
        bench.platform.entries["e-1"] = an_entry()
        said = watch_notices(bench)
        await asyncio.sleep(3)
        assert bench.link.is_live
        assert "Another Worklist uses the same data" in {notice.title for notice in said}
        await work(bench)
        is_outbox = name == ledger.LAYOUT.name
        assert [intent.key for intent in bench.platform.sent] == ([] if is_outbox else ["k1"])
        if is_outbox:
            (parked,) = (one for one in said if one.code == "command.parked")
            assert parked.detail.startswith("Another Worklist uses the same data.")

    play(scene)
    holder.close()


@pytest.mark.parametrize(
    ("pragma", "title"),
    [
        ("max_page_count = 1", "The disk is full"),
        ("query_only = ON", "The folder for Worklist's data cannot be written to"),
    ],
    ids=["full", "read-only"],
)
@pytest.mark.parametrize("name", [ledger.LAYOUT.name, mirror.LAYOUT.name])
def test_a_disk_that_takes_no_more_lets_nothing_leave_that_was_not_kept_and_says_so(
    play: Callable[[Scene], None], name: str, pragma: str, title: str
) -> None:
    async def scene(bench: Bench) -> None:
        said = watch_notices(bench)
        await asyncio.sleep(3)
        journal = bench.engine._journal
        is_outbox = name == ledger.LAYOUT.name
        file = journal.outbox if is_outbox else journal.mirror_file
        await file.run(lambda conn: conn.execute(f"PRAGMA {pragma}").fetchone())
        bench.platform.entries["e-1"] = an_entry().model_copy(update={"title": "x" * 1_000_000})
        bench.engine.give(ReloadAsked())
        await asyncio.sleep(3)
        huge = MarkDone(entry_id="e-1", disposition=Disposition(notes="x" * 1_000_000))
        bench.engine.give(IntentGiven(intent=an_intent("k1", huge)))
        await asyncio.sleep(3)
        assert [intent.key for intent in bench.platform.sent] == ([] if is_outbox else ["k1"])
        assert any(title in f"{one.title} {one.detail}" for one in said)
        assert bench.link.is_live, "the list is there, whatever can be kept of it"

    play(scene)
