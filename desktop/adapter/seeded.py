"""Seeded work: a shift's records as source systems would bring them, the same for the same seed.

Record ``index`` of a seed depends on these two numbers alone, so that a feed can go on where it stopped.
"""

import math
import random
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.adapter.record import SourceRecord
from desktop.domain.record import JsonObject

_EPOCH = date(2026, 11, 1)
_FIRST_NUMBER = 20_000

_CUSTOMERS = (
    ("Johanna Lindqvist", "+46 70 000 00 00"),
    ("Michael Okafor", "+44 20 0000 0101"),
    ("Nadia Haddad", "+33 1 00 00 00 02"),
    ("Antoine Moreau", "+33 1 00 00 00 03"),
    ("Temitope Adeyemi", "+44 20 0000 0104"),
    ("Kirsten Sørensen", "+45 00 00 00 05"),
    ("Lucia Castellano", "+34 900 000 006"),
    ("David Whitfield", "+44 20 0000 0107"),
    ("Padma Ramanathan", "+44 20 0000 0108"),
    ("Zoltán Kovács", "+36 1 000 0009"),
    ("Mei Chen", "+46 70 000 00 10"),
    ("Björk Einarsdóttir", "+354 000 0011"),
    ("Ahmed El-Sayed", "+49 30 0000012"),
    ("Grace O'Connor", "+353 1 000 0013"),
    ("Łukasz Nowak", "+48 00 000 00 14"),
    ("Isabel Ferreira da Costa", "+351 000 000 015"),
)
_SEGMENTS = ("Gold", "Silver", "Silver", "Bronze", "Bronze", "Bronze")


@dataclass(frozen=True)
class _Story:
    """One kind of work as it arrives: what it is called and how large its amounts are."""

    kind: str
    type: str
    prefix: str
    source: str
    titles: tuple[tuple[str, str], ...]
    amounts: tuple[float, float]
    priorities: tuple[int, ...]
    levels: tuple[str, str]
    step: float


@dataclass(frozen=True)
class _Case:
    """What the fields of every kind are made of."""

    number: str
    amount: float
    currency: str
    category: str


_LOAN = _Story(
    kind="loan",
    type="Loan application",
    prefix="APP",
    source="LoanPortal",
    titles=(
        ("Mortgage document review", "TaxReturn"),
        ("Loan application, income check", "Paystub"),
        ("Refinancing, account history", "BankStatement"),
        ("Mortgage offer, salary changed", "Paystub"),
        ("Bridge loan, tax documents", "TaxReturn"),
    ),
    amounts=(40_000, 900_000),
    priorities=(3, 3, 3, 2, 4),
    levels=("Lending", "Mortgage"),
    step=5_000,
)
_CLAIM = _Story(
    kind="claim",
    type="Case review",
    prefix="CLM",
    source="ClaimsDesk",
    titles=(
        ("Water damage in the kitchen", "Water damage"),
        ("Escalated claim: water damage", "Water damage"),
        ("Stolen bicycle, police report", "Theft"),
        ("Cancelled trip, medical proof", "Travel"),
        ("Storm damage to the roof", "Storm"),
    ),
    amounts=(180, 6_000),
    priorities=(3, 2, 3, 4),
    levels=("Insurance", "Home"),
    step=10,
)
_FRAUD = _Story(
    kind="fraud",
    type="Case review",
    prefix="FRD",
    source="PaymentGuard",
    titles=(
        ("Fraud check: card not present", "Card not present"),
        ("Log-in from a new country", "Account takeover"),
        ("Unusual transfer held", "Unusual transfer"),
        ("Card payments in quick succession", "Card not present"),
    ),
    amounts=(60, 9_800),
    priorities=(1, 1, 2),
    levels=("Payments", "Fraud"),
    step=0.5,
)
_STORIES = (_LOAN, _CLAIM, _FRAUD, _LOAN, _CLAIM, _LOAN, _FRAUD, _CLAIM)


