"""The relay has walls on both sides of the channel, and each holds without the others."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.pop.service_client.relay import NAME, WORLD, Relay, _script
from tests.conftest import ExpectedLogs
from tests.ui.pop.conftest import Site
from tests.ui.pop.service_client.conftest import SETTLES_WITHIN_MS, Workplace
from tests.ui.pop.service_client.scripts import ENTRY

REQUEST = {"request": "worklist.blockMarkDone", "parameters": ["x"], "referenceId": "1"}
ASK = f"postMessage({json.dumps(REQUEST)}, '*')"


class Ear(QObject):
    """Takes the relay's place behind the channel, and believes whatever the script sends."""

    answered = Signal(int, str)
    themed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begun = 0
        self.origins: list[str] = []

    @Slot()
    def begin(self) -> None:
        self.begun += 1

    @Slot(int, str, str)
    def ask(self, _who: int, origin: str, _text: str) -> None:
        self.origins.append(origin)


class Wired:
    """A page with the relay's script for a listed site, and an ear at its other end."""

    def __init__(self, qtbot: QtBot, listed: Site, *, everywhere: bool = False) -> None:
        self.page = QWebEnginePage(QWebEngineProfile(QApplication.instance()))
        self.ear = Ear(self.page)
        self._channel = QWebChannel(self.page)
        self._channel.registerObject(NAME, self.ear)
        self.page.setWebChannel(self._channel, WORLD)
        script = _script(frozenset({listed.address("")}), "light")
        script.setRunsOnSubFrames(script.runsOnSubFrames() or everywhere)
        self.page.scripts().insert(script)
        self._qtbot = qtbot

    def visit(self, address: str) -> None:
        """Load it, and wait until all that it sent at once has gone through the same channel."""
        with self._qtbot.waitSignal(self.page.loadFinished, timeout=SETTLES_WITHIN_MS):
            self.page.load(QUrl(address))
        self._qtbot.waitUntil(lambda: self.page.title() == "sent", timeout=SETTLES_WITHIN_MS)
        answered: list[object] = []
        self.page.runJavaScript("window.qt ? 1 : 0", WORLD, answered.append)
        self._qtbot.waitUntil(lambda: bool(answered), timeout=SETTLES_WITHIN_MS)

    def close(self) -> None:
        profile = self.page.profile()
        with self._qtbot.waitSignal(self.page.destroyed, timeout=SETTLES_WITHIN_MS):
            self.page.deleteLater()
        profile.deleteLater()


@pytest.fixture
def wired(qtbot: QtBot, site: Site) -> Iterator[Wired]:
    wired = Wired(qtbot, site)
    yield wired
    wired.close()


@pytest.fixture
def everywhere(qtbot: QtBot, site: Site) -> Iterator[Wired]:
    wired = Wired(qtbot, site, everywhere=True)
    yield wired
    wired.close()


def sending(inner: str = "") -> str:
    """A page that asks itself fifty times; ``inner``: the address of a frame, whose end it waits for."""
    frame = f"<iframe src='{inner}' onload='document.title = \"sent\"'></iframe>" if inner else ""
    end = "" if inner else "document.title = 'sent';"
    return f"<script>for (let n = 0; n < 50; n++) {ASK}; setTimeout(() => {{ {end} }})</script>{frame}"


def test_row_30_the_script_is_silent_in_a_page_of_another_site(
    wired: Wired, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    wired.visit(second_site.page("/away", sending()))
    assert (wired.ear.begun, wired.ear.origins) == (0, [])
    wired.visit(site.page("/crm", sending()))
    qtbot.waitUntil(lambda: len(wired.ear.origins) == 50, timeout=SETTLES_WITHIN_MS)
    assert wired.ear.begun == 1


def test_row_30_the_script_does_not_hear_a_frame_of_another_site(
    wired: Wired, site: Site, second_site: Site, qtbot: QtBot
) -> None:
    inner = second_site.page("/inner", f"<script>for (let n = 0; n < 50; n++) parent.{ASK}</script>")
    wired.visit(site.page("/crm", sending(inner)))
    qtbot.waitUntil(lambda: len(wired.ear.origins) >= 50, timeout=SETTLES_WITHIN_MS)
    assert set(wired.ear.origins) == {site.address("")}


def test_row_30_the_script_begins_in_no_frame_even_where_the_engine_runs_it(
    everywhere: Wired, site: Site, qtbot: QtBot
) -> None:
    assert not _script(frozenset(), "light").runsOnSubFrames()
    inner = site.page("/inner", sending())
    everywhere.visit(site.page("/crm", sending(inner)))
    qtbot.waitUntil(lambda: len(everywhere.ear.origins) == 50, timeout=SETTLES_WITHIN_MS)
    assert everywhere.ear.begun == 1


def test_row_30_the_relay_believes_neither_the_script_nor_the_page_alone(
    workplace: Workplace, site: Site, second_site: Site, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("desktop.ui.pop.service_client.relay", "was refused")
    site.page("/crm", "here")
    workplace.open(ENTRY, "/crm")
    tab = workplace.tabs.book.current()
    assert tab is not None
    assert tab.view is not None
    relay = tab.view.page.findChild(Relay)
    assert relay is not None
    listed, foreign = site.address(""), second_site.address("")
    relay.ask(0, foreign, json.dumps(REQUEST))
    assert workplace.detail.done.held(ENTRY) is None
    tab.view.page.setUrl(QUrl(second_site.page("/away", "", title="away")))
    workplace.wait_for_title("away")
    relay.ask(0, listed, json.dumps(REQUEST))
    assert workplace.detail.done.held(ENTRY) is None
    tab.view.page.setUrl(QUrl(site.page("/back", "", title="back")))
    workplace.wait_for_title("back")
    relay.ask(0, listed, json.dumps(REQUEST))
    assert workplace.detail.done.held(ENTRY) == "x"
