"""The computer that a person works at, as a service tells it from another of the same person."""

from typing import NamedTuple


class Workstation(NamedTuple):
    """``name`` is shown where the same person works on another one.

    ``client_id`` is opaque and stays the same from run to run. It decides which is which, since two computers
    may be called the same; where it is empty, the name does.
    """

    name: str = "Worklist desktop"
    client_id: str = ""
