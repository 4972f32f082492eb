"""The adapter as a process of its own, against the real service."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.service import CLIENT_ID, CLIENT_SECRET, RunningService, running_service

RECORDS = 40


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    with running_service(tmp_path / "service") as running:
        yield running


def configured(folder: Path, url: str, source: str, *, is_signed: bool = False) -> Path:
    file = folder / "adapter.toml"
    file.write_text(
        f'[platform]\nurl = "{url}"\nclient_id = "{CLIENT_ID}"\n'
        f'client_secret_env = "THE_SECRET"\nsigned = {str(is_signed).lower()}\n{source}',
        encoding="utf-8",
    )
    return file


def started(config: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", "adapter", "--config", str(config)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "THE_SECRET": CLIENT_SECRET},
    )


def finished(config: Path) -> tuple[int, list[dict[str, Any]]]:
    process = started(config)
    out, err = process.communicate(timeout=60)
    assert "Traceback" not in err
    return process.returncode, [json.loads(line) for line in out.splitlines()]


def copies(service: RunningService, business_ids: list[str]) -> dict[str, int]:
    client = service.client()
    return {
        one: len(client.get("/api/v2/workitems", params={"externalId": one}).json()["entities"])
        for one in business_ids
    }


def claims(file: Path) -> list[str]:
    ids = [f"CLM-{number}" for number in range(RECORDS)]
    lines = [
        json.dumps(
            {"businessId": one, "type": "Claim", "fields": {"claimId": one, "amount": place, "kind": "Fire"}}
        )
        for place, one in enumerate(ids)
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    return ids


def test_a_csv_file_becomes_routed_workitems_once(service: RunningService, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "Number,type,fields.claimId,fields.amount,fields.lostOn,fields.urgent,customer\n"
        "C-1,Claim,C-1,120.5,2026-11-20,true,Ana Ruiz\n"
        "C-2,Claim,C-2,many,2026-11-20,true,Bo\n"
        "C-3,Note,,,,,Cy\n",
        encoding="utf-8",
    )
    source = '[source]\nkind = "csv"\npath = "in.csv"\n[source.columns]\nNumber = "businessId"\n'
    config = configured(tmp_path, service.url, source, is_signed=True)
    status, lines = finished(config)
    assert status == 1
    (refused,) = [line for line in lines if line["event"] == "record.refused"]
    assert refused["place"] == "row 3"
    assert refused["problems"][0].startswith("fields.amount: must be a number")
    finished(config)
    assert copies(service, ["C-1", "C-2", "C-3"]) == {"C-1": 1, "C-2": 0, "C-3": 1}
    (made,) = service.client().get("/api/v2/workitems", params={"externalId": "C-1"}).json()["entities"]
    assert made["customFields"]["amount"] == 120.5
    assert made["customer"] == "Ana Ruiz"
    entries = service.client().get("/api/v2/routing/workbinentries").json()["entities"]
    assert [entry["externalId"] for entry in entries].count("C-1") == 1


def test_killed_again_and_again_it_loses_nothing_and_doubles_nothing(
    service: RunningService, tmp_path: Path
) -> None:
    ids = claims(tmp_path / "in.jsonl")
    config = configured(tmp_path, service.url, '[source]\nkind = "jsonl"\npath = "in.jsonl"\n')
    for kills in (1, 3, 9):
        process = started(config)
        assert process.stdout is not None
        seen = 0
        for line in process.stdout:
            seen += '"workitem.created"' in line
            if seen == kills:
                break
        process.kill()
        process.communicate()
    status, lines = finished(config)
    assert status == 0
    assert lines[-1]["done"] == RECORDS
    assert set(copies(service, ids).values()) == {1}


def test_it_waits_for_a_service_that_is_away_and_goes_on_by_itself(
    service: RunningService, tmp_path: Path
) -> None:
    ids = claims(tmp_path / "in.jsonl")
    config = configured(tmp_path, service.url, '[source]\nkind = "jsonl"\npath = "in.jsonl"\n')
    service.stop()
    process = started(config)
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["event"] == "service.awaited"
    service.start()
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert set(copies(service, ids).values()) == {1}


def test_wrong_credentials_end_it_with_a_sentence(service: RunningService, tmp_path: Path) -> None:
    claims(tmp_path / "in.jsonl")
    config = configured(tmp_path, service.url, '[source]\nkind = "jsonl"\npath = "in.jsonl"\n')
    config.write_text(config.read_text().replace(CLIENT_ID, "somebody-else"), encoding="utf-8")
    process = started(config)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "refused the client's credentials" in err


def test_the_feed_ends_with_its_standard_input(service: RunningService, tmp_path: Path) -> None:
    config = configured(tmp_path, service.url, '[source]\nkind = "seeded"\nfirst_after_s = 3600\n')
    config.write_text(f"until_stdin_closes = true\n{config.read_text()}", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", "adapter", "--config", str(config)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "THE_SECRET": CLIENT_SECRET},
    )
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["event"] == "adapter.ready"
    out, _ = process.communicate(timeout=30)
    assert json.loads(out.splitlines()[-1])["event"] == "adapter.ended"
    assert process.returncode == 0
