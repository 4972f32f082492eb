"""What the settings are called on screen, in which section, and what their choices are called."""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.ui.words import QT_TRANSLATE_NOOP


class Said(NamedTuple):
    """An option in words: its name, and a line below it where the name does not say enough."""

    name: str
    hint: str = ""


SECTIONS: Final = (
    ("appearance", QT_TRANSLATE_NOOP("Settings", "Appearance"), "moon"),
    ("offers", QT_TRANSLATE_NOOP("Settings", "Offers"), "bell"),
    ("alerts", QT_TRANSLATE_NOOP("Settings", "Alerts"), "triangle-alert"),
    ("keys", QT_TRANSLATE_NOOP("Settings", "Keys"), "keyboard"),
    ("pop", QT_TRANSLATE_NOOP("Settings", "Screen pops"), "globe"),
    ("language", QT_TRANSLATE_NOOP("Settings", "Language and spelling"), "pencil-line"),
    ("account", QT_TRANSLATE_NOOP("Settings", "Account"), "user"),
)
# Where an option stands whose name does not begin with its section.
PLACED: Final = {
    "server": "account",
    "presence": "account",
    "mark_done": "pop",
    "log": "account",
    "start": "account",
    "updates": "account",
}

# All other numbers count something, or are seconds, as the option's name says.
PER_CENT: Final = frozenset({"appearance.text_scale", "offers.volume", "pop.zoom", "alerts.fallback_share"})

