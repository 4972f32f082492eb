"""The theme in force: one object that every widget asks, and that tells them when to look again."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import count

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui.theme import icons
from desktop.ui.theme.appearance import MEASURES, Appearance, Measures, Mode
from desktop.ui.theme.fonts import load_fonts, make_font
from desktop.ui.theme.glyphs import Glyphs
from desktop.ui.theme.palette import make_palette
from desktop.ui.theme.stylesheet import make_stylesheet
from desktop.ui.theme.tokens import DARK, LIGHT, REGULAR, TYPE, Colours, Family, high_contrast


@lru_cache(maxsize=128)
def kept_font(pixels: int, weight: int, *, is_tabular: bool) -> QFont:
    """A font of the program's family, made once; ``pixels`` are scaled already."""
    return make_font(pixels, weight, is_tabular=is_tabular)


@lru_cache(maxsize=128)
def _metrics(pixels: int, weight: int, *, is_tabular: bool) -> QFontMetrics:
    return QFontMetrics(kept_font(pixels, weight, is_tabular=is_tabular))


@lru_cache(maxsize=256)
def _colour(value: str) -> QColor:
    return QColor(value)


_REVISIONS = count(1)
_SCHEMES = {
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, fonts and sizes now. ``changed`` is sent after the application was restyled.

    ``revision`` is another number for each look that there ever was: what is kept of a look, is kept by it.
    """

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance or Appearance()
        self.is_dark = False
        self.is_high_contrast = False
        self.colours: Colours = LIGHT
        self.revision = 0
        self._sheet = ""
        self._glyphs = Glyphs()
        load_fonts()
        app.setStyle("Fusion")
        # Both are kept: Qt deletes the inner object when the outer one is let go.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._accessibility.contrastPreferenceChanged.connect(self._follow_system)
        self._restyle()

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Restyle the running program, when anything differs."""
        if appearance != self._appearance:
            self._appearance = appearance
            self._restyle()

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """While a window is put together: each part would be styled anew in every frame that it is put in."""
        self._app.setStyleSheet("")
        yield
        self._app.setStyleSheet(self._sheet)

    def colour(self, token: str) -> QColor:
        """The colour of a token such as ``text2``. A copy is not made: do not change it."""
        return _colour(getattr(self.colours, token))

    def family(self, name: str) -> Family:
        """The colours of a state family such as ``work``."""
        return self.colours.family(name)

    def px(self, pixels: float) -> int:
        """A length that grows with the text size."""
        return round(pixels * self._appearance.text_scale / 100)

    def font(self, size: int = TYPE["body"], weight: int = REGULAR, *, is_tabular: bool = False) -> QFont:
        """A cached font; ``size`` in unscaled pixels. Tabular digits are for running times and counts."""
        return kept_font(self.px(size), weight, is_tabular=is_tabular)

    def metrics(
        self, size: int = TYPE["body"], weight: int = REGULAR, *, is_tabular: bool = False
    ) -> QFontMetrics:
        """The cached metrics of the same font."""
        return _metrics(self.px(size), weight, is_tabular=is_tabular)

    def measures(self) -> Measures:
        """Row and control heights of the density, scaled."""
        plain = MEASURES[self._appearance.density]
        return Measures(self.px(plain.row), self.px(plain.control), self.px(plain.header_row))

    def icon(self, name: str, token: str = "text2") -> QIcon:
        """An icon for a standard button or menu."""
        return icons.icon(name, getattr(self.colours, token), self.colours.text3)

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """An icon as pixels; ``colour`` is a value such as ``theme.family("work").fg``, ``size`` unscaled."""
        return icons.icon_pixmap(name, colour, self.px(size), ratio)

    def motion_ms(self, duration_ms: int) -> int:
        """How long a movement takes: no time where the person wants things still."""
        return 0 if self._appearance.reduced_motion else duration_ms

    @property
    def reaches_pages(self) -> bool:
        """Whether this platform knows light and dark, so that pages hear of it by themselves."""
        return self._hints.colorScheme() is not Qt.ColorScheme.Unknown

    @property
    def focus_width(self) -> int:
        """The width of the focus ring."""
        return 3 if self.is_high_contrast else 2

    def _follow_system(self) -> None:
        if self._appearance.mode is Mode.SYSTEM or self._appearance.high_contrast is None:
            self._restyle()

    def _restyle(self) -> None:
        chosen, self.revision = self._appearance, next(_REVISIONS)
        # Window frames, native dialogs and third-party pages go by this; some platforms pass it over.
        self._hints.setColorScheme(_SCHEMES[chosen.mode])
        # Without a platform theme the scheme is unknown: that counts as light.
        self.is_dark = chosen.mode is Mode.DARK or (
            chosen.mode is Mode.SYSTEM and self._hints.colorScheme() is Qt.ColorScheme.Dark
        )
        wants = self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast
        self.is_high_contrast = wants if chosen.high_contrast is None else chosen.high_contrast
        colours = DARK if self.is_dark else LIGHT
        self.colours = high_contrast(colours, is_dark=self.is_dark) if self.is_high_contrast else colours
        self._app.setFont(self.font())
        self._app.setPalette(make_palette(self.colours))
        self._sheet = make_stylesheet(self.colours, self.px, self._sheet_values())
        self._app.setStyleSheet(self._sheet)
        self.changed.emit()

    def _sheet_values(self) -> dict[str, str]:
        return self._glyphs.values(self.colours) | {
            "control_height": f"{self.measures().control - 2}px",
            "focus_width": f"{self.focus_width}px",
            # Half the side with its border: a sheet makes a corner square whose radius is larger.
            "radio_round": f"{(self.px(14) + 2) // 2}px",
            "radio_focus_round": f"{(self.px(12) + 4) // 2}px",
        }
