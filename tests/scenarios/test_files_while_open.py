"""Files that are spoilt, cut, replaced or taken away under a running engine, and a disk that fills up.

Said in words, nothing sent that was not kept first, the list written anew, and what waits still there after
the next start.
"""

import asyncio
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.core.changes import NoticeRow
from desktop.core.messages import IntentGiven, ReloadAsked
from desktop.domain.commands import Intent, UpdateUserData
from desktop.domain.entry import Entry
from desktop.domain.errors import Refused
from desktop.engine import ledger, mirror
from desktop.engine.database import parts_of
from tests.conftest import ExpectedLogs
from tests.engine.bench import Bench, Scene
from tests.scenarios.test_files import JUNK, watch_notices
from tests.support.entries import an_entry, an_intent

Play = Callable[[Scene], None]
OUTBOX, MIRROR = ledger.LAYOUT.name, mirror.LAYOUT.name
TIDY_S = 16 * 60  # the engine reads its files through every quarter of an hour
BOTH = pytest.mark.parametrize("name", [OUTBOX, MIRROR])


def overwritten(file: Path) -> None:
    """All its bytes at their places, and none of them right."""
    with file.open("r+b") as opened:
        opened.write(b"\xff" * file.stat().st_size)


def torn(file: Path) -> None:
    """The first page is whole, the rest is not: the tables are known, and what is in them is not."""
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (file.stat().st_size - 4096))


def emptied(file: Path) -> None:
    for part in parts_of(file):
        with part.open("r+b") as opened:
            opened.truncate()


