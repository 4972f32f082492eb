"""What the palette offers: every action, every presence, every entry that is known."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.domain.commands import SetPresence
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import entry_name, one_line
from desktop.ui.palette_search import PaletteItem
from desktop.ui.presence_words import presence_words

translate = QCoreApplication.translate
_ENTRIES_MOST = 2000
_NOT_HERE = frozenset({"view.palette", "view.find", "list.select", "entry.open"})


def palette_items(
    bridge: Bridge, actions: Actions, open_entry: Callable[[str], object]
) -> Iterator[PaletteItem]:
    """Everything, in the order in which it is shown before anything is typed."""
    yield from _actions(actions)
    yield from _presences(bridge)
    yield from entry_items(bridge, open_entry)


def entry_items(bridge: Bridge, open_entry: Callable[[str], object]) -> Iterator[PaletteItem]:
    """The entries, found by title, customer, id and custom fields."""
    for _, row in zip(range(_ENTRIES_MOST), bridge.tables.entries(), strict=False):
        entry = row.entry
        values = " ".join(one_line(str(value), 80) for value in entry.custom_fields.values())
        yield PaletteItem(
            text=translate("Palette", "Open: {0}, {1}").format(one_line(entry.title, 80), entry_name(entry)),
            icon="inbox",
            run=partial(open_entry, entry.id),
            extra=f"{one_line(entry.customer)} {values}",
        )


def _actions(actions: Actions) -> Iterator[PaletteItem]:
    items = [
        PaletteItem(
            text=actions.label(spec.id),
            icon=spec.icon,
            run=partial(actions.run, spec.id),
            hint=actions.hint(spec.id),
            reason=actions.why_not(spec.id),
            weight=1,
        )
        for spec in actions.bound()
        if spec.id not in _NOT_HERE
    ]
    yield from (item for item in items if not item.reason)
    yield from (item for item in items if item.reason)


def _presences(bridge: Bridge) -> Iterator[PaletteItem]:
    catalogue = bridge.tables.catalogue
    for definition in catalogue.presence_definitions if catalogue is not None else ():
        yield PaletteItem(
            text=translate("Palette", "Set presence: {0}").format(presence_words(definition)),
            icon="circle-check" if definition.takes_work else "circle-minus",
            run=partial(bridge.dispatch, SetPresence(definition_id=definition.id)),
            weight=1,
        )
