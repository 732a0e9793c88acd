"""A customer's addresses that are written by hand; what orders say stays with the orders."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

from backoffice.desks.customer_deeds import CustomerDeeds, Working, place_columns
from backoffice.desks.needs import Kind, needs
from backoffice.desks.typed import one_line
from backoffice.domain.countries import alpha2
from backoffice.domain.customers import ADDRESS_KINDS, CustomerAddress, CustomerDone, CustomerId
from backoffice.errors import Invalid, NotFound
from backoffice.security.rights import Right
from backoffice.storage import customers

FIELD_LENGTH = 200
STATIONS = ("", "packstation", "postfiliale")


class CustomerAddresses(CustomerDeeds):
    """Verbs on the addresses of a customer."""

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def write_address(self, customer_id: CustomerId, version: int, address: CustomerAddress) -> CustomerDone:
        """Keep an address, a new one if its `id` is 0. Nothing but what no parcel can do without is asked for.

        Raises Invalid with the field that cannot be, NotFound, Changed.
        """
        address = checked_address(address)
        with self._changing_addresses(customer_id, version) as work:
            if not address.id:
                customers.add_address(work.connection, customer_id, address)
            elif not customers.set_address(work.connection, customer_id, address):
                raise NotFound("address", address.id)
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def drop_address(self, customer_id: CustomerId, version: int, address_id: int) -> CustomerDone:
        """Take an address away that was written by hand. Raises NotFound, Changed."""
        with self._changing_addresses(customer_id, version) as work:
            if not customers.drop_address(work.connection, customer_id, address_id):
                raise NotFound("address", address_id)
        return work.done

    @contextmanager
    def _changing_addresses(self, customer_id: CustomerId, version: int) -> Iterator[Working]:
        with self._working("address_changed", customer_id, version) as work:
            work.keep_tables("customer_address")
            yield work
            if not customers.order_count(work.connection, customer_id):
                work.columns |= place_columns(customers.addresses(work.connection, customer_id))
            work.deed.fields.append("address")


def checked_address(address: CustomerAddress) -> CustomerAddress:
    """Return an address trimmed; a foreign one is never refused for its shape. Raises Invalid for what cannot be."""
    texts = [one_line(one.name, getattr(address, one.name), FIELD_LENGTH) for one in fields(address) if one.name != "id"]
    address = CustomerAddress(address.id, *texts)
    if address.kind not in ADDRESS_KINDS:
        raise Invalid("kind", "unknown")
    if address.station not in STATIONS:
        raise Invalid("station", "unknown")
    if not address.name and not address.company:
        raise Invalid("name", "empty")
    for name in ("city", "country") if address.station else ("street", "city", "country"):
        if not getattr(address, name):
            raise Invalid(name, "empty")
    if alpha2(address.country) != address.country:
        raise Invalid("country", "unknown")
    return address
