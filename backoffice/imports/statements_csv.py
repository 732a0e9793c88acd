"""Reader of bank statements as tables: columns by their names, a preamble above, balances below, as German banks and PayPal write them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from backoffice.domain.money import CURRENCIES
from backoffice.domain.statements import Statement, StatementFormat
from backoffice.domain.ticks import Tick
from backoffice.errors import StatementRefused
from backoffice.imports.reading import Table, decode, header_key, read_table
from backoffice.imports.statement_columns import KNOWN, SEVERAL, Field, column_of
from backoffice.imports.statements import Found
from backoffice.imports.values import BadValue, amount, currency_sign, prefers_comma

_DAY = re.compile(r"(?:([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})([./-])([0-9]{1,2})\5([0-9]{4}|[0-9]{2}))(?:[T ,].{0,30})?")
_AMOUNT_END = re.compile(r"\s*([-+SHCD])$", re.IGNORECASE)
_EARLIEST, _LATEST = 1990, 2100
_LONGEST_AMOUNT = 64
_OUT = frozenset({"s", "soll", "d", "dbit", "debit", "belastung", "-", "out"})
_IN = frozenset({"h", "haben", "c", "crdt", "credit", "gutschrift", "+", "in"})
# Words of a status, or of a kind of booking, by which it is no money that came in. Source: exports of the named banks and of PayPal.
_PENDING = re.compile("vorgemerkt|pending|ausstehend|offen|bearbeitung|vormerkung|zurückgehalten|held")
_UNDONE = re.compile(
    "storn(?:o|iert)|reverted|declined|failed|fehlgeschlagen|abgelehnt|refused|reversal|cancell?ed|refund|chargeback|retoure|rückerstattet|"
    "(?:zurück|zurueck)gegeben|(?:rück|rueck)(?:buchung|überweisung|ueberweisung|zahlung|lastschrift)"
)
_IN_PART = re.compile("teilweise|partially")  # it came in, and a part of it went back in a line of its own
_WITHIN = re.compile("währungsumrechnung|currency conversion|einbehaltung| hold|memo|bankgutschrift auf paypal|bank deposit to pp")


@dataclass(slots=True)
class _Layout:
    """Where the columns are. `told` is the currency that the amount's own name tells."""

    places: Mapping[Field, Sequence[int]]
    told: str = ""
    day_first: bool = True
    comma: bool = False

    def cells(self, cells: Sequence[str], wanted: Field) -> Iterable[str]:
        return (cells[place].strip() for place in self.places.get(wanted, ()) if place < len(cells))

    def cell(self, cells: Sequence[str], wanted: Field) -> str:
        return next((text for text in self.cells(cells, wanted) if text), "")

    def has(self, *wanted: Field) -> bool:
        return any(one in self.places for one in wanted)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Columns of a header by field, the most preferred first."""

    by_field: dict[Field, list[tuple[int, int]]] = field(default_factory=dict)
    currencies: dict[int, str] = field(default_factory=dict)


def _layout(table: Table) -> _Layout:
    columns = _Columns()
    for place, title in enumerate(table.header):
        known = column_of(header_key(title))
        if known is not None:
            columns.by_field.setdefault(known[0], []).append((known[1], place))
            columns.currencies[place] = known[2]
    places: dict[Field, Sequence[int]] = {}
    for wanted, found in columns.by_field.items():
        ranked = [place for _, place in sorted(found)]
        places[wanted] = sorted(ranked) if wanted in SEVERAL else ranked[:1]
    if Field.AMOUNT in places and Field.CURRENCY in places:
        places[Field.CURRENCY] = _beside(places[Field.AMOUNT][0], [place for _, place in columns.by_field[Field.CURRENCY]])
    if Field.PURPOSE not in places and Field.KIND in places:
        # Commerzbank and comdirect write all of it into the booking's text; what kind of booking it is stands elsewhere.
        text, *others = [place for _, place in sorted(columns.by_field[Field.KIND])]
        places |= {Field.PURPOSE: [text], Field.KIND: others[:1]}
    if Field.DIRECTION not in places and Field.AMOUNT in places:
        places |= _unnamed_direction(table, places[Field.AMOUNT][0] + 1)
    told = next((columns.currencies[place] for one in (Field.AMOUNT, Field.CREDIT) for place in places.get(one, ())), "")
    layout = _Layout(places, told)
    if not layout.has(Field.DAY) or not layout.has(Field.AMOUNT, Field.CREDIT):
        raise StatementRefused("no_statement")
    return layout


def _unnamed_direction(table: Table, place: int) -> dict[Field, Sequence[int]]:
    """Find a column without a name that says of each amount whether it came or went ("H", "S"), as some cooperative banks write it."""
    if place >= len(table.header) or table.header[place]:
        return {}
    words = {cells[place].strip().casefold() for _, cells in table.records if place < len(cells)} - {""}
    return {Field.DIRECTION: [place]} if words and words <= _IN | _OUT else {}


def _beside(amount_place: int, places: Sequence[int]) -> list[int]:
    """Return which of several columns for the currency is that of the amount: the first behind it, else the last before it."""
    behind = [place for place in places if place > amount_place]
    return [min(behind)] if behind else [max(places)]


def read_csv(data: bytes, currency: str, tick: Tick) -> Statement:
    """Return what a table tells. Raises StatementRefused `no_statement`, and FileRefused as `read_table` does."""
    table = read_table(decode(data).text, KNOWN)
    layout = _layout(table)
    rows = [(line, cells) for line, cells in table.records if not _is_balance(layout, cells)]
    layout.day_first = _day_first([layout.cell(cells, Field.DAY) for _, cells in rows])
    amounts = [text for _, cells in rows for one in (Field.AMOUNT, Field.CREDIT, Field.DEBIT) if (text := layout.cell(cells, one))]
    layout.comma = prefers_comma(amounts)
    found = Found(tick, len(rows))
    for done, (line, cells) in enumerate(rows):
        found.come_to(done)
        if _is_ragged(layout, table, cells):
            found.leave(line, "ragged")
        else:
            _take(found, layout, line, cells, currency)
    return found.statement(StatementFormat.CSV)


def _is_balance(layout: _Layout, cells: Sequence[str]) -> bool:
    """Say whether a line is no booking: a word in the place of the day ("Kontostand"), or nothing there and nobody who paid."""
    day = layout.cell(cells, Field.DAY)
    if any(map(str.isdigit, day)):
        return False
    return bool(day) or not (layout.cell(cells, Field.PAYER) or layout.cell(cells, Field.PURPOSE))


def _is_ragged(layout: _Layout, table: Table, cells: Sequence[str]) -> bool:
    """Say whether a line has other cells than the header: one too many moves the others, one too few may be the amount."""
    needed = max(place for one in (Field.DAY, Field.AMOUNT, Field.CREDIT) for place in layout.places.get(one, (0,)))
    return len(cells) <= needed or any(map(str.strip, cells[len(table.header) :]))


def _take(found: Found, layout: _Layout, line: int, cells: Sequence[str], currency: str) -> None:
    used = _currency(layout, cells, currency)
    if used not in CURRENCIES:
        found.leave(line, "bad_currency")
        return
    try:
        units = _signed(layout, cells, used)
    except BadValue:
        found.leave(line, "bad_amount")
        return
    if units is None:
        return  # a line about the balance, or of a booking without an amount
    state = layout.cell(cells, Field.STATE).casefold()
    kind = layout.cell(cells, Field.KIND).casefold()
    day = _day(layout.cell(cells, Field.DAY), layout.day_first)
    if _PENDING.search(state):
        found.pending += 1
    elif _UNDONE.search(f"{state} {kind}") and not _IN_PART.search(state):
        found.reversals += 1
    elif units <= 0 or _WITHIN.search(f"{kind} {layout.cell(cells, Field.DIRECTION)}".casefold()):
        found.outgoing += 1
    elif day is None:
        found.leave(line, "bad_date")
    else:
        purpose = "\n".join(dict.fromkeys((*layout.cells(cells, Field.PURPOSE), *layout.cells(cells, Field.REFERENCE))))
        found.add(line, day, units, used, layout.cell(cells, Field.PAYER), purpose.strip())


def _currency(layout: _Layout, cells: Sequence[str], usual: str) -> str:
    """Return the currency of a row: of its own column, of the amount's name, of the sign beside the amount, else the shop's."""
    text = layout.cell(cells, Field.CURRENCY).upper()
    if text:
        return {"€": "EUR", "£": "GBP", "$": "USD"}.get(text, text)
    return layout.told or currency_sign(layout.cell(cells, Field.AMOUNT) or layout.cell(cells, Field.CREDIT)) or usual


def _signed(layout: _Layout, cells: Sequence[str], currency: str) -> int | None:
    """Return what came in (positive) or went out (negative) in minor units; None where the row has no amount. Raises BadValue."""
    credit, debit = layout.cell(cells, Field.CREDIT), layout.cell(cells, Field.DEBIT)
    if credit or debit:
        came = _units(credit, currency, layout.comma) if credit else 0
        went = _units(debit, currency, layout.comma) if debit else 0
        if came or went:
            return abs(came) - abs(went)
    text = layout.cell(cells, Field.AMOUNT)
    if not text:
        return None
    units = _units(text, currency, layout.comma)
    direction = layout.cell(cells, Field.DIRECTION).casefold()
    return -abs(units) if direction in _OUT else abs(units) if direction in _IN else units


@lru_cache(maxsize=4096)
def _units(text: str, currency: str, comma: bool) -> int:
    if len(text) > _LONGEST_AMOUNT:  # the patterns take the square of a text's length in time
        raise BadValue("bad_amount")
    end = _AMOUNT_END.search(text)
    sign = 1
    if end is not None:
        text, sign = text[: end.start()], -1 if end[1] in "-SsDd" else 1
    return sign * amount(text, currency, comma)


def _day_first(texts: Sequence[str]) -> bool:
    """Say whether dates begin with the day: with dots always; with slashes unless the second number is more than a month."""
    found = [match for match in map(_DAY.fullmatch, texts) if match is not None and match[4]]
    if any(match[5] == "." or int(match[4]) > 12 for match in found):  # months of a year
        return True
    return not any(int(match[6]) > 12 for match in found)  # likewise


@lru_cache(maxsize=4096)
def _day(text: str, day_first: bool) -> date | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    if match[1]:
        year, month, day = match[1], match[2], match[3]
    else:
        day, month, year = (match[4], match[6], match[7]) if day_first else (match[6], match[4], match[7])
    whole = int(year) + (2000 if len(year) == 2 else 0)  # a year of two figures
    try:
        return date(whole, int(month), int(day)) if _EARLIEST <= whole <= _LATEST else None
    except ValueError:
        return None