def record_at(seed: int, index: int) -> SourceRecord:
    """The record that arrives at this place of the seed's shift."""
    draw = random.Random(f"{seed}:{index}")  # noqa: S311 - repeatable demo data, not a secret
    story = _STORIES[index % len(_STORIES)] if index < len(_STORIES) else draw.choice(_STORIES)
    title, category = draw.choice(story.titles)
    customer, phone = draw.choice(_CUSTOMERS)
    number = f"{story.prefix}-{_FIRST_NUMBER + (seed % 70) * 1_000 + index}"
    amount, currency = _amount(draw, story)
    segment = draw.choice(_SEGMENTS)
    case = _Case(number, amount, currency, category)
    return SourceRecord(
        business_id=number,
        type=story.type,
        title=title,
        customer=customer,
        segment=segment,
        priority=draw.choice(story.priorities),
        fields=_FIELDS[story.kind](draw, case),
        user_data={
            "caseNumber": number,
            "sourceSystem": story.source,
            "amount": f"{amount:.2f}" if amount % 1 else str(int(amount)),
            "currency": currency,
            "email": _email(customer),
            "phone": phone,
            "GTR_level1": story.levels[0],
            "GTR_level2": story.levels[1],
        },
    )


def gap_s(seed: int, index: int, every_s: float) -> float:
    """How long after record ``index`` the next one comes: ``every_s`` on average, never under a quarter."""
    draw = random.Random(f"gap:{seed}:{index}")  # noqa: S311 - repeatable demo data, not a secret
    return every_s * draw.uniform(0.5, 1.5)


def _amount(draw: random.Random, story: _Story) -> tuple[float, str]:
    currency = draw.choice(("EUR", "EUR", "SEK", "GBP"))
    lowest, highest = (math.log(bound) for bound in story.amounts)
    value = math.exp(draw.uniform(lowest, highest)) * (10 if currency == "SEK" else 1)
    return round(value / story.step) * story.step, currency


def _loan_fields(draw: random.Random, case: _Case) -> JsonObject:
    employed = _EPOCH - timedelta(days=draw.randint(60, 9_000))
    return {
        "applicantId": case.number,
        "loanAmount": case.amount,
        "currency": case.currency,
        "documentType": case.category,
        "employedSince": employed.isoformat(),
        "isFirstHome": draw.random() < 0.4,  # noqa: PLR2004 - two in five
        "nationalId": f"{draw.randint(0, 999_999):06}-{draw.randint(0, 9_999):04}",
    }


def _reviewed(case: _Case) -> JsonObject:
    """What claims and suspected fraud have in common, both being case reviews."""
    return {"category": case.category, "amount": case.amount, "currency": case.currency}


def _claim_fields(draw: random.Random, case: _Case) -> JsonObject:
    return {
        **_reviewed(case),
        "incidentDate": (_EPOCH + timedelta(days=draw.randint(0, 20))).isoformat(),
        "policyNumber": f"POL-{draw.randint(100_000, 999_999)}",
        "isCustomerContacted": draw.random() < 0.3,  # noqa: PLR2004 - three in ten
    }


def _fraud_fields(draw: random.Random, case: _Case) -> JsonObject:
    return {
        **_reviewed(case),
        "riskScore": draw.randint(52, 98),
        "policyNumber": f"Visa ending {draw.randint(1_000, 9_999)}",
        "isCustomerContacted": False,
    }


_FIELDS: Mapping[str, Callable[[random.Random, _Case], JsonObject]] = {
    "loan": _loan_fields,
    "claim": _claim_fields,
    "fraud": _fraud_fields,
}


def _email(customer: str) -> str:
    letters = {"ø": "o", "ł": "l", "ð": "d", "Ł": "l"}
    plain = "".join(letters.get(char, char) for char in customer).lower()
    words = ["".join(char for char in _unaccented(word) if char.isalnum()) for word in plain.split()]
    return f"{words[0]}.{words[-1]}@example.com"


def _unaccented(word: str) -> str:
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
