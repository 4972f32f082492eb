"""Backups: taken while the service works, brought back whole or not at all, and never over anything."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop import cli
from desktop.domain.errors import WorklistError
from desktop.service.house import House
from desktop.service.store.backup import backup, restore
from desktop.service.store.database import FILE_NAME
from desktop.service.store.schema import MIGRATIONS
from tests.service.conftest import CLAIM, Scene
from tests.support.service import running_service


def test_a_backup_of_a_service_that_works_is_a_service_again(scene: Scene, tmp_path: Path) -> None:
    client = scene.service.client()
    sent = client.post("/api/v2/workitems", json=CLAIM, headers={"Idempotency-Key": "k"}).json()
    file, folder = tmp_path / "kept" / "worklist.backup", tmp_path / "restored"
    file.parent.mkdir()
    backup(scene.service.folder, file)
    assert client.post("/api/v2/workitems", json=CLAIM).is_success
    restore(file, folder)
    with running_service(folder, clock=scene.service.clock) as again:
        client = again.client()
        replayed = client.post("/api/v2/workitems", json=CLAIM, headers={"Idempotency-Key": "k"})
        assert replayed.json()["id"] == sent["id"]
        assert again.house.epoch != scene.service.house.epoch
    assert file.stat().st_mode & 0o777 == (folder / FILE_NAME).stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    House(tmp_path / "data").close()
    file = tmp_path / "kept"
    backup(tmp_path / "data", file)
    before = file.read_bytes()
    with pytest.raises(WorklistError, match="exists already"):
        backup(tmp_path / "data", file)
    with pytest.raises(WorklistError, match="exists already"):
        restore(file, tmp_path / "data")
    assert file.read_bytes() == before


def test_a_folder_in_which_a_service_works_is_not_restored_into(tmp_path: Path) -> None:
    House(tmp_path / "data").close()
    backup(tmp_path / "data", tmp_path / "kept")
    house = House(tmp_path / "other")
    (tmp_path / "other" / FILE_NAME).rename(tmp_path / "moved")
    with pytest.raises(WorklistError, match="works in"):
        restore(tmp_path / "kept", tmp_path / "other")
    (tmp_path / "moved").rename(tmp_path / "other" / FILE_NAME)
    house.close()


def rewritten(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as conn:
        conn.execute(statement)


WRONG: dict[str, Callable[[Path], object]] = {
    "newer version": lambda file: rewritten(file, f"PRAGMA user_version = {len(MIGRATIONS) + 1}"),
    "no such table": lambda file: rewritten(file, "DROP TABLE meta"),
    "not a database": lambda file: file.write_text("Dear diary, " * 1000),
    "malformed": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
}


@pytest.mark.parametrize("said", WRONG)
def test_what_is_no_backup_of_ours_leaves_the_folder_empty(tmp_path: Path, said: str) -> None:
    file, folder = tmp_path / "kept", tmp_path / "data"
    House(tmp_path / "before").close()
    backup(tmp_path / "before", file)
    WRONG[said](file)
    with pytest.raises(WorklistError, match=said):
        restore(file, folder)
    assert [one.name for one in folder.iterdir()] == ["service.lock"]


def test_a_backup_without_room_leaves_nothing_behind(tmp_path: Path) -> None:
    House(tmp_path / "data").close()
    with pytest.raises(WorklistError, match="cannot be written"):
        backup(tmp_path / "data", tmp_path / "no-such-folder" / "kept")
    with pytest.raises(WorklistError, match="no data"):
        backup(tmp_path / "nowhere", tmp_path / "kept")
    with pytest.raises(WorklistError, match="no file"):
        restore(tmp_path / "kept", tmp_path / "other")


def test_both_are_words_of_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, file, other = (str(tmp_path / name) for name in ("data", "kept", "other"))
    House(tmp_path / "data").close()
    assert cli.main(["backup", "--data", data, "--out", file]) == 0
    assert cli.main(["restore", file, "--data", other]) == 0
    assert file in capsys.readouterr().out
    assert cli.main(["restore", file, "--data", other]) == 1
    assert "exists already" in capsys.readouterr().err
