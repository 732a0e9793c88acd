"""What channels tell beside the order itself: optional details of a customer, and whether contact data may go to the carrier.

Shops ask such things at the checkout by additions of their own, so a file has them as named values. Two tables say which names mean what.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 60  # of a detail that is kept
CARRIER_CONTACT = "carrier_contact"  # what the consent is for


@dataclass(frozen=True, slots=True)
class ChannelConsent:
    """What a channel says of the customer's consent; `told_by` is the name of the value that said so, which is the proof."""

    given: bool
    told_by: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a channel told of one order; empty where it told nothing."""

    birthday: str = ""
    buyer_nick: str = ""
    carrier: ChannelConsent | None = None


@dataclass(frozen=True, slots=True)
class KeptTold:
    """What a channel told of a customer and the shop took over, with the newest order that says so.

    `field` is `birthday`, `buyer_nick` or CARRIER_CONTACT; of the last `value` is the name of what said so, and `given` the answer.
    """

    field: str
    value: str
    order_id: int
    number: str
    given: bool | None = None


# Names without case, leading underscores and the part of the order that they stand in; spaces and hyphens are underscores.
BIRTHDAY = frozenset({"birthday", "birthdate", "birth_date", "date_of_birth", "dob", "geburtstag", "geburtsdatum"})
NICK = frozenset(
    {
        *("username", "user_name", "nickname", "nick", "buyer", "buyer_username", "buyer_nickname", "buyer_user_id", "ebay_username"),
        *("ebay_user_id", "etsy_username", "nutzername", "benutzername", "mitgliedsname", "nutzername_des_käufers"),
    }
)
# Germanized for WooCommerce keeps the box "pass my data on to the carrier" under the first name, in the order's REST answer and its meta
# data; the other names are those that shops give a box of their own. Nothing else counts: a customer who was not asked has not agreed.
CARRIER = frozenset(
    {
        *("parcel_delivery_opted_in", "parcel_delivery_consent", "carrier_data_consent", "carrier_consent", "shipping_data_consent"),
        *("dhl_data_consent", "datenweitergabe_versand", "datenweitergabe_versanddienst", "datenweitergabe_paketdienst"),
    }
)
YES = frozenset({"yes", "ja", "true", "1", "on", "checked", "accepted"})
_PARTS = ("billing_", "shipping_", "customer_")


def told(pairs: Iterable[tuple[str, str]]) -> Told:
    """Return what named values of an order tell. Of consents that contradict each other the refusal holds."""
    birthday = nick = ""
    carrier: ChannelConsent | None = None
    for name, value in pairs:
        key = plain_name(name)
        if not value:
            continue
        if key in BIRTHDAY:
            birthday = birthday or value[:LONGEST]
        elif key in NICK:
            nick = nick or value[:LONGEST]
        elif key in CARRIER and (carrier is None or carrier.given):
            carrier = ChannelConsent(value.strip().casefold() in YES, name.strip()[:LONGEST])
    return Told(birthday, nick, carrier)


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """Return a value's name as the tables have it."""
    key = name.strip().casefold().replace(" ", "_").replace("-", "_").strip("_")
    return next((key.removeprefix(part) for part in _PARTS if key.startswith(part)), key)


@lru_cache(maxsize=4096)
def is_asked_for(name: str) -> bool:
    """Say whether a value of this name tells anything; whoever reads a file need not look at others."""
    key = plain_name(name)
    return key in BIRTHDAY or key in NICK or key in CARRIER
