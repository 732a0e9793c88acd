"""What tells whether two orders go to the same door."""

from backoffice.domain.keys import name_key
from backoffice.domain.orders import Address


def address_key(address: Address) -> str:
    """Return a text that is equal for orders that can go in one parcel: same name, street, postcode and country.

    Case, accents and doubled spaces do not count. Empty where street or postcode is missing: such orders are never offered as one.
    """
    if not address.line1.strip() or not address.postcode.strip():
        return ""
    parts = (address.name or address.company, address.line1, address.line2)
    return "|".join([*(_same(part) for part in parts), "".join(address.postcode.split()).casefold(), address.country])


def _same(text: str) -> str:
    folded = " ".join(name_key(text).replace(".", ". ").split())
    return folded.replace("strasse", "str.").replace("str. ", "str.")
