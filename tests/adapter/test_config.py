from pathlib import Path

import pytest

from desktop.adapter.config import CsvSource, SeededSource, known_names, load_config
from desktop.adapter.main import UNUSABLE, run
from desktop.domain.errors import Malformed

PLATFORM = """
[platform]
url = "https://routing.example.org/"
client_id = "adapter"
client_secret_env = "WORKLIST_CLIENT_SECRET"
"""
SOURCE = """
[source]
kind = "csv"
path = "in/loans.csv"
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "adapter.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    config = load_config(written(tmp_path, PLATFORM + SOURCE))
    assert isinstance(config.source, CsvSource)
    assert config.source.path == tmp_path / "in" / "loans.csv"
    assert config.state == tmp_path / "adapter.sqlite3"
    assert config.platform.url == "https://routing.example.org"


def test_whole_numbers_are_fine_for_seconds(tmp_path: Path) -> None:
    text = PLATFORM + '[source]\nkind = "seeded"\nevery_s = 5\n'
    source = load_config(written(tmp_path, text)).source
    assert isinstance(source, SeededSource)
    assert source.every_s == 5


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nonsense", "not valid TOML"),
        (SOURCE, "platform: Field required"),
        (PLATFORM, "source: Field required"),
        (PLATFORM + '[source]\nkind = "ftp"\n', "ftp"),
        (PLATFORM + '[source]\nkind = "seeded"\nseed = "1"\n', "source.seeded.seed"),
        (PLATFORM + '[source]\nkind = "seeded"\nevery_s = 0\n', "source.seeded.every_s"),
        (PLATFORM + SOURCE + 'delimeter = ";"\n', "source.csv.delimeter: is not a known setting"),
        (PLATFORM + 'client_secret = "x"\n' + SOURCE, "platform.client_secret: is not a known setting"),
        (PLATFORM.replace("https:", "http:") + SOURCE, "platform.url"),
        (PLATFORM.replace("https://", "https://me:pw@") + SOURCE, "platform.url"),
        (PLATFORM.replace("https://routing.example.org/", "routing") + SOURCE, "platform.url"),
        (PLATFORM + SOURCE + "[listen]\nport = 70000\n", "listen.port"),
    ],
)
def test_each_mistake_is_named_with_its_place(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(Malformed) as caught:
        load_config(written(tmp_path, text))
    assert named in str(caught.value)


@pytest.mark.parametrize(
    ("listen", "names"),
    [
        ("", {"orders.example.org"}),
        ('[listen]\nhost = "::1"\n', {"orders.example.org"}),
        ('[listen]\nnames = ["Adapter.Example"]\n', {"orders.example.org", "adapter.example"}),
        ('[listen]\nhost = "0.0.0.0"\n', None),
        ('[listen]\nhost = "0.0.0.0"\nnames = ["a.example"]\n', {"orders.example.org", "a.example"}),
    ],
)
def test_the_names_that_it_is_asked_for(tmp_path: Path, listen: str, names: set[str] | None) -> None:
    hook = '[webhook]\nsecret_env = "S"\ncallback_url = "https://Orders.example.org/hook"\n'
    assert known_names(load_config(written(tmp_path, PLATFORM + SOURCE + listen + hook))) == names


def test_a_missing_file_and_a_missing_secret_end_the_program_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WORKLIST_CLIENT_SECRET", raising=False)
    assert run(tmp_path / "none.toml") == UNUSABLE
    assert "none.toml cannot be read" in capsys.readouterr().err
    assert run(written(tmp_path, PLATFORM + SOURCE)) == UNUSABLE
    assert "WORKLIST_CLIENT_SECRET is not set" in capsys.readouterr().err
