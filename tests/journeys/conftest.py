import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.app import desktop as composition
from desktop.app.back_end import GENESYS
from desktop.app.desktop import Connection, Desktop
from desktop.app.tour.hand import Hand
from desktop.core.changes import EntryRow, PopResult
from desktop.core.pop import PopPolicy
from desktop.domain.presence import WorkState
from desktop.host.policy import read_policy
from tests.support.service import RunningService, running_service

WAIT_MS = 20_000
ROUTING = "routing"
both_back_ends = pytest.mark.parametrize("back_end", [ROUTING, GENESYS], indirect=True)
FRAUD = {"category": "Card not present", "amount": 1284, "currency": "EUR"}


class Person:
    """Somebody at a real window on a real service."""

    def __init__(self, desktop: Desktop, service: RunningService, qtbot: QtBot) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self.tables = desktop.bridge.tables
        self.hand = Hand(desktop.window)
        self.service = service
        self._qtbot = qtbot

    def sees(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=WAIT_MS)

    def signs_in(self) -> None:
        self.desktop.start()
        self.sees(self.is_live)

    def is_live(self) -> bool:
        return self.tables.link is not None and self.tables.link.is_live

    def state(self) -> WorkState | None:
        return self.tables.my_status.state if self.tables.my_status else None

    def goes_available(self) -> None:
        self.window.go_ready()
        self.sees(lambda: self.state() is WorkState.AVAILABLE)

    def row(self, entry_id: str) -> EntryRow | None:
        return self.tables.entry(entry_id)

    def pops(self, entry_id: str) -> tuple[PopResult, ...]:
        row = self.row(entry_id)
        return row.pops if row is not None else ()

    def notices(self) -> set[str]:
        return {notice.code for notice in self.tables.notices()}

    def is_offered(self, entry_id: str) -> bool:
        row = self.row(entry_id)
        return row is not None and row.entry.offer is not None and self.hand.can_click("Accept")


class Hall:
    """The demo's service, and the desktops that people open on it.

    On Genesys Cloud the desktops speak to the service's other face, and know work by its workitem.
    """

    def __init__(
        self,
        service: RunningService,
        folder: Path,
        application: QApplication,
        qtbot: QtBot,
        back_end: str = ROUTING,
    ) -> None:
        self.service = service
        self._is_genesys = back_end == GENESYS
        self.abilities = GenesysPlatform.abilities if self._is_genesys else RoutingPlatform.abilities
        self._folder = folder
        self._application = application
        self._qtbot = qtbot
        self._desktops: list[Desktop] = []
        self._client = service.client()

    def settings_file(self, login: str) -> Path:
        return self._folder / login / "settings.toml"

    def person(self, login: str = "mara.lindholm", *, is_lead: bool = False, at: str = "WS-1") -> Person:
        """At the computer of this name."""
        credentials = PasswordSignIn(login, str(self.service.demo["password"]))
        desktop = Desktop(
            self._application,
            Connection(
                url=self.service.url,
                credentials=credentials,
                folder=self._folder / login / at,
                settings_file=self.settings_file(login),
                pop_policy=PopPolicy(hosts=("127.0.0.1",), constants={"Demo.Url": self.service.url}),
                is_lead=is_lead,
                workstation=at,
            ),
        )
        self._desktops.append(desktop)
        return Person(desktop, self.service, self._qtbot)

    def submit(self, **more: object) -> str:
        """Submit a fraud check as a third party does; once it is routed, the id that the desktops have."""
        body = {"workitemTypeId": "wt-case", "customFields": FRAUD, "title": "Fraud check", **more}
        answer = self._client.post("/api/v2/workitems", json=body).raise_for_status().json()
        found: list[str] = []

        def is_routed() -> bool:
            entry_id = self._client.get(f"/api/v2/workitems/{answer['id']}").json()["workbinEntryId"]
            found[:] = [entry_id] if entry_id else []
            return bool(found)

        self._qtbot.waitUntil(is_routed, timeout=WAIT_MS)
        return str(answer["id"]) if self._is_genesys else found[0]

    def pages_of(self, person: Person, entry_id: str) -> bool:
        """Whether the pages that this back end has for the work are loaded; Genesys Cloud's has none."""
        outcomes = [pop.outcome for pop in person.pops(entry_id)]
        return outcomes == ([] if self._is_genesys else ["loaded"])

    def entry(self, known_as: str) -> dict[str, object]:
        """As our own API tells it, by the id that the desktops have."""
        entry_id = known_as
        if self._is_genesys:
            entry_id = self._client.get(f"/api/v2/workitems/{known_as}").json()["workbinEntryId"]
        answer = self._client.get(f"/api/v2/routing/workbinentries/{entry_id}")
        found: dict[str, object] = answer.raise_for_status().json()
        return found

    def close(self) -> None:
        for desktop in self._desktops:
            desktop.stop()
        self._qtbot.wait(0)


@pytest.fixture
def back_end(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the desktops take the service for: by an administrator's policy, as anywhere else."""
    name = str(getattr(request, "param", ROUTING))
    if name == GENESYS:
        file = tmp_path / "policy.toml"
        file.write_text(
            f'[server]\nbackend = "{GENESYS}"\nclient_id = "worklist-desktop"\n', encoding="utf-8"
        )
        monkeypatch.setattr(composition, "read_policy", functools.partial(read_policy, file))
    return name


@pytest.fixture
def hall(tmp_path: Path, qapp: QApplication, qtbot: QtBot, back_end: str) -> Iterator[Hall]:
    with running_service(tmp_path / "service", demo=True) as service:
        hall = Hall(service, tmp_path, qapp, qtbot, back_end)
        yield hall
        hall.close()
