"""Every action's name, words, icon and keys: for buttons, menus, keys, palette and cheat sheet."""

from dataclasses import dataclass
from typing import Final

from desktop.ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ActionSpec:
    """One action. Its keys are in three tiers; several keys are separated by a space.

    ``anywhere`` works in a third party's page too, ``chrome`` only in our own window outside of text,
    ``in_list`` only while a list has the focus.
    """

    id: str
    label: str
    icon: str
    group: str
    anywhere: str = ""
    chrome: str = ""
    in_list: str = ""


_OFFER: Final = QT_TRANSLATE_NOOP("Actions", "Offers")
_ENTRY: Final = QT_TRANSLATE_NOOP("Actions", "Workitem")
_LIST: Final = QT_TRANSLATE_NOOP("Actions", "List")
_PAGE: Final = QT_TRANSLATE_NOOP("Actions", "Pages")
_ME: Final = QT_TRANSLATE_NOOP("Actions", "Presence")
_VIEW: Final = QT_TRANSLATE_NOOP("Actions", "Window")

ACTIONS: Final = (
    ActionSpec(
        "offer.accept",
        QT_TRANSLATE_NOOP("Actions", "Accept offer"),
        "check",
        _OFFER,
        "Ctrl+Shift+Return Ctrl+Shift+Enter",
    ),
    ActionSpec(
        "offer.reject", QT_TRANSLATE_NOOP("Actions", "Reject offer…"), "x", _OFFER, "Ctrl+Shift+Backspace"
    ),
    ActionSpec("offer.next", QT_TRANSLATE_NOOP("Actions", "Next offer"), "bell", _OFFER, "Ctrl+Shift+O"),
    ActionSpec(
        "entry.done",
        QT_TRANSLATE_NOOP("Actions", "Mark Done"),
        "check-check",
        _ENTRY,
        "Ctrl+Shift+D",
        in_list="D",
    ),
    ActionSpec(
        "entry.undo", QT_TRANSLATE_NOOP("Actions", "Undo Mark Done"), "undo-2", _ENTRY, chrome="Ctrl+Z"
    ),
    ActionSpec(
        "entry.wrapup", QT_TRANSLATE_NOOP("Actions", "Start wrap-up"), "pencil-line", _ENTRY, in_list="W"
    ),
    ActionSpec("entry.more_time", QT_TRANSLATE_NOOP("Actions", "More time for wrap-up"), "clock", _ENTRY),
    ActionSpec(
        "entry.disposition", QT_TRANSLATE_NOOP("Actions", "Choose disposition"), "tag", _ENTRY, "Ctrl+Shift+L"
    ),
    ActionSpec(
        "entry.disposition_all",
        QT_TRANSLATE_NOOP("Actions", "Disposition for all selected…"),
        "tag",
        _ENTRY,
    ),
    ActionSpec(
        "entry.note",
        QT_TRANSLATE_NOOP("Actions", "Write a note"),
        "sticky-note",
        _ENTRY,
        "Ctrl+Shift+N",
        in_list="N",
    ),
    ActionSpec(
        "entry.park",
        QT_TRANSLATE_NOOP("Actions", "Park or resume"),
        "circle-pause",
        _ENTRY,
        "Ctrl+Shift+H",
        in_list="P",
    ),
    ActionSpec(
        "entry.park_until",
        QT_TRANSLATE_NOOP("Actions", "Park until…"),
        "alarm-clock",
        _ENTRY,
        in_list="Shift+P",
    ),
    ActionSpec(
        "entry.transfer",
        QT_TRANSLATE_NOOP("Actions", "Transfer to another workbin…"),
        "layers",
        _ENTRY,
        in_list="T",
    ),
    ActionSpec(
        "entry.finish",
        QT_TRANSLATE_NOOP("Actions", "Finish for the agent…"),
        "check-check",
        _ENTRY,
    ),
    ActionSpec(
        "entry.reassign",
        QT_TRANSLATE_NOOP("Actions", "Reassign…"),
        "arrow-left-right",
        _ENTRY,
        "Ctrl+Shift+M",
        in_list="M",
    ),
    ActionSpec(
        "entry.release",
        QT_TRANSLATE_NOOP("Actions", "Return to workbin…"),
        "undo-2",
        _ENTRY,
        in_list="Del",
    ),
    ActionSpec("entry.claim", QT_TRANSLATE_NOOP("Actions", "Pull from workbin"), "hand", _ENTRY, in_list="U"),
    ActionSpec(
        "entry.history",
        QT_TRANSLATE_NOOP("Actions", "Show history"),
        "history",
        _ENTRY,
        chrome="Alt+Return Alt+Enter",
        in_list="H",
    ),
    ActionSpec("entry.copy_id", QT_TRANSLATE_NOOP("Actions", "Copy id"), "copy", _ENTRY, in_list="C"),
    ActionSpec(
        "entry.open", QT_TRANSLATE_NOOP("Actions", "Open workitem"), "inbox", _LIST, in_list="Return Enter"
    ),
    ActionSpec(
        "list.next",
        QT_TRANSLATE_NOOP("Actions", "Next workitem"),
        "arrow-down",
        _LIST,
        "Ctrl+Shift+J",
        "",
        "J",
    ),
    ActionSpec(
        "list.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous workitem"),
        "arrow-up",
        _LIST,
        "Ctrl+Shift+K",
        "",
        "K",
    ),
    ActionSpec(
        "list.select", QT_TRANSLATE_NOOP("Actions", "Select workitem"), "square-check", _LIST, in_list="X"
    ),
    ActionSpec("list.all", QT_TRANSLATE_NOOP("Actions", "Select all"), "check", _LIST, in_list="Ctrl+A"),
    ActionSpec(
        "list.collapse",
        QT_TRANSLATE_NOOP("Actions", "Collapse group"),
        "chevron-right",
        _LIST,
        in_list="Left",
    ),
    ActionSpec(
        "list.expand", QT_TRANSLATE_NOOP("Actions", "Expand group"), "chevron-down", _LIST, in_list="Right"
    ),
    ActionSpec(
        "list.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter the list"),
        "list-filter",
        _LIST,
        chrome="Ctrl+F",
        in_list="/",
    ),
    ActionSpec("list.save_view", QT_TRANSLATE_NOOP("Actions", "Save this view…"), "pin", _LIST),
    ActionSpec(
        "list.rename_view", QT_TRANSLATE_NOOP("Actions", "Rename view…"), "pencil-line", _LIST, chrome="F2"
    ),
    ActionSpec("list.drop_view", QT_TRANSLATE_NOOP("Actions", "Forget this view"), "pin-off", _LIST),
    ActionSpec("list.reload", QT_TRANSLATE_NOOP("Actions", "Reload"), "rotate-cw", _LIST, chrome="F5"),
    ActionSpec(
        "page.browser",
        QT_TRANSLATE_NOOP("Actions", "Open page in the browser"),
        "external-link",
        _PAGE,
        "Ctrl+Shift+X",
    ),
    ActionSpec(
        "page.next",
        QT_TRANSLATE_NOOP("Actions", "Next page"),
        "arrow-right",
        _PAGE,
        chrome="Ctrl+Tab Ctrl+PgDown",
    ),
    ActionSpec(
        "page.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous page"),
        "arrow-left",
        _PAGE,
        chrome="Ctrl+Shift+Tab Ctrl+PgUp",
    ),
    ActionSpec("page.find", QT_TRANSLATE_NOOP("Actions", "Find in page"), "search", _PAGE, "Ctrl+Shift+G"),
    ActionSpec(
        "page.back", QT_TRANSLATE_NOOP("Actions", "Page back"), "arrow-left", _PAGE, chrome="Alt+Left"
    ),
    ActionSpec(
        "page.reload", QT_TRANSLATE_NOOP("Actions", "Reload page"), "rotate-cw", _PAGE, "Ctrl+Shift+R"
    ),
    ActionSpec("page.larger", QT_TRANSLATE_NOOP("Actions", "Zoom page in"), "plus", _PAGE, chrome="Alt+="),
    ActionSpec("page.smaller", QT_TRANSLATE_NOOP("Actions", "Zoom page out"), "minus", _PAGE, chrome="Alt+-"),
    ActionSpec(
        "page.normal", QT_TRANSLATE_NOOP("Actions", "Normal page zoom"), "square", _PAGE, chrome="Alt+0"
    ),
    ActionSpec("page.pin", QT_TRANSLATE_NOOP("Actions", "Pin or unpin page"), "pin", _PAGE),
    ActionSpec(
        "page.window", QT_TRANSLATE_NOOP("Actions", "Show page in its own window"), "maximize-2", _PAGE
    ),
    ActionSpec(
        "page.again", QT_TRANSLATE_NOOP("Actions", "Open pages again"), "refresh-cw", _PAGE, chrome="Ctrl+T"
    ),
    ActionSpec("page.close", QT_TRANSLATE_NOOP("Actions", "Close page"), "x", _PAGE, chrome="Ctrl+W"),
    ActionSpec(
        "presence.toggle",
        QT_TRANSLATE_NOOP("Actions", "Ready or last Not Ready"),
        "circle-check",
        _ME,
        "Ctrl+Shift+E",
    ),
    ActionSpec(
        "presence.choose",
        QT_TRANSLATE_NOOP("Actions", "Choose presence…"),
        "user",
        _ME,
        "Ctrl+Shift+Space",
    ),
    ActionSpec(
        "view.palette",
        QT_TRANSLATE_NOOP("Actions", "Command palette"),
        "search",
        _VIEW,
        "Ctrl+Shift+P",
        "Ctrl+K",
    ),
    ActionSpec("view.find", QT_TRANSLATE_NOOP("Actions", "Find workitem"), "search", _VIEW, "Ctrl+Shift+F"),
    ActionSpec("view.mini", QT_TRANSLATE_NOOP("Actions", "Mini bar"), "app-window", _VIEW, "Ctrl+Shift+B"),
    ActionSpec(
        "view.mute", QT_TRANSLATE_NOOP("Actions", "Mute offers for 15 min, or no longer"), "bell-off", _VIEW
    ),
    ActionSpec("view.work", QT_TRANSLATE_NOOP("Actions", "Work"), "inbox", _VIEW, chrome="Alt+1"),
    ActionSpec("view.workbins", QT_TRANSLATE_NOOP("Actions", "Workbins"), "layers", _VIEW, chrome="Alt+2"),
    ActionSpec("view.done", QT_TRANSLATE_NOOP("Actions", "Done"), "check-check", _VIEW, chrome="Alt+3"),
    ActionSpec("view.day", QT_TRANSLATE_NOOP("Actions", "My day"), "gauge", _VIEW, chrome="Alt+7"),
    ActionSpec("view.team", QT_TRANSLATE_NOOP("Actions", "Team"), "users", _VIEW, chrome="Alt+4"),
    ActionSpec("team.force", QT_TRANSLATE_NOOP("Actions", "Force presence…"), "user", _VIEW, in_list="F"),
    ActionSpec("team.insights", QT_TRANSLATE_NOOP("Actions", "Team figures"), "gauge", _VIEW),
    ActionSpec("team.history", QT_TRANSLATE_NOOP("Actions", "Team history"), "history", _VIEW),
    ActionSpec("team.simulate", QT_TRANSLATE_NOOP("Actions", "Who would get this work?"), "users", _VIEW),
    ActionSpec(
        "view.status", QT_TRANSLATE_NOOP("Actions", "Status"), "activity", _VIEW, "Ctrl+Shift+S", "Alt+5"
    ),
    ActionSpec(
        "view.settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", _VIEW, chrome="Ctrl+, Alt+6"
    ),
    ActionSpec("view.next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "panel-right", _VIEW, "F6"),
    ActionSpec(
        "view.previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "panel-left", _VIEW, "Shift+F6"
    ),
    ActionSpec(
        "view.larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "plus", _VIEW, chrome="Ctrl+= Ctrl++"
    ),
    ActionSpec("view.smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "minus", _VIEW, chrome="Ctrl+-"),
    ActionSpec(
        "view.normal", QT_TRANSLATE_NOOP("Actions", "Normal text size"), "search", _VIEW, chrome="Ctrl+0"
    ),
    ActionSpec("view.theme", QT_TRANSLATE_NOOP("Actions", "Switch light and dark"), "moon", _VIEW),
    ActionSpec("view.density", QT_TRANSLATE_NOOP("Actions", "Change row density"), "list-filter", _VIEW),
    ActionSpec(
        "update.install", QT_TRANSLATE_NOOP("Actions", "Install the newer version"), "refresh-cw", _VIEW
    ),
    ActionSpec("view.help", QT_TRANSLATE_NOOP("Actions", "Help"), "info", _VIEW, chrome="F1"),
    ActionSpec(
        "view.keys",
        QT_TRANSLATE_NOOP("Actions", "Keyboard cheat sheet"),
        "keyboard",
        _VIEW,
        "",
        "Shift+F1",
        "?",
    ),
    ActionSpec("view.hints", QT_TRANSLATE_NOOP("Actions", "Show the first hints"), "info", _VIEW),
)

BY_ID: Final = {spec.id: spec for spec in ACTIONS}
