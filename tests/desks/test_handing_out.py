"""Customers written to files: who may, what is logged, where they are listed, and that a file is whole or not there."""

import csv
import io
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from backoffice.desks.handing_out import HandingOutDesk
from backoffice.desks.payout_files import settle
from backoffice.desks.plain_files import note, part_of
from backoffice.desks.session import Session
from backoffice.domain.customers import CustomerId
from backoffice.domain.handing_out import HandField, HandForm
from backoffice.errors import Cancelled, Invalid, NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import files
from tests.desks.backstage import backstage
from tests.desks.conftest import NOW, Desks

WHO = [CustomerId(1)]
ALL = list(HandField)
HEADS = {"name": "Name", "phone": "Telefon", "DE": "Deutschland"}


@pytest.fixture
def desk(desks: Desks) -> HandingOutDesk:
    return HandingOutDesk(desks.session)


def rows(session: Session, text: str) -> list[tuple[object, ...]]:
    with backstage(session) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(text)]


def listed(session: Session) -> list[tuple[object, ...]]:
    return rows(session, "SELECT path, ends_on FROM plain_file ORDER BY path")


def test_that_a_table_has_the_chosen_fields_and_only_these(desk: HandingOutDesk, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "kunden.csv"
    out = desk.write(path, HandForm.CSV, [HandField.NAME], WHO, 7, HEADS)

    assert (out.customers, out.ends_on) == (1, date(2026, 3, 17))
    assert path.read_bytes() == "\ufeffName\r\nJürgen Weiß\r\n".encode()
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert listed(session) == [(str(path), "2026-03-17")]
    assert rows(session, "SELECT * FROM contact_access") == []
    line = "SELECT code, subject_kind, subject_id, fields FROM log_of_deeds ORDER BY seq DESC LIMIT 1"
    assert rows(session, line) == [("customer.handed_out", "customer", "1", "csv,name,count:1")]


def test_that_writing_contact_data_is_a_look_at_it(desk: HandingOutDesk, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "kunden.csv"
    desk.write(path, HandForm.CSV, ALL, WHO, 30, HEADS)
    (heads, cells) = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), delimiter=";")

    assert dict(zip(heads, cells, strict=True)) == {
        "number": "10001", "Name": "Jürgen Weiß", "company": "", "line1": "Venloer Straße 211", "line2": "", "postcode": "50823",
        "city": "Köln", "region": "", "country": "Deutschland", "Telefon": "030 23125 042", "email": "juergen@example.org",
    }  # fmt: skip
    assert rows(session, "SELECT person_id, customer_id FROM contact_access") == [(session.person.id, 1)]


def test_that_a_card_is_written_without_a_customer_number(desk: HandingOutDesk, tmp_path: Path) -> None:
    desk.write(tmp_path / "k.vcf", HandForm.VCARD, [HandField.NAME, HandField.EMAIL], WHO, 7, HEADS)
    assert (tmp_path / "k.vcf").read_text(encoding="utf-8").splitlines()[2] == "FN:Jürgen Weiß"

    with pytest.raises(Invalid):
        desk.write(tmp_path / "l.vcf", HandForm.VCARD, ALL, WHO, 7, HEADS)


@pytest.mark.parametrize(
    ("missing", "fields", "refused"),
    [
        (Right.EXPORT_DATA, [HandField.NAME], True),
        (Right.CUSTOMERS_VIEW, [HandField.NAME], True),
        (Right.CUSTOMERS_CONTACT, [HandField.NAME, HandField.PHONE], True),
        (Right.CUSTOMERS_CONTACT, [HandField.NAME, HandField.ADDRESS], False),
    ],
)
def test_that_rights_are_asked_for(
    desk: HandingOutDesk, session: Session, tmp_path: Path, missing: Right, fields: list[HandField], refused: bool
) -> None:
    session._rights -= {missing}
    path = tmp_path / "kunden.csv"
    if refused:
        with pytest.raises(NotAllowed) as caught:
            desk.write(path, HandForm.CSV, fields, WHO, 7, HEADS)
        assert caught.value.right == missing
    else:
        desk.write(path, HandForm.CSV, fields, WHO, 7, HEADS)
    assert path.exists() is not refused


def test_that_what_is_cancelled_or_fails_leaves_nothing(
    desk: HandingOutDesk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kunden.csv"

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(Cancelled):
        desk.write(path, HandForm.CSV, ALL, WHO, 7, HEADS, cancel)
    with pytest.raises(NotFound):
        desk.write(path, HandForm.CSV, ALL, [CustomerId(4711)], 7, HEADS)
    with pytest.raises(NotPossible):
        desk.write(tmp_path / "none" / "kunden.csv", HandForm.CSV, ALL, WHO, 7, HEADS)
    assert rows(session, "SELECT * FROM log_of_deeds WHERE code = 'customer.handed_out'") == []
    monkeypatch.setattr(files, "replace", full)
    with pytest.raises(NotPossible):
        desk.write(path, HandForm.CSV, ALL, WHO, 7, HEADS)

    assert listed(session) == []
    assert [one.name for one in tmp_path.iterdir() if "kunden" in one.name] == []


def test_that_an_earlier_file_that_cannot_be_replaced_stays_on_the_list(
    desk: HandingOutDesk, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_path: Path) -> None:
        raise PermissionError

    path = tmp_path / "kunden.csv"
    with monkeypatch.context() as scanner:
        scanner.setattr("backoffice.desks.plain_files.put_in_place", held)
        with pytest.raises(NotPossible):
            desk.write(path, HandForm.CSV, [HandField.NAME], WHO, 7, HEADS)
    assert (listed(session), path.exists()) == ([], False)

    desk.write(path, HandForm.CSV, [HandField.NAME], WHO, 7, HEADS)
    before = path.read_bytes()
    monkeypatch.setattr("backoffice.desks.plain_files.put_in_place", held)
    with pytest.raises(NotPossible):
        desk.write(path, HandForm.CSV, ALL, WHO, 7, HEADS)

    assert ([one.path for one in desk.files()], path.read_bytes()) == ([path], before)
    assert listed(session) == [(str(path), "2026-03-17")]


def test_that_a_part_of_a_killed_program_goes_with_the_next_start(desk: HandingOutDesk, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "kunden.csv"
    note(session, path)
    part_of(path).write_text("half", encoding="utf-8")

    settle(session.database, NOW)

    assert (part_of(path).exists(), listed(session)) == (False, [])


def test_that_files_are_listed_until_they_are_deleted(desk: HandingOutDesk, desks: Desks, tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    desk.write(first, HandForm.CSV, [HandField.NAME], WHO, 30, HEADS)
    desk.write(second, HandForm.CSV, [HandField.NAME], WHO, 7, HEADS)

    assert [(one.path, one.ends_on) for one in desk.files()] == [(second, date(2026, 3, 17)), (first, date(2026, 4, 9))]
    assert {first, second} <= set(desks.imports.plain_files())
    desk.delete_file(second)
    assert ([one.path for one in desk.files()], second.exists()) == ([first], False)
    with pytest.raises(NotPossible):
        desk.delete_file(tmp_path / "orders.json")
    assert (tmp_path / "orders.json").exists()


@pytest.mark.parametrize(("fields", "days"), [([], 7), ([HandField.PHONE], 7), ([HandField.NAME], 0), ([HandField.NAME], 3650)])
def test_that_a_file_says_who_it_is_about_and_has_an_end(desk: HandingOutDesk, tmp_path: Path, fields: list[HandField], days: int) -> None:
    with pytest.raises(Invalid):
        desk.write(tmp_path / "k.csv", HandForm.CSV, fields, WHO, days, HEADS)
