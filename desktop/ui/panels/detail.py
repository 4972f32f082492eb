"""The inspector beside an entry's page: what is known, notes, history, disposition, Mark Done."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.core.changes import AnswerRow, Change, EntryRow, Phase, Put, TableName
from desktop.core.permits import missing_for_mark_done
from desktop.domain.commands import Command, ExtendWrapUp, MarkDone, StartWrapUp
from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus
from desktop.domain.workbin import MarkDoneMode, Workbin, WrapUpPolicy
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.desk_words import said
from desktop.ui.panels.detail_columns import DetailColumns
from desktop.ui.panels.details_grid import DetailsGrid
from desktop.ui.panels.done_footer import DoneFooter
from desktop.ui.panels.done_rules import DoneRules
from desktop.ui.panels.drafts import Drafts
from desktop.ui.panels.history import HistoryBox, history_slot
from desktop.ui.panels.notes import NotesBox
from desktop.ui.tables import LISTED
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label

UNDO_S = 5.0
_WRITABLE = frozenset({EntryStatus.ACCEPTED, EntryStatus.PARKED})
_ENDING = frozenset({Phase.HELD, Phase.SENDING, Phase.WAITING})


class DetailPanel(QFrame):
    """One entry at a time. Nothing that was typed is lost when the entry changes or goes."""

    def __init__(self, bridge: Bridge, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._bridge = bridge
        self._theme = theme
        self._row: EntryRow | None = None
        self.done = DoneRules(bridge.tables)
        self.undo_s = UNDO_S
        self.drafts = Drafts(bridge.dispatch, bridge.server_now, self)
        self.grid = DetailsGrid(theme)
        self.notes = NotesBox(theme, self.drafts)
        self.history = HistoryBox(theme, bridge.ask, bridge.server_now)
        self.footer = DoneFooter(theme, actions.hint("entry.done"), bridge.server_now)
        self._lay_out()
        self.footer.done_wanted.connect(lambda: actions.run("entry.done"))
        self.footer.box.chosen.connect(self._on_chosen)
        self.notes.problem_cleared.connect(self._clear_problem)
        actions.bind("entry.done", self.mark_done, self._why_no_entry)
        actions.bind("entry.wrapup", self._start_wrap_up, lambda: self._why_not("StartWrapUp"))
        actions.bind("entry.more_time", self._extend_wrap_up, lambda: self._why_not("ExtendWrapUp"))
        self.footer.wrap_up_wanted.connect(lambda: actions.run("entry.wrapup"))
        self.footer.wrap_up.more_wanted.connect(lambda: actions.run("entry.more_time"))
        self.footer.wrap_up.presence_wanted.connect(lambda: actions.run("presence.choose"))
        actions.bind("entry.disposition", self.footer.box.ask_for, self._why_no_entry)
        actions.bind("entry.note", self.notes.ask_for, self._why_no_entry)
        actions.bind("entry.history", self._show_history, self._why_no_entry)
        self.show_entry(None)

    def show_entry(self, row: EntryRow | None) -> None:
        """Turn to another entry, or to none."""
        is_other = (row.entry.id if row else "") != (self._row.entry.id if self._row else "")
        self._row = row
        self._content.setVisible(row is not None)
        self.footer.setVisible(row is not None)
        if row is None:
            self.drafts.give_all()
            return
        self.drafts.saw(row)
        self._show_row(row)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def apply(self, changes: Iterable[Change]) -> None:
        """Repeat what changed about the entry that is shown; keep the drafts of all."""
        for change in changes:
            row = change.row if isinstance(change, Put) else None
            if change.table in LISTED and isinstance(row, EntryRow):
                self.drafts.saw(row)
                if self._row and change.id == self._row.entry.id:
                    self._row = row
                    self._show_row(row)
            elif change.table in LISTED and self._bridge.tables.entry(change.id) is None:
                self.drafts.forget(change.id)
            elif change.table is TableName.STATUSES:
                self.footer.wrap_up.show_status(self._bridge.tables.my_status)
            elif change.table is TableName.CATALOGUE and self._row:
                self._show_row(self._row)
            elif isinstance(row, AnswerRow):
                self._show_steps(row)

    def tick(self) -> None:
        """A second went by."""
        self.footer.wrap_up.tick()

    def mark_done(self) -> None:
        """Finish the entry; where something is missing, go there and say what."""
        row = self._row
        if row is None:
            return
        entry_id = row.entry.id
        if against := self.done.against_button(row):
            self.footer.tell(against)
            return
        missing = self._missing(row)
        if missing:
            self._ask_for_missing(row, missing)
            return
        self._clear_problem()
        self._give_mark_done(entry_id, by_page=False)

    def choose_mode(self, mode: MarkDoneMode) -> None:
        """Who ends an entry, as the administrator wants it."""
        self.done.mode = mode
        if self._row is not None:
            self._show_row(self._row)

    # what the third party's page does through the same hands

    def write_for_page(self, entry_id: str, *, code: str | None = None, notes: str | None = None) -> str:
        """Set disposition or notes, together with what the person is writing; why not, or nothing."""
        row = self._bridge.tables.entry(entry_id)
        refused = self._bridge.permit("SaveDisposition", row)
        workbin = self._workbin(row) if row else None
        if not refused.allowed:
            return refused.reason
        if code and workbin and workbin.dispositions and workbin.disposition_for(code) is None:
            return self.tr("{workbin} has no such disposition.").format(workbin=workbin.name)
        codes = None if code is None else self.drafts.of(entry_id).putting_first(code).codes
        self.drafts.write(entry_id, codes=codes, notes=notes)
        self.drafts.give(entry_id, by_page=True)
        self._repeat(entry_id)
        return ""

    def mark_done_for_page(self, entry_id: str) -> str:
        """Finish the entry with the disposition that is chosen; why not, or nothing."""
        row = self._bridge.tables.entry(entry_id)
        refused = self._bridge.permit("MarkDone", row)
        if row is None or not refused.allowed:
            return refused.reason
        against = self.done.against_page(row) or self._missing(row)
        if not against:
            self._give_mark_done(entry_id, by_page=True)
        return against

    def give_for_page(self, command: Command) -> str:
        """Any other command of a page; why not, or nothing."""
        row = self._bridge.tables.entry(getattr(command, "entry_id", None))
        refused = self._bridge.permit(command.name, row)
        if refused.allowed:
            self._bridge.dispatch(command, by_page=True)
        return refused.reason

    def block_done(self, entry_id: str, message: str) -> None:
        """The third party's page is not ready for Mark Done; ``message`` is its own reason."""
        self.done.hold(entry_id, message)
        self._repeat(entry_id)

    def unblock_done(self, entry_id: str) -> None:
        """It is now."""
        self.done.free(entry_id)
        self._repeat(entry_id)

    def _missing(self, row: EntryRow) -> str:
        catalogue = self._bridge.tables.catalogue
        return said(missing_for_mark_done(row.entry, self.drafts.of(row.entry.id), catalogue))

    def _give_mark_done(self, entry_id: str, *, by_page: bool) -> None:
        disposition = self.drafts.take_along(entry_id)
        row = self._bridge.tables.entry(entry_id)
        had_any = row is not None and row.entry.disposition is not None  # that there is none now is news too
        is_told = had_any or disposition != Disposition()
        command = MarkDone(entry_id=entry_id, disposition=disposition if is_told else None)
        self._bridge.dispatch(command, by_page=by_page, held_s=0.0 if by_page else self.undo_s)

    def _lay_out(self) -> None:
        details = _section(label(self.tr("Details"), "section"), self.grid)
        self._content = DetailColumns(self._theme, details, _section(self.notes), _section(self.history))
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Details"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("ground", "plain")
        self._scroll.setWidget(self._content)
        self._scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.footer)

    def _show_row(self, row: EntryRow) -> None:
        entry, catalogue = row.entry, self._bridge.tables.catalogue
        kind = catalogue.workitem_type(entry.workitem_type_id) if catalogue else None
        is_done = row.intent_name == "MarkDone" and row.intent_phase in _ENDING
        is_writable = row.is_mine and entry.status in _WRITABLE and not is_done
        self.grid.show_entry(entry, kind)
        names = (entry.customer, entry.title)
        self.notes.show_entry(entry.id, is_writable=is_writable, names=names)
        self.history.show_entry(entry.id, entry.sequence_number)
        known = self._bridge.tables.answer(history_slot(entry.id))
        if known is not None:
            self._show_steps(known)
        self._show_choices(self._workbin(row))
        self.footer.setEnabled(is_writable or not entry.status.is_open)
        self.footer.setVisible(row.is_mine or not entry.status.is_open)
        self._show_footer(row)

    def _show_footer(self, row: EntryRow) -> None:
        workbin = self._workbin(row)
        if self.footer.show_end(row, workbin):
            return
        rule = workbin.wrap_up if workbin else None
        self.footer.show_wrap_up(row, rule, self._why_not("StartWrapUp"), self._why_not("ExtendWrapUp"))
        self.footer.wrap_up.show_status(self._bridge.tables.my_status)
        of_page = self.done.against_button(row) if self.done.is_of_page(row) else ""
        self.footer.show_row(row, self.done.held(row.entry.id), of_page)

    def _show_choices(self, workbin: Workbin | None) -> None:
        if self._row is not None:
            self.footer.box.show_choices(
                workbin.dispositions_of(self._row.entry.workitem_type_id) if workbin else (),
                self.drafts.of(self._row.entry.id).codes,
                is_required=workbin is not None and workbin.wrap_up_policy is WrapUpPolicy.REQUIRED,
            )

    def _show_steps(self, row: AnswerRow) -> None:
        name = self._row.entry.workbin_name if self._row else ""
        self.history.show_history(row, self._bridge.tables.my_id, name)

    def _workbin(self, row: EntryRow) -> Workbin | None:
        catalogue = self._bridge.tables.catalogue
        return catalogue.workbin(row.entry.workbin_id) if catalogue else None

    def _on_chosen(self, codes: tuple[str, ...]) -> None:
        if self._row is not None:
            self.drafts.write(self._row.entry.id, codes=codes)
            self._show_choices(self._workbin(self._row))
            self._clear_problem()

    def _ask_for_missing(self, row: EntryRow, sentence: str) -> None:
        workbin = self._workbin(row)
        codes = self.drafts.of(row.entry.id).codes
        known = workbin.dispositions if workbin else ()
        self.footer.tell(sentence)
        if any(one.needs_notes for one in known if one.code in codes):
            self.notes.mark_problem(True)
            self.notes.ask_for()
        else:
            self.footer.box.ask_for()

    def _clear_problem(self) -> None:
        self.notes.mark_problem(False)
        if self._row is not None:
            self._show_footer(self._row)

    def _show_history(self) -> None:
        self._scroll.ensureWidgetVisible(self.history)

    def _repeat(self, entry_id: str) -> None:
        if self._row and self._row.entry.id == entry_id:
            self._show_row(self._row)

    def _start_wrap_up(self) -> None:
        if self._row is not None:
            self._bridge.dispatch(StartWrapUp(entry_id=self._row.entry.id))

    def _extend_wrap_up(self) -> None:
        if self._row is not None:
            self._bridge.dispatch(ExtendWrapUp(entry_id=self._row.entry.id))

    def _why_not(self, command: str) -> str:
        return self._bridge.permit(command, self._row).reason if self._row else self._why_no_entry()

    def _why_no_entry(self) -> str:
        return "" if self._row else self.tr("Choose a workitem first.")


def _section(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    return made
