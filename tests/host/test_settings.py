import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desktop.domain.errors import Malformed, Refused, WorklistError
from desktop.host.options import Option, declared_options
from desktop.host.settings import Settings, Source

OPTIONS = declared_options()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_every_option_is_documented_and_has_a_sound_default() -> None:
    assert len(OPTIONS) > 10
    for option in OPTIONS.values():
        assert option.doc.endswith(".")
        assert option.checked(option.default) == option.default


def test_what_an_option_has_to_look_like_is_shown_by_an_example_that_is_one() -> None:
    patterned = [option for option in OPTIONS.values() if option.pattern]
    assert patterned
    for option in patterned:
        assert option.checked([option.like] if option.type == "texts" else option.like)
        with pytest.raises(Malformed) as stopped:
            option.checked(7)
        assert stopped.value.message.endswith(f" like {option.like}.")
        assert not set(option.wanted()) & set("()[]{}+?\\")


def test_default_is_in_force_until_the_person_chooses(file: Path) -> None:
    chosen = Settings(file)
    assert chosen["appearance.mode"] == "system"
    chosen.choose("appearance.mode", "dark")
    again = Settings(file)
    assert again["appearance.mode"] == "dark"
    assert again.in_force("appearance.mode").source is Source.PERSON
    assert again.notices == []


def test_only_what_differs_from_the_default_is_written(file: Path) -> None:
    chosen = Settings(file)
    chosen.choose("appearance.mode", "dark")
    chosen.choose("offers.volume", 10)
    chosen.choose("appearance.mode", "system")
    assert tomllib.loads(file.read_text()) == {"offers": {"volume": 10}}


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("appearance.mode", "purple"),
        ("appearance.text_scale", 89),
        ("appearance.text_scale", 201),
        ("appearance.text_scale", True),
        ("appearance.text_scale", "100"),
        ("offers.sound", 1),
        ("server.url", "http://routing.example"),
        ("server.url", "https://anna@routing.example"),
        ("server.url", "https://routing.example\nx"),
        ("server.url", "x" * 3000),
    ],
)
def test_wrong_value_is_refused_by_name_and_changes_nothing(file: Path, name: str, raw: object) -> None:
    chosen = Settings(file)
    with pytest.raises(Malformed, match=name):
        chosen.choose(name, raw)
    assert chosen[name] == OPTIONS[name].default
    assert not file.exists()


@pytest.mark.parametrize(
    "content",
    [b"\x00\xff", b"[appearance", b"[appearance]\nmode = ", b"[" * 5000, b'a = "' + b"x" * 2_000_000 + b'"'],
)
def test_damaged_file_is_kept_aside_and_defaults_are_used(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    chosen = Settings(file)
    assert chosen["appearance.mode"] == "system"
    assert len(chosen.notices) == 1
    assert "settings.toml.damaged-1" in chosen.notices[0].message
    assert file.with_name("settings.toml.damaged-1").read_bytes() == content
    chosen.choose("appearance.mode", "dark")
    file.write_bytes(content)
    Settings(file)
    assert file.with_name("settings.toml.damaged-2").exists()


def test_one_wrong_value_costs_only_itself(file: Path) -> None:
    file.write_text('[appearance]\nmode = "purple"\ndensity = "touch"\n')
    chosen = Settings(file)
    assert (chosen["appearance.mode"], chosen["appearance.density"]) == ("system", "touch")
    assert len(chosen.notices) == 1
    assert "appearance.mode" in chosen.notices[0].message


def test_what_a_newer_version_wrote_survives(file: Path) -> None:
    file.write_text('loose = 1\n[appearance]\nglow = true\n["odd name"]\n"odd key" = ["a\\u007f", "ü"]\n')
    Settings(file).choose("appearance.mode", "dark")
    assert tomllib.loads(file.read_text()) == {
        "loose": 1,
        "appearance": {"glow": True, "mode": "dark"},
        "odd name": {"odd key": ["a\x7f", "ü"]},
    }


def test_policy_wins_and_locks(file: Path) -> None:
    file.write_text('[appearance]\nmode = "dark"\n')
    chosen = Settings(file, policy={"appearance.mode": "light"})
    assert chosen.in_force("appearance.mode").source is Source.POLICY
    assert chosen["appearance.mode"] == "light"
    with pytest.raises(Refused, match="administrator"):
        chosen.choose("appearance.mode", "dark")


def test_person_cannot_set_what_is_the_administrators(file: Path) -> None:
    file.write_text('[pop]\nhosts = ["evil.example"]\n')
    chosen = Settings(file)
    assert chosen["pop.hosts"] == ()
    assert "pop.hosts" in chosen.notices[0].message
    with pytest.raises(Refused):
        chosen.choose("pop.hosts", ["evil.example"])


def test_listeners_hear_of_each_change_once(file: Path) -> None:
    chosen, heard = Settings(file), list[tuple[str, object]]()
    chosen.listen(lambda name, value: heard.append((name, value)))
    chosen.choose("appearance.mode", "dark")
    chosen.choose("appearance.mode", "dark")
    assert heard == [("appearance.mode", "dark")]


def test_choice_that_cannot_be_written_holds_until_the_end(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    chosen = Settings(blocked / "settings.toml")
    with pytest.raises(WorklistError, match="could not be saved"):
        chosen.choose("appearance.mode", "dark")
    assert chosen["appearance.mode"] == "dark"


TEXT = Option("a.text", "text", "", "A text.")
TEXTS = Option("a.texts", "texts", (), "Texts.")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=some.text(max_size=40), texts=some.lists(some.text(max_size=10), max_size=4))
def test_whatever_is_accepted_comes_back_as_it_was(tmp_path: Path, text: str, texts: list[str]) -> None:
    file = tmp_path / "round.toml"
    file.unlink(missing_ok=True)
    options = {option.name: option for option in (TEXT, TEXTS)}
    chosen = Settings(file, options=options)
    accepted: dict[str, Any] = {}
    for name, raw in (("a.text", text), ("a.texts", texts)):
        try:
            chosen.choose(name, raw)
        except Malformed:
            continue
        accepted[name] = chosen[name]
    again = Settings(file, options=options)
    assert again.notices == []
    assert {name: again[name] for name in accepted} == accepted
