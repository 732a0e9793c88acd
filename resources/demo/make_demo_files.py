"""Writes the export files of the demo shop "Kaffeehaus Lindenhof" beside itself: `python resources/demo/make_demo_files.py`.

Everything in them is invented: people, streets, order numbers; telephone numbers come from ranges that are never assigned, mail addresses
end in example.org. The same files come out every time. A few rows are broken on purpose, as real exports are.
"""

import csv
import json
import random
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

FOLDER = Path(__file__).parent
CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 10, 7, 40, tzinfo=CET)
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


@dataclass(frozen=True, slots=True)
class Product:
    """An article with its gross price."""

    sku: str
    title: str
    cents: int
    food: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A customer."""

    first: str
    last: str
    street: str
    postcode: str
    city: str
    country: str
    phone: str
    company: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Sale:
    """An order, in no layout yet."""

    number: int
    person: Person
    placed: datetime
    lines: tuple[tuple[Product, int], ...]
    payment: str
    financial: str
    fulfilment: str
    shipping_cents: int
    discount_cents: int = 0
    refunded_cents: int = 0
    cancelled: bool = False
    note: str = ""

    @property
    def goods_cents(self) -> int:
        return sum(product.cents * pieces for product, pieces in self.lines)

    @property
    def total_cents(self) -> int:
        return self.goods_cents - self.discount_cents + self.shipping_cents


PRODUCTS = (
    Product("LH-ESP-250", "Espresso „Lindenhof“, ganze Bohne, 250 g", 890, True),
    Product("LH-ESP-1000", "Espresso „Lindenhof“, ganze Bohne, 1 kg", 2990, True),
    Product("LH-FIL-500", "Filterkaffee „Frühschicht“, gemahlen, 500 g", 1290, True),
    Product("LH-ETH-250", "Äthiopien Yirgacheffe, hell geröstet, 250 g", 1150, True),
    Product("LH-DEC-250", "Entkoffeiniert „Gute Nacht“, 250 g", 990, True),
    Product("LH-KAK-300", "Trinkschokolade 70 %, 300 g", 1090, True),
    Product("LH-TAS-WS", "Cappuccinotasse mit Untertasse, weiß", 1490, False),
    Product(
        "LH-TAS-4SET",
        "Espressotassen, handgetöpfert, Vierersatz, taubenblau mit ungleichmäßigem Rand (jedes Stück ein Unikat)",
        5800,
        False,
    ),
    Product("LH-MUE-01", "Handmühle mit Kegelmahlwerk, Edelstahl", 11900, False),
    Product("LH-FIL-P100", "Filterpapier Größe 4, 100 Stück", 450, False),
    Product("LH-KAN-06", "Glaskanne 0,6 l mit Holzmanschette", 3450, False),
    Product("LH-WAA-01", "Kaffeewaage mit Timer", 4990, False),
    Product("", "Geschenkverpackung", 350, False),
)
_GERMANS = (
    ("Änne", "Größlich", "Mühlgasse 7", "04109", "Leipzig"),
    ("Jürgen", "Übelacker", "Am Köppenbrunnen 12", "97070", "Würzburg"),
    ("Anneliese", "Freifrau von und zu Wolkenstein-Trostburg", "Schlossallee 1", "82319", "Starnberg"),
    ("Mehmet", "Yıldız", "Sonnenallee 214", "12059", "Berlin"),
    ("Sabine", "Müller-Lüdenscheidt", "Badewannenweg 3", "50667", "Köln"),
    ("Đorđe", "Petrović", "Hafenstraße 88", "20359", "Hamburg"),
    ("Karl-Theodor Maximilian", "Schönhuber", "Ringstr. 45", "80469", "München"),
    ("Ilse", "Nötzel", "Dorfstraße 2", "17192", "Waren (Müritz)"),
    ("Björn", "Ahlers", "Deichweg 19", "26721", "Emden"),
    ("Frieda", "Süßmilch", "Kirchplatz 5", "01067", "Dresden"),
    ("Tim", "O'Leary", "Kastanienallee 61", "10435", "Berlin"),
    ("Nguyễn Thị", "Hương", "Lange Reihe 33", "20099", "Hamburg"),
    ("Wolfgang", "Eichhorn", "Taunusanlage 9", "60325", "Frankfurt am Main"),
    ("Łucja", "Kowalczyk", "Grenzweg 8", "02826", "Görlitz"),
    ("Hannelore", "Weiß", "Am Stadtwald 101", "33602", "Bielefeld"),
    ("Jonas", "Krüger", "Bergstraße 17a", "70173", "Stuttgart"),
)
_ABROAD = (
    ("Leopoldine", "Gruber", "Lindengasse 14/3/22", "1070", "Wien", "AT", ""),
    ("Sepp", "Moosbrugger", "Dorf 88", "6884", "Damüls", "AT", ""),
    ("Urs", "Zurbriggen", "Bahnhofstrasse 20", "8001", "Zürich", "CH", ""),
    ("Chantal", "Aebischer", "Rue du Lac 5", "1003", "Lausanne", "CH", ""),
    ("François", "Lefèvre", "12 rue des Tilleuls", "67000", "Strasbourg", "FR", ""),
    ("Siobhán", "Ní Dhomhnaill", "7 Quay Street", "H91 X0X0", "Galway", "IE", ""),
    ("Oliver", "Bennett", "221 Sample Road", "LS1 4AB", "Leeds", "GB", "+44 7700 900123"),
    ("Ava", "Thompson", "500 Example Avenue, Apt 12", "10001", "New York", "US", "+1 212-555-0147"),
    ("Åsa", "Sjöström", "Storgatan 3", "411 38", "Göteborg", "SE", ""),
    ("Joris", "van 't Hoff", "Prinsengracht 900", "1017 KH", "Amsterdam", "NL", ""),
)
_COMPANIES = ("", "", "", "", "", "Praxis Dr. Sandmann", "Bäckerei Krümel & Söhne GmbH & Co. KG", "Kita Wirbelwind e. V.", "")
_PHONES = ("030 23125 {:03}", "069 90009 {:03}", "040 66969 {:03}", "0221 4710 {:03}", "+49 89 99998 {:03}", "", "0152 28817386")
_NOTES = (
    "Bitte klingeln bei „Süßmilch“, 2. OG links.",
    "Geschenk – bitte ohne Rechnung im Paket, Danke!",
    "Abstellort: Garage\nhinter dem blauen Tor",
    "Bitte gemahlen für die Siebträgermaschine.",
    "Lieferung erst ab 16.03.2026, bin im Urlaub.",
)
TAXES = {"DE": (19, 7), "AT": (20, 10), "CH": (8.1, 2.6)}
TAX_NAMES = {"DE": "DE MwSt {} %", "AT": "AT USt {} %", "CH": "CH MWST {} %"}


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("đ", "d").replace("ł", "l").replace("ı", "i"))
    return "".join(sign for sign in folded if sign.isascii() and sign.isalpha())


def email(person: Person) -> str:
    """Return a mail address that nobody has."""
    return f"{_plain(person.first.split()[0])}.{_plain(person.last.split()[-1])}@example.org"


def money(cents: int) -> str:
    """Return cents as euros."""
    return f"{cents / 100:.2f}"


def iban(country: str, account: str) -> str:
    """Return an IBAN with right check digits for an invented account."""
    rest = int("".join(str(int(sign, 36)) for sign in account + country + "00")) % 97
    return f"{country}{98 - rest:02}{account}"


def people(dice: random.Random) -> list[Person]:
    """Return the customers."""
    found = []
    for first, last, street, postcode, city in _GERMANS:
        phone = dice.choice(_PHONES).format(dice.randrange(1000))
        found.append(Person(first, last, street, postcode, city, "DE", phone, dice.choice(_COMPANIES)))
    for first, last, street, postcode, city, country, phone in _ABROAD:
        found.append(Person(first, last, street, postcode, city, country, phone))
    return found


def _states(dice: random.Random, age: timedelta, payment: str) -> tuple[str, str]:
    """Return money and goods as they stand after this time."""
    late = payment in {"Rechnung", "Vorkasse (Überweisung)", "Nachnahme"}
    financial = "pending" if late and (age < timedelta(days=9) or dice.random() < 0.15) else "paid"
    if payment == "Vorkasse (Überweisung)" and financial == "pending":
        return financial, "unfulfilled"
    if age > timedelta(days=6) or (age > timedelta(days=2) and dice.random() < 0.3):
        return financial, "fulfilled"
    return financial, "partial" if dice.random() < 0.08 else "unfulfilled"


def sale(dice: random.Random, number: int, placed: datetime, person: Person, payments: tuple[str, ...]) -> Sale:
    """Return an order of a person with articles, payment and states by chance."""
    chosen = dice.sample(PRODUCTS, dice.choice((1, 1, 2, 2, 3, 4)))
    lines = tuple((product, dice.choice((1, 1, 1, 2, 3))) for product in chosen)
    goods = sum(product.cents * pieces for product, pieces in lines)
    carriage = {"DE": 0 if goods >= 6000 else 490, "AT": 990, "CH": 1490}.get(person.country, 1290)
    payment = dice.choice(payments) if person.country == "DE" else "PayPal Express Checkout"
    if payment == "Nachnahme":
        carriage += 690
    financial, fulfilment = _states(dice, NOW - placed, payment)
    made = Sale(number, person, placed, lines, payment, financial, fulfilment, carriage)
    if dice.random() < 0.15:
        made = replace(made, discount_cents=goods // 10)
    if dice.random() < 0.2:
        made = replace(made, note=dice.choice(_NOTES))
    return _mishap(dice, made)


def _mishap(dice: random.Random, made: Sale) -> Sale:
    chance = dice.random()
    if chance < 0.04:
        return replace(made, cancelled=True, financial="voided", fulfilment="unfulfilled")
    if chance < 0.07 and made.financial == "paid":
        return replace(made, financial="refunded", refunded_cents=made.total_cents)
    if chance < 0.11 and made.financial == "paid":
        return replace(made, financial="partially_refunded", refunded_cents=made.lines[0][0].cents)
    return made


def taxes(made: Sale) -> list[tuple[str, float, int]]:
    """Return (name, rate, amount) of the taxes that the gross prices hold; the carriage goes with the higher rate."""
    if made.person.country not in TAXES:
        return []
    high, low = TAXES[made.person.country]
    food = sum(product.cents * pieces for product, pieces in made.lines if product.food)
    rest = made.total_cents - food
    amounts = [(high, rest), (low, food)]
    return [
        (TAX_NAMES[made.person.country].format(f"{rate:g}".replace(".", ",")), rate, round(cents * rate / (100 + rate)))
        for rate, cents in amounts
        if cents > 0
    ]


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
    reference = f"r{_plain(made.person.last)[:8].title()}{made.number}Qx"
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


def _day_after(dice: random.Random, made: Sale) -> Sale:
    """Return an order as the next day's export has it: paid, sent, cancelled, with a corrected address, or as it was."""
    chance = dice.random()
    if made.cancelled or made.financial in {"refunded", "partially_refunded"} or made.fulfilment == "fulfilled":
        return replace(made, financial="paid") if made.financial == "pending" and chance < 0.5 else made
    if chance < 0.4:
        return replace(made, fulfilment="fulfilled", financial="paid")
    if chance < 0.55:
        return replace(made, financial="paid")
    if chance < 0.6:
        return replace(made, cancelled=True, financial="voided", fulfilment="unfulfilled")
    if chance < 0.75:
        return replace(made, person=replace(made.person, extra="Hinterhaus, 3. Stock"))
    return made


