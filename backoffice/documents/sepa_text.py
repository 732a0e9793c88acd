"""Texts as banks take them in SEPA files: the signs of EPC217-08, names cut at their longest.

German letters become two signs, as banks here write them; others lose their marks; what has no likeness in Latin becomes a full stop.
"""

import re
import unicodedata

NAME, REMITTANCE, TOWN, CODE, REFERENCE = 70, 140, 35, 16, 35
_TWO = str.maketrans(
    {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ẞ": "SS", "Æ": "Ae", "æ": "ae", "Œ": "Oe", "œ": "oe"}
)
# Source: EPC217-08, best practices for the conversion of characters.
_LIKE = str.maketrans({"&": "+", "_": "-", ";": ",", '"': "'", "[": "(", "]": ")", "{": "(", "}": ")", "<": "(", ">": ")", "|": "/"})
_NOT_TAKEN = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]")
_SLASHES = re.compile(r"/{2,}")


def sepa_text(text: str, longest: int) -> str:
    """Return a text in the signs that banks take; empty if nothing is left of it."""
    latin = _unmarked(" ".join(text.translate(_TWO).split()))
    taken = _SLASHES.sub("/", _NOT_TAKEN.sub(".", latin.translate(_LIKE)))
    return " ".join(taken.split())[:longest].strip("/ ")


def end_to_end_id(refund_id: int, order_number: str) -> str:
    """Return what a payment is known by from end to end: the refund's id, and as much of the order's number as there is room for."""
    number = re.sub("[^A-Za-z0-9-]+", "", sepa_text(order_number, REFERENCE))
    return f"R{refund_id}-{number}"[:REFERENCE].strip("-")


def _unmarked(text: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    if plain.isascii():
        return plain
    from text_unidecode import unidecode  # what sepaxml itself uses

    return str(unidecode(plain))
