"""Putting one agent right: presence, capacity, or back from Not Responding; always with a reason."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.commands import Command, ResumeResponding, SetCapacity, SetPresence
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.team.agent_look import AgentLook
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.overlay import SHADOW, Overlay
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
OTHER: Final = ":other"
_MOST: Final = 50
REASONS: Final = (
    QT_TRANSLATE_NOOP("AgentReason", "Peak"),
    QT_TRANSLATE_NOOP("AgentReason", "Left without signing off"),
    QT_TRANSLATE_NOOP("AgentReason", "Back at the desk"),
    QT_TRANSLATE_NOOP("AgentReason", "As agreed with the agent"),
    QT_TRANSLATE_NOOP("AgentReason", "Training or coaching"),
)


class AgentForm(Overlay):
    """One field, a reason and a button; ``make`` turns them into the command. One press, one command."""

    def __init__(self, bridge: Bridge, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._bridge = bridge
        self._look: AgentLook | None = None
        self._make: Callable[[AgentLook, str], Command] = self._presence
        self.title = label("", "large", self)
        self.warning = label("", "meta", self)
        self.warning.setWordWrap(True)
        self.presence = QComboBox(self)
        self.presence.setAccessibleName(self.tr("New presence"))
        self._form = QFormLayout()
        self.limit = QComboBox(self)
        for number in range(_MOST + 1):
            self.limit.addItem(str(number), number)
        self.limit.setAccessibleName(self.tr("Workitems at once"))
        self.reason = QComboBox(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.note = QLineEdit(self)
        self.note.setMaxLength(150)
        self.note.setPlaceholderText(self.tr("Note: the agent reads it"))
        self.note.setAccessibleName(self.tr("Note"))
        self.cancel = KeyButton(theme, self.tr("Cancel"), parent=self)
        self.send = KeyButton(theme, "", kind=ButtonKind.PRIMARY, parent=self)
        self._lay_out()
        self.reason.currentIndexChanged.connect(self._judge)
        self.note.textChanged.connect(self._judge)
        self.cancel.clicked.connect(self.close_over)
        self.send.clicked.connect(self._send)

    def open_presence(self, look: AgentLook) -> None:
        """Another presence."""
        catalogue, status = self._bridge.tables.catalogue, self._bridge.tables.status(look.agent.id)
        now_id = "" if status is None else status.presence.definition_id
        self.presence.clear()
        for one in catalogue.presence_definitions if catalogue else ():
            if one.id != now_id:
                self.presence.addItem(one_line(one.label), one.id)
        self._open(look, self.tr("Force presence of {0}"), self.tr("Set presence"), self._presence)

    def open_capacity(self, look: AgentLook) -> None:
        """Another capacity for workitems."""
        self.limit.setCurrentIndex(min(_MOST, look.main.maximum) if look.main is not None else 0)
        self._open(look, self.tr("Capacity of {0}"), self.tr("Set capacity"), self._capacity)

    def open_recovery(self, look: AgentLook) -> None:
        """Back from Not Responding."""
        self._open(look, self.tr("Bring {0} back"), self.tr("Offer work again"), self._recovery)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.send.isEnabled():
            self._send()
        else:
            super().keyPressEvent(event)

    def _open(
        self, look: AgentLook, title: str, button: str, make: Callable[[AgentLook, str], Command]
    ) -> None:
        self._look, self._make = look, make
        self.title.setText(title.format(look.name))
        self.send.setText(button)
        self._form.setRowVisible(self.presence, make == self._presence)
        self._form.setRowVisible(self.limit, make == self._capacity)
        held = look.main.in_use if look.main is not None else 0
        holds = self.tr("Holds %n workitem(s) now.", "", held) if held else self.tr("Holds nothing now.")
        self.warning.setText(f"{look.chip.text}. {holds}")
        self._offer_reasons()
        self.note.clear()
        self._judge()
        self.open_over()
        first = (self.presence, self.limit, self.reason)
        next(field for field in first if field.isVisible()).setFocus()

    def _judge(self) -> None:
        self.send.setEnabled(bool(self._words()))

    def _offer_reasons(self) -> None:
        self.reason.clear()
        self.reason.addItem(self.tr("Choose a reason"), "")
        for words in REASONS:
            self.reason.addItem(translate("AgentReason", words), translate("AgentReason", words))
        self.reason.addItem(self.tr("Other: see the note"), OTHER)

    def _words(self) -> str:
        """The reason with its note, as the agent will read them; another reason is the note itself."""
        reason, note = str(self.reason.currentData() or ""), self.note.text().strip()
        if reason == OTHER:
            return note
        return f"{reason}: {note}" if reason and note else reason

    def _send(self) -> None:
        if self._look is not None and self.isVisible():
            self.close_over()
            self._bridge.dispatch(self._make(self._look, self._words()))

    def _presence(self, look: AgentLook, reason: str) -> Command:
        chosen = str(self.presence.currentData())
        return SetPresence(definition_id=chosen, agent_id=look.agent.id, reason=reason)

    def _capacity(self, look: AgentLook, reason: str) -> Command:
        limits = {one.media_type: one.maximum for one in look.media} | {
            "workitem": int(self.limit.currentData())
        }
        return SetCapacity(agent_id=look.agent.id, limits=limits, reason=reason)

    @staticmethod
    def _recovery(look: AgentLook, reason: str) -> Command:
        return ResumeResponding(agent_id=look.agent.id, reason=reason)

    def _lay_out(self) -> None:
        self.setMinimumWidth(self.theme.px(460) + 2 * SHADOW)
        column = QVBoxLayout(self)
        edge = SHADOW + 18
        column.setContentsMargins(edge, edge - 2, edge, edge - 2)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.warning)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for field in (self.presence, self.limit, self.reason, self.note):
            name = label(field.accessibleName(), "meta", self)
            name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
            self._form.addRow(name, field)
        column.addLayout(self._form)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.send)
        column.addLayout(buttons)
