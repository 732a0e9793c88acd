"""Crockford's base 32: the 32 symbols that people can read aloud and type without mixing them up.

Source of the alphabet and of what is read as what: https://www.crockford.com/base32.html
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = frozenset(" -\u2010\u2011\u2012\u2013\u2014\u2212_.\t\r\n\u00a0\u202f")


def random_symbols(count: int) -> str:
    """Return random symbols, 5 bits each."""
    return "".join(secrets.choice(ALPHABET) for _ in range(count))


def read_symbols(text: str) -> str:
    """Return what was typed in capital letters, without spaces and dashes, O read as 0 and I and L as 1; other characters stay."""
    return "".join(sign for sign in text.upper() if sign not in _BETWEEN).translate(_READ_AS)


def in_groups(symbols: str, size: int) -> str:
    """Write symbols in groups with dashes between them."""
    return "-".join(symbols[start : start + size] for start in range(0, len(symbols), size))
