"""Writes the chapters of the help into the README, from ``resources/help``."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BEGIN, END = "<!-- help: packaging/help_chapters.py -->", "<!-- end of help -->"


def chapters() -> str:
    """Every chapter, its headings one lower than in the help."""
    texts = (file.read_text(encoding="utf-8") for file in sorted((ROOT / "resources" / "help").glob("*.md")))
    return "\n".join(re.sub(r"^#", "##", text, flags=re.MULTILINE) for text in texts)


def filled(text: str) -> str:
    """The README with the chapters in their place."""
    between = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    return between.sub(lambda _: f"{BEGIN}\n{chapters()}{END}", text)


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
