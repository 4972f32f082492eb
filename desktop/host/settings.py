"""What is set: by the administrator's policy first, then by the person, else as the program was made.

A settings file never keeps the program from starting. What cannot be read is put aside or passed over,
and said in ``notices``.
"""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.domain.errors import Malformed, Refused, WorklistError
from desktop.host.options import Option, Value, declared_options, flat
from desktop.host.paths import write_private

LARGEST_FILE = 1_000_000
Listener = Callable[[str, Value], None]


class Source(StrEnum):
    """Who decided a value."""

    PROGRAM = "program"
    PERSON = "person"
    POLICY = "policy"


@dataclass(frozen=True)
class InForce:
    """One option with its value and who decided it."""

    option: Option
    value: Value
    source: Source


class Settings:
    """All options with their values. A change is checked, written at once and told to the listeners."""

    def __init__(
        self,
        file: Path,
        policy: Mapping[str, Value] | None = None,
        options: Mapping[str, Option] | None = None,
    ) -> None:
        self._file = file
        self._policy = dict(policy or {})
        self._options = dict(options or declared_options())
        self._listeners: list[Listener] = []
        self._unknown: dict[str, object] = {}
        self._chosen: dict[str, Value] = {}
        self.notices: list[WorklistError] = []
        self._read()

    def __getitem__(self, name: str) -> Value:
        return self.in_force(name).value

    def __iter__(self) -> Iterator[InForce]:
        return (self.in_force(name) for name in self._options)

    def in_force(self, name: str) -> InForce:
        """The value of an option, and who decided it."""
        option = self._options[name]
        if name in self._policy:
            return InForce(option, self._policy[name], Source.POLICY)
        if name in self._chosen:
            return InForce(option, self._chosen[name], Source.PERSON)
        return InForce(option, option.default, Source.PROGRAM)

    def is_locked(self, name: str) -> bool:
        """Whether the person cannot change it."""
        return name in self._policy or self._options[name].is_policy

    def choose(self, name: str, raw: object) -> None:
        """Set an option for this person, or ``Malformed`` or ``Refused`` with the reason."""
        option = self._options[name]
        if self.is_locked(name):
            raise Refused(f"{name} is set by your administrator.")
        value = option.checked(raw)
        before = dict(self._chosen)
        self._chosen.pop(name, None)
        if value != option.default:
            self._chosen[name] = value
        if self._chosen == before:
            return
        for listener in self._listeners:
            listener(name, value)
        self._save()

    def listen(self, listener: Listener) -> None:
        """Be told of every change by its name and new value."""
        self._listeners.append(listener)

    def _save(self) -> None:
        try:
            write_private(self._file, self._text().encode())
        except OSError as error:
            raise WorklistError(
                "Your settings could not be saved.",
                f"{error.strerror}: {self._file}. They hold until you quit.",
            ) from error

    def _read(self) -> None:
        try:
            raw = self._file.read_bytes()
        except FileNotFoundError:
            return
        except OSError as error:
            self._note(
                "unreadable", "Your settings could not be read; defaults are used.", str(error.strerror)
            )
            return
        try:
            values = flat(tomllib.loads(raw[:LARGEST_FILE].decode("utf-8-sig")))
        except (ValueError, RecursionError):
            aside = self._put_aside()
            self._note("damaged", "Your settings were damaged; defaults are used.", str(aside))
            return
        self._take(values)

    def _take(self, values: Mapping[str, object]) -> None:
        for name, raw in values.items():
            option = self._options.get(name)
            if option is None:
                self._unknown[name] = raw
            elif option.is_policy:
                self._note("locked", "Only your administrator can set this; it was passed over.", name)
            else:
                try:
                    self._chosen[name] = option.checked(raw)
                except Malformed as error:
                    what = f"{error.title}. {error.message}"
                    self._note("value", "A setting was not understood; its default is used.", what)

    def _note(self, kind: str, title: str, message: str) -> None:
        self.notices.append(WorklistError(title, message, code=f"settings.{kind}"))

    def _put_aside(self) -> Path:
        number = 1
        while (aside := self._file.with_name(f"{self._file.name}.damaged-{number}")).exists():
            number += 1
        return self._file.rename(aside)

    def _text(self) -> str:
        """The person's choices as TOML; what a newer version wrote stays."""
        sections: dict[str, list[str]] = {}
        for name, value in {**self._unknown, **self._chosen}.items():
            section, dot, word = name.partition(".")
            section, word = (section, word) if dot else ("", section)
            if written := _toml(value):
                sections.setdefault(section, []).append(f"{_key(word)} = {written}\n")
        texts = [
            f"[{_key(section)}]\n" + "".join(lines) for section, lines in sorted(sections.items()) if section
        ]
        return "".join(sections.get("", [])) + "\n".join(texts)


def _toml(value: object) -> str:
    """A plain value as TOML, whose strings, numbers and lists of strings are spelt as JSON's."""
    is_plain = isinstance(value, bool | int | str) or (
        isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    )
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") if is_plain else ""


def _key(word: str) -> str:
    return word if word.replace("_", "a").isalnum() and word.isascii() else _toml(word)
