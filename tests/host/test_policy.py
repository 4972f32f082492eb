import os
import plistlib
from pathlib import Path

import pytest

from desktop.domain.errors import Malformed
from desktop.host.options import declared_options
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


OPTIONS = declared_options()
# One of each kind; what is right for an option is left out below.
VALUES = (
    "true",
    "0",
    "-1",
    "1e9",
    "99999999",
    '""',
    '"\\n"',
    '"x"',
    '[""]',
    "[1]",
    "[[]]",
    "1979-05-27",
    "inf",
)


def test_every_option_of_another_kind_or_out_of_its_range_stops_the_program(place: Path) -> None:
    for name, option in OPTIONS.items():
        section, _, word = name.partition(".")
        told: list[str] = []
        for value in VALUES:
            place.write_text(f"[{section}]\n{word} = {value}\n")
            try:
                taken = read_policy(place, OPTIONS)
            except Malformed as wrong:
                told.append(str(wrong))
            else:
                assert option.checked(taken[name]) == taken[name]
        assert len(told) >= len(VALUES) - 4, name
        assert all(name in one and str(place) in one for one in told), name


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"[" * 100_000, b"a = " + b"[" * 100_000, b"\x00", b"a=1\na=2"]
)
def test_what_is_no_policy_at_all_stops_the_program(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    with pytest.raises(Malformed, match="cannot be read"):
        read_policy(place)


def test_a_folder_in_its_place_and_a_link_to_nothing(place: Path, tmp_path: Path) -> None:
    place.mkdir()
    with pytest.raises(Malformed, match="cannot be read"):
        read_policy(place)
    place.rmdir()
    place.symlink_to(tmp_path / "nothing")
    assert read_policy(place) == {}


@pytest.mark.skipif(
    os.name != "posix", reason="Windows keeps the policy in the registry, which has rights of its own"
)
@pytest.mark.parametrize("is_folder", [False, True])
def test_a_policy_that_anybody_may_write_is_nobodys(place: Path, is_folder: bool) -> None:
    """Else whoever works on the same computer would choose the server for all others."""
    place.write_text("[offers]\nsound = false\n")
    assert read_policy(place) == {"offers.sound": False}
    opened = place.parent if is_folder else place
    opened.chmod(opened.stat().st_mode | 0o002)
    with pytest.raises(Malformed) as stopped:
        read_policy(place)
    assert f"chmod o-w {opened}" in str(stopped.value)
