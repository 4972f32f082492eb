"""A disk that only reads: the service ends with a sentence, or refuses and keeps nothing half."""

import shutil
import sqlite3
import subprocess
import sys
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
# A mount of its own that only reads: mode bits stop nobody who may do everything.
READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
UNSHARE = [shutil.which("unshare") or "unshare", "--mount", "--map-root-user", "sh", "-c", READ_ONLY, "sh"]


def with_read_only(path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What ``worklist`` does where this file or folder can be read only."""
    command = [*UNSHARE, str(path), sys.executable, "-m", "desktop", *words]
    return subprocess.run(command, cwd=ROOT, input="", capture_output=True, text=True, check=False)


def can_mount(folder: Path) -> bool:
    """Whether this machine lets its users mount."""
    command = [*UNSHARE, str(folder), "true"]
    return (
        bool(shutil.which("unshare"))
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A data folder that a service has worked in."""
    if not can_mount(tmp_path):
        pytest.skip("nothing can be mounted here")
    folder = tmp_path / "data"
    with running_service(folder, ORGANISATION, clock=ManualClock()):
        pass
    return folder


@pytest.mark.parametrize("name", [".", FILE_NAME, f"{FILE_NAME}-wal", LOCK_NAME])
def test_what_only_reads_ends_the_service_with_a_sentence(kept: Path, name: str) -> None:
    (kept / name).touch()
    before = (kept / FILE_NAME).read_bytes()
    ended = with_read_only(kept / name, "serve", "--until-stdin-closes", "--data", str(kept))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "cannot be used" in ended.stderr
    assert "let this user write there" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert (kept / FILE_NAME).read_bytes() == before


def test_a_backup_to_where_nothing_can_be_written_says_so(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "backups"
    target.mkdir()
    ended = with_read_only(target, "backup", "--data", str(kept), "--out", str(target / "copy.sqlite3"))
    assert ended.returncode == 1
    assert "cannot be written" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert list(target.iterdir()) == []


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
