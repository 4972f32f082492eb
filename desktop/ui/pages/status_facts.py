"""What the status page tells that only the program as a whole knows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


def _nothing() -> Sequence[tuple[str, str]]:
    return ()


@dataclass(frozen=True)
class StatusFacts:
    """``versions`` and ``misses`` are pairs of a name and what is so; no call, no button."""

    versions: Callable[[], Sequence[tuple[str, str]]] = field(default=_nothing)
    misses: Callable[[], Sequence[tuple[str, str]]] = field(default=_nothing)
    open_logs: Callable[[], None] | None = None
    practise: Callable[[], None] | None = None
