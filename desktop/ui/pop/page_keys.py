"""What keys, palette and menu do to the page in front."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.ui.actions import Actions
from desktop.ui.pop.tab import Tab

if TYPE_CHECKING:
    from desktop.ui.pop.pop_view import PopView

STEPS: Final = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200)
translate = QCoreApplication.translate


def stepped(percent: int, by: int) -> int:
    """The next zoom up or down, never beyond the last."""
    further = [step for step in STEPS if (step > percent if by > 0 else step < percent)]
    return (min if by > 0 else max)(further, default=percent)


class PageKeys:
    """Binds the actions that ask for nothing but the tab in front. ``zoom`` is the setting's own."""

    def __init__(self, actions: Actions, current: Callable[[], Tab | None], zoom: Callable[[], int]) -> None:
        self._current = current
        self._actions = actions
        self._bind("page.find", lambda view: view.search.open_search())
        self._bind("page.back", lambda view: view.back())
        self._bind("page.reload", lambda view: view.again())
        self._bind("page.larger", lambda view: view.zoom(stepped(view.zoom_percent, 1)))
        self._bind("page.smaller", lambda view: view.zoom(stepped(view.zoom_percent, -1)))
        self._bind("page.normal", lambda view: view.zoom(zoom()))

    def _bind(self, action_id: str, act: "Callable[[PopView], None]") -> None:
        def run() -> None:
            if (view := self._view()) is not None:
                act(view)

        self._actions.bind(action_id, run, self._why_not)

    def _view(self) -> "PopView | None":
        tab = self._current()
        return tab.view if tab is not None else None

    def _why_not(self) -> str:
        return "" if self._view() is not None else translate("Pop", "No page is open here.")
