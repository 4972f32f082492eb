"""A disk that only reads: the service ends with a sentence, or refuses and keeps nothing half."""

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from desktop.domain.errors import WorklistError
from desktop.service.organisation import load_demo
from desktop.service.store.database import FILE_NAME
from desktop.service.store.folder import LOCK_NAME
from tests.conftest import ExpectedLogs
from tests.support.service import ORGANISATION, ManualClock, running_service

ROOT = Path(__file__).parents[2]
# Mode bits stop nobody who may do everything: the right to pass them over is given up first.
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
ONE_AFTER_ANOTHER = """
import contextlib, io, json, sys
from desktop.cli import main

told = []
for words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(words)
    told.append((status, out.getvalue(), err.getvalue()))
json.dump(told, sys.stdout)
"""
ONLY_READ = (".", FILE_NAME, f"{FILE_NAME}-wal", LOCK_NAME)


def said(*commands: list[str]) -> list[tuple[int, str, str]]:
    """What ``worklist`` answers to each: status and words. In one process: starting one costs seconds."""
    child = [*AS_ANYBODY, sys.executable, "-c", ONE_AFTER_ANOTHER, json.dumps(commands)]
    ran = subprocess.run(child, cwd=ROOT, input="", capture_output=True, text=True, check=True)
    return [(status, out, err) for status, out, err in json.loads(ran.stdout)]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A data folder that a service has worked in."""
    folder = tmp_path / "data"
    with running_service(folder, ORGANISATION, clock=ManualClock()):
        pass
    return folder


@contextmanager
def only_read(paths: Sequence[Path]) -> Iterator[None]:
    """While it lasts, nobody may write there."""
    modes = [stat.S_IMODE(path.stat().st_mode) for path in paths]
    for path, mode in zip(paths, modes, strict=True):
        path.chmod(mode & ~0o222)
    try:
        yield
    finally:
        for path, mode in zip(paths, modes, strict=True):
            path.chmod(mode)


def test_what_only_reads_ends_the_command_with_a_sentence(kept: Path, tmp_path: Path) -> None:
    folders = [Path(shutil.copytree(kept, tmp_path / str(number))) for number in range(len(ONLY_READ))]
    locked = [folder / name for folder, name in zip(folders, ONLY_READ, strict=True)]
    backups = tmp_path / "backups"
    backups.mkdir()
    for path in locked:
        path.touch()
    before = [(folder / FILE_NAME).read_bytes() for folder in folders]
    serve = ["serve", "--until-stdin-closes", "--data"]
    backup = ["backup", "--data", str(kept), "--out", str(backups / "copy.sqlite3")]
    with only_read([*locked, backups]):
        *served, copied = said(*([*serve, str(folder)] for folder in folders), backup)
    for name, (status, out, err) in zip(ONLY_READ, served, strict=True):
        assert (status, out) == (1, ""), name
        assert "cannot be used" in err, name
        assert "let this user write there" in err, name
    assert [(folder / FILE_NAME).read_bytes() for folder in folders] == before
    assert (copied[0], "cannot be written" in copied[2]) == (1, True)
    assert list(backups.iterdir()) == []


def test_a_disk_that_turns_read_only_refuses_whole_requests(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("desktop.service.store.writer", "refused a commit")
    body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "C-1"}}
    with running_service(tmp_path / "data", ORGANISATION, clock=ManualClock()) as service:
        crm = service.client()
        crm.post("/api/v2/workitems", json=body).raise_for_status()
        service.house.write_now(lambda tx: tx.conn.execute("PRAGMA query_only = ON"))
        answer = crm.post("/api/v2/workitems", json=body, headers={"Idempotency-Key": "again"})
        assert answer.status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert (answer.json()["code"], answer.headers["Retry-After"]) == ("storage.unavailable", "5")
        assert crm.get("/health").status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert crm.get("/api/v2/tokens/me").is_success
    with sqlite3.connect(tmp_path / "data" / FILE_NAME) as conn:
        assert conn.execute("SELECT count(*) FROM workitem").fetchone() == (1,)
        assert conn.execute("SELECT count(*) FROM idempotency").fetchone() == (0,)
    conn.close()


def test_damaged_credentials_of_the_demo_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with running_service(folder, ORGANISATION, clock=ManualClock()) as service:
        (folder / "demo.json").touch()
        with pytest.raises(WorklistError, match=r"demo\.json cannot be used"):
            load_demo(service.house, folder)
