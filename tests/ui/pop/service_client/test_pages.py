"""Pages that talk with the desktop, and pages that should not be able to; all in a real engine."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.changes import Put, TableName
from desktop.domain.commands import MarkDone, SaveDisposition, UpdateUserData
from desktop.domain.disposition import Disposition
from desktop.ui.pop.service_client.guards import Guards
from desktop.ui.theme.assets import asset
from tests.ui.pop.conftest import Site
from tests.ui.pop.service_client.conftest import Workplace

ENTRY = "APP-9981"

# A client as the third parties have it: callbacks, its parent window, and any message that says "WWE" is
# taken for an answer. Written for this test.
OLD_CLIENT = """
const waiting = {}; let next = 0; const subscribers = {};
const service = {
  send(message, good, bad) {
    message.referenceId = String(next++); message.userAgent = "WWE Client"; message.protocolVersion = 2;
    waiting[message.referenceId] = [good, bad];
    (window.opener || window.parent).postMessage(message, "*");
  },
  call(request, parameters, good, bad) { this.send({ request, parameters }, good, bad); },
  subscribe(names, listener) {
    this.send({ event: "subscribe", data: names }, () => {
      for (const name of names) subscribers[name] = listener;
    });
  },
};
addEventListener("message", ({ data }) => {
  if (!data || !data.userAgent || data.userAgent.indexOf("WWE") === -1) return;
  if (data.event) { if (subscribers[data.event]) subscribers[data.event](data); return; }
  const [good, bad] = waiting[data.referenceId] || [];
  if (data.errorMessage !== undefined) { if (bad) bad(data); } else if (good) good(data);
}, false);
"""


def script(code: str) -> str:
    return f"<script>{OLD_CLIENT}</script><script>{code}</script>"


def modern(code: str) -> str:
    library = asset("bridge", "worklist.js").read_text(encoding="utf-8")
    guarded = f"(async () => {{ {code} }})().catch((e) => document.title = e.message)"
    return f"<script>{library}</script><script>{guarded}</script>"


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
    qtbot.waitUntil(lambda: ENTRY not in workplace.detail._blocked)


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


def test_the_page_sees_neither_channel_nor_relay(workplace: Workplace, site: Site) -> None:
    site.page(
        "/crm",
        "<script>document.title = [typeof qt, typeof QWebChannel, typeof ACCEPTED].join()</script>",
    )
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("undefined,undefined,undefined")


def test_a_forged_event_is_not_heard(workplace: Workplace, site: Site, qtbot: QtBot) -> None:
    site.page(
        "/crm",
        """<script>
        const data = { request: "worklist.blockMarkDone", parameters: ["x"], referenceId: "1" };
        window.dispatchEvent(new MessageEvent("message", { data, origin: location.origin, source: window }));
        document.title = "sent";
        </script>""",
    )
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("sent")
    qtbot.wait(200)
    assert workplace.detail._blocked == {}


BLOCK = 'service.call("worklist.blockMarkDone", ["x"], () => {}, () => {});'


def test_a_frame_of_another_site_is_not_heard(
    workplace: Workplace, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    inner = second_site.page("/inner", script(BLOCK))
    site.page("/crm", f'<iframe src="{inner}"></iframe>')
    workplace.open(ENTRY, "/crm")
    qtbot.waitUntil(lambda: "/inner" in second_site.asked)
    qtbot.wait(300)
    assert workplace.detail._blocked == {}


def test_a_page_that_came_by_navigation_from_another_site_is_not_heard(
    workplace: Workplace, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    away = second_site.page("/away", script(BLOCK + "document.title = 'away'"))
    site.page("/crm", f"<script>location.href = '{away}'</script>")
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("away")
    qtbot.wait(300)
    assert workplace.detail._blocked == {}


def test_what_a_page_held_back_is_free_when_it_goes_to_another_site(
    workplace: Workplace, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    away = second_site.page("/away", "elsewhere", title="away")
    site.page("/crm", script(BLOCK + f"setTimeout(() => location.href = '{away}', 400)"))
    workplace.open(ENTRY, "/crm")
    qtbot.waitUntil(lambda: ENTRY in workplace.detail._blocked)
    workplace.wait_for_title("away")
    qtbot.waitUntil(lambda: workplace.detail._blocked == {})


def test_a_page_in_a_window_that_it_opened_is_not_heard(
    workplace: Workplace, site: Site, qtbot: QtBot
) -> None:
    site.page("/second", script(BLOCK))
    site.page("/crm", "<script>window.open('/second')</script>")
    workplace.open(ENTRY, "/crm")
    qtbot.wait(300)
    assert "/second" not in site.asked


@pytest.mark.parametrize("guards", [Guards(calls_per_s=5)])
def test_a_flood_is_answered_with_silence_and_changes_nothing(
    workplace: Workplace, site: Site, guards: Guards, qtbot: QtBot
) -> None:
    flood = (
        "for (let n = 0; n < 500; n++) service.call('worklist.setNotes', ['note ' + n], () => {}, () => {});"
    )
    site.page("/crm", script(flood + "document.title = 'sent'"))
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("sent")
    qtbot.wait(300)
    assert len(workplace.commands()) <= 5


@pytest.mark.parametrize("guards", [Guards(writable=frozenset({"Outcome"}), page_may_end=False)])
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
