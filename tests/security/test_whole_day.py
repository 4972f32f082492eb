"""Work through the real window at DEBUG: what it leaves on this computer, and what no file of it may hold."""

import asyncio
import json
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.domain.commands import (
    MarkDone,
    OverrideEntry,
    ParkEntry,
    RejectOffer,
    ResumeEntry,
    SaveDisposition,
    TransferEntry,
    UpdateUserData,
)
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Reason
from desktop.domain.errors import NotSignedIn, Refused
from desktop.domain.record import JsonObject
from desktop.host.crash import CrashReports
from desktop.host.logs import logging_to
from desktop.service.demo_pages import demo_folder
from tests.conftest import ExpectedLogs
from tests.journeys.conftest import Hall, Person
from tests.security.programs import Program, starts_adapter, starts_submit
from tests.security.test_listeners import family
from tests.support.service import running_service

NAME, PHONE, NOTE = "Marvin Canaryname", "+49 170 5550199", "canarynote call back"
CANARIES = (b"Canaryname", b"5550199", b"canarynote")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Everything of one person, as an ordinary computer makes files."""
    before = os.umask(0o022)
    yield tmp_path / "home"
    os.umask(before)


def organisation() -> JsonObject:
    """The demo's, but that one person works and leads, since two windows cost twice; claims are others'."""
    document: JsonObject = json.loads((demo_folder() / "organisation.json").read_text(encoding="utf-8"))
    users = document["users"]
    assert isinstance(users, list)
    mara = next(user for user in users if isinstance(user, dict) and user["login"] == "mara.lindholm")
    assert isinstance(mara, dict)
    mara |= {"roles": ["agent", "lead"], "leads": ["u-yusuf-demir"], "groups": ["g-workitems", "g-fraud"]}
    return document


@pytest.fixture
def hall(tmp_path: Path, home: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Hall]:
    with running_service(tmp_path / "service", organisation(), demo=True) as service:
        hall = Hall(service, home, qapp, qtbot)
        yield hall
        hall.close()


def breaks() -> None:
    raise Refused(f"{NAME} has {PHONE}", NOTE, code="entry.gone")


def breaks_elsewhere() -> None:
    raise ValueError(f"{NAME} has {PHONE}")


async def breaks_in_a_task() -> None:
    raise LookupError(f"{NAME} has {PHONE}")


WHY = Reason(code="other", text=NOTE)
WRITTEN = Disposition(code="fraud.genuine", notes=NOTE)


def offered(hall: Hall, mara: Person) -> str:
    data: JsonObject = {"customerName": NAME, "phone": PHONE, "note": NOTE}
    entry_id = hall.submit(title=NAME, userData=data)
    mara.sees(lambda: mara.is_offered(entry_id))
    return entry_id


def is_now(hall: Hall, mara: Person, entry_id: str, status: str) -> None:
    mara.sees(lambda: hall.entry(entry_id)["status"] == status)


def holds(mara: Person, entry_id: str, status: str = "accepted") -> bool:
    """Whether her window shows it as hers, and is done with what she asked for before."""
    row = mara.row(entry_id)
    return row is not None and row.entry.status == status and row.intent_key is None


def crashes_everywhere(mara: Person, reports: Path) -> None:
    """In a thread, in a slot and in a task of the engine."""
    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()
    QTimer.singleShot(0, breaks_elsewhere)
    loop = mara.desktop.engine._loop
    assert loop is not None
    loop.call_soon_threadsafe(lambda: asyncio.ensure_future(breaks_in_a_task()))
    mara.sees(lambda: len(list(reports.glob("crash-*.txt"))) == 3)


def works_on_one(hall: Hall, mara: Person, entry_id: str) -> bytes:
    """Its page opens, then notes, parked and resumed; the command lines while the page is there."""
    mara.hand.click("Accept")
    is_now(hall, mara, entry_id, "accepted")
    mara.sees(lambda: [pop.outcome for pop in mara.pops(entry_id)] == ["loaded"])
    told, do = command_lines(), mara.window.bridge.dispatch
    do(UpdateUserData(entry_id=entry_id, user_data={"note": NOTE, "phone": PHONE}))
    do(SaveDisposition(entry_id=entry_id, disposition=WRITTEN))
    do(ParkEntry(entry_id=entry_id))
    mara.sees(lambda: holds(mara, entry_id, "parked"))
    do(ResumeEntry(entry_id=entry_id))
    is_now(hall, mara, entry_id, "accepted")
    mara.sees(lambda: holds(mara, entry_id))
    return told


def turns_down_and_hands_on(hall: Hall, mara: Person) -> None:
    """Rejects one, gives one to another workbin, and as a lead gives what she was offered to somebody."""
    do, rejected = mara.window.bridge.dispatch, offered(hall, mara)
    row = mara.row(rejected)
    assert row is not None
    assert row.entry.offer is not None
    do(RejectOffer(entry_id=rejected, offer_id=row.entry.offer.id, reason=WHY))
    mara.sees(lambda: not mara.is_offered(rejected))
    transferred = offered(hall, mara)
    mara.hand.click("Accept")
    mara.sees(lambda: holds(mara, transferred))
    do(TransferEntry(entry_id=transferred, workbin_id="wb-claims", reason=WHY))
    is_now(hall, mara, transferred, "unassigned")
    overridden = offered(hall, mara)
    seen = mara.row(overridden)
    assert seen is not None
    number = seen.entry.sequence_number
    order = OverrideEntry(
        entry_id=overridden, to_agent_id="u-yusuf-demir", reason=WHY, sequence_number=number, force=True
    )
    do(order)
    mara.sees(lambda: not mara.is_offered(overridden))


async def is_refused(url: str) -> None:
    platform = RoutingPlatform(url, PasswordSignIn("mara.lindholm", NOTE))
    with pytest.raises(NotSignedIn):
        await platform.sign_in()
    await platform.close()


def record(number: str) -> JsonObject:
    """Work that waits for somebody else, so that it comes between nothing here."""
    data: JsonObject = {"phone": PHONE, "note": NOTE}
    fields: JsonObject = {"category": "Theft", "amount": 1284}
    known: JsonObject = {"businessId": number, "type": "wt-case", "title": NAME, "customer": NAME}
    return {**known, "fields": fields, "userData": data}


def said(feed: Program, submit: Program) -> bytes:
    """Their command lines and what they said. ``submit`` prints the work itself, for whoever asked."""
    work, complaints = submit.ended()
    assert json.loads(work)["routingState"] == "queued"
    return b"".join((feed.command_line, submit.command_line, *feed.ended(), complaints))


def command_lines() -> bytes:
    """Of this program and all that it has started: pages have processes of their own."""
    return b"".join(Path(f"/proc/{pid}/cmdline").read_bytes() for pid in family(os.getpid()))


def test_row_34_37_40_46_a_day_with_crashes_leaves_no_secret_and_no_file_for_others(
    hall: Hall, home: Path, qtbot: QtBot, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("desktop.host.crash", "Nobody caught")
    expected_logs.expect("asyncio", "never retrieved")
    reports = home / "logs" / "crashes"
    with logging_to(home / "logs", "desktop", "debug") as log, CrashReports(reports).watching():
        mara = hall.person(is_lead=True)
        mara.signs_in()
        mara.goes_available()
        feed, submit = (
            starts_adapter(hall.service, home, record("C-1")),
            starts_submit(hall.service, record("C-2")),
        )
        entry_id = offered(hall, mara)
        told = works_on_one(hall, mara, entry_id)
        mara.window.bridge.dispatch(MarkDone(entry_id=entry_id, disposition=WRITTEN), held_s=0.5)
        crashes_everywhere(mara, reports)
        is_now(hall, mara, entry_id, "completed")
        turns_down_and_hands_on(hall, mara)
        told += said(feed, submit)
        check_modes(home)
        mara.desktop.engine.stop(signs_out=True)
        asyncio.run(is_refused(hall.service.url))
        assert log.read_bytes()
    check_contents(hall, home)
    check_words(hall, told)
    check_keys(hall)


def check_modes(home: Path) -> None:
    shared = {path.name: oct(path.stat().st_mode) for path in home.rglob("*") if _mode(path) & 0o077}
    names = {path.name for path in home.rglob("*")}
    assert b'"workitem.created"' in (home / "logs" / "adapter.jsonl").read_bytes()
    assert b"C-1" in (home / "adapter.sqlite3").read_bytes()
    assert any(name.endswith(".sqlite3-wal") for name in names), "no database was looked at while it was open"
    assert not shared


def tokens_of(hall: Hall) -> set[bytes]:
    """Every token that the service has seen or given, and the program's own secret."""
    tokens = {token for token in hall.service.tokens if len(token) > len("short")}
    assert tokens
    return {*tokens, str(hall.service.demo["clientSecret"]).encode()}


