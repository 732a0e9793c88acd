"""Invented customers and orders of the demo shop, in no layout yet.

Telephone numbers come from ranges that are never assigned, mail addresses end in example.org.
"""

import random
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 10, 7, 40, tzinfo=CET)


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


def plain(text: str) -> str:
    """Return the letters of a text, without case and accents."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("đ", "d").replace("ł", "l").replace("ı", "i"))
    return "".join(sign for sign in folded if sign.isascii() and sign.isalpha())


def email(person: Person) -> str:
    """Return a mail address that nobody has."""
    return f"{plain(person.first.split()[0])}.{plain(person.last.split()[-1])}@example.org"


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
