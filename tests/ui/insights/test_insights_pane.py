from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.core.changes import Put, TableName
from desktop.core.messages import LinkState
from desktop.domain.questions import Figures, Grouping, SummaryFound, WorkSummary
from desktop.ui.insights.figure_words import NONE
from desktop.ui.insights.insights_pane import InsightsPane
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.insights.conftest import Lead

WHOLE = SummaryFound(
    entities=(Figures(offered=10, accepted=8, completed=6, service_level_breaches=3, fallback_share=0.5),)
)
HOURS = SummaryFound(
    entities=(
        Figures(group={"hour": "2026-11-22T12:00:00.000Z"}, offered=4),
        Figures(group={"hour": "2026-11-22T13:00:00.000Z"}, offered=6),
    )
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, lead: Lead) -> Iterator[InsightsPane]:
    made = InsightsPane(lead.bridge, theme)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    yield made
    made.close()


def tile(pane: InsightsPane, name: str) -> str:
    return next(one.accessibleName() for one in pane.tiles.tiles if one.accessibleName().startswith(name))


def groups(*found: tuple[str | None, int]) -> SummaryFound:
    return SummaryFound(
        entities=tuple(Figures(group={"workbin": key}, offered=count) for key, count in found)
    )


def test_it_asks_for_the_whole_the_hours_and_the_groups(pane: InsightsPane, lead: Lead) -> None:
    asked = lead.questions()
    found = {slot: one.group_by for slot, one in asked.items() if isinstance(one, WorkSummary)}
    assert found == {
        "insights.whole": (),
        "insights.groups": (Grouping.WORKBIN,),
        "insights.hours": (Grouping.HOUR,),
    }
    pane.table.groups.choose(1)
    question = lead.questions()["insights.groups"]
    assert isinstance(question, WorkSummary)
    assert question.group_by == (Grouping.AGENT,)


def test_what_came_is_shown_at_a_glance_over_time_and_by_group(pane: InsightsPane, lead: Lead) -> None:
    assert tile(pane, "Offered") == f"Offered: {NONE}."
    lead.answer("insights.whole", WHOLE)
    lead.answer("insights.hours", HOURS)
    lead.answer("insights.groups", groups(("loans", 7), ("gone", 3)))
    assert tile(pane, "Accepted") == "Accepted: 8. 80 % of offers"
    assert tile(pane, "Service level") == "Service level: 50 %. 3 too late"
    assert [one.name for one in pane.table.model.lines] == ["gone", "Loans workbin"]
    assert pane.warning.isVisible(), "more than 40 % fell back"
    pane.chart.plot.mark(12)
    assert pane.chart.plot.readings()[0] == "Offered 4"
    assert "As of" in pane.line.words.text()


def test_the_mark_is_moved_by_the_arrow_keys(pane: InsightsPane, lead: Lead) -> None:
    lead.answer("insights.hours", HOURS)
    plot = pane.chart.plot
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert "14:00" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert "13:00 Offered 6" in plot.accessibleDescription()


@pytest.mark.parametrize(
    ("problem", "words"),
    [("", "Reading…"), ("The service did not answer.", "The service did not answer.")],
)
def test_why_there_is_nothing_is_said(pane: InsightsPane, lead: Lead, problem: str, words: str) -> None:
    lead.answer("insights.whole", None, problem=problem, is_reading=not problem)
    assert pane.line.words.text() == words
    assert words in pane.table.state.accessibleName()
    assert not pane.csv.isEnabled()


def test_an_empty_answer_is_not_silence(pane: InsightsPane, lead: Lead) -> None:
    for slot in ("insights.whole", "insights.hours", "insights.groups"):
        lead.answer(slot, SummaryFound())
    assert tile(pane, "Offered") == "Offered: 0. 0 came in"
    assert pane.table.state.accessibleName() == "Nothing happened in this time."


def test_old_figures_say_so(pane: InsightsPane, lead: Lead) -> None:
    lead.answer("insights.whole", WHOLE, problem="The service did not answer.")
    assert "Could not be read again" in pane.line.words.text()
    assert tile(pane, "Offered").startswith("Offered: 10")
    lead.answer("insights.whole", WHOLE)
    lead.hear(Put(TableName.LINK, "link", sample.link(LinkState.RECONNECTING)))
    assert "it may be old" in pane.line.words.text()


def test_without_the_right_it_says_which_is_missing(pane: InsightsPane, lead: Lead) -> None:
    lead.sign_in(())
    assert "analytics:workitem:view" in pane.table.state.accessibleName()


def test_searching_narrows_the_groups(pane: InsightsPane, lead: Lead) -> None:
    lead.answer("insights.groups", groups(("loans", 7), ("fraud", 3)))
    pane.search("frau")
    assert [one.name for one in pane.table.model.lines] == ["Fraud workbin"]
    pane.search("nobody")
    assert "No group" in pane.table.state.accessibleName()


def test_table_and_plot_are_written_to_files(pane: InsightsPane, lead: Lead, tmp_path: Path) -> None:
    lead.answer("insights.groups", groups(("loans", 7)))
    lead.answer("insights.hours", HOURS)
    for button, name in ((pane.csv, "table.csv"), (pane.png, "plot.png")):
        button.click()
        (dialog,) = pane.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.done(0)
        dialog.setParent(None)
    assert b"Loans workbin,7" in (tmp_path / "table.csv").read_bytes()
    assert (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")
    assert "Saved to" in pane.line.words.text()
