"""The looks in which every scene is seen: themes, sizes of text, and a language with long words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.ui.language import speak
from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from tests.ui.pseudo import Pseudo


@dataclass(frozen=True)
class Look:
    """One of them. Motion is off: a picture is taken of what stands still."""

    mode: Mode
    scale: int
    is_long: bool = False

    @property
    def name(self) -> str:
        """What its folder is called."""
        return f"{'long-' if self.is_long else ''}{self.mode.value}-{self.scale}"

    @contextmanager
    def worn(self, app: QApplication, theme: Theme) -> Iterator[None]:
        """Have the application look like this for a while."""
        installed = speak(app, "en_US")
        if self.is_long:
            pseudo = Pseudo(app)
            app.installTranslator(pseudo)
            installed.append(pseudo)
        theme.choose(Appearance(mode=self.mode, text_scale=self.scale, reduced_motion=True))
        yield
        for translator in installed:
            app.removeTranslator(translator)


LOOKS: Final = (
    Look(Mode.LIGHT, 100),
    Look(Mode.DARK, 100),
    Look(Mode.LIGHT, 200),
    Look(Mode.DARK, 200),
    Look(Mode.LIGHT, 100, is_long=True),
    Look(Mode.LIGHT, 200, is_long=True),
)
