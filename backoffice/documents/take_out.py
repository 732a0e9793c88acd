"""What an owner takes along as texts: tables, lists for other programs, and the page that explains them, in the shop's language."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from backoffice.documents import take_out_english, take_out_german
from backoffice.documents.spreadsheet import BOM, harmless
from backoffice.domain.money import amount_text, quantity_text, unit_price_text
from backoffice.domain.taking_out import AREAS, LEFT_OUT, Area, Form, Row, Sheet

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AT_ONCE = 500  # rows put together before they are handed on
Masked = Callable[[str], str]
Turn = Callable[[Any, str], Any]  # a value and the row's currency; what comes out depends on the field's form


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


class Writer:
    """Writes rows in the shop's words and zone; `masked` masks free text."""

    def __init__(self, words: Words, zone: ZoneInfo, masked: Masked) -> None:
        self.words, self._zone = words, zone
        self._plain: Mapping[Form, Turn] = {
            Form.NOTE: lambda value, _: masked(value) if value else value,
            Form.MONEY: amount_text,
            Form.PRICE: unit_price_text,
            Form.QUANTITY: lambda value, _: quantity_text(value),
            Form.RATE: lambda value, _: f"{Decimal(value).scaleb(-2)}",
            Form.MOMENT: lambda value, _: self._moment(value).isoformat(timespec="milliseconds" if value % 1000 else "seconds"),
            Form.DAY: lambda value, _: value or None,
            Form.FLAG: lambda value, _: bool(value),
        }
        self._cells: Mapping[Form, Turn] = {
            Form.NUMBER: lambda value, _: str(value),
            Form.MOMENT: lambda value, _: f"{self._moment(value):%Y-%m-%d %H:%M:%S}",
            Form.FLAG: lambda value, _: words.texts["yes" if value else "no"],
            Form.NOTE: lambda value, _: harmless(masked(value)) if value else "",
            Form.PHONE: lambda value, _: harmless(f"00{value[1:]}" if value.startswith("+") else value),
            **{form: _with_comma(self._plain[form]) for form in (Form.MONEY, Form.PRICE, Form.QUANTITY, Form.RATE)},
        }

    def table(self, sheet: Sheet, rows: Iterable[Row]) -> Iterator[bytes]:
        """Return the parts of a CSV file."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        names = [*([sheet.key] if sheet.key else []), *(field.name for field in sheet.fields)]
        writer.writerow([self.words.of(sheet, name)[0] for name in names])
        yield BOM
        turns: list[Turn] = [self._cells.get(field.form, _harmless) for field in sheet.fields]
        for number, row in enumerate(rows, start=1):
            currency, values = _split(sheet, row)
            cells = ["" if value is None else turn(value, currency) for turn, value in zip(turns, values, strict=True)]
            writer.writerow([row[0], *cells] if sheet.key else cells)
            if number % _AT_ONCE == 0:
                yield _taken(out)
        yield _taken(out)

    def listing(self, area: Area, rows: Iterable[tuple[Row, Mapping[str, Sequence[Row]]]]) -> Iterator[bytes]:
        """Return the parts of a JSON file: a list of the main sheet's rows, each with the rows of its parts."""
        yield b"["
        before = b"\n"
        turns = {sheet.name: [(field.name, self._plain.get(field.form, _as_it_is)) for field in sheet.fields] for sheet in area.sheets}
        for row, belonging in rows:
            record: dict[str, object] = {area.main.key: row[0]} if area.main.key else {}
            record |= _record(area.main, turns[area.main.name], row)
            record |= {part.name: [_record(part, turns[part.name], one) for one in belonging[part.name]] for part in area.parts}
            yield before + json.dumps(record, ensure_ascii=False).encode()
            before = b",\n"
        yield b"\n]\n"

    def _moment(self, millis: int) -> datetime:
        return (_EPOCH + timedelta(milliseconds=millis)).astimezone(self._zone)


def _record(sheet: Sheet, turns: Sequence[tuple[str, Turn]], row: Row) -> dict[str, object]:
    currency, values = _split(sheet, row)
    return {name: None if value is None else turn(value, currency) for (name, turn), value in zip(turns, values, strict=True)}


def _as_it_is(value: Any, _currency: str) -> Any:
    return value


def _harmless(value: Any, _currency: str) -> str:
    return harmless(value)


def _with_comma(turn: Turn) -> Turn:
    return lambda value, currency: turn(value, currency).replace(".", ",")


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
