"""What is seen: a desk's word in a real toast, a real panel, and beside a third party's page."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Put, TableName
from desktop.core.desk import DeskOutcome
from desktop.core.effects import Hush, PopPage, Ring
from desktop.core.messages import Message, PopAsked, PopLoaded
from desktop.domain.commands import AcceptOffer
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.domain.workbin import ScreenPop
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.notify.notifier import Notifier, NotifyOptions
from desktop.ui.notify.sounds import Sound
from desktop.ui.panels.detail import DetailPanel
from desktop.ui.pop.service_client.guards import Guards
from desktop.ui.pop.service_client.session import Session
from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from tests.core.bench import DONE, Bench, catalogue, entry, event, make_bench, offered

S = EntryStatus
HOSTILE = "<img src=x onerror=alert(1)><b>bold</b>\u202e&amp;\x1b[31m"


@pytest.fixture(scope="session")
def theme(qapp: Any) -> Theme:
    return Theme(qapp, Appearance(mode=Mode.LIGHT))


class Front:
    """A window's parts on a real desk: what the desk says is painted, what a person does is taken."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.bench = make_bench()
        self.heard: list[Sound] = []
        self.bridge = Bridge(self.take, now=lambda: self.bench.now)
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        actions = Actions(self.window)
        self.detail = DetailPanel(self.bridge, theme, actions)
        self.window.setCentralWidget(self.detail)
        self.notifier = Notifier(
            self.bridge,
            theme,
            actions,
            self.window,
            NotifyOptions(play=self.heard.append, wants_native=False),
        )
        self.bridge.changed.connect(self.detail.apply)
        self.paint(DeskOutcome(tuple(_all(self.bench))))

    def take(self, message: Message) -> None:
        self.bench.take(message)
        self.paint(self.bench.last)

    def paint(self, outcome: DeskOutcome) -> None:
        self.bridge.tables.apply(list(outcome.changes))
        self.bridge.changed.emit(list(outcome.changes))
        for effect in outcome.effects:
            if isinstance(effect, Ring):
                self.bridge.rang.emit(effect)

    def event(self, new: Entry, past: str | None = None, **more: Any) -> None:
        self.paint(self.bench.frame(event(new, past, **more)))


def _all(bench: Bench) -> Iterator[Any]:
    for (table, row_id), row in bench.rows.items():
        yield Put(table, row_id, row)


@pytest.fixture
def front(qtbot: QtBot, theme: Theme) -> Iterator[Front]:
    front = Front(qtbot, theme)
    yield front
    front.notifier.stop()
    front.detail.drafts._timer.stop()


def look_away(front: Front, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    front.window.show()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)


@pytest.mark.parametrize(
    ("new", "past", "said"),
    [
        (offered("e1", 2, "agent-2"), "overridden", "Given to another agent"),
        (entry("e1", 2, S.ACCEPTED, "agent-2"), "accepted", "Already taken"),
        (entry("e1", 2, S.UNASSIGNED, None), "unassigned", "Withdrawn by Name lead"),
        (entry("e1", 2, S.STOPPED, None), "stopped", "Withdrawn by Name lead"),
    ],
)
def test_y05_an_offer_that_goes_elsewhere_says_so_in_its_toast_and_is_not_called_missed(
    front: Front, qtbot: QtBot, new: Entry, past: str, said: str
) -> None:
    look_away(front, qtbot)
    front.event(offered())
    toast = front.notifier.toast
    assert toast.isVisible()
    assert front.heard == [Sound.OFFER]
    front.event(new, past, actor="lead", reason=Reason(code="peak"))
    assert len(front.bench.asked(Hush)) == 1
    assert toast.chip.look().text == said
    assert not toast.accept.isVisible()
    assert not {"offer.expired", "presence.notResponding"} & front.bench.codes()
    front.notifier._outcome.start(1)
    qtbot.waitUntil(lambda: not toast.isVisible())


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.just(HOSTILE) | st.text(max_size=200),
    fields=st.dictionaries(
        st.text(max_size=20), st.text(max_size=40) | st.integers() | st.none(), max_size=4
    ),
)
def test_y39_whatever_stands_in_an_entry_is_only_ever_text(
    front: Front, text: str, fields: dict[str, Any]
) -> None:
    number = front.bench.cursor
    hostile = entry(
        f"e{number}",
        title=text,
        customer=text * 50,
        segment=text,
        source=text,
        external_id=None,
        due_at=None,
        custom_fields={**fields, HOSTILE: text},
        user_data={HOSTILE: {"deep": [text]}},
        disposition=Disposition(code=text, notes=text),
    )
    front.event(hostile)
    front.detail.show_entry(front.bridge.tables.entry(hostile.id))
    front.detail.grid.toggle.setChecked(True)
    labels = front.detail.findChildren(QLabel)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert not [label.text() for label in labels if {"\u202e", "\x1b", "\x00"} & set(label.text())]
    tips = [child.toolTip() for child in front.detail.findChildren(QWidget)]
    assert not [tip for tip in tips if "<img" in tip or "<b>" in tip]


