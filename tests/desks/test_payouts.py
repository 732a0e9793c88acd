"""Refunds go into a file for the bank: each once, wrong cases before the password, the file whole and for its owner alone."""

import stat
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.desks import plain_files
from backoffice.desks.office import Office
from backoffice.desks.plain_files import part_of
from backoffice.documents.sepa_file import validate
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.payouts import NotPaid, PayoutState
from backoffice.domain.refunds import RefundId, RefundReason, RefundState, RefundWay
from backoffice.errors import Changed, Invalid, NotPossible, WrongPassword
from backoffice.storage.allow_lists import Task
from tests.desks import paying
from tests.desks.founded import PASSWORD
from tests.desks.paying import ACCOUNTANT, HOLDER, IBANS, OWN, Paying

NS = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"


@pytest.fixture
def shop(tmp_path: Path) -> Paying:
    return paying.found(tmp_path)


def test_that_a_refund_goes_into_a_file_that_the_bank_takes(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001", IBANS[0], 1290)
    path = tmp_path / "bank.xml"

    assert [line.why_not for line in office.payouts.waiting()] == [None]
    written = office.payouts.write([refund], path, PASSWORD)

    assert (written.count, written.sum_minor, written.path, written.refused) == (1, 1290, path, ())
    content = path.read_bytes()
    validate(content)
    root = ET.fromstring(content)
    assert [node.text for node in root.iter(f"{NS}IBAN")] == [OWN, IBANS[0]]
    assert [node.text for node in root.iter(f"{NS}InstdAmt")] == ["12.90"]
    assert [node.text for node in root.iter(f"{NS}Nm")][-1] == "Juergen Weiss"
    assert [node.text for node in root.iter(f"{NS}EndToEndId")] == ["R1-1001"]
    assert [node.text for node in root.iter(f"{NS}StrtNm")] == ["Venloer Strasse"]
    order = office.orders.open(paying.order_id(office, "1001"))
    assert (order.payment_status, order.refunded_minor) == (PaymentStatus.PARTIALLY_REFUNDED, 1290)
    assert office.refunds.of_order(order.id)[0].state is RefundState.DONE
    assert office.payouts.waiting() == ()
    assert "order.refund_paid_out" in {line.code for line in order.history}
    office.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_that_only_its_owner_may_read_the_file_whatever_the_folder_allows(shop: Paying, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o777)
    office = shop.enter(ACCOUNTANT)
    office.payouts.write([paying.ready(office, "1001")], folder / "bank.xml", PASSWORD)

    assert stat.S_IMODE((folder / "bank.xml").stat().st_mode) == 0o600
    assert [one.name for one in folder.iterdir()] == ["bank.xml"]
    office.close()


def test_that_a_paid_refund_is_paid_no_second_time(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001")
    office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD)

    with pytest.raises(NotPossible) as refused:
        office.payouts.write([refund, refund], tmp_path / "again.xml", PASSWORD)

    assert refused.value.reason == NotPaid.NOT_WAITING
    assert not (tmp_path / "again.xml").exists()
    office.close()


def test_that_wrong_cases_are_refused_before_the_password_is_looked_at(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.refund(office, paying.order_id(office, "1001"))

    with pytest.raises(NotPossible) as refused:
        office.payouts.write([refund], tmp_path / "bank.xml", "not the password")
    assert refused.value.reason == NotPaid.NO_DETAILS
    paying.account(office, paying.order_id(office, "1001"))
    with pytest.raises(WrongPassword):
        office.payouts.write([refund], tmp_path / "bank.xml", "not the password")

    assert list(tmp_path.glob("bank*")) == []
    assert paying.money(office) == [(refund, "waiting", None, None)]
    office.close()


def test_that_those_that_cannot_be_paid_are_left_out_and_named(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    good, bad = paying.ready(office, "1001"), paying.refund(office, paying.order_id(office, "1002"))

    prepared = office.payouts.prepare([good, bad, RefundId(4711)])
    written = office.payouts.write([good, bad, RefundId(4711)], tmp_path / "bank.xml", PASSWORD)

    assert (prepared.count, prepared.sum_minor) == (written.count, written.sum_minor) == (1, 500)
    assert written.refused == prepared.refused
    assert {one.refund_id: one.reason for one in written.refused} == {4711: NotPaid.NOT_WAITING, bad: NotPaid.NO_DETAILS}
    office.close()


def test_that_a_changed_account_waits_for_a_day_or_a_second_person(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001", IBANS[0])
    detail = paying.account(office, paying.order_id(office, "1001"), IBANS[1])

    (line,) = office.payouts.waiting()
    assert (line.why_not, line.recently_changed, line.changed_by) == (NotPaid.WAITING, True, office.person.id)
    assert line.usable_at == shop.clock.now() + timedelta(hours=24)
    with pytest.raises(NotPossible) as refused:
        office.bank_details.confirm(detail)
    assert refused.value.reason == "same_person"
    office.close()
    office = shop.enter()
    office.bank_details.confirm(detail)
    (line,) = office.payouts.waiting()
    assert (line.why_not, line.confirmed_by, line.recently_changed) == (None, office.person.id, True)
    office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD)
    office.close()


def test_that_a_changed_account_is_paid_after_its_time(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    paying.ready(office, "1001", IBANS[0])
    paying.account(office, paying.order_id(office, "1001"), IBANS[1])
    shop.clock.moment += timedelta(hours=23, minutes=59)
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.WAITING]
    shop.clock.moment += timedelta(minutes=1)
    assert [line.why_not for line in office.payouts.waiting()] == [None]
    office.close()


def test_that_a_path_with_a_payment_number_or_a_file_is_refused(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001")
    with pytest.raises(Invalid):
        office.payouts.write([refund], tmp_path / f"{IBANS[0]}.xml", PASSWORD)
    (tmp_path / "bank.xml").write_text("something else")
    with pytest.raises(NotPossible) as refused:
        office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD)
    assert refused.value.reason == "file_exists"
    with pytest.raises(NotPossible) as refused:
        office.payouts.write([refund], tmp_path / "nowhere" / "bank.xml", PASSWORD)
    assert refused.value.reason == "cannot_write"
    office.close()
    office = shop.enter()
    assert [path.name for path in office.imports.plain_files() if "bank" in path.name] == []
    office.close()


def test_that_the_file_stands_on_the_list_of_plain_files_until_it_is_deleted(shop: Paying, tmp_path: Path) -> None:
    office, path = shop.enter(), tmp_path / "bank.xml"
    written = office.payouts.write([paying.ready(office, "1001")], path, PASSWORD)
    (file,) = office.payouts.files()

    assert (file.id, file.state, file.exists, file.lost, file.payments) == (written.file_id, PayoutState.WRITTEN, True, False, 1)
    assert path in office.imports.plain_files()
    office.payouts.delete_file(file.id)

    assert not path.exists()
    assert path not in office.imports.plain_files()
    assert [one.exists for one in office.payouts.files()] == [False]
    codes = [line.code for line in office.log.page()]
    assert codes[:3] == ["payout.file_deleted", "payout.written", "payout.prepared"]
    assert not part_of(path).exists()
    office.close()


def test_that_a_number_stands_nowhere_in_what_is_shown_or_thrown(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001")
    shown = repr((office.payouts.waiting(), office.payouts.prepare([refund]), office.bank_details.of_order(OrderId(1))))

    assert HOLDER in shown
    assert IBANS[0] not in shown
    office.close()


def test_that_what_stands_in_the_table_makes_nobody_wait_less(shop: Paying) -> None:
    """Somebody with the database key may write into any table; how long an account waits is what the log says."""
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001", IBANS[0])
    paying.account(office, paying.order_id(office, "1001"), IBANS[1])
    with office.session.database.writer(Task.BANK_DETAIL) as connection:
        connection.exec_driver_sql("UPDATE bank_detail SET usable_at_ms = 0, confirmed_by = 'somebody', assigned_at_ms = 0")
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.WAITING]
    office.close()
    office = shop.enter()
    office.shop.save(replace(office.settings, change_hours=1))
    shop.clock.moment += timedelta(hours=2)
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.WAITING], "what was asked for then holds"
    with pytest.raises(NotPossible) as refused:
        office.payouts.prepare([refund])
    assert refused.value.reason == NotPaid.WAITING
    office.close()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE orders SET currency = 'CHF' WHERE number = '1001'", NotPaid.CURRENCY),
        ("UPDATE orders SET refunded_minor = 2400 WHERE number = '1001'", NotPaid.TOO_MUCH),
        ("UPDATE orders SET customer_id = 2 WHERE number = '1001'", NotPaid.OTHER_CUSTOMER),
        ("DELETE FROM bank_detail_box WHERE detail_id = (SELECT max(id) FROM bank_detail)", NotPaid.ERASED),
        ("UPDATE bank_detail SET state = 'proposed' WHERE source = 'typed'", NotPaid.PROPOSED),
        ("UPDATE bank_detail SET state = 'former' WHERE source = 'typed'", NotPaid.NO_DETAILS),
        ("UPDATE bank_detail SET state = 'former' WHERE source = 'shop'", NotPaid.NO_OWN_ACCOUNT),
        ("DELETE FROM bank_detail_box WHERE detail_id = (SELECT min(id) FROM bank_detail)", NotPaid.OWN_ACCOUNT),
        ("UPDATE bank_detail_box SET sealed = zeroblob(1072) WHERE detail_id = (SELECT min(id) FROM bank_detail)", NotPaid.OWN_ACCOUNT),
        ("UPDATE refund SET state = 'cancelled'", NotPaid.NOT_WAITING),
    ],
)
def test_that_each_wrong_case_is_named(shop: Paying, change: str, reason: NotPaid, tmp_path: Path) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001")
    with office.session.database.writer(Task.UNDO) as connection:
        connection.exec_driver_sql(change.replace("zeroblob(1072)", f"x'{'00' * 1072}'"))

    with pytest.raises(NotPossible) as refused:
        office.payouts.write([refund], tmp_path / "bank.xml", "not the password")

    assert refused.value.reason == reason
    office.close()


