"""Writes the table of all settings into the README, from ``resources/options.toml``."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from desktop.host.options import Option, Value, declared_options

README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- settings: packaging/options_table.py -->", "<!-- end of settings -->"
HEAD = "| setting | who | value | as the program is made | meaning |\n|---|---|---|---|---|\n"


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return str(value) or "empty"


def _kind(option: Option) -> str:
    kinds = {"text": "a text", "texts": "a list of texts"}
    return kinds.get(option.type, option.wanted())


def row(option: Option) -> str:
    """One setting."""
    who = "administrator" if option.is_policy else "person"
    cells = (f"`{option.name}`", who, _kind(option), _shown(option.default), option.doc)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def table() -> str:
    """Every setting, in the order in which they are declared."""
    return HEAD + "".join(map(row, declared_options().values()))


def filled(text: str) -> str:
    """The README with the table in its place."""
    between = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    return between.sub(lambda _: f"{BEGIN}\n{table()}{END}", text)


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
