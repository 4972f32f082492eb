from desktop.service.capacity import CapacityRule, MediaRule, blocking, has_room, media_capacity
from tests.service.views import held, room_for


def test_media_that_are_not_given_keep_their_default_limits() -> None:
    loads = {load.media_type: load.maximum for load in media_capacity(room_for(workitem=7), ())}
    assert loads == {"chat": 3, "email": 2, "voice": 1, "workitem": 7}


def test_a_load_names_what_fills_it() -> None:
    rule = room_for(workitem=2, chat=1)
    work = (held("e1"), held("e2"), held("c1", "chat"))
    loads = {load.media_type: load for load in media_capacity(rule, work)}
    assert (loads["workitem"].in_use, loads["workitem"].available) == (2, 0)
    assert loads["workitem"].entries == ("e1", "e2")
    assert loads["chat"].entries == ("c1",)


def test_work_held_beyond_the_limit_leaves_nothing_available_and_is_shown() -> None:
    work = (held("e1"), held("e2"), held("f1", "fax"))
    loads = {load.media_type: load for load in media_capacity(room_for(workitem=1), work)}
    assert (loads["workitem"].in_use, loads["workitem"].available) == (2, 0)
    assert (loads["fax"].maximum, loads["fax"].in_use) == (0, 1)


def test_a_media_type_without_a_rule_has_no_room() -> None:
    assert not has_room(CapacityRule(), (), "fax")


def test_a_call_leaves_no_room_for_anything_else() -> None:
    assert blocking(CapacityRule(), (held("v1", "voice"),), "workitem") == ("voice",)
    assert not has_room(CapacityRule(), (held("v1", "voice"),), "workitem")
    loads = media_capacity(CapacityRule(), (held("v1", "voice"),))
    assert all(load.available == 0 for load in loads)


def test_only_the_media_named_may_interrupt() -> None:
    rule = CapacityRule({"email": MediaRule(1, frozenset({"voice"}))})
    work = (held("m1", "email"),)
    assert has_room(rule, work, "voice")
    assert not has_room(rule, work, "chat")
    assert not has_room(rule, work, "email"), "its own limit still counts"


def test_media_blend_where_nothing_is_said_about_interrupting() -> None:
    assert has_room(CapacityRule(), (held("e1"), held("c1", "chat")), "voice")
