"""The examples in the OpenAPI document are the documents' own, and each is what its route takes."""

from collections.abc import Iterator
from typing import Any

from desktop.service.examples import EXAMPLES
from tests.documents.conftest import Scene
from tests.documents.test_preferred_agent_routing import PAYLOAD
from tests.documents.test_workload_management import TRIGGER, TYPE, WORKITEM
from tests.documents.workbin_requests import ASSIGNMENT, SUBSCRIPTION, WORKBIN


def examples_in(document: dict[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """Method, address, the name of the body's model, and the example."""
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
            if "example" in body:
                # One that may be left out is told as itself or null.
                shape = body["schema"].get("anyOf", [body["schema"]])[0]
                yield method, path, shape["$ref"].rpartition("/")[2], body["example"]
            for name, example in body.get("examples", {}).items():
                yield method, path, name, example["value"]


def test_every_example_is_published_and_taken_but_for_what_it_points_at(scene: Scene) -> None:
    # The document is made when it is first asked for, which takes a busy machine some seconds.
    scene.crm.timeout = 60
    found = list(examples_in(scene.get("/api/v2/openapi.json")))
    # The example of a rule asks for the fields of the printed type.
    scene.post("/api/v2/workitemtypes", {**TYPE, "name": "LoanApplicationReview_2"})
    assert {name for _, _, name, _ in found} == set(EXAMPLES)
    for method, path, _, example in found:
        address = path.replace("{name}", "OPEN_MEDIA_ROUTING_CONFIG").replace("{bulk}", "add")
        answer = scene.user("ada").request(method, address, json=example)
        if answer.status_code == 403:
            answer = scene.crm.request(method, address, json=example)
        codes = {one["errorCode"] for one in answer.json().get("details", ())} if answer.is_error else set()
        pointing = {one for one in codes if one.endswith(".unknown")} - {"field.unknown"}
        assert answer.is_success or answer.status_code == 404 or pointing == codes != set(), answer.text


def test_they_are_the_documents_own() -> None:
    assert EXAMPLES["WorkbinPut"] == WORKBIN
    assert EXAMPLES["SubscriptionPost"] == SUBSCRIPTION
    assert EXAMPLES["EntryPut"] == ASSIGNMENT
    assert EXAMPLES["TypePost"] == TYPE
    assert EXAMPLES["WorkitemPost"] == WORKITEM
    assert EXAMPLES["InteractionPost"] == PAYLOAD
    assert EXAMPLES["RoutingPost"] == TRIGGER
