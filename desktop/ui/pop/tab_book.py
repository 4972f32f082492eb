"""Which tabs there are, which of them an entry shows, which is in front, and which may sleep."""

from collections.abc import Iterator

from desktop.ui.pop.tab import Tab

MOST_LIVE = 3


class TabBook:
    """Keeps tabs by entry; knows nothing of how they look."""

    def __init__(self) -> None:
        self._tabs: list[Tab] = []
        self._chosen: dict[str, Tab] = {}
        self._uses = 0
        self.entry_id = ""

    def __iter__(self) -> Iterator[Tab]:
        return iter(tuple(self._tabs))

    def __len__(self) -> int:
        return len(self._tabs)

    def add(self, tab: Tab) -> None:
        """A new page."""
        self._tabs.append(tab)

    def drop(self, tab: Tab) -> bool:
        """It is closed; False if it was not here."""
        if tab not in self._tabs:
            return False
        self._tabs.remove(tab)
        self._chosen = {entry_id: other for entry_id, other in self._chosen.items() if other is not tab}
        return True

    def find(self, entry_id: str, pop_id: str) -> Tab | None:
        """The tab of this rule's page for this entry."""
        return next((tab for tab in self._tabs if tab.pops.get(entry_id) == pop_id), None)

    def find_shared(self, key: str) -> Tab | None:
        """The tab of the page that entries with this key share."""
        return next((tab for tab in self._tabs if key and tab.shared_key == key), None)

    def shown(self) -> list[Tab]:
        """The tabs of the shown entry, and what is pinned."""
        return [
            tab for tab in self._tabs if not tab.is_hidden and (self.entry_id in tab.pops or tab.is_pinned)
        ]

    def current(self) -> Tab | None:
        """The tab in front."""
        shown = self.shown()
        chosen = self._chosen.get(self.entry_id)
        return chosen if chosen in shown else shown[0] if shown else None

    def choose(self, tab: Tab, entry_id: str | None = None) -> None:
        """Bring a tab to the front, of the shown entry or of another that is not looked at now."""
        self._chosen[self.entry_id if entry_id is None else entry_id] = tab

    def step(self, by: int) -> None:
        """The next or previous tab, round and round."""
        shown, current = self.shown(), self.current()
        if current is not None:
            self.choose(shown[(shown.index(current) + by) % len(shown)])

    def finished(self) -> list[Tab]:
        """Tabs of entries that are over and not looked at any more."""
        return [
            tab
            for tab in self._tabs
            if tab.is_over and not (tab.is_pinned or tab.is_leaving) and self.entry_id not in tab.pops
        ]

    def to_rest(self) -> list[Tab]:
        """The live tabs beyond the few that may be, the longest unseen first to go."""
        current = self.current()
        if current is not None:
            self._uses += 1
            current.used = self._uses
        live = sorted((tab for tab in self._tabs if tab.is_live), key=lambda tab: tab.used, reverse=True)
        return live[MOST_LIVE:]
