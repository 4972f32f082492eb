"""``worklist serve`` as a process: what it prints, what it refuses, how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from desktop.api.line.wire import IDLE_S
from desktop.domain.errors import WorklistError
from desktop.service.server import config_for, serve
from tests.support.service import ORGANISATION, running_service, sign_in

ROOT = Path(__file__).parents[2]


def start(*options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", "serve", "--until-stdin-closes", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def end(child: subprocess.Popen[str]) -> str:
    _, errors = child.communicate(timeout=30)
    assert child.returncode == 0, errors
    return errors


def test_one_line_says_where_and_as_whom_and_it_ends_with_its_parent(tmp_path: Path) -> None:
    child = start("--demo", "--data", str(tmp_path / "data"))
    assert child.stdout is not None
    ready = json.loads(child.stdout.readline())
    demo = ready["demo"]
    with httpx.Client(base_url=ready["url"]) as client:
        assert client.get("/health").json()["status"] == "ok"
        assert "access_token" in sign_in(client, demo["agents"][0], demo["password"])
        form = {"grant_type": "client_credentials"}
        answer = client.post("/oauth/token", data=form, auth=(demo["clientId"], demo["clientSecret"]))
        assert answer.status_code == 200
        assert client.get("/demo/crm/").status_code == 200
    assert end(child) == ""


def test_an_organisation_is_loaded_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "organisation.json"
    file.write_text(json.dumps(ORGANISATION))
    child = start("--load", str(file), "--data", str(tmp_path / "data"))
    assert child.stdout is not None
    ready = json.loads(child.stdout.readline())
    assert set(ready) == {"url"}
    assert end(child) == ""


def test_demo_users_are_not_served_to_other_machines(tmp_path: Path) -> None:
    with pytest.raises(WorklistError, match="not served"):
        serve("0.0.0.0", data=tmp_path, demo=True)  # noqa: S104 - exactly what has to be refused


def test_a_wrong_document_is_refused_field_by_field(tmp_path: Path) -> None:
    file = tmp_path / "organisation.json"
    file.write_text(json.dumps({"users": [{"id": "u", "login": "u", "name": "U", "groups": ["none"]}]}))
    with pytest.raises(WorklistError, match="group none"):
        serve(data=tmp_path / "data", load=file)
    file.write_text(json.dumps({"users": [{"id": "u", "logn": "u"}]}))
    with pytest.raises(WorklistError, match="logn"):
        serve(data=tmp_path / "data", load=file)


def test_the_demo_loads_twice_into_the_same_data_with_the_same_password(tmp_path: Path) -> None:
    with running_service(tmp_path, demo=True) as service:
        first = service.demo
        service.user(str(first["leads"][0]))  # type: ignore[index]  # a list of logins
        service.stop()
        service.start()
        assert service.demo == first


def test_a_connection_that_rests_is_closed_by_the_client_and_not_under_its_next_request() -> None:
    assert config_for(lambda: None).timeout_keep_alive > max(IDLE_S, httpx.Limits().keepalive_expiry or 0.0)
