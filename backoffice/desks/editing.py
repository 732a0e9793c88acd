"""Orders made and mended by hand: new ones, addresses, lines, and the choice between two versions of an address."""

from collections.abc import Sequence
from dataclasses import asdict, replace

from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import OrderDeeds
from backoffice.desks.session import found
from backoffice.desks.told import told
from backoffice.desks.typed import free_text, label, one_line
from backoffice.domain.address_check import address_mark
from backoffice.domain.addresses import address_key
from backoffice.domain.countries import alpha2
from backoffice.domain.ids import OrderId
from backoffice.domain.incoming import IncomingOrder
from backoffice.domain.money import amount_text
from backoffice.domain.new_orders import LineDraft, NewOrder, amounts
from backoffice.domain.order_moves import Verb
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address, Done, Order, OrderLine, Payment
from backoffice.domain.phones import e164
from backoffice.errors import Invalid, NotPossible
from backoffice.imports.staging import staged
from backoffice.security.rights import Right
from backoffice.storage import arrivals, order_edits, orders
from backoffice.storage.allow_lists import Task
from backoffice.storage.orders import Event

BY_HAND = "manual"
FIRST_NUMBER = 1001
KINDS = ("shipping", "billing")
FIELD_LENGTH = 200
NOTE_LENGTH = 4000
LARGEST_MILLI = 10_000_000
LARGEST_PRICE_E4 = 10_000_000_000


class EditDesk(OrderDeeds):
    """Orders as far as people write them themselves."""

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def new_order(self, draft: NewOrder) -> Done:
        """Keep an order that came by phone, letter or over the counter; it gets the next number of its own channel.

        Raises Invalid with the field that is missing or cannot be.
        """
        with self._changing("made", (), Task.ARRIVALS) as work:
            connection, at = work.deed.connection, work.deed.at
            channel_id, number = order_edits.next_number(connection, BY_HAND, FIRST_NUMBER, at)
            note = told("note", draft.note, NOTE_LENGTH, draft.accounts, may_be_empty=True, kept=draft.kept)
            incoming = self._incoming(draft, note.body, number)
            content = order_edits.content_of(staged(incoming).payload)
            order_id = order_edits.add(connection, channel_id, number, content, at)
            (state,) = orders.states(connection, [order_id]).values()
            work.states.append(state)
            work.seal(self._session, note.accounts, {order_id: "order"})
            work.deed.fields += note.fields
            work.change([state], [Event(order_id, "order.made")], created={order_id: {"order": [order_id]}})
        return work.done

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def change_address(self, order_id: OrderId, version: int, kind: str, address: Address) -> Done:
        """Correct an order's `shipping` or `billing` address before it is sent. Raises Invalid with the field that cannot be."""
        if kind not in KINDS:
            raise Invalid("kind", "unknown")
        address = checked(address)
        with self._changing("address_changed", [(order_id, version)], Task.ARRIVALS) as work:
            work.allow(Verb.EDIT_ADDRESS)
            tables, columns = work.images_of(("address",)), order_edits.columns_of(work.deed.connection, [s.id for s in work.states])
            for state in work.states:
                order_edits.set_address(work.deed.connection, state.id, kind, address, address_key(address))
                arrivals.index_again(work.deed.connection, state.id)
            mark = address_mark(address)
            after = [replace(s, address_check=mark) if kind == "shipping" else s for s in work.states]
            events = [Event(s.id, "order.address_changed", "address") for s in work.states]
            work.change(after, events, tables=tables, columns=columns)
        return work.done

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def change_lines(self, order_id: OrderId, version: int, drafts: Sequence[LineDraft]) -> Done:
        """Write other lines on an order of which nothing was sent; its total is the sum of its lines again."""
        lines = _checked_lines(drafts)
        with self._changing("lines_changed", [(order_id, version)]) as work:
            work.allow(Verb.EDIT_LINES)
            connection = work.deed.connection
            tables = work.images_of(("order_line", "order_tax", "order_work", "line_cancel"))
            columns = order_edits.columns_of(connection, [s.id for s in work.states])
            events = []
            for state in work.states:
                before = found(orders.read(connection, state.id), "order", state.id)
                sums = amounts(lines, before.currency, tax_included=before.tax_included, keep=before.lines)
                total = order_edits.set_lines(connection, before, sums)
                old, new = (amount_text(amount, before.currency) for amount in (before.total_minor, total))
                events += [Event(state.id, "order.lines_changed", "lines"), Event(state.id, "order.lines_changed", "total_minor", old, new)]
            work.change(work.states, events, tables=tables, columns=columns)
        return work.done

    @needs(Right.ORDERS_VIEW)
    def conflict(self, order_id: OrderId) -> tuple[Address, Address] | None:
        """Return the delivery address that stands here and the one that the channel sent; None if they do not compete."""
        with self._session.reading() as connection:
            theirs = order_edits.their_address(connection, order_id)
            order = orders.read(connection, order_id) if theirs is not None else None
        return None if theirs is None or order is None else (order.shipping, theirs)

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def choose(self, order_id: OrderId, version: int, *, theirs: bool) -> Done:
        """End a conflict: the channel's address is taken, or the one that stands here stays. Raises NotPossible(`no_conflict`)."""
        with self._changing("conflict_solved", [(order_id, version)], Task.ARRIVALS) as work:
            connection = work.deed.connection
            tables = work.images_of(("address", "order_conflict"))
            columns = order_edits.columns_of(connection, [s.id for s in work.states])
            marks = {}
            for state in work.states:
                address = order_edits.their_address(connection, state.id)
                if address is None:
                    raise NotPossible("choose", "no_conflict", state.id)
                if theirs:
                    marks[state.id] = address_mark(address)
                    order_edits.set_address(connection, state.id, "shipping", address, address_key(address))
                    arrivals.index_again(connection, state.id)
                arrivals.keep_conflict(connection, state.id, "shipping", None, work.deed.at)
            taken = [replace(state, address_check=marks.get(state.id, state.address_check)) for state in work.states]
            after = [order_edits.settled(connection, state) for state in taken]
            work.change(after, [Event(s.id, "order.conflict_solved", "address") for s in after], tables=tables, columns=columns)
        return work.done

    @needs(Right.ORDERS_VIEW)
    def lines_conflict(self, order_id: OrderId) -> tuple[tuple[OrderLine, ...], tuple[OrderLine, ...]] | None:
        """Return the lines that stand here and those that the channel sent; None if they do not compete."""
        with self._session.reading() as connection:
            theirs = order_edits.their_lines(connection, order_id)
            order = orders.read(connection, order_id) if theirs is not None else None
        return None if theirs is None or order is None else (order.lines, tuple(OrderLine(*row) for row in theirs["line"]))

    @needs(Right.ORDERS_EDIT, Kind.DEED)
    def choose_lines(self, order_id: OrderId, version: int, *, theirs: bool) -> Done:
        """End a conflict of lines: the channel's are taken with its total, or those here stay. Raises NotPossible(`no_conflict`)."""
        with self._changing("conflict_solved", [(order_id, version)]) as work:
            connection = work.deed.connection
            tables = work.images_of(("order_line", "order_tax", "line_cancel", "order_work", "order_conflict"))
            columns = order_edits.columns_of(connection, [s.id for s in work.states])
            for state in work.states:
                lines = order_edits.their_lines(connection, state.id)
                if lines is None:
                    raise NotPossible("choose_lines", "no_conflict", state.id)
                if theirs:
                    order_edits.take_their_lines(connection, state.id, lines)
                arrivals.keep_conflict(connection, state.id, "lines", None, work.deed.at)
            after = [order_edits.settled(connection, state) for state in work.states]
            work.change(after, [Event(s.id, "order.conflict_solved", "lines") for s in after], tables=tables, columns=columns)
        return work.done

    def _incoming(self, draft: NewOrder, note: str, number: str) -> IncomingOrder:
        shop, lines = self._session.settings, _checked_lines(draft.lines)
        shipping = checked(draft.shipping)
        sums = amounts(lines, shop.currency)
        if draft.shipping_minor < 0:
            raise Invalid("shipping_minor", "negative")
        total = sums.goods_minor + draft.shipping_minor
        now = self._session.clock.now()
        method = label("payment_method", draft.payment_method)
        return IncomingOrder(
            row=0,
            number=number,
            placed_at=now,
            currency=shop.currency,
            total_minor=total,
            order_status=OrderStatus.OPEN,
            payment_status=PaymentStatus.PAID if draft.paid else PaymentStatus.OPEN,
            delivery_status=DeliveryStatus.OPEN,
            customer=free_text("customer", draft.customer or shipping.name or shipping.company, FIELD_LENGTH),
            billing=shipping if draft.billing.empty else checked(draft.billing),
            shipping=shipping,
            phone=e164(label("phone", draft.phone), shop.country) if draft.phone else "",
            email=label("email", draft.email),
            lines=sums.lines,
            taxes=sums.taxes,
            tax_minor=sums.tax_minor,
            shipping_minor=draft.shipping_minor,
            payments=(Payment(method, amount_minor=total, paid_at=now if draft.paid else None),) if method or draft.paid else (),
            customer_note=note,
        )


