"""Pages that talk with the desktop, in a real engine."""

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.changes import Put, TableName
from desktop.core.messages import PopLetGo
from desktop.domain.commands import MarkDone, SaveDisposition, UpdateUserData
from desktop.domain.disposition import Disposition
from desktop.domain.workbin import MarkDoneMode
from desktop.ui.pop.service_client.guards import Guards
from desktop.ui.theme.assets import asset
from tests.ui.pop.conftest import Site
from tests.ui.pop.service_client.conftest import SETTLES_WITHIN_MS, Workplace
from tests.ui.pop.service_client.scripts import ENTRY, modern, script


def test_the_older_client_writes_chooses_and_marks_done(workplace: Workplace, site: Site) -> None:
    site.page(
        "/crm",
        script(
            """
            const no = (e) => document.title = e.errorMessage;
            const data = { Outcome: "paid", DispositionCode: "incomplete" };
            const call = (request, parameters, good) => service.call(request, parameters, good, no);
            call("interaction.getInteractions", [], ({ interactions: [own] }) =>
              call("interaction.setUserData", [own.interactionId, data], () =>
                call("interaction.markdone", [own.interactionId], () => {
                  document.title = own.state + " done";
                })));
            """
        ),
    )
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("ACCEPTED done")
    assert workplace.commands() == [
        SaveDisposition(entry_id=ENTRY, disposition=Disposition(code="incomplete")),
        UpdateUserData(entry_id=ENTRY, user_data={"Outcome": "paid"}),
        MarkDone(entry_id=ENTRY, disposition=Disposition(code="incomplete")),
    ]
    assert all(intent.by_page for intent in workplace.intents)


def test_the_modern_client_does_the_same_with_promises(workplace: Workplace, site: Site) -> None:
    site.page(
        "/crm",
        modern(
            """
            const worklist = await Worklist.connect();
            const { entry, agent, dispositions } = await worklist.getContext();
            await worklist.setNotes("From the page");
            await worklist.setDisposition(dispositions[1].code);
            await worklist.markDone();
            document.title = [entry.externalId, agent.username, "done"].join(" ");
            """
        ),
    )
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title(f"{ENTRY} rosa.nyberg done")
    assert workplace.commands()[-1] == MarkDone(
        entry_id=ENTRY, disposition=Disposition(code="incomplete", notes="From the page")
    )


def test_what_the_person_typed_and_what_the_page_chose_go_together(workplace: Workplace, site: Site) -> None:
    site.page(
        "/crm",
        modern(
            """
            const worklist = await Worklist.connect();
            await worklist.setDisposition("incomplete");
            document.title = "chosen";
            """
        ),
    )
    workplace.detail.show_entry(workplace.bridge.tables.entry(ENTRY))
    workplace.detail.notes.edit.setPlainText("Typed by hand")
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("chosen")
    assert workplace.detail.drafts.of(ENTRY) == Disposition(code="incomplete", notes="Typed by hand")


def test_a_page_holds_mark_done_back_until_it_is_gone(workplace: Workplace, site: Site, qtbot: QtBot) -> None:
    site.page(
        "/crm",
        modern(
            """
            const worklist = await Worklist.connect();
            await worklist.blockMarkDone("<b>Save the case first.</b>");
            document.title = "held";
            """
        ),
    )
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("held")
    workplace.detail.mark_done()
    assert workplace.commands() == []
    assert workplace.detail.footer.problem.text() == "<b>Save the case first.</b>"
    workplace.tabs.close_current()
    qtbot.waitUntil(lambda: workplace.detail.done.held(ENTRY) is None)
    assert workplace.let_go == [PopLetGo(entry_id=ENTRY, is_free=True)]


