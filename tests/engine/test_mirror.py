from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.changes import Outcome
from desktop.domain.entry import Entry
from desktop.domain.errors import WorklistError
from desktop.domain.stream import Position
from desktop.engine import ledger
from desktop.engine.journal import Journal
from tests.support.entries import AT, an_entry, done


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = Journal(tmp_path)
    await journal.open()
    yield journal
    await journal.close()


def place(cursor: int) -> Position:
    return Position(epoch="e1", cursor=cursor)


def by_id(*entries: Entry) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}


async def test_rows_and_position_come_back_with_their_age(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    await journal.open()
    journal.mirror.save(by_id(an_entry("a"), an_entry("b")), (), place(5), AT)
    await journal.close()
    second = Journal(tmp_path)
    await second.open()
    restored = await second.restored(AT + timedelta(hours=2))
    await second.close()
    assert restored is not None
    assert restored.entries == (an_entry("a"), an_entry("b"))
    assert restored.position == place(5)
    assert restored.as_of == AT


async def test_nothing_is_restored_where_nothing_was_kept(journal: Journal) -> None:
    assert await journal.restored(AT) is None


async def test_intents_come_back_even_without_a_mirror(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    await journal.open()
    await journal.outbox.run(lambda conn: ledger.remember(conn, done("k1")))
    restored = await journal.restored(AT)
    await journal.close()
    assert restored is not None
    assert restored.intents == (done("k1"),)
    assert restored.position is None


async def test_what_is_noted_while_a_write_runs_is_in_the_next(journal: Journal, tmp_path: Path) -> None:
    mirror = journal.mirror
    assert mirror.save(by_id(an_entry("a")), (), place(1), AT)
    assert not mirror.save(by_id(an_entry("b")), ("a",), place(2), AT)
    await mirror.flush()
    assert mirror.save(by_id(an_entry("a", 3)), (), place(3), AT)
    await mirror.flush()
    await mirror.flush()
    assert mirror.writes == 2
    kept = await mirror.read()
    assert kept is not None
    assert [(entry.id, entry.sequence_number) for entry in kept.entries] == [("a", 3), ("b", 1)]
    assert kept.position == place(3)


async def test_a_write_that_failed_is_made_up_for_so_that_no_row_is_ever_missing(journal: Journal) -> None:
    mirror = journal.mirror
    mirror.save(by_id(an_entry("a")), (), place(1), AT)
    await mirror.flush()
    (pages,) = await journal.mirror_file.run(lambda conn: conn.execute("PRAGMA page_count").fetchone())
    await journal.mirror_file.run(lambda conn: conn.execute(f"PRAGMA max_page_count = {pages}").fetchone())
    huge = an_entry("b").model_copy(update={"title": "x" * 100_000})
    mirror.save(by_id(huge), (), place(2), AT)
    with pytest.raises(WorklistError):
        await mirror.flush()
    kept = await mirror.read()
    assert kept is not None
    assert kept.position == place(1)
    await journal.mirror_file.run(lambda conn: conn.execute("PRAGMA max_page_count = 10000").fetchone())
    assert not mirror.save(by_id(an_entry("c")), (), place(3), AT)
    await mirror.flush()
    kept = await mirror.read()
    assert kept is not None
    assert [entry.id for entry in kept.entries] == ["a", "b", "c"]


async def test_rows_that_cannot_be_read_mean_that_nothing_is_believed(journal: Journal) -> None:
    journal.mirror.save(by_id(an_entry("a")), (), place(1), AT)
    await journal.mirror.flush()
    await journal.mirror_file.run(lambda conn: conn.execute("UPDATE entry SET body = '{}'").rowcount)
    assert await journal.mirror.read() is None


async def test_a_broken_mirror_costs_the_outbox_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    await journal.open()
    await journal.outbox.run(lambda conn: ledger.remember(conn, done("k1")))
    await journal.close()
    (tmp_path / "mirror.sqlite3").write_bytes(b"broken" * 1000)
    second = Journal(tmp_path)
    await second.open()
    restored = await second.restored(AT)
    troubles = second.troubles()
    await second.close()
    assert restored is not None
    assert restored.intents == (done("k1"),)
    assert [trouble.code for trouble in troubles] == ["mirror.storage.corrupt"]


async def test_a_broken_outbox_is_kept_aside_and_told(tmp_path: Path) -> None:
    (tmp_path / "outbox.sqlite3").write_bytes(b"broken" * 1000)
    journal = Journal(tmp_path)
    await journal.open()
    assert await journal.restored(AT) is None
    assert [trouble.code for trouble in journal.troubles()] == ["outbox.storage.corrupt"]
    aside = journal.outbox.aside
    await journal.close()
    assert aside is not None
    assert aside.read_bytes() == b"broken" * 1000


async def test_settled_intents_are_gone_after_a_day(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    await journal.open()
    await journal.outbox.run(lambda conn: ledger.remember(conn, done("k1")))
    await journal.outbox.run(lambda conn: ledger.settle(conn, "k1", Outcome.DONE, AT))
    await journal.restored(AT + timedelta(hours=23))
    assert await journal.outbox.run(ledger.outcomes) == {"k1": "done"}
    await journal.restored(AT + timedelta(hours=25))
    assert await journal.outbox.run(ledger.outcomes) == {}
    await journal.close()
