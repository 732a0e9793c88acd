"""The address desk: what is wrong with the addresses of an order, street and number apart, and a customer's address taken over to it.

Whether a text can be an address at all is a rule (`domain/address_check`); here is what people say of it.
"""

from dataclasses import replace

from backoffice.desks.editing import KINDS, checked
from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import Changing, OrderDeeds
from backoffice.desks.session import found
from backoffice.desks.typed import one_line
from backoffice.domain.address_check import CONFIRMED, PROBLEM, address_mark
from backoffice.domain.addresses import address_key
from backoffice.domain.customer_addresses import to_address
from backoffice.domain.customers import AddressParts, CustomerAddress, CustomerId
from backoffice.domain.ids import OrderId
from backoffice.domain.order_moves import Verb
from backoffice.domain.orders import Address, Done
from backoffice.domain.streets import Street, split_street
from backoffice.errors import Invalid, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import address_splits, arrivals, customers, order_edits, orders
from backoffice.storage.allow_lists import Task
from backoffice.storage.orders import Event

PART_LENGTH = 200


class AddressDesk(OrderDeeds):
    """Addresses of orders. Its deeds are taken back as all others on orders."""

    @needs(Right.ORDERS_VIEW)
    def parts(self, order_id: OrderId) -> tuple[AddressParts, ...]:
        """Return the addresses of an order with street and number apart, the delivery address first. Raises NotFound."""
        with self._session.reading() as connection:
            order = found(orders.read(connection, order_id), "order", order_id)
            said = address_splits.read(connection, order_id)
        both = (("shipping", order.shipping), ("billing", order.billing))
        return tuple(_parts(kind, address, said.get(kind)) for kind, address in both if not address.empty)

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def correct_split(self, order_id: OrderId, version: int, kind: str, street: Street) -> Done:
        """Say how street and number of an order's address are told apart, until it is another address.

        Raises Invalid with the field that cannot be, NotPossible(`correct_split`, `no_address`).
        """
        street = _checked(street)
        if kind not in KINDS:
            raise Invalid("kind", "unknown")
        with self._changing("address_split", [(order_id, version)], Task.ARRIVALS) as work:
            work.allow(Verb.EDIT_ADDRESS)
            tables = work.images_of(("address_split",))
            for state in work.states:
                order = found(orders.read(work.deed.connection, state.id), "order", state.id)
                address = order.shipping if kind == "shipping" else order.billing
                if address.empty:
                    raise NotPossible("correct_split", "no_address", state.id)
                address_splits.keep(work.deed.connection, state.id, kind, address, street)
            work.change(work.states, [Event(s.id, "order.address_split", "address") for s in work.states], tables=tables)
        return work.done

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def confirm(self, order_id: OrderId, version: int) -> Done:
        """Say that a delivery address is right although it looks odd. Raises NotPossible(`confirm`, `no_problem`)."""
        with self._changing("address_confirmed", [(order_id, version)]) as work:
            for state in work.states:
                if state.address_check != PROBLEM:
                    raise NotPossible("confirm", "no_problem", state.id)
            after = [replace(state, address_check=CONFIRMED) for state in work.states]
            work.change(after, [Event(s.id, "order.address_confirmed", "address") for s in after])
        return work.done

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def take_over(self, order_id: OrderId, version: int, kind: str, customer_id: CustomerId, address_id: int) -> Done:
        """Take an address that was written for a customer over to their order, while it is not shipped.

        Raises NotFound, NotPossible(`take_over`, `other_customer`), Invalid with the field of the address that a parcel cannot do without.
        """
        if kind not in KINDS:
            raise Invalid("kind", "unknown")
        with self._changing("address_changed", [(order_id, version)], Task.ARRIVALS) as work:
            work.allow(Verb.EDIT_ADDRESS)
            written = next((one for one in customers.addresses(work.deed.connection, customer_id) if one.id == address_id), None)
            place = found(written, "address", address_id)
            for state in work.states:
                if customers.of_order(work.deed.connection, state.id) != customer_id:
                    raise NotPossible("take_over", "other_customer", state.id)
            self._write(work, kind, place)
        return work.done

    def _write(self, work: Changing, kind: str, place: CustomerAddress) -> None:
        connection, address = work.deed.connection, checked(to_address(place))
        tables = work.images_of(("address", "address_split"))
        columns = order_edits.columns_of(connection, [s.id for s in work.states])
        for state in work.states:
            order_edits.set_address(connection, state.id, kind, address, address_key(address))
            arrivals.index_again(connection, state.id)
            told = Street(place.street, place.house_number, place.extra)
            if not place.station and told != split_street(address.line1, address.line2, address.country):
                address_splits.keep(connection, state.id, kind, address, told)
        mark = address_mark(address)
        after = [replace(s, address_check=mark) if kind == "shipping" else s for s in work.states]
        work.change(after, [Event(s.id, "order.address_changed", "address") for s in after], tables=tables, columns=columns)


def _parts(kind: str, address: Address, said: tuple[str, Street] | None) -> AddressParts:
    """Return what a person said of the address as it is now, else what the rule says."""
    if said is not None and said[0] == address_splits.lines_of(address):
        return AddressParts(kind, address, said[1], corrected=True)
    return AddressParts(kind, address, split_street(address.line1, address.line2, address.country))


def _checked(street: Street) -> Street:
    parts = Street(*(one_line(name, getattr(street, name), PART_LENGTH) for name in ("street", "house_number", "extra")))
    if not parts.street:
        raise Invalid("street", "empty")
    return parts
