"""Six typical papers with their acceptance pictures. `python -m tests.documents.typical` draws the pictures anew; look at them then."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from backoffice.documents.packing_slip import packing_slips
from backoffice.documents.pick_list import pick_list
from backoffice.documents.withdrawal_receipt import withdrawal_receipt
from backoffice.domain.ids import OrderId
from backoffice.domain.papers import PaperLanguage, Slip, SlipLine, SlipOrder, WithdrawalReceipt, pick_lines
from tests.documents.reading import picture

ACCEPTANCE = Path(__file__).with_name("acceptance")
ACCEPTANCE_DPI = 72
SHOP = "Kaffeehaus Lindenhof"
TODAY = date(2026, 3, 10)
PLACED = date(2026, 3, 9)
DE, EN = PaperLanguage.GERMAN, PaperLanguage.ENGLISH
HOME = ("Jürgen Weiß", "Venloer Straße 211", "50823 Köln")
LONG = (
    "Gesellschaft zur Förderung außergewöhnlich langer Firmennamen",
    "Maximiliane-Alexandra von und zu Donaudampfschifffahrtsgesell",
    "Straße des siebzehnten Juni in einer sehr langen Schreibweise",
    "Hinterhaus, vierter Stock, zweite Tür links, bei Schmidtbauer",
    "12345 Sankt Maximilian an der hinteren oberen unteren Donau",
    "AUSTRIA",
)


def no_tick(_done: int, _total: int) -> None:
    """Report to nobody."""


def line(sku: str, title: str, place: str = "", milli: int = 1000, ordered: int | None = None, sent: int = 0) -> SlipLine:
    return SlipLine(sku, title, place, milli, milli if ordered is None else ordered, sent)


def order(number: str, *inside: SlipLine, outside: tuple[SlipLine, ...] = (), placed_on: date | None = PLACED) -> SlipOrder:
    return SlipOrder(OrderId(1), 1, number, placed_on, inside, outside)


def slip(*orders: SlipOrder, address: tuple[str, ...] = HOME, language: PaperLanguage = DE, method: str = "") -> Slip:
    return Slip(address, language, orders, method)


def slips(*made: Slip) -> bytes:
    return packing_slips(made, SHOP, TODAY, no_tick)[0]


PAPER = line("FP-4", "Filterpapier Größe 4, ungebleicht", "A-03", 2000)
ROAST = line("RO-1", "Röstung „Lindenhof“ 500 g", "B-11")


def _plain() -> bytes:
    return slips(slip(order("1001", PAPER, ROAST), method="DHL Paket"))


def _long() -> bytes:
    title = "Ein Artikel, dessen Name über mehrere Zeilen geht, " * 3
    article = line("SKU-WITH-A-NAME-OF-MORE-THAN-FORTY-CHARACTERS-12", title, "Regal 12 Fach 7b")
    return slips(slip(order("305-1234567-1234567", article), address=LONG))


def _arabic_english() -> bytes:
    address = ("محمد الأحمد", "شارع الملك فيصل 12", "Ada 😀👩‍👩‍👧 Lovelace", "12345 دبي", "UNITED ARAB EMIRATES")
    articles = line("K-1", "Чашка / Κύπελλο", "C-1"), line("🎁-1", "Gift box 🎁 with فنجان قهوة", "C-2")
    return slips(slip(order("#A-77", *articles), address=address, language=EN))


def _part() -> bytes:
    inside = line("FP-4", "Filterpapier Größe 4", "A-03", 2000, 5000, 1000)
    outside = line("RO-1", "Röstung „Lindenhof“", "", 0, 1000, 1000), line("TA-1", "Tasse", "", 0, 3000)
    return slips(slip(order("1003", inside, outside=outside)))


def _together() -> bytes:
    return slips(slip(order("1001", PAPER, ROAST), order("1002", line("TA-1", "Tasse", "", 3000))))


def _list() -> bytes:
    orders = [("1001", (PAPER, ROAST)), ("1002", (line("TA-1", "Tasse"), PAPER)), ("1003", (line("", "Gutschein ohne Nummer"),))]
    return pick_list(pick_lines(orders), len(orders), SHOP, TODAY, DE, no_tick)[0]


def receipt(language: PaperLanguage = DE, **change: object) -> WithdrawalReceipt:
    zone = timezone(timedelta(hours=1))
    plain: dict[str, object] = {
        "address": HOME,
        "language": language,
        "number": "1001",
        "customer": "Jürgen Weiß",
        "received_at": datetime(2026, 3, 10, 9, 30, 5, tzinfo=UTC).astimezone(zone),
        "refund_due": datetime(2026, 3, 24, 9, 30, 5, tzinfo=UTC).astimezone(zone),
    }
    return WithdrawalReceipt(**(plain | change))  # type: ignore[arg-type]  # fields by name, some of them changed


TYPICAL: Mapping[str, Callable[[], bytes]] = {
    "plain": _plain,
    "long": _long,
    "arabic_english": _arabic_english,
    "part": _part,
    "together": _together,
    "pick_list": _list,
    "withdrawal": lambda: withdrawal_receipt(receipt(lines=(("FP-4", "Filterpapier", 1000),)), SHOP, TODAY),
}


def draw_anew() -> None:
    """Write the acceptance pictures."""
    for name, paper in TYPICAL.items():
        picture(paper(), dpi=ACCEPTANCE_DPI).save(ACCEPTANCE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    draw_anew()
