"""Times as people read them. Pure: every function is told the time that it is."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

translate = QCoreApplication.translate

_MINUTE = 60
_HOUR = 3600
_DAY = 86_400
MINUS = "\N{MINUS SIGN}"


def clock_words(seconds: float) -> str:
    """A running time: ``08:42``, from an hour on ``1:24:10``."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"


def span_words(seconds: float) -> str:
    """A length of time: ``12:40`` under an hour, then ``1 h 24``; overdue with a minus sign."""
    sign = MINUS if seconds < 0 else ""
    whole = int(abs(seconds))
    if whole < _HOUR:
        return f"{sign}{whole // _MINUTE:02}:{whole % _MINUTE:02}"
    hours, rest = divmod(whole, _HOUR)
    if whole < _DAY:
        return f"{sign}{hours} h {rest // _MINUTE:02}"
    return f"{sign}{whole // _DAY} d {hours % 24} h"


def due_words(due_at: datetime, now: datetime) -> str:
    """How long is left today, then ``Tomorrow``, then weekday and time, then the date."""
    left_s = (due_at - now).total_seconds()
    if left_s < _HOUR:
        return span_words(left_s)
    local_due, local_now = due_at.astimezone(), now.astimezone()
    days = (local_due.date() - local_now.date()).days
    if days <= 0:
        return span_words(left_s)
    if days == 1:
        return translate("Time", "Tomorrow")
    locale = QLocale()
    if days < 7:  # noqa: PLR2004  # from a week on, a weekday's name would be ambiguous
        return (
            f"{locale.dayName(local_due.isoweekday(), QLocale.FormatType.ShortFormat)} {time_words(due_at)}"
        )
    date = QDate(local_due.year, local_due.month, local_due.day)
    return locale.toString(date, QLocale.FormatType.ShortFormat)


def time_words(at: datetime) -> str:
    """The time of day, as this computer's language writes it."""
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)


def full_words(at: datetime) -> str:
    """Day and time in full, with the offset: for tooltips."""
    return at.astimezone().isoformat(sep=" ", timespec="seconds")


def spoken_words(seconds: float) -> str:
    """How long, for a screen reader: ``12 minutes left``, ``4 minutes overdue``."""
    minutes = round(abs(seconds) / _MINUTE)
    if seconds < 0:
        return translate("Time", "%n minute(s) overdue", "", minutes)
    if abs(seconds) < 2 * _HOUR:
        return translate("Time", "%n minute(s) left", "", minutes)
    hours = round(seconds / _HOUR)
    return translate("Time", "%n hour(s) left", "", hours)
