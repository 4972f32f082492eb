"""The style sheet of standard controls. Anything that shows a state is painted by its own widget.

A widget says what it is by the property ``role``, ``kind``, ``pane`` or ``line``. In the sheet, ``@name``
is a colour token (``@risk.fg`` one of a family) or a value below, ``#{n}`` a length that grows with the text.
"""

import re
from collections.abc import Callable, Mapping

from desktop.ui.theme.assets import asset
from desktop.ui.theme.tokens import FAMILIES, Colours

_COLOUR = re.compile(r"@(\w+)(?:\.(\w+))?")
_LENGTH = re.compile(r"#\{(\d+)\}")


def make_stylesheet(colours: Colours, px: Callable[[float], int], values: Mapping[str, str]) -> str:
    """The sheet of one theme, density and text size. ``values`` holds what is no colour."""

    def value(match: re.Match[str]) -> str:
        name, part = match.groups()
        if name in values:
            return values[name]
        if name in FAMILIES:
            return str(getattr(colours.family(name), part))
        return str(getattr(colours, name))

    sheet = asset("styles", "worklist.qss").read_text(encoding="utf-8")
    scaled = _LENGTH.sub(lambda match: f"{px(int(match.group(1)))}px", sheet)
    return _COLOUR.sub(value, scaled)
