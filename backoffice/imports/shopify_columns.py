"""The columns of Shopify's orders export (field list of 2019 to 2026) and what its state words mean."""

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import NamedTuple

from backoffice.domain.order_status import DeliveryStatus, PaymentStatus
from backoffice.errors import FileRefused
from backoffice.imports.reading import Table, header_key


class Head(NamedTuple):
    """The cells of an order's first row that the program keeps or decides by. Everything else in the file is never looked at."""

    name: str
    email: str
    financial_status: str
    paid_at: str
    fulfillment_status: str
    fulfilled_at: str
    currency: str
    subtotal: str
    shipping: str
    taxes: str
    total: str
    discount_amount: str
    shipping_method: str
    created_at: str
    billing_name: str
    billing_street: str
    billing_address1: str
    billing_address2: str
    billing_company: str
    billing_city: str
    billing_zip: str
    billing_province: str
    billing_province_name: str
    billing_country: str
    billing_phone: str
    shipping_name: str
    shipping_street: str
    shipping_address1: str
    shipping_address2: str
    shipping_company: str
    shipping_city: str
    shipping_zip: str
    shipping_province: str
    shipping_province_name: str
    shipping_country: str
    shipping_phone: str
    notes: str
    note_attributes: str
    cancelled_at: str
    payment_method: str
    payment_reference: str
    payment_references: str
    payment_id: str
    refunded_amount: str
    outstanding_balance: str
    phone: str
    tax_1_name: str
    tax_1_value: str
    tax_2_name: str
    tax_2_value: str
    tax_3_name: str
    tax_3_value: str
    tax_4_name: str
    tax_4_value: str
    tax_5_name: str
    tax_5_value: str


class Item(NamedTuple):
    """The cells of a row that describe an article."""

    lineitem_quantity: str
    lineitem_name: str
    lineitem_price: str
    lineitem_sku: str
    lineitem_discount: str


COLUMNS = {field.replace("_", " "): field for field in Head._fields + Item._fields}
_COMMON = {"name", "email", "phone", "notes", "currency", "total", "shipping", "taxes", "subtotal"}
_TELLING = frozenset(COLUMNS) - _COMMON - {"discount amount", "payment method", "shipping method"}  # Etsy and eBay have those too
FREE_TEXT = (
    "email", "shipping_method", "notes", "payment_method", "phone", "tax_1_name", "tax_2_name", "tax_3_name", "tax_4_name", "tax_5_name",
    *(field for field in Head._fields if field.startswith(("billing_", "shipping_")) and not field.endswith(("_country", "_method"))),
)  # fmt: skip
_PARTS = ("name", "company", "street", "address1", "address2", "zip", "city", "province", "province_name")
REFERENCES = ("payment_reference", "payment_references", "payment_id")


def _cells(fields: Iterable[str]) -> Callable[[Head], tuple[str, ...]]:
    return itemgetter(*map(Head._fields.index, fields))


free_text = _cells(FREE_TEXT)
ADDRESSES = {kind: _cells(f"{kind}_{part}" for part in _PARTS) for kind in ("billing", "shipping")}
TAXES = _cells(f"tax_{place}_{part}" for place in range(1, 6) for part in ("name", "value"))  # name, value, name, value, …