def shopify_sales() -> list[Sale]:
    """Return the orders of three weeks."""
    dice = random.Random(20260310)  # noqa: S311 - invented orders, no secrets
    everybody = people(dice)
    payments = (
        "Shopify Payments",
        "Shopify Payments",
        "PayPal Express Checkout",
        "Rechnung",
        "Nachnahme",
        "Vorkasse (Überweisung)",
        "Klarna",
    )
    start = NOW - timedelta(days=21)
    moments = sorted(start + timedelta(minutes=dice.randrange(21 * 24 * 60 - 30)) for _ in range(140))
    made = [sale(dice, 2101 + place, placed, dice.choice(everybody), payments) for place, placed in enumerate(moments)]
    card = "Meine Karte hat sich geändert, bitte von 4111 1111 1111 1111 abbuchen. Danke!"
    account = f"Erstattung bitte auf {iban('DE', '999999990000002051')}, Kontoinhaberin A. Größlich."
    made[-9] = replace(made[-9], note=card)
    made[-17] = replace(made[-17], note=account)
    return made


WOO_STATES = {"paid": "processing", "pending": "on-hold", "refunded": "refunded", "partially_refunded": "processing", "voided": "cancelled"}


def _woo_line(place: int, product: Product, pieces: float, rate: float) -> dict[str, object]:
    net = round(product.cents * pieces / (1 + rate / 100))
    tax = round(product.cents * pieces) - net
    amounts = {"subtotal": money(net), "subtotal_tax": money(tax), "total": money(net), "total_tax": money(tax)}
    taxed = [{"id": 1 if rate > 10 else 2, "total": money(tax), "subtotal": money(tax)}] if rate else []
    return {
        "id": place,
        "name": product.title,
        "quantity": pieces,
        **amounts,
        "taxes": taxed,
        "sku": product.sku,
        "price": round(net / 100 / pieces, 6),
    }


