"""Keys kept in order, with the ids that they end in beside them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import compress

from desktop.core.query import SortKey


class Ordered:
    """``ids`` are in the keys' order; reading them costs nothing."""

    def __init__(self, keys: Iterable[SortKey] = ()) -> None:
        self._keys = sorted(keys)
        self.ids = [key[3] for key in self._keys]

    def place(self, key: SortKey) -> int:
        """Where the key is, or would be."""
        return bisect_left(self._keys, key)

    def insert(self, key: SortKey) -> int:
        """Put a key in; where."""
        place = bisect_left(self._keys, key)
        self._keys.insert(place, key)
        self.ids.insert(place, key[3])
        return place

    def remove(self, key: SortKey) -> int | None:
        """Take a key out; where it was, or None where it was not."""
        place = bisect_left(self._keys, key)
        if place == len(self._keys) or self._keys[place] != key:
            return None
        del self._keys[place]
        del self.ids[place]
        return place

    def has(self, key: SortKey) -> bool:
        """Whether the key is in."""
        place = bisect_left(self._keys, key)
        return place < len(self._keys) and self._keys[place] == key

    def holding(self, word: str, hay: Mapping[str, str]) -> "Ordered":
        """Those whose hay holds the word, in the same order."""
        part = Ordered()
        holds = [word in hay[entry_id] for entry_id in self.ids]
        part._keys = list(compress(self._keys, holds))
        part.ids = list(compress(self.ids, holds))
        return part

    def __len__(self) -> int:
        return len(self._keys)
