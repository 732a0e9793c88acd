"""Exports of contact forms: tables by their header, JSON by its names. Columns that nobody needs are never looked at."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.incoming import Rejected
from backoffice.domain.intake import IncomingMessage, MessageFile, MessageFormat
from backoffice.errors import FileRefused
from backoffice.imports.drafts import Refusal
from backoffice.imports.messages.fields import MOST_BODY, FormFields
from backoffice.imports.messages.labels import Field, field_of
from backoffice.imports.messages.mail import message_key
from backoffice.imports.messages.moments import moment, month_comes_first
from backoffice.imports.messages.passages import passages
from backoffice.imports.reading import Table, TextFile, header_key, read_json, read_table
from backoffice.imports.values import BadValue

_WANTED = (Field.MESSAGE, Field.PHONE)
_VALUES = ("value", "text", "answer", "raw_value", "values")
_LABELS = ("label", "name", "title", "key", "field", "question", "id")
_LISTS = ("entries", "submissions", "items", "data", "results", "messages", "responses", "records", "rows", "posts", "forms")
_MOST_DEPTH = 6
_MOST_FIELDS = 300
_WHEN = (Field.DATE_UTC, Field.DATE, Field.TIME)
Pair = tuple[str, str]


def read_form_table(file: TextFile, zone: ZoneInfo, now: datetime) -> MessageFile:
    """Return the messages of a CSV file. Raises FileRefused `unknown_layout`, `missing_columns`, `bad_csv`."""
    table = read_table(file.text, _header_names(file.text))
    columns = [field_of(title) for title in table.header]
    if not any(columns):
        raise FileRefused("unknown_layout", row=1)
    if not set(columns) & set(_WANTED):
        raise FileRefused("missing_columns", column="Nachricht / Message")
    reader = _Reader(zone, now, month_comes_first(_dates(table, columns)))
    for line, cells in table.records:
        reader.take(line, zip(table.header, cells, strict=False))
    return reader.file(MessageFormat.CSV, file.encoding, table.delimiter)


def read_form_json(file: TextFile, zone: ZoneInfo, now: datetime) -> MessageFile:
    """Return the messages of a JSON file: a list, JSON Lines, a list inside an object. Raises FileRefused `bad_json`, `unknown_layout`."""
    records = [dict(_pairs(record, "", 0)) if isinstance(record, dict) else {} for record in _records(read_json(file.text))]
    known = {field_of(label) for record in records for label in record}
    if records and not known & set(_WANTED):
        raise FileRefused("unknown_layout")
    cells = (value for record in records for label, value in record.items() if field_of(label) is Field.DATE)
    reader = _Reader(zone, now, month_comes_first(cells))
    for place, record in enumerate(records, 1):
        reader.take(place, record.items())
    return reader.file(MessageFormat.JSON, file.encoding, "")


class _Reader:
    """Makes messages of records, one by one."""

    def __init__(self, zone: ZoneInfo, now: datetime, month_first: bool | None) -> None:
        self._zone, self._now, self._month_first = zone, now, month_first
        self._messages: list[IncomingMessage] = []
        self._rejected: list[Rejected] = []

    def take(self, place: int, pairs: Iterable[Pair]) -> None:
        """Take one record in, or note why it cannot be used."""
        fields, when = FormFields(), dict[Field, Pair]()
        for label, value in pairs:
            what = field_of(label)
            if what in _WHEN and value.strip():
                when.setdefault(what, (label, value))
            elif what is not None:
                fields.add(what, label, value)
        try:
            self._messages.append(self._message(place, fields, when))
        except Refusal as refusal:
            self._rejected.append(refusal.rejected(""))

    def file(self, layout: MessageFormat, encoding: str, delimiter: str) -> MessageFile:
        """Return all that was taken."""
        return MessageFile(layout, tuple(self._messages), tuple(self._rejected), encoding, delimiter)

    def _message(self, place: int, fields: FormFields, when: dict[Field, Pair]) -> IncomingMessage:
        text = fields.text
        if not (fields.phone or fields.email or text):
            raise Refusal(place, "", "missing")
        message = IncomingMessage(
            position=place,
            source=CallbackSource.FILE,
            received_at=self._received(place, when),
            body=text[:MOST_BODY],
            subject=fields.subject,
            name=fields.name,
            email=fields.email,
            phone_field=fields.phone,
            passages=passages(text[:MOST_BODY]),
            cut=len(text) > MOST_BODY,
        )
        return replace(message, message_key=message_key(message, dated=Field.DATE in when or Field.DATE_UTC in when))

    def _received(self, place: int, when: dict[Field, Pair]) -> datetime:
        """Return when the form was sent; now if the file does not say. A date that cannot be read is refused: wishes count from it."""
        zone = ZoneInfo("UTC") if Field.DATE_UTC in when else self._zone
        label, value = when.get(Field.DATE_UTC) or when.get(Field.DATE) or ("", "")
        if not value:
            return self._now.astimezone(UTC)
        clock = when[Field.TIME][1] if Field.TIME in when and ":" not in value else ""
        try:
            return moment(f"{value} {clock}".strip(), zone, month_first=self._month_first)
        except BadValue as error:
            raise Refusal(place, label, error.code, value) from error


def _header_names(text: str) -> set[str]:
    """Return the cells of the first lines that name a field, as `read_table` compares them."""
    cells = {header_key(cell.strip(" \"'")) for line in text.split("\n", 25)[:25] for cell in _cells(line)}
    return {cell for cell in cells if field_of(cell) is not None}


def _cells(line: str) -> list[str]:
    return line[:20_000].replace(";", ",").replace("\t", ",").replace("|", ",").split(",")


def _dates(table: Table, columns: Sequence[Field | None]) -> Iterator[str]:
    places = [place for place, what in enumerate(columns) if what in (Field.DATE, Field.DATE_UTC)]
    return (cells[place] for _, cells in table.records for place in places if place < len(cells))


def _records(value: object) -> list[object]:
    """Return the list of records that a JSON value holds: itself, or the first list of objects inside."""
    if isinstance(value, list):
        return value if not value or isinstance(value[0], dict) else [one for inner in value if isinstance(inner, list) for one in inner]
    if not isinstance(value, dict):
        raise FileRefused("unknown_layout")
    names = [name for name in value if str(name).casefold() in _LISTS] + list(value)
    for name in names:
        inner = value[name]
        if isinstance(inner, list) and inner and all(isinstance(one, dict) for one in inner) and not _is_labelled(inner[0]):
            return list(inner)
        if isinstance(inner, dict) and inner and all(isinstance(one, dict) for one in inner.values()) and name in _LISTS:
            return list(inner.values())
    return [value]


def _is_labelled(value: object) -> bool:
    """Say whether an object is one field of a form: what it is called, and what was written."""
    return isinstance(value, dict) and any(name in value for name in _LABELS) and any(name in value for name in _VALUES)


def _pairs(value: object, label: str, depth: int) -> Iterator[Pair]:
    """Yield (label, text) of everything inside a record."""
    for count, pair in enumerate(_walk(value, label, depth)):
        if count == _MOST_FIELDS:
            return
        yield pair


def _walk(value: object, label: str, depth: int) -> Iterator[Pair]:
    if depth > _MOST_DEPTH:
        return
    if isinstance(value, dict):
        yield from _walk_object(value, label, depth)
    elif isinstance(value, list):
        scalars = [_text(one) for one in value if not isinstance(one, dict | list)]
        if scalars:
            yield label, ", ".join(filter(None, scalars))
        for one in value:
            if isinstance(one, dict | list):
                yield from _walk(one, label, depth + 1)
    else:
        yield label, _text(value)


def _walk_object(value: dict[str, object], label: str, depth: int) -> Iterator[Pair]:
    if depth and _is_labelled(value):
        names = [str(value[name]) for name in _LABELS if isinstance(value.get(name), str | int)]
        named = next((name for name in names if field_of(name)), next(iter(names), label))
        inner = next(value[name] for name in _VALUES if name in value)
        yield from _walk(inner, named, depth + 1)
        return
    for name, inner in value.items():
        below = f"{label} {name}" if label and not isinstance(inner, dict | list) and field_of(label) is not None else str(name)
        yield from _walk(inner, below, depth + 1)


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value)
