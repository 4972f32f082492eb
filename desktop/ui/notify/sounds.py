"""Sounds. Each has a twin to see; where there is no audio device, the system's beep stands in for offers."""

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.assets import asset

Play = Callable[["Sound"], None]


class Sound(StrEnum):
    """What can be heard. The value is the file's name."""

    OFFER = "offer"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


class Sounds(QObject):
    """Plays short sounds. The audio part of Qt is loaded at the first one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = True
        self.volume = 0.8
        self._audio: Any = None
        self._effects: dict[Sound, Any] = {}

    def play(self, sound: Sound) -> None:
        """Play it, or beep for an offer where nothing can be played."""
        if not self.is_on:
            return
        effect = self._effect(sound)
        if effect is None or effect.status() is self._audio.QSoundEffect.Status.Error:
            if sound is Sound.OFFER:
                QApplication.beep()
            return
        effect.setVolume(self.volume)
        effect.play()

    def stop(self) -> None:
        """Silence."""
        for effect in self._effects.values():
            effect.stop()

    def _effect(self, sound: Sound) -> Any:
        if self._audio is None:
            try:
                self._audio = import_module("PySide6.QtMultimedia")
            except ImportError:
                return None
        if sound not in self._effects:
            effect = self._audio.QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(asset("sounds", f"{sound.value}.wav"))))
            self._effects[sound] = effect
        return self._effects[sound]
