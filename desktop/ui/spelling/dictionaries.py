"""Which Hunspell dictionary checks a language: one that ships with the program, else one of this computer.

English and Spanish ship. For German there is no dictionary under a licence that we could ship, so it is taken
from the computer, where office programs and browsers usually bring one.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from desktop.ui.theme.assets import asset

_SYSTEM = {
    "linux": ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"),
    "darwin": ("/Library/Spelling", "~/Library/Spelling"),
}


class Dictionary(NamedTuple):
    """``folder`` holds ``name.aff`` and ``name.dic``."""

    folder: Path
    name: str


def folders() -> tuple[Path, ...]:
    """Where dictionaries are looked for: our own, what DICPATH names, and the system's."""
    named = [part for part in os.environ.get("DICPATH", "").split(os.pathsep) if part]
    system = _SYSTEM.get(sys.platform, ())
    return (asset("spelling"), *(Path(folder).expanduser() for folder in (*named, *system)))


def find_dictionary(locale: str, places: Iterable[Path] | None = None) -> Dictionary | None:
    """The dictionary of this locale, else of another country with its language, else None."""
    found = list(_all(folders() if places is None else places))
    language = locale.partition("_")[0]
    own_country = f"{language}_{language.upper()}"
    for start in (locale, own_country, f"{language}_"):
        for one in found:
            if language and f"{one.name}_".startswith(f"{start.rstrip('_')}_"):
                return one
    return None


def _all(places: Iterable[Path]) -> Iterator[Dictionary]:
    for folder in places:
        for affixes in sorted(folder.glob("*.aff")):
            if affixes.with_suffix(".dic").is_file():
                yield Dictionary(folder, affixes.stem)
