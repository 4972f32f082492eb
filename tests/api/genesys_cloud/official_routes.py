"""The routes that Genesys Cloud's official SDK knows of what this adapter deals with, out of its code."""

import importlib
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_APIS = ("task_management", "routing", "users", "presence", "notifications", "tokens", "utilities")
_PATH = re.compile(r"resource_path = '([^']+)'")
_METHOD = re.compile(r"call_api\(resource_path, '([A-Z]+)'")
_QUERY = re.compile(r"query_params\['([^']+)'\]")
_BODY = re.compile(r":param (\S+) body:(.*)")
_ANSWER = re.compile(r"response_type=(?:'([^']*)'|None)")
_PLACE = re.compile(r"\{[^}]+\}")


@dataclass(frozen=True)
class Route:
    """``body`` and ``answer`` are names of models; empty where there is none."""

    method: str
    path: str
    query: frozenset[str]
    body: str
    needs_body: bool
    answer: str

    @property
    def name(self) -> str:
        """How it is listed."""
        return f"{self.method} {self.path}"

    def fits(self, method: str, path: str) -> bool:
        """Whether a request went to it."""
        parts, asked = self.path.split("/"), path.split("/")
        alike = all(_PLACE.fullmatch(part) or part == one for part, one in zip(parts, asked, strict=False))
        return method == self.method and len(parts) == len(asked) and alike


@cache
def routes() -> tuple[Route, ...]:
    """Those with the fewest places that stand for anything first: ``/me`` before ``/{userId}``."""
    found = [route for api in _APIS for route in _of(api)]
    return tuple(sorted(found, key=lambda route: len(_PLACE.findall(route.path))))


def route_of(method: str, path: str) -> Route:
    """The route that a request went to; an AssertionError where there is none."""
    found = next((route for route in routes() if route.fits(method, path)), None)
    assert found is not None, f"Genesys Cloud has no {method} {path}"
    return found


def _of(api: str) -> Iterator[Route]:
    source = inspect.getsource(importlib.import_module(f"PureCloudPlatformClientV2.apis.{api}_api"))
    for one in source.split("\n    def ")[1:]:
        path, method, answer = _PATH.search(one), _METHOD.search(one), _ANSWER.search(one)
        if path is None or method is None or answer is None:
            continue
        body = _BODY.search(one)
        yield Route(
            method[1],
            path[1],
            frozenset(_QUERY.findall(one)),
            body[1] if body else "",
            needs_body=body is not None and "(required)" in body[2],
            answer=answer[1] or "",
        )