def test_that_an_account_outside_of_sepa_is_refused(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    order = paying.order_id(office, "1001")
    office.bank_details.enter(order, "TR330006100519786457841326", HOLDER, "1326")
    paying.refund(office, order)
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.OUTSIDE_SEPA]
    office.close()


def test_that_an_account_found_in_a_text_waits_for_somebody_to_take_it(shop: Paying) -> None:
    office = shop.enter()
    order = paying.order_id(office, "1001")
    office.bank_details.erase(paying.account(office, order))
    office.orders.write_note(order, f"nun {IBANS[1]}")
    paying.refund(office, order)
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.PROPOSED]
    with office.session.database.writer(Task.BANK_DETAIL) as connection:
        connection.exec_driver_sql("UPDATE bank_detail SET state = 'current' WHERE state = 'proposed'")
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.PROPOSED], "the log knows better"
    office.close()


def test_that_an_account_that_changes_meanwhile_stops_the_file(shop: Paying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001")
    written = plain_files.write_part

    def meanwhile(path: Path, content: bytes) -> None:
        written(path, content)
        paying.account(office, paying.order_id(office, "1001"), IBANS[1])

    monkeypatch.setattr(plain_files, "write_part", meanwhile)
    with pytest.raises(NotPossible) as refused:
        office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD)

    assert refused.value.reason == "changed_meanwhile"
    assert [one.name for one in tmp_path.glob("bank*")] == []
    assert paying.money(office) == [(refund, "waiting", None, None)]
    office.close()


