"""Addresses in the fields that carriers want, and the same as two lines of an order's address."""

from dataclasses import replace

from backoffice.domain.customers import CustomerAddress
from backoffice.domain.orders import Address
from backoffice.domain.stations import StationKind, station_of
from backoffice.domain.streets import Street, split_street, street_line

_NAMES = {StationKind.LOCKER: "Packstation", StationKind.POST_OFFICE: "Postfiliale"}


def to_address(address: CustomerAddress) -> Address:
    """Return an address as an order keeps it."""
    if address.station:
        line1 = f"{_NAMES[StationKind(address.station)]} {address.house_number}".strip()
        line2 = ", ".join(filter(None, (address.post_number, address.extra)))
    else:
        line1, line2 = street_line(Street(address.street, address.house_number), address.country), address.extra
    town = address.postcode, address.city, address.region, address.country
    return Address(address.name, address.company, line1, line2, *town)


def from_address(kind: str, address: Address, street: Street | None = None) -> CustomerAddress:
    """Return an order's address in its fields; `street` is what a person said of street and number, else the rule does."""
    a, who = address, CustomerAddress(kind=kind, name=address.name, company=address.company)
    plain = replace(who, postcode=a.postcode, city=a.city, region=a.region, country=a.country)
    station = station_of(address.line1, address.line2, address.company, address.name) if address.country == "DE" else None
    if station is not None and street is None:
        return replace(plain, station=str(station.kind), house_number=station.number, post_number=station.post_number)
    parts = street or split_street(address.line1, address.line2, address.country)
    return replace(plain, street=parts.street, house_number=parts.house_number, extra=parts.extra)
