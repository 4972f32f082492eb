"""A real ``worklist serve`` whose disk is full: it says so, stores nothing half, and goes on.

The disk is made small by the limit on the size of files that the kernel keeps for a process.
"""

import json
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from desktop.service.store.database import FILE_NAME
from tests.support.service import CLIENT_ID, CLIENT_SECRET, ORGANISATION

ROOT = Path(__file__).parents[2]
SMALL_BYTES = 1_500_000
SERVE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from desktop.cli import main
sys.exit(main(sys.argv[2:]))
"""
_COUNTS = """
SELECT (SELECT count(*) FROM workitem), (SELECT count(*) FROM entry), (SELECT count(*) FROM idempotency),
       (SELECT count(*) FROM history WHERE sequence_number = 1),
       (SELECT count(*) FROM log WHERE event_type = 'routing.workbinentry.added')
"""
pytestmark = pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="The limit of another is Linux's.")


@contextmanager
def serving(folder: Path, most_bytes: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    (folder / "organisation.json").write_text(json.dumps(ORGANISATION))
    options = ["--data", str(folder / "data"), "--load", str(folder / "organisation.json")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # -B: where no file may grow, Python leaves halves of what it compiles for everybody to stumble over.
    command = [sys.executable, "-B", "-c", SERVE, str(most_bytes), "serve", "--until-stdin-closes", *options]
    with subprocess.Popen(command, text=True, cwd=ROOT, **pipes) as child:  # type: ignore[call-overload]  # three pipes
        yield child, child.stdout.readline()


def submit(crm: httpx.Client, number: int) -> httpx.Response:
    body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "x" * 1500}, "externalId": str(number)}
    return crm.post("/api/v2/workitems", json=body, headers={"Idempotency-Key": str(number)})


def test_a_service_that_has_no_room_to_begin_ends_with_a_sentence(tmp_path: Path) -> None:
    with serving(tmp_path, 20_000) as (child, ready):
        told = child.communicate()[1]
    assert ready == ""
    assert child.returncode == 1
    assert "cannot be used" in told
    assert "make room" in told
    assert "Traceback" not in told


def test_without_room_a_request_is_refused_whole_and_with_room_it_is_kept(tmp_path: Path) -> None:
    with serving(tmp_path, SMALL_BYTES) as (child, ready):
        url = json.loads(ready)["url"]
        form = {"grant_type": "client_credentials"}
        grant = httpx.post(f"{url}/oauth/token", data=form, auth=(CLIENT_ID, CLIENT_SECRET)).json()
        headers = {"Authorization": f"Bearer {grant['access_token']}"}
        with httpx.Client(base_url=url, headers=headers) as crm:
            number = 0
            while (answer := submit(crm, number)).is_success:
                number += 1
            refused = answer.json()
            assert crm.get("/health").is_success
            assert crm.get("/api/v2/workitems", params={"externalId": "0"}).is_success
            resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
            assert submit(crm, number).status_code == httpx.codes.CREATED
        told = child.communicate()[1]
    assert answer.status_code == httpx.codes.SERVICE_UNAVAILABLE
    assert answer.headers["Retry-After"]
    assert refused["code"] == "storage.unavailable"
    assert "refused a commit" in told
    with sqlite3.connect(tmp_path / "data" / FILE_NAME) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert set(conn.execute(_COUNTS).fetchone()) == {number + 1}
    conn.close()
