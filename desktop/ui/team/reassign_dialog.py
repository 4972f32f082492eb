"""Giving work to somebody else: to whom, why, what follows, and afterwards what became of each piece."""

import uuid
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop.core.changes import EntryRow, OrderRow, OrderState
from desktop.core.order_messages import OrderDismissed, OrderGiven, OrderStopped
from desktop.domain.bulk import Order
from desktop.domain.entry import Reason
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import entry_name, one_line
from desktop.ui.team.spread import Target, effects_in_words, moves_to, result_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.overlay import SHADOW, Overlay
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
REASONS: Final = (
    ("sla", QT_TRANSLATE_NOOP("Override", "Deadline at risk")),
    ("balance", QT_TRANSLATE_NOOP("Override", "Balance the load")),
    ("skill", QT_TRANSLATE_NOOP("Override", "Needs another skill")),
    ("absent", QT_TRANSLATE_NOOP("Override", "Absent or not responding")),
    ("customer", QT_TRANSLATE_NOOP("Override", "The customer asked for it")),
    ("other", QT_TRANSLATE_NOOP("Override", "Other")),
)
_WIDTH: Final = 600
_ID: Final = Qt.ItemDataRole.UserRole


class ReassignDialog(Overlay):
    """``targets`` tells who could get these, each with its plain word; one press sends one order."""

    def __init__(
        self, bridge: Bridge, theme: Theme, window: QWidget, targets: Callable[[list[EntryRow]], list[Target]]
    ) -> None:
        super().__init__(theme, window)
        self._bridge = bridge
        self._targets = targets
        self._rows: list[EntryRow] = []
        self._known: list[Target] = []
        self._order_id = ""
        self.title = label("", "large", self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("To whom? Name, group or skill"))
        self.search.setAccessibleName(self.tr("To whom"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Agents and workbins"))
        self.reason = QComboBox(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.note = QLineEdit(self)
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.case_id = QLineEdit(self)
        self.case_id.setMaxLength(100)
        self.case_id.setPlaceholderText(self.tr("Case id"))
        self.case_id.setAccessibleName(self.tr("Case id"))
        self.force = QCheckBox(self.tr("Also beyond the capacity"), self)
        self.effects = label("", "meta", self)
        self.effects.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.results = QListWidget(self)
        self.results.setAccessibleName(self.tr("What became of it"))
        self.cancel = KeyButton(theme, self.tr("Cancel"), parent=self)
        self.again = KeyButton(theme, self.tr("Retry failed"), icon="rotate-cw", parent=self)
        self.send = KeyButton(theme, "", kind=ButtonKind.PRIMARY, icon="arrow-left-right", parent=self)
        self._lay_out()
        self._connect()

    @property
    def order_id(self) -> str:
        """The order that was sent; empty before."""
        return self._order_id

    def open_for(self, rows: list[EntryRow], target_id: str = "") -> None:
        """Ask about these; ``target_id`` is chosen already where they were dropped."""
        self._rows, self._order_id = rows, ""
        self._known = self._targets(rows)
        self.search.clear()
        self.note.clear()
        self.case_id.clear()
        self.force.setChecked(False)
        self.reason.setCurrentIndex(0)
        self._show_targets(target_id)
        self._show_stage()
        self.open_over()
        (self.reason if target_id else self.search).setFocus()

    def follow(self) -> None:
        """The order went on."""
        row = self._bridge.tables.order(self._order_id) if self._order_id else None
        if row is not None and self.isVisible():
            self._show_results(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.send.isEnabled():
            self._send()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    # choosing

    def _target(self) -> Target | None:
        items = self.list.selectedItems()
        wanted = items[0].data(_ID) if items else None
        return next((one for one in self._known if one.id == wanted), None)

    def _search(self) -> None:
        self._show_targets()

    def _show_targets(self, target_id: str = "") -> None:
        words = self.search.text().casefold().split()
        self.list.clear()
        for target in self._known:
            if not all(word in target.hay for word in words):
                continue
            item = QListWidgetItem(self.theme.icon(target.icon), f"{target.name}   ·   {target.word}")
            item.setData(_ID, target.id)
            item.setToolTip(target.word)
            if not target.is_possible:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
            if target.id == target_id:
                self.list.setCurrentItem(item)
        self._judge()

    def _judge(self) -> None:
        target, count = self._target(), len(self._rows)
        has_reason = bool(self.reason.currentData())
        is_other = self.reason.currentData() == "other" and not self.note.text().strip()
        needs_force = target is not None and target.over > 0
        self.force.setVisible(needs_force)
        words = "" if target is None else effects_in_words(self._rows, target)
        self.effects.setText(words)
        is_free = not needs_force or self.force.isChecked()
        self.send.setText(self.tr("Reassign %n", "", count))
        self.send.setEnabled(target is not None and has_reason and not is_other and is_free)

    # sending

    def _send(self) -> None:
        target = self._target()
        if target is None or self._order_id:
            return
        text = self.note.text().strip() or None
        self._give(
            Order(
                id=str(uuid.uuid4()),
                moves=moves_to(self._rows, target, self._known),
                reason=Reason(code=str(self.reason.currentData()), text=text),
                case_id=self.case_id.text().strip() or None,
                force=self.force.isChecked(),
            )
        )

    def _give(self, order: Order) -> None:
        self._order_id = order.id
        self._show_stage()
        self._bridge.tell(OrderGiven(order=order))

    def _retry(self) -> None:
        """What failed is tried anew, as it is now: a new press, a new order."""
        row = self._bridge.tables.order(self._order_id)
        if row is None:
            return
        failed = {result.entry_id for result in row.results if not result.is_done}
        sent = {result.entry_id for result in row.results}
        moves = tuple(
            move.model_copy(update={"sequence_number": known.entry.sequence_number})
            for move in row.order.moves
            if (move.entry_id in failed or move.entry_id not in sent)
            and (known := self._bridge.tables.entry(move.entry_id)) is not None
        )
        self._bridge.tell(OrderDismissed(order_id=row.order.id))
        self._give(row.order.model_copy(update={"id": str(uuid.uuid4()), "moves": moves}))

    def _leave(self) -> None:
        row = self._bridge.tables.order(self._order_id) if self._order_id else None
        if row is not None and row.state is OrderState.RUNNING:
            self._bridge.tell(OrderStopped(order_id=row.order.id))
            return
        if row is not None:
            self._bridge.tell(OrderDismissed(order_id=row.order.id))
        self.close_over()

    # what became of it

    def _show_results(self, row: OrderRow) -> None:
        self.progress.setMaximum(len(row.order.moves))
        self.progress.setValue(len(row.results))
        is_over = row.state not in (OrderState.RUNNING, OrderState.STOPPING)
        failed = [result for result in row.results if not result.is_done]
        done = len(row.results) - len(failed)
        self.title.setText(self.tr("Reassigned {0} of {1}").format(done, len(row.order.moves)))
        self.effects.setText(row.problem)
        self.cancel.setText(self.tr("Close") if is_over else self.tr("Stop"))
        self.again.setVisible(is_over and (bool(failed) or len(row.results) < len(row.order.moves)))
        self.again.setText(self.tr("Take over…") if len(row.order.moves) == 1 else self.tr("Retry failed"))
        self.results.clear()
        for result in (*failed, *(one for one in row.results if one.is_done)):
            entry = self._bridge.tables.entry(result.entry_id)
            name = entry_name(entry.entry) if entry is not None else one_line(result.entry_id)
            icon = "check" if result.is_done else "triangle-alert"
            self.results.addItem(QListWidgetItem(self.theme.icon(icon), f"{name}: {result_words(result)}"))

    def _show_stage(self) -> None:
        is_asking = not self._order_id
        for widget in (self.search, self.list, self.reason, self.note, self.case_id, self.send):
            widget.setVisible(is_asking)
        self.force.setVisible(False)
        self.progress.setVisible(not is_asking)
        self.results.setVisible(not is_asking)
        self.again.setVisible(False)
        self.title.setText(self.tr("Reassign %n workitem(s)", "", len(self._rows)))
        self.cancel.setText(self.tr("Cancel") if is_asking else self.tr("Stop"))
        if is_asking:
            self._judge()

    def _connect(self) -> None:
        self.reason.addItem(self.tr("Choose a reason"), "")
        for code, words in REASONS:
            self.reason.addItem(translate("Override", words), code)
        self.search.textChanged.connect(self._search)
        self.list.itemSelectionChanged.connect(self._judge)
        self.reason.currentIndexChanged.connect(self._judge)
        self.note.textChanged.connect(self._judge)
        self.force.toggled.connect(self._judge)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self._leave)
        self.again.clicked.connect(self._retry)

    def _lay_out(self) -> None:
        self.setMinimumWidth(self.theme.px(_WIDTH) + 2 * SHADOW)
        self.setMinimumHeight(self.theme.px(560))
        column = QVBoxLayout(self)
        edge = SHADOW + 18
        column.setContentsMargins(edge, edge - 2, edge, edge - 2)
        column.setSpacing(9)
        column.addWidget(self.title)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.progress)
        column.addWidget(self.results, 1)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.case_id, 1)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.force)
        column.addWidget(self.effects)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.send)
        column.addLayout(buttons)
