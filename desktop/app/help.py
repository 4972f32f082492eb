"""The help: its text is read when it is first asked for."""

from desktop.host.resources import resource
from desktop.ui.help_topics import read_topics
from desktop.ui.windows.help_sheet import HelpSheet
from desktop.ui.windows.main_window import MainWindow


def add_help(window: MainWindow) -> None:
    """F1, the menu of the account and the palette open it."""
    made: list[HelpSheet] = []

    def open_help() -> None:
        if not made:
            made.append(HelpSheet(window.theme, window, read_topics(resource("help"))))
        made[0].open_sheet()

    window.actions_.bind("view.help", open_help)
