"""Skill expressions such as ``'english' > 3 and not ('german' < 2 or french)``: text to a tree and back.

Grammar, loosest binding first; keywords in any case, skill names compared without regard to case::

    any   := all ("or" all)*
    all   := one ("and" one)*
    one   := "not" one | "(" any ")" | skill [comparison level]
    skill := 'quoted' | "quoted" | bare_name        a quote inside quotes is written twice

A skill without a comparison means that the agent has it at all. An agent without the skill meets no
comparison about it, so ``'german' < 2`` asks for somebody who knows a little German, not for nobody.
"""

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import UnionType
from typing import NamedTuple

MAX_LENGTH = 2000
MAX_DEPTH = 32
TOP_LEVEL = 10

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}
_SPELLED = {"==": "=", "<>": "!="}


class ExpressionError(ValueError):
    """Text that is no skill expression. ``position`` counts characters from 1."""

    def __init__(self, position: int, expected: str, found: str) -> None:
        super().__init__(f"Skill expression, character {position}: expected {expected}, found {found}.")
        self.position = position
        self.expected = expected
        self.found = found


@dataclass(frozen=True, slots=True)
class Skill:
    """The agent has the skill and, where ``level`` is given, its proficiency compares so."""

    name: str
    comparison: str = ""
    level: float | None = None

    def is_met(self, levels: Mapping[str, float]) -> bool:
        """Whether somebody with these proficiencies (by case-folded skill) meets it."""
        have = levels.get(self.name.casefold())
        if have is None or self.level is None:
            return have is not None
        return _COMPARE[self.comparison](have, self.level)

    def __str__(self) -> str:
        quoted = "'" + self.name.replace("'", "''") + "'"
        if self.level is None:
            return quoted
        return f"{quoted} {self.comparison} {Decimal(repr(self.level)).normalize():f}"


@dataclass(frozen=True, slots=True)
class Not:
    """The part is not met."""

    part: "Expression"

    def is_met(self, levels: Mapping[str, float]) -> bool:
        """Whether these proficiencies do not meet the part."""
        return not self.part.is_met(levels)

    def __str__(self) -> str:
        return f"not {_bracketed(self.part, AllOf | AnyOf)}"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part is met."""

    parts: tuple["Expression", ...]

    def is_met(self, levels: Mapping[str, float]) -> bool:
        """Whether these proficiencies meet every part."""
        return all(part.is_met(levels) for part in self.parts)

    def __str__(self) -> str:
        return " and ".join(_bracketed(part, AllOf | AnyOf) for part in self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part is met."""

    parts: tuple["Expression", ...]

    def is_met(self, levels: Mapping[str, float]) -> bool:
        """Whether these proficiencies meet a part."""
        return any(part.is_met(levels) for part in self.parts)

    def __str__(self) -> str:
        return " or ".join(_bracketed(part, AnyOf) for part in self.parts)


Expression = Skill | Not | AllOf | AnyOf


def _bracketed(part: Expression, looser: type | UnionType) -> str:
    return f"({part})" if isinstance(part, looser) else str(part)


@lru_cache(maxsize=4096)
def parse(text: str) -> Expression:
    """The tree of an expression; raises ``ExpressionError``."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(MAX_LENGTH + 1, f"at most {MAX_LENGTH} characters", f"{len(text)}")
    parser = _Parser(tuple(_tokens(text)))
    tree = parser.any_of(0)
    parser.take("end", "'and', 'or' or the end")
    return tree


def skills_of(tree: Expression) -> frozenset[str]:
    """The case-folded skills that count in somebody's favour: those not under a ``not``."""
    if isinstance(tree, Skill):
        return frozenset({tree.name.casefold()})
    if isinstance(tree, Not):
        return frozenset()
    return frozenset().union(*(skills_of(part) for part in tree.parts))


class _Token(NamedTuple):
    kind: str
    text: str
    position: int

    def __str__(self) -> str:
        return "the end" if self.kind == "end" else f"'{self.text}'"


_TOKEN = re.compile(
    r"""\s*(?:(?P<quoted>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?P<comparison>>=|<=|!=|<>|==|[<>=])"""
    r"""|(?P<open>\()|(?P<close>\))|(?P<number>-?\d+(?:\.\d+)?(?![\w.]))|(?P<word>[^\W\d][\w.-]*)|(?P<end>$))"""
)


def _tokens(text: str) -> Iterator[_Token]:
    place = 0
    while True:
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            raise _unreadable(text, place)
        kind, found = match.lastgroup, match[match.lastgroup]
        if kind == "word" and found.casefold() in {"and", "or", "not"}:
            kind = found.casefold()
        yield _Token(kind, found, match.start(match.lastgroup) + 1)
        if kind == "end":
            return
        place = match.end()


def _unreadable(text: str, place: int) -> ExpressionError:
    start = place + len(text[place:]) - len(text[place:].lstrip())
    if text[start] in "'\"":
        return ExpressionError(start + 1, f"a closing {text[start]}", "the end")
    return ExpressionError(start + 1, "a skill, a comparison, a level or a parenthesis", f"'{text[start]}'")


class _Parser:
    """One token of look-ahead; ``depth`` counts open parentheses and nots."""

    def __init__(self, tokens: tuple[_Token, ...]) -> None:
        self._tokens = tokens
        self._place = 0

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def take(self, kind: str, expected: str) -> _Token:
        token = self._next
        if token.kind != kind:
            raise ExpressionError(token.position, expected, str(token))
        self._place += 1
        return token

    def _takes(self, kind: str) -> bool:
        if self._next.kind != kind:
            return False
        self._place += 1
        return True

    def any_of(self, depth: int) -> Expression:
        parts = [self._all_of(depth)]
        while self._takes("or"):
            parts.append(self._all_of(depth))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _all_of(self, depth: int) -> Expression:
        parts = [self._one(depth)]
        while self._takes("and"):
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _one(self, depth: int) -> Expression:
        if depth > MAX_DEPTH:
            raise ExpressionError(self._next.position, f"at most {MAX_DEPTH} levels of nesting", "one more")
        if self._takes("not"):
            return Not(self._one(depth + 1))
        if self._takes("open"):
            inner = self.any_of(depth + 1)
            self.take("close", "')'")
            return inner
        return self._skill()

    def _skill(self) -> Skill:
        name = self._name()
        if self._next.kind != "comparison":
            return Skill(name)
        spelled = self.take("comparison", "a comparison").text
        return Skill(name, _SPELLED.get(spelled, spelled), self._level())

    def _name(self) -> str:
        token = self._next
        if token.kind == "word":
            self._place += 1
            return token.text
        quoted = self.take("quoted", "a skill, 'not' or '('")
        quote = quoted.text[0]
        name = quoted.text[1:-1].replace(quote * 2, quote)
        if not name.strip():
            raise ExpressionError(quoted.position, "the name of a skill", "empty quotes")
        return name

    def _level(self) -> float:
        expected = f"a level from 0 to {TOP_LEVEL}"
        token = self.take("number", expected)
        level = float(token.text)
        if not 0 <= level <= TOP_LEVEL:
            raise ExpressionError(token.position, expected, str(token))
        return level
