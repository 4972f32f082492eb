"""Saying something to whoever listens by a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def say(widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Announce it, after what is being said, or at once when it is urgent."""
    event = QAccessibleAnnouncementEvent(widget, words)
    polite, assertive = (
        QAccessible.AnnouncementPoliteness.Polite,
        QAccessible.AnnouncementPoliteness.Assertive,
    )
    event.setPoliteness(assertive if is_urgent else polite)
    QAccessible.updateAccessibility(event)
