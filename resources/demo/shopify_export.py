"""Orders of the demo shop as a table of Shopify, and such rows of it as are broken on purpose."""

import csv
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from resources.demo.sales import Person, Sale, email, money, plain, taxes

_HEADER = """
Name, Email, Financial Status, Paid at, Fulfillment Status, Fulfilled at, Accepts Marketing, Currency, Subtotal, Shipping, Taxes,
Total, Discount Code, Discount Amount, Shipping Method, Created at, Lineitem quantity, Lineitem name, Lineitem price,
Lineitem compare at price, Lineitem sku, Lineitem requires shipping, Lineitem taxable, Lineitem fulfillment status, Billing Name,
Billing Street, Billing Address1, Billing Address2, Billing Company, Billing City, Billing Zip, Billing Province, Billing Country,
Billing Phone, Shipping Name, Shipping Street, Shipping Address1, Shipping Address2, Shipping Company, Shipping City, Shipping Zip,
Shipping Province, Shipping Country, Shipping Phone, Notes, Note Attributes, Cancelled at, Payment Method, Payment Reference,
Refunded Amount, Vendor, Outstanding Balance, Employee, Location, Device ID, Id, Tags, Risk Level, Source, Lineitem discount,
Tax 1 Name, Tax 1 Value, Tax 2 Name, Tax 2 Value, Tax 3 Name, Tax 3 Value, Tax 4 Name, Tax 4 Value, Tax 5 Name, Tax 5 Value, Phone,
Receipt Number, Duties, Billing Province Name, Shipping Province Name, Payment ID, Payment Terms Name, Next Payment Due At,
Payment References
"""
SHOPIFY_HEADER = [" ".join(cell.split()) for cell in _HEADER.split(",")]


def _at(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S %z")


def _address(kind: str, person: Person) -> dict[str, str]:
    name = f"{person.first} {person.last}"
    postcode = f"'{person.postcode}" if person.postcode.startswith("0") else person.postcode
    cells = {
        "Name": name,
        "Street": person.street,
        "Address1": person.street,
        "Address2": person.extra,
        "Company": person.company,
        "City": person.city,
    }
    cells |= {"Zip": postcode, "Country": person.country, "Phone": f"'{person.phone}" if person.phone.startswith("+") else person.phone}
    return {f"{kind} {part}": value for part, value in cells.items()}


def shopify_rows(made: Sale) -> list[dict[str, str]]:
    """Return an order's rows: its own cells in the first only, one article in each."""
    paid = made.financial in {"paid", "refunded", "partially_refunded"}
    reference = f"r{plain(made.person.last)[:8].title()}{made.number}Qx"
    head = {
        "Financial Status": made.financial,
        "Paid at": _at(made.placed + timedelta(minutes=2)) if paid else "",
        "Fulfillment Status": made.fulfilment,
        "Fulfilled at": _at(made.placed + timedelta(hours=26)) if made.fulfilment == "fulfilled" else "",
        "Accepts Marketing": "no",
        "Currency": "EUR",
        "Subtotal": money(made.goods_cents - made.discount_cents),
        "Shipping": money(made.shipping_cents),
        "Taxes": money(sum(amount for _, _, amount in taxes(made))),
        "Total": money(made.total_cents),
        "Discount Code": "FRUEHLING10" if made.discount_cents else "",
        "Discount Amount": money(made.discount_cents),
        "Shipping Method": "DHL Paket" if made.person.country == "DE" else "DHL Paket International",
        "Notes": made.note,
        "Cancelled at": _at(made.placed + timedelta(hours=5)) if made.cancelled else "",
        "Payment Method": made.payment,
        "Payment Reference": reference if paid else "",
        "Refunded Amount": money(made.refunded_cents),
        "Vendor": "Kaffeehaus Lindenhof",
        "Outstanding Balance": money(0 if paid or made.cancelled else made.total_cents),
        "Id": str(6_700_000_000_000 + made.number),
        "Source": "web",
        **_address("Billing", made.person),
        **_address("Shipping", made.person),
    }
    for place, (name, _, amount) in enumerate(taxes(made), start=1):
        head |= {f"Tax {place} Name": name, f"Tax {place} Value": money(amount)}
    rows = []
    for place, (product, pieces) in enumerate(made.lines):
        own = {"Name": f"#{made.number}", "Email": email(made.person), "Created at": _at(made.placed), "Vendor": "Kaffeehaus Lindenhof"}
        article = {"Lineitem quantity": str(pieces), "Lineitem name": product.title, "Lineitem price": money(product.cents)}
        article |= {
            "Lineitem sku": product.sku,
            "Lineitem requires shipping": "true",
            "Lineitem taxable": "true",
            "Lineitem discount": "0.00",
        }
        rows.append((head if place == 0 else {}) | own | article)
    return rows


def write_shopify(path: Path, orders: list[list[dict[str, str]]]) -> None:
    """Write orders as Shopify does."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, SHOPIFY_HEADER, restval="", lineterminator="\n")
        writer.writeheader()
        for rows in orders:
            writer.writerows(rows)


def broken(template: Sale) -> list[list[dict[str, str]]]:
    """Return orders as nobody wants them: each is told apart by the importer with row, column and reason."""
    one = replace(template, lines=template.lines[:1])

    def rows(number: int, **cells: str) -> list[dict[str, str]]:
        first, *others = shopify_rows(replace(one, number=number))
        return [first | {name.replace("_", " "): value for name, value in cells.items()}, *others]

    return [
        rows(2291, Name=""),
        rows(2292, Created_at="2026-02-30 09:15:00 +0100"),
        rows(2293, Total="auf Anfrage"),
        rows(2294, Shipping_Country="XZ"),
        rows(2295, Lineitem_quantity="-1"),
        rows(2296, Lineitem_sku="4242 4242 4242 4242"),
        rows(2297),
        rows(2297, Total=money(one.total_cents + 500), Subtotal=money(one.goods_cents + 500)),
    ]
