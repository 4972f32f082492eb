"""The address of a screen pop: built from a rule's template, checked against a policy.

A value from an entry only ever fills a path segment or a query value. Scheme, host and port come from
the rule's own text, or from a constant that the desktop was started with.
"""

import re
from collections.abc import Callable, Mapping
from json import dumps
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.domain.agent import Agent
from desktop.domain.entry import Entry
from desktop.domain.record import JsonValue, Record
from desktop.domain.workbin import ScreenPop

LENGTH_MOST = 2048
_CODE = re.compile(r"\$([A-Za-z]+)\.([^$]+)\$")
_LITERAL_SAFE = "/?#[]@!&'()*+,;=:%~-._"
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_LOOPBACK = ("127.0.0.1", "::1")


class PopPolicy(Record):
    """What may be opened, and what is. ``hosts``: exact or ``*.suffix``; ``constants``: as ``Demo.Url``.

    ``rules`` are the administrator's; ``override_key`` is the user data that names lists of rules.
    """

    hosts: tuple[str, ...] = ()
    constants: dict[str, str] = {}
    rules: tuple[ScreenPop, ...] = ()
    override_key: str = "overrideKey"


class PopAddress(NamedTuple):
    """The address, or why there is none. Exactly one of the two is not empty."""

    url: str = ""
    problem: str = ""


Field = Callable[[Entry, Agent], JsonValue]
FIELDS: Mapping[str, Field] = {
    "Interaction.Id": lambda entry, _: entry.conversation_id or entry.id,
    "Interaction.CaseId": lambda entry, _: entry.id,
    "Interaction.Type": lambda entry, _: entry.media_type,
    "Interaction.MainParty": lambda entry, _: entry.customer,
    "Dialog.Id": lambda entry, _: entry.conversation_id or entry.id,
    "Entry.Id": lambda entry, _: entry.id,
    "Workitem.Id": lambda entry, _: entry.workitem_id,
    "Workitem.ExternalId": lambda entry, _: entry.external_id,
    "Workitem.Title": lambda entry, _: entry.title,
    "Workitem.Customer": lambda entry, _: entry.customer,
    "Workitem.Type": lambda entry, _: entry.workitem_type_id,
    "Workitem.Segment": lambda entry, _: entry.segment,
    "Workitem.Source": lambda entry, _: entry.source,
    "Workitem.Priority": lambda entry, _: entry.routing_data.priority,
    "Workbin.Id": lambda entry, _: entry.workbin_id,
    "Workbin.Name": lambda entry, _: entry.workbin_name,
    "Contact.FullName": lambda entry, _: entry.customer,
    "Contact.FirstName": lambda entry, _: entry.customer.partition(" ")[0],
    "Contact.LastName": lambda entry, _: entry.customer.partition(" ")[2],
    "Contact.Id": lambda entry, _: entry.user_data.get("ContactId"),
    "Contact.EmailAddress": lambda entry, _: entry.user_data.get("EmailAddress"),
    "Contact.PhoneNumber": lambda entry, _: entry.user_data.get("PhoneNumber"),
    "Agent.Id": lambda _, agent: agent.id,
    "Agent.EmployeeId": lambda _, agent: agent.id,
    "Agent.UserName": lambda _, agent: agent.login,
    "Agent.Name": lambda _, agent: agent.name,
    "Agent.FullName": lambda _, agent: agent.name,
    "Agent.FirstName": lambda _, agent: agent.name.partition(" ")[0],
    "Agent.LastName": lambda _, agent: agent.name.partition(" ")[2],
}


class _UnknownCodeError(LookupError):
    """A template names a code that does not exist."""


def address(template: str, entry: Entry, agent: Agent, policy: PopPolicy) -> PopAddress:
    """Fill in the template and check what came out."""
    for name, text in policy.constants.items():
        if template.startswith(f"${name}$"):
            template = text.rstrip("/") + template.removeprefix(f"${name}$")
    origin, rest = _split_origin(template)
    if "$" in origin:
        pattern = QT_TRANSLATE_NOOP(
            "Desk", "The rule lets a value choose the site; only the rule itself may."
        )
        return PopAddress(problem=sentence(pattern))
    try:
        filled = _CODE.sub(lambda found: _encoded(found, entry, agent), _literals_encoded(rest))
    except _UnknownCodeError as unknown:
        pattern = QT_TRANSLATE_NOOP("Desk", "The rule uses {code}, which does not exist.")
        return PopAddress(problem=sentence(pattern, code=f"${unknown}$"))
    url = origin + filled
    problem = find_problem(url, policy)
    return PopAddress(problem=problem) if problem else PopAddress(url=url)


