"""What a screen reader reads: the tree of a program, over the bus for assistive technology.

Our own small client over jeepney, which the keyring brings anyway: the usual one needs the system's Python.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event
from typing import Any, Final

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_FOCUSABLE, _SHOWING = 11, 25
_WITHIN_S = 20.0
_TRIES = 100

Ref = tuple[str, str]
Body = tuple[Any, ...]


@dataclass(frozen=True)
class Node:
    """One thing in the tree."""

    ref: Ref
    name: str
    role: str
    states: int

    def has(self, state: int) -> bool:
        """Whether it is in a state, by the number that AT-SPI gives it."""
        return bool(self.states >> state & 1)

    @property
    def takes_focus(self) -> bool:
        """Whether the keyboard can get there, and it can be seen."""
        return self.has(_FOCUSABLE) and self.has(_SHOWING)


class Walker:
    """Connected with the bus that belongs to a session."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            answer = _ask(session, ("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress")
        self._bus: DBusConnection = open_dbus_connection(str(answer[0]))

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def programs(self) -> list[Ref]:
        """All that let themselves be read."""
        return self._children(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))

    def wait_for_program(self) -> Ref:
        """The first that lets itself be read; a program comes to the bus a moment after its window."""
        pause = Event()
        for _ in range(_TRIES):
            if found := self.programs():
                return found[0]
            pause.wait(_WITHIN_S / _TRIES)
        raise AssertionError("no program came to the bus")

    def walk(self, ref: Ref) -> Iterator[Node]:
        """Everything below, from the outside in."""
        for child in self._children(ref):
            node = self._node(child)
            yield node
            yield from self.walk(child)

    def children(self, node: Node) -> list[Node]:
        """What is right below."""
        return [self._node(child) for child in self._children(node.ref)]

    def press(self, node: Node) -> bool:
        """Do its first action, as a screen reader's key does."""
        return bool(_ask(self._bus, node.ref, "org.a11y.atspi.Action", "DoAction", "i", (0,))[0])

    def _node(self, ref: Ref) -> Node:
        states = _ask(self._bus, ref, _ACCESSIBLE, "GetState")[0]
        role = _ask(self._bus, ref, _ACCESSIBLE, "GetRoleName")[0]
        asked = (_ACCESSIBLE, "Name")
        name = _ask(self._bus, ref, "org.freedesktop.DBus.Properties", "Get", "ss", asked)[0][1]
        return Node(ref, str(name), str(role), states[0] | states[1] << 32)

    def _children(self, ref: Ref) -> list[Ref]:
        found = _ask(self._bus, ref, _ACCESSIBLE, "GetChildren")[0]
        return [(str(name), str(path)) for name, path in found if not str(path).endswith("/null")]


def _ask(  # noqa: PLR0913, PLR0917  # a call has as many sides
    bus: DBusConnection,
    ref: Ref,
    interface: str,
    method: str,
    signature: str = "",
    body: tuple[Any, ...] = (),
) -> tuple[Any, ...]:
    address = DBusAddress(ref[1], bus_name=ref[0], interface=interface)
    reply = bus.send_and_get_reply(
        new_method_call(address, method, signature or None, body), timeout=_WITHIN_S
    )
    answer: tuple[Any, ...] = reply.body
    assert reply.header.message_type.name == "method_return", f"{interface}.{method}: {answer}"
    return answer
