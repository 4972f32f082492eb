"""The real window on a Genesys Cloud: on queue, offered, accepted, by real clicks."""

import functools
from pathlib import Path

import pytest

from desktop.app import desktop as composition
from desktop.host.policy import read_policy
from tests.journeys.conftest import FRAUD, Hall

WORKITEMS = "/api/v2/taskmanagement/workitems"


@pytest.fixture(autouse=True)
def _genesys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An administrator's policy that says what answers at the address."""
    file = tmp_path / "policy.toml"
    file.write_text('[server]\nbackend = "genesys-cloud"\nclient_id = "worklist-desktop"\n', encoding="utf-8")
    monkeypatch.setattr(composition, "read_policy", functools.partial(read_policy, file))


def test_an_offer_is_accepted_in_the_window(hall: Hall) -> None:
    mara = hall.person()
    mara.signs_in()
    mara.goes_available()
    crm = hall.service.client()
    body = {"name": "Fraud check", "typeId": "wt-case", "customFields": FRAUD}
    queue_id = crm.get("/api/v2/routing/queues").json()["entities"][0]["id"]
    workitem_id = crm.post(WORKITEMS, json={**body, "queueId": queue_id}).raise_for_status().json()["id"]
    mara.sees(lambda: mara.is_offered(workitem_id))
    mara.hand.click("Accept")
    mara.sees(lambda: (row := mara.row(workitem_id)) is not None and row.entry.offer is None)
    assert crm.get(f"{WORKITEMS}/{workitem_id}").json()["assignmentState"] == "Connected"
