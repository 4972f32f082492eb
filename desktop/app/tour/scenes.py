"""The scenario, scene by scene: what the person does, what must be so on the screen and in the service."""

import json
from collections.abc import Awaitable, Callable, Mapping
from importlib.util import find_spec

from PySide6.QtCore import Qt

from desktop.app.demo import start_service
from desktop.app.tour.stage import Stage
from desktop.core.changes import EntryRow
from desktop.core.messages import LinkState
from desktop.domain.entry import EntryStatus
from desktop.domain.errors import WorklistError
from desktop.domain.presence import WorkState
from desktop.ui.pop.environment import reason_not_to_embed
from desktop.ui.theme.appearance import Appearance, Mode

LOAN = {"applicantId": "APP-9981", "loanAmount": "4250000", "currency": "SEK", "documentType": "TaxReturn"}
CLAIM = {"category": "Water damage", "amount": "12400", "currency": "EUR", "incidentDate": "2026-11-18"}
FRAUD = {"category": "Card not present", "amount": "1284", "currency": "EUR", "riskScore": "82"}
NOTE = "Two pay slips received. Asked for a letter from HR before approving."
PAGE_NOTE = "Second applicant's income is confirmed by the employer."
DISPOSITION = "Documents incomplete"
SHIFT_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
OVER = (None, EntryStatus.COMPLETED)


async def sign_in(stage: Stage) -> None:
    """The window opens, signs in and is live."""
    await stage.until("The window is signed in and live", lambda: _is_live(stage))
    await stage.until("The agent starts Not Ready", lambda: _state(stage) is not WorkState.AVAILABLE)
    stage.picture("signed-in")


async def go_available(stage: Stage) -> None:
    """The presence pill goes Ready."""
    stage.hand.click("Presence")
    stage.picture("presence-menu")
    stage.hand.choose("Ready")
    await stage.until("The pill says Ready", lambda: _state(stage) is WorkState.AVAILABLE)

    async def so_in_service() -> bool:
        return (await stage.witness.status(stage.me))["state"] == "available"

    await stage.until("The service says available", so_in_service)


async def reject(stage: Stage) -> None:
    """An offer is rejected with a reason and goes back."""
    entry_id = await _submit(stage, FRAUD, "Fraud check: card not present", "Nadia Haddad")
    await _offered(stage, entry_id, "reject")
    stage.hand.click("Reject")
    await stage.until("Reject asks for the reason", lambda: stage.hand.can_click("Cancel"))
    stage.hand.press(Qt.Key.Key_1)
    stage.picture("reject-reasons")
    stage.hand.press(Qt.Key.Key_Return)
    await stage.until("The offer is off the screen", lambda: stage.row(entry_id) is None)
    await _in_service(stage, entry_id, EntryStatus.UNASSIGNED, "The entry is back in its workbin")
    await stage.until("Capacity is free again, 0 in use", lambda: _used(stage) == 0)
    events = await stage.witness.events(entry_id)
    _expect("rejected" in events, f"The history tells the reject: {', '.join(events)}")
    await _take_back(stage, entry_id)


async def expire(stage: Stage) -> None:
    """An offer that nobody answers goes by itself; the agent is Not Responding and comes back."""
    entry_id = await _submit(stage, CLAIM, "Escalated claim: water damage", "Maya Okafor")
    await _offered(stage, entry_id, "unanswered")
    await stage.until("The offer disappears by itself", lambda: stage.row(entry_id) is None)
    await _in_service(stage, entry_id, EntryStatus.UNASSIGNED, "The entry is back in its workbin")
    await stage.until("The agent is Not Responding", lambda: _state(stage) is WorkState.NOT_RESPONDING)
    stage.picture("not-responding")
    await _take_back(stage, entry_id)
    stage.hand.click("Go Ready")
    await stage.until("One click makes the agent Available", lambda: _state(stage) is WorkState.AVAILABLE)


