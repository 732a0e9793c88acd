"""Telephone numbers in E.164; the numbers are from ranges that are never assigned."""

import pytest

from backoffice.domain.phones import e164


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("030 23125 042", "DE", "+493023125042"),
        ("+49 (0)30 23125042", "DE", "+493023125042"),
        ("0152/28817386", "DE", "+4915228817386"),
        ("07700 900123", "GB", "+447700900123"),
        ("+44 7700 900123", "", "+447700900123"),
        ("kein Telefon", "DE", ""),
        ("123456789012345678", "DE", ""),
    ],
)
def test_that_numbers_are_written_internationally(text: str, country: str, number: str) -> None:
    assert e164(text, country) == number
