"""One order whole: read with all that hangs on it, and its states changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, select

from backoffice.domain.address_check import PROBLEM
from backoffice.domain.ids import OrderId
from backoffice.domain.incoming_payments import IncomingPayment
from backoffice.domain.order_flow import chip, not_ready
from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address, HistoryLine, MaskedContact, Note, Order, OrderLine, Payment, Shipment, TaxLine
from backoffice.storage import order_work
from backoffice.storage.money_schema import incoming_payment
from backoffice.storage.prepared import Prepared, raw_of, turned, turns
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import (
    address,
    channel,
    customer,
    note,
    order_history,
    order_line,
    order_tax,
    orders,
    payment,
    person,
    shipment,
    shipment_line,
)
from backoffice.storage.types import to_millis


@dataclass(frozen=True, slots=True)
class State:
    """What deeds look at and change: the three axes of an order, and its version."""

    id: OrderId
    number: str
    order_status: OrderStatus
    payment_status: PaymentStatus
    delivery_status: DeliveryStatus
    ships_before_payment: bool
    conflict: bool
    version: int
    shipped_at: datetime | None = None
    address_check: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A line for the history of an order; old and new only for trade data (amounts, tax, states, dates)."""

    order_id: int
    code: str
    field: str = ""
    old: str = ""
    new: str = ""


STATE = (
    orders.c.id,
    orders.c.number,
    orders.c.order_status,
    orders.c.payment_status,
    orders.c.delivery_status,
    orders.c.ships_before_payment,
    orders.c.conflict,
    orders.c.version,
    orders.c.shipped_at_ms,
    orders.c.address_check,
)
_STATES = f"SELECT {', '.join(column.name for column in STATE)} FROM orders WHERE id IN"
_STATE_TURNS = turns([column.type for column in STATE])
CHANGE = (
    "UPDATE orders SET order_status = ?, payment_status = ?, delivery_status = ?, chip = ?, not_ready = ?, conflict = ?, shipped_at_ms = ?,"
    " address_check = ?, version = version + 1 WHERE id = ?"
)
MONEY = frozenset({"payments", "incoming"})
EVENT = insert_text(order_history, "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value")


def read(connection: Connection, order_id: int, *, payments: bool = False) -> Order | None:
    """Return one order with its lines, addresses, parcels, notes and history; None if it is not there.

    How it was paid is only read with `payments`: not everybody may.
    """
    names, statement = _head()
    heads = statement.rows(connection, id=order_id)
    if not heads:
        return None
    head = dict(zip(names, heads[0], strict=True))
    wanted = {name: part for name, part in _parts().items() if payments or name not in MONEY}
    found = {name: part.rows(connection, id=order_id) for name, part in wanted.items()}
    addresses = {row[0]: Address(*row[1:]) for row in found["addresses"]}
    return Order(
        **_scalars(head),
        billing=addresses.get("billing", Address()),
        shipping=addresses.get("shipping", Address()),
        contact=MaskedContact(head["phone_masked"] or "", head["email_masked"] or ""),
        lines=tuple(OrderLine(*row) for row in found["lines"]),
        taxes=tuple(TaxLine(*row) for row in found["taxes"]),
        payments=tuple(Payment(*row) for row in found.get("payments", ())),
        incoming=tuple(map(_incoming, found.get("incoming", ()))),
        shipments=_shipments(found["shipments"]),
        notes=tuple(Note(row[0], row[1] or "", row[2], row[3]) for row in found["notes"]),
        history=tuple(HistoryLine(row[0], row[1], row[2] or "", *row[3:]) for row in found["history"]),
        work=order_work.read(connection, order_id),
    )


def ids_in_order_of_import(connection: Connection) -> tuple[OrderId, ...]:
    """Return the ids of all orders as they came in: by import, then by place in its file."""
    return tuple(connection.execute(select(orders.c.id).order_by(orders.c.batch_id, orders.c.batch_seq)).scalars())


def ids_of_number(connection: Connection, number: str) -> tuple[OrderId, ...]:
    """Return the ids of the orders with this number: none, one, or one for each channel that uses it."""
    return tuple(
        connection.execute(select(orders.c.id).where(orders.c.number == number).order_by(orders.c.batch_id, orders.c.batch_seq)).scalars()
    )


def states(connection: Connection, order_ids: Sequence[int]) -> dict[int, State]:
    """Return the states of orders by id; those that are gone are missing. At most 30,000 at a time (SQLite's limit of variables)."""
    marks = ", ".join("?" * len(order_ids))
    rows = raw_of(connection).execute(f"{_STATES} ({marks})", tuple(order_ids))
    return {row[0]: State(*row) for row in turned(rows, _STATE_TURNS)}


def change(connection: Connection, changed: Sequence[State]) -> None:
    """Write new states and what follows from them (chip, ready or not), and count the versions up. The version given is the old one."""
    raw_of(connection).executemany(CHANGE, [_changed(state) for state in changed])


def _changed(state: State) -> tuple[Any, ...]:
    axes = state.order_status, state.payment_status, state.delivery_status
    reason, word = reason_of(state), chip_of(state)
    shipped = None if state.shipped_at is None else to_millis(state.shipped_at)
    return (
        *map(str, axes),
        str(word),
        None if reason is None else str(reason),
        int(state.conflict),
        shipped,
        state.address_check,
        state.id,
    )