PAYMENT = {
    "": PaymentStatus.OPEN,
    "open": PaymentStatus.OPEN,
    "pending": PaymentStatus.OPEN,
    "payment_pending": PaymentStatus.OPEN,
    "authorized": PaymentStatus.OPEN,  # reserved on the card, not yet paid
    "authorised": PaymentStatus.OPEN,
    "overdue": PaymentStatus.OPEN,
    "unpaid": PaymentStatus.OPEN,
    "due": PaymentStatus.OPEN,
    "paid": PaymentStatus.PAID,
    "partially_paid": PaymentStatus.PARTIALLY_PAID,
    "partially_refunded": PaymentStatus.PARTIALLY_REFUNDED,
    "refunded": PaymentStatus.REFUNDED,
    "voided": PaymentStatus.VOIDED,
    "cancelled": PaymentStatus.VOIDED,
    "expired": PaymentStatus.FAILED,  # the authorisation ran out before anybody captured it: no money will come by itself
    "failed": PaymentStatus.FAILED,
    "declined": PaymentStatus.FAILED,
}
_ON_HOLD = "on_hold"
DELIVERY = {
    "": DeliveryStatus.OPEN,
    "open": DeliveryStatus.OPEN,
    "unfulfilled": DeliveryStatus.OPEN,
    "unshipped": DeliveryStatus.OPEN,
    "pending": DeliveryStatus.OPEN,
    "pending_fulfillment": DeliveryStatus.OPEN,
    "in_progress": DeliveryStatus.OPEN,
    "scheduled": DeliveryStatus.OPEN,
    "request_declined": DeliveryStatus.OPEN,
    _ON_HOLD: DeliveryStatus.OPEN,
    "restocked": DeliveryStatus.OPEN,  # Shopify replaced the word by "unfulfilled"; with a date of fulfilment the goods have come back
    "partial": DeliveryStatus.PARTIALLY_SHIPPED,
    "partially_fulfilled": DeliveryStatus.PARTIALLY_SHIPPED,
    "fulfilled": DeliveryStatus.SHIPPED,
    "shipped": DeliveryStatus.SHIPPED,
    "delivered": DeliveryStatus.SHIPPED,
    "partially_returned": DeliveryStatus.PARTIALLY_RETURNED,
    "returned": DeliveryStatus.RETURNED,
}


def state_key(word: str) -> str:
    """Return a state's word as the tables above have it."""
    return word.strip().casefold().replace(" ", "_").replace("-", "_")


class Layout:
    """Where a file has which column: found by the header's names; a column that the file lacks reads as empty."""

    def __init__(self, table: Table) -> None:
        """Raise FileRefused `unknown_layout` if it is no Shopify orders export, `missing_columns` if one lacks number or total."""
        places: dict[str, int] = {}
        for place, cell in enumerate(table.header):
            places.setdefault(header_key(cell), place)
        told = places.keys() & _TELLING
        if len(told) < (1 if {"name", "total"} <= places.keys() else 2):
            raise FileRefused("unknown_layout", row=1)
        for needed in ("name", "total"):
            if needed not in places:
                raise FileRefused("missing_columns", column=needed.title())
        self.width = len(table.header)
        self._titles = {field: table.header[places[key]] for key, field in COLUMNS.items() if key in places}
        empty = self.width  # every row gets one empty cell behind its last
        self._head = self._picker(Head._fields, places, empty)
        self._item = self._picker(Item._fields, places, empty)
        self._key_places = places["name"], places["total"], places.get("lineitem price", empty)
        self.has_items = any(field in self._titles for field in Item._fields)

    @staticmethod
    def _picker(fields: tuple[str, ...], places: dict[str, int], empty: int) -> Callable[[list[str]], tuple[str, ...]]:
        return itemgetter(*(places.get(field.replace("_", " "), empty) for field in fields))

    def has(self, field: str) -> bool:
        """Say whether the file has a column."""
        return field in self._titles

    def title(self, field: str) -> str:
        """Return a column's header as the file writes it."""
        return self._titles.get(field, field.replace("_", " ").capitalize())

    def number_total_and_price(self, cells: list[str]) -> tuple[str, str, str]:
        """Return the two cells by which rows are joined to orders, and the price, which shows how the file writes amounts."""
        name, total, price = self._key_places
        return _clean(cells[name]), cells[total].strip(), cells[price].strip()

    def head(self, cells: list[str]) -> Head:
        """Return a row's order-level cells without outer blanks and the apostrophe that keeps spreadsheets from calculating."""
        return Head._make(_cleaned(self._head(cells)))

    def item(self, cells: list[str]) -> Item:
        """Return a row's article cells, likewise."""
        return Item._make(_cleaned(self._item(cells)))


def _cleaned(cells: tuple[str, ...]) -> Iterable[str]:
    return map(_clean, cells) if "'" in "".join(cells) else map(str.strip, cells)


def _clean(cell: str) -> str:
    cell = cell.strip()
    return cell[1:].lstrip() if len(cell) > 1 and cell[0] == "'" and (cell[1].isdigit() or cell[1] in "#+-=@") else cell
