from collections.abc import Iterator

import pytest

from desktop.core.changes import Gone, Put, TableName
from desktop.core.messages import AlertEnded, AlertRaised, Message
from desktop.domain.entry import EntryStatus
from desktop.domain.presence import WorkState
from desktop.domain.questions import Figures, SummaryFound
from desktop.ui.insights.alerts import AlertWatch, Thresholds, alerts
from desktop.ui.tables import Tables
from tests.ui import sample
from tests.ui.insights.conftest import Lead

QUIET = Thresholds()


@pytest.fixture
def tables() -> Tables:
    made = Tables()
    late = (sample.entry_row(f"L{n}", due_at=sample.ago(minutes=1)) for n in range(2))
    soon = sample.entry_row("S", created_at=sample.ago(hours=2), due_at=sample.ahead(minutes=5))
    free = (sample.entry_row(f"F{n}", status=EntryStatus.UNASSIGNED) for n in range(3))
    made.apply(sample.desk()[:1])
    made.apply(sample.put(*late, soon, *free))
    missing = sample.status(WorkState.NOT_RESPONDING)
    made.apply([change for change in sample.desk() if change.table is TableName.STATUSES])
    for name in ("Bo", "Cy"):
        row = missing.model_copy(update={"id": name, "name": name})
        made.apply([Put(TableName.STATUSES, name, row)])
    return made


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (QUIET, {}),
        (Thresholds(at_risk=3), {"at_risk": "Entries at risk: 3"}),
        (Thresholds(at_risk=4), {}),
        (Thresholds(depth=3), {"depth:loans": "Waiting in Loans workbin: 3"}),
        (Thresholds(depth=4), {}),
        (Thresholds(not_responding=2), {"not_responding": "Agents not responding: 2"}),
        (Thresholds(not_responding=3), {}),
        (
            Thresholds(fallback_share=40),
            {"fallback_share": "41 % of today's preferred-agent work went to the fallback queue"},
        ),
        (Thresholds(fallback_share=41), {}),
    ],
)
def test_what_passes_its_threshold_is_told(
    tables: Tables, limits: Thresholds, expected: dict[str, str]
) -> None:
    assert {one.about: one.title for one in alerts(tables, limits, sample.NOW, 0.41)} == expected


def test_a_share_that_nobody_knows_is_no_alert(tables: Tables) -> None:
    assert not list(alerts(tables, Thresholds(fallback_share=1), sample.NOW, None))


class Watching:
    def __init__(self, lead: Lead) -> None:
        self.limits = Thresholds(depth=1, fallback_share=40)
        self.watch = AlertWatch(lead.bridge, lambda: self.limits, lead.bridge)
        self._lead = lead

    def look(self) -> list[Message]:
        before = len(self._lead.told)
        self.watch.look()
        return [one for one in self._lead.told[before:] if isinstance(one, AlertRaised | AlertEnded)]


@pytest.fixture
def watching(lead: Lead) -> Iterator[Watching]:
    made = Watching(lead)
    yield made
    made.watch.stop()


def test_it_is_told_once_and_again_only_after_it_was_over(lead: Lead, watching: Watching) -> None:
    assert watching.look() == []
    row = sample.entry_row("F", status=EntryStatus.UNASSIGNED)
    lead.hear(*sample.put(row))
    (raised,) = watching.look()
    assert isinstance(raised, AlertRaised)
    assert (raised.about, raised.title) == ("depth:loans", "Waiting in Loans workbin: 1")
    assert watching.look() == []
    lead.hear(Gone(TableName.ENTRIES, "F"))
    assert watching.look() == [AlertEnded(about="depth:loans")]
    lead.hear(*sample.put(row))
    assert len(watching.look()) == 1
    watching.limits = QUIET
    assert watching.look() == [AlertEnded(about="depth:loans")], "switched off"


def test_the_fallback_share_of_today_is_asked_for(lead: Lead, watching: Watching) -> None:
    watching.limits = Thresholds(fallback_share=40)
    watching.look()
    lead.answer("alerts.summary", SummaryFound(entities=(Figures(fallback_share=0.5),)))
    (raised,) = watching.look()
    assert isinstance(raised, AlertRaised)
    assert raised.about == "fallback_share"


def test_without_the_right_nothing_is_asked(lead: Lead, watching: Watching) -> None:
    lead.sign_in(())
    watching.look()
    assert "alerts.summary" not in lead.questions()
