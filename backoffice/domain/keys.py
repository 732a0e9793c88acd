"""How order numbers and names are put in order, the same in Python and in the database's indexes."""

import re
import unicodedata

DIGITS = re.compile(r"[0-9]+")
WORDS = re.compile(r"[^\W_]+")
GERMAN = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


def number_key(number: str) -> str:
    """Return a text that sorts order numbers as people count: each run of digits padded to 12 places."""
    return DIGITS.sub(lambda run: run.group().zfill(12), number.casefold())


def name_key(name: str) -> str:
    """Return a text that sorts names by DIN 5007-1: case and accents do not count, ß is ss."""
    folded = name.casefold().translate(GERMAN)
    if folded.isascii():
        return folded
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter))
    return plain.casefold()  # letters like "ᴬ" become capitals only when they are taken apart


def search_words(text: str) -> tuple[str, ...]:
    """Return the words of a search, in the pieces that the full-text index holds; empty if there is nothing to search for."""
    return tuple(WORDS.findall(text.lower()))[:12]  # not case-folded: the index keeps ß as it is
