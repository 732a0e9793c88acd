"""Money, quantities and unit prices."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.money import CURRENCIES, EXPONENTS, amount_text, exponent, minor, quantity_text, scaled, unit_price_text


@pytest.mark.parametrize(("currency", "places"), [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)])
def test_that_a_currency_has_its_own_decimals(currency: str, places: int) -> None:
    assert exponent(currency) == places


@pytest.mark.parametrize(
    ("value", "currency", "expected"), [("19.995", "EUR", 2000), ("-19.995", "EUR", -2000), ("1285", "JPY", 1285), ("1.2345", "KWD", 1235)]
)
def test_that_halves_are_rounded_away_from_zero(value: str, currency: str, expected: int) -> None:
    assert minor(Decimal(value), currency) == expected


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e400", "1e999999", "99999999999999999999"])
def test_that_what_no_column_holds_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"not a number|too large"):
        scaled(Decimal(value), 10**4)


@given(st.integers(-(10**15), 10**15), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_that_an_amount_reads_back_as_it_was_written(amount: int, currency: str) -> None:
    assert minor(Decimal(amount_text(amount, currency)), currency) == amount


@pytest.mark.parametrize(
    ("price", "currency", "text"),
    [(399750, "EUR", "39.975"), (66667, "EUR", "6.6667"), (100000, "EUR", "10.00"), (12000000, "JPY", "1200"), (5, "JPY", "0.0005")],
)
def test_that_a_unit_price_shows_as_many_decimals_as_it_needs(price: int, currency: str, text: str) -> None:
    assert unit_price_text(price, currency) == text


def test_that_quantities_have_no_trailing_zeros() -> None:
    assert [quantity_text(value) for value in (3000, 750, 1500, 0)] == ["3", "0.75", "1.5", "0"]


def test_that_every_currency_with_own_decimals_is_known() -> None:
    assert set(EXPONENTS) <= CURRENCIES | {"UYI", "UYW", "CLF"}
