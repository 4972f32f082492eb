"""The OpenAPI document: FastAPI's own, with what only our routes know.

That is: bodies that routes read themselves, permissions, errors, keys against doubled requests, examples.
"""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from desktop.domain.source import Source
from desktop.service.answers.errors import ErrorBody
from desktop.service.answers.sign_in import OAuthFailure
from desktop.service.doorman import SOURCE_HEADER, Needs
from desktop.service.examples import EXAMPLES, PARAMETERS
from desktop.service.genesys_face.asked import WorkitemCreate
from desktop.service.unanswered import KEPT_S
from desktop.service.wire import JSON, JsonBody
from desktop.service.workitem import OrchestratedPost

# Published without a route that reads just this.
ALSO = (ErrorBody, OAuthFailure, WorkitemCreate, OrchestratedPost)
_REF = "#/components/schemas/{model}"
_BEARER = {"bearer": {"type": "http", "scheme": "bearer", "description": "A token of POST /oauth/token."}}
_WRITES = frozenset({"post", "put", "patch", "delete"})
# Writes that only ask, or that a second time cannot do twice: they take no key.
_KEYLESS = ("/query", "/simulate", "/rows", "/channels", "/subscriptions")
_STATUSES = {
    "400": "The request is wrong; each bad field is named.",
    "401": "The token is missing, expired or revoked.",
    "403": "A permission is missing; it is named.",
    "404": "There is no such thing, or it is not yours to see.",
    "409": "Somebody was first, or the caller saw an old version.",
    "413": "The body is over 1 MiB.",
    "415": "The body is not sent as application/json.",
    "429": "Too many requests; Retry-After says when to come back.",
    "500": "The service failed; contextId says where in its log.",
    "503": "Nothing was stored; Retry-After says when to come back.",
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Kept for 24 hours: the same request under the same key gets the first answer again. "
    f"Without a key that holds once and for {KEPT_S} s, for an answer that was lost with its connection: "
    "the same sign-in gets it when it sends the same method, address and body again.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    "example": PARAMETERS["Idempotency-Key"],
}
_SOURCE = {
    "name": SOURCE_HEADER,
    "in": "header",
    "required": False,
    "description": "What the command came from: the `person` who is signed in, a third party's `page` "
    "that they have open, or a `rule` of theirs. Told as `source` in the history, in events and in audits.",
    "schema": {"type": "string", "enum": list(Source)},
    "example": Source.PAGE.value,
}


class DocumentedApp(FastAPI):
    """An application whose document tells all of it."""

    def openapi(self) -> dict[str, Any]:
        """The document, made once."""
        if self.openapi_schema is None:
            document = super().openapi()
            routes = {
                (route.path_format, method.lower()): route
                for route in _api_routes(self.routes)
                for method in route.methods or ()
            }
            _complete(document, routes)
            self.openapi_schema = document
        return self.openapi_schema


def _api_routes(routes: Any) -> Iterator[APIRoute]:
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        elif hasattr(route, "original_router"):
            yield from _api_routes(route.original_router.routes)


def _complete(document: dict[str, Any], routes: dict[tuple[str, str], APIRoute]) -> None:
    bodies = {place: body for place, route in routes.items() for body in _bodies(route.dependant)}
    components = document.setdefault("components", {})
    components["securitySchemes"] = _BEARER
    components.setdefault("schemas", {}).update(_schemas({*(body.model for body in bodies.values()), *ALSO}))
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            _say_parameters(operation)
            if (path, method) in bodies:
                _say_body(operation, bodies[path, method])
            if path.startswith("/api/"):
                _say_rights(operation, routes[path, method].dependant)
                _say_errors(operation, _errors_of(path, method, operation), ErrorBody)
                _say_headers(operation, path, method)
            elif path.startswith("/oauth/"):
                _say_errors(operation, ("400", "401"), OAuthFailure)
                _say_errors(operation, ("413", "429", "500", "503"), ErrorBody)


def _schemas(models: set[type[BaseModel]]) -> dict[str, Any]:
    ordered = sorted(models, key=lambda model: model.__name__)
    _, schemas = models_json_schema(
        [(model, "validation") for model in ordered], ref_template=_REF, by_alias=True
    )
    found: dict[str, Any] = schemas["$defs"]
    return found


def _bodies(dependant: Dependant) -> Iterator[JsonBody[Any]]:
    for one in dependant.dependencies:
        if isinstance(one.call, JsonBody):
            yield one.call


def _say_parameters(operation: dict[str, Any]) -> None:
    """Ids and the like as the guides print them. One that is not sent is absent: none is ever null."""
    for one in operation.get("parameters", ()):
        one["schema"] = _without_null(one["schema"])
        if one["name"] in PARAMETERS:
            one["example"] = PARAMETERS[one["name"]]


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    choices = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) != 1:
        return schema
    return {**choices[0], **{name: said for name, said in schema.items() if name != "anyOf"}}


def _say_body(operation: dict[str, Any], body: JsonBody[Any]) -> None:
    """A body by its schema, with the guides' example."""
    name = body.model.__name__
    example = {"example": EXAMPLES[name]} if name in EXAMPLES else {}
    schema: dict[str, Any] = {"$ref": _REF.format(model=name)}
    told = schema if body.is_required else {"anyOf": [schema, {"type": "null"}]}
    operation["requestBody"] = {"required": body.is_required, "content": {JSON: {"schema": told, **example}}}


def _say_rights(operation: dict[str, Any], dependant: Dependant) -> None:
    operation["security"] = [{"bearer": []}]
    needed = [one.call.permission for one in dependant.dependencies if isinstance(one.call, Needs)]
    if needed:
        said = f"Needs the permission `{needed[0]}`."
        operation["description"] = f"{operation.get('description', '')}\n\n{said}".strip()
        operation["x-permission"] = needed[0]


def _errors_of(path: str, method: str, operation: dict[str, Any]) -> Iterator[str]:
    """Which errors an operation can have."""
    yield from ("400", "401", "403", "429", "500", "503")
    asked = {one["name"] for one in operation.get("parameters", ()) if one.get("required")}
    if "{" in path or method in _WRITES or asked & {"subscriptionId", "id"}:
        yield "404"
    if method in _WRITES:
        yield "409"
    if "requestBody" in operation:
        yield from ("413", "415")


def _say_errors(operation: dict[str, Any], statuses: Any, model: type[BaseModel]) -> None:
    schema = {"$ref": _REF.format(model=model.__name__)}
    responses = operation.setdefault("responses", {})
    responses.pop("422", None)
    for status in sorted(statuses):
        responses.setdefault(
            status, {"description": _STATUSES[status], "content": {JSON: {"schema": schema}}}
        )


def _say_headers(operation: dict[str, Any], path: str, method: str) -> None:
    if method in _WRITES:
        operation.setdefault("parameters", []).append(_SOURCE)
    if method in ("post", "put", "patch") and not path.endswith(_KEYLESS):
        operation["parameters"].append(_KEY)
