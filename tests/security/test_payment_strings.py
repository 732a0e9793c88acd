"""The search for payment numbers against labelled strings; `tests/proof/test_payment_strings.py` has the full figures."""

from random import Random

import pytest

from tests.security.check_digits import gs1_digit, luhn_digit
from tests.security.payment_look_alikes import LOOK_ALIKES
from tests.security.payment_scan import Scan, scan_all
from tests.security.payment_strings import BRANDS, CARD_WAYS, IBAN_WAYS, SEPA, cards, iban

COUNT, SEED = 20_000, 20260310


@pytest.fixture(scope="module")
def scans() -> tuple[Scan, Scan, Scan, Scan]:
    return scan_all(COUNT, SEED)


def test_that_cards_and_accounts_are_found_in_every_disguise(scans: tuple[Scan, Scan, Scan, Scan]) -> None:
    for found in scans[:2]:
        assert found.share() <= 0.001, found.examples[:20]


def test_that_no_kind_of_look_alike_is_taken_for_a_payment_number(scans: tuple[Scan, Scan, Scan, Scan]) -> None:
    look_alikes = scans[2]
    allowed = 1 / min(look_alikes.tried.values())  # one of some hundreds is more than a thousandth, and no sign yet
    assert look_alikes.share(look_alikes.worst()) <= allowed, look_alikes.examples[:20]
    assert look_alikes.share() <= 0.001


def test_that_few_chance_numbers_have_the_form_of_a_card(scans: tuple[Scan, Scan, Scan, Scan]) -> None:
    assert 0.02 < scans[3].share() <= 0.05


def test_that_the_strings_are_what_they_are_said_to_be() -> None:
    """Numbers of the standards' own pages, so that a wrong check digit here does not hide a wrong one there."""
    assert luhn_digit("411111111111111") == "1"
    assert luhn_digit("49015420323751") == "8"
    assert gs1_digit("400638133393") == "1"
    assert (len(BRANDS), len(CARD_WAYS), len(IBAN_WAYS), len(SEPA)) == (8, 18, 12, 42)
    assert len(LOOK_ALIKES) == 18
    draw = Random(1)
    for country in SEPA:
        number = iban(draw, country)
        assert int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1
    assert {one.kind for one in cards(draw, 200)} == set(BRANDS)