@pytest.mark.parametrize("change", ["UPDATE orders SET refunded_minor = 2400", "UPDATE refund SET state = 'cancelled'"])
def test_that_a_refund_that_changes_meanwhile_stops_the_file(
    shop: Paying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    office = shop.enter(ACCOUNTANT)
    refund = paying.ready(office, "1001")
    written = plain_files.write_part

    def meanwhile(path: Path, content: bytes) -> None:
        written(path, content)
        with office.session.database.writer(Task.PAYOUT) as connection:
            connection.exec_driver_sql(change)

    monkeypatch.setattr(plain_files, "write_part", meanwhile)
    with pytest.raises(NotPossible) as refused:
        office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD)

    assert refused.value.reason == "changed_meanwhile"
    assert list(tmp_path.glob("bank*")) == []
    office.close()


def cut_off(office: Office, refund: RefundId, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a file that cannot be given its name."""
    with monkeypatch.context() as patch:
        patch.setattr(plain_files, "put_in_place", lambda path: (_ for _ in ()).throw(PermissionError()))
        with pytest.raises(NotPossible) as refused:
            office.payouts.write([refund], path, PASSWORD)
    assert refused.value.reason == "not_put_in_place"


def test_that_a_file_that_could_not_get_its_name_gets_it_at_the_next_start(
    shop: Paying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, path = shop.enter(ACCOUNTANT), tmp_path / "bank.xml"
    refund = paying.ready(office, "1001")
    cut_off(office, refund, path, monkeypatch)
    (file,) = office.payouts.files()
    assert (file.state, file.exists, file.lost) == (PayoutState.PREPARED, False, False)
    with pytest.raises(NotPossible):
        office.payouts.settle_lost(file.id, at_the_bank=False)
    with pytest.raises(NotPossible):
        office.payouts.delete_file(file.id)
    office.close()

    office = shop.enter(paying.SERVICE)
    assert path.exists()
    assert [row[1] for row in paying.money(office)] == ["done"]
    office.close()
    office = shop.enter()
    assert (office.log.page()[0].code, office.log.page()[0].person_id) == ("payout.written", "system")
    office.close()


@pytest.mark.parametrize(("at_the_bank", "state", "code"), [(True, "done", "payout.written"), (False, "waiting", "payout.lost")])
def test_that_a_person_says_of_a_lost_file_whether_the_bank_has_it(
    shop: Paying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_the_bank: bool, state: str, code: str
) -> None:
    office, path = shop.enter(), tmp_path / "bank.xml"
    refund = paying.ready(office, "1001")
    cut_off(office, refund, path, monkeypatch)
    part_of(path).unlink()
    office.close()
    office = shop.enter()
    (file,) = office.payouts.files()
    assert (file.state, file.lost) == (PayoutState.PREPARED, True)
    with pytest.raises(NotPossible):
        office.payouts.write([refund], tmp_path / "again.xml", PASSWORD)

    office.payouts.settle_lost(file.id, at_the_bank=at_the_bank)

    assert [row[1] for row in paying.money(office)] == [state]
    assert office.log.page()[0].code == code
    with pytest.raises(NotPossible):
        office.payouts.settle_lost(file.id, at_the_bank=at_the_bank)
    assert len(office.payouts.waiting()) == (0 if at_the_bank else 1)
    if not at_the_bank:
        assert office.payouts.write([refund], tmp_path / "again.xml", PASSWORD).count == 1
    office.close()


def test_that_another_file_in_its_place_is_not_taken_for_ours(shop: Paying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office, path = shop.enter(), tmp_path / "bank.xml"
    cut_off(office, paying.ready(office, "1001"), path, monkeypatch)
    office.close()
    path.write_text("somebody else's")
    office = shop.enter()
    assert path.read_text() == "somebody else's"
    assert [one.state for one in office.payouts.files()] == [PayoutState.PREPARED]
    office.close()


def test_that_a_refund_in_a_file_cannot_be_taken_back_nor_given_up(shop: Paying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office, order = shop.enter(), OrderId(1)
    paying.account(office, order)
    made = office.refunds.make(order, office.orders.open(order).version, RefundWay.BANK_TRANSFER, RefundReason.GOODWILL, goodwill_minor=100)
    refund = office.refunds.of_order(order)[0].id
    cut_off(office, refund, tmp_path / "bank.xml", monkeypatch)
    with pytest.raises(Changed):
        office.refunds.undo(made.deed)
    with pytest.raises(NotPossible):
        office.refunds.cancel(refund)
    office.close()


def test_that_the_digest_of_a_file_says_nothing_about_the_numbers_in_it(shop: Paying, tmp_path: Path) -> None:
    """The rest of a number is soon guessed by whoever knows everything else of the file: its batch has an id that is kept nowhere."""
    office, path = shop.enter(), tmp_path / "bank.xml"
    office.payouts.write([paying.ready(office, "1001")], path, PASSWORD)
    (batch,) = ET.parse(path).getroot().iter(f"{NS}PmtInfId")
    with office.session.reading(task=Task.PAYOUT) as connection:
        stored = repr(connection.exec_driver_sql("SELECT * FROM payout_file").all()) + repr(office.log.page())

    assert len(str(batch.text)) == 32
    assert str(batch.text) not in stored
    office.close()
