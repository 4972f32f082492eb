import plistlib
from pathlib import Path

import pytest

from desktop.domain.errors import Malformed
from desktop.host.policy import read_policy


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "policy.toml"


def test_no_policy_is_no_rule(place: Path) -> None:
    assert read_policy(place) == {}
    assert read_policy(place / "below" / "a file that is none") == {}


def test_policy_is_read_by_the_options_names(place: Path) -> None:
    place.write_text('[server]\nurl = "https://routing.example/"\n[pop]\nhosts = ["*.bank.example"]\n')
    assert read_policy(place) == {
        "server.url": "https://routing.example/",
        "pop.hosts": ("*.bank.example",),
    }


def test_managed_preferences_are_read_alike(tmp_path: Path) -> None:
    place = tmp_path / "worklist.plist"
    place.write_bytes(plistlib.dumps({"offers": {"sound": False}}))
    assert read_policy(place) == {"offers.sound": False}


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("[pop]\nhost = []\n", "pop.host"),
        ('[pop]\nhosts = ["https://bank.example/"]\n', "pop.hosts"),
        ('[offers]\nsound = "no"\n', "offers.sound"),
        ("[pop\n", "policy.toml"),
        ("loose = 1\n", "loose"),
    ],
)
def test_wrong_policy_stops_the_program_and_says_where(place: Path, content: str, named: str) -> None:
    place.write_text(content)
    with pytest.raises(Malformed) as stopped:
        read_policy(place)
    assert named in str(stopped.value)
    assert str(place) in str(stopped.value)
