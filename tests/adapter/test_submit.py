import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapter.submit import BAD_INPUT, CREATED, FAILED, SECRET_VARIABLE, run
from tests.support.service import CLIENT_ID, CLIENT_SECRET, RunningService, running_service

GOOD = ("--type", "Claim", "--field", "claimId=C-9", "--field", "amount=12.50", "--field", "urgent=true")


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RunningService]:
    monkeypatch.setenv(SECRET_VARIABLE, CLIENT_SECRET)
    with running_service(tmp_path / "service") as running:
        yield running


def submitted(service: RunningService, *arguments: str) -> int:
    return run(["--url", service.url, "--client-id", CLIENT_ID, *arguments])


def test_it_prints_the_workitem_that_was_made(
    service: RunningService, capsys: pytest.CaptureFixture[str]
) -> None:
    assert submitted(service, *GOOD, "--title", "Burnt kitchen", "--user-data", "note=a=b") == CREATED
    workitem = json.loads(capsys.readouterr().out)
    kept = service.client().get(f"/api/v2/workitems/{workitem['id']}").json()
    assert kept["customFields"] == {"claimId": "C-9", "amount": 12.5, "urgent": True}
    assert kept["userData"]["note"] == "a=b"
    assert workitem["title"] == "Burnt kitchen"
    assert workitem["routingState"] == "queued"


def test_every_bad_field_is_named(service: RunningService, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ("--field", "amount=lots", "--field", "kind=fire", "--field", "nope=1", "--field", "urgent")
    assert submitted(service, "--type", "Claim", *wrong) == BAD_INPUT
    err = capsys.readouterr().err
    for named in ("amount", "kind", "nope", "claimId", "'urgent'"):
        assert named in err
    assert service.client().get("/api/v2/routing/workbinentries").json()["entities"] == []


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--type", "Clam"), "there are: Claim, Note"),
        ((*GOOD, "--queue", "Nowhere"), "'Nowhere' is not a queue"),
        ((*GOOD, "--field", "amount=1"), "amount: is given twice"),
    ],
)
def test_other_mistakes_are_named_too(
    service: RunningService, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], named: str
) -> None:
    assert submitted(service, *arguments) == BAD_INPUT
    assert named in capsys.readouterr().err


def test_a_number_of_the_source_makes_it_once(
    service: RunningService, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert submitted(service, *GOOD, "--external-id", "C-9", "--signed") == CREATED
    found = service.client().get("/api/v2/workitems", params={"externalId": "C-9"}).json()["entities"]
    assert len(found) == 1


def test_what_the_service_refuses_is_said(
    service: RunningService, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert submitted(service, *GOOD, "--rule", "r-none") == FAILED
    assert "r-none" in capsys.readouterr().err
    monkeypatch.setenv(SECRET_VARIABLE, "wrong")
    assert submitted(service, *GOOD) == FAILED
    assert "credentials" in capsys.readouterr().err
    monkeypatch.delenv(SECRET_VARIABLE)
    assert submitted(service, *GOOD) == FAILED
    assert SECRET_VARIABLE in capsys.readouterr().err


def test_the_environment_may_name_the_service(
    service: RunningService, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKLIST_URL", service.url)
    monkeypatch.setenv("WORKLIST_CLIENT_ID", CLIENT_ID)
    assert run(GOOD) == CREATED
    assert run((*GOOD, "--title", "broken \udcff text")) == BAD_INPUT
    assert "title: " in capsys.readouterr().err


RECORD = {
    "type": "Claim",
    "title": "Burnt kitchen",
    "fields": {"claimId": "C-9", "amount": 1, "urgent": True},
}


def test_a_whole_record_comes_by_a_file_that_nobody_else_sees(
    service: RunningService, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "work.json"
    file.write_text(
        json.dumps({**RECORD, "businessId": "C-9", "userData": {"note": "ours"}}), encoding="utf-8"
    )
    for _ in range(2):
        assert submitted(service, "--from", str(file)) == CREATED
    found = service.client().get("/api/v2/workitems", params={"externalId": "C-9"}).json()["entities"]
    assert [(one["title"], one["userData"]["note"]) for one in found] == [("Burnt kitchen", "ours")]


SPOILT = {
    b"{": "--from: is no JSON",
    b"[" * 100_000: "--from: is no JSON",
    b"[]": "--from: is no JSON object",
    json.dumps({**RECORD, "tilte": "x"}).encode(): "tilte: is not a known name here",
    json.dumps({**RECORD, "type": "Clam"}).encode(): "there are: Claim, Note",
    b"\xff": "cannot be read",
}


def test_a_spoilt_record_is_told_and_does_not_mix_with_options(
    service: RunningService, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "work.json"
    for text, named in SPOILT.items():
        file.write_bytes(text)
        assert submitted(service, "--from", str(file)) in {BAD_INPUT, FAILED}
        assert named in capsys.readouterr().err
    with pytest.raises(SystemExit):
        submitted(service, "--from", "-", "--title", "x")
    assert "the whole record" in capsys.readouterr().err
