"""Refunds go into a file for the bank: each once, wrong cases before the password, the file whole and for its owner alone."""

import stat
import sys
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.desks.payout_files import part_of
from backoffice.documents.sepa_file import validate
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.payouts import NotPaid, PayoutState
from backoffice.domain.refunds import RefundId, RefundState
from backoffice.errors import Invalid, NotPossible, WrongPassword
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
