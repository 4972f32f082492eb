"""Rows of a CSV file as records: headings mapped to places, cells read by the kind of their field."""

import csv
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from desktop.adapter.audit import Audit
from desktop.adapter.catalogue import Catalogue, Known
from desktop.adapter.config import CsvSource
from desktop.adapter.intake import Offered
from desktop.adapter.record import Problem, SourceRecord, problems_of
from desktop.adapter.schema import read_texts
from desktop.domain.errors import Malformed
from desktop.domain.record import JsonObject, JsonValue

_PLAIN = ("businessId", "type", "title", "customer", "segment", "queue", "rule")
_LISTS = ("preferredAgents", "skills")
PLACES = (*_PLAIN, "priority", *_LISTS)
_PREFIXES = ("fields.", "userData.")
_FIRST_ROW = 2  # as a spreadsheet counts: the headings are row 1


def is_place(name: str) -> bool:
    """Whether a record has such a place."""
    return name in PLACES or any(name.startswith(prefix) and name != prefix for prefix in _PREFIXES)


@dataclass(frozen=True)
class CsvRows:
    """A finite source: the file's rows in their order."""

    config: CsvSource
    catalogue: Catalogue
    audit: Audit

    async def offers(self) -> AsyncIterator[Offered]:
        """Every row, right or wrong. Raises Malformed where the file as a whole cannot be used."""
        for number, cells in enumerate(self._rows(), start=_FIRST_ROW):
            yield _offered(f"row {number}", cells, await self.catalogue.current())

    def _rows(self) -> Iterator[dict[str, str]]:
        """Each row as texts by place; a row with too many cells has the rest under an empty name."""
        try:
            with self.config.path.open(encoding=self.config.encoding, newline="") as file:
                reader = csv.reader(file, delimiter=self.config.delimiter, strict=True)
                places = self._places(next(reader, []))
                for row in reader:
                    if row:
                        yield self._texts(places, row)
        except (OSError, UnicodeError, LookupError, csv.Error) as error:
            raise Malformed(f"The file {self.config.path} cannot be read as CSV.", str(error)) from error

    def _places(self, headings: list[str]) -> list[str]:
        mapped = self.config.columns
        missing = [heading for heading in mapped if heading not in headings]
        unknown = [place for place in (*mapped.values(), *self.config.constants) if not is_place(place)]
        if missing or unknown:
            says = [f"it has no column {heading!r}" for heading in missing]
            says += [
                f"a record has no place {place!r}; there are: {', '.join(PLACES)}, fields.…, userData.…"
                for place in unknown
            ]
            raise Malformed(f"The columns of {self.config.path} do not fit.", "; ".join(says))
        places = [mapped.get(heading, heading if is_place(heading) else "") for heading in headings]
        ignored = [heading for heading, place in zip(headings, places, strict=True) if not place]
        if ignored:
            self.audit.write("source.columns.ignored", columns=[*ignored])
        return places

    def _texts(self, places: list[str], row: list[str]) -> dict[str, str]:
        texts = {**self.config.constants}
        texts.update((place, cell.strip()) for place, cell in zip(places, row, strict=False) if place)
        if len(row) != len(places):
            texts[""] = f"has {len(row)} cells, the headings are {len(places)}"
        return texts


def _offered(place: str, texts: Mapping[str, str], known: Known) -> Offered:
    if "" in texts:
        return Offered(place, problems=(Problem(field="row", says=texts[""]),))
    kind = known.find_type(texts.get("type", ""))
    fields: JsonObject = dict(_under("fields.", texts))
    unread: tuple[Problem, ...] = ()
    if kind is not None:
        fields, unread = read_texts(kind, _under("fields.", texts))
    named = tuple(Problem(field=f"fields.{problem.field}", says=problem.says) for problem in unread)
    values: JsonObject = {name: texts[name] for name in _PLAIN if texts.get(name)}
    values |= {"fields": fields, "userData": dict(_under("userData.", texts))}
    values |= _typed_places(texts)
    try:
        record = SourceRecord.model_validate(values)
    except ValidationError as error:
        return Offered(place, problems=(*problems_of(error), *named))
    return Offered(place, record, named)


def _under(prefix: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removeprefix(prefix): text for name, text in texts.items() if name.startswith(prefix) and text
    }


def _typed_places(texts: Mapping[str, str]) -> JsonObject:
    """Priority as a number where it is one; lists are parted by semicolons: ``english=4; german=2``."""
    values: JsonObject = {}
    if priority := texts.get("priority"):
        values["priority"] = int(priority) if priority.isascii() and priority.isdigit() else priority
    if agents := _parts(texts.get("preferredAgents", "")):
        values["preferredAgents"] = [*agents]
    if skills := _parts(texts.get("skills", "")):
        values["skills"] = [_skill(part) for part in skills]
    return values


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _skill(part: str) -> JsonValue:
    name, _, level = part.partition("=")
    try:
        return {"skill": name.strip(), "proficiency": float(level or 0)}
    except ValueError:
        return {"skill": name.strip(), "proficiency": level}
