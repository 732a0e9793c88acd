"""What is typed into a field: which signs are kept as they are, and which cannot be."""

import unicodedata

# Signs that turn the text around them: embeddings, overrides and isolates. Letters that run from right to left need none of them.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_ENDS = frozenset("\t\n\r")
# Letters and marks by their category that show no more than a space: fillers and the empty Braille pattern.
_BLANK = frozenset("\u3164\u115f\u1160\uffa0\u2800")


def line_of_text(text: str) -> str:
    """Return a line with single spaces, also for line breaks and tabs; "" for what shows nothing."""
    line = " ".join(text.split())
    return line if any(_is_seen(sign) for sign in line) else ""


def has_unprintable(text: str, *, lines: bool = False) -> bool:
    """Say whether a text holds control characters, signs that mean nothing, or such that turn text around; line breaks with `lines`."""
    allowed = _LINE_ENDS if lines else frozenset()
    return any(
        sign not in allowed and (sign in _TURNING or unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")) for sign in text
    )


def _is_seen(sign: str) -> bool:
    return not sign.isspace() and sign not in _BLANK and unicodedata.category(sign) not in ("Cf", "Mn", "Me", "Zs")
