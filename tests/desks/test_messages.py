"""Files and pasted texts become callback requests, each once, and the files are listed until they are deleted."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.office import Office
from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.intake import MessageFormat, MessagesTaken
from backoffice.errors import Cancelled, MessagesRefused, NotPossible
from tests.desks import founded
from tests.imports.messages.mails import mail

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
TABLE = (
    "Name;Telefon;Nachricht;Datum\n"
    "Bo Beispiel;030 23125 042;Bitte anrufen;09.03.2026 09:15\n"
    "Mo Muster;030 23125 043;;09.03.2026 10:15\n"
    "Jo;-;;09.03.2026\n"
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    door, _ = founded.found(tmp_path, FixedClock(NOW))
    office = founded.enter(door)
    yield office
    office.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "formular.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def rows(office: Office) -> list[tuple[str, str, str]]:
    text = "SELECT r.name, r.phone_masked, m.body FROM callback_request r JOIN callback_message m ON m.request_id = r.id ORDER BY r.id"
    with office.session.reading() as connection:
        return [(str(name), str(phone), str(body)) for name, phone, body in connection.exec_driver_sql(text)]


def test_that_a_forms_table_comes_in_row_by_row(office: Office, table: Path) -> None:
    file = office.messages.read_file(table)
    assert (file.format, [row.row for row in file.rejected], rows(office)) == (MessageFormat.CSV, [4], [])
    assert office.messages.take_in(file, table) == MessagesTaken(new=2)
    assert rows(office) == [("Bo Beispiel", "+49 ••• ••42", "Bitte anrufen"), ("Mo Muster", "+49 ••• ••43", "030 23125 043")]


def test_that_a_file_that_is_read_twice_brings_nothing_twice(office: Office, table: Path) -> None:
    for known in (0, 2):
        taken = office.messages.take_in(office.messages.read_file(table), table)
        assert taken == MessagesTaken(new=2 - known, known=known)


def test_that_stopping_keeps_what_came_in(office: Office, table: Path) -> None:
    def cancel(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.messages.take_in(office.messages.read_file(table), table, cancel)
    assert len(rows(office)) == 1
    assert office.messages.take_in(office.messages.read_file(table), table) == MessagesTaken(new=1, known=1)


def test_that_a_mailbox_file_comes_in_in_the_zone_of_the_shop(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "Rückrufe.mbox"
    separator = b"From - Mon Mar  9 09:15:00 2026\n"
    path.write_bytes(b"".join(separator + mail(f"Text {n}", message_id=f"<{n}@example.org>") + b"\n\n" for n in range(3)))
    assert office.messages.take_in(office.messages.read_file(path), path) == MessagesTaken(new=3)


def test_that_a_file_is_listed_until_it_is_deleted(office: Office, table: Path) -> None:
    office.messages.take_in(office.messages.read_file(table), table)
    assert table in office.imports.plain_files()
    office.messages.delete_file(table)
    assert (table.exists(), table in office.imports.plain_files()) == (False, False)
    with office.session.reading() as connection:
        codes = connection.exec_driver_sql("SELECT code FROM log_of_deeds WHERE subject_kind = 'file' ORDER BY seq").scalars().all()
    assert codes == ["callback.file_read", "callback.file_deleted"]


def test_that_a_mail_programs_own_mailbox_is_never_deleted(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "Inbox"
    path.write_bytes(b"From - Mon Mar  9 09:15:00 2026\n" + mail())
    office.messages.take_in(office.messages.read_file(path), path)
    with pytest.raises(NotPossible) as caught:
        office.messages.delete_file(path)
    assert (caught.value.reason, path.exists(), path in office.imports.plain_files()) == ("not_imported", True, False)


def test_that_payment_numbers_of_a_file_are_masked(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "formular.json"
    path.write_text(json.dumps([{"name": "Bo", "phone": "030 23125 042", "message": "Karte 4111 1111 1111 1111"}]), encoding="utf-8")
    office.messages.take_in(office.messages.read_file(path), path)
    assert rows(office) == [("Bo", "+49 ••• ••42", "Karte Visa •••• 1111")]


def test_that_a_pasted_text_is_read_and_not_kept(office: Office) -> None:
    message = office.messages.read_pasted("Name: Bo / Telefon: 030 23125 042 / Nachricht: Bitte anrufen")
    assert (message.name, message.phone_field, message.source, message.received_at) == (
        "Bo", "030 23125 042", CallbackSource.PASTED, NOW,
    )  # fmt: skip
    assert rows(office) == []


def test_that_what_holds_no_messages_is_refused(office: Office, tmp_path: Path) -> None:
    with pytest.raises(MessagesRefused):
        office.messages.read_file(tmp_path / "fehlt.eml")
    with pytest.raises(MessagesRefused):
        office.messages.read_pasted("\n")
