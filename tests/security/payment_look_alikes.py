"""Numbers of every day that only look like payment numbers: of telephones, articles, parcels and orders, dates, sums. All are invented."""

import string
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import phonenumbers

from tests.security.check_digits import gs1_digit, luhn_digit

REGIONS = ("DE", "AT", "CH", "FR", "IT", "ES", "GB", "NL", "BE", "PL", "CZ", "DK", "SE", "HU", "RO", "US", "IE", "LU", "FI", "GR", "TR")
TYPES = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE)
FORMATS = (
    phonenumbers.PhoneNumberFormat.E164,
    phonenumbers.PhoneNumberFormat.INTERNATIONAL,
    phonenumbers.PhoneNumberFormat.NATIONAL,
    phonenumbers.PhoneNumberFormat.RFC3966,
)
ARTICLES = ("400", "401", "426", "440", "500", "501", "590", "690", "300", "360", "841")
DEVICES = ("35", "86", "01", "99", "49")
AMAZON = ("028", "171", "302", "303", "304", "305", "306", "402", "403", "404", "405", "406", "407", "408", "S01")


def filled(draw: Random, *forms: str) -> str:
    """Return one of the forms with a digit for each #."""
    return "".join(draw.choice(string.digits) if sign == "#" else sign for sign in draw.choice(forms))


def phone(draw: Random) -> str:
    region = draw.choice(REGIONS)
    sample = phonenumbers.example_number_for_type(region, draw.choice(TYPES)) or phonenumbers.example_number(region)
    assert sample is not None
    national = phonenumbers.national_significant_number(sample)
    changed = phonenumbers.parse(national[:-6] + filled(draw, "######"), region)
    written = phonenumbers.format_number(changed, draw.choice(FORMATS))
    return draw.choice((written, written, written.replace("+", "00"), written.replace(" ", "-"), written.replace(" ", "/", 1)))


def phones(draw: Random) -> str:
    between = draw.choice((" / ", ", ", " oder ", "\n", "; ", " "))
    return f"Tel. {phone(draw)}{between}{phone(draw)}"


def imei(draw: Random) -> str:
    body = filled(draw, *(f"{device}############" for device in DEVICES))
    number = body + luhn_digit(body)
    return draw.choice((number, f"{number[:2]}-{number[2:8]}-{number[8:14]}-{number[14]}", f"{number[:8]} {number[8:14]} {number[14]}"))


def ean(draw: Random) -> str:
    body = filled(draw, *(f"{article}#########" for article in ARTICLES))
    number = body + gs1_digit(body)
    apart = f"{number[0]} {number[1:7]} {number[7:]}"
    return draw.choice((number, apart, f"{number} {draw.randint(1, 500)} Stück", f"{draw.randint(1, 99)} {number}"))


def dhl(draw: Random) -> str:
    body = filled(draw, "0034043############")
    number = body + gs1_digit(body[2:])
    fours = " ".join(number[place : place + 4] for place in range(0, 20, 4))
    others = filled(draw, "############", "##.### ###.### #", "JJD##################")
    return draw.choice((number, number, fours, f"(00){number[2:]}", others))


def ups(draw: Random) -> str:
    shipper = "".join(draw.choices(string.ascii_uppercase + string.digits, k=6))
    number = f"1Z{draw.choice((shipper, filled(draw, '######')))}{filled(draw, '##########')}"
    apart = " ".join(number[place : place + 3] for place in range(0, 18, 3))
    return number if number[2:].isdigit() else draw.choice((number, apart))


def day(draw: Random) -> date:
    return date(2020, 1, 1) + timedelta(days=draw.randint(0, 4000))


def dates(draw: Random) -> str:
    one, other = day(draw), day(draw)
    hour, minute = draw.randint(0, 23), draw.randint(0, 59)
    return draw.choice(
        (
            f"{one:%d.%m.%Y} - {other:%d.%m.%Y}",
            f"{one:%d.%m.%Y}, {hour:02}.{minute:02} / {other:%d.%m.%Y}",
            f"{one:%d.%m.%y} {hour:02}:{minute:02}-{hour + 1:02}:00",
            f"{one:%Y-%m-%d} {hour:02}:{minute:02}:{minute:02}",
            f"{one:%Y%m%d}{hour:02}{minute:02}{minute:02}",
            f"{one:%d/%m/%Y} {other:%d/%m/%Y} {one:%d/%m/%Y}",
            f"KW 12, {one:%d.%m.} bis {other:%d.%m.%Y}",
            f"{one:%d.%m.%y} {hour:02}.{minute:02}-{hour:02}.59",
        )
    )


def amount(draw: Random) -> str:
    euros, cents = draw.choice((draw.randint(0, 99), draw.randint(100, 99999))), draw.randint(0, 99)
    return draw.choice((f"{euros:,}".replace(",", ".") + f",{cents:02}", f"{euros:,}.{cents:02}", f"{euros},{cents:02}"))


def amounts(draw: Random) -> str:
    between = draw.choice((" € + ", " / ", "; ", " ", ", ", " EUR, ", "\n", " - "))
    return f"Summe: {between.join(amount(draw) for _ in range(draw.randint(1, 7)))} €"


def place_of(draw: Random) -> str:
    house, floor, door = draw.randint(1, 300), draw.randint(1, 9), draw.randint(1, 40)
    return filled(draw, f"##### Köln, Hauptstr. {house}, {floor}. OG, Tür {door}, Kd.-Nr. #######")


def versions(draw: Random) -> str:
    return f"{'.'.join(str(draw.randint(0, 255)) for _ in range(4))} v{draw.randint(1, 9)}.{draw.randint(0, 99)}.{draw.randint(0, 9)}"


LOOK_ALIKES: dict[str, Callable[[Random], str]] = {
    "phone": phone,
    "two phones": phones,
    "EAN": ean,
    "IMEI": imei,
    "DHL": dhl,
    "DPD": lambda draw: filled(draw, "0#############", "0### ### ### ####", "DPD ##############"),
    "Hermes": lambda draw: filled(draw, "Hermes ##############", "H###################", "Sendungsnummer: ##############"),
    "GLS": lambda draw: filled(draw, "###########", "############"),
    "UPS": ups,
    "Amazon order": lambda draw: filled(draw, *(f"{first}-#######-#######" for first in AMAZON)),
    "eBay order": lambda draw: filled(draw, "##-#####-#####"),
    "Shopify order": lambda draw: filled(draw, "#1###", "#2####", "5############", "6############", "gid://shopify/Order/#############"),
    "plain order": lambda draw: filled(draw, "Bestellung ####", "Bestellung ########", "Nr. ##########", "R-2026-######", "WC#####/##"),
    "date": dates,
    "amount": amounts,
    "tax number": lambda draw: filled(draw, "DE#########", "## ### ### ###", "ATU########", "###/####/####"),
    "version, address": versions,
    "postcode, house": place_of,
}
