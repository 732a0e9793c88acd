"""Check digits, written down again from the standards, so that a rule is not tested by itself."""


def luhn_digit(body: str) -> str:
    """Return the check digit that ISO/IEC 7812-1 puts behind digits."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str((10 - total % 10) % 10)


def gs1_digit(body: str) -> str:
    """Return the check digit of article numbers and shipping units."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(body)))
    return str((10 - total % 10) % 10)
