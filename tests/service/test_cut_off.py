"""A client that is gone before its request was whole is no failure of the service."""

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
