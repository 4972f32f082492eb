from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.questions import Figures, Times
from desktop.ui.insights.figure_model import FigureLine, FigureModel
from desktop.ui.insights.figure_words import NONE
from desktop.ui.insights.interval import Bounds, Interval, bounds
from desktop.ui.insights.scale import ticks
from desktop.ui.insights.series import MEASURES, Kind, plot_data

VOLUME, _LOST, ACCEPT, _HANDLE, LEVEL = MEASURES
ALPHABETIC = ["=Fraud", "Claims", "Loans"]
SINCE = datetime(2026, 11, 22, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


def hour(number: int, **figures: object) -> Figures:
    at = (SINCE + number * HOUR).isoformat().replace("+00:00", "Z")
    return Figures.model_validate({"group": {"hour": at}, **figures})


def line(name: str, **figures: object) -> FigureLine:
    return FigureLine(name, name.casefold(), Figures.model_validate(figures))


@pytest.fixture
def model() -> FigureModel:
    made = FigureModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    assert tester.model() is made
    times = Times(median=10, p95=70)
    made.show_lines(
        "Workbin",
        [
            line("Loans", offered=3, completed=2, service_level_breaches=1),
            line("Claims", offered=9, completed=4, time_to_accept_seconds=times),
            line("=Fraud", offered=5),
        ],
    )
    return made


def names(model: FigureModel) -> list[str]:
    return [one.name for one in model.lines]


def test_a_click_on_a_heading_sorts_and_what_has_no_figure_stays_behind(model: FigureModel) -> None:
    assert names(model) == ALPHABETIC
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Claims", "=Fraud", "Loans"]
    for order in Qt.SortOrder:
        model.sort(10, order)
        assert names(model)[-1] == "=Fraud", "it finished nothing: no service level"
    model.sort(-1)
    assert names(model) == ALPHABETIC


def test_cells_say_figures_and_are_spoken_with_their_heading(model: FigureModel) -> None:
    cells = [model.index(1, column).data() for column in range(model.columnCount())]
    assert cells[:6] == ["Claims", "9", "0", "0", "0", "4"]
    assert cells[6:8] == ["00:10", "01:10"]
    assert cells[8:] == [NONE, NONE, "100 %", NONE]
    spoken = model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Offered: 9"


def test_search_hides_and_the_file_has_what_is_shown_without_formulas(model: FigureModel) -> None:
    model.search("a")
    assert names(model) == ALPHABETIC
    model.search("FRAUD")
    assert model.has_hidden
    head, row = model.csv().decode("utf-8-sig").splitlines()
    assert head.startswith("Workbin,offered,accepted")
    assert row == "'=Fraud,5,0,0,0,0,,,,,,"


def test_hours_without_work_count_nothing_and_have_no_times() -> None:
    span = Bounds(SINCE, SINCE + 12 * HOUR)
    now = SINCE + 2.5 * HOUR
    hours = [hour(0, offered=4, accepted=3), hour(2, offered=1)]
    data = plot_data(VOLUME, hours, span, now)
    assert data.times == (SINCE, SINCE + HOUR, SINCE + 2 * HOUR), "the future is not drawn"
    assert list(data.series[0].values) == [4, 0, 1]
    times = plot_data(ACCEPT, [hour(0, time_to_accept_seconds=Times(median=5, p95=9))], span, now)
    assert list(times.series[0].values) == [5, None, None]
    assert plot_data(VOLUME, [], span, now).is_empty


def test_many_days_are_added_up_by_the_day_but_medians_are_not() -> None:
    span = bounds(Interval.WEEK, SINCE)
    hours = [hour(-1, completed=3, service_level_breaches=1), hour(0, completed=1)]
    data = plot_data(LEVEL, hours, span, SINCE + HOUR)
    assert len(data.times) == 7
    assert data.series[0].values[-1] == pytest.approx(0.75)
    assert len(plot_data(ACCEPT, hours, span, SINCE + HOUR).times) > 7 * 20


def test_an_hour_that_is_none_is_left_out() -> None:
    wrong = Figures(group={"hour": "soon"}, offered=5)
    assert plot_data(VOLUME, [wrong], Bounds(SINCE, SINCE + HOUR), SINCE + HOUR).is_empty


@pytest.mark.parametrize("interval", list(Interval))
def test_an_interval_stays_the_same_for_minutes(interval: Interval) -> None:
    now = datetime(2026, 11, 22, 14, 31, 1, tzinfo=UTC)
    span = bounds(interval, now)
    assert span == bounds(interval, now + timedelta(minutes=2))
    assert span.since < span.until
    assert (span.since <= now < span.until) is (interval is not Interval.YESTERDAY)


@pytest.mark.parametrize(
    ("most", "kind", "expected"),
    [
        (1, Kind.COUNT, (0, 1)),
        (3, Kind.COUNT, (0, 1, 2, 3)),
        (83, Kind.COUNT, (0, 25, 50, 75, 100)),
        (4541, Kind.COUNT, (0, 2000, 4000, 6000)),
        (37, Kind.SECONDS, (0, 10, 20, 30, 40)),
        (868, Kind.SECONDS, (0, 300, 600, 900)),
        (10 * 86_400, Kind.SECONDS, (0, 259_200, 518_400, 777_600, 1_036_800)),
        (0.2, Kind.SHARE, (0, 0.25, 0.5, 0.75, 1)),
    ],
)
def test_the_scale_has_round_numbers(most: float, kind: Kind, expected: tuple[float, ...]) -> None:
    assert ticks(most, kind) == expected
