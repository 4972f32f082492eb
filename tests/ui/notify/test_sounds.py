import wave

import pytest

from desktop.ui.notify.sounds import Sound
from desktop.ui.theme.assets import asset


@pytest.mark.parametrize("sound", Sound)
def test_every_sound_is_there_short_and_not_loud(sound: Sound) -> None:
    with wave.open(str(asset("sounds", f"{sound.value}.wav"))) as file:
        frames = file.readframes(file.getnframes())
        assert file.getnframes() / file.getframerate() < 0.7
    peak = max(
        abs(int.from_bytes(frames[at : at + 2], "little", signed=True)) for at in range(0, len(frames), 2)
    )
    assert 2_000 < peak < 20_000
