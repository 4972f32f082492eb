"""What the pages need of the program's settings, by shape: the settings themselves live elsewhere."""

from collections.abc import Callable, Iterator
from typing import Protocol

Value = bool | int | str | tuple[str, ...]


class OptionView(Protocol):
    """One thing that can be set."""

    @property
    def name(self) -> str:
        """Its stable name, such as ``appearance.mode``."""
        ...

    @property
    def type(self) -> str:
        """flag, number, choice, text or texts."""
        ...

    @property
    def doc(self) -> str:
        """What it is for, in English."""
        ...

    @property
    def choices(self) -> tuple[str, ...]:
        """What can be chosen, for a choice."""
        ...

    @property
    def least(self) -> int | None:
        """The smallest number."""
        ...

    @property
    def most(self) -> int | None:
        """The largest number."""
        ...


class InForceView(Protocol):
    """An option and its value."""

    @property
    def option(self) -> OptionView:
        """What is set."""
        ...

    @property
    def value(self) -> Value:
        """How it is set."""
        ...


class SettingsView(Protocol):
    """All options. ``choose`` raises a ``WorklistError`` with the reason."""

    def __iter__(self) -> Iterator[InForceView]:
        """Every option with its value."""
        ...

    def in_force(self, name: str) -> InForceView:
        """One option with its value."""
        ...

    def is_locked(self, name: str) -> bool:
        """Whether an administrator set it."""
        ...

    def choose(self, name: str, raw: object) -> None:
        """Set it for this person."""
        ...

    def listen(self, listener: Callable[[str, Value], None]) -> None:
        """Be told of every change."""
        ...
