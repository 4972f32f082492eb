"""What a bench answers: figures with what was promised, and the few ways of measuring that they share."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One promise and what became of it; without ``most`` it is told only. ``unit`` follows both numbers."""

    name: str
    measured: float
    most: float | None = None
    unit: str = ""

    @property
    def is_ok(self) -> bool:
        """Whether the promise is kept."""
        return self.most is None or self.measured <= self.most

    @property
    def row(self) -> tuple[str, str, str, str]:
        """The cells of the table."""
        target = "" if self.most is None else f"≤ {self.most:g}{self.unit}"
        verdict = "" if self.most is None else "ok" if self.is_ok else "NOT"
        return self.name, target, f"{self.measured:.3g}{self.unit}", verdict


def say(line: str) -> None:
    """One line of a bench's own report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def seconds(work: Callable[[], object]) -> float:
    """How long it took on the wall."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
