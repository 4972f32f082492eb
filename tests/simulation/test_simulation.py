"""Shifts of the real desk and engine against a model service, in virtual time."""

import os

import pytest

from tests.simulation.__main__ import PLANTED_MINUTES, PLANTED_SEEDS
from tests.simulation.bugs import BUGS, Bug, seeds_for
from tests.simulation.report import FAULTS, PLAIN
from tests.simulation.running import run_shift, run_shifts

SEEDS = int(os.environ.get("SIMULATION_SEEDS", "200"))
MINUTES = 4
AT_ONCE = 10


@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_shifts_with_some_faults_end_equal_and_nothing_is_lost_or_done_twice(first: int) -> None:
    reports = run_shifts(range(first, min(SEEDS, first + AT_ONCE)), MINUTES)
    assert {report.seed: report.violations for report in reports if report.violations} == {}


def test_a_shift_without_faults_is_shown_within_a_second_or_two() -> None:
    report = run_shift(0, MINUTES, faults=())
    assert report.violations == ()
    assert max(report.staleness, default=0) <= 2


@pytest.mark.parametrize("fault", [*FAULTS, PLAIN])
def test_each_fault_alone_is_survived(fault: str) -> None:
    assert run_shift(7, MINUTES, faults=(fault,)).violations == ()


def test_the_same_seed_is_the_same_shift() -> None:
    assert run_shift(3, 2) == run_shift(3, 2)


@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(plant: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    reports = run_shifts(seeds_for(plant, PLANTED_SEEDS), PLANTED_MINUTES, BUGS[plant])
    assert any(report.violations for report in reports), f"not in {PLANTED_SEEDS} seeds"
