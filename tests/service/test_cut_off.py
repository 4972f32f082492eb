"""A client that is gone before its request was whole, or speaks no HTTP, is no failure of the service."""

import json
import socket
from urllib.parse import urlsplit

from tests.service.conftest import Scene


def test_half_a_body_is_no_error_and_the_next_request_is_served(scene: Scene) -> None:
    token = scene.crm.headers["Authorization"]
    head = (
        "POST /api/v2/workitems HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: {token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
    )
    port = urlsplit(scene.service.url).port or 0
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(head.encode() + b'{"workitemTypeId": ')
        line.shutdown(socket.SHUT_WR)
        line.recv(4096)
    assert scene.submit()["id"]


def test_what_is_no_http_is_refused_as_everything_else_is(scene: Scene) -> None:
    port = urlsplit(scene.service.url).port or 0
    with socket.create_connection(("127.0.0.1", port)) as line, line.makefile("rb") as answer:
        line.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -2\r\n\r\n")
        head, _, body = answer.read().partition(b"\r\n\r\n")
    told = json.loads(body)
    assert head.startswith(b"HTTP/1.1 400 ")
    assert (told["status"], told["code"]) == (400, "http.invalid")
    assert f"x-genesys-request-id: {told['contextId']}" in head.decode().lower()


def test_what_is_turned_away_at_the_threshold_has_a_request_id_too(scene: Scene) -> None:
    for path, headers, status in (
        ("/health", {"Host": "elsewhere.example"}, 421),
        ("/api/v2/workitems", {"Origin": "http://elsewhere.example"}, 403),
    ):
        answer = scene.crm.request("GET" if status == 421 else "POST", path, headers=headers)
        assert (answer.status_code, answer.json()["status"]) == (status, status)
        assert answer.json()["contextId"] == answer.headers["X-Genesys-Request-Id"] != ""
