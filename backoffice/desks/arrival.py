"""What publishing an import does with each staged order: bring it in, bring it up to date, or leave it alone."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.address_check import address_mark
from backoffice.domain.import_merge import Merge, Side, merge, merge_lines
from backoffice.domain.money import amount_text
from backoffice.domain.order_status import DeliveryStatus, OrderStatus
from backoffice.domain.orders import Address
from backoffice.storage import (
    arrivals,
    arriving_phones,
    arriving_refunds,
    batches,
    before_images,
    incoming_payments,
    next_ids,
    order_cancels,
    orders,
)
from backoffice.storage.arrivals import Arrival, Local
from backoffice.storage.before_images import Image
from backoffice.storage.orders import Event

AMOUNTS = ("total_minor", "tax_minor", "shipping_minor", "discount_minor", "gift_card_minor", "fees_minor", "refunded_minor")
OF_LINES = ("total_minor", "tax_minor", "pieces_milli")
TOTAL, DISCOUNT, RATE, TAX = 5, 6, 7, 8  # places in the row of a line
UNDO_FOR = timedelta(days=30)
LINES_OF_LAST = 3  # place in what is kept of the last import
STATES = ("payment_status", "order_status", "delivery_status")
Row = tuple[int, str, int, bytes, str]


@dataclass(slots=True)
class Arrivals:
    """The publishing of one batch within its transaction; counts what it did and keeps images of what it changed."""

    connection: Connection
    batch_id: int
    channel_id: int
    now: datetime
    accepted: int = 0
    updated: int = 0
    images: list[Image] = field(default_factory=list)
    _ids: next_ids.NextIds = field(init=False)
    _methods: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = next_ids.read(self.connection)
        self._methods = arrivals.methods_before_payment(self.connection)

    def take(self, rows: Sequence[Row]) -> None:
        """Take a chunk of staged orders. What is known is looked up again: another import may have come in between."""
        numbers = [row[1] for row in rows]
        known = batches.known(self.connection, self.channel_id, numbers)
        gone = batches.erased(self.connection, self.channel_id, numbers)
        new = [row for row in rows if row[1] not in known and row[1] not in gone]
        if new:
            self._add(new)
        for row in rows:
            if row[1] in known and known[row[1]][1] != row[3]:
                self._update(known[row[1]][0], row)

    def _add(self, rows: Sequence[Row]) -> None:
        contents = [(seq, number, digest, json.loads(payload)) for seq, number, _, digest, payload in rows]
        new = [Arrival(seq, number, digest, content, _last(content)) for seq, number, digest, content in contents]
        first = self._ids.order
        arrivals.add(self.connection, self._ids, new, self.channel_id, self.batch_id, self.now, self._methods)
        contacts = ((first + place, arrival.content["contact"]) for place, arrival in enumerate(new))
        phones = {order_id: (phone, masked) for order_id, (phone, _, masked, _) in contacts if phone}
        arriving_phones.fill(self.connection, self.batch_id, phones, self.now + UNDO_FOR)
        self.accepted += len(new)

    def _update(self, order_id: int, row: Row) -> None:
        _, _, _, digest, payload = row
        content = json.loads(payload)
        before = arrivals.local_side(self.connection, order_id)
        image = before_images.whole(self.connection, order_id, before.version + 1, arrivals.channel_part(self.connection, order_id))
        last = _last(content)
        sides = _side(json.loads(before.last)), before.side, _side(json.loads(last))
        theirs = _their_lines(content)
        own, lines_conflict = merge_lines(
            _last_lines(before), _told(before.lines), _told(content["line"]),
            edited=bool(before.edited), shipped_here=before.shipped_here, in_conflict="lines" in before.conflicts,
        )  # fmt: skip
        if own:
            content = _with_lines(content, before.lines)
        content = dict(order_cancels.carry_over(self.connection, order_id, content))
        content = dict(incoming_payments.carry_over(self.connection, order_id, content))
        content = dict(arriving_refunds.carry_over(self.connection, order_id, content))
        merged = merge(*sides, shipped_here=before.shipped_here, in_conflict="shipping" in before.conflicts)
        axes, conflict = (merged.order_status, merged.delivery_status), merged.conflict or lines_conflict
        checked = before.address_check if merged.shipping == before.side.shipping else address_mark(merged.shipping)
        settled = content | {"address": _addresses(content, merged), "address_check": checked}
        arrivals.replace(self.connection, order_id, settled, axes, conflict, self.now, self._methods)
        arrivals.put_back_channel_part(self.connection, self._ids, order_id, content, self.now)
        for name, waits, version in (("shipping", merged.conflict, _shipping(content)), ("lines", lines_conflict, theirs)):
            kept = json.dumps(version, ensure_ascii=False) if waits else None
            arrivals.keep_conflict(self.connection, order_id, name, kept, self.now)
        arrivals.keep_last(self.connection, order_id, self.batch_id, digest, last)
        arrivals.index_again(self.connection, order_id)
        events = _events(order_id, image, settled, merged)
        if lines_conflict:
            events.append(Event(order_id, "order.conflict", "lines"))
        orders.remember(self.connection, self.now, None, events)
        self.images.append(image)
        self.updated += 1


def _last(content: Any) -> str:
    """Return what the next export of this order is compared with: the fields that both sides can change."""
    order = content["order"]
    return json.dumps([order["order_status"], order["delivery_status"], _shipping(content), _told(content["line"])], ensure_ascii=False)


def _told(lines: Sequence[Sequence[Any]]) -> tuple[tuple[Any, ...], ...]:
    """Return what tells lines from others: article number, title, quantity and price."""
    return tuple(tuple(row[1:5]) for row in lines)


def _last_lines(before: Local) -> tuple[tuple[Any, ...], ...]:
    """Return the channel's lines as the last import had them; before imports kept them, as they were when somebody edited them here."""
    kept = json.loads(before.last)
    lines = kept[LINES_OF_LAST] if len(kept) > LINES_OF_LAST else json.loads(before.edited or "[]")
    return tuple(map(tuple, lines))


