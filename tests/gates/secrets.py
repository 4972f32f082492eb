"""No key, token or password of anybody is kept in the project."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from detect_secrets.core.plugins.initialize import from_plugin_classname
from detect_secrets.core.scan import scan_file
from detect_secrets.plugins.base import RegexBasedDetector
from detect_secrets.settings import transient_settings

from tests.gates.finding import PROJECT, Finding

# The detectors that know a format. Those that guess by entropy or by a variable's name find our hashes
# and made-up test passwords, and a gate that cries wolf is switched off.
DETECTORS = [
    "ArtifactoryDetector", "AWSKeyDetector", "AzureStorageKeyDetector", "BasicAuthDetector",
    "CloudantDetector", "DiscordBotTokenDetector", "GitHubTokenDetector", "GitLabTokenDetector",
    "IbmCloudIamDetector", "JwtTokenDetector", "MailchimpDetector", "NpmDetector", "OpenAIDetector",
    "PrivateKeyDetector", "PypiTokenDetector", "SendGridDetector", "SlackDetector", "SquareOAuthDetector",
    "StripeDetector", "TelegramBotTokenDetector", "TwilioKeyDetector",
]  # fmt: skip
# Tests of the address gate are full of addresses with a made-up user in them.
ADDRESS_TYPE = "Basic Auth Credentials"
TESTS = PROJECT / "tests"
SETTINGS = {
    "plugins_used": [{"name": name} for name in DETECTORS],
    "filters_used": [{"path": "detect_secrets.filters.allowlist.is_line_allowlisted"}],
}


# What the library reads line by line as it stands. Other kinds it also reads as settings.
PLAIN = {".js", ".json", ".md", ".py", ".svg", ".ts"}


def check(paths: Sequence[Path]) -> Iterator[Finding]:
    """Everything that has the form of a secret; a line may say ``pragma: allowlist secret`` and why."""
    with transient_settings(SETTINGS):
        forms = [*chain.from_iterable(_forms(name) for name in DETECTORS)]
        for path in paths:
            if path.suffix in PLAIN and not _has_any(forms, path.read_text(encoding="utf-8")):
                continue
            for found in scan_file(str(path)):
                if found.type != ADDRESS_TYPE or not path.is_relative_to(TESTS):
                    yield Finding(path, found.line_number, f"looks like a secret ({found.type})")


def _forms(detector: str) -> Iterable[re.Pattern[str]]:
    plugin: RegexBasedDetector = from_plugin_classname(detector)
    return plugin.denylist


def _has_any(forms: Sequence[re.Pattern[str]], text: str) -> bool:
    """Whether a closer look is needed: no form reaches over lines, so what a line has, the whole text has.

    The library looks at each line with each detector, which takes six times as long.
    """
    return any(form.search(text) for form in forms)
