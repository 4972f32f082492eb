"""The adapter's configuration file: TOML, every mistake named with its place. No secret is in it.

The example that the README of an integration starts from::

    [platform]
    url = "https://routing.example.org"
    client_id = "northbank-adapter"
    client_secret_env = "WORKLIST_CLIENT_SECRET"

    [source]
    kind = "csv"
    path = "loans.csv"
    [source.columns]
    "Case" = "businessId"
    "Loan amount" = "fields.loanAmount"
    [source.constants]
    type = "Loan application"

    [webhook]
    secret_env = "WORKLIST_WEBHOOK_SECRET"
    [downstream]
    url = "https://orders.example.org/api/tasks/sync"
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from desktop.adapter.client import is_here, is_loopback
from desktop.domain.errors import Malformed

_LONGEST_FILE = 256 * 1024


def _address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("must be an address such as https://routing.example.org")
    if parts.username or parts.password:
        raise ValueError("must not carry a user name or password")
    if parts.scheme == "http" and not is_loopback(url):
        raise ValueError("must start with https:// (plain http is for this computer only)")
    return url.rstrip("/")


Address = Annotated[str, AfterValidator(_address)]
EnvironmentName = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")]
Seconds = Annotated[float, Field(ge=0, le=86_400, strict=False)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Platform(_Section):
    """The routing service. ``signed``: the token is asked for with a time and a signature."""

    url: Address
    client_id: str = Field(min_length=1)
    client_secret_env: EnvironmentName
    signed: bool = False


class SeededSource(_Section):
    """Made-up work at a steady pace; it rests while more than ``pause_above`` entries wait for an agent."""

    kind: Literal["seeded"]
    seed: int = 1
    first_after_s: Seconds = 0.5
    every_s: Annotated[float, Field(gt=0, le=86_400, strict=False)] = 12.0
    pause_above: int = Field(default=6, ge=0)
    count: int | None = Field(default=None, ge=0)


class CsvSource(_Section):
    """Rows of a file; ``columns`` maps its headings to a record's places, ``constants`` fills the rest."""

    kind: Literal["csv"]
    path: Path = Field(strict=False)
    delimiter: str = Field(default=",", min_length=1, max_length=1)
    encoding: str = "utf-8-sig"
    columns: dict[str, str] = {}
    constants: dict[str, str] = {}


class JsonLinesSource(_Section):
    """One record per line, in a record's own spelling; ``-`` reads standard input."""

    kind: Literal["jsonl"]
    path: Path = Field(strict=False)


class HttpSource(_Section):
    """A source system posts records to ``/records`` with this bearer token."""

    kind: Literal["http"]
    token_env: EnvironmentName


Source = Annotated[SeededSource | CsvSource | JsonLinesSource | HttpSource, Field(discriminator="kind")]


class Listen(_Section):
    """Where the adapter itself listens, for a source that posts and for status webhooks.

    ``names``: under which it is asked for besides ``callback_url``'s, for example behind a proxy. Without
    any, one that listens on this computer alone knows this computer's only, and another takes all.
    """

    host: str = "127.0.0.1"
    port: int = Field(default=0, ge=0, le=65_535)
    names: Annotated[tuple[str, ...], Field(strict=False)] = ()


class Webhook(_Section):
    """Status webhooks of the service. With ``callback_url`` the adapter registers it by itself."""

    secret_env: EnvironmentName
    callback_url: Address | None = None


class Downstream(_Section):
    """The system that is told what became of each workitem."""

    url: Address
    token_env: EnvironmentName | None = None


class Sla(_Section):
    """How old a workitem may grow before it counts as a breach, and how often open ones are looked at."""

    threshold_s: Seconds = 3600.0
    report_every_s: Annotated[float, Field(ge=1, le=86_400, strict=False)] = 60.0


class Config(_Section):
    """The whole file. Paths in it are relative to its own folder."""

    platform: Platform
    source: Source
    name: str = Field(default="adapter", min_length=1, max_length=60)
    state: Path = Field(default=Path("adapter.sqlite3"), strict=False)
    audit: Path | None = Field(default=None, strict=False)
    check_preferred_agents: bool = True
    until_stdin_closes: bool = False
    listen: Listen = Listen()
    webhook: Webhook | None = None
    downstream: Downstream | None = None
    sla: Sla = Sla()


def known_names(config: Config) -> frozenset[str] | None:
    """The names under which the adapter may be asked for, in lower case; None: any."""
    listen, webhook = config.listen, config.webhook
    if not listen.names and not is_here(listen.host):
        return None
    callback = webhook.callback_url if webhook is not None else None
    names = (*listen.names, urlsplit(callback or "").hostname or "")
    return frozenset(name.lower() for name in names if name)


def load_config(path: Path) -> Config:
    """The configuration in this file. Raises Malformed, naming every setting that is wrong."""
    try:
        with path.open("rb") as file:
            settings = tomllib.loads(file.read(_LONGEST_FILE).decode())
    except (OSError, UnicodeDecodeError) as error:
        raise Malformed(f"The configuration {path} cannot be read.", str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise Malformed(f"The configuration {path} is not valid TOML.", str(error)) from error
    try:
        config = Config.model_validate(settings)
    except ValidationError as error:
        raise Malformed(f"The configuration {path} cannot be used.", _mistakes(error)) from None
    return _resolved(config, path.resolve().parent)


def _mistakes(error: ValidationError) -> str:
    lines = []
    for one in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(part) for part in one["loc"])
        says = "is not a known setting" if one["type"] == "extra_forbidden" else one["msg"]
        lines.append(f"{place}: {says}")
    return "; ".join(lines)


def _resolved(config: Config, folder: Path) -> Config:
    source = config.source
    if isinstance(source, CsvSource | JsonLinesSource) and str(source.path) != "-":
        source = source.model_copy(update={"path": folder / source.path})
    audit = folder / config.audit if config.audit else None
    return config.model_copy(update={"source": source, "state": folder / config.state, "audit": audit})
