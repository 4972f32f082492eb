"""The same dispositions for several entries: a box in place with what all of them may end with."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow
from desktop.domain.disposition import DispositionCode
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.panels.bulk_outcome import BULK
from desktop.ui.panels.choice_popover import send_button
from desktop.ui.panels.detail import DetailPanel
from desktop.ui.panels.disposition import DispositionBox
from desktop.ui.panels.entry_list import EntryList
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import label

translate = QCoreApplication.translate
ACTION = "entry.disposition_all"
_WIDTH = 340


class DispositionPopover(QFrame):
    """``answered`` carries the codes."""

    answered = Signal(tuple)

    def __init__(self, theme: Theme, box: DispositionBox, count: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("pane", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Bulk", "Disposition for %n workitem(s)", "", count)
        self.setAccessibleName(title)
        self.box = box
        self._anchor = parent
        self.send = send_button(theme, translate("Bulk", "Choose for %n", "", count), "tag")
        self.send.setEnabled(False)
        self.box.chosen.connect(self._judge)
        self.send.clicked.connect(self._answer)
        cancel = KeyButton(theme, translate("Bulk", "Cancel"), parent=self)
        cancel.clicked.connect(self.close)
        hint = label(translate("Bulk", "It is saved with each of them. None is marked done."), "meta", self)
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for part in (label(title, "section", self), self.box, hint):
            column.addWidget(part)
        bottom = QHBoxLayout()
        bottom.addWidget(cancel)
        bottom.addStretch(1)
        bottom.addWidget(self.send)
        column.addLayout(bottom)
        self.setFixedWidth(theme.px(_WIDTH))

    def open_over(self, anchor: QWidget) -> None:
        """Show it over the anchor's lower end, inside the screen."""
        self._anchor = anchor
        self._place()
        self.show()
        self.box.ask_for()

    def _place(self) -> None:
        """It grows upwards: what was pressed to open it stays in sight."""
        self.adjustSize()
        screen = self._anchor.screen().availableGeometry()
        corner = self._anchor.mapToGlobal(QPoint(0, self._anchor.height() - self.height() - 6))
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        self.move(left, max(screen.top(), corner.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

    def _judge(self, codes: tuple[str, ...]) -> None:
        self.send.setEnabled(bool(codes))
        self._place()

    def _answer(self) -> None:
        if self.send.isEnabled():
            self.answered.emit(self.box.codes)
            self.close()


class BulkDisposition:
    """Binds the action. Entries that do not allow it are left out and named by the selection's bar."""

    def __init__(
        self, bridge: Bridge, actions: Actions, theme: Theme, detail: DetailPanel, entries: EntryList
    ) -> None:
        self._bridge = bridge
        self._theme = theme
        self._drafts = detail.drafts
        self._box = detail.footer.box
        self._list = entries
        self.popover: DispositionPopover | None = None
        actions.bind(ACTION, self.ask, self.why_not)

    def ask(self) -> None:
        """Which."""
        rows = self._rows()
        box = self._box.alike()
        box.show_choices(self._codes(rows), (), is_required=False)
        self.popover = DispositionPopover(self._theme, box, len(rows), self._list)
        self.popover.answered.connect(self.give)
        self.popover.destroyed.connect(self._forget)
        self.popover.open_over(self._list)

    def give(self, codes: tuple[str, ...]) -> None:
        """Save them with every selected entry that allows it, instead of what it had."""
        for row in self._rows():
            self._drafts.write(row.entry.id, codes=codes)
            self._drafts.give(row.entry.id)

    def why_not(self) -> str:
        """Why it cannot be done to the selection; empty where it can."""
        if len(self._list.selected_rows()) < 2:  # noqa: PLR2004  # one entry has its own box
            return translate("Bulk", "Select several workitems first.")
        rows = self._rows()
        if not rows:
            return translate("Bulk", "None of these can be given a disposition now.")
        if not self._codes(rows):
            return translate("Bulk", "These workitems have no disposition in common.")
        return ""

    def _rows(self) -> list[EntryRow]:
        name_of = BULK[ACTION]
        selected = self._list.selected_rows()
        return [row for row in selected if self._bridge.permit(name_of(row), row).allowed]

    def _codes(self, rows: list[EntryRow]) -> tuple[DispositionCode, ...]:
        """What every one of them may end with."""
        catalogue = self._bridge.tables.catalogue
        common: dict[str, DispositionCode] | None = None
        for row in rows:
            workbin = catalogue.workbin(row.entry.workbin_id) if catalogue else None
            fitting = workbin.dispositions_of(row.entry.workitem_type_id) if workbin else ()
            known = {code.code: code for code in fitting}
            common = known if common is None else {key: common[key] for key in common if key in known}
        return tuple((common or {}).values())

    def _forget(self) -> None:
        self.popover = None
