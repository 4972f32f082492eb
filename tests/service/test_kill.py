"""kill -9 of a real ``worklist serve`` under load: what was acknowledged is there, once.

8 kills; ``WORKLIST_KILLS=50`` for the long run. The load never stops asking: what was not answered is sent
again under its key once the service is back, as a third party would.
"""

import contextlib
import json
import os
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from desktop.service.store.database import FILE_NAME
from tests.support.service import CLIENT_ID, CLIENT_SECRET, ORGANISATION

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("WORKLIST_KILLS", "8"))
AT_ONCE = 4
LEAST_ACKNOWLEDGED = 3
_COUNTS = """
SELECT (SELECT count(*) FROM workitem), (SELECT count(DISTINCT external_id) FROM workitem),
       (SELECT count(*) FROM entry), (SELECT count(*) FROM history WHERE sequence_number = 1),
       (SELECT count(*) FROM log WHERE event_type = 'routing.workbinentry.added'),
       (SELECT count(*) FROM idempotency)
"""


@dataclass
class Load:
    """What has been asked for, by number, and the ids that were answered."""

    folder: Path
    acknowledged: dict[str, str] = field(default_factory=dict)
    unanswered: list[str] = field(default_factory=list)
    asked: int = 0
    token: str = ""

    def survive(self, kill_after: int) -> None:
        """One life of the service: load until so many more were acknowledged, then kill -9."""
        command = [sys.executable, "-m", "desktop", "serve", "--data", str(self.folder / "data")]
        options = ["--load", str(self.folder / "organisation.json"), "--until-stdin-closes"]
        with subprocess.Popen(
            [*command, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as child:
            assert child.stdout is not None
            url = str(json.loads(child.stdout.readline())["url"])
            self.token = self.token or _token(url)
            enough, left = threading.Event(), iter(range(kill_after))
            with ThreadPoolExecutor(AT_ONCE) as threads:
                lines = [threads.submit(self._submit, url, left, enough) for _ in range(AT_ONCE)]
                enough.wait(30)
                child.kill()
            for line in lines:
                line.result()

    def _submit(self, url: str, left: Iterator[int], enough: threading.Event) -> None:
        headers = {"Authorization": f"Bearer {self.token}"}
        with httpx.Client(base_url=url, headers=headers) as crm, contextlib.suppress(httpx.TransportError):
            while True:
                self.submit_one(crm)
                if next(left, None) is None:
                    enough.set()

    def submit_one(self, crm: httpx.Client) -> None:
        """The next, or one that was not answered; an answer under a key never changes."""
        number = self.unanswered.pop() if self.unanswered else self._next()
        body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "C-1"}, "externalId": number}
        try:
            answer = crm.post("/api/v2/workitems", json=body, headers={"Idempotency-Key": number})
        except httpx.TransportError:
            self.unanswered.append(number)
            raise
        self.acknowledged[number] = answer.raise_for_status().json()["id"]

    def _next(self) -> str:
        self.asked += 1
        return f"{self.asked}-{threading.get_ident()}"


def _token(url: str) -> str:
    form = {"grant_type": "client_credentials"}
    answer = httpx.post(f"{url}/oauth/token", data=form, auth=(CLIENT_ID, CLIENT_SECRET))
    return str(answer.raise_for_status().json()["access_token"])


@pytest.mark.timeout(60 + 15 * KILLS)
def test_nothing_acknowledged_is_lost_and_nothing_is_doubled_however_often_it_is_killed(
    tmp_path: Path,
) -> None:
    (tmp_path / "organisation.json").write_text(json.dumps(ORGANISATION))
    chance = random.Random(20260302)  # noqa: S311 - the same kills every time, not a secret
    load = Load(tmp_path)
    for _ in range(KILLS):
        load.survive(chance.randint(1, 15))
    conn = sqlite3.connect(tmp_path / "data" / FILE_NAME)
    counts = conn.execute(_COUNTS).fetchone()
    kept = dict(conn.execute("SELECT external_id, id FROM workitem"))
    assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()
    assert len(load.acknowledged) >= KILLS * LEAST_ACKNOWLEDGED
    assert {number: kept.get(number) for number in load.acknowledged} == load.acknowledged
    assert len(set(counts)) == 1
