"""Money in minor units of its currency, quantities in thousandths, unit prices in ten-thousandths, tax rates in hundredths of a percent.

Rounding is half away from zero ("kaufmännisch", DIN 1333), the way German invoices round.
"""

import re
from decimal import ROUND_HALF_UP, Decimal, DecimalException

# ISO 4217:2015 table A.1: currencies whose minor unit is not a hundredth.
EXPONENTS = {
    **dict.fromkeys(
        ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0
    ),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
# ISO 4217 without metals, units of account and test codes (pycountry 26.2.16), and codes withdrawn since 2010: old orders keep theirs.
_CODES = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP
    CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
    MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST
    XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG
    ANG BGN BYR CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL
"""
CURRENCIES = frozenset(_CODES.split())
UNIT_PRICE_SCALE = 10_000
QUANTITY_SCALE = 1_000
RATE_SCALE = 100


def exponent(currency: str) -> int:
    """Return how many decimals a currency's minor unit has; 2 unless ISO 4217 says otherwise."""
    return EXPONENTS.get(currency, 2)


def scaled(value: Decimal, scale: int) -> int:
    """Return `value` × `scale` as an integer, rounded half away from zero.

    Raises ValueError for NaN, infinities and what no 64-bit integer holds.
    """
    if not value.is_finite():
        raise ValueError("not a number")
    try:
        result = int((value * scale).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    except DecimalException as error:
        raise ValueError("too large") from error
    if abs(result) >= 1 << 62:
        raise ValueError("too large")
    return result


def minor(value: Decimal, currency: str) -> int:
    """Return an amount in minor units of its currency."""
    return scaled(value, 10 ** exponent(currency))


def amount_text(minor_units: int, currency: str) -> str:
    """Return the amount as a plain decimal string ("1284.50", JPY "1285")."""
    places = exponent(currency)
    return f"{Decimal(minor_units).scaleb(-places):.{places}f}"


def unit_price_text(ten_thousandths: int, currency: str) -> str:
    """Return a unit price as a plain decimal string: at least the currency's decimals, up to four where it needs them ("39.975")."""
    text = f"{Decimal(ten_thousandths).scaleb(-4):.4f}"
    while text.endswith("0") and len(text.rpartition(".")[2]) > exponent(currency):
        text = text[:-1]
    return text.removesuffix(".")


def quantity_text(thousandths: int) -> str:
    """Return a quantity as a plain decimal string without trailing zeros ("3", "0.75")."""
    text = f"{Decimal(thousandths).scaleb(-3):.3f}"
    return text.rstrip("0").rstrip(".")


_TYPED = re.compile(r"(?P<whole>[0-9]{1,3}(?:[.' ][0-9]{3})+|[0-9]{1,12})(?:[.,](?P<part>[0-9]{1,4}))?")


def typed_minor(text: str, currency: str) -> int | None:
    """Return what somebody typed as an amount ("49,90", "1.284,50 €", "49.9", "120") in minor units; None if it is none."""
    bare = text.replace(currency, "").strip(" €$£¥\u00a0\u202f")
    match = _TYPED.fullmatch(bare)
    if match is None or len(match["part"] or "") > exponent(currency):
        return None
    whole = re.sub(r"[.' ]", "", match["whole"])
    return minor(Decimal(f"{whole}.{match['part'] or '0'}"), currency)
