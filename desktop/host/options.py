"""What can be set, by the table ``options.toml``: names, types, bounds and what each is for."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import Malformed
from desktop.host.resources import resource

Value = bool | int | str | tuple[str, ...]
LONGEST_TEXT = 2000
MOST_TEXTS = 1000


@dataclass(frozen=True)
class Option:
    """One thing that can be set. ``like`` shows, to whoever set another, what ``pattern`` lets through.

    ``is_policy``: only by an administrator.
    """

    name: str
    type: str
    default: Value
    doc: str
    choices: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    pattern: str = ""
    like: str = ""
    is_policy: bool = False

    def checked(self, raw: object) -> Value:
        """The value, or ``Malformed`` with what it should have been."""
        value = _CHECKS[self.type](self, raw)
        if value is None:
            raise Malformed(f"{self.name} is {raw!r}", f"It should be {self.wanted()}.")
        return value

    def wanted(self) -> str:
        """In words, what a value has to be."""
        match self.type:
            case "flag":
                return "true or false"
            case "number":
                return f"a whole number from {self.least} to {self.most}"
            case "choice":
                return "one of " + ", ".join(self.choices)
            case "text":
                return "a text" + (f" like {self.like}" if self.like else "")
            case _:
                return "a list of texts" + (f" like {self.like}" if self.like else "")


def _flag(_option: Option, raw: object) -> bool | None:
    return raw if isinstance(raw, bool) else None


def _number(option: Option, raw: object) -> int | None:
    if not isinstance(raw, int) or isinstance(raw, bool):
        return None
    is_least = option.least is None or raw >= option.least
    return raw if is_least and (option.most is None or raw <= option.most) else None


def _choice(option: Option, raw: object) -> str | None:
    return raw if isinstance(raw, str) and raw in option.choices else None


def _text(option: Option, raw: object) -> str | None:
    if not isinstance(raw, str) or len(raw) > LONGEST_TEXT or not (raw.isprintable()):
        return None
    return raw if not option.pattern or re.fullmatch(option.pattern, raw) else None


def _texts(option: Option, raw: object) -> tuple[str, ...] | None:
    if not isinstance(raw, list | tuple) or len(raw) > MOST_TEXTS:
        return None
    texts = tuple(text for item in raw if (text := _text(option, item)) is not None)
    return texts if len(texts) == len(raw) else None


_CHECKS: Mapping[str, Callable[[Option, object], Value | None]] = {
    "flag": _flag,
    "number": _number,
    "choice": _choice,
    "text": _text,
    "texts": _texts,
}


def _option(name: str, row: dict[str, Any]) -> Option:
    default = row["default"]
    option = Option(
        name=name,
        type=row["type"],
        default=tuple(default) if isinstance(default, list) else default,
        doc=row["doc"],
        choices=tuple(row.get("choices", ())),
        least=row.get("least"),
        most=row.get("most"),
        pattern=row.get("pattern", ""),
        like=row.get("like", ""),
        is_policy=row.get("policy", False),
    )
    option.checked(option.default)
    return option


def declared_options(table: Path | None = None) -> dict[str, Option]:
    """Every option by its name, for example ``appearance.mode``, in the order of the table."""
    sections = tomllib.loads((table or resource("options.toml")).read_text(encoding="utf-8"))
    return {
        f"{section}.{word}": _option(f"{section}.{word}", row)
        for section, rows in sections.items()
        for word, row in rows.items()
    }


def flat(sections: Mapping[str, object]) -> dict[str, object]:
    """The values of a settings or policy file by their options' names."""
    values: dict[str, object] = {}
    for section, rows in sections.items():
        if isinstance(rows, dict):
            values.update({f"{section}.{word}": value for word, value in rows.items()})
        else:
            values[section] = rows
    return values
