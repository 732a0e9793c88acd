"""What one cell says: amounts, quantities, dates, currencies, rates. BadValue carries the code that a rejected row shows."""

import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from zoneinfo import ZoneInfo

from backoffice.domain.money import CURRENCIES, QUANTITY_SCALE, RATE_SCALE, UNIT_PRICE_SCALE, exponent, minor, scaled

_LARGEST = Decimal(10**12)  # what is more is another number in the wrong column, such as a card's
_LONGEST_AMOUNT = 64  # signs; the patterns take the square of a text's length in time
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100
_GROUPED = re.compile(r"\D*\d{1,3}([.,]\d{3})+\D*", re.ASCII)
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DOT_DECIMAL = re.compile(r"-?(?:(?:[0-9]+|[0-9]{1,3}(?:[,' ][0-9]{3})+)(?:\.[0-9]*)?|\.[0-9]+)")
_COMMA_DECIMAL = re.compile(r"-?(?:(?:[0-9]+|[0-9]{1,3}(?:[.' ][0-9]{3})+)(?:,[0-9]*)?|,[0-9]+)")
_ENDS_IN_COMMA_CENTS = re.compile(r",[0-9]{1,2}\D*$")
_ENDS_IN_DOT_CENTS = re.compile(r"\.[0-9]{1,2}\D*$")
_SYMBOLS = {"€": "EUR", "£": "GBP"}  # the dollar sign stands for a dozen currencies
_WORD_BEFORE = re.compile(r"^([+-]?)[^\W\d_]+\.\s*(?=[0-9+-])")  # "Rs. 3,519.00": the dot ends the word
_MARKS = re.compile(r"^[^0-9.,'+-]*|[^0-9.,'-]*$")
_SPACES = re.compile(r"[\s\u2009\u202f]+")
_ISO = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]{1,9})?)?\s?(Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?",
    re.ASCII,
)
_GERMAN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?:,?\s+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?: Uhr)?)?", re.ASCII)
_PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,4})?)\s*%")


class BadValue(ValueError):
    """A cell that cannot be used; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def prefers_comma(*columns: list[str]) -> bool:
    """Say whether a file writes its cents behind a comma; only then is the dot of "1.234" one between thousands.

    The first of these columns of amounts with any cents tells.
    """
    for amounts in columns:
        commas, dots = (any(map(pattern.search, amounts)) for pattern in (_ENDS_IN_COMMA_CENTS, _ENDS_IN_DOT_CENTS))
        if commas or dots:
            return commas and not dots
    return False


def _decimal_text(text: str, comma: bool) -> str:
    """Return an amount's digits with a dot before the decimals: the mark that comes last; one before three digits as the file has it."""
    dot, last_comma = text.rfind("."), text.rfind(",")
    by_comma = last_comma > dot if dot >= 0 and last_comma >= 0 else last_comma >= 0
    lone = text[max(dot, last_comma) + 1 :]
    grouped = len(lone) == 3 and (dot < 0 or last_comma < 0) and text.lstrip("-")[0] in "123456789"  # "0,750" has no thousands
    if grouped and text.count("," if by_comma else ".") > 1:
        by_comma = not by_comma  # "1.234.567": a mark that comes twice stands between thousands
    elif grouped and by_comma != comma:
        by_comma = comma  # "1,234" in a file with dots, "1.234" in a file with commas: thousands
    shape = _COMMA_DECIMAL if by_comma else _DOT_DECIMAL
    if not shape.fullmatch(text):
        raise BadValue("bad_amount")
    kept = text.translate({ord(mark): None for mark in ("." if by_comma else ",") + "' "})
    return kept.replace(",", ".")


@lru_cache(maxsize=65536)
def decimal(text: str, comma: bool = False) -> Decimal:
    """Return an amount: 1234.5, "1.234,50", "1,234.50", "1'234.50", "116,99 €", "EUR 5,-", "(5.00)". Raises BadValue `bad_amount`."""
    if len(text) > _LONGEST_AMOUNT:
        raise BadValue("bad_amount")
    if _PLAIN.fullmatch(text) and not (comma and "." in text):
        return _in_range(Decimal(text))
    plain = _SPACES.sub(" ", text.replace("−", "-").replace("’", "'")).strip()
    negative = plain.startswith("-") or (plain.startswith("(") and plain.endswith(")"))  # bookkeepers write (5.00) for -5.00
    bare = _MARKS.sub("", _WORD_BEFORE.sub(r"\1", plain)).strip(" +'")
    bare = re.sub(r"[.,](?:-+|--)$", "", bare).strip()
    if negative and not bare.startswith("-"):
        bare = "-" + bare
    if not any(map(str.isdigit, bare)) or _letters_inside(text):
        raise BadValue("bad_amount")
    try:
        return _in_range(Decimal(_decimal_text(bare, comma)))
    except InvalidOperation as error:
        raise BadValue("bad_amount") from error


