"""Giving work to somebody else: what is asked, what would happen, and what became of each piece."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow, OrderRow, OrderState
from desktop.core.order_messages import OrderDismissed, OrderGiven, OrderStopped
from desktop.domain.bulk import Order
from desktop.ui.bridge import Bridge
from desktop.ui.team.order_results import OrderResults
from desktop.ui.team.reassign_form import ReassignForm
from desktop.ui.team.spread import Target, names_in_words, order_back
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.overlay import SHADOW, Overlay

PREVIEW_FROM: Final = 21
_WIDTH: Final = 600
_TALL: Final = 560
_SHORT: Final = 300
_FEW: Final = 4
_UNDER_WAY = (OrderState.RUNNING, OrderState.STOPPING)


class ReassignDialog(Overlay):
    """``targets`` tells who could get these, each with its plain word; one press sends one order.

    Many at once are first sent as a trial: only after its results is there a button that moves them.
    """

    def __init__(
        self, bridge: Bridge, theme: Theme, window: QWidget, targets: Callable[[list[EntryRow]], list[Target]]
    ) -> None:
        super().__init__(theme, window)
        self._bridge = bridge
        self._targets = targets
        self._rows: list[EntryRow] = []
        self._order_id = ""
        self._is_back = False
        self.title = label("", "large", self)
        self.about = ElidedLabel("", "body2", self)
        self.form = ReassignForm(theme, self)
        self.results = OrderResults(bridge, theme, self)
        self.problem = label("", "meta", self)
        self.problem.setWordWrap(True)
        self.cancel = KeyButton(theme, "", parent=self)
        self.undo = KeyButton(theme, self.tr("Undo"), icon="undo-2", parent=self)
        self.again = KeyButton(theme, "", icon="rotate-cw", parent=self)
        self.send = KeyButton(theme, "", kind=ButtonKind.PRIMARY, icon="arrow-left-right", parent=self)
        self._lay_out()
        self.form.judged.connect(self._judge)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self._leave)
        self.again.clicked.connect(self._ask_again)
        self.undo.clicked.connect(self._undo)

    @property
    def order_id(self) -> str:
        """The order that was sent; empty before."""
        return self._order_id

    def open_for(self, rows: list[EntryRow], target_id: str = "") -> None:
        """Ask about these; ``target_id`` is chosen already where they were dropped."""
        self._ask(rows, target_id, anew=True)

    def show_order(self, order: Order) -> None:
        """Send an order that was put together elsewhere, and show what becomes of it."""
        self._dismiss()
        self._rows, self._is_back = self._open_rows([move.entry_id for move in order.moves]), False
        self.open_over()
        self._give(order)

    def follow(self) -> None:
        """The order went on."""
        row = self._row()
        if row is not None and self.isVisible():
            self._show_results(row)

    def close_over(self) -> None:
        """An order that is under way is not lost sight of: it is stopped first, or ends."""
        row = self._row()
        if row is not None and row.state in _UNDER_WAY:
            return
        self._dismiss()
        super().close_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.send.isEnabled():
            self._send()
        elif event.key() == Qt.Key.Key_Down and self.form.search.hasFocus():
            self.form.go_to_list()
        else:
            super().keyPressEvent(event)

    # asking

    def _ask(self, rows: list[EntryRow], target_id: str, *, anew: bool) -> None:
        self._dismiss()
        self._rows, self._is_back = rows, False
        self._show_stage()
        self.title.setText(self.tr("Reassign %n workitem(s)", "", len(rows)))
        self.about.setText(names_in_words(rows))
        self.cancel.setText(self.tr("Cancel"))
        self.open_over()
        self.form.ask(rows, self._targets(rows), target_id, anew=anew)

    def _ask_again(self) -> None:
        """What was not done is asked about anew, as it is now: whoever has it meanwhile is named first."""
        row = self._row()
        if row is None:
            return
        done = {result.entry_id for result in row.results if result.is_done}
        left = [move.entry_id for move in row.order.moves if move.entry_id not in done]
        self._ask(self._open_rows(left), "", anew=False)

    def _open_rows(self, entry_ids: Sequence[str]) -> list[EntryRow]:
        rows = (self._bridge.tables.entry(entry_id) for entry_id in entry_ids)
        return [row for row in rows if row is not None and row.entry.status.is_open]

    def _judge(self) -> None:
        if self._order_id:
            return
        is_many, count = len(self._rows) >= PREVIEW_FROM, len(self._rows)
        self.send.setText(self.tr("Preview %n", "", count) if is_many else self.tr("Reassign %n", "", count))
        self.send.setEnabled(bool(self._rows) and self.form.is_complete())

    # sending

    def _send(self) -> None:
        """The form's order, or, after a trial, the same in earnest."""
        row = self._row()
        if row is not None:
            order = self.form.order(is_trial=False) if row.order.is_trial else None
        else:
            order = self.form.order(is_trial=len(self._rows) >= PREVIEW_FROM)
        if order is not None and (not self._order_id or row is not None):
            self._give(order)

    def _undo(self) -> None:
        row = self._row()
        order = None if row is None else order_back(row, self._rows)
        if order is not None:
            self._is_back = True
            self._give(order)

    def _give(self, order: Order) -> None:
        self._dismiss()
        self._order_id = order.id
        self._show_stage()
        self.cancel.setText(self.tr("Stop"))
        self._bridge.tell(OrderGiven(order=order))

    def _leave(self) -> None:
        row = self._row()
        if row is not None and row.state is OrderState.RUNNING:
            self._bridge.tell(OrderStopped(order_id=row.order.id))
        else:
            self.close_over()

    def _dismiss(self) -> None:
        if self._order_id:
            self._bridge.tell(OrderDismissed(order_id=self._order_id))
        self._order_id = ""

    # what became of it

    def _row(self) -> OrderRow | None:
        return self._bridge.tables.order(self._order_id) if self._order_id else None

    def _show_results(self, row: OrderRow) -> None:
        self.results.show_row(row)
        self.problem.setText(row.problem)
        self.problem.setVisible(bool(row.problem))
        count, done = len(row.order.moves), sum(result.is_done for result in row.results)
        is_over, is_trial = row.state not in _UNDER_WAY, row.order.is_trial
        is_end = any(move.is_end for move in row.order.moves)
        self.title.setText(self._heading(is_trial=is_trial, is_end=is_end).format(done, count))
        is_lost = count == 1 and any(result.is_conflict for result in row.results)
        self._name_leaving(is_over=is_over, is_lost=is_lost)
        may_go_on = is_over and not is_trial and not is_end and not self._is_back
        is_refused = row.state is OrderState.FAILED and is_trial
        self.again.setVisible((may_go_on or is_refused) and done < count)
        self.again.setText(self.tr("Take over…") if is_lost else self.tr("Retry failed"))
        self.undo.setVisible(may_go_on and done > 0)
        self.send.setVisible(is_over and is_trial)
        self.send.setText(self.tr("Reassign %n", "", count))
        self.send.setEnabled(is_over and done > 0)

    def _heading(self, *, is_trial: bool, is_end: bool) -> str:
        if is_end:
            return self.tr("Finished {0} of {1}")
        if is_trial:
            return self.tr("{0} of {1} could be reassigned")
        return self.tr("Taken back: {0} of {1}") if self._is_back else self.tr("Reassigned {0} of {1}")

    def _name_leaving(self, *, is_over: bool, is_lost: bool) -> None:
        over = self.tr("Leave it") if is_lost else self.tr("Close")
        self.cancel.setText(over if is_over else self.tr("Stop"))

    def _show_stage(self) -> None:
        is_asking = not self._order_id
        self.form.setVisible(is_asking)
        self.about.setVisible(is_asking)
        self.send.setVisible(is_asking)
        self.results.setVisible(not is_asking)
        for widget in (self.problem, self.again, self.undo):
            widget.setVisible(False)
        is_short = not is_asking and len(self._rows) <= _FEW
        self.setMinimumHeight(self.theme.px(_SHORT if is_short else _TALL))
        self.place()
        if not is_asking:
            self.cancel.setFocus()  # what was pressed is gone: without this, the keyboard would be, too

    def _lay_out(self) -> None:
        self.setMinimumWidth(self.theme.px(_WIDTH) + 2 * SHADOW)
        column = QVBoxLayout(self)
        edge = SHADOW + 18
        column.setContentsMargins(edge, edge - 2, edge, edge - 2)
        column.setSpacing(9)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.about)
        column.addLayout(head)
        column.addWidget(self.form, 1)
        column.addWidget(self.results, 1)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        for button in (self.undo, self.again, self.send):
            buttons.addWidget(button)
        column.addLayout(buttons)
