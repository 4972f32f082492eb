import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.appearance import Appearance, Density, Mode
from desktop.ui.theme.assets import asset, assets_root
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.theme.icons import icon
from desktop.ui.theme.stylesheet import make_stylesheet
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import DARK, FAMILIES, LIGHT, Colours, high_contrast

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": high_contrast(LIGHT, is_dark=False),
    "dark, high contrast": high_contrast(DARK, is_dark=True),
}
UI = Path(__file__).parents[2] / "desktop" / "ui"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize(
    ("ink", "ground"), list(product(("text", "text2", "text3"), ("surface", "sunken", "selected", "raised")))
)
def test_text_can_be_read(theme_name: str, ink: str, ground: str) -> None:
    colours = THEMES[theme_name]
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize("family_name", FAMILIES)
def test_states_can_be_read_on_tint_on_surface_and_when_solid(theme_name: str, family_name: str) -> None:
    colours: Colours = THEMES[theme_name]
    family = colours.family(family_name)
    assert contrast(family.fg, family.tint) >= 4.5
    assert contrast(family.fg, colours.surface) >= 4.5
    assert contrast(colours.on_accent, family.solid) >= 4.5


@pytest.mark.parametrize("theme_name", THEMES)
def test_controls_and_focus_stand_out(theme_name: str) -> None:
    colours = THEMES[theme_name]
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5
    assert contrast(colours.nav_text, colours.nav) >= 4.5
    assert contrast(colours.accent_text, colours.selected) >= 4.5
    for ground in (colours.surface, colours.canvas):
        assert contrast(colours.outline, ground) >= 3
        assert contrast(colours.focus, ground) >= 3


def test_no_colour_stands_outside_of_the_tokens() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|QColor\(\s*\d|rgba?\(")
    files = [path for path in UI.rglob("*.py") if path.name != "tokens.py"]
    files += list(asset("styles").glob("*.qss"))
    found = [
        f"{path.name}: {match.group()}"
        for path in files
        for match in colour.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_sheet_uses_only_tokens_that_exist() -> None:
    own = ("chevron", "tick", "dot", "control_height", "focus_width", "radio_round", "radio_focus_round")
    values = dict.fromkeys(own, "x")
    sheet = make_stylesheet(LIGHT, round, values)
    assert "@" not in sheet
    assert "#{" not in sheet


def test_every_icon_that_is_named_is_there_and_no_other() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    there = {path.stem for path in asset("icons").glob("*.svg")}
    unused = {name for name in there if f'"{name}"' not in text}
    assert unused == set()


@pytest.mark.parametrize("scale", [90, 100, 200])
@pytest.mark.parametrize("density", Density)
def test_lengths_grow_and_targets_stay_large(theme: Theme, scale: int, density: Density) -> None:
    theme.choose(Appearance(mode=Mode.LIGHT, text_scale=scale, density=density))
    assert theme.font().pixelSize() == round(13 * scale / 100)
    assert theme.measures().control >= 24
    assert theme.measures().row >= 24


def test_a_choice_restyles_the_running_program(theme: Theme, qapp: QApplication) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.is_dark))
    theme.choose(Appearance(mode=Mode.DARK))
    assert heard == [True]
    assert qapp.palette().base().color().name().upper() == DARK.surface
    theme.choose(Appearance(mode=Mode.DARK))
    assert heard == [True]


def test_reduced_motion_takes_no_time(theme: Theme) -> None:
    assert theme.motion_ms(120) == 120
    theme.choose(Appearance(mode=Mode.LIGHT, reduced_motion=True))
    assert theme.motion_ms(120) == 0


def test_inter_is_in_the_tree_with_its_licence(theme: Theme) -> None:
    assert load_fonts() == "Inter"
    assert asset("fonts", "LICENSE-Inter.txt").is_file()
    assert asset("icons", "LICENSE-Lucide.txt").is_file()
    assert assets_root().is_dir()


def test_digits_of_running_times_are_of_equal_width(theme: Theme) -> None:
    metrics = theme.metrics(20, 600, is_tabular=True)
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("08:88")


def test_icons_of_buttons_have_a_pixel_for_each_of_the_screen(qapp: QApplication) -> None:
    del qapp
    sharp = icon("funnel", "#000000", "#888888").pixmap(QSize(18, 18), 2.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (36, 2.0), "at 200 % it would be coarse"