def check_words(hall: Hall, told: bytes) -> None:
    """What anybody on this computer sees of processes, and an adapter's own journal."""
    assert b"QtWebEngineProcess" in told, "no page was looked at"
    assert not [secret for secret in tokens_of(hall) if secret in told]
    assert not [canary for canary in CANARIES if canary in told]


def check_contents(hall: Hall, home: Path) -> None:
    tokens = tokens_of(hall)
    for path in (found for found in home.rglob("*") if found.is_file()):
        content = path.read_bytes()
        assert not [token for token in tokens if token in content], path
        if "logs" in path.parts:
            assert not [canary for canary in CANARIES if canary in content], path
    asked = "\n".join(hall.service.handled).encode()
    assert not [token for token in tokens if token in asked]
    calls = "\n".join(one for one in hall.service.handled if " /api/" in one).encode()
    assert not [canary for canary in CANARIES if canary in calls]


def check_keys(hall: Hall) -> None:
    """Row 40 over the whole day: our own client writes under a key, but where it asks or signs in."""
    keyless = (
        "/oauth/authorize",
        "/query",
        "/simulate",
        "/subscriptions",
        "workbinsubscriptions",
        "/oauth/token",
        "/tokens/me",
    )
    ours = [line for line in hall.service.unkeyed if line.startswith("worklist-desktop")]
    assert ours, "nothing was noted"
    assert not [line for line in ours if not line.endswith(keyless)]


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