def with_pop(url: str) -> Bench:
    pops = (ScreenPop(id="crm", label="CRM", url=url),)
    bench = make_bench(offered(), catalogue=catalogue(screen_pops=pops))
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2, external_id="A/B&c=d"))
    return bench


def state_of_pop(bench: Bench) -> str:
    row = bench.row()
    assert row is not None
    (pop,) = row.pops
    return pop.outcome


def test_y42_a_page_is_opened_once_slow_crashed_and_opened_again_and_each_is_shown() -> None:
    bench = with_pop("https://crm.example/e/$Workitem.ExternalId$")
    assert [pop.url for pop in bench.all_asked(PopPage)] == ["https://crm.example/e/A%2FB%26c%3Dd"]
    bench.frame(event(entry("e1", 2), actor="agent-1"))
    bench.frame(event(entry("e1", 3, user_data={"a": 1}), "updated"))
    assert len(bench.all_asked(PopPage)) == 1, "news of the same work open nothing"
    for outcome in ("slow", "loaded", "crashed"):
        assert not bench.codes()
        bench.take(PopLoaded(entry_id="e1", pop_id="crm", outcome=outcome, detail="It stopped."))
        assert state_of_pop(bench) == outcome
    assert bench.codes() == {"pop.failed"}
    bench.take(PopAsked(entry_id="e1", pop_id="crm"))
    assert len(bench.all_asked(PopPage)) == 2
    assert state_of_pop(bench) == "opening"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://evil.example/$Entry.Id$", "evil.example is not on the allowed list."),
        ("https://crm.example/$Entry.Nothing$", "The rule uses $Entry.Nothing$, which does not exist."),
        (
            "https://$Workitem.ExternalId$/",
            "The rule lets a value choose the site; only the rule itself may.",
        ),
        ("javascript:alert(1)", "The address is not a secure web address (https)."),
    ],
)
def test_y42_a_page_that_may_not_be_or_whose_rule_is_broken_says_why(url: str, why: str) -> None:
    bench = with_pop(url)
    assert not bench.all_asked(PopPage)
    assert state_of_pop(bench) == "refused"
    assert [notice.detail for notice in bench.notices() if notice.code == "pop.refused"] == [why]


def test_y43_a_page_holds_mark_done_back_in_its_own_words_and_its_death_sets_it_free(
    front: Front, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "desktop.ui.pop")
    front.event(entry("e1", 1, disposition=DONE))
    front.detail.show_entry(front.bridge.tables.entry("e1"))
    page = Session("e1", front.bridge, front.detail, Guards(), parent=front.window)
    hold = {"request": "worklist.blockMarkDone", "parameters": ["Save the <b>case</b> first."]}
    page.take(0, json.dumps({**hold, "referenceId": "1"}))
    front.detail.mark_done()
    assert not [key for table, key in front.bench.rows if table is TableName.INTENTS]
    assert front.detail.footer.problem.text() == "Save the <b>case</b> first."
    assert front.detail.footer.problem.textFormat() is Qt.TextFormat.PlainText
    page.end()
    assert "pop.released" in front.bench.codes()
    assert "held Mark Done of e1 back is gone" in caplog.text
    front.detail.mark_done()
    names = [row.name for (table, _), row in front.bench.rows.items() if table is TableName.INTENTS]
    assert names == ["MarkDone"]
