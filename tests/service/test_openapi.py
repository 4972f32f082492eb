"""The published document: every route with its body and its errors."""

import html
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.service import ManualClock, RunningService, running_service

# Each of these says all that it has to say in its address; the last two read their bodies themselves.
BODILESS = ("/stop", "/acd/cancel", "/disconnect", "/notifications/channels", "/taskmanagement/workitems")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """One service for all: to make its document takes longer than all that is asked of it."""
    with running_service(tmp_path_factory.mktemp("document") / "data", clock=ManualClock()) as service:
        yield service


@pytest.fixture(scope="module")
def document(published: RunningService) -> dict[str, Any]:
    answer = published.anonymous().get("/api/v2/openapi.json", timeout=60).raise_for_status()
    body: dict[str, Any] = answer.json()
    return body


def test_writes_say_what_they_take(document: dict[str, Any]) -> None:
    silent = {
        f"{method} {path}"
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
        if method in {"post", "put", "patch"} and "requestBody" not in operation
    }
    assert not {one for one in silent if not one.endswith(BODILESS)}


def test_every_answer_has_a_shape_and_every_body_an_example(document: dict[str, Any]) -> None:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            good = {status: one for status, one in operation["responses"].items() if status.startswith("2")}
            assert good, (method, path)
            for status, one in good.items():
                shapes = [content["schema"] for content in one.get("content", {}).values()]
                assert method == "head" or status == "204" or (shapes and all(shapes)), (method, path)
            body = operation.get("requestBody", {}).get("content", {}).get("application/json")
            assert body is None or {"example", "examples"} & body.keys(), (method, path)


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    found: list[str] = []

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            found.extend(value for name, value in part.items() if name == "$ref")
            for value in part.values():
                walk(value)
        elif isinstance(part, list):
            for value in part:
                walk(value)

    walk(document)
    known = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert found
    assert set(found) <= known


def test_no_parameter_is_null_because_nothing_sends_one_so(document: dict[str, Any]) -> None:
    schemas = [
        one["schema"]
        for operations in document["paths"].values()
        for operation in operations.values()
        for one in operation.get("parameters", ())
    ]
    assert schemas
    assert not [one for one in schemas if {"type": "null"} in one.get("anyOf", ())]


def test_every_api_route_tells_its_errors(document: dict[str, Any]) -> None:
    for path, operations in document["paths"].items():
        if path.startswith("/api/"):
            for operation in operations.values():
                assert {"400", "401", "403", "429"} <= set(operation["responses"])
                assert "422" not in operation["responses"]


def test_the_document_is_a_page_that_loads_nothing_from_anywhere(
    published: RunningService, document: dict[str, Any]
) -> None:
    answer = published.anonymous().get("/docs", timeout=60).raise_for_status()
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert not re.findall(r"(?:src|href)=.(?:https?:)?//", answer.text)
    for path in document["paths"]:
        assert html.escape(path) in answer.text
    anchors = set(re.findall(r'href="#([^"]+)"', answer.text))
    assert anchors <= set(re.findall(r'id="([^"]+)"', answer.text))
    assert "Needs the permission <code>workitemtype:read</code>." in answer.text


def test_shapes_are_named_by_what_they_are(document: dict[str, Any]) -> None:
    """Two of one name would carry the names of our modules."""
    assert not [name for name in document["components"]["schemas"] if "__" in name]
