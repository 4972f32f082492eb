"""What the palette finds: scores texts against what was typed. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

_PREFIX, _WORD, _INITIALS, _INSIDE = 4, 3, 2, 1


@dataclass(frozen=True)
class PaletteItem:
    """One line. ``reason`` says why it cannot be done now; then it is shown and does not run."""

    text: str
    icon: str
    run: Callable[[], object]
    hint: str = ""
    reason: str = ""
    extra: str = ""
    weight: int = 0


def score(text: str, typed: str) -> int:
    """How well a text fits: each word at the start, at a word, inside, or as initials; 0: not at all."""
    words = typed.casefold().split()
    folded = text.casefold()
    initials = "".join(part[0] for part in folded.split())
    total = 0
    for word in words:
        if folded.startswith(word):
            total += _PREFIX
        elif f" {word}" in folded or f"-{word}" in folded:
            total += _WORD
        elif initials.startswith(word):
            total += _INITIALS
        elif word in folded:
            total += _INSIDE
        else:
            return 0
    return total


def best(items: Iterable[PaletteItem], typed: str, limit: int = 50) -> list[PaletteItem]:
    """The items that fit, best first; all in their own order where nothing was typed."""
    if not typed.strip():
        return list(items)[:limit]
    scored = [(score(f"{item.text} {item.extra}", typed), item) for item in items]
    fitting = [(found + item.weight, item) for found, item in scored if found]
    fitting.sort(key=lambda pair: -pair[0])
    return [item for _, item in fitting[:limit]]