def launch_key(rule: ScreenPop, entry: Entry, agent: Agent) -> str:
    """What a page is known by, so that it opens once: its rule's key filled in, else the rule itself."""
    try:
        return _CODE.sub(lambda found: _encoded(found, entry, agent), rule.launch_key) or f"{rule.id}$"
    except _UnknownCodeError:
        return f"{rule.id}$"


def find_problem(url: str, policy: PopPolicy) -> str:
    """Why the address may not be opened, as a sentence; empty when it may."""
    if len(url) > LENGTH_MOST:
        pattern = QT_TRANSLATE_NOOP("Desk", "The address is longer than {most} characters.")
        return sentence(pattern, most=str(LENGTH_MOST))
    if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return sentence(
            QT_TRANSLATE_NOOP("Desk", "The address holds characters that an address cannot hold.")
        )
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return sentence(QT_TRANSLATE_NOOP("Desk", "The address cannot be understood."))
    return _find_site_problem(url, parts, host, policy) or _find_path_problem(parts.path)


def _find_site_problem(url: str, parts: SplitResult, host: str, policy: PopPolicy) -> str:
    scheme = "http" if parts.scheme == "http" and host in _LOOPBACK else "https"
    if not url.startswith(f"{scheme}://"):
        return sentence(QT_TRANSLATE_NOOP("Desk", "The address is not a secure web address (https)."))
    if "@" in parts.netloc or "%" in parts.netloc:
        return sentence(
            QT_TRANSLATE_NOOP("Desk", "The address hides its site behind a user name or an escape.")
        )
    hosts = [listed.lower().strip("[]") for listed in policy.hosts]
    if not _is_name(host) and host not in hosts:
        site = host or sentence(QT_TRANSLATE_NOOP("Desk", "The address"))
        return sentence(QT_TRANSLATE_NOOP("Desk", "{site} is not the name of a site."), site=site)
    if not any(_is_listed(host, listed) for listed in hosts):
        return sentence(QT_TRANSLATE_NOOP("Desk", "{site} is not on the allowed list."), site=host)
    return ""


def _find_path_problem(path: str) -> str:
    segments = path.lower().replace("%2e", ".").split("/")
    if {".", ".."} & set(segments):
        return sentence(QT_TRANSLATE_NOOP("Desk", "The address leads out of its own path."))
    return ""


def _is_name(host: str) -> bool:
    """Whether it is a name of labels; numbers in any spelling are addresses, not names."""
    labels = host.split(".")
    return all(_LABEL.fullmatch(label) for label in labels) and not _NUMBER.fullmatch(labels[-1])


def _is_listed(host: str, listed: str) -> bool:
    """Exact, or below ``*.suffix`` by whole labels."""
    if listed.startswith("*."):
        return listed != "*." and host.endswith(listed[1:]) and _is_name(host)
    return host == listed


def _split_origin(template: str) -> tuple[str, str]:
    """Everything up to the path, and the rest."""
    start = template.find("://")
    begin = 0 if start < 0 else start + 3
    ends = [end for end in (template.find(mark, begin) for mark in "/?#") if end >= 0]
    cut = min(ends, default=len(template))
    return template[:cut], template[cut:]


def _literals_encoded(text: str) -> str:
    """The rule's own words, percent-encoded where they have to be; field codes as they stand."""
    pieces, at = [], 0
    for found in _CODE.finditer(text):
        pieces += [_quoted(text[at : found.start()], _LITERAL_SAFE), found.group()]
        at = found.end()
    return "".join([*pieces, _quoted(text[at:], _LITERAL_SAFE)])


def _encoded(found: re.Match[str], entry: Entry, agent: Agent) -> str:
    """A code's value, so that it stays one path segment or one query value."""
    return _quoted(_text(_value(found[1], found[2], entry, agent)), "")


def _value(family: str, name: str, entry: Entry, agent: Agent) -> JsonValue:
    if family == "AttachedData":
        return entry.user_data.get(name)
    if family == "CustomField":
        return entry.custom_fields.get(name)
    field = FIELDS.get(f"{family}.{name}")
    if field is None:
        raise _UnknownCodeError(f"{family}.{name}")
    return field(entry, agent)


def _text(value: JsonValue) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else dumps(value, ensure_ascii=False, separators=(",", ":"))


def _quoted(text: str, safe: str) -> str:
    return quote(text, safe=safe, errors="replace")
