"""No key, token or password of anybody is kept in the project."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from detect_secrets.core.scan import scan_file
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


def check(paths: Sequence[Path]) -> Iterator[Finding]:
    """Everything that has the form of a secret; a line may say ``pragma: allowlist secret`` and why."""
    with transient_settings(SETTINGS):
        for path in paths:
            for found in scan_file(str(path)):
                if found.type != ADDRESS_TYPE or not path.is_relative_to(TESTS):
                    yield Finding(path, found.line_number, f"looks like a secret ({found.type})")
