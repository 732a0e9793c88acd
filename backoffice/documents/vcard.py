"""Customers as vCard 3.0 (RFC 2426) in UTF-8.

Version 3.0 and not 4.0, because Outlook and the address books of many phones read no later one, while every program that reads 4.0 reads
3.0 too; and not 2.1, which has no encoding of its own.
"""

from collections.abc import Iterable

from backoffice.domain.handing_out import HandedCustomer
from backoffice.domain.orders import Address

LONGEST = 75  # octets of a line before it is folded (RFC 2426, 2.6)


def vcards(customers: Iterable[HandedCustomer], country_names: dict[str, str]) -> bytes:
    """Return the bytes of a file with a card for each customer; addresses name their country as `country_names` has it."""
    return "".join(_card(one, country_names) for one in customers).encode()


def _card(one: HandedCustomer, country_names: dict[str, str]) -> str:
    name, company = escaped(one.name), escaped(one.company)
    given, _, family = name.rpartition(" ")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name or company}", f"N:{family};{given};;;"]
    if company:
        lines.append(f"ORG:{company}")
        lines += [] if name else ["X-ABShowAs:COMPANY"]  # Apple's address book puts the company in the place of the name
    if not one.address.empty:
        lines.append(f"ADR;TYPE=POSTAL:{_place(one.address, country_names)}")
    lines += [f"TEL;TYPE=VOICE:{escaped(one.phone)}"] if one.phone else []
    lines += [f"EMAIL;TYPE=INTERNET:{escaped(one.email)}"] if one.email else []
    return "".join(folded(line) for line in (*lines, "END:VCARD"))


def _place(place: Address, country_names: dict[str, str]) -> str:
    """Return an address in the order of its parts: post box, extra, street, city, region, postcode, country."""
    parts = ("", place.line2, place.line1, place.city, place.region, place.postcode, country_names.get(place.country, place.country))
    return ";".join(map(escaped, parts))


def escaped(text: str) -> str:
    """Return a value with the signs that divide values marked; what cannot be printed becomes a space."""
    flat = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return flat.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def folded(line: str) -> str:
    """Return a line with its end, broken so that no part is longer than 75 octets and no sign is torn apart."""
    parts, room, part = [], LONGEST, ""
    for sign in line:
        size = len(sign.encode())
        if room < size:
            parts.append(part)
            part, room = "", LONGEST - 1  # the space that a further line begins with
        part, room = part + sign, room - size
    return "\r\n ".join((*parts, part)) + "\r\n"