def _woo_address(person: Person) -> dict[str, str]:
    return {
        "first_name": person.first,
        "last_name": person.last,
        "company": person.company,
        "address_1": person.street,
        "address_2": person.extra,
        "city": person.city,
        "state": "",
        "postcode": person.postcode,
        "country": person.country,
    }


def woo_order(made: Sale) -> dict[str, object]:
    """Return an order as the REST API v3 gives it."""
    rates = TAXES.get(made.person.country, (0, 0))
    lines = [
        _woo_line(place, product, pieces, rates[1] if product.food else rates[0])
        for place, (product, pieces) in enumerate(made.lines, start=1)
    ]
    moment = made.placed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    paid = made.financial in {"paid", "refunded", "partially_refunded"}
    done = made.fulfilment == "fulfilled" and made.financial == "paid"
    tax_lines = [
        {"id": place, "rate_id": place, "label": name, "rate_percent": rate, "tax_total": money(amount), "shipping_tax_total": "0.00"}
        for place, (name, rate, amount) in enumerate(taxes(made), start=1)
    ]
    return {
        "id": made.number + 40_000,
        "number": str(made.number),
        "status": "completed" if done else WOO_STATES[made.financial],
        "currency": "EUR",
        "prices_include_tax": True,
        "date_created": made.placed.strftime("%Y-%m-%dT%H:%M:%S"),
        "date_created_gmt": moment,
        "date_paid_gmt": moment if paid else None,
        "date_completed_gmt": (made.placed + timedelta(hours=30)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") if done else None,
        "discount_total": "0.00",
        "shipping_total": money(made.shipping_cents),
        "total": money(made.goods_cents + made.shipping_cents),
        "total_tax": money(sum(amount for _, _, amount in taxes(made))),
        "billing": _woo_address(made.person) | {"email": email(made.person), "phone": made.person.phone},
        "shipping": _woo_address(made.person),
        "payment_method_title": made.payment,
        "transaction_id": f"tx_{_plain(made.person.last)[:6]}{made.number}" if paid else "",
        "customer_note": made.note,
        "line_items": lines,
        "tax_lines": tax_lines,
        "shipping_lines": [{"id": 1, "method_title": "DHL Paket", "total": money(made.shipping_cents)}],
        "fee_lines": [],
        "coupon_lines": [],
        "gift_cards": [],
        "refunds": [{"id": 1, "reason": "", "total": f"-{money(made.refunded_cents)}"}] if made.refunded_cents else [],
    }


def woo_orders() -> list[dict[str, object]]:
    """Return the orders of the second shop, one of them with a date that is none."""
    dice = random.Random(53)  # noqa: S311 - invented orders, no secrets
    everybody = people(dice)
    payments = ("Kreditkarte (Visa •••• 4242)", "PayPal", "Rechnung", "Direkte Banküberweisung", "Nachnahme")
    start = NOW - timedelta(days=20)
    moments = sorted(start + timedelta(minutes=dice.randrange(20 * 24 * 60 - 30)) for _ in range(60))
    sales = [
        replace(sale(dice, 5301 + place, placed, dice.choice(everybody), payments), discount_cents=0)
        for place, placed in enumerate(moments)
    ]
    orders = [woo_order(made) for made in sales]
    kit = Product("LH-KIT-01", "Starterpaket „Handaufguss“", 8900, False)
    parts = [
        Product("LH-KAN-06", "Glaskanne 0,6 l mit Holzmanschette", 0, False),
        Product("LH-FIL-P100", "Filterpapier Größe 4, 100 Stück", 0, False),
    ]
    bundle = replace(sales[20], lines=((kit, 1), *((part, 1) for part in parts)), person=everybody[0], refunded_cents=0, financial="paid")
    orders[20] = woo_order(bundle)
    loose = replace(
        sales[31],
        lines=((Product("LH-ROH", "Rohkaffee lose, kg", 1200, True), 1),),
        person=everybody[1],
        refunded_cents=0,
        financial="paid",
    )
    orders[31] = woo_order(loose) | {"line_items": [_woo_line(1, loose.lines[0][0], 1.5, 7)], "total": money(1800 + loose.shipping_cents)}
    orders[40] |= {"gift_cards": [{"id": 1, "code": "LIND-ENHO-F", "amount": 10}]}
    orders[44] |= {"date_created": "demnächst", "date_created_gmt": "demnächst"}
    return orders


def main() -> None:
    """Write the three files."""
    sales = shopify_sales()
    day_one = [shopify_rows(made) for made in sales]
    wrong = broken(next(made for made in sales if made.person.country == "DE"))
    for place, rows in enumerate(wrong[:-1]):
        day_one.insert(14 + 17 * place, rows)
    day_one += [wrong[-1], day_one[3]]  # one number with another amount, one order exactly repeated
    write_shopify(FOLDER / "lindenhof_shopify_2026-03-10.csv", day_one)
    dice = random.Random(11)  # noqa: S311 - invented orders, no secrets
    later = [_day_after(dice, made) for made in sales]
    everybody = people(dice)
    fresh = [
        sale(dice, 2241 + place, NOW + timedelta(hours=2 * place), dice.choice(everybody), ("Shopify Payments", "Rechnung"))
        for place in range(9)
    ]
    write_shopify(FOLDER / "lindenhof_shopify_2026-03-11.csv", [shopify_rows(made) for made in later + fresh])
    text = json.dumps(woo_orders(), ensure_ascii=False, indent=1)
    (FOLDER / "lindenhof_woocommerce_2026-03-10.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
