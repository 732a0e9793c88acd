"""How values are written, in German and English."""

from datetime import UTC, datetime

import pytest

from backoffice.clock import FixedClock
from backoffice.domain.pages import Count
from ui.formats import Formats
from ui.i18n import Language

NOW = datetime(2026, 3, 10, 10, 23, tzinfo=UTC)


@pytest.fixture
def english() -> Formats:
    return Formats(Language.ENGLISH.locale, "Europe/Berlin", FixedClock(NOW))


@pytest.fixture
def german() -> Formats:
    return Formats(Language.GERMAN.locale, "Europe/Berlin", FixedClock(NOW))


def test_that_money_is_written_in_the_language(english: Formats, german: Formats) -> None:
    assert english.money(128450, "EUR") == "€1,284.50"
    assert german.money(128450, "EUR") == "1.284,50\u00a0€"


@pytest.mark.parametrize(
    ("minor", "currency", "words"),
    [(1285, "JPY", "¥1,285"), (1234, "KWD", "KWD\u00a01.234"), (-500, "EUR", "−€5.00"), (990, "CHF", "CHF\u00a09.90")],
)
def test_that_each_currency_has_its_own_decimals(english: Formats, minor: int, currency: str, words: str) -> None:
    assert english.money(minor, currency) == words


def test_that_a_unit_price_has_as_many_decimals_as_it_needs(english: Formats) -> None:
    assert english.unit_price(399_750, "EUR") == "€39.975"
    assert english.unit_price(490_000, "EUR") == "€49.00"


def test_that_quantities_and_rates_drop_empty_decimals(german: Formats) -> None:
    assert [german.quantity(n) for n in (3000, 750, 1500)] == ["3", "0,75", "1,5"]
    assert german.rate(1900).startswith("19")
    assert german.rate(550).startswith("5,5")


def test_that_times_are_the_shops_and_the_year_is_left_out_in_its_own(english: Formats) -> None:
    assert english.stamp(datetime(2026, 3, 10, 7, 47, tzinfo=UTC)) == "10 Mar 08:47"
    assert english.stamp(datetime(2025, 12, 31, 23, 30, tzinfo=UTC)) == "1 Jan 00:30"
    assert english.stamp(datetime(2025, 7, 1, 10, 0, tzinfo=UTC)) == "1 Jul 2025 12:00"


def test_that_today_and_yesterday_are_said(english: Formats) -> None:
    assert english.moment(datetime(2026, 3, 10, 7, 47, tzinfo=UTC)) == "today, 08:47"
    assert english.moment(datetime(2026, 3, 9, 16, 20, tzinfo=UTC)) == "yesterday, 17:20"
    assert english.moment(datetime(2026, 3, 1, 16, 20, tzinfo=UTC)) == "1 Mar, 17:20"


def test_that_a_count_that_stopped_says_so(english: Formats) -> None:
    assert english.count(Count(1000, more=True)) == "1,000+"
    assert english.count(Count(7)) == "7"
