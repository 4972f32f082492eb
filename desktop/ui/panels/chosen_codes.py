"""Which dispositions a person uses: the last ones, and those that they marked. Kept between runs."""

from collections.abc import Callable, Sequence

from desktop.domain.disposition import DispositionCode

MOST_RECENT = 3
_KEPT = 30
_RECENT = "disposition.recent"
_MARKED = "disposition.favourites"
_BETWEEN = "\n"


class ChosenCodes:
    """``read`` and ``write`` keep texts by name. Codes are any text without a line break."""

    def __init__(
        self,
        read: Callable[[str], str] = lambda _name: "",
        write: Callable[[str, str], None] = lambda _name, _value: None,
    ) -> None:
        self._stored, self._store = read, write
        self._recent = self._read(_RECENT)
        self._marked = self._read(_MARKED)

    def use(self, code: str) -> None:
        """It was chosen."""
        self._recent = [code, *(other for other in self._recent if other != code)][:_KEPT]
        self._store(_RECENT, _BETWEEN.join(self._recent))

    def mark(self, code: str) -> None:
        """Make it a favourite, or no more."""
        if code in self._marked:
            self._marked.remove(code)
        else:
            self._marked = [*self._marked, code][-_KEPT:]
        self._store(_MARKED, _BETWEEN.join(self._marked))

    def is_marked(self, code: str) -> bool:
        """Whether it is a favourite."""
        return code in self._marked

    def in_order(self, codes: Sequence[DispositionCode]) -> list[DispositionCode]:
        """Favourites first, then the last used, then the rest as the workbin has them."""
        by_code = {code.code: code for code in codes}
        first = [by_code[code] for code in self._marked if code in by_code]
        recent = [by_code[code] for code in self._recent if code in by_code and code not in self._marked]
        first += recent[:MOST_RECENT]
        return [*first, *(code for code in codes if code not in first)]

    def _read(self, name: str) -> list[str]:
        return [code for code in self._stored(name).split(_BETWEEN) if code][:_KEPT]
