"""The one table of colours, spaces and sizes. Palette, style sheet, painters and tests all read it."""

from dataclasses import dataclass, replace
from typing import Final

SPACE: Final = {"xxs": 2, "xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 32, "xxxl": 48}
RADIUS: Final = {"pane": 10, "row": 8, "control": 7, "small": 4}
TYPE: Final = {"caption": 11, "meta": 12, "body": 13, "section": 14, "large": 16, "title": 20}
REGULAR: Final = 400
MEDIUM: Final = 500
SEMIBOLD: Final = 600


@dataclass(frozen=True)
class Family:
    """A family of states: ``fg`` on ``tint`` or on the surface; ``solid`` under white where it is loud."""

    fg: str
    tint: str
    solid: str


@dataclass(frozen=True)
class Colours:
    """Every colour that may appear on screen, as ``#rrggbb``."""

    canvas: str
    surface: str
    sunken: str
    hover: str
    selected: str
    raised: str
    text: str
    text2: str
    text3: str
    line: str
    edge: str
    outline: str
    accent: str
    accent_hover: str
    accent_text: str
    on_accent: str
    focus: str
    nav: str
    nav_text: str
    nav_hover: str
    nav_selected: str
    nav_on: str
    track: str
    neutral_rail: str
    shadow: str
    ready: Family
    away: Family
    offer: Family
    work: Family
    wrap: Family
    risk: Family
    off: Family

    def family(self, name: str) -> Family:
        """The family of this name; ``off``, the calm one, for a name that is not known."""
        found = getattr(self, name, None)
        return found if isinstance(found, Family) else self.off


FAMILIES: Final = ("ready", "away", "offer", "work", "wrap", "risk", "off")

LIGHT: Final = Colours(
    canvas="#E9ECF1",
    surface="#FFFFFF",
    sunken="#F5F6F9",
    hover="#ECEFF5",
    selected="#E1E8FB",
    raised="#FFFFFF",
    text="#161A23",
    text2="#474F60",
    text3="#5F687A",
    line="#DDE1E9",
    edge="#C4CAD6",
    outline="#7B8496",
    accent="#2A4FCB",
    accent_hover="#2242B0",
    accent_text="#2547B8",
    on_accent="#FFFFFF",
    focus="#2A4FCB",
    nav="#1B2233",
    nav_text="#C9D1E3",
    nav_hover="#283147",
    nav_selected="#39425A",
    nav_on="#FFFFFF",
    track="#DDE1E9",
    neutral_rail="#98A1B3",
    shadow="#161A23",
    ready=Family("#0A6B55", "#DBF2EA", "#0A6B55"),
    away=Family("#8A4B00", "#FDECD2", "#8A4B00"),
    offer=Family("#6631C4", "#EDE6FC", "#6631C4"),
    work=Family("#1E4DB8", "#E1E9FC", "#1E4DB8"),
    wrap=Family("#8B2469", "#FAE4F1", "#8B2469"),
    risk=Family("#B0271C", "#FCE5E2", "#B0271C"),
    off=Family("#535C6E", "#E6E9EF", "#535C6E"),
)

DARK: Final = Colours(
    canvas="#0E1116",
    surface="#171B22",
    sunken="#13161C",
    hover="#212731",
    selected="#1D2A50",
    raised="#1F242D",
    text="#ECEFF5",
    text2="#B0B8C7",
    text3="#929CAE",
    line="#2A303B",
    edge="#414A58",
    outline="#6F798C",
    accent="#3E68E0",
    accent_hover="#3459C6",
    accent_text="#93B2FF",
    on_accent="#FFFFFF",
    focus="#93B2FF",
    nav="#0A0C11",
    nav_text="#C9D1E3",
    nav_hover="#1A1E27",
    nav_selected="#292F3B",
    nav_on="#FFFFFF",
    track="#2A303B",
    neutral_rail="#636D80",
    shadow="#000000",
    ready=Family("#54CDA9", "#10342B", "#0E7A61"),
    away=Family("#F2B564", "#3A2A10", "#8F5206"),
    offer=Family("#BDA4FF", "#2B2150", "#7549D8"),
    work=Family("#93B2FF", "#1B2850", "#3E68E0"),
    wrap=Family("#F09FD2", "#3F1D35", "#9C3379"),
    risk=Family("#FF9D91", "#471B18", "#C23A2E"),
    off=Family("#AAB3C3", "#272D38", "#596274"),
)


def high_contrast(colours: Colours, *, is_dark: bool) -> Colours:
    """The same theme with text at full strength, lines that can be seen, and no tints."""
    ink, paper = ("#FFFFFF", "#000000") if is_dark else ("#000000", "#FFFFFF")
    return replace(
        colours,
        canvas=paper,
        surface=paper,
        sunken=paper,
        raised=paper,
        text=ink,
        text2=ink,
        text3=ink,
        line=colours.outline,
        edge=colours.outline,
        ready=replace(colours.ready, tint=paper),
        away=replace(colours.away, tint=paper),
        offer=replace(colours.offer, tint=paper),
        work=replace(colours.work, tint=paper),
        wrap=replace(colours.wrap, tint=paper),
        risk=replace(colours.risk, tint=paper),
        off=replace(colours.off, tint=paper),
    )
