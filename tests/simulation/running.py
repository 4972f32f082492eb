"""Running shifts: one seed, or many, each in a folder of its own that lives in memory where it can."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.simulation.report import Report
from tests.simulation.shift import Shift
from tests.support.virtual import run_virtual

MEMORY = Path("/dev/shm")  # noqa: S108  the system's folder in memory; a name of our own is made in it


def run_shift(
    seed: int, minutes: float, faults: tuple[str, ...] | None = None, *, is_plain: bool = False
) -> Report:
    """One shift in virtual time."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        return run_virtual(Shift(seed, Path(folder), minutes, faults, is_plain=is_plain).run())


def run_shifts(
    seeds: Iterable[int], minutes: float, faults: tuple[str, ...] | None = None, *, is_plain: bool = False
) -> Iterator[Report]:
    """One after the other."""
    for seed in seeds:
        yield run_shift(seed, minutes, faults, is_plain=is_plain)
