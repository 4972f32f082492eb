"""The person's own keys: read from the settings, put in force, and written back when one is rebound."""

from desktop.ui.actions import Actions
from desktop.ui.key_rules import Tier
from desktop.ui.pages.settings_view import SettingsView, Value

OPTION = "keys.own"


class OwnKeys:
    """Kept as lines ``id/tier=keys``. What is wrong in them is left out and told in ``problems``."""

    def __init__(self, settings: SettingsView, actions: Actions) -> None:
        self._settings = settings
        self._actions = actions
        self.problems: list[str] = []
        settings.listen(self._follow)
        self._apply()

    def choose(self, action_id: str, tier: Tier, keys: str) -> str:
        """Bind an action to other keys, or to none; why not, in words, or nothing."""
        name = f"{action_id}/{tier.value}"
        own = {**self._own(), name: keys}
        problems = self._put_in_force(own)
        mine = next((problem for problem in problems if problem.startswith(f"{name}:")), "")
        if mine:
            self._apply()
            return mine.partition(": ")[2]
        self._settings.choose(OPTION, tuple(f"{key}={value}" for key, value in own.items()))
        return ""

    def reset(self, action_id: str) -> None:
        """Give an action its usual keys again."""
        own = {name: keys for name, keys in self._own().items() if name.partition("/")[0] != action_id}
        self._settings.choose(OPTION, tuple(f"{name}={keys}" for name, keys in own.items()))

    def is_own(self, action_id: str) -> bool:
        """Whether the person rebound it."""
        return any(name.partition("/")[0] == action_id for name in self._own())

    def _own(self) -> dict[str, str]:
        value = self._settings.in_force(OPTION).value
        lines = value if isinstance(value, tuple) else ()
        return {name: keys for line in lines for name, _, keys in [line.partition("=")]}

    def _follow(self, name: str, value: Value) -> None:
        del value
        if name in (OPTION, "keys.single"):
            self._apply()

    def _apply(self) -> None:
        self.problems = self._put_in_force(self._own())

    def _put_in_force(self, own: dict[str, str]) -> list[str]:
        single = self._settings.in_force("keys.single").value is not False
        return self._actions.rebind(own, single_keys=single)
