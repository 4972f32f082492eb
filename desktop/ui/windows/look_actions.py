"""Actions about the look: text size, density, light and dark."""

from collections.abc import Callable
from dataclasses import replace

from desktop.ui.actions import Actions
from desktop.ui.theme.appearance import SCALES, Appearance, Density, Mode
from desktop.ui.theme.theme import Theme

_DENSITIES = tuple(Density)


class LookActions:
    """``chosen`` is told each new choice, for the settings to keep."""

    def __init__(self, theme: Theme, actions: Actions, chosen: Callable[[Appearance], None]) -> None:
        self._theme = theme
        self._chosen = chosen
        actions.bind("view.larger", lambda: self._scale(1))
        actions.bind("view.smaller", lambda: self._scale(-1))
        actions.bind("view.normal", lambda: self._choose(replace(theme.appearance, text_scale=100)))
        actions.bind("view.theme", self._switch_mode)
        actions.bind("view.density", self._next_density)

    def _choose(self, appearance: Appearance) -> None:
        self._theme.choose(appearance)
        self._chosen(appearance)

    def _scale(self, by: int) -> None:
        now = self._theme.appearance
        near = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - now.text_scale))
        wanted = SCALES[min(len(SCALES) - 1, max(0, near + by))]
        self._choose(replace(now, text_scale=wanted))

    def _switch_mode(self) -> None:
        mode = Mode.LIGHT if self._theme.is_dark else Mode.DARK
        self._choose(replace(self._theme.appearance, mode=mode))

    def _next_density(self) -> None:
        now = self._theme.appearance
        place = _DENSITIES.index(now.density)
        self._choose(replace(now, density=_DENSITIES[(place + 1) % len(_DENSITIES)]))