def _their_lines(content: Any) -> dict[str, Any]:
    """Return all of a file's version that follows from its lines, for somebody to choose later."""
    return {"line": content["line"], "tax": content["tax"], "order": {name: content["order"][name] for name in OF_LINES}}


def _with_lines(content: Any, lines: Sequence[Sequence[Any]]) -> Any:
    """Return the content of a file with the shop's own lines, and the total and taxes that follow; what else the file changes stays."""
    order = content["order"]
    rates = sorted({row[RATE] for row in lines if row[RATE]})
    taxes = [[n, "", rate, sum(row[TAX] or 0 for row in lines if row[RATE] == rate)] for n, rate in enumerate(rates, start=1)]
    tax = sum(row[3] for row in taxes)
    total = order["total_minor"] + _goods(lines) - _goods(content["line"])
    if not order["tax_included"]:
        total += tax - order["tax_minor"]
    follows = {"total_minor": total, "tax_minor": tax, "pieces_milli": sum(row[3] for row in lines)}
    return content | {"line": [list(row) for row in lines], "tax": taxes, "order": order | follows}


def _goods(lines: Sequence[Sequence[Any]]) -> int:
    return sum(row[TOTAL] - row[DISCOUNT] for row in lines)


def _shipping(content: Any) -> list[str]:
    return next((row[1:] for row in content["address"] if row[0] == "shipping"), [])


def _side(last: Any) -> Side:
    return Side(OrderStatus(last[0]), DeliveryStatus(last[1]), Address(*last[2]))


def _addresses(content: Any, merged: Merge) -> list[list[str]]:
    """Return the addresses that hold from now on: billing as the channel says, shipping as merged."""
    place = merged.shipping
    lines = ["shipping", place.name, place.company, place.line1, place.line2, place.postcode, place.city, place.region, place.country]
    return [row for row in content["address"] if row[0] != "shipping"] + ([] if place.empty else [lines])


def _events(order_id: int, image: Image, content: Any, merged: Merge) -> list[Event]:
    """Return the history of an update: old and new of trade data; of addresses, lines and notes only that they changed."""
    before, after = image.columns, content["order"] | {"order_status": merged.order_status, "delivery_status": merged.delivery_status}
    changed = [name for name in (*STATES, *AMOUNTS) if before[name] != after[name]]
    currency = after["currency"]
    events = [
        Event(
            order_id,
            "order.updated",
            name,
            *(amount_text(side[name], currency) if name in AMOUNTS else str(side[name]) for side in (before, after)),
        )
        for name in changed
    ]
    if sorted(map(tuple, image.tables["address"]), key=str) != sorted(((order_id, *row) for row in content["address"]), key=str):
        events.append(Event(order_id, "order.updated", "address"))
    if [tuple(row) for row in image.tables["order_line"]] != [(order_id, *row) for row in content["line"]]:
        events.append(Event(order_id, "order.updated", "lines"))
    if merged.conflict:
        events.append(Event(order_id, "order.conflict", "address"))
    return events or [Event(order_id, "order.updated")]
