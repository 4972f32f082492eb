"""Somebody writes a note in another window; an offer comes over it and is answered with the mouse."""

from collections.abc import Iterator

import pytest

from tests.support.screen import Program, Screen


@pytest.fixture
def program(screen: Screen) -> Iterator[Program]:
    program = Program(screen, "tests.a11y.program", "note")
    program.tells(lambda told: told.get("active") == "note")
    yield program
    program.close()


def test_typing_goes_on_while_a_toast_comes_and_is_clicked(screen: Screen, program: Program) -> None:
    screen.do("type", "before ")
    program.tells(lambda told: told.get("note") == "before ")
    program.say("offer")
    x, y = program.tells(lambda told: "toast" in told)["toast"]
    screen.do("type", "during ")
    program.tells(lambda told: told.get("note") == "before during ")
    screen.do("mousemove", str(x), str(y), "click", "1")
    assert program.tells(lambda told: "command" in told)["command"] == "AcceptOffer"
    screen.do("type", "after")
    program.tells(lambda told: told.get("note") == "before during after")
