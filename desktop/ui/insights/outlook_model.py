"""Who would get it: candidates in order, and what most often stands in the way. Painted elsewhere."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.domain.questions import Candidate, CandidateReason, Outlook
from desktop.ui.panels.field_text import inert
from desktop.ui.widgets.tips import plain_tip
from desktop.ui.words import QT_TRANSLATE_NOOP

CANDIDATE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LONGEST = 300
_SHARED = {
    "presence": QT_TRANSLATE_NOOP("Simulate", "Not available."),
    "not.responding": QT_TRANSLATE_NOOP("Simulate", "Not Responding."),
    "at.capacity": QT_TRANSLATE_NOOP("Simulate", "At capacity."),
    "type.at.capacity": QT_TRANSLATE_NOOP("Simulate", "At the limit for this type of workitem."),
    "workbin.at.capacity": QT_TRANSLATE_NOOP("Simulate", "At the limit of the workbin."),
    "blocked.by.media": QT_TRANSLATE_NOOP("Simulate", "Busy with work that may not be interrupted."),
    "excluded.after.reject": QT_TRANSLATE_NOOP("Simulate", "Passed over after a reject or a missed offer."),
}


class OutlookModel(QAbstractListModel):
    """The candidates of one answer, as the router ordered them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Candidate, ...] = ()
        self._shown: Sequence[Candidate] = ()
        self._search = ""

    def show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        """Other candidates."""
        if candidates != self._all:
            self._all = candidates
            self._rearrange()

    def search(self, words: str) -> None:
        """Show only whose name, or what stands in their way, has these words in it."""
        if words.casefold() != self._search:
            self._search = words.casefold()
            self._rearrange()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        candidate = self._shown[index.row()]
        if role == CANDIDATE_ROLE:
            return candidate
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(candidate)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(reasons_of(candidate))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name_of(candidate)}: {standing_of(candidate)}. {reasons_of(candidate)}".strip()
        return None

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._shown = [one for one in self._all if self._keeps(one)]
        self.endResetModel()

    def _keeps(self, candidate: Candidate) -> bool:
        texts = (name_of(candidate), reasons_of(candidate))
        return any(self._search in text.casefold() for text in texts)


def name_of(candidate: Candidate) -> str:
    """An agent's name, or their id."""
    return inert(candidate.agent.name or candidate.agent.id, _LONGEST)


def standing_of(candidate: Candidate) -> str:
    """Their place in the order, or that they cannot take it."""
    if candidate.eligible and candidate.rank == 1:
        return QCoreApplication.translate("Simulate", "Would get it")
    if candidate.eligible:
        return QCoreApplication.translate("Simulate", "Number {0} in line").format(candidate.rank or "")
    return QCoreApplication.translate("Simulate", "Cannot take it")


def reasons_of(candidate: Candidate) -> str:
    """What stands in their way, in the router's words."""
    return inert(" ".join(one.message for one in candidate.reasons), _LONGEST)


def obstacles(outlook: Outlook) -> list[tuple[str, int]]:
    """How many agents each thing keeps from it, the commonest first."""
    counts: Counter[str] = Counter()
    for candidate in outlook.candidates:
        counts.update([*dict.fromkeys(map(_obstacle, candidate.reasons))])  # of equals, the first met
    return counts.most_common()


def _obstacle(reason: CandidateReason) -> str:
    """What is so for several agents; the router's words tell one agent's own figures, which differ."""
    shared = _SHARED.get(reason.code)
    if shared is not None:
        return QCoreApplication.translate("Simulate", shared)
    return inert(reason.message, _LONGEST)
