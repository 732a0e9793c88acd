"""What an owner takes along as texts: tables, lists for other programs, and the page that explains them, in the shop's language."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from backoffice.documents import take_out_english, take_out_german
from backoffice.documents.spreadsheet import BOM, Cell, cell_text
from backoffice.domain.money import amount_text, exponent, quantity_text, unit_price_text
from backoffice.domain.taking_out import AREAS, LEFT_OUT, Area, Field, Form, Row, Sheet

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AT_ONCE = 500  # rows put together before they are handed on
Json = str | int | bool | None
Masked = Callable[[str], str]

_PLAIN: Mapping[Form, Callable[[int, str], str]] = {
    Form.MONEY: amount_text,
    Form.PRICE: unit_price_text,
    Form.QUANTITY: lambda value, _currency: quantity_text(value),
    Form.RATE: lambda value, _currency: f"{Decimal(value).scaleb(-2)}",
}
_CELLS: Mapping[Form, Callable[[int, str], Decimal]] = {
    Form.MONEY: lambda value, currency: Decimal(value).scaleb(-exponent(currency)),
    Form.PRICE: lambda value, currency: Decimal(unit_price_text(value, currency)),
    Form.QUANTITY: lambda value, _currency: Decimal(quantity_text(value)),
    Form.RATE: lambda value, _currency: Decimal(value).scaleb(-2),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the export in one language."""

    sheets: Mapping[str, tuple[str, str]]
    fields: Mapping[str, tuple[str, str]]
    left_out: Mapping[str, str]
    texts: Mapping[str, str]

    def title(self, sheet: Sheet) -> str:
        return self.sheets[sheet.name][0]

    def of(self, sheet: Sheet, name: str) -> tuple[str, str]:
        """Return head and explanation of a column."""
        return self.fields.get(f"{sheet.name}.{name}") or self.fields[name]


def words_in(language: str) -> Words:
    """Return the words in German, or in English for any other language."""
    found = take_out_german if language == "de" else take_out_english
    return Words(found.SHEETS, found.FIELDS, found.LEFT_OUT, found.TEXTS)


@dataclass(frozen=True, slots=True)
class Writer:
    """How values are written: the shop's words and zone, and what masks free text."""

    words: Words
    zone: ZoneInfo
    masked: Masked

    def table(self, sheet: Sheet, rows: Iterable[Row]) -> Iterator[bytes]:
        """Return the parts of a CSV file."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow([self.words.of(sheet, name)[0] for name in (*([sheet.key] if sheet.key else []), *(f.name for f in sheet.fields))])
        yield BOM
        for number, row in enumerate(rows, start=1):
            writer.writerow(self._cells(sheet, row))
            if number % _AT_ONCE == 0:
                yield _taken(out)
        yield _taken(out)

    def listing(self, area: Area, rows: Iterable[tuple[Row, Mapping[str, Sequence[Row]]]]) -> Iterator[bytes]:
        """Return the parts of a JSON file: a list of the main sheet's rows, each with the rows of its parts."""
        yield b"["
        before = b"\n"
        for row, belonging in rows:
            record: dict[str, object] = {area.main.key: row[0]} if area.main.key else {}
            record |= self._record(area.main, row)
            record |= {part.name: [self._record(part, one) for one in belonging[part.name]] for part in area.parts}
            yield before + json.dumps(record, ensure_ascii=False).encode()
            before = b",\n"
        yield b"\n]\n"

    def _cells(self, sheet: Sheet, row: Row) -> list[str]:
        currency, values = _split(sheet, row)
        cells = [cell_text(self._cell(field, value, currency)) for field, value in zip(sheet.fields, values, strict=True)]
        return [str(row[0]), *cells] if sheet.key else cells

    def _record(self, sheet: Sheet, row: Row) -> dict[str, Json]:
        currency, values = _split(sheet, row)
        return {field.name: self._plain(field, value, currency) for field, value in zip(sheet.fields, values, strict=True)}

    def _cell(self, field: Field, value: object, currency: str) -> Cell:
        if value is None or value == "":
            return None
        if isinstance(value, int):
            return self._number_cell(field.form, value, currency)
        text = str(value)
        if field.form is Form.PHONE and text.startswith("+"):
            return f"00{text[1:]}"
        return self.masked(text) if field.form is Form.NOTE else text

    def _number_cell(self, form: Form, value: int, currency: str) -> Cell:
        if form in _CELLS:
            return _CELLS[form](value, currency)
        if form is Form.MOMENT:
            return f"{self._moment(value):%Y-%m-%d %H:%M:%S}"
        return self.words.texts["yes" if value else "no"] if form is Form.FLAG else value

    def _plain(self, field: Field, value: object, currency: str) -> Json:
        if value is None or (value == "" and field.form is Form.DAY):
            return None
        if isinstance(value, int):
            return self._plain_number(field.form, value, currency)
        return self.masked(str(value)) if field.form is Form.NOTE else str(value)

    def _plain_number(self, form: Form, value: int, currency: str) -> Json:
        if form in _PLAIN:
            return _PLAIN[form](value, currency)
        if form is Form.MOMENT:
            return self._moment(value).isoformat(timespec="milliseconds" if value % 1000 else "seconds")
        return bool(value) if form is Form.FLAG else value

    def _moment(self, millis: int) -> datetime:
        return (_EPOCH + timedelta(milliseconds=millis)).astimezone(self.zone)


def readme(words: Words, counts: Mapping[str, int], intro: Mapping[str, object]) -> bytes:
    """Return the page that explains each file and column, for any editor: UTF-8 with a byte order mark."""
    lines = [words.texts["intro"].format(**intro)]
    for area in AREAS:
        for sheet in area.sheets:
            title, about = words.sheets[sheet.name]
            count = f"{counts[sheet.name]}"
            lines += [words.texts["file"].format(title=title, json=words.title(area.main), name=sheet.name, count=count, about=about)]
            if sheet.key:
                lines.append(_column(words, sheet, sheet.key))
            lines += [_column(words, sheet, field.name) for field in sheet.fields]
            lines.append("")
    lines += [words.texts["codes"], "", f"{words.texts['left_out']}:"]
    lines += [f"  {table}: {words.left_out[table]}" for table in LEFT_OUT]
    return BOM + ("\n".join(lines) + "\n").replace("\n", "\r\n").encode()


def _column(words: Words, sheet: Sheet, name: str) -> str:
    head, about = words.of(sheet, name)
    return words.texts["column"].format(head=head, name=name, about=about)


def _split(sheet: Sheet, row: Row) -> tuple[str, Row]:
    """Return the currency of a row, if it has amounts, and the values of its fields."""
    return (str(row[1]), row[2:]) if sheet.priced else ("", row[1:])


def _taken(out: io.StringIO) -> bytes:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text.encode()
