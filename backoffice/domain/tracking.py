"""Which carrier a scanned label is of: the form of its number and, where it is published, its check digit.

A number can fit several carriers, or none that is known here. Nobody guesses: all that fit are returned and the packer decides.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Carrier(StrEnum):
    """Carriers whose labels are recognised; the value is what is kept with a parcel."""

    DHL = "DHL"
    POST = "Deutsche Post"
    DPD = "DPD"
    GLS = "GLS"
    HERMES = "Hermes"
    UPS = "UPS"
    FEDEX = "FedEx"


@dataclass(frozen=True, slots=True)
class Label:
    """What was scanned from a label: the tracking number in it, and the carriers that it can be of, the surest first."""

    tracking: str
    carriers: tuple[Carrier, ...]


# UPU S10: weights of the check digit; 10 becomes 0 and 11 becomes 5.
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_GTIN = re.compile(r"\d{8}|\d{12,14}", re.ASCII)
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read_label(scanned: str) -> Label:
    """Return the tracking number of a scanned label, without what the barcode puts around it, and whose it can be.

    `carriers` is empty for a number of no known form. That number, and one that carriers would read differently, stays as it was scanned.
    """
    number = "".join(scanned.split()).upper()
    found = [(carrier, match.group("number")) for carrier, form, fits in _FORMS if (match := form.fullmatch(number)) and fits(match)]
    numbers = {tracking for _, tracking in found}
    return Label(numbers.pop() if len(numbers) == 1 else number, tuple(dict.fromkeys(carrier for carrier, _ in found)))


def is_article_code(scanned: str) -> bool:
    """Say whether this can be the code of an article (GTIN-8, -12, -13, -14: GS1 General Specifications 7.9) and not a chance number."""
    if not _GTIN.fullmatch(scanned):
        return False
    return _weighted(scanned[:-1].rjust(13, "0"), (3, 1)) % 10 == (10 - int(scanned[-1])) % 10


def _weighted(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weights[place % len(weights)] for place, digit in enumerate(digits))


def _always(_match: re.Match[str]) -> bool:
    return True


def _identcode(match: re.Match[str]) -> bool:
    """Check a DHL Identcode: weights 4 and 9 (Deutsche Post, Leit- und Identcode)."""
    digits = match.group("number")
    return (10 - _weighted(digits[:-1], (4, 9)) % 10) % 10 == int(digits[-1])


def _sscc(match: re.Match[str]) -> bool:
    """Check the serial code of a shipping unit: 18 digits behind the "00" (GS1 General Specifications 7.9)."""
    digits = match.group("number")[-18:]
    return (10 - _weighted(digits[:-1], (3, 1)) % 10) % 10 == int(digits[-1])


def _ups(match: re.Match[str]) -> bool:
    """Check a UPS number: A counts as 2, B as 3 and so on, and every second sign double."""
    signs = match.group("number")[2:]
    values = [int(sign) if sign.isdigit() else (ord(sign) - 63) % 10 for sign in signs]
    total = sum(value * (1 + place % 2) for place, value in enumerate(values[:-1]))
    return signs[-1].isdigit() and (10 - total % 10) % 10 == values[-1]


def _fedex_express(match: re.Match[str]) -> bool:
    """Check a FedEx Express number of 12 digits: weights 3, 1 and 7, modulo 11, then 10."""
    digits = match.group("number")
    return _weighted(digits[:-1], (3, 1, 7)) % 11 % 10 == int(digits[-1])


def _fedex_ground(match: re.Match[str]) -> bool:
    """Check a FedEx Ground number of 15 digits: weights 1 and 3."""
    digits = match.group("number")
    return (10 - _weighted(digits[:-1], (1, 3)) % 10) % 10 == int(digits[-1])


def _s10(match: re.Match[str]) -> bool:
    """Check an international number (UPU S10): two letters, eight digits, the check digit, the country."""
    digits = match.group("number")[2:11]
    check = 11 - _weighted(digits[:-1], _S10_WEIGHTS) % 11
    return {10: 0, 11: 5}.get(check, check) == int(digits[-1])


def _dpd(match: re.Match[str]) -> bool:
    """Check the sign behind a DPD number (ISO/IEC 7064, MOD 37,36)."""
    check = 36
    for digit in match.group("number"):
        check = (check + int(digit)) % 36 or 36
        check = check * 2 % 37
    return _SIGNS[(37 - check) % 36] == match.group("check")


_Fits = Callable[[re.Match[str]], bool]


def _form(carrier: Carrier, pattern: str, fits: _Fits = _always) -> tuple[Carrier, re.Pattern[str], _Fits]:
    return carrier, re.compile(pattern, re.ASCII), fits


# In this order: forms with a check digit, or with a beginning of their own, before those that only have a length.
_FORMS = (
    _form(Carrier.UPS, r"(?P<number>1Z[0-9A-Z]{16})", _ups),
    _form(Carrier.DHL, r"(?P<number>JJD\d{9,33})"),  # the licence plate of DHL Paket
    _form(Carrier.DHL, r"(?P<number>JVGL\d{10,20})"),  # DHL Freight
    _form(Carrier.DHL, r"\(?(?P<number>00(?:340|370)\d{15})", _sscc),  # NVE of DHL Paket and of its large senders
    _form(Carrier.DHL, r"(?P<number>[CEH][A-Z]\d{9}DE)", _s10),
    _form(Carrier.POST, r"(?P<number>[LRUV][A-Z]\d{9}DE)", _s10),
    _form(Carrier.HERMES, r"(?P<number>H\d{19})"),
    _form(Carrier.DPD, r"%[0-9A-Z]{7}(?P<number>\d{14})\d{6}"),  # the label's barcode: place, number, service, country
    _form(Carrier.DHL, r"(?P<number>\d{12})", _identcode),
    _form(Carrier.FEDEX, r"(?P<number>\d{12})", _fedex_express),
    _form(Carrier.FEDEX, r"(?P<number>\d{15})", _fedex_ground),
    _form(Carrier.GLS, r"(?P<number>\d{11,12})"),
    _form(Carrier.GLS, r"(?P<number>[A-Z]{2}[0-9A-Z]{6})"),  # the Track ID
    _form(Carrier.DPD, r"(?P<number>\d{14})(?P<check>[0-9A-Z])", _dpd),  # as it is printed
    _form(Carrier.DPD, r"(?P<number>\d{14})"),
    _form(Carrier.HERMES, r"(?P<number>\d{14}|\d{16})"),
)