def reason_of(state: State) -> NotReady | None:
    """Return why an order is not ready to ship, as it stands."""
    axes, problem = (state.order_status, state.payment_status, state.delivery_status), state.address_check == PROBLEM
    return not_ready(*axes, ships_before_payment=state.ships_before_payment, conflict=state.conflict, address_problem=problem)


def chip_of(state: State) -> Chip:
    """Return the one word for an order as it stands."""
    axes, problem = (state.order_status, state.payment_status, state.delivery_status), state.address_check == PROBLEM
    return chip(*axes, ships_before_payment=state.ships_before_payment, conflict=state.conflict, address_problem=problem)


def remember(connection: Connection, at: datetime, person_id: str | None, events: Sequence[Event]) -> None:
    """Add lines to the history of orders; `person_id` is None for what the channel did."""
    moment = to_millis(at)
    raw_of(connection).executemany(EVENT, [(e.order_id, moment, person_id, e.code, e.field, e.old, e.new) for e in events])


def add_note(connection: Connection, order_id: int, person_id: str, body: str, at: datetime) -> int:
    """Keep a remark on an order and return its id."""
    values = (order_id, person_id, body, to_millis(at))
    return int(
        connection.exec_driver_sql(
            "INSERT INTO note (order_id, person_id, body, written_at_ms) VALUES (?, ?, ?, ?) RETURNING id", values
        ).scalar_one()
    )


_SCALARS = tuple(
    name
    for name in Order.__dataclass_fields__
    if name in orders.c  # the fields of the record that are columns of the order's own row
)


def _scalars(head: Mapping[str, Any]) -> dict[str, Any]:
    placed, offset = head["placed_at_ms"], head["placed_offset_min"]
    if placed is not None and offset is not None:
        placed = placed.astimezone(timezone(timedelta(minutes=offset)))
    return {name: head[name] for name in _SCALARS} | {"placed_at": placed, "ship_by": head["ship_by_ms"], "channel": head["channel"]}


def _incoming(row: Any) -> IncomingPayment:
    values = (*row[:4], date.fromisoformat(row[4]), row[5], row[6] or "", *row[7:])
    return IncomingPayment(*values)


def _shipments(rows: Sequence[Any]) -> tuple[Shipment, ...]:
    parcels: dict[int, Shipment] = {}
    for shipment_id, carrier, tracking, at, made_here, position, quantity in rows:
        before = parcels[shipment_id].quantities_milli if shipment_id in parcels else ()
        parcels[shipment_id] = Shipment(shipment_id, carrier, tracking, at, made_here, (*before, (position, quantity)))
    return tuple(parcels.values())


@cache
def _head() -> tuple[tuple[str, ...], Prepared]:
    columns = [
        column for column in orders.c if column.name not in ("customer_key", "number_key", "batch_id", "batch_seq", "payment_method")
    ]
    joined = orders.join(channel, channel.c.id == orders.c.channel_id).outerjoin(customer, customer.c.id == orders.c.customer_id)
    masked = customer.c.phone_masked, customer.c.email_masked
    statement = select(*columns, channel.c.name.label("channel"), *masked).select_from(joined).where(orders.c.id == bindparam("id"))
    return tuple(column.name for column in statement.selected_columns), Prepared(statement)


@cache
def _parts() -> dict[str, Prepared]:
    a, line, tax, money, parcel, part, h = address.c, order_line.c, order_tax.c, payment.c, shipment.c, shipment_line.c, order_history.c
    came = incoming_payment.c
    this: Any = bindparam("id")
    statements = {
        "addresses": select(a.kind, a.name, a.company, a.line1, a.line2, a.postcode, a.city, a.region, a.country).where(a.order_id == this),
        "lines": select(*[column for column in line if column.name != "order_id"]).where(line.order_id == this).order_by(line.position),
        "taxes": select(tax.name, tax.rate_e2, tax.amount_minor).where(tax.order_id == this).order_by(tax.position),
        "payments": select(money.method, money.brand, money.last_four, money.reference, money.amount_minor, money.paid_at_ms)
        .where(money.order_id == this)
        .order_by(money.position),
        "incoming": select(
            came.id,
            came.order_id,
            came.method,
            came.amount_minor,
            came.received_on,
            came.reference,
            person.c.name,
            came.recorded_at_ms,
            came.channel_paid_minor,
        )
        .outerjoin(person, person.c.id == came.person_id)
        .where(came.order_id == this)
        .order_by(came.id),
        "shipments": select(
            parcel.id, parcel.carrier, parcel.tracking, parcel.shipped_at_ms, parcel.made_here, part.position, part.quantity_milli
        )
        .join(shipment, parcel.id == part.shipment_id)
        .where(part.order_id == this)
        .order_by(parcel.id, part.position),
        "notes": select(note.c.id, person.c.name, note.c.body, note.c.written_at_ms)
        .outerjoin(person, person.c.id == note.c.person_id)
        .where(note.c.order_id == this)
        .order_by(note.c.id),
        "history": select(h.at_ms, h.code, person.c.name, h.field, h.old_value, h.new_value)
        .outerjoin(person, person.c.id == h.person_id)
        .where(h.order_id == this)
        .order_by(h.id),
    }
    return {name: Prepared(statement) for name, statement in statements.items()}


def numbers(connection: Connection, order_ids: Iterable[OrderId]) -> dict[OrderId, str]:
    """Return the numbers of orders by their ids."""
    text = "SELECT id, number FROM orders WHERE id = ?"
    found = (connection.exec_driver_sql(text, (one,)).first() for one in dict.fromkeys(order_ids))
    return {OrderId(row[0]): row[1] for row in found if row is not None}
