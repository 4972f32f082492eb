"""Subscribing to the service's stream, and hearing what it says."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from websockets.sync.client import ClientConnection, connect

POLL = "/api/v2/routing/workbinentries/subscriptions"


def subscribe(who: httpx.Client, **scope: Any) -> dict[str, Any]:
    answer = who.post("/api/v2/routing/workbinsubscriptions", json=scope or {"assignedTo": "me"})
    body: dict[str, Any] = answer.raise_for_status().json()
    return body


@contextmanager
def listening(
    who: httpx.Client,
    sub: dict[str, Any],
    cursor: int | None = None,
    epoch: str | None = None,
    *,
    take_over: bool = True,
) -> Iterator[ClientConnection]:
    place = sub["cursor"] if cursor is None else cursor
    uri = f"{sub['connectUri']}?cursor={place}&epoch={epoch or sub['epoch']}&takeOver={take_over}"
    header = {"Authorization": who.headers["Authorization"]}
    with connect(uri, additional_headers=header, close_timeout=1) as socket:
        yield socket


def heard(socket: ClientConnection) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(socket.recv(timeout=5))
    return body


def until_caught_up(socket: ClientConnection) -> list[dict[str, Any]]:
    said = [heard(socket)]
    while said[-1].get("control") != "caughtUp":
        said.append(heard(socket))
    return said


def types_in(frames: list[dict[str, Any]]) -> list[str]:
    return [event["eventType"].split(".", 1)[1] for frame in frames for event in frame.get("events", ())]
