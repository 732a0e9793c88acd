"""The Cologne phonetics (Postel 1969): words that sound alike in German get the same digits ("Meier", "Mayr")."""

from functools import lru_cache

_SIMPLE = {
    **dict.fromkeys("aeijouy", "0"),
    "b": "1",
    **dict.fromkeys("fvw", "3"),
    **dict.fromkeys("gkq", "4"),
    "l": "5",
    **dict.fromkeys("mn", "6"),
    "r": "7",
    **dict.fromkeys("sz", "8"),
}
_C_FIRST, _C_LATER = frozenset("ahkloqrux"), frozenset("ahkoqux")


@lru_cache(maxsize=65536)
def cologne(word: str) -> str:
    """Return the code of a word in small letters without accents; other signs do not count. A vowel counts only at the beginning."""
    letters = [letter for letter in word if "a" <= letter <= "z"]
    codes: list[str] = []
    for place, letter in enumerate(letters):
        before = letters[place - 1] if place else ""
        after = letters[place + 1] if place + 1 < len(letters) else ""
        codes.extend(_code(letter, before, after))
    kept = [code for place, code in enumerate(codes) if not place or code != codes[place - 1]]
    return "".join(kept[:1] + [code for code in kept[1:] if code != "0"])


def _code(letter: str, before: str, after: str) -> str:
    simple = _SIMPLE.get(letter)
    if simple is not None:
        return simple
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        return _code_of_c(before, after)
    return ""  # h


def _code_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after in _C_FIRST else "8"
    if before in "sz":
        return "8"
    return "4" if after in _C_LATER else "8"
