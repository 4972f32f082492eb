"""The agent's window as a screen reader finds it on the bus, and an offer taken from there."""

from collections.abc import Iterator

import pytest

from tests.a11y.walker import Node, Walker
from tests.support.screen import Program, Screen


@pytest.fixture
def program(screen: Screen) -> Iterator[Program]:
    program = Program(screen, "tests.a11y.program", "window")
    yield program
    program.close()


@pytest.fixture
def walker(screen: Screen, program: Program) -> Iterator[Walker]:
    program.tells(lambda told: "active" in told)
    walker = Walker(screen.bus)
    yield walker
    walker.close()


def test_the_window_is_read_and_the_offer_taken_by_its_action(walker: Walker, program: Program) -> None:
    nodes = list(walker.walk(walker.wait_for_program()))
    assert [f"{node.role} {node.ref}" for node in nodes if node.takes_focus and not node.name.strip()] == []
    rows = program.tells(lambda told: "rows" in told)["rows"]
    (listed,) = [node for node in nodes if node.role == "list" and node.name == "Workitems"]
    lines = walker.children(listed)
    assert len(lines) == rows
    assert any("Mortgage document review" in line.name and "progress" in line.name for line in lines)
    accept = _button(nodes, "Accept")
    assert walker.press(accept)
    assert program.tells(lambda told: "command" in told)["command"] == "AcceptOffer"


def _button(nodes: list[Node], name: str) -> Node:
    return next(node for node in nodes if node.name.startswith(name) and "button" in node.role)
