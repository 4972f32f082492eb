"""An intent in the outbox in words: what was asked for, and how far it is."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import IntentRow, Phase
from desktop.core.notices import COMMAND_WORDS
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.desk_words import said
from desktop.ui.words import QT_TRANSLATE_NOOP

_PHASES: Final = {
    Phase.SENDING: QT_TRANSLATE_NOOP("Status", "Sending"),
    Phase.CHECKING: QT_TRANSLATE_NOOP("Status", "Checking"),
    Phase.WAITING: QT_TRANSLATE_NOOP("Status", "Waiting to sync"),
    Phase.PARKED: QT_TRANSLATE_NOOP("Status", "Not saved"),
    Phase.HELD: QT_TRANSLATE_NOOP("Status", "About to be sent"),
}


def phase_words(phase: Phase) -> str:
    """How far it is."""
    return QCoreApplication.translate("Status", _PHASES[phase])


def intent_words(row: IntentRow) -> str:
    """What was asked for, and for which entry: ``Mark Done · Fraud check``."""
    command = said(COMMAND_WORDS.get(row.name, row.name))
    return " · ".join(part for part in (command, one_line(row.title, 120)) if part)
