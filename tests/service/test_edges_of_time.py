"""Times at the ends of the calendar, which not every zone can tell, are refused wherever they are taken."""

from tests.service.conftest import Scene

EDGE = "0001-01-01T00:00:00+23:59"


def test_in_a_body_with_the_field(scene: Scene) -> None:
    body = {"workitemTypeId": "wt-note", "workbinId": "wb-claims", "dueAt": EDGE}
    answer = scene.crm.post("/api/v2/workitems", json=body)
    assert answer.status_code == 400
    assert "dueAt" in answer.text
    assert "between the years 2 and 9998" in answer.text


def test_in_an_address(scene: Scene) -> None:
    ada = scene.service.user("ada")
    audits = ada.get("/api/v2/audits", params={"since": EDGE})
    assert audits.status_code == 400
    interval = f"{EDGE}/2026-03-02T09:00:00Z"
    summary = ada.get("/api/v2/analytics/workitems/summary", params={"interval": interval})
    assert (summary.status_code, summary.json()["code"]) == (400, "interval.invalid")
