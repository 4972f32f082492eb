from datetime import timedelta

from desktop.core.alarms import Alarms
from tests.core.bench import START


def at(seconds: float) -> object:
    return START + timedelta(seconds=seconds)


def test_an_alarm_is_armed_once_and_rings_once() -> None:
    alarms = Alarms()
    alarms.set("a", START + timedelta(seconds=5))
    alarms.set("a", START + timedelta(seconds=5))
    assert alarms.to_arm() == at(5)
    assert alarms.to_arm() is None
    assert list(alarms.due(START + timedelta(seconds=4))) == []
    assert list(alarms.due(START + timedelta(seconds=5))) == ["a"]
    assert alarms.to_arm() is None
    assert len(alarms) == 0


def test_moving_an_alarm_forgets_its_old_time() -> None:
    alarms = Alarms()
    alarms.set("a", START + timedelta(seconds=5))
    alarms.set("a", START + timedelta(seconds=9))
    assert alarms.to_arm() == at(9)
    assert list(alarms.due(START + timedelta(seconds=8))) == []
    assert list(alarms.due(START + timedelta(seconds=9))) == ["a"]


def test_an_earlier_alarm_is_armed_beside_a_later_one() -> None:
    alarms = Alarms()
    alarms.set("late", START + timedelta(seconds=9))
    assert alarms.to_arm() == at(9)
    alarms.set("early", START + timedelta(seconds=1))
    assert alarms.to_arm() == at(1)
    assert list(alarms.due(START + timedelta(seconds=1))) == ["early"]
    assert alarms.to_arm() == at(9), "what was armed first is armed again: nobody has to remember it"


def test_a_cleared_alarm_is_silent() -> None:
    alarms = Alarms()
    alarms.set("a", START)
    alarms.clear("a")
    alarms.clear("never set")
    assert alarms.to_arm() is None
    assert list(alarms.due(START)) == []


def test_an_alarm_set_while_walking_is_seen() -> None:
    alarms = Alarms()
    alarms.set("a", START)
    seen = []
    for name in alarms.due(START):
        seen.append(name)
        if name == "a":
            alarms.set("b", START)
    assert seen == ["a", "b"]
