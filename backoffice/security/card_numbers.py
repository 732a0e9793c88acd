"""Card numbers: which digits are one (issuer prefix, length and Luhn check together) and what the masked form says.

Luhn alone takes every IMEI and a tenth of all telephone, article and order numbers for cards; with prefix and length hardly any is left.
Deliberately missing: Visa of 13 digits (obsolete, and +49 1… has 13 digits), Maestro of 12 to 15 digits (British, Danish and Polish article
numbers), and the JCB and Diners ranges that read as a German date (30.0…, 31.1…).
"""

# (brand, lowest prefix, highest prefix, lengths); the first that fits names the brand.
# Source: ISO/IEC 7812 issuer ranges as published by the card schemes.
_RANGES = (
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
    ("Maestro", "6", "6", (16, 18, 19)),
    ("Maestro", "50", "50", (16,)),
    ("Maestro", "56", "58", (16,)),
)
# Hardly ever issued: taken for cards only where something else says so, for a twentieth of all numbers of 16 digits begin like them.
_RARE = (
    ("36", "36", 16),
    ("38", "39", 16),
    ("66", "66", 16),
    ("68", "69", 16),
    ("81", "82", 16),
)
_BY_FIRST = {digit: tuple(one for one in _RANGES if one[1][0] == digit) for digit in "0123456789"}  # no range goes over a first digit
LENGTHS = tuple(sorted({length for _, _, _, lengths in _RANGES for length in lengths}, reverse=True))
_DOUBLED = {str(digit): sum(divmod(2 * digit, 10)) for digit in range(10)}


def luhn(digits: str) -> bool:
    """Say whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    total = sum(map(int, digits[-1::-2])) + sum(_DOUBLED[digit] for digit in digits[-2::-2])
    return total % 10 == 0


def card_brand(digits: str) -> str | None:
    """Return the brand whose prefix and length these digits have if their check digit fits, else None."""
    if not (digits.isascii() and digits.isdecimal()):
        return None
    for brand, low, high, lengths in _BY_FIRST.get(digits[:1], ()):
        if len(digits) in lengths and low <= digits[: len(low)] <= high:
            return brand if luhn(digits) else None
    return None


def is_rare(digits: str) -> bool:
    """Say whether a card's number is of a range of which hardly any card is in use."""
    return any(len(digits) == length and low <= digits[: len(low)] <= high for low, high, length in _RARE)


def masked_card(brand: str, digits: str) -> str:
    """Return brand and last four ("Visa •••• 4242")."""
    return f"{brand} •••• {digits[-4:]}"
