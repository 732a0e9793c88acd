"""What can be said of a bank account number while it is typed: whether it is a valid IBAN, its bank, what may be shown of it.

Everything is looked up in the registry that schwifty brings along; nobody is asked. It is loaded at the first valid number, not before.
"""

import re
import unicodedata

from backoffice.domain.payout_rules import SEPA_COUNTRIES
from backoffice.domain.refunds import AccountCheck
from backoffice.security.ibans import iban_at, is_iban, is_short, last_digits, lengths, masked_iban

_LABEL = re.compile(r"^\s*IBAN\s*:?\s*", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s.\-/_\u2010-\u2015]+")
_STRANGE = re.compile(r"[^A-Z0-9]")
_BEGINS = re.compile(r"[A-Z]{2}[0-9]{2}")
_COUNTRY, _CHECKED = 2, 4


def number_of(text: str) -> str:
    """Return what was typed as an IBAN is written in files: upper case, without separators, invisible signs and the word before it."""
    folded = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    digits = (str(unicodedata.digit(sign, sign)) for sign in _LABEL.sub("", folded))
    return _SEPARATORS.sub("", "".join(digits)).upper()


def look_at(text: str) -> AccountCheck:
    """Say what is known of a number so far; of a wrong one what is wrong."""
    number = number_of(text)
    reason = _why_not(number)
    if reason:
        country = number[:_COUNTRY] if lengths(number[:_COUNTRY]) else ""
        return AccountCheck(False, reason, country)
    bank, bic = ("", "") if is_short(number) else _bank_of(number)
    country = number[:_COUNTRY]
    return AccountCheck(True, "", country, bank, bic, masked_iban(number), last_digits(number), country in SEPA_COUNTRIES)


def bic_of(number: str) -> str:
    """Return the BIC of a valid number's bank; empty where it is not known."""
    return _bank_of(number)[1]


def _why_not(number: str) -> str:
    """Return what is wrong with a number, empty for a valid one."""
    known = lengths(number[:_COUNTRY])
    wrong = {
        "empty": not number,
        "characters": bool(_STRANGE.search(number)),
        "incomplete": len(number) < _COUNTRY,
        "country": not known,
        "structure": not _BEGINS.match(f"{number}00"[: max(len(number), _CHECKED)]),
    }
    return next((reason for reason, is_so in wrong.items() if is_so), "") or _why_not_whole(number, known)


def _why_not_whole(number: str, known: frozenset[int]) -> str:
    """Return what is wrong with a number that begins as one of its country does."""
    if is_iban(number):
        return ""
    if len(number) not in known:
        return "too_long" if len(number) > max(known) else "incomplete"
    return "check_digits" if _fits_with_other_check_digits(number) else "structure"


def _fits_with_other_check_digits(number: str) -> bool:
    return any(iban_at(f"{number[:_COUNTRY]}{check:02d}{number[_CHECKED:]}", 0) == len(number) for check in range(2, 99))


def _bank_of(number: str) -> tuple[str, str]:
    from schwifty import IBAN

    found = IBAN(number, allow_invalid=True)
    return found.bank_name or "", str(found.bic or "")
