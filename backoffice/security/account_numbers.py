"""Account numbers of the time before the IBAN, still written beside a bank code: only where the words say so ("Kto 123… BLZ 370…").

Neither number has a form of its own, so both words must be there; the bank's code stays, as it is no secret.
"""

import re
from collections.abc import Iterator

Hit = tuple[int, int, str, tuple[int, int]]  # start, end, masked form, where its word stands

_ACCOUNT = (
    r"(?<![A-Z])((?:BANK)?KONTO(?:[ -]{0,3}(?:NR|NUMMER|NO))?|KTO(?:[-. ]{0,2}(?:NR|NUMMER))?|(?:BANK )?ACCOUNT(?:[ -]?(?:NO|NR|NUMBER))?"
    r"|ACCT?(?:[. ]?(?:NO|NR|NUMBER))?|A/C(?: NO)?)"
)
_BANK = r"(?:BANKLEITZAHL|BLZ|BANK[ -]?CODE|SORT[ -]?CODE)"
_IS = r"[\s.:=#–-]{0,4}(?:(?:IST|LAUTET|IS)[\s:]{1,2})?"
_NUMBER = r"([0-9](?:[ .–-]?[0-9]){1,9})(?![0-9])"
_BANK_NUMBER = r"(?:[1-9](?:[ .–-]?[0-9]){7}|[0-9]{2}(?:[ –-]?[0-9]{2}){2})(?![0-9])"
_WORDS = r"[^0-9]{0,60}?"
_JOINED = r"[\s/,;|+&.-]{1,5}(?:(?:UND|AND)\s)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        f"{_ACCOUNT}{_IS}{_NUMBER}{_WORDS}{_BANK}{_IS}{_BANK_NUMBER}",
        f"{_BANK}{_IS}{_BANK_NUMBER}{_WORDS}{_ACCOUNT}{_IS}{_NUMBER}",
        f"{_ACCOUNT}{_JOINED}{_BANK}{_IS}{_NUMBER}{_JOINED}{_BANK_NUMBER}",
        f"{_BANK}{_JOINED}{_ACCOUNT}{_IS}{_BANK_NUMBER}{_JOINED}{_NUMBER}",
    )
)
_HINTS = ("blz", "bankleitzahl", "bank code", "bank-code", "bankcode", "sort code", "sort-code", "sortcode")
_LONG = 9  # digits: of fewer only the last two stay, four would nearly give the number away


def may_hold_account(text: str) -> bool:
    """Say whether a text, lower case, names a bank's code."""
    return any(hint in text for hint in _HINTS)


def find_accounts(text: str) -> Iterator[Hit]:
    """Yield the account numbers in a text, folded, each with the word that the text has for it."""
    for form in _FORMS:
        for match in form.finditer(text):
            digits = "".join(filter(str.isdigit, match[2]))
            shown = digits[-4:] if len(digits) >= _LONG else digits[-2:]
            yield match.start(2), match.end(2), f"•••• {shown}", match.span(1)
