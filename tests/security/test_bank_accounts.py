"""What is said of an account number while it is typed, and that nothing is loaded or asked for it before a valid one is there."""

import subprocess
import sys

import pytest

from backoffice.domain.payout_rules import SEPA_COUNTRIES
from backoffice.security.bank_accounts import bic_of, look_at, number_of
from backoffice.security.ibans import COUNTRIES


@pytest.mark.parametrize(
    ("text", "reason", "country"),
    [
        ("", "empty", ""),
        (" \u200b", "empty", ""),
        ("D", "incomplete", ""),
        ("DE", "incomplete", "DE"),
        ("DE8", "incomplete", "DE"),
        ("DE89 3704", "incomplete", "DE"),
        ("DEX", "structure", "DE"),
        ("DE8X", "structure", "DE"),
        ("XX12", "country", ""),
        ("12345", "country", ""),
        ("DE89 3704 0044 0532 0130 0✉", "characters", "DE"),
        ("DE89 3704 0044 0532 0130 01", "check_digits", "DE"),
        ("DE89 3704 0044 0532 0130 0O", "structure", "DE"),
        ("DE89 3704 0044 0532 0130 000", "too_long", "DE"),
        ("DZ58000210000111300000057", "incomplete", "DZ"),
    ],
)
def test_that_a_wrong_number_says_what_is_wrong(text: str, reason: str, country: str) -> None:
    check = look_at(text)

    assert (check.valid, check.reason, check.country, check.masked) == (False, reason, country, "")


@pytest.mark.parametrize(
    ("text", "masked", "bank", "bic"),
    [
        ("DE89370400440532013000", "DE •••• 3000", "Commerzbank", "COBADEFF" + 3 * "X"),
        ("iban: de89 3704-0044.0532/0130 00", "DE •••• 3000", "Commerzbank", "COBADEFF" + 3 * "X"),
        ("ＤＥ８９３７０４００４４０５３２０１３０００", "DE •••• 3000", "Commerzbank", "COBADEFF" + 3 * "X"),
        ("NO9386011117947", "NO •••• 47", "", ""),
        ("BE68539007547034", "BE •••• 34", "", ""),
        ("GB82WEST12345698765432", "GB •••• 5432", "", ""),
    ],
)
def test_that_a_valid_number_is_shown_masked_with_its_bank(text: str, masked: str, bank: str, bic: str) -> None:
    check = look_at(text)

    assert (check.valid, check.reason, check.masked, check.bank, check.bic, check.sepa) == (True, "", masked, bank, bic, True)
    assert masked.endswith(check.last_digits)


def test_that_an_account_outside_of_sepa_is_told() -> None:
    assert not look_at("TR330006100519786457841326").sepa
    assert SEPA_COUNTRIES <= COUNTRIES
    assert len(SEPA_COUNTRIES) == 45


def test_that_the_bank_of_the_shops_own_account_is_known_even_of_a_short_number() -> None:
    assert bic_of("DE89370400440532013000") == "COBADEFF" + 3 * "X"
    assert bic_of("GB82WEST12345698765432") == ""
    assert number_of(" iban DE89\u00a03704 ") == "DE893704"


def test_that_the_registry_is_loaded_by_the_first_valid_number_and_not_before() -> None:
    code = (
        "import sys; from backoffice.security.bank_accounts import look_at;"
        "look_at('DE89 3704'); look_at('NO9386011117947'); print('schwifty' in sys.modules);"
        "look_at('DE89370400440532013000'); print('schwifty' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "True"]
