"""What single cells say."""

from contextlib import suppress
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.imports.shopify import line_total
from backoffice.imports.values import BadValue, amount, currency_sign, decimal, moment, prefers_comma, quantity, rate, unit_price

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234.5", "1234.5"), ("1.234,50", "1234.50"), ("1,234.50", "1234.50"), ("116,99 €", "116.99"), ("€ 116.99", "116.99"),
        ("EUR 5,-", "5"),
        ("1'234.50", "1234.50"), ("CHF 1’234.–", "1234"), ("-3,50", "-3.50"), ("1 234,50 €", "1234.50"), ("+7", "7"), ("1,234", "1234"),
        ("39.975", "39.975"), ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("−2,00", "-2.00"),
        (".50", "0.50"), ("-,5", "-0.5"), ("0,750", "0.750"), ("0.750", "0.750"), ("(5.00)", "-5.00"), ("Rs. 3,519.00", "3519.00"),
        ("-Fr.12.50", "-12.50"),
    ],
)  # fmt: skip
def test_that_amounts_are_read_as_people_write_them(text: str, value: str) -> None:
    assert decimal(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "auf Anfrage", "12 auf Anfrage", "1.2.3", "1,2,3", "1e5", "nan", "--", "5 Stück", "1.23,4.5"])
def test_that_what_is_no_amount_is_none(text: str) -> None:
    with pytest.raises(BadValue, match="bad_amount"):
        decimal(text)


def test_that_a_lone_mark_before_three_digits_follows_the_files_habit() -> None:
    assert prefers_comma(["7,00", "1.234"])
    assert not prefers_comma(["7.00", "1,234"])
    assert not prefers_comma(["7,00", "7.00"])
    assert (decimal("1.234", comma=True), decimal("1,234", comma=True)) == (Decimal(1234), Decimal("1.234"))
    assert decimal("0.750", comma=True) == Decimal("0.750")


@pytest.mark.parametrize("reader", [lambda text: amount(text, "EUR"), unit_price])
def test_that_amounts_beyond_measure_are_refused(reader: object) -> None:
    assert callable(reader)
    with pytest.raises(BadValue, match="bad_amount"):
        reader("9" * 30)


def test_that_quantities_may_be_fractions_but_not_negative() -> None:
    assert [quantity(text) for text in ("3", "1,5", "0.75")] == [3000, 1500, 750]
    with pytest.raises(BadValue, match="negative_quantity"):
        quantity("-1")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-05-11 09:55:16 -0400", "2025-05-11T09:55:16-04:00"), ("2025-05-02", "2025-05-02T00:00:00+02:00"),
        ("2018-01-03T23:05:12", "2018-01-03T23:05:12+01:00"), ("2015-01-22T20:00:21Z", "2015-01-22T20:00:21+00:00"),
        ("2015-01-22 20:00:21+01", "2015-01-22T20:00:21+01:00"),
        ("2024-03-31 02:30", "2024-03-31T02:30:00+01:00"), ("2024-10-27 02:30", "2024-10-27T02:30:00+02:00"),
        ("2015-01-22 20:00:21 UTC", "2015-01-22T20:00:21+00:00"), ("2026-03-01T10:00:00.123+05:30", "2026-03-01T10:00:00+05:30"),
        ("02.05.2025 9:30", "2025-05-02T09:30:00+02:00"), ("2.5.2025, 19:30:05 Uhr", "2025-05-02T19:30:05+02:00"),
    ],
)  # fmt: skip
def test_that_dates_keep_their_offset_or_get_the_shops(text: str, iso: str) -> None:
    assert moment(text, BERLIN).isoformat() == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30.02.2026",
        "2026-02-30",
        "2026-13-01",
        "0001-01-01",
        "9999-12-31",
        "2026-01-01 25:00",
        "05/11/2025",
        "2026-01-01 10:00:00 +9959",
    ],
)
def test_that_what_is_no_date_is_none(text: str) -> None:
    with pytest.raises(BadValue, match="bad_date"):
        moment(text, BERLIN)


def test_that_a_tax_tells_its_rate_in_its_name() -> None:
    assert [rate(name) for name in ("DE MwSt 19 %", "CH MWST 8,1%", "VAT")] == [1900, 810, None]


def test_that_a_currency_is_known_by_its_sign_or_code() -> None:
    assert [currency_sign(text) for text in ("116,99 €", "CHF 5.00", "$5", "ABC 5")] == ["EUR", "CHF", "", ""]


def test_that_a_line_costs_pieces_times_price() -> None:
    assert line_total(1500, 66667, "EUR") == 1000
    assert line_total(3000, 12000000, "JPY") == 3600


@given(st.text(max_size=20), st.booleans())
def test_that_any_text_is_an_amount_or_none(text: str, comma: bool) -> None:
    with suppress(BadValue):
        assert decimal(text, comma).is_finite()


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [
        ("1.200", "JPY", 1200),
        ("1,200", "JPY", 1200),
        ("¥1.234.567", "JPY", 1_234_567),
        ("-1.200", "JPY", -1200),
        ("1200", "JPY", 1200),
        ("1200.00", "JPY", 1200),
        ("1.200", "KRW", 1200),
        ("1.200", "KWD", 1200),
        ("1.20", "EUR", 120),
    ],
)
def test_that_a_currency_without_decimals_writes_thousands(text: str, currency: str, expected: int) -> None:
    assert amount(text, currency) == expected
