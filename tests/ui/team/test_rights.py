import pytest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.core.changes import Put, TableName
from tests.ui.team import crowd
from tests.ui.team.lead_seat import LeadSeat

FARID = "u-5"
OVERRIDE, PRESENCE, CAPACITY = crowd.PERMISSIONS


@pytest.mark.parametrize(
    ("missing", "menu", "may_force", "may_reassign"),
    [
        (OVERRIDE, ["Force presence…", "Change capacity…"], True, False),
        (PRESENCE, ["Change capacity…"], False, True),
        (CAPACITY, ["Force presence…"], True, True),
    ],
)
def test_without_one_right_its_actions_are_away_or_say_why_and_the_others_stay(
    lead: LeadSeat, missing: str, menu: list[str], *, may_force: bool, may_reassign: bool
) -> None:
    left = tuple(one for one in crowd.PERMISSIONS if one != missing)
    lead.hear(Put(TableName.CATALOGUE, "catalogue", crowd.catalogue(14, permissions=left)))
    lead.looks_at(FARID, "e-5-3")
    lead.floor.entries.more.click()
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    assert [action.text() for action in shown.actions()] == menu
    shown.close()
    actions = lead.window.actions_
    assert actions.run("team.force") is may_force
    lead.acts.form.close_over()
    assert lead.floor.roster.force.isVisible() is may_force
    assert actions.run("entry.reassign") is may_reassign
    assert lead.floor.entries.reassign.isEnabled() is may_reassign
    assert bool(actions.why_not("entry.reassign")) is not may_reassign
    lead.takes_up("e-5-3")
    lead.dialog.close_over()
    lead.lets_go(lead.agent_place("u-4"))
    assert lead.dialog.isVisible() is may_reassign, "a drop asks for nothing that is not allowed"
