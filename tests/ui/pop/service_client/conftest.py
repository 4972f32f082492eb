"""A page in a tab, a panel as its hands, and a desk that says yes."""

from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.core.changes import Change, EntryRow, Gone, Put, TableName
from desktop.core.effects import PopPage
from desktop.core.messages import IntentGiven, Message, PopLetGo, PopLoaded
from desktop.domain.commands import AcceptOffer, Command, Intent, MarkDone, SaveDisposition, UpdateUserData
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.workbin import PopTarget
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.panels.detail import DetailPanel
from desktop.ui.pop.gate import Gate
from desktop.ui.pop.options import PopOptions
from desktop.ui.pop.pop_tabs import PopTabs
from desktop.ui.pop.service_client.guards import Guards
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.pop.conftest import Site

SETTLES_WITHIN_MS = 20_000


class Workplace:
    """The window's parts that a page can reach, with a desk that does what it is told."""

    def __init__(self, qtbot: QtBot, theme: Theme, gate: Gate, site: Site, guards: Guards) -> None:
        self.qtbot = qtbot
        self.site = site
        self.intents: list[Intent] = []
        self.loaded: list[PopLoaded] = []
        self.let_go: list[PopLetGo] = []
        self.obeys = True
        self.bridge = Bridge(self._hear, now=lambda: sample.NOW)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        actions = Actions(self.window)
        self.detail = DetailPanel(self.bridge, theme, actions)
        self.tabs = PopTabs(self.bridge, theme, actions, gate)
        self.tabs.serve(self.detail, PopOptions(guards=guards))
        column = QVBoxLayout(self.window)
        column.addWidget(self.tabs)
        column.addWidget(self.detail)
        self.window.resize(700, 700)
        self.window.show()
        self.bring(sample.desk())

    def commands(self) -> list[Command]:
        return [intent.command for intent in self.intents]

    def bring(self, changes: Iterable[Change]) -> None:
        found = list(changes)
        self.bridge.tables.apply(found)
        self.detail.apply(found)
        self.tabs.apply(found)
        self.bridge.changed.emit(found)

    def open(self, entry_id: str, path: str) -> None:
        """Show an entry and open a page of the site for it."""
        row = self.bridge.tables.entry(entry_id)
        self.detail.show_entry(row)
        self.tabs.show_entry(row)
        before = len(self.loaded)
        effect = PopPage(
            entry_id=entry_id, pop_id="crm", label="CRM", url=self.site.address(path), target=PopTarget.TAB
        )
        self.tabs.open_pop(effect)
        self.qtbot.waitUntil(lambda: len(self.loaded) > before, timeout=SETTLES_WITHIN_MS)

    def title(self) -> str:
        """What the page's script wrote into its title."""
        tab = self.tabs.book.current()
        return tab.view.page.title() if tab and tab.view else ""

    def wait_for_title(self, title: str) -> None:
        self.qtbot.waitUntil(lambda: self.title() == title, timeout=SETTLES_WITHIN_MS)

    def _hear(self, message: Message) -> None:
        if isinstance(message, PopLoaded):
            self.loaded.append(message)
        elif isinstance(message, PopLetGo):
            self.let_go.append(message)
        elif isinstance(message, IntentGiven):
            self.intents.append(message.intent)
            if self.obeys:
                self._obey(message.intent.command)

    def _obey(self, command: Command) -> None:
        row = self.bridge.tables.entry(getattr(command, "entry_id", None))
        if row is not None:
            entry = _after(row.entry, command)
            done = row.model_copy(update={"entry": entry})
            self.bridge.receive(_changes(done))
            self.bridge.changed.connect(self._repeat)

    def _repeat(self, changes: list[Change]) -> None:
        self.detail.apply(changes)
        self.tabs.apply(changes)


def _changes(row: EntryRow) -> list[Change]:
    """Finished work leaves one table for another, as the desk has it."""
    if row.entry.status.is_open:
        return [Put(TableName.ENTRIES, row.entry.id, row)]
    return [Gone(TableName.ENTRIES, row.entry.id), Put(TableName.DONE, row.entry.id, row)]


def _after(entry: Entry, command: Command) -> Entry:
    """The entry as a back end would make it."""
    news: dict[str, object] = {"sequence_number": entry.sequence_number + 1}
    if isinstance(command, SaveDisposition):
        news["disposition"] = command.disposition
    elif isinstance(command, AcceptOffer):
        news |= {"status": EntryStatus.ACCEPTED, "offer": None}
    elif isinstance(command, UpdateUserData):
        news["user_data"] = {**entry.user_data, **command.user_data}
    elif isinstance(command, MarkDone):
        news["status"] = EntryStatus.COMPLETED
        news["disposition"] = command.disposition
    return entry.model_copy(update=news)


def emptied(workplace: Workplace) -> None:
    """Close every page, and wait until the engine has let go of them."""
    pages = [tab.view.page for tab in workplace.tabs.book if tab.view]
    workplace.tabs.close_all()
    workplace.qtbot.waitUntil(lambda: not any(isValid(page) for page in pages))


@pytest.fixture
def guards() -> Guards:
    return Guards()


@pytest.fixture
def workplace(qtbot: QtBot, theme: Theme, gate: Gate, site: Site, guards: Guards) -> Iterator[Workplace]:
    workplace = Workplace(qtbot, theme, gate, site, guards)
    yield workplace
    emptied(workplace)
