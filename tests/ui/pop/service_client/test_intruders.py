"""Pages and frames that should not be able to talk with the desktop, in a real engine."""

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.domain.commands import UpdateUserData
from desktop.ui.pop.service_client.guards import Guards
from tests.ui.pop.conftest import Site
from tests.ui.pop.service_client.conftest import SETTLES_WITHIN_MS, Workplace
from tests.ui.pop.service_client.scripts import ENTRY, script

BLOCK = 'service.call("worklist.blockMarkDone", ["x"], () => {}, () => {});'
FIFTY_TIMES = f"for (let n = 0; n < 50; n++) {{ {BLOCK} }}"
# So that it is not the guard against floods that keeps them out.
UNCOUNTED = pytest.mark.parametrize("guards", [Guards(calls_per_s=10_000)])


def test_row_30_the_page_sees_neither_channel_nor_relay(workplace: Workplace, site: Site) -> None:
    site.page(
        "/crm",
        "<script>document.title = [typeof qt, typeof QWebChannel, typeof ACCEPTED].join()</script>",
    )
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("undefined,undefined,undefined")


@UNCOUNTED
def test_row_30_a_forged_event_is_not_heard(workplace: Workplace, site: Site, qtbot: QtBot) -> None:
    site.page(
        "/crm",
        """<script>
        const data = { request: "worklist.blockMarkDone", parameters: ["x"], referenceId: "1" };
        for (let n = 0; n < 50; n++)
          window.dispatchEvent(
            new MessageEvent("message", { data, origin: location.origin, source: window }));
        document.title = "sent";
        </script>""",
    )
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("sent")
    qtbot.wait(200)
    assert workplace.detail.done.held(ENTRY) is None


@UNCOUNTED
def test_row_30_a_frame_of_another_site_is_not_heard(
    workplace: Workplace, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    inner = second_site.page("/inner", script(FIFTY_TIMES))
    site.page("/crm", f'<iframe src="{inner}"></iframe>')
    workplace.open(ENTRY, "/crm")
    qtbot.waitUntil(lambda: "/inner" in second_site.asked)
    qtbot.wait(300)
    assert workplace.detail.done.held(ENTRY) is None


@UNCOUNTED
def test_row_30_a_page_that_came_by_navigation_from_another_site_is_not_heard(
    workplace: Workplace, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    away = second_site.page("/away", script(FIFTY_TIMES + "document.title = 'away'"))
    site.page("/crm", f"<script>location.href = '{away}'</script>")
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("away")
    qtbot.wait(300)
    assert workplace.detail.done.held(ENTRY) is None


@UNCOUNTED
def test_row_30_a_page_to_which_the_listed_site_redirected_is_not_heard(
    workplace: Workplace, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    site.redirects["/crm"] = second_site.page("/away", script(FIFTY_TIMES + "document.title = 'away'"))
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("away")
    qtbot.wait(300)
    assert workplace.detail.done.held(ENTRY) is None


def test_what_a_page_held_back_is_free_when_it_goes_to_another_site(
    workplace: Workplace, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    away = second_site.page("/away", "elsewhere", title="away")
    site.page("/crm", script(BLOCK + f"setTimeout(() => location.href = '{away}', 400)"))
    workplace.open(ENTRY, "/crm")
    qtbot.waitUntil(lambda: workplace.detail.done.held(ENTRY) is not None)
    workplace.wait_for_title("away")
    qtbot.waitUntil(lambda: workplace.detail.done.held(ENTRY) is None)


def test_row_30_a_page_in_a_window_that_it_opened_is_not_heard(
    workplace: Workplace, site: Site, qtbot: QtBot
) -> None:
    site.page("/second", script(BLOCK))
    opens = "for (let n = 0; n < 50; n++) window.open('/second' + n); document.title = 'opened'"
    site.page("/crm", f"<script>{opens}</script>")
    workplace.open(ENTRY, "/crm")
    workplace.wait_for_title("opened")
    qtbot.wait(300)
    assert not [path for path in site.asked if path.startswith("/second")]


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


ROUNDS = 50


@pytest.mark.parametrize("guards", [Guards(calls_per_s=10_000)])
def test_row_30_fifty_times_back_and_forth_over_a_foreign_page_only_the_listed_one_is_heard(
    workplace: Workplace, site: Site, second_site: Site, guards: Guards
) -> None:
    said = """
        const value = String(performance.timeOrigin);
        service.call("interaction.setUserData", ["%s", { %s: value }], () => %s, () => {});
    """
    # Nobody answers there, and its client takes its own words for an answer.
    foreign = second_site.page(
        "/away", script(said % (ENTRY, "foreign", "{}") + "document.title = 'away ' + value;")
    )
    site.page("/crm", script(said % (ENTRY, "listed", "document.title = 'heard ' + value")))
    workplace.open(ENTRY, "/crm")
    tab = workplace.tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    seen = {""}

    def next_title(begin: str) -> None:
        def is_new() -> bool:
            return workplace.title().startswith(begin) and workplace.title() not in seen

        workplace.qtbot.waitUntil(is_new, timeout=SETTLES_WITHIN_MS)
        seen.add(workplace.title())

    next_title("heard")
    for _ in range(ROUNDS):
        tab.view.page.setUrl(QUrl(foreign))
        next_title("away")
        tab.view.back()
        next_title("heard")
    written = [
        key for one in workplace.commands() if isinstance(one, UpdateUserData) for key in one.user_data
    ]
    assert second_site.asked.count("/away") == ROUNDS
    assert (written.count("foreign"), written.count("listed")) == (0, ROUNDS + 1)
