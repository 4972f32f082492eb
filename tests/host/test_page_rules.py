from pathlib import Path

import pytest

from desktop.domain.errors import Malformed
from desktop.domain.workbin import PopTarget, ScreenPop
from desktop.host.page_rules import read_page_rules

GOOD = """
[[page]]
id = "crm"
label = "CRM"
url = "https://crm.example.com/case/$AttachedData.caseNumber$"

[[page]]
id = "audit"
label = "Audit"
url = "https://audit.example.com/?who=$Agent.UserName$"
target = "background"
launch_key = "audit-$Workitem.Id$"
only_for = "GTR_3rdPartyIntegration"
media_types = ["workitem"]
"""


def test_pages_are_read_as_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / "pages.toml"
    file.write_text(GOOD, encoding="utf-8")
    first, second = read_page_rules(str(file))
    assert first == ScreenPop(
        id="crm", label="CRM", url="https://crm.example.com/case/$AttachedData.caseNumber$"
    )
    assert second.target is PopTarget.BACKGROUND
    assert (second.only_for, second.media_types) == ("GTR_3rdPartyIntegration", ("workitem",))


def test_no_file_named_is_no_pages() -> None:
    assert read_page_rules("") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[page]]\nid = ", "cannot be read"),
        ('[[page]]\nid = "a"\nlabel = "A"\n', "url: Field required"),
        ('[[page]]\nid = "a"\nlabel = "A"\nurl = 7\n', "url: Input should be a valid string"),
        ('[[page]]\nid = "a"\nlabel = "A"\nurl = "x"\ntarget = "dock"\n', "target"),
        ('[[page]]\nid = "a"\nlabel = "A"\nurl = "x"\nurls = "y"\n', "sets urls, which does not exist"),
        ("page = 7\n", "tables called"),
        ("page = [7]\n", "Page 1"),
        ("[other]\na = 1\n", "tables called"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "pages.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Malformed) as caught:
        read_page_rules(str(file))
    assert words in caught.value.title
    assert "pages.toml" in caught.value.title


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Malformed, match="cannot be read"):
        read_page_rules(str(tmp_path / "none.toml"))
