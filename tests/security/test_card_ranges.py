"""Every range of card numbers that the program knows, written by hand from the schemes' lists: first and last prefix, each length."""

import pytest

from backoffice.security.card_numbers import luhn
from backoffice.security.masking import mask_text

RANGES = [
    ("Visa", "4", "4", (16, 19)),
    ("Mastercard", "51", "55", (16,)),
    ("Mastercard", "2221", "2720", (16,)),
    ("Mir", "2200", "2204", (16, 19)),
    ("Amex", "34", "34", (15,)),
    ("Amex", "37", "37", (15,)),
    ("Diners", "300", "305", (14,)),
    ("Diners", "3095", "3095", (14, 16)),
    ("Diners", "36", "36", (14, 16)),
    ("Diners", "38", "39", (14, 16)),
    ("JCB", "3528", "3589", (16, 19)),
    ("JCB", "3088", "3094", (16,)),
    ("JCB", "3096", "3099", (16,)),
    ("JCB", "3113", "3120", (16,)),
    ("JCB", "3158", "3159", (16,)),
    ("JCB", "3337", "3349", (16,)),
    ("Discover", "6011", "6011", (16, 19)),
    ("Discover", "644", "649", (16, 19)),
    ("Discover", "65", "65", (16, 19)),
    ("UnionPay", "62", "62", (16, 17, 18, 19)),
    ("UnionPay", "81", "82", (16, 19)),
    ("Dankort", "5019", "5019", (16,)),
    ("Troy", "9792", "9792", (16,)),
    ("Maestro", "5018", "5018", (16, 18, 19)),
    ("Maestro", "5020", "5020", (16, 18, 19)),
    ("Maestro", "5038", "5038", (16, 18, 19)),
    ("Maestro", "5893", "5893", (16, 18, 19)),
    ("Maestro", "60", "60", (16, 18, 19)),
    ("Maestro", "69", "69", (16, 18, 19)),
    ("Maestro", "50", "50", (16,)),
    ("Maestro", "56", "58", (16,)),
]
CASES = [(brand, prefix, length) for brand, low, high, lengths in RANGES for prefix in dict.fromkeys((low, high)) for length in lengths]


@pytest.mark.parametrize(("brand", "prefix", "length"), CASES)
def test_that_a_card_of_every_range_is_masked_under_its_brand(brand: str, prefix: str, length: int) -> None:
    body = prefix.ljust(length - 1, "7")
    number = next(f"{body}{digit}" for digit in range(10) if luhn(f"{body}{digit}"))
    assert mask_text(f"Karte {number} bitte").text == f"Karte {brand} •••• {number[-4:]} bitte"