def _in_range(value: Decimal) -> Decimal:
    if abs(value) >= _LARGEST:
        raise BadValue("bad_amount")
    return value


def _letters_inside(text: str) -> bool:
    """Say whether a text holds more words than a currency's code or sign ("12 auf Anfrage")."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 1 or (len(words) == 1 and len(words[0]) > 3)


def _three_decimals(text: str, currency: str) -> bool:
    """Say whether three digits behind a comma are decimals whatever else the file holds: a currency of three writes them all ("12,345")."""
    return "," in text and exponent(currency) == 3


def _whole(text: str, currency: str) -> str:
    """Take the marks between thousands out where a currency has no decimals: "1.200" yen are twelve hundred."""
    return re.sub(r"(?<=\d)[.,](?=\d{3})", "", text) if exponent(currency) == 0 and _GROUPED.fullmatch(text) else text


@lru_cache(maxsize=65536)
def amount(text: str, currency: str, comma: bool = False) -> int:
    """Return an amount in minor units. Raises BadValue `bad_amount`."""
    try:
        return minor(decimal(_whole(text, currency), comma or _three_decimals(text, currency)), currency)
    except ValueError as error:
        raise BadValue("bad_amount") from error


@lru_cache(maxsize=65536)
def unit_price(text: str, comma: bool = False, currency: str = "") -> int:
    """Return a price per piece in ten-thousandths. Raises BadValue `bad_amount`."""
    try:
        return scaled(decimal(_whole(text, currency), comma or _three_decimals(text, currency)), UNIT_PRICE_SCALE)
    except ValueError as error:
        raise BadValue("bad_amount") from error


@lru_cache(maxsize=4096)
def quantity(text: str, comma: bool = False) -> int:
    """Return a quantity in thousandths. Raises BadValue `bad_number` or `negative_quantity`."""
    try:
        result = scaled(decimal(text, comma), QUANTITY_SCALE)
    except ValueError as error:
        raise BadValue("bad_number") from error
    if result < 0:
        raise BadValue("negative_quantity")
    return result


def currency_code(text: str) -> str:
    """Return a currency's ISO 4217 code. Raises BadValue `missing` or `bad_currency`."""
    code = text.strip().upper()
    if not code:
        raise BadValue("missing")
    code = _SYMBOLS.get(code, code)
    if code not in CURRENCIES:
        raise BadValue("bad_currency")
    return code


def currency_sign(amount_text: str) -> str:
    """Return the code of the currency whose sign or code stands in an amount ("116,99 €"), "" if none does."""
    for sign, code in _SYMBOLS.items():
        if sign in amount_text:
            return code
    return next((word for word in re.findall(r"\b[A-Z]{3}\b", amount_text) if word in CURRENCIES), "")


@lru_cache(maxsize=4096)
def rate(text: str) -> int | None:
    """Return the percentage that a tax's name holds ("DE MwSt 19 %") in hundredths of a percent, None if it holds none."""
    match = _PERCENT.search(text)
    return scaled(Decimal(match[1].replace(",", ".")), RATE_SCALE) if match else None


def _fixed(moment: datetime) -> datetime:
    """Return the same moment with its UTC offset in whole minutes as its zone, so that it reads the same again from the store."""
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        raise BadValue("bad_date")
    offset = moment.utcoffset() or timedelta(0)
    minutes = timedelta(minutes=round(offset.total_seconds() / 60))
    return moment.replace(tzinfo=timezone(minutes))


@lru_cache(maxsize=65536)
def moment(text: str, zone: ZoneInfo) -> datetime:
    """Return the aware moment that a date tells, with the offset that the text gives, else the zone's; a date alone is its midnight.

    Reads ISO 8601 with a blank or T, and "02.05.2025 14:30". Raises BadValue `bad_date`.
    """
    cell = text.strip()
    match = _ISO.fullmatch(cell)
    german = None if match else _GERMAN.fullmatch(cell)
    try:
        if match:
            day, clock, offset = match[1], match[2] or "00:00", match[3] or ""
            offset = "+00:00" if offset in {"Z", "UTC", "GMT"} else offset
            parsed = datetime.fromisoformat(f"{day}T{clock}{offset}")
        elif german:
            hour = (german[4] or "00:00").rjust(5, "0") if len(german[4] or "") < 6 else german[4].rjust(8, "0")
            parsed = datetime.fromisoformat(f"{german[3]}-{german[2]:0>2}-{german[1]:0>2}T{hour}")
        else:
            raise BadValue("bad_date")
        return _fixed(parsed if parsed.tzinfo else parsed.replace(tzinfo=zone))
    except BadValue:
        raise
    except (ValueError, OverflowError) as error:
        raise BadValue("bad_date") from error