_SAID: Final = {
    "appearance.mode": Said(QT_TRANSLATE_NOOP("Settings", "Theme")),
    "appearance.density": Said(
        QT_TRANSLATE_NOOP("Settings", "Density"),
        QT_TRANSLATE_NOOP("Settings", "How much room rows and controls take."),
    ),
    "appearance.text_scale": Said(QT_TRANSLATE_NOOP("Settings", "Text size")),
    "appearance.contrast": Said(QT_TRANSLATE_NOOP("Settings", "Contrast")),
    "appearance.reduced_motion": Said(
        QT_TRANSLATE_NOOP("Settings", "Reduce motion"),
        QT_TRANSLATE_NOOP("Settings", "Changes show at once, without movement."),
    ),
    "offers.sound": Said(QT_TRANSLATE_NOOP("Settings", "Ring when work is offered")),
    "offers.volume": Said(QT_TRANSLATE_NOOP("Settings", "Volume")),
    "offers.corner": Said(QT_TRANSLATE_NOOP("Settings", "Where the toast appears")),
    "offers.native_notices": Said(
        QT_TRANSLATE_NOOP("Settings", "Notices of the system"),
        QT_TRANSLATE_NOOP("Settings", "Used while the window is minimised."),
    ),
    "offers.mini_bar": Said(
        QT_TRANSLATE_NOOP("Settings", "Mini bar"),
        QT_TRANSLATE_NOOP("Settings", "Presence and offers above all other windows."),
    ),
    "offers.auto_accept": Said(QT_TRANSLATE_NOOP("Settings", "Accept every offer at once")),
    "alerts.at_risk": Said(
        QT_TRANSLATE_NOOP("Settings", "Entries at risk"),
        QT_TRANSLATE_NOOP("Settings", "Tells a lead when so many entries are overdue or due soon."),
    ),
    "alerts.depth": Said(
        QT_TRANSLATE_NOOP("Settings", "Entries that wait in one workbin"),
        QT_TRANSLATE_NOOP("Settings", "Tells a lead when so many wait that nobody has."),
    ),
    "alerts.not_responding": Said(
        QT_TRANSLATE_NOOP("Settings", "Agents not responding"),
        QT_TRANSLATE_NOOP("Settings", "Tells a lead when so many of them are offered nothing any more."),
    ),
    "alerts.fallback_share": Said(
        QT_TRANSLATE_NOOP("Settings", "Fallback share"),
        QT_TRANSLATE_NOOP("Settings", "Tells a lead when more of today's preferred-agent work falls back."),
    ),
    "keys.single": Said(
        QT_TRANSLATE_NOOP("Settings", "Single keys in the list"),
        QT_TRANSLATE_NOOP("Settings", "Letters such as D for Mark Done act while the list has the focus."),
    ),
    "pop.embedded": Said(
        QT_TRANSLATE_NOOP("Settings", "Open pages inside the window"),
        QT_TRANSLATE_NOOP("Settings", "Otherwise they open in your browser."),
    ),
    "pop.zoom": Said(QT_TRANSLATE_NOOP("Settings", "Zoom of pages")),
    "pop.hosts": Said(QT_TRANSLATE_NOOP("Settings", "Pages that may be opened")),
    "mark_done.mode": Said(QT_TRANSLATE_NOOP("Settings", "Who marks work done")),
    "mark_done.undo_s": Said(QT_TRANSLATE_NOOP("Settings", "Time to undo Mark Done, in seconds")),
    "language.locale": Said(
        QT_TRANSLATE_NOOP("Settings", "Language"),
        QT_TRANSLATE_NOOP("Settings", "Takes effect at the next start."),
    ),
    "language.spelling": Said(QT_TRANSLATE_NOOP("Settings", "Underline misspelt words in notes")),
    "language.dictionary": Said(
        QT_TRANSLATE_NOOP("Settings", "Notes are written in"),
        QT_TRANSLATE_NOOP(
            "Settings", "English and Spanish come with Worklist. German uses this computer's own dictionary."
        ),
    ),
    "presence.after_sign_in": Said(QT_TRANSLATE_NOOP("Settings", "After signing in")),
    "server.url": Said(
        QT_TRANSLATE_NOOP("Settings", "Server"),
        QT_TRANSLATE_NOOP("Settings", "The address of the routing service. Takes effect at the next start."),
    ),
    "server.proxy": Said(
        QT_TRANSLATE_NOOP("Settings", "Proxy"),
        QT_TRANSLATE_NOOP("Settings", "Empty takes the system's. Takes effect at the next start."),
    ),
    "server.authorities": Said(QT_TRANSLATE_NOOP("Settings", "Further certificate authorities")),
    "start.at_login": Said(QT_TRANSLATE_NOOP("Settings", "Start when I log in to this computer")),
    "log.level": Said(
        QT_TRANSLATE_NOOP("Settings", "How much is written to the log"),
        QT_TRANSLATE_NOOP("Settings", "Never tokens, names or contents."),
    ),
    "updates.check": Said(QT_TRANSLATE_NOOP("Settings", "Look for a newer version")),
    "updates.url": Said(QT_TRANSLATE_NOOP("Settings", "Where newer versions are published")),
}
_CHOICES: Final = {
    "system": QT_TRANSLATE_NOOP("Settings", "As the computer has it"),
    "light": QT_TRANSLATE_NOOP("Settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
    "comfortable": QT_TRANSLATE_NOOP("Settings", "Comfortable"),
    "compact": QT_TRANSLATE_NOOP("Settings", "Compact"),
    "touch": QT_TRANSLATE_NOOP("Settings", "Touch"),
    "normal": QT_TRANSLATE_NOOP("Settings", "Normal"),
    "high": QT_TRANSLATE_NOOP("Settings", "High"),
    "bottom-right": QT_TRANSLATE_NOOP("Settings", "Bottom right"),
    "bottom-left": QT_TRANSLATE_NOOP("Settings", "Bottom left"),
    "top-right": QT_TRANSLATE_NOOP("Settings", "Top right"),
    "top-left": QT_TRANSLATE_NOOP("Settings", "Top left"),
    "window": QT_TRANSLATE_NOOP("Settings", "The language of the window"),
    "en_GB": QT_TRANSLATE_NOOP("Settings", "English (UK)"),
    "en_US": QT_TRANSLATE_NOOP("Settings", "English (US)"),
    "de_DE": QT_TRANSLATE_NOOP("Settings", "German"),
    "es_ES": QT_TRANSLATE_NOOP("Settings", "Spanish"),
    "button": QT_TRANSLATE_NOOP("Settings", "The Mark Done button"),
    "page": QT_TRANSLATE_NOOP("Settings", "The third party's page"),
    "page_or_button": QT_TRANSLATE_NOOP("Settings", "Either of the two"),
    "not_ready": QT_TRANSLATE_NOOP("Settings", "Not Ready"),
    "ready": QT_TRANSLATE_NOOP("Settings", "Ready"),
    "debug": QT_TRANSLATE_NOOP("Settings", "Everything"),
    "info": QT_TRANSLATE_NOOP("Settings", "What is usual"),
    "warning": QT_TRANSLATE_NOOP("Settings", "Only what went wrong"),
}
LANGUAGES: Final = (("", "system"), ("en_GB", "English"), ("de_DE", "Deutsch"), ("es_ES", "Español"))
# Shown by a part of their own, not as a row.
ELSEWHERE: Final = frozenset({"keys.own"})
# For administrators only, and no words for anybody else.
TECHNICAL: Final = (
    "bridge.",
    "pop.rules",
    "pop.override_key",
    "mark_done.frees",
    "server.backend",
    "server.client_id",
    "server.redirect_port",
    "server.regions",
)


def is_shown(option_name: str) -> bool:
    """Whether an option is a row of the settings."""
    return option_name not in ELSEWHERE and not option_name.startswith(TECHNICAL)


def section_of(option_name: str) -> str:
    """In which section an option stands; what nobody placed is with the account."""
    family = option_name.partition(".")[0]
    place = PLACED.get(family, family)
    return place if any(place == name for name, _, _ in SECTIONS) else "account"


def said(option_name: str, doc: str) -> Said:
    """An option in the person's language; one that has no words yet shows its own."""
    words = _SAID.get(option_name)
    if words is None:
        return Said(option_name, doc)
    translate = QCoreApplication.translate
    return Said(translate("Settings", words.name), translate("Settings", words.hint) if words.hint else "")


def percent_words(number: int) -> str:
    """A number of per cent."""
    return QCoreApplication.translate("Settings", "{0} %").format(number)


def number_words(option_name: str, number: int) -> str:
    """A number of an option: a count, a number of per cent, or off."""
    if number == 0 and option_name.startswith("alerts."):
        return QCoreApplication.translate("Settings", "Off")
    return percent_words(number) if option_name in PER_CENT else str(number)


def choice_words(choice: str) -> str:
    """A choice in the person's language; a name that is the same in all stays."""
    words = _CHOICES.get(choice)
    return QCoreApplication.translate("Settings", words) if words else choice
