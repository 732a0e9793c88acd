"""Makes small export files for the tests. Everyone in them is invented."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from backoffice.domain.incoming import ParsedFile
from backoffice.imports.read import read_bytes

HEADER = (
    "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at", "Currency", "Subtotal", "Shipping", "Taxes",
    "Total",
    "Discount Amount", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku", "Billing Name",
    "Billing Company",
    "Billing Zip", "Billing Country", "Shipping Name", "Shipping Address1", "Shipping Company", "Shipping City", "Shipping Zip",
    "Shipping Country", "Shipping Phone", "Notes", "Cancelled at", "Payment Method", "Payment Reference", "Refunded Amount", "Tax 1 Name",
    "Tax 1 Value",
)  # fmt: skip
FIRST = {
    "Name": "#1001", "Financial Status": "paid", "Currency": "EUR", "Subtotal": "20.00", "Shipping": "4.90", "Total": "24.90",
    "Created at": "2026-03-01 10:00:00 +0100", "Lineitem quantity": "2", "Lineitem name": "Kaffee", "Lineitem price": "10.00",
    "Billing Name": "Änne Größlich", "Shipping Name": "Änne Größlich", "Shipping City": "Leipzig", "Shipping Country": "DE",
}  # fmt: skip
MORE = {"Name": "#1001", "Lineitem quantity": "1", "Lineitem name": "Tasse", "Lineitem price": "5.00"}


def csv_text(*rows: Mapping[str, str], header: Sequence[str] = HEADER, delimiter: str = ",", ending: str = "\n") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, header, restval="", delimiter=delimiter, lineterminator=ending, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def row(**cells: str) -> dict[str, str]:
    """Return an order's first row with some cells changed; blanks of the names are written as underscores."""
    return FIRST | {name.replace("_", " "): value for name, value in cells.items()}


def shopify(*rows: Mapping[str, str]) -> ParsedFile:
    return read_bytes(csv_text(*rows).encode())


def woo(**members: Any) -> dict[str, Any]:
    """Return an order as WooCommerce's REST API v3 gives it, with some members changed."""
    return {
        "id": 77,
        "number": "5301",
        "status": "processing",
        "currency": "EUR",
        "date_created": "2026-03-01T10:00:00",
        "date_created_gmt": "2026-03-01T09:00:00",
        "total": "29.90",
        "total_tax": "1.96",
        "shipping_total": "4.90",
        "billing": {"first_name": "Björn", "last_name": "Ahlers", "country": "DE", "email": "b@example.org", "phone": "030 23125 042"},
        "shipping": {"first_name": "Björn", "last_name": "Ahlers", "city": "Emden", "country": "DE"},
        "line_items": [{"id": 1, "name": "Kaffee", "quantity": 2, "subtotal": "25.00", "total": "25.00", "sku": "K-1", "price": 12.5}],
    } | members


def woocommerce(*orders: object) -> ParsedFile:
    return read_bytes(json.dumps(list(orders)).encode())
