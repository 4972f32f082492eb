from desktop.api import port
from desktop.domain.abilities import Abilities


def test_the_port_and_the_core_speak_of_the_same_abilities() -> None:
    assert port.Abilities is Abilities


def test_the_defaults_are_those_of_our_own_service() -> None:
    abilities = Abilities()
    assert abilities.has_positioned_stream
    assert abilities.has_idempotency_keys
    assert abilities.transports == ("websocket", "longpoll")
