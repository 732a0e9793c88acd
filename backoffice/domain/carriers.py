"""When a carrier needs contact data at all, and when it may have it. The one place that says what goes from a customer to a carrier."""

import re
from dataclasses import dataclass

from backoffice.domain.channel_reports import ChannelConsent

# The customs territory of the Union (Regulation (EU) 952/2013, article 4), as far as countries of their own code; with Monaco.
CUSTOMS_UNION = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT"),
        *("NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
# Freight is announced by phone, and express and courier services ask for a number.
_ASKS_FOR_A_NUMBER = re.compile(
    r"spedition|fracht|freight|sperrgut|palett|pallet|express|kurier|courier|same.?day|2.mann|zwei.mann|two.man", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CarrierContact:
    """What of the contact data a carrier is given; empty strings for what it is not."""

    phone: str = ""
    email: str = ""


def carrier_contact(phone: str, email: str, consent: ChannelConsent | None) -> CarrierContact:
    """Return what a carrier may be given of an order's contact data: nothing, unless the channel reports that the customer agreed.

    An address is enough to deliver, so what goes beyond it needs consent (GDPR, article 6 (1) a); who was not asked has not agreed.
    """
    return CarrierContact(phone, email) if consent is not None and consent.given else CarrierContact()


def needs_phone(country: str, shop_country: str, shipping_method: str) -> bool:
    """Say whether the carrier needs a phone number: across a customs border, and where freight or an express service is announced."""
    return crosses_customs(country, shop_country) or _ASKS_FOR_A_NUMBER.search(shipping_method) is not None


def crosses_customs(country: str, shop_country: str) -> bool:
    """Say whether goods on their way from the shop to a country are declared to the customs; an unknown country crosses no border."""
    if not country or country == shop_country:
        return False
    return not (country in CUSTOMS_UNION and shop_country in CUSTOMS_UNION)
