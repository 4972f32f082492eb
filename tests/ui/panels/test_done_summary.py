from collections.abc import Callable, Iterable

from desktop.core.changes import Change, Gone, Put, TableName
from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus
from desktop.ui.panels.detail import DetailPanel
from tests.ui import sample

Bring = Callable[[Iterable[Change]], None]


def test_finished_work_says_how_it_ended_and_that_its_note_is_saved(panel: DetailPanel, bring: Bring) -> None:
    row = sample.entry_row("APP-9981")
    bring(sample.put(row))
    panel.show_entry(row)
    panel.drafts.write("APP-9981", codes=("incomplete",), notes="Two pay slips. ")
    panel.mark_done()
    kept = Disposition(code="incomplete", notes="Two pay slips.")
    end = {"status": EntryStatus.COMPLETED, "disposition": kept, "completed_at": sample.NOW}
    done = row.model_copy(update={"entry": row.entry.model_copy(update=end), "is_mine": False})
    bring([Gone(TableName.ENTRIES, "APP-9981"), Put(TableName.DONE, "APP-9981", done)])
    footer = panel.footer
    assert not footer.button.isVisibleTo(panel)
    assert not footer.box.isVisibleTo(panel)
    assert footer.summary.chosen.text() == "Documents incomplete"
    assert "handled in 08:42" in footer.summary.when.text()
    assert panel.notes.state.text().startswith("Saved")
    assert panel.notes.edit.isReadOnly()


def test_a_note_that_did_not_arrive_before_the_end_says_so(panel: DetailPanel, bring: Bring) -> None:
    row = sample.entry_row("APP-9981")
    bring(sample.put(row))
    panel.show_entry(row)
    panel.drafts.write("APP-9981", notes="Typed as somebody else finished it")
    panel.drafts.give_all()
    end = row.entry.model_copy(update={"status": EntryStatus.COMPLETED})
    bring([Put(TableName.DONE, "APP-9981", row.model_copy(update={"entry": end, "is_mine": False}))])
    assert panel.notes.edit.toPlainText() == "Typed as somebody else finished it"
    assert panel.notes.state.text() == "Not saved"


def test_work_that_nobody_has_yet_offers_nothing_to_finish(panel: DetailPanel, bring: Bring) -> None:
    free = sample.entry_row("CLM-7", status=EntryStatus.UNASSIGNED, workbin_id="claims")
    bring(sample.put(free))
    panel.show_entry(free)
    assert not panel.footer.isVisibleTo(panel)
    assert panel.notes.edit.isReadOnly()
    mine = sample.entry_row("CLM-7", workbin_id="claims")
    bring(sample.put(mine))
    assert panel.footer.isVisibleTo(panel)