def checked(address: Address) -> Address:
    """Return an address trimmed; a foreign one is never refused for its shape. Raises Invalid for what a parcel cannot do without."""
    trimmed = Address(**{name: one_line(name, value, FIELD_LENGTH) for name, value in asdict(address).items()})
    if not trimmed.name and not trimmed.company:
        raise Invalid("name", "empty")
    for name in ("line1", "city", "country"):
        if not getattr(trimmed, name):
            raise Invalid(name, "empty")
    if alpha2(trimmed.country) != trimmed.country:
        raise Invalid("country", "unknown")
    return trimmed


def total_of(order: Order) -> int:
    """Return what the parts of an order add up to, in minor units."""
    goods = sum(line.total_minor - line.discount_minor for line in order.lines)
    tax = 0 if order.tax_included else order.tax_minor
    return goods + order.shipping_minor + order.fees_minor + tax - order.gift_card_minor


def _checked_lines(drafts: Sequence[LineDraft]) -> tuple[LineDraft, ...]:
    if not drafts:
        raise Invalid("lines", "empty")
    for draft in drafts:
        if not draft.title.strip():
            raise Invalid("title", "empty")
        if not 0 < draft.quantity_milli <= LARGEST_MILLI:
            raise Invalid("quantity", "out_of_range")
        if not 0 <= draft.unit_price_e4 <= LARGEST_PRICE_E4:
            raise Invalid("unit_price", "out_of_range")
    return tuple(
        LineDraft(label("sku", d.sku), free_text("title", d.title, FIELD_LENGTH), d.quantity_milli, d.unit_price_e4, d.tax_rate_e2)
        for d in drafts
    )
