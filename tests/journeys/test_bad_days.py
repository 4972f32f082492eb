"""What goes wrong on an ordinary day, seen from the window."""

from desktop.domain.entry import EntryStatus
from tests.journeys.conftest import Hall, both_back_ends


@both_back_ends
def test_an_offer_that_somebody_else_got_says_so(hall: Hall) -> None:
    mara = hall.person()
    mara.signs_in()
    mara.goes_available()
    entry_id = hall.submit()
    mara.sees(lambda: mara.is_offered(entry_id))
    lead = hall.service.user("dana.osei")
    held = {"status": "assigned", "assignedTo": {"id": "u-yusuf-demir", "type": "user"}}
    reason = {"routingData": {"customAttributes": {"overrideReason": "Knows the customer"}}}
    assert (
        lead.put(
            f"/api/v2/routing/workbinentries/{hall.entry(entry_id)['id']}", json={**held, **reason}
        ).status_code
        == 200
    )
    mara.sees(lambda: not mara.hand.can_click("Accept"))
    mara.sees(lambda: any(code.startswith(("offer.", "entry.")) for code in mara.notices()))


@both_back_ends
def test_the_service_comes_and_goes(hall: Hall) -> None:
    mara = hall.person()
    mara.signs_in()
    mara.goes_available()
    entry_id = hall.submit()
    mara.sees(lambda: mara.is_offered(entry_id))
    mara.hand.click("Accept")
    mara.sees(lambda: _status(hall, entry_id) == EntryStatus.ACCEPTED)
    mara.sees(lambda: hall.pages_of(mara, entry_id))
    later = hall.submit()
    mara.sees(lambda: mara.is_offered(later))
    hall.service.stop()
    mara.sees(mara.window.banners.isVisible)
    mara.sees(lambda: not mara.hand.can_click("Accept"))
    assert mara.row(entry_id) is not None
    assert mara.tables.link is not None
    assert not mara.tables.link.is_live
    assert mara.tables.link.as_of is not None
    hall.service.start()
    mara.sees(mara.is_live)
    mara.sees(lambda: not mara.window.banners.isVisible())


def test_damaged_settings_are_put_aside_and_told(hall: Hall) -> None:
    file = hall.settings_file("mara.lindholm")
    file.parent.mkdir(parents=True)
    file.write_text("[appearance\nmode = ", encoding="utf-8")
    mara = hall.person()
    mara.signs_in()
    mara.sees(lambda: "settings.damaged" in mara.notices())
    assert [one.name for one in file.parent.glob("settings.toml.damaged-*")] == ["settings.toml.damaged-1"]


def _status(hall: Hall, entry_id: str) -> object:
    return hall.entry(entry_id)["status"]
