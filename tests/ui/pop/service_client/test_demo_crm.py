"""The demo's own third-party page, from the real service, at work through the bridge."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.changes import Gone, TableName
from desktop.core.pop import PopPolicy
from desktop.domain.commands import MarkDone, UpdateUserData
from desktop.domain.disposition import Disposition
from desktop.ui.pop.gate import Gate
from desktop.ui.pop.pop_view import PopView
from desktop.ui.pop.service_client.guards import Guards
from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from tests.support.service import RunningService, running_service
from tests.ui.pop.conftest import Site
from tests.ui.pop.service_client.conftest import SETTLES_WITHIN_MS, Workplace, emptied
from tests.ui.pop.service_client.scripts import ENTRY

CASE = "/demo/crm/?reference=APP-9981&kind=loan&customer=Johanna&email=old%40example.se&phone=1"
TYPE_EMAIL = """
    document.getElementById("edit").click();
    document.getElementById("email").value = "new@example.se";
    document.getElementById("email").dispatchEvent(new Event("input", { bubbles: true }));
"""
SAVE_CONTACT = 'document.getElementById("contact-form").requestSubmit()'
FINISH = """
    document.getElementById("disposition").selectedIndex = 2;
    document.getElementById("notes").value = "Asked for the pay slip.";
    document.getElementById("done").click();
"""


class Served:
    """Stands for a site; its pages come from the service."""

    def __init__(self, service: RunningService) -> None:
        self._url = service.url

    def address(self, path: str) -> str:
        return self._url.rstrip("/") + path


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running_service(tmp_path_factory.mktemp("crm"), demo=True) as service:
        yield Served(service)


@pytest.fixture
def workplace(qtbot: QtBot, theme: Theme, served: Served) -> Iterator[Workplace]:
    gate = Gate.of(PopPolicy(hosts=("127.0.0.1",)))
    workplace = Workplace(qtbot, theme, gate, cast("Site", served), Guards())
    yield workplace
    emptied(workplace)


def view_of(workplace: Workplace) -> PopView:
    tab = workplace.tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    return tab.view


def wait_for(workplace: Workplace, question: str, answer: object) -> None:
    found: list[object] = []
    view = view_of(workplace)

    def holds() -> bool:
        view.page.runJavaScript(question, found.append)
        return bool(found) and found[-1] == answer

    workplace.qtbot.waitUntil(holds, timeout=SETTLES_WITHIN_MS)


def test_the_record_is_edited_and_the_work_is_finished_in_the_page(workplace: Workplace) -> None:
    workplace.open(ENTRY, CASE)
    wait_for(workplace, 'document.getElementById("link").textContent', "Connected to Worklist")
    page = view_of(workplace).page
    page.runJavaScript(TYPE_EMAIL)
    workplace.qtbot.waitUntil(lambda: workplace.detail.done.held(ENTRY) is not None)
    workplace.detail.mark_done()
    assert workplace.detail.footer.problem.text() == "Save the contact in Northbank CRM first."
    assert workplace.commands() == []
    page.runJavaScript(SAVE_CONTACT)
    workplace.qtbot.waitUntil(lambda: bool(workplace.commands()), timeout=SETTLES_WITHIN_MS)
    changed = UpdateUserData(entry_id=ENTRY, user_data={"email": "new@example.se", "phone": "1"})
    assert workplace.commands() == [changed]
    assert workplace.detail.done.held(ENTRY) is None
    wait_for(workplace, "document.querySelector('#contact-shown p').textContent", "new@example.se")
    page.runJavaScript(FINISH)
    wait_for(workplace, 'document.getElementById("said").dataset.is', "good")
    disposition = Disposition(code="incomplete", notes="Asked for the pay slip.")
    assert workplace.commands()[-1] == MarkDone(entry_id=ENTRY, disposition=disposition)


def test_the_page_shows_itself_read_only_once_the_work_is_done_elsewhere(workplace: Workplace) -> None:
    workplace.open(ENTRY, CASE)
    wait_for(workplace, 'document.getElementById("link").textContent', "Connected to Worklist")
    wait_for(workplace, 'document.getElementById("save").disabled', answer=False)
    workplace.detail.drafts.write(ENTRY, codes=("incomplete",))
    workplace.detail.mark_done()
    wait_for(workplace, 'document.getElementById("said").dataset.is', "good")
    wait_for(workplace, 'document.querySelectorAll("#outcome :enabled").length', 0)
    wait_for(workplace, 'document.getElementById("disposition").value', "incomplete")
    view_of(workplace).again()
    wait_for(workplace, 'document.getElementById("said").dataset.is', "good")
    wait_for(workplace, 'document.getElementById("edit").hidden', answer=True)


def test_the_page_shows_itself_read_only_once_the_work_is_with_somebody_else(workplace: Workplace) -> None:
    workplace.open(ENTRY, CASE)
    wait_for(workplace, 'document.getElementById("save").disabled', answer=False)
    workplace.bring([Gone(TableName.ENTRIES, ENTRY)])
    wait_for(workplace, 'document.querySelectorAll("#outcome :enabled").length', 0)


def test_the_page_turns_dark_with_the_window(workplace: Workplace, theme: Theme) -> None:
    workplace.open(ENTRY, CASE)
    ground = "getComputedStyle(document.body).backgroundColor"
    wait_for(workplace, ground, "rgb(255, 255, 255)")
    theme.choose(Appearance(mode=Mode.DARK))
    wait_for(workplace, ground, "rgb(23, 27, 32)")
    view_of(workplace).again()
    wait_for(workplace, "document.readyState + " + ground, "completergb(23, 27, 32)")


def test_the_reference_runs_every_harmless_call(workplace: Workplace) -> None:
    workplace.open(ENTRY, "/demo/crm/api.html")
    wait_for(workplace, 'document.getElementById("link").textContent', "Connected to Worklist")
    view_of(workplace).page.runJavaScript(
        "for (const b of [...document.querySelectorAll('.call button')].slice(0, 9)) b.click()"
    )
    wait_for(workplace, "document.querySelectorAll('.call pre:not([hidden])').length", 9)
    wait_for(workplace, "document.querySelectorAll('.call pre[data-is=bad]').length", 0)


def test_the_library_and_the_reference_name_the_same_calls() -> None:
    here = Path(__file__).resolve().parents[4] / "resources"
    library = (here / "bridge" / "worklist.js").read_text(encoding="utf-8")
    reference = (here / "demo" / "crm" / "api.js").read_text(encoding="utf-8")
    for call in ("connect", "getContext", "setNotes", "setDisposition", "setUserData", "markDone", "on"):
        assert f" {call}(" in library
        assert f"{call}(" in reference
