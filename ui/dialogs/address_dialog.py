"""The fields of an address as an order keeps it."""

from dataclasses import asdict, replace

from backoffice.domain.orders import Address
from backoffice.security.masking import is_payment_number
from ui.widgets.fields import Field, LabelledField, field, labelled
from ui.widgets.layouts import Item, fix_size, greedy, row
from ui.work_words import ADDRESS_FIELDS, work_words

COUNTRY_LETTERS = 2


class AddressFields:
    """The fields of an address, for a dialog to lay out; `address` is what they say."""

    def __init__(self, address: Address, name: str) -> None:
        self.fields: dict[str, Field] = {}
        self._labelled: dict[str, LabelledField] = {}
        for key in ADDRESS_FIELDS:
            label = work_words(ADDRESS_FIELDS, key)
            one = field(name=f"{name}.{key}", accessible=label, value=getattr(address, key))
            self.fields[key] = one
            self._labelled[key] = labelled(label, one)
        self.fields["country"].setMaxLength(COUNTRY_LETTERS)
        self.fields["country"].setPlaceholderText("DE")
        self._before = address

    @property
    def address(self) -> Address:
        """What is typed now."""
        typed = {key: " ".join(one.text().split()) for key, one in self.fields.items()}
        return replace(self._before, **typed | {"country": typed["country"].upper()})

    def rows(self) -> list[Item]:
        """Return the fields in the order in which an address is read."""
        one = self._labelled
        fix_size(one["postcode"], width=112)
        fix_size(one["country"], width=112)
        place = row(one["postcode"], greedy(one["city"]), one["country"], gap=12)
        names, streets = row(one["name"], one["company"], gap=12), row(one["line1"], one["line2"], gap=12)
        return [names, streets, place]

    def missing(self) -> str:
        """Return the key of the first field that a parcel cannot do without and that is empty; "" if none is."""
        found = self.address
        if not found.name and not found.company:
            return "name"
        return next((key for key in ("line1", "city", "country") if not getattr(found, key)), "")

    def forbidden(self) -> bool:
        """Say whether something typed looks like a payment number."""
        return any(is_payment_number(value) for value in asdict(self.address).values())
