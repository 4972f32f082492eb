"""The README names every setting as the program knows it."""

import subprocess
import sys

from desktop.host.options import declared_options
from tests.gates.finding import PROJECT

README = PROJECT / "README.md"


def test_every_setting_is_in_the_readme_with_who_may_set_it() -> None:
    text = README.read_text(encoding="utf-8")
    for option in declared_options().values():
        who = "administrator" if option.is_policy else "person"
        assert f"| `{option.name}` | {who} | " in text, option.name
        assert option.doc in text, option.name


def test_the_table_is_what_its_script_would_write() -> None:
    code = "import options_table as table; text = table.README.read_text(); assert table.filled(text) == text"
    packaging = PROJECT / "packaging"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=packaging, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
