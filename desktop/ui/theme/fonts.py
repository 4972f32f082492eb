"""Inter in three weights, loaded once, with digits of equal width where numbers change."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from desktop.ui.theme.assets import asset

FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_FALLBACK = "Sans Serif"
_TABULAR = QFont.Tag.fromString("tnum")


@cache
def load_fonts() -> str:
    """Load the bundled fonts and name their family; the system's sans serif where they are unreadable."""
    families: list[str] = []
    for name in FILES:
        number = QFontDatabase.addApplicationFont(str(asset("fonts", name)))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else _FALLBACK


def make_font(pixels: int, weight: int, *, is_tabular: bool = False) -> QFont:
    """A font of the program's family at this size; tabular digits keep their width while they change."""
    font = QFont(load_fonts())
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if is_tabular:
        font.setFeature(_TABULAR, 1)
    return font
