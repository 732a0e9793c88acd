"""Invented orders in any number, the same for the same numbers: names and places of uneven frequency, three lines an order."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from backoffice.domain.incoming import IncomingOrder
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address, OrderLine, Payment, TaxLine

SEED = 20260310
START = datetime(2020, 1, 1, 8, tzinfo=UTC)
FIRST = [
    "Anna", "Mehmet", "Eva-Maria", "Paul", "Sofia", "Lena", "Tomáš", "Ingrid", "Jürgen", "Jörg", "Zoë", "Łukasz", "Émile", "Björn",
    "Ayşe", "Renate", "Karl", "Ute", "Fatma", "Ole", "Chiara", "Noah",
]  # fmt: skip
STEM = [
    "Müll", "Schneid", "Fisch", "Web", "Mey", "Wagn", "Beck", "Schulz", "Hoffm", "Schäf", "Koch", "Bau", "Richt", "Klein", "Wolf",
    "Schröd", "Neum", "Schwarz", "Zimmerm", "Braun", "Krüg", "Hartm", "Lang",
]  # fmt: skip
TAIL = ["er", "ermann", "mann", "er-Lüdtke", "", "ke", "ing", "bauer", "feld", "ß"]
PLACES = (
    [("Berlin", "10115"), ("Hamburg", "20095"), ("Köln", "50823"), ("München", "80331")] * 6
    + [("Görlitz", "02826"), ("Bad Krozingen", "79189"), ("Flörsheim", "65439")] * 2
    + [("Wien", "1070"), ("Zürich", "8004"), ("Überlingen", "88662")] * 2
    + [("Ærøskøbing", "5970"), ("Sankt Peter-Ording", "25826"), ("Elbe-Parey", "39317")]
)
ABROAD = {"Wien": "AT", "Zürich": "CH", "Ærøskøbing": "DK"}
STREETS = ["Venloer Straße", "Neubaugasse", "Am Markt", "Gumpendorfer Straße", "Hauptstr.", "Lindenallee"]
GOODS = [
    ("KM-0412-NB", "Kaffeemühle Nostalgie", 1290000),
    ("FP-0040-U", "Filterpapier Gr. 4", 49500),
    ("RO-0105-500", "Röstung „Frühstück“, 500 g", 295000),
]
METHODS = [("PayPal", False), ("Visa", False), ("Rechnung", True), ("Nachnahme", True), ("Vorkasse", False)]


def orders(count: int, first: int = 1) -> Iterator[IncomingOrder]:
    """Yield `count` orders numbered from `first`, oldest first."""
    draw = random.Random(SEED + first)
    for number in range(first, first + count):
        yield _order(draw, number)


def _order(draw: random.Random, number: int) -> IncomingOrder:
    name = f"{draw.choice(FIRST)} {draw.choice(STEM)}{draw.choice(TAIL)}"
    city, postcode = draw.choice(PLACES)
    place = Address(name, "", f"{draw.choice(STREETS)} {draw.randint(1, 240)}", "", postcode, city, "", ABROAD.get(city, "DE"))
    placed = START + timedelta(minutes=3 * number)
    lines = tuple(_line(draw, position) for position in (1, 2, 3))
    total = sum(line.total_minor for line in lines) + 490
    method, _ = draw.choice(METHODS)
    paid = draw.random() < 0.85
    shipped = paid and number % 100 > 3
    return IncomingOrder(
        row=number + 1,
        number=f"B-{number:07d}",
        placed_at=placed,
        currency="EUR",
        total_minor=total,
        order_status=OrderStatus.CANCELLED if number % 97 == 0 else OrderStatus.OPEN,
        payment_status=PaymentStatus.PAID if paid else PaymentStatus.OPEN,
        delivery_status=DeliveryStatus.SHIPPED if shipped else DeliveryStatus.OPEN,
        customer=name,
        billing=place,
        shipping=place,
        phone="+49 30 23125 042",
        email=f"kunde{number % (1 + number // 2)}@example.org",
        lines=lines,
        taxes=(TaxLine("MwSt", 1900, total * 19 // 119),),
        tax_minor=total * 19 // 119,
        shipping_minor=490,
        shipping_method="DHL Paket",
        payments=(Payment(method, "", "", f"T{number}", total, placed if paid else None),),
    )


def _line(draw: random.Random, position: int) -> OrderLine:
    sku, title, price = draw.choice(GOODS)
    quantity = draw.randint(1, 4)
    return OrderLine(position, sku, title, quantity * 1000, price, quantity * price // 100, 0, 1900, quantity * price // 100 * 19 // 119)