async def accept(stage: Stage) -> str:
    """An offer is accepted; the third party's page opens with the workitem's data."""
    entry_id = await _submit(stage, LOAN, "Mortgage document review", "Johanna Lindqvist")
    await _offered(stage, entry_id, "offer")
    await stage.until("Capacity in the header went to 1", lambda: _used(stage) == 1)
    stage.hand.click("Accept")
    await stage.until("The entry is in progress", lambda: _status(stage, entry_id) is EntryStatus.ACCEPTED)
    await _in_service(stage, entry_id, EntryStatus.ACCEPTED, "The service says accepted")
    if embeds_pages():
        await stage.until("The third party's page is loaded", lambda: _has_page(stage.row(entry_id)))
    else:
        stage.transcript.write("  This edition has no web engine: pages open in the browser.")
    stage.picture("accepted")
    return entry_id


async def finish(stage: Stage, entry_id: str) -> None:
    """Notes, disposition, Mark Done: the entry leaves the list, the capacity is free."""
    detail = stage.window.work.detail
    stage.hand.click_at(detail.notes.edit.viewport(), detail.notes.edit.viewport().rect().center())
    await stage.until("The window has the keyboard", stage.hand.has_keyboard)
    stage.hand.type(NOTE)
    stage.hand.press(Qt.Key.Key_L, SHIFT_CONTROL)
    stage.hand.type(DISPOSITION)
    stage.hand.press(Qt.Key.Key_Return)
    await stage.until("The disposition is chosen", lambda: detail.footer.box.codes != ())
    stage.picture("disposition")
    stage.hand.click("Mark Done")
    await stage.until("The entry left the list", lambda: _status(stage, entry_id) in OVER)
    await _in_service(stage, entry_id, EntryStatus.COMPLETED, "The service says completed")
    await stage.until("Capacity in the header went back to 0", lambda: _used(stage) == 0)
    _expect(await stage.witness.in_use(stage.me) == 0, "The service says that nothing is in use")
    disposition = (await stage.witness.entry(entry_id)).get("disposition")
    _expect(isinstance(disposition, dict) and disposition.get("notes") == NOTE, "The note is in the service")
    stage.picture("done")


async def finish_in_page(stage: Stage) -> None:
    """The third party's page sets the disposition and marks the work done; nobody touches the window."""
    entry_id = await _submit(stage, LOAN, "Mortgage, second applicant", "Elin Sandberg")
    await _offered(stage, entry_id, "offer for the page")
    stage.hand.click("Accept")
    await stage.until("The third party's page is loaded", lambda: _has_page(stage.row(entry_id)))
    page = stage.page_of(entry_id)
    await stage.until("The page is connected to Worklist", page.is_so("done.disabled === false"))
    page.run(f"disposition.selectedIndex = 2; notes.value = {json.dumps(PAGE_NOTE)}; done.click()")
    await stage.until("The page says that it is done", page.is_so("said.dataset.is === 'good'"))
    await _in_service(stage, entry_id, EntryStatus.COMPLETED, "The service says completed")
    disposition = (await stage.witness.entry(entry_id)).get("disposition")
    _expect(isinstance(disposition, dict) and bool(disposition.get("code")), "The service has a disposition")
    _expect(
        isinstance(disposition, dict) and disposition.get("notes") == PAGE_NOTE, "The page's note is there"
    )
    await stage.until("Capacity in the header went back to 0", lambda: _used(stage) == 0)
    await stage.pages_painted()
    stage.picture("done-by-page")


async def lose_the_line(stage: Stage) -> None:
    """The service goes away while the window is open, and comes back."""
    kept = await _submit(stage, LOAN, "Loan application, income check", "Tunde Adeyemi")
    await _offered(stage, kept, "before the line is lost")
    stage.hand.click("Accept")
    await stage.until("The entry is in progress", lambda: _status(stage, kept) is EntryStatus.ACCEPTED)
    waiting = await _submit(stage, FRAUD, "Fraud check: card not present", "Nadia Haddad")
    await _offered(stage, waiting, "while the line is lost")
    port, folder = int(stage.service.url.rpartition(":")[2]), stage.service.child.log_file.parent
    stage.service.child.stop()
    stage.transcript.write("The service is stopped")
    await stage.until("A banner says that the line is lost", stage.window.banners.isVisible)
    await stage.until("Accept cannot be used", lambda: not stage.hand.can_click("Accept"))
    _expect(stage.row(kept) is not None, "The list is still there, marked with its age")
    stage.picture("reconnecting")
    stage.service = start_service(folder, port)
    stage.transcript.write("The service is started again")
    await stage.until("The window is live again by itself", lambda: _is_live(stage))
    await stage.pages_painted()
    stage.picture("restored")


