"""The page in front: what it holds, how large it is, what is found in it, and what became of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change, Gone, PopResult, Put, TableName
from desktop.core.pop import PopPolicy
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import ScreenPop
from desktop.ui.actions import Actions
from desktop.ui.pop.engine import Engine
from desktop.ui.pop.options import PopOptions
from desktop.ui.pop.page_keys import stepped
from desktop.ui.pop.pop_tabs import PopTabs
from desktop.ui.pop.pop_view import PopView
from tests.ui import sample
from tests.ui.pop.conftest import SETTLES_WITHIN_MS, Loaded, Site, pop

FORM = """<form><input id=name></form><script>
const name = document.getElementById("name");
addEventListener("beforeunload", (event) => { if (name.value) event.preventDefault(); });
</script>"""


def hear(tabs: PopTabs, *changes: Change) -> None:
    """News, as a window brings it: to the tables first."""
    tabs._bridge.tables.apply(changes)
    tabs.apply(changes)


def type_into(qtbot: QtBot, tabs: PopTabs, text: str) -> None:
    """As a person does, once or more; without that an engine asks nothing when a page goes."""
    tab = tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    web, page = tab.view.web, tab.view.page
    page.runJavaScript("document.getElementById('name').focus()")
    inner = web.focusProxy() or web
    typed: list[object] = []

    def is_typed() -> bool:
        page.runJavaScript("document.getElementById('name').value", typed.append)
        if not typed or text not in str(typed[-1]):
            QTest.mouseClick(inner, Qt.MouseButton.LeftButton, pos=QPoint(60, 18))
            QTest.keyClicks(inner, text)
        return bool(typed) and text in str(typed[-1])

    qtbot.waitUntil(is_typed, timeout=SETTLES_WITHIN_MS)


def test_a_page_with_unsaved_input_stays_in_sight_when_its_work_is_over(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded
) -> None:
    row = sample.entry_row("APP-1")
    tabs.show_entry(row)
    effect = pop(site, "APP-1")
    site.page("/APP-1/crm", FORM)
    tabs.open_pop(effect)
    qtbot.waitUntil(lambda: bool(outcomes()), timeout=SETTLES_WITHIN_MS)
    type_into(qtbot, tabs, "x")
    hear(tabs, Gone(TableName.ENTRIES, "APP-1"))
    tabs.show_entry(sample.entry_row("APP-2"))
    tab = next(iter(tabs.book))
    assert tab.view is not None
    view = tab.view
    qtbot.waitUntil(lambda: "not saved" in view.notes.text, timeout=SETTLES_WITHIN_MS)
    assert tabs.header.strip.count() == 1
    view.notes.agreed.emit()
    qtbot.waitUntil(lambda: list(tabs.book) == [])


def test_words_are_found_and_counted(qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded) -> None:
    tabs.show_entry(sample.entry_row("APP-1"))
    effect = pop(site, "APP-1")
    site.page("/APP-1/crm", "<p>loan, loan and claim</p>")
    tabs.open_pop(effect)
    qtbot.waitUntil(lambda: bool(outcomes()), timeout=SETTLES_WITHIN_MS)
    tab = tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    search = tab.view.search
    search.open_search()
    QTest.keyClicks(search.field, "loan")
    qtbot.waitUntil(lambda: search.count.text() == "1 of 2", timeout=SETTLES_WITHIN_MS)
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: search.count.text() == "2 of 2", timeout=SETTLES_WITHIN_MS)
    search.field.setText("nothing")
    qtbot.waitUntil(lambda: search.count.text() == "Not found", timeout=SETTLES_WITHIN_MS)
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.isHidden()


def test_the_settings_zoom_and_the_keys_step_from_it(
    qtbot: QtBot, tabs: PopTabs, site: Site, actions: Actions, outcomes: Loaded
) -> None:
    tabs.choose_options(PopOptions(zoom=110))
    tabs.show_entry(sample.entry_row("APP-1"))
    tabs.open_pop(pop(site, "APP-1"))
    qtbot.waitUntil(lambda: bool(outcomes()), timeout=SETTLES_WITHIN_MS)
    tab = tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    seen = [tab.view.web.zoomFactor()]
    for action_id in ("page.larger", "page.smaller", "page.smaller", "page.normal"):
        actions.run(action_id)
        seen.append(tab.view.web.zoomFactor())
    assert seen == pytest.approx([1.1, 1.25, 1.1, 1.0, 1.1], abs=0.01)
    assert (stepped(200, 1), stepped(50, -1), stepped(93, -1)) == (200, 50, 90)


def test_a_person_may_have_all_pages_in_the_browser(
    tabs: PopTabs, site: Site, outcomes: Loaded, handed_over: list[str]
) -> None:
    tabs.choose_options(PopOptions(embeds=False))
    tabs.show_entry(sample.entry_row("APP-1"))
    effect = pop(site, "APP-1")
    tabs.open_pop(effect)
    assert handed_over == [effect.url]
    assert outcomes() == [("crm", "browser")]


def test_an_offer_has_one_engine_made_ready_and_the_page_takes_it(
    qtbot: QtBot, tabs: PopTabs, site: Site, outcomes: Loaded
) -> None:
    effect = pop(site, "APP-9981")
    rule = ScreenPop(id="crm", label="CRM", url=site.address("/$Entry.Id$/crm"))
    policy = PopPolicy(hosts=("127.0.0.1",), rules=(rule,))
    tabs.choose_options(PopOptions(policy=policy, warms=True))
    tabs._bridge.tables.apply([Put(TableName.CATALOGUE, "catalogue", sample.catalogue())])
    engine = tabs._maker.engine
    for entry_id in ("APP-9981", "APP-1"):
        hear(tabs, *sample.put(sample.entry_row(entry_id, status=EntryStatus.ASSIGNED)))
    spare = ready(engine)
    assert spare is not None
    assert site.asked == []
    tabs.show_entry(sample.entry_row("APP-9981"))
    tabs.open_pop(effect)
    tab = tabs.book.current()
    assert tab is not None
    assert tab.view is spare
    assert ready(engine) is None
    qtbot.waitUntil(lambda: outcomes() == [("crm", "loaded")], timeout=SETTLES_WITHIN_MS)


def ready(engine: Engine) -> PopView | None:
    return engine._spare[1] if engine._spare else None


@pytest.mark.parametrize(
    ("outcome", "words"),
    [("loaded", "Loaded in 1.2 s"), ("blocked", "Blocked"), ("failed", "Did not load"), ("slow", "Slow")],
)
def test_the_result_of_a_page_stands_beside_it(
    tabs: PopTabs, site: Site, window: QWidget, outcome: str, words: str
) -> None:
    row = sample.entry_row("APP-1")
    tabs.show_entry(row)
    tabs.open_pop(pop(site, "APP-1"))
    assert tabs.header.result.isHidden()
    result = PopResult(pop_id="crm", outcome=outcome, took_s=1.2)
    hear(tabs, *sample.put(row.model_copy(update={"pops": (result,)})))
    assert tabs.header.result.isVisibleTo(window)
    assert tabs.header.result.text() == words