def cut(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(file.stat().st_size // 2)


def removed(file: Path) -> None:
    for part in parts_of(file):
        part.unlink()


def without_journal(file: Path) -> None:
    file.with_name(f"{file.name}-wal").unlink()


def replaced(file: Path) -> None:
    removed(file)
    file.write_bytes(JUNK)


def folder_removed(file: Path) -> None:
    shutil.rmtree(file.parent)


def rows(file: Path, sql: str) -> list[str]:
    """What a program that is started now would find: a copy is read, since the file itself is locked."""
    with TemporaryDirectory() as folder:
        for part in parts_of(file):
            shutil.copy(part, folder)
        with closing(sqlite3.connect(Path(folder) / file.name)) as conn:
            return [found for (found,) in conn.execute(sql)]


def waiting(file: Path) -> list[str]:
    return rows(file, "SELECT key FROM intent WHERE outcome IS NULL ORDER BY place")


class Watched:
    """A back end that refuses the first intent for good, and looks at the disk when another one comes."""

    def __init__(self, bench: Bench, outbox: Path) -> None:
        self.on_disk: list[list[str]] = []
        self._outbox = outbox
        bench.platform.entries |= {name: an_entry(name) for name in ("e-1", "e-2", "e-3")}
        bench.platform.on_send = self._take

    def _take(self, intent: Intent) -> Entry | None:
        if intent.entry_id == "e-1":
            raise Refused("Not today")
        self.on_disk.append(waiting(self._outbox))
        return an_entry(intent.entry_id or "", 2)


def write(key: str, entry_id: str) -> IntentGiven:
    command = UpdateUserData(entry_id=entry_id, user_data={"note": key})
    return IntentGiven(intent=an_intent(key, command))


def details(said: list[NoticeRow]) -> str:
    return " ".join(one.detail for one in said if one.code == "computer.trouble")


def titles(said: list[NoticeRow]) -> list[str]:
    return [one.title for one in said if one.code == "computer.trouble"]


def assert_well(bench: Bench) -> None:
    assert bench.link.is_live
    assert bench.engine.bugs == 0
    assert not bench.engine.supervisor.failures


def aside(folder: Path) -> list[Path]:
    return [file for file in folder.glob("*.aside*") if file.is_file()]


@BOTH
@pytest.mark.parametrize("damage", [emptied, cut, removed, without_journal, replaced, folder_removed])
def test_a_file_that_is_cut_or_taken_away_is_begun_anew_before_anything_leaves(
    play: Play, tmp_path: Path, name: str, damage: Callable[[Path], None]
) -> None:
    async def scene(bench: Bench) -> None:
        watched, said = Watched(bench, tmp_path / OUTBOX), watch_notices(bench)
        await asyncio.sleep(3)
        bench.engine.give(write("waits", "e-1"))
        await asyncio.sleep(3)
        damage(tmp_path / name)
        bench.engine.give(write("next", "e-2"))
        await asyncio.sleep(TIDY_S)
        assert watched.on_disk == [["waits", "next"]], "on the disk before it left, with what waited"
        assert titles(said).count("A file of Worklist's data was taken away") <= 1 + (
            damage is folder_removed
        )
        assert titles(said)
        assert "a new one was begun with what is known here" in details(said).lower()
        assert_well(bench)

    play(scene)
    assert waiting(tmp_path / OUTBOX) == ["waits"], "the next start finds it"
    assert rows(tmp_path / MIRROR, "SELECT id FROM entry ORDER BY id") == ["e-1", "e-2", "e-3"]


@BOTH
@pytest.mark.parametrize("damage", [overwritten, torn])
def test_a_file_that_is_spoilt_on_the_disk_is_found_while_it_is_known_what_was_in_it(
    play: Play, tmp_path: Path, name: str, damage: Callable[[Path], None]
) -> None:
    async def scene(bench: Bench) -> None:
        watched, said = Watched(bench, tmp_path / OUTBOX), watch_notices(bench)
        await asyncio.sleep(3)
        bench.engine.give(write("waits", "e-1"))
        await asyncio.sleep(TIDY_S)
        assert not titles(said)
        damage(tmp_path / name)
        spoilt = (tmp_path / name).read_bytes()
        await asyncio.sleep(TIDY_S)
        assert titles(said) == ["A file of Worklist's data is damaged"]
        (kept,) = (file for file in aside(tmp_path) if file.suffix == ".aside")
        assert kept.name.startswith(name)
        if name == OUTBOX:
            assert kept.read_bytes() == spoilt, "not a byte of it is lost"
        assert waiting(tmp_path / OUTBOX) == ["waits"]
        bench.engine.give(write("next", "e-2"))
        await asyncio.sleep(3)
        assert watched.on_disk == [["waits", "next"]]
        assert_well(bench)

    play(scene)
    assert waiting(tmp_path / OUTBOX) == ["waits"]
    assert rows(tmp_path / MIRROR, "SELECT id FROM entry ORDER BY id") == ["e-1", "e-2", "e-3"]


def test_a_disk_that_spoils_every_file_is_not_filled_with_spoilt_files(
    play: Play, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("desktop.engine.tasks", "^Forget: A file of Worklist's data is damaged")

    async def scene(bench: Bench) -> None:
        Watched(bench, tmp_path / OUTBOX)
        await asyncio.sleep(3)
        for number in range(8):
            emptied(tmp_path / OUTBOX)
            bench.engine.give(write(f"k{number}", "e-2"))
            await asyncio.sleep(3)
        assert len(bench.platform.sent) == 3, "what cannot be kept does not leave"
        assert len([file for file in aside(tmp_path) if file.suffix == ".aside"]) == 3
        assert_well(bench)

    play(scene)


@contextmanager
def no_room() -> Iterator[None]:
    """No file of this process grows any more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_finds_no_room_does_not_leave_and_goes_on_when_there_is_some(play: Play, tmp_path: Path) -> None:
    async def scene(bench: Bench) -> None:
        watched, said = Watched(bench, tmp_path / OUTBOX), watch_notices(bench)
        await asyncio.sleep(3)
        with no_room():
            bench.engine.give(write("first", "e-2"))
            bench.platform.entries["e-4"] = an_entry("e-4")
            bench.engine.give(ReloadAsked())
            await asyncio.sleep(180)
            assert not bench.platform.sent
            assert titles(said)
            (parked,) = (one for one in said if one.code == "command.parked")
            assert "It could not be kept on this computer, so it was not sent." in parked.detail
        bench.engine.give(write("second", "e-2"))
        await asyncio.sleep(180)
        assert watched.on_disk == [["second"]]
        assert not aside(tmp_path), "nothing is wrong with the files"
        assert_well(bench)

    play(scene)
    assert "e-4" in rows(tmp_path / MIRROR, "SELECT id FROM entry")