@pytest.mark.parametrize("guards", [Guards(frees_when_gone=False)])
def test_by_policy_a_page_that_dies_keeps_mark_done_until_it_is_opened_again(
    workplace: Workplace, site: Site, qtbot: QtBot, guards: Guards
) -> None:
    del guards
    held = 'const w = await Worklist.connect(); await w.blockMarkDone("Save."); document.title = "held";'
    site.page("/crm", modern(held))
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("held")
    tab = workplace.tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    os.kill(tab.view.page.renderProcessPid(), signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(workplace.let_go), timeout=SETTLES_WITHIN_MS)
    assert workplace.let_go == [PopLetGo(entry_id=ENTRY, is_free=False)]
    workplace.detail.mark_done()
    assert "Open it again" in workplace.detail.footer.problem.text()


def test_news_reach_the_page_that_subscribed(workplace: Workplace, site: Site) -> None:
    site.page(
        "/crm",
        script(
            """
            service.subscribe(["interaction", "markdone"], (message) =>
              document.title = message.data.eventType + " " + message.data.interaction.interactionId);
            """
        ),
    )
    workplace.open(ENTRY, "/crm")
    tab = workplace.tabs.book.current()
    assert tab is not None
    assert tab.session is not None
    session = tab.session
    workplace.qtbot.waitUntil(lambda: bool(session._subscribed))
    assert workplace.detail.write_for_page(ENTRY, code="incomplete") == ""
    workplace.wait_for_title(f"ACCEPTED {ENTRY}")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            'service.call("interaction.markdone", ["CLM-20418"], yes, no)',
            "This page may act on its own workitem only.",
        ),
        ('service.call("voice.dial", ["112"], yes, no)', "voice.dial is not available in this desktop."),
        ('service.call("auth.getJwtToken", [], yes, no)', "Worklist gives no token to pages."),
        ('service.call("interaction.setUserData", ["APP-9981", {}], yes, no)', "There is nothing to write."),
        (
            'service.call("worklist.setDisposition", ["nonsense"], yes, no)',
            "Loans workbin has no such disposition.",
        ),
        ('service.call("worklist.markDone", [], yes, no)', "Choose a disposition first."),
        ('service.call("interaction.accept", ["APP-9981"], yes, no)', "It is not offered."),
        ('service.call("agent.setState", ["nonsense"], yes, no)', "There is no such state."),
        ('service.call("constructor", [], yes, no)', "constructor is not available in this desktop."),
    ],
)
def test_what_a_page_may_not_is_refused_in_words(
    workplace: Workplace, site: Site, call: str, said: str
) -> None:
    head = "const yes = () => document.title = 'yes'; const no = (e) => document.title = e.errorMessage;"
    site.page("/crm", script(f"{head} service.call({call}, yes, no);"))
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title(said)
    assert workplace.commands() == []


@pytest.mark.parametrize("guards", [Guards(writable=frozenset({"Outcome"}))])
def test_the_administrators_lists_hold(workplace: Workplace, site: Site, guards: Guards) -> None:
    site.page(
        "/crm",
        modern(
            """
            const worklist = await Worklist.connect();
            const said = [];
            for (const call of [() => worklist.setUserData({ Secret: 1 }), () => worklist.markDone()])
              await call().catch((e) => said.push(e.message));
            document.title = said.join(" ");
            """
        ),
    )
    workplace.detail.choose_mode(MarkDoneMode.BUTTON)
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("The page may not write Secret. In this desktop only the agent marks work done.")


def test_a_refusal_of_the_desk_reaches_the_page(workplace: Workplace, site: Site, qtbot: QtBot) -> None:
    workplace.obeys = False
    site.page(
        "/crm",
        modern(
            """
            const worklist = await Worklist.connect();
            await worklist.setNotes("x");
            document.title = "yes";
            """
        ),
    )
    workplace.open(ENTRY, "/crm")
    qtbot.waitUntil(lambda: len(workplace.commands()) == 1)
    row = workplace.bridge.tables.entry(ENTRY)
    assert row is not None
    refused = row.model_copy(update={"problem": "The server refused the note."})
    workplace.bring([Put(TableName.ENTRIES, ENTRY, refused)])
    workplace.wait_for_title("The server refused the note.")


def test_the_library_for_pages_is_documented_and_small() -> None:
    path = asset("bridge", "worklist.js")
    text = path.read_text(encoding="utf-8")
    assert "getContext" in text
    assert len(text) < 6000
