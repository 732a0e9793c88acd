"""Exports of contact forms: columns by their names in two languages, rows that cannot be used, JSON in the shapes that there are."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.intake import IncomingMessage, MessageFile, MessageFormat
from backoffice.errors import MessagesRefused
from backoffice.imports.messages.labels import Field, field_of
from backoffice.imports.messages.read import read_message_bytes
from tests.imports.messages.mails import NOW

SENT = datetime(2026, 3, 2, 8, 15, tzinfo=UTC)
ROWS: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "flamingo": (
        ("your-email", "your-message", "your-name", "your-tel", "Date"),
        ("bo@example.org", "Bitte anrufen", "Bo Beispiel", "030 23125 042", "2026-03-02T09:15:00+01:00"),
    ),
    "wpforms": (
        ("Entry ID", "Name", "E-Mail", "Telefon", "Kommentar oder Nachricht", "Entry Date", "IP Address"),
        ("7", "Bo Beispiel", "bo@example.org", "030 23125 042", "Bitte anrufen", "March 2, 2026 9:15 am", "127.0.0.1"),
    ),
    "wpforms gmt": (
        ("Name: First", "Name: Last", "Email", "Phone", "Comment or Message", "Entry Date GMT"),
        ("Bo", "Beispiel", "bo@example.org", "030 23125 042", "Bitte anrufen", "2026-03-02 08:15:00"),
    ),
    "gravity": (
        ("Name (First)", "Name (Last)", "Email", "Phone", "Message", "Created By (User Id)", "Entry Date", "Source Url"),
        ("Bo", "Beispiel", "bo@example.org", "030 23125 042", "Bitte anrufen", "1", "2026-03-02 09:15:00", "https://shop.example"),
    ),
    "german": (
        ("Vorname", "Name", "E-Mail-Adresse*", "Rückrufnummer (Pflichtfeld)", "Ihr Anliegen", "Eingegangen am"),
        ("Bo", "Beispiel", "bo@example.org", "030 23125 042", "Bitte anrufen", "02.03.2026, 09:15 Uhr"),
    ),
    "two columns of a moment": (
        ("Datum", "Uhrzeit", "Vor- und Nachname", "Tel.", "E-Mail", "Mitteilung"),
        ("2. März 2026", "9:15", "Bo Beispiel", "030 23125 042", "bo@example.org", "Bitte anrufen"),
    ),
    "elementor": (
        ("Form Name (ID)", "Submission ID", "Created At", "Name", "Email", "Telefonnummer", "Message", "User Agent"),
        ("Kontakt", "3", "2026-03-02 09:15:00", "Bo Beispiel", "bo@example.org", "030 23125 042", "Bitte anrufen", "x"),
    ),
}


def read(data: bytes, suffix: str = "") -> MessageFile:
    return read_message_bytes(data, zone="Europe/Berlin", now=NOW, suffix=suffix)


def table(header: Sequence[str], *rows: Sequence[str], delimiter: str = ",") -> bytes:
    return "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in (header, *rows)).encode() + b"\n"


def told(message: IncomingMessage) -> tuple[str, str, str, str, datetime]:
    return message.name, message.email, message.phone_field, message.body, message.received_at


BO = ("Bo Beispiel", "bo@example.org", "030 23125 042", "Bitte anrufen", SENT)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("layout", ROWS)
def test_that_a_forms_table_is_read_by_its_header(layout: str, delimiter: str) -> None:
    header, row = ROWS[layout]
    found = read(table(header, row, delimiter=delimiter))
    assert (found.format, found.delimiter, found.rejected) == (MessageFormat.CSV, delimiter, ())
    assert [told(message) for message in found.messages] == [BO]
    assert found.messages[0].source is CallbackSource.FILE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_that_a_table_is_read_in_every_encoding(encoding: str) -> None:
    found = read("Name;Telefon;Nachricht\nÄnne Größlich;030 23125 042;Grüße\n".encode(encoding))
    assert [(one.name, one.body, one.position) for one in found.messages] == [("Änne Größlich", "Grüße", 2)]


def test_that_wishes_and_further_numbers_stay_with_the_message() -> None:
    header = ("Name", "Telefon", "Mobil", "Nachricht", "Wann sind Sie erreichbar?", "Bestellnummer", "Newsletter")
    (message,) = read(table(header, ("Bo", "030 23125 042", "0152 28817386", "Hallo", "ab 17 Uhr", "1001", "ja"))).messages
    assert message.phone_field == "030 23125 042"
    assert message.body == "Hallo\n\nWann sind Sie erreichbar?: ab 17 Uhr\nMobil: 0152 28817386\nBestellnummer: 1001"


def test_that_rows_that_cannot_be_used_are_told_and_the_rest_goes_on() -> None:
    header = ("Name", "Telefon", "Nachricht", "Datum")
    rows = (("Bo", "-", "", ""), ("Bo", "030 23125 042", "", "bald"), ("Bo", "030 23125 042", "", "02.03.2026 09:15"))
    found = read(table(header, *rows))
    rejected = [(row.row, row.column, row.code, row.value) for row in found.rejected]
    assert rejected == [(2, "", "missing", ""), (3, "Datum", "bad_date", "bald")]
    assert [message.position for message in found.messages] == [4]


def test_that_a_row_without_a_date_came_now() -> None:
    assert read(table(("Telefon",), ("030 23125 042",))).messages[0].received_at == NOW


@pytest.mark.parametrize(
    ("dates", "day"),
    [(("03/02/2026", "03/31/2026"), 2), (("02/03/2026", "31/03/2026"), 2), (("3/2/2026 9:15 am",), 2), (("03/03/2026",), 3)],
)
def test_that_a_columns_other_dates_tell_where_the_month_stands(dates: Sequence[str], day: int) -> None:
    message = read(table(("Telefon", "Date"), *(("030 23125 042", date) for date in dates))).messages[0]
    assert (message.received_at.astimezone().month, message.received_at.day) in ((3, day), (3, day - 1), (2, 28), (3, 1))


def test_that_a_date_that_may_be_two_days_is_refused() -> None:
    assert read(table(("Telefon", "Date"), ("030 23125 042", "03/02/2026"))).rejected[0].code == "bad_date"


ENTRY = {"name": "Bo Beispiel", "email": "bo@example.org", "phone": "030 23125 042", "message": "Bitte anrufen"}
JSONS = {
    "list": [ENTRY | {"date": "2026-03-02T09:15:00+01:00"}],
    "inside": {"total": 1, "submissions": [ENTRY | {"createdAt": "2026-03-02T08:15:00.000Z"}]},
    "one": ENTRY | {"date": "2026-03-02 09:15"},
    "epoch": [ENTRY | {"timestamp": 1772439300}],
    "milliseconds": [ENTRY | {"submittedAt": 1772439300000}],
    "fields by name": [{"id": 1, "fields": {"your-name": "Bo Beispiel", "your-email": "bo@example.org", "tel-123": "030 23125 042",
                                            "textarea-1": "Bitte anrufen"}, "date": "2026-03-02 09:15:00"}],
    "fields in a list": [{"fields": [{"label": "Ihr Name", "value": "Bo Beispiel"}, {"name": "email", "value": "bo@example.org"},
                                     {"title": "Telefon", "value": "030 23125 042"}, {"label": "Nachricht", "value": "Bitte anrufen"}],
                          "created_at": "2026-03-02 09:15:00"}],
    "fields by number": {"entries": [{"fields": {"0": {"name": "Name", "value": "Bo Beispiel", "id": 0},
                                                 "1": {"name": "E-Mail", "value": "bo@example.org", "id": 1},
                                                 "2": {"name": "Telefon", "value": "030 23125 042", "id": 2},
                                                 "3": {"name": "Kommentar oder Nachricht", "value": "Bitte anrufen", "id": 3}},
                                      "date": "2026-03-02 09:15:00"}]},
    "name in parts": [{"name": {"first": "Bo", "last": "Beispiel"}, "email": "bo@example.org", "phone": "030 23125 042",
                       "message": "Bitte anrufen", "date": "2026-03-02 09:15:00"}],
    "hubspot": {"results": [{"submittedAt": 1772439300000, "values": [
        {"name": "firstname", "value": "Bo"}, {"name": "lastname", "value": "Beispiel"}, {"name": "email", "value": "bo@example.org"},
        {"name": "phone", "value": "030 23125 042"}, {"name": "message", "value": "Bitte anrufen"}], "pageUrl": "https://shop.example"}]},
}  # fmt: skip


@pytest.mark.parametrize("shape", JSONS)
def test_that_json_of_any_shape_is_read(shape: str) -> None:
    found = read(json.dumps(JSONS[shape], ensure_ascii=False).encode())
    assert [told(message) for message in found.messages] == [BO]
    assert (found.format, found.messages[0].position) == (MessageFormat.JSON, 1)


def test_that_json_lines_are_read() -> None:
    lines = "\n".join(json.dumps(ENTRY | {"name": name}) for name in ("Bo", "Mo"))
    assert [(one.name, one.position) for one in read(lines.encode()).messages] == [("Bo", 1), ("Mo", 2)]


def test_that_a_record_that_is_none_is_rejected() -> None:
    found = read(json.dumps([ENTRY, {"name": "Mo"}, ENTRY | {"date": "nie"}]).encode())
    assert [(row.row, row.code) for row in found.rejected] == [(2, "missing"), (3, "bad_date")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"), (b" \n", "empty"), (b"\x00\x01\x02\x03", "not_text"), (b'{"a": }', "bad_json"),
        (b"Artikel,Preis\nA,1\n", "unknown_layout"),
        (b"Name,Datum\nBo,1\n", "missing_columns"), (b'[{"artikel": "A"}]', "unknown_layout"), (b'Name,Telefon\n"Bo,1\n', "bad_csv"),
        (b"Nur ein Satz.", "unknown_layout"),
    ],
)  # fmt: skip
def test_that_what_holds_no_messages_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(MessagesRefused) as caught:
        read(data)
    assert caught.value.code == code


def test_that_a_text_file_is_a_message() -> None:
    found = read(b"Name: Bo Beispiel\nTelefon: 030 23125 042\nNachricht: Hallo", ".txt")
    assert [(one.name, one.phone_field, one.source) for one in found.messages] == [("Bo Beispiel", "030 23125 042", CallbackSource.FILE)]
    assert found.format is MessageFormat.TEXT


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Ihre Telefonnummer (tagsüber)", Field.PHONE), ("Telefon *", Field.PHONE), ("Handy-Nr.", Field.PHONE),
        ("Callback number", Field.PHONE),
        ("Telefax", None), ("Fax", None), ("Telefonisch erreichbar", Field.WISH), ("Preferred call time", Field.WISH),
        ("Wunschtermin", Field.WISH), ("Message ID", None), ("E-Mail-Betreff", None), ("lastName", Field.LAST_NAME), ("IP", None),
        ("Absender", Field.SENDER), ("contact_email", Field.EMAIL), ("text-12", None), ("", None), ("x" * 200, None),
    ],
)  # fmt: skip
def test_that_labels_are_known_by_their_meaning(label: str, field: Field | None) -> None:
    assert field_of(label) is field
