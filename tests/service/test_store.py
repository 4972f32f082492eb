"""The store: all of an operation or none of it, one owner of the files, nothing lost by a kill."""

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import WorklistError
from desktop.domain.record import wire_time
from desktop.service.house import House
from desktop.service.housekeeping import LOG_ROWS_KEPT, tidy
from desktop.service.store.database import FILE_NAME, make_folder, open_writer
from desktop.service.store.schema import MIGRATIONS
from desktop.service.store.transaction import Transaction
from tests.conftest import ExpectedLogs
from tests.service.conftest import CLAIM, Scene
from tests.support.service import ORGANISATION, running_service

ROOT = Path(__file__).parents[2]
_COUNTS = """
SELECT (SELECT count(*) FROM workitem), (SELECT count(*) FROM entry),
       (SELECT count(*) FROM history WHERE sequence_number = 1),
       (SELECT count(*) FROM log WHERE event_type = 'routing.workbinentry.added')
"""


def test_the_files_belong_to_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    make_folder(folder)
    open_writer(folder).close()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_what_is_committed_is_on_the_disk(tmp_path: Path) -> None:
    conn = open_writer(tmp_path)
    told = [conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    conn.close()
    assert told == ["wal", 2], "2 is FULL: a lost supply of power loses nothing either"


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorklistError, match="cannot be used"):
        make_folder(tmp_path / "file")


def test_data_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    conn = open_writer(tmp_path)
    conn.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    conn.close()
    with pytest.raises(WorklistError, match="newer version"):
        open_writer(tmp_path)


def test_two_services_do_not_share_a_folder(tmp_path: Path) -> None:
    house = House(tmp_path)
    try:
        with pytest.raises(WorklistError, match="already"):
            House(tmp_path)
    finally:
        house.close()
    House(tmp_path).close()


def test_an_operation_that_fails_halfway_leaves_nothing_and_harms_no_other(tmp_path: Path) -> None:
    house = House(tmp_path)

    def halfway(tx: Transaction) -> None:
        tx.conn.execute("INSERT INTO meta VALUES ('half', '1')")
        tx.log("routing.workbin.updated", "{}", sequence_number=1)
        raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        house.write_now(halfway)
    house.write_now(lambda tx: tx.log("routing.workbin.updated", "{}", sequence_number=1))
    kept = house.write_now(lambda tx: (tx.cursor, tx.conn.execute("SELECT count(*) FROM meta").fetchone()))
    house.close()
    assert kept == (1, (1,))


def test_a_full_disk_stores_nothing_and_says_so(tmp_path: Path, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("desktop.service.store", "refused a commit")
    house = House(tmp_path)
    house.write_now(lambda tx: tx.conn.execute("PRAGMA max_page_count = 1"))

    def large(tx: Transaction) -> None:
        tx.conn.execute("INSERT INTO meta VALUES ('large', ?)", ("x" * 1_000_000,))

    with pytest.raises(Exception, match="Nothing was stored"):
        house.write_now(large)
    house.write_now(lambda tx: tx.conn.execute("PRAGMA max_page_count = 1000000"))
    house.write_now(large)
    house.close()


SUBMITTER = """
import sys
from pathlib import Path
from tests.support.service import running_service
with running_service(Path(sys.argv[1])) as service:
    crm = service.client()
    for number in range(10000):
        body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "C-1"}, "externalId": str(number)}
        key = {"Idempotency-Key": str(number)}
        crm.post("/api/v2/workitems", json=body, headers=key).raise_for_status()
        print(number, flush=True)
"""


def kill_after(folder: Path, count: int) -> int:
    """Submit until so many were acknowledged, then kill -9; the last number that was."""
    child = subprocess.Popen(
        [sys.executable, "-c", SUBMITTER, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with child:
        assert child.stdout is not None
        numbers = []
        for line in child.stdout:
            numbers.append(int(line))
            if numbers[-1] == count:
                child.kill()
    return numbers[-1]


def test_after_a_kill_what_was_acknowledged_is_there_and_whole(tmp_path: Path) -> None:
    last = kill_after(tmp_path, 10)
    conn = sqlite3.connect(tmp_path / FILE_NAME)
    counts = set(conn.execute(_COUNTS).fetchone())
    ids = {int(one) for (one,) in conn.execute("SELECT external_id FROM workitem")}
    assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()
    assert len(counts) == 1
    assert set(range(last + 1)) <= ids
    with running_service(tmp_path, ORGANISATION) as service:
        body = {**CLAIM, "externalId": str(last)}
        key = {"Idempotency-Key": str(last)}
        again = service.client().post("/api/v2/workitems", json=body, headers=key)
        assert again.headers["Idempotency-Replayed"] == "true"


@pytest.mark.parametrize(("age", "kept"), [(timedelta(minutes=31), 10_007), (timedelta(days=2), 10_000)])
def test_the_log_keeps_ten_thousand_events_and_more_while_they_are_young(
    tmp_path: Path, age: timedelta, kept: int
) -> None:
    make_folder(tmp_path)
    conn, now, top = open_writer(tmp_path), datetime(2026, 3, 2, 9, tzinfo=UTC), 10_007
    row = "INSERT INTO log VALUES (?, ?, 'x', NULL, 1, NULL, NULL, NULL, NULL, '{}')"
    conn.execute("BEGIN")
    conn.executemany(row, ((number, wire_time(now - age)) for number in range(1, top + 1)))
    tidy(Transaction(conn, now, top))
    assert conn.execute("SELECT count(*), max(cursor) FROM log").fetchone() == (kept, top)
    conn.close()


def test_old_rows_and_dead_tokens_are_tidied_away(scene: Scene) -> None:
    scene.offered_to_ana()
    house = scene.service.house
    house.write_now(lambda tx: setattr(tx, "cursor", tx.cursor + LOG_ROWS_KEPT))
    scene.service.advance(25 * 3600)
    kept = house.write_now(lambda tx: tx.conn.execute("SELECT min(cursor) > 1, count(*) FROM log").fetchone())
    tokens = house.write_now(lambda tx: tx.conn.execute("SELECT DISTINCT kind FROM token").fetchall())
    assert kept[0] == 1
    assert tokens == [("refresh",)]


def test_the_webhook_of_a_subscription_ends_with_it(scene: Scene) -> None:
    body = {"workbinId": "wb-claims", "deliveryMode": "webhook", "webhookUrl": "http://127.0.0.1:9/"}
    scene.crm.post("/api/v2/routing/workbinsubscriptions", json=body).raise_for_status()
    count = "SELECT (SELECT count(*) FROM subscription), (SELECT count(*) FROM webhook)"
    house = scene.service.house
    assert house.write_now(lambda tx: tx.conn.execute(count).fetchone()) == (1, 1)
    scene.service.advance(31 * 24 * 3600)
    house.write_now(lambda _: None)
    assert house.write_now(lambda tx: tx.conn.execute(count).fetchone()) == (0, 0)
