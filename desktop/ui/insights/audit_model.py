"""Writes as lines under days: filtered and searched here, painted elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.domain.record import wire_time
from desktop.ui.delegates.time_words import full_words
from desktop.ui.insights.audit_line import ENTRY, AuditLine, Source
from desktop.ui.insights.csv_text import csv_bytes
from desktop.ui.panels.field_text import day_text, people_locale

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIGNING: Final = frozenset({"sign-in", "sign-out"})
_CSV: Final = (
    "at", "source", "actor", "actorId", "action", "entityType", "entityId", "what", "change", "reason",
    "requestId",
)  # fmt: skip


class Matter(StrEnum):
    """What a write is about."""

    WORK = "work"
    PRESENCE = "presence"
    SIGNING = "signing"
    SETTINGS = "settings"


@dataclass(frozen=True)
class AuditFilter:
    """What is shown; None: all."""

    source: Source | None = None
    matter: Matter | None = None
    words: str = ""

    def keeps(self, line: AuditLine) -> bool:
        """Whether a line is shown."""
        if self.source is not None and line.source is not self.source:
            return False
        if self.matter is not None and matter_of(line) is not self.matter:
            return False
        return not self.words or line.has(self.words)


def matter_of(line: AuditLine) -> Matter:
    """What it is about."""
    if line.audit.entity_type == ENTRY:
        return Matter.WORK
    if line.audit.action in _SIGNING:
        return Matter.SIGNING
    is_person = line.audit.entity_type == "user" and line.audit.action != "update"
    return Matter.PRESENCE if is_person else Matter.SETTINGS


@dataclass(frozen=True)
class DayHeading:
    """The day that the lines below it are of."""

    day: date
    text: str


class AuditModel(QAbstractListModel):
    """Newest first, as the lines were given."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._all: tuple[AuditLine, ...] = ()
        self._shown: list[AuditLine | DayHeading] = []
        self._filter = AuditFilter()

    @property
    def count(self) -> int:
        """How many writes are shown."""
        return sum(isinstance(one, AuditLine) for one in self._shown)

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._all)

    def line(self, row: int) -> AuditLine | None:
        """The write in a row; None for a heading."""
        found = self._shown[row] if 0 <= row < len(self._shown) else None
        return found if isinstance(found, AuditLine) else None

    def show_lines(self, lines: Sequence[AuditLine]) -> None:
        """Other writes."""
        if tuple(lines) != self._all:
            self._all = tuple(lines)
            self._rearrange()

    def filter_by(self, wanted: AuditFilter) -> None:
        """Show only some."""
        if wanted != self._filter:
            self._filter = wanted
            self._rearrange()

    def csv(self) -> bytes:
        """What is shown, as a file for spreadsheets."""
        return csv_bytes(_CSV, (_csv_row(one) for one in self._shown if isinstance(one, AuditLine)))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LINE_ROLE:
            return line
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(line, DayHeading):
            return line.text
        return line.text if role == Qt.ItemDataRole.DisplayRole else text_of(line)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and self.line(index.row()) is None
        return Qt.ItemFlag.ItemIsEnabled if is_heading else super().flags(index)

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._shown = []
        day, locale = None, people_locale()
        today = self._now().astimezone().date()
        for line in self._all:
            if not self._filter.keeps(line):
                continue
            local = line.audit.timestamp.astimezone().date()
            if local != day:
                day = local
                self._shown.append(DayHeading(day, _day_words((today - day).days, day_text(day, locale))))
            self._shown.append(line)
        self.endResetModel()


def _day_words(days_ago: int, text: str) -> str:
    names = {
        0: QCoreApplication.translate("Audit", "Today"),
        1: QCoreApplication.translate("Audit", "Yesterday"),
    }
    return f"{names[days_ago]}, {text}" if days_ago in names else text


def text_of(line: AuditLine) -> str:
    """All that there is to say of a write in one line: for screen readers and the clipboard."""
    parts = (
        full_words(line.audit.timestamp),
        line.text,
        line.source_words,
        line.change_words,
        line.reason,
        line.audit.request_id or "",
    )
    return " · ".join(part for part in parts if part)


def _csv_row(line: AuditLine) -> tuple[str, ...]:
    audit = line.audit
    return (
        wire_time(audit.timestamp), line.source.value, line.who, audit.actor.id, audit.action,
        audit.entity_type, audit.entity_id, line.text, line.change_words, line.reason, audit.request_id or "",
    )  # fmt: skip
