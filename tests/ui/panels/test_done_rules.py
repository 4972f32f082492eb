"""Who ends an entry: the button, the third party's page, or either."""

from desktop.core.changes import Put, TableName
from desktop.domain.commands import MarkDone
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import MarkDoneMode
from desktop.ui.panels.detail import DetailPanel
from tests.ui import sample
from tests.ui.panels.test_detail import Bring, Commands, choose


def test_where_the_page_ends_the_work_the_button_is_off_and_says_so(
    panel: DetailPanel, commands: Commands
) -> None:
    panel.choose_mode(MarkDoneMode.PAGE)
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "incompl")
    assert not panel.footer.button.isEnabled()
    assert panel.footer.who.text() == "Finish this workitem in its page: the page marks it done."
    panel.mark_done()
    assert panel.footer.problem.text() == panel.footer.who.text()
    assert not any(isinstance(command, MarkDone) for command in commands())
    panel.choose_mode(MarkDoneMode.PAGE_OR_BUTTON)
    assert panel.footer.button.isEnabled()
    assert panel.footer.who.isHidden()


def test_a_workbins_own_way_of_ending_comes_first(panel: DetailPanel, bring: Bring) -> None:
    told = sample.catalogue()
    loans = told.workbins[0].model_copy(update={"mark_done_mode": MarkDoneMode.PAGE})
    news = told.model_copy(update={"workbins": (loans, *told.workbins[1:])})
    panel.choose_mode(MarkDoneMode.BUTTON)
    panel.show_entry(sample.entry_row("APP-1", workbin_id=loans.id))
    assert panel.footer.button.isEnabled()
    bring([Put(TableName.CATALOGUE, "catalogue", news)])
    assert not panel.footer.button.isEnabled()


def test_work_that_somebody_takes_back_while_it_is_open_is_over_for_the_page_too(panel: DetailPanel) -> None:
    row = sample.entry_row("APP-1", status=EntryStatus.STOPPED)
    panel.show_entry(row)
    assert not panel.footer.button.isVisibleTo(panel)
