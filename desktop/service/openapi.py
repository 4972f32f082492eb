"""The OpenAPI document: FastAPI's own, with the bodies that our routes read themselves, and errors."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from desktop.service.examples import EXAMPLES
from desktop.service.wire import JsonBody

_REF = "#/components/schemas/{model}"
_JSON = "application/json"
_STATUSES = {
    "400": "The request is wrong; each bad field is named.",
    "401": "The token is missing, expired or revoked.",
    "403": "A permission is missing; it is named.",
    "404": "There is no such thing, or it is not yours to see.",
    "405": "This address does not take that method.",
    "409": "Somebody was first, or the caller saw an old version.",
    "413": "The body is over 1 MiB.",
    "429": "Too many requests; Retry-After says when to come back.",
    "503": "Nothing was stored; Retry-After says when to come back.",
}


class ErrorBody(BaseModel):
    """The body of every error."""

    status: int
    code: str
    message: str
    messageParams: dict[str, Any]  # noqa: N815 - the wire's spelling
    contextId: str  # noqa: N815 - the wire's spelling
    details: list[dict[str, Any]]
    errors: list[dict[str, Any]]


class DocumentedApp(FastAPI):
    """An application whose document tells all of it."""

    def openapi(self) -> dict[str, Any]:
        """The document, made once."""
        if self.openapi_schema is None:
            document = super().openapi()
            _add(document, self._bodies())
            self.openapi_schema = document
        return self.openapi_schema

    def _bodies(self) -> dict[tuple[str, str], type[BaseModel]]:
        found: dict[tuple[str, str], type[BaseModel]] = {}
        for route in _api_routes(self.routes):
            for model in _models(route.dependant):
                found.update({(route.path_format, method.lower()): model for method in route.methods or ()})
        return found


def _api_routes(routes: Any) -> Iterator[APIRoute]:
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        elif hasattr(route, "original_router"):
            yield from _api_routes(route.original_router.routes)


def _models(dependant: Dependant) -> Iterator[type[BaseModel]]:
    for one in dependant.dependencies:
        if isinstance(one.call, JsonBody):
            yield one.call.model


def _add(document: dict[str, Any], bodies: dict[tuple[str, str], type[BaseModel]]) -> None:
    used: set[type[BaseModel]] = {*bodies.values(), ErrorBody}
    models = sorted(used, key=lambda model: model.__name__)
    _, schemas = models_json_schema(
        [(model, "validation") for model in models], ref_template=_REF, by_alias=True
    )
    document.setdefault("components", {}).setdefault("schemas", {}).update(schemas["$defs"])
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            model = bodies.get((path, method))
            if model is not None:
                operation["requestBody"] = {"required": True, "content": {_JSON: _body_of(model)}}
            if path.startswith("/api/"):
                _add_errors(operation)


def _body_of(model: type[BaseModel]) -> dict[str, Any]:
    """A body by its schema, with the guides' example where there is one."""
    name = model.__name__
    example = {"example": EXAMPLES[name]} if name in EXAMPLES else {}
    return {"schema": {"$ref": _REF.format(model=name)}, **example}


def _add_errors(operation: dict[str, Any]) -> None:
    schema = {"$ref": _REF.format(model="ErrorBody")}
    responses = operation.setdefault("responses", {})
    responses.pop("422", None)
    for status, said in _STATUSES.items():
        responses.setdefault(status, {"description": said, "content": {_JSON: {"schema": schema}}})
