"""The help's text in pieces that can be listed and searched: one topic for each heading. No Qt here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Topic:
    """One heading of a chapter, with the Markdown below it."""

    chapter: str
    title: str
    text: str

    @property
    def markdown(self) -> str:
        """What is shown."""
        return f"### {self.title}\n\n{self.text}\n"

    def holds(self, words: Sequence[str]) -> bool:
        """Whether every word is somewhere in it."""
        everything = f"{self.chapter} {self.title} {self.text}".casefold()
        return all(word in everything for word in words)


def topics_of(markdown: str) -> Iterator[Topic]:
    """The topics of one chapter: its title is the first line."""
    head, *parts = markdown.split("\n## ")
    chapter = head.partition("\n")[0].removeprefix("# ").strip()
    for part in parts:
        title, _, text = part.partition("\n")
        yield Topic(chapter, title.strip(), text.strip())


def read_topics(folder: Path) -> tuple[Topic, ...]:
    """Every topic of the help, in the order of the files."""
    files = sorted(folder.glob("*.md"))
    return tuple(topic for file in files for topic in topics_of(file.read_text(encoding="utf-8")))


def search(topics: Iterable[Topic], text: str) -> list[Topic]:
    """Those that hold all words of the text; those with them in the title first."""
    words = text.casefold().split()
    found = [topic for topic in topics if topic.holds(words)]
    return sorted(found, key=lambda topic: not all(word in topic.title.casefold() for word in words))
