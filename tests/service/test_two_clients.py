"""One client per agent: who takes over from whom, and what each is told."""

from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.frames import Close

from tests.service.conftest import Scene
from tests.service.listening import POLL, heard, listening, subscribe, types_in, until_caught_up


def test_a_second_client_of_an_agent_supersedes_the_first(scene: Scene) -> None:
    with listening(scene.ana, subscribe(scene.ana)) as first:
        until_caught_up(first)
        with listening(scene.ana, subscribe(scene.ana)) as second:
            until_caught_up(second)
            assert heard(first)["control"] == "superseded"
            with pytest.raises(ConnectionClosed) as closed:
                heard(first)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4500


def test_a_client_that_does_not_take_over_is_told_where_the_agent_works(scene: Scene) -> None:
    first = subscribe(scene.ana, assignedTo="me", name="WS-0398")
    second = subscribe(scene.ana, assignedTo="me", name="WS-0411")
    params = {"subscriptionId": second["id"], "wait": 0}
    with listening(scene.ana, first) as socket:
        until_caught_up(socket)
        with (
            listening(scene.ana, second, take_over=False) as refused,
            pytest.raises(ConnectionClosed) as told,
        ):
            heard(refused)
        assert told.value.rcvd == Close(4505, "WS-0398")
        answer = scene.ana.get(POLL, params={**params, "takeOver": False})
        assert (answer.status_code, answer.json()["code"]) == (409, "desktop.elsewhere")
        assert answer.json()["message"] == "WS-0398"
        same = subscribe(scene.ana, assignedTo="me", name="WS-0398")
        scene.go(scene.ana, "u-ana")
        assert types_in([heard(socket)]) == ["user.presence"]
        assert scene.ana.get(POLL, params={**params, "takeOver": True}).status_code == 200
        last = heard(socket)
        assert (last["control"], last["by"]) == ("superseded", "WS-0411")
    with listening(scene.ana, same, take_over=False) as again:
        assert until_caught_up(again)


def test_the_same_computer_after_a_crash_is_not_asked(scene: Scene) -> None:
    """Its old connection may stand for a while."""
    with listening(scene.ana, subscribe(scene.ana, assignedTo="me", name="WS-0398")) as left_behind:
        until_caught_up(left_behind)
        with listening(
            scene.ana, subscribe(scene.ana, assignedTo="me", name="WS-0398"), take_over=False
        ) as again:
            assert until_caught_up(again)


def test_a_poll_does_not_take_over_from_whoever_superseded_it(scene: Scene) -> None:
    sub = subscribe(scene.ana)
    params = {"subscriptionId": sub["id"], "cursor": sub["cursor"], "wait": 0}
    assert scene.ana.get(POLL, params=params).json()["control"][0]["control"] == "heartbeat"
    with listening(scene.ana, subscribe(scene.ana)) as second:
        until_caught_up(second)
        assert scene.ana.get(POLL, params=params).json()["control"][0]["control"] == "superseded"
        scene.go(scene.ana, "u-ana")
        assert types_in([heard(second)]) == ["user.presence"]
    with listening(scene.ana, sub) as again:
        assert until_caught_up(again)[0]["recovered"]


def test_the_same_subscription_again_is_no_rival(scene: Scene) -> None:
    sub = subscribe(scene.ana)
    with listening(scene.ana, sub) as first, listening(scene.ana, sub) as second:
        until_caught_up(second)
        said: list[dict[str, Any]] = []
        with pytest.raises(ConnectionClosed) as closed:
            said.extend(iter(lambda: heard(first), None))
    assert "superseded" not in {one.get("control") for one in said}
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4003
