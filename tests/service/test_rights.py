"""What stands in the way first: who asks (401), then what they may do (403), then what they said (400)."""

from http import HTTPStatus

import pytest

from tests.support.service import RunningService

_JSON = {"Content-Type": "application/json"}
NOT_FOR_AGENTS = (
    ("POST", "/api/v2/workitems"),
    ("POST", "/api/v2/taskmanagement/workitems"),
    ("POST", "/api/v2/workitems/nothing/routing"),
    ("POST", "/api/v2/routing/workbins"),
    ("PUT", "/api/v2/routing/workbins/nothing"),
    ("POST", "/api/v2/routing/rules"),
    ("POST", "/api/v2/webhooks"),
    ("POST", "/api/v2/routing/interactions"),
    ("PUT", "/api/v2/routing/utilization"),
    ("GET", "/api/v2/analytics/workitems/summary"),
    ("GET", "/api/v2/audits?pageSize=0"),
)


@pytest.mark.parametrize(("method", "path"), NOT_FOR_AGENTS)
def test_rights_are_looked_at_before_the_body(service: RunningService, method: str, path: str) -> None:
    stranger, agent, boss = service.anonymous(), service.user("ana"), service.user("ada")
    assert stranger.request(method, path, content=b"{", headers=_JSON).status_code == HTTPStatus.UNAUTHORIZED
    refused = agent.request(method, path, content=b"{", headers=_JSON)
    assert refused.status_code == HTTPStatus.FORBIDDEN
    assert refused.json()["messageParams"]["permission"] in refused.json()["message"]
    assert boss.request(method, path, content=b"{", headers=_JSON).status_code == HTTPStatus.BAD_REQUEST


def test_user_data_of_a_workitem_is_for_programs(service: RunningService) -> None:
    refused = service.user("ada").patch("/api/v2/workitems/nothing", content=b"{", headers=_JSON)
    assert (refused.status_code, refused.json()["code"]) == (HTTPStatus.FORBIDDEN, "integration.required")
    told = service.client().patch("/api/v2/workitems/nothing", content=b"{", headers=_JSON)
    assert told.status_code == HTTPStatus.BAD_REQUEST


def test_a_parameter_that_the_address_does_not_know_is_named(service: RunningService) -> None:
    refused = service.client().get("/api/v2/routing/workbinentries", params={"assignedto": "me"})
    assert refused.status_code == HTTPStatus.BAD_REQUEST
    assert refused.json()["details"][0]["fieldName"] == "assignedto"
