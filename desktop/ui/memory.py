"""What a window remembers between runs, as plain values that any settings can keep."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class WindowMemory:
    """``read`` gives what ``write`` kept under a name; both are the settings' own."""

    read: Callable[[str], str] = field(default=lambda _name: "")
    write: Callable[[str, str], None] = field(default=lambda _name, _value: None)
