import asyncio
import os
import sqlite3
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from desktop.domain.errors import WorklistError
from desktop.engine.database import Database, Layout

LAYOUT = Layout(
    "notes.sqlite3", 2, ("CREATE TABLE IF NOT EXISTS note (text TEXT NOT NULL)",), is_precious=True
)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(tmp_path / "data", LAYOUT)
    await opened.open()
    yield opened
    await opened.close()


def notes(conn: sqlite3.Connection) -> list[str]:
    return [text for (text,) in conn.execute("SELECT text FROM note ORDER BY rowid")]


async def _add(database: Database, text: str) -> None:
    await database.run(lambda conn: conn.execute("INSERT INTO note VALUES (?)", (text,)).rowcount)


async def test_what_was_committed_is_there_at_the_next_start(tmp_path: Path) -> None:
    first = Database(tmp_path, LAYOUT)
    await first.open()
    await _add(first, "kept")
    await first.close()
    second = Database(tmp_path, LAYOUT)
    await second.open()
    assert await second.run(notes) == ["kept"]
    assert second.troubles == []
    await second.close()


async def test_a_transaction_is_whole_or_not_at_all(database: Database) -> None:
    def half(conn: sqlite3.Connection) -> None:
        conn.execute("INSERT INTO note VALUES ('half')")
        conn.execute("INSERT INTO note VALUES (NULL)")

    with pytest.raises(WorklistError):
        await database.run(half)
    assert await database.run(notes) == []


async def test_row_37_files_are_for_their_owner_only(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        database = Database(tmp_path / "data", LAYOUT)
        await database.open()
        await _add(database, "secret")
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()}
        folder_mode = stat.S_IMODE((tmp_path / "data").stat().st_mode)
        await database.close()
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o600}
    assert folder_mode == 0o700


async def test_it_is_flushed_to_the_disk_at_each_commit(database: Database) -> None:
    assert await database.run(lambda conn: conn.execute("PRAGMA synchronous").fetchone()) == (2,)
    assert await database.run(lambda conn: conn.execute("PRAGMA journal_mode").fetchone()) == ("wal",)


@pytest.mark.parametrize("content", [b"this is no database", b"SQLite format 3\x00" + b"\xff" * 4096])
async def test_a_broken_file_is_kept_aside_and_a_new_one_begun(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LAYOUT.name).write_bytes(content)
    database = Database(tmp_path, LAYOUT)
    await database.open()
    await _add(database, "new")
    assert await database.run(notes) == ["new"]
    assert [trouble.code for trouble in database.troubles] == ["storage.corrupt"]
    assert database.aside is not None
    assert database.aside.read_bytes() == content
    await database.close()


async def test_a_file_of_a_newer_version_is_kept_aside(tmp_path: Path) -> None:
    newer = Database(tmp_path, Layout(LAYOUT.name, 3, LAYOUT.statements, is_precious=True))
    await newer.open()
    await _add(newer, "from the future")
    await newer.close()
    database = Database(tmp_path, LAYOUT)
    await database.open()
    assert await database.run(notes) == []
    assert [trouble.code for trouble in database.troubles] == ["storage.newer"]
    assert database.aside is not None
    with sqlite3.connect(database.aside) as conn:
        assert notes(conn) == ["from the future"]
    conn.close()
    await database.close()


async def test_a_file_in_use_stays_untouched_and_every_write_says_so(tmp_path: Path) -> None:
    first, second = Database(tmp_path, LAYOUT), Database(tmp_path, LAYOUT)
    await first.open()
    await second.open()
    assert [trouble.code for trouble in second.troubles] == ["storage.locked"]
    assert second.aside is None
    with pytest.raises(WorklistError, match="Another Worklist"):
        await second.run(notes)
    await _add(first, "still mine")
    await second.close()
    await first.close()


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    database = Database(tmp_path / "file", LAYOUT)
    await database.open()
    assert [trouble.code for trouble in database.troubles] == ["storage.readonly"]
    with pytest.raises(WorklistError, match="cannot be written"):
        await database.run(notes)
    await database.close()


async def test_a_full_disk_is_told_and_what_was_there_stays(database: Database) -> None:
    await _add(database, "before")
    await database.run(lambda conn: conn.execute("PRAGMA max_page_count = 4").fetchone())
    with pytest.raises(WorklistError) as told:
        await _add(database, "x" * 100_000)
    assert told.value.code == "storage.full"
    assert await database.run(notes) == ["before"]


async def test_work_is_done_in_the_order_given(database: Database) -> None:
    await asyncio.gather(*(_add(database, str(number)) for number in range(50)))
    assert await database.run(notes) == [str(number) for number in range(50)]


async def test_without_a_thread_it_works_in_the_callers(tmp_path: Path) -> None:
    database = Database(tmp_path, LAYOUT, is_inline=True)
    await database.open()
    await _add(database, "here")
    assert await database.run(notes) == ["here"]
    await database.close()
