"""An entry's data as lines of plain text: what the schema knows first, everything else under "More"."""

import json
import unicodedata
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.domain.entry import Entry
from desktop.domain.record import JsonObject, JsonValue
from desktop.domain.workitem import CustomField, FieldKind, WorkitemType

translate = QCoreApplication.translate

LONGEST = 2000
_BREAKS = "\n\r\t\u2028\u2029"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})


def people_locale() -> QLocale:
    """The person's locale; where the computer names none, that of the program's own words."""
    locale = QLocale()
    return locale if locale.language() is not QLocale.Language.C else QLocale("en_GB")


class FieldLine(NamedTuple):
    """One label and its value. ``exact`` is the value as the third party sent it, for tooltip and copy."""

    name: str
    label: str
    text: str
    exact: str
    is_secret: bool = False


class FieldLines(NamedTuple):
    """All of an entry's data: ``known`` by its type's schema, ``more`` for the rest."""

    known: tuple[FieldLine, ...]
    more: tuple[FieldLine, ...]


def lines_of(entry: Entry, kind: WorkitemType | None, locale: QLocale) -> FieldLines:
    """What to show of an entry. A value that is not of its field's kind goes to the rest, as it came."""
    schema = kind.custom_fields if kind else ()
    known = [*_own_line("customer", translate("Details", "Customer"), entry.customer)]
    odd: JsonObject = dict(entry.custom_fields)
    for field in schema:
        line = _schema_line(field, entry.custom_fields.get(field.name), locale)
        if line is not None:
            known.append(line)
            odd.pop(field.name, None)
    known += _own_line("segment", translate("Details", "Segment"), entry.segment)
    known += _own_line("source", translate("Details", "Source"), entry.source)
    secret = {field.name for field in schema if field.is_secret}
    rest = (*odd.items(), *entry.user_data.items())
    more = [_raw_line(name, value, name in secret) for name, value in rest]
    return FieldLines(tuple(known), tuple(more))


def inert(text: str, longest: int = LONGEST) -> str:
    """Text that can do nothing but be read: no control characters, no tricks of direction, not endless."""
    kept = (" " if char in _BREAKS else char for char in text[: longest + 1])
    clean = "".join(char for char in kept if unicodedata.category(char) not in _UNSEEN)
    return clean if len(clean) <= longest else f"{clean[:longest]}…"


def _own_line(name: str, label: str, value: str) -> tuple[FieldLine, ...]:
    return (FieldLine(name, label, inert(value), inert(value)),) if value else ()


def _schema_line(field: CustomField, value: JsonValue, locale: QLocale) -> FieldLine | None:
    """The line of a field, or None where the value is missing or not of the field's kind."""
    text = _shown(field, value, locale)
    if text is None:
        return None
    label = inert(field.display_name or field.name, 80)
    return FieldLine(field.name, label, inert(text), inert(_exact(value)), field.is_secret)


def _raw_line(name: str, value: JsonValue, is_secret: bool) -> FieldLine:
    exact = inert(_exact(value))
    return FieldLine(name, inert(name, 80), exact, exact, is_secret)


def _exact(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _shown(field: CustomField, value: JsonValue, locale: QLocale) -> str | None:
    match field.type, value:
        case FieldKind.CHECKBOX, bool():
            return translate("Details", "Yes") if value else translate("Details", "No")
        case FieldKind.NUMBER, (int() | float()) if not isinstance(value, bool):
            return number_text(value, locale)
        case FieldKind.DATE, str():
            return date_text(value, locale)
        case FieldKind.DROPDOWN, str() if value in field.options:
            return value
        case FieldKind.STRING, str():
            return value
        case _:
            return None


def number_text(value: float, locale: QLocale) -> str:
    """A number with the locale's separators and no more decimals than it has."""
    whole = int(value)
    if whole != value:
        return locale.toString(float(value), "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest)
    return locale.toString(whole) if abs(whole) < 2**63 else str(whole)


def date_text(value: str, locale: QLocale) -> str | None:
    """A date, or a moment in local time, in words that cannot be mistaken; None for anything else."""
    try:
        if len(value) == len("2026-11-20"):
            return day_text(date.fromisoformat(value), locale)
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    local = moment.astimezone() if moment.tzinfo else moment
    return f"{day_text(local.date(), locale)}, {clock_text(local, locale)}"


def day_text(day: date, locale: QLocale) -> str:
    """A day with its month as a word: 3/4 means two things."""
    return locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def clock_text(local: datetime, locale: QLocale) -> str:
    """Hours and minutes as the locale writes them."""
    return locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
