"""Card check codes (CVC, CVV) in running text: three or four digits that only the words or the card beside them give away."""

import re
from collections.abc import Iterable, Iterator

Hit = tuple[int, int, str]  # start, end, masked form

_ALWAYS = r"CV[CV](?:\s?-?2)?|KARTENPR(?:Ü|UE)F(?:NUMMER|ZIFFER|CODE|NR)N?"
_BESIDE_A_CARD = (
    r"CVN2?|CID|KPN|PR(?:Ü|UE)F(?:ZIFFER|NUMMER|CODE|NR)N?|(?:KARTEN)?SICHERHEITS(?:CODE|NUMMER|ZIFFER)N?"
    r"|SECURITY[ -]?(?:CODE|NUMBER)|CARD[ -]?(?:CODE|VERIFICATION[ -]?(?:CODE|VALUE|NUMBER))|VERIFICATION[ -]?CODE"
)
_BETWEEN = r"[ -]?(?:CODE|NUMMER|NUMBER|NR|NO)?[\s.:=#()\"'–-]{0,4}(?:(?:IST|LAUTET|IS)[\s:]{1,2})?"
_DIGITS = r"([0-9](?:[ .-]?[0-9]){2,3})(?!\.?[0-9])"
_AFTER_WORD = re.compile(rf"(?<![A-ZÄÖÜ])(?:({_ALWAYS})|({_BESIDE_A_CARD})){_BETWEEN}{_DIGITS}")
_BEFORE_WORD = re.compile(r"(?<![0-9/.-])([0-9]{3,4})\s?[(\s]{0,2}(?:CV[CVN]2?)(?![A-Z])(?![\s:.=#)-]{0,3}[0-9•])")
_AFTER_EXPIRY = re.compile(
    r"[\s,;:|/().–-]{0,4}(?:(?:EXP(?:IRY|IRES)?|G(?:Ü|UE)LTIG(?: BIS)?|BIS|VALID(?: THRU| UNTIL| TO)?|ABLAUF(?:DATUM)?|VERFALL(?:SDATUM)?)"
    r"[\s.:]{0,3})?(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:20)?[0-9]{2}[\s,;:|/–-]{1,4}([0-9]{3,4})(?![0-9])"
)
_TYPED_ON = re.compile("(?<!•)•••[0-9](?![0-9])")  # the fourth digit of a code that was masked at its third
_MASKED = re.compile("•••• [0-9]{4}")
_HINTS = ("•••", "cvc", "cvv", "cvn", "cid", "kpn", "prüf", "pruef", "sicherheits", "security", "verification", "card code")


def may_hold_code(text: str) -> bool:
    """Say whether a text, lower case, has a word that can stand before a card's code, or a card that is masked already."""
    return any(hint in text for hint in _HINTS)


def find_codes(text: str, cards: Iterable[int]) -> Iterator[Hit]:
    """Yield the codes in a text, folded; `cards` are the places behind its card numbers."""
    behind = [*cards, *(match.end() for match in _MASKED.finditer(text))]
    for match in _AFTER_WORD.finditer(text):
        if match[1] or behind:
            yield match.start(3), match.end(3), "CVC •••"
    for match in _TYPED_ON.finditer(text):
        yield match.start(), match.end(), "CVC •••"
    if not behind:
        return
    for match in _BEFORE_WORD.finditer(text):
        yield match.start(1), match.end(1), "CVC •••"
    for place in behind:
        after = _AFTER_EXPIRY.match(text, place)
        if after:
            yield after.start(1), after.end(1), "CVC •••"
