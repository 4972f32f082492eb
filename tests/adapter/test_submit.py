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
