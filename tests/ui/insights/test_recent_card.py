from pytestqt.qtbot import QtBot

from desktop.domain.questions import AuditPage, AuditTrail
from desktop.ui.insights.recent_card import SHOWN, RecentCard
from desktop.ui.theme.theme import Theme
from tests.ui.insights.conftest import RIGHTS, Lead
from tests.ui.insights.test_history_pane import FORCED, OVERRIDE

SLOT = "team.recent"


def test_it_tells_the_newest_of_whom_is_looked_at_and_leads_to_the_rest(
    qtbot: QtBot, theme: Theme, lead: Lead
) -> None:
    card = RecentCard(lead.bridge, theme)
    qtbot.addWidget(card)
    card.show()
    card.show_agent("u-bo")
    question = lead.questions()[SLOT]
    assert isinstance(question, AuditTrail)
    assert question.agent_id == "u-bo"
    lead.answer(SLOT, AuditPage(entities=(OVERRIDE, *[FORCED] * 8)))
    shown = [line for line in card.lines if line.isVisible()]
    assert len(shown) == SHOWN
    assert "reassigned from" in shown[0].words.text()
    asked: list[str] = []
    card.all_asked.connect(asked.append)
    card.more.click()
    assert asked == ["u-bo"]


def test_without_the_right_it_says_so_and_asks_nothing(qtbot: QtBot, theme: Theme, lead: Lead) -> None:
    lead.sign_in(())
    card = RecentCard(lead.bridge, theme)
    qtbot.addWidget(card)
    card.show()
    assert SLOT not in lead.questions()
    assert card.hint.text()
    lead.sign_in(RIGHTS)
    assert SLOT in lead.questions(), "once it is known that this may be asked, it is"
