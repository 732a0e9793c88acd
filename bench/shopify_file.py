"""A Shopify orders export of invented orders, and reading it by hand: no validation, no masking, nothing but this one layout."""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from backoffice.domain.incoming import IncomingOrder
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address, OrderLine, Payment, TaxLine

COLUMNS = [
    "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at", "Currency", "Subtotal", "Shipping", "Taxes",
    "Total", "Discount Amount", "Shipping Method", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku",
    "Billing Name", "Billing Address1", "Billing Company", "Billing City", "Billing Zip", "Billing Country", "Billing Phone",
    "Shipping Name", "Shipping Address1", "Shipping Company", "Shipping City", "Shipping Zip", "Shipping Country", "Notes",
    "Cancelled at", "Payment Method", "Payment Reference", "Refunded Amount", "Tax 1 Name", "Tax 1 Value",
]  # fmt: skip
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST = {name: place for place, name in enumerate(COLUMNS)}


def write(path: Path, orders: Iterable[IncomingOrder]) -> Path:
    """Write orders as Shopify would; one row an article, the order's own cells in its first row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for order in orders:
            head = _head(order)
            for place, line in enumerate(order.lines):
                item = {
                    "Lineitem quantity": str(line.quantity_milli // 1000),
                    "Lineitem name": line.title,
                    "Lineitem price": f"{line.unit_price_e4 / 10000:.2f}",
                    "Lineitem sku": line.sku,
                }
                cells = {**(head if place == 0 else {"Name": order.number, "Email": order.email}), **item}
                writer.writerow([cells.get(name, "") for name in COLUMNS])
    return path


def read(path: Path) -> list[IncomingOrder]:
    """Read such a file into orders, the oldest first, as somebody would who trusts it."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        blocks: dict[str, list[tuple[int, list[str]]]] = {}
        for cells in rows:
            blocks.setdefault(cells[0], []).append((rows.line_num, cells))
    orders = [_order(number, block) for number, block in blocks.items()]
    return sorted(orders, key=lambda order: str(order.placed_at))


def _head(order: IncomingOrder) -> dict[str, str]:
    placed = (order.placed_at or EPOCH).strftime("%Y-%m-%d %H:%M:%S +0000")
    paid = order.payment_status is PaymentStatus.PAID
    cells = {
        "Name": order.number,
        "Email": order.email,
        "Financial Status": "paid" if paid else "pending",
        "Paid at": placed if paid else "",
        "Fulfillment Status": "fulfilled" if order.delivery_status is DeliveryStatus.SHIPPED else "unfulfilled",
        "Currency": order.currency,
        "Subtotal": _money(order.total_minor - order.shipping_minor),
        "Shipping": _money(order.shipping_minor),
        "Taxes": _money(order.tax_minor),
        "Total": _money(order.total_minor),
        "Discount Amount": "0.00",
        "Shipping Method": order.shipping_method,
        "Created at": placed,
        "Billing Phone": order.phone,
        "Cancelled at": placed if order.order_status is OrderStatus.CANCELLED else "",
        "Payment Method": order.payments[0].method,
        "Payment Reference": order.payments[0].reference,
        "Refunded Amount": "0.00",
        "Tax 1 Name": "MwSt 19%",
        "Tax 1 Value": _money(order.tax_minor),
    }
    for kind, place in (("Billing", order.billing), ("Shipping", order.shipping)):
        values = {"Name": place.name, "Address1": place.line1, "Company": place.company, "City": place.city, "Zip": place.postcode}
        cells |= {f"{kind} {name}": value for name, value in {**values, "Country": place.country}.items()}
    return cells


def _money(minor: int) -> str:
    return f"{minor // 100}.{minor % 100:02}"


def _order(number: str, block: list[tuple[int, list[str]]]) -> IncomingOrder:
    row, cells = block[0]
    head = dict(zip(COLUMNS, cells, strict=True))
    placed = datetime.fromisoformat(head["Created at"])
    total, paid = _minor(head["Total"]), head["Financial Status"] == "paid"
    cancelled = datetime.fromisoformat(head["Cancelled at"]) if head["Cancelled at"] else None
    return IncomingOrder(
        row=row,
        number=number,
        placed_at=placed,
        currency=head["Currency"],
        total_minor=total,
        order_status=OrderStatus.CANCELLED if cancelled else OrderStatus.OPEN,
        payment_status=PaymentStatus.PAID if paid else PaymentStatus.OPEN,
        delivery_status=DeliveryStatus.SHIPPED if head["Fulfillment Status"] == "fulfilled" else DeliveryStatus.OPEN,
        customer=head["Billing Name"],
        billing=_place(head, "Billing"),
        shipping=_place(head, "Shipping"),
        phone=head["Billing Phone"],
        email=head["Email"],
        lines=tuple(_line(place, cells) for place, (_, cells) in enumerate(block, start=1)),
        taxes=(TaxLine(head["Tax 1 Name"], 1900, _minor(head["Tax 1 Value"])),),
        tax_minor=_minor(head["Taxes"]),
        shipping_minor=_minor(head["Shipping"]),
        shipping_method=head["Shipping Method"],
        payments=(_payment(head, total if paid else 0),),
        customer_note=head["Notes"],
        cancelled_at=cancelled,
    )


def _payment(head: dict[str, str], paid: int) -> Payment:
    at = datetime.fromisoformat(head["Paid at"]) if head["Paid at"] else None
    return Payment(head["Payment Method"], "", "", head["Payment Reference"], paid, at)


def _line(position: int, cells: list[str]) -> OrderLine:
    pieces, price = int(cells[FIRST["Lineitem quantity"]]), _minor(cells[FIRST["Lineitem price"]])
    sku, title = cells[FIRST["Lineitem sku"]], cells[FIRST["Lineitem name"]]
    return OrderLine(position, sku, title, pieces * 1000, price * 100, pieces * price)


def _minor(text: str) -> int:
    return int(text.replace(".", ""))


def _place(head: dict[str, str], kind: str) -> Address:
    parts = ("Name", "Company", "Address1", "Zip", "City", "Country")
    name, company, line1, postcode, city, country = (head[f"{kind} {part}"] for part in parts)
    return Address(name, company, line1, "", postcode, city, "", country)
