"""What papers say, in the customer's language. They are written without Qt, so these texts stand here and not in the language files."""

from datetime import date, datetime

from backoffice.domain.papers import PaperLanguage

_WORDS: dict[str, tuple[str, str]] = {
    "slip": ("Packzettel", "Packing slip"),
    "slip_part": ("Packzettel zur Teillieferung", "Packing slip for part of your order"),
    "order": ("Bestellung", "Order"),
    "orders": ("Bestellungen", "Orders"),
    "ordered_on": ("Bestellt am", "Ordered on"),
    "printed_on": ("Datum", "Date"),
    "method": ("Versandart", "Shipping method"),
    "pieces": ("Menge", "Quantity"),
    "sku": ("Artikelnummer", "SKU"),
    "title": ("Artikel", "Article"),
    "place": ("Lagerplatz", "Storage place"),
    "together": ("Diese Bestellungen kommen zusammen in einem Paket.", "These orders come together in one parcel."),
    "sum": ("{number} Stück in diesem Paket", "{number} pieces in this parcel"),
    "sum_one": ("1 Stück in diesem Paket", "1 piece in this parcel"),
    "of": ("{inside} von {ordered}", "{inside} of {ordered}"),
    "sent": ("{number} bereits versandt", "{number} sent before"),
    "later": ("{number} folgt", "{number} to follow"),
    "outside": ("Nicht in diesem Paket", "Not in this parcel"),
    "nothing": ("Zu dieser Bestellung sind keine Artikel bekannt.", "No articles are known for this order."),
    "page": ("Seite {page} von {pages}", "Page {page} of {pages}"),
    "list": ("Pickliste", "Pick list"),
    "list_orders": ("{number} Bestellungen", "{number} orders"),
    "list_orders_one": ("1 Bestellung", "1 order"),
    "list_lines": ("{number} Positionen", "{number} lines"),
    "list_lines_one": ("1 Position", "1 line"),
    "list_pieces": ("{number} Stück", "{number} pieces"),
    "list_pieces_one": ("1 Stück", "1 piece"),
    "receipt": ("Eingangsbestätigung Ihres Widerrufs", "Confirmation that your withdrawal has arrived"),
    "receipt_intro": (
        "hiermit bestätigen wir, dass Ihr Widerruf bei uns eingegangen ist.",
        "we confirm that your withdrawal from the contract has reached us.",
    ),
    "greeting": ("Guten Tag,", "Hello,"),
    "received": ("Eingegangen am", "Received on"),
    "name": ("Name", "Name"),
    "covers": ("Der Widerruf betrifft", "The withdrawal covers"),
    "whole": ("die gesamte Bestellung", "the whole order"),
    "lines": ("die folgenden Artikel", "the following articles"),
    "refund": (
        "Ihr Geld erhalten Sie spätestens bis zum {day} zurück.",
        "You will have your money back by {day} at the latest.",
    ),
    "keep": ("Bitte bewahren Sie diese Bestätigung auf.", "Please keep this confirmation."),
    "shop": ("Ihr Team von {name}", "Your team at {name}"),
}
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def say(language: PaperLanguage, key: str, **values: object) -> str:
    """Return a text with its values filled in."""
    return _WORDS[key][language is PaperLanguage.ENGLISH].format(**values)


def counted(language: PaperLanguage, key: str, milli: int) -> str:
    """Return a text with a quantity in thousandths, in the singular for one."""
    return say(language, f"{key}_one" if milli == 1000 else key, number=quantity_words(language, milli))


def day_words(language: PaperLanguage, day: date) -> str:
    """Return a day: 10.03.2026, or 10 March 2026."""
    return f"{day:%d.%m.%Y}" if language is PaperLanguage.GERMAN else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment_words(language: PaperLanguage, moment: datetime) -> str:
    """Return a day and time to the second with its distance from UTC, so that it means one moment only."""
    offset = f"{moment:%z}"
    zone = f"UTC{offset[:3]}:{offset[3:5]}"
    if language is PaperLanguage.GERMAN:
        return f"{day_words(language, moment)} um {moment:%H:%M:%S} Uhr ({zone})"
    return f"{day_words(language, moment)} at {moment:%H:%M:%S} ({zone})"


def quantity_words(language: PaperLanguage, milli: int) -> str:
    """Return a quantity that is given in thousandths: 2, 1,5 (German) or 1.5."""
    whole, part = divmod(milli, 1000)
    if not part:
        return str(whole)
    return f"{whole}{',' if language is PaperLanguage.GERMAN else '.'}{part:03d}".rstrip("0")
