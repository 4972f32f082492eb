"""Views that somebody named, and the one that was used last. What cannot be read is left out and counted."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop.ui.memory import WindowMemory
from desktop.ui.models.arrangement import Grouping, Only, Order, Section, View

_SAVED: Final = "worklist.views"
_LAST: Final = "worklist.view"
NAME_MOST: Final = 40
_MOST: Final = 50
_UNREADABLE: Final = (KeyError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True)
class SavedView:
    """A way to look at the list, under its name."""

    name: str
    view: View


class SavedViews:
    """In the order in which they were saved; every change is kept at once."""

    def __init__(self, memory: WindowMemory) -> None:
        self._memory = memory
        self.broken = 0
        self._views: dict[str, View] = {}
        for one in self._read(_SAVED, []):
            self._take(one)
        self.last = self._read_last()

    def __iter__(self) -> Iterator[SavedView]:
        return (SavedView(name, view) for name, view in self._views.items())

    def find_name(self, view: View) -> str:
        """Under which name this view is saved; empty for none."""
        return next((one.name for one in self if one.view == view), "")

    def save(self, name: str, view: View) -> None:
        """Save a view, over another one of this name."""
        name = _short(name)
        if name and (name in self._views or len(self._views) < _MOST):
            self._views[name] = view
            self._write()

    def rename(self, old: str, new: str) -> None:
        """Call it otherwise; its place stays."""
        new = _short(new)
        if old in self._views and new and new not in self._views:
            self._views = {new if name == old else name: view for name, view in self._views.items()}
            self._write()

    def drop(self, name: str) -> None:
        """Forget one."""
        self._views.pop(name, None)
        self._write()

    def remember(self, view: View) -> None:
        """How the list was looked at last: order and groups, not what was searched for."""
        self.last = replace(view.unfiltered(), section=Section.MINE)
        self._memory.write(_LAST, json.dumps(_told(self.last)))

    def _take(self, one: Any) -> None:
        try:
            self._views[_name_of(one)] = _view_of(one)
        except _UNREADABLE:
            self.broken += 1

    def _read_last(self) -> View:
        try:
            return _view_of(self._read(_LAST, {}))
        except _UNREADABLE:
            self.broken += 1
            return View()

    def _read(self, name: str, usual: Any) -> Any:
        text = self._memory.read(name)
        try:
            found = json.loads(text) if text else usual
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, type(usual)):
            self.broken += 1
            return usual
        return found

    def _write(self) -> None:
        told = [{"name": one.name, **_told(one.view)} for one in self]
        self._memory.write(_SAVED, json.dumps(told))


def _short(name: str) -> str:
    return name.strip()[:NAME_MOST].strip()


def _name_of(told: Any) -> str:
    name = _short(str(told["name"]))
    if not name:
        raise ValueError
    return name


def _told(view: View) -> dict[str, object]:
    return {
        "section": view.section.value,
        "grouping": view.grouping.value,
        "order": view.order.value,
        "search": view.search,
        "only": sorted(only.value for only in view.only),
    }


def _view_of(told: Any) -> View:
    usual = View()
    return View(
        section=Section(told.get("section", usual.section)),
        grouping=Grouping(told.get("grouping", usual.grouping)),
        order=Order(told.get("order", usual.order)),
        search=str(told.get("search", ""))[:200],
        only=frozenset(Only(only) for only in told.get("only", ())),
    )