async def turn_dark(stage: Stage) -> None:
    """The same in the dark theme."""
    stage.desktop.theme.choose(Appearance(mode=Mode.DARK))
    await stage.pages_painted()
    stage.picture("dark")


def embeds_pages() -> bool:
    """Whether pages open inside the window here."""
    return not reason_not_to_embed() and find_spec("PySide6.QtWebEngineWidgets") is not None


async def play(stage: Stage) -> None:
    """The whole scenario."""
    opening: tuple[Callable[[Stage], Awaitable[None]], ...] = (sign_in, go_available, reject, expire)
    for scene in opening:
        _announce(stage, scene)
        await scene(stage)
    _announce(stage, accept)
    entry_id = await accept(stage)
    _announce(stage, finish)
    await finish(stage, entry_id)
    for scene in (finish_in_page, lose_the_line, turn_dark) if embeds_pages() else (lose_the_line, turn_dark):
        _announce(stage, scene)
        await scene(stage)


async def _submit(stage: Stage, fields: Mapping[str, str], title: str, customer: str) -> str:
    """Submit work with what the agent reads first and what the third party's page is given."""
    kind = "Loan application" if fields is LOAN else "Case review"
    amount, currency = fields.get("loanAmount", fields.get("amount", "")), fields["currency"]
    mail = customer.lower().replace(" ", ".") + "@example.com"
    data = {
        "title": title,
        "customerName": customer,
        "CustomerSegment": "Gold",
        "caseNumber": fields.get("applicantId", "CLM-20418"),
        "amount": amount,
        "currency": currency,
        "email": mail,
        "phone": "+46 70 000 00 00",
    }
    pairs = [part for name, value in data.items() for part in ("--user-data", f"{name}={value}")]
    about = ("--title", title, "--customer", customer, "--segment", "Gold", *pairs)
    return await stage.submit(kind, fields, *about)


def _announce(stage: Stage, scene: Callable[..., object]) -> None:
    stage.transcript.write(f"— {(scene.__doc__ or '').strip()}")


async def _offered(stage: Stage, entry_id: str, picture: str) -> None:
    def is_offered() -> bool:
        row = stage.row(entry_id)
        return row is not None and row.entry.is_offered_to(stage.me) and stage.hand.can_click("Accept")

    await stage.until("The offer is on the screen, with its countdown", is_offered)
    await _in_service(stage, entry_id, EntryStatus.ASSIGNED, "The service has assigned it to this agent")
    stage.picture(picture.replace(" ", "-"))


async def _take_back(stage: Stage, entry_id: str) -> None:
    """Else it is offered again, in the middle of another scene."""
    await stage.witness.take_back(entry_id)
    await _in_service(stage, entry_id, EntryStatus.STOPPED, "The third party took the workitem back")


async def _in_service(stage: Stage, entry_id: str, status: EntryStatus, what: str) -> None:
    async def is_so() -> bool:
        return (await stage.witness.entry(entry_id))["status"] == status

    await stage.until(what, is_so)


def _expect(is_so: bool, what: str) -> None:
    if not is_so:
        raise WorklistError(f"Not so: {what}.")


def _is_live(stage: Stage) -> bool:
    link = stage.tables.link
    return link is not None and link.is_live and link.state is LinkState.LIVE


def _state(stage: Stage) -> WorkState | None:
    status = stage.tables.my_status
    return status.state if status is not None else None


def _status(stage: Stage, entry_id: str) -> EntryStatus | None:
    row = stage.row(entry_id)
    return row.entry.status if row is not None else None


def _used(stage: Stage) -> int:
    status = stage.tables.my_status
    return sum(media.in_use for media in status.capacity) if status is not None else -1


def _has_page(row: EntryRow | None) -> bool:
    return row is not None and any(pop.outcome == "loaded" for pop in row.pops)
