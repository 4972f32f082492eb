"""Shifts of the real desk and engine against a model service, in virtual time."""

import os

import pytest

from tests.simulation.planted import BUGS, Bug
from tests.simulation.running import run_shift, run_shifts
from tests.simulation.shift import FAULTS

SEEDS = int(os.environ.get("SIMULATION_SEEDS", "24"))
MINUTES = 10
MUTANT_SEEDS = 200
MUTANT_MINUTES = 4


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_shift_with_some_faults_ends_equal_and_nothing_is_lost_or_done_twice(seed: int) -> None:
    assert run_shift(seed, MINUTES).violations == ()


def test_a_shift_without_faults_is_shown_within_a_second_or_two() -> None:
    report = run_shift(0, MINUTES, faults=())
    assert report.violations == ()
    assert max(report.staleness, default=0) <= 2


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_alone_is_survived(fault: str) -> None:
    assert run_shift(7, MINUTES, faults=(fault,)).violations == ()


def test_the_same_seed_is_the_same_shift() -> None:
    assert run_shift(3, 2) == run_shift(3, 2)


@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(plant: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    reports = run_shifts(range(MUTANT_SEEDS), MUTANT_MINUTES, BUGS[plant])
    assert any(report.violations for report in reports), f"not in {MUTANT_SEEDS} seeds"
