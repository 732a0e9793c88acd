"""From pasted order numbers and from a bank statement to paid orders, on a real encrypted file."""

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.payments import PaymentDesk
from backoffice.desks.session import Session
from backoffice.domain.incoming_payments import AwaitingQuery, Receipt
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.orders import OrderQuery
from backoffice.domain.pages import Count
from backoffice.domain.payment_matching import Proposal, Reason, receipts_of
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Cancelled, NotPossible, StatementRefused
from backoffice.imports.statements import read_statement_bytes
from tests.desks.backstage import backstage
from tests.desks.conftest import SessionFor
from tests.imports.statement_files import CARD, PAYER_IBAN, camt, entry

TRANSFER: dict[str, Any] = {"status": "on-hold", "payment_method_title": "Vorkasse", "transaction_id": ""}


@pytest.fixture
def payments(session: Session) -> PaymentDesk:
    return PaymentDesk(session)


@pytest.fixture
def bring(imports: ImportDesk, woo_file: Callable[..., Path]) -> Callable[..., None]:
    """Import unpaid WooCommerce orders into a channel."""

    def brought(*changes: dict[str, Any], channel: str = "") -> None:
        imports.publish(imports.preview(woo_file(*(TRANSFER | change for change in changes)), channel).batch_id)

    return brought


@pytest.fixture
def statement_file(tmp_path: Path) -> Callable[..., Path]:
    def write(*entries: str) -> Path:
        path = tmp_path / "konto.xml"
        path.write_bytes(camt(entries))
        return path

    return write


def record(desk: PaymentDesk, proposals: tuple[Proposal, ...]) -> Any:
    """Record what is ticked, as the page does."""
    return desk.mark_paid(receipts_of(one for one in proposals if one.ticked))


# Pasted numbers


def test_that_pasted_numbers_are_sorted_into_payable_paid_cancelled_and_unknown(payments: PaymentDesk, bring: Callable[..., None]) -> None:
    bring({"number": "1001"}, {"number": "1002", "status": "processing"}, {"number": "1003", "status": "cancelled"}, {"number": "1004"})

    found = payments.check_numbers("#1001, 01002; 1003\n1004 9999 1001")

    assert [one.number for one in found.payable] == ["1001", "1004"]
    assert [(one.number, one.why_not) for one in found.left_out] == [("1002", "already_paid"), ("1003", "cancelled")]
    assert (found.missing, found.asked) == (("9999",), ())
    assert [(one.open_minor, one.currency, one.customer) for one in found.payable] == [(2490, "EUR", "Jürgen Weiß")] * 2


def test_that_a_number_of_several_channels_is_asked_about(payments: PaymentDesk, bring: Callable[..., None]) -> None:
    bring({"number": "1001"}, channel="Laden")
    bring({"number": "1001", "status": "processing"}, channel="Markt")

    found = payments.check_numbers("1001")

    ((number, orders),) = found.asked
    assert (number, {one.channel for one in orders}, found.payable) == ("1001", {"Laden", "Markt"}, ())


def test_that_a_payment_number_among_the_pasted_ones_is_shown_masked(payments: PaymentDesk) -> None:
    missing = payments.check_numbers(f"{PAYER_IBAN} {CARD.replace(' ', '')}").missing
    assert missing == ("DE •••• 2051", "Visa •••• 4242")


def test_that_a_list_of_numbers_becomes_one_deed(payments: PaymentDesk, session: Session, bring: Callable[..., None]) -> None:
    bring(*({"number": str(number)} for number in range(1000, 1040)))
    found = payments.check_numbers("\n".join(map(str, range(1000, 1040))))

    done = payments.mark_paid([Receipt(one.id) for one in found.payable])

    assert len(done.order_ids) == 40
    with backstage(session) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM log_of_deeds WHERE code = 'order.paid'").scalar_one() == 1
    payments.undo(done.deed)
    assert payments.count_awaiting(AwaitingQuery()) == Count(40)


# Statements


def test_that_a_statement_pays_the_orders_that_it_names(
    payments: PaymentDesk, desk: OrderDesk, bring: Callable[..., None], statement_file: Callable[..., Path]
) -> None:
    bring({"number": "1001"}, {"number": "1002", "total": "10.00"}, {"number": "1003"})
    path = statement_file(
        entry("24.90", purpose=["Bestellung 10", "01 danke"]),
        entry("34.90", purpose=["1002 und 1003"]),
        entry("5.00", purpose=["Spende"], name="Anna Schmidt"),
    )

    proposals = payments.propose(payments.read_statement(path))
    done = record(payments, proposals)

    assert [one.ticked for one in proposals] == [True, True, False]
    assert [[part.order.number for part in one.parts] for one in proposals] == [["1001"], ["1002", "1003"], []]
    assert len(done.order_ids) == 3
    orders = [desk.open(order_id) for order_id in done.order_ids]
    assert {order.payment_status for order in orders} == {PaymentStatus.PAID}
    assert {one.received_on.isoformat() for order in orders for one in order.incoming} == {"2026-03-09"}


def test_that_a_statement_that_is_read_twice_proposes_nothing_twice(
    payments: PaymentDesk, bring: Callable[..., None], statement_file: Callable[..., Path]
) -> None:
    bring({"number": "1001"}, {"number": "1002"})
    path = statement_file(entry("24.90", purpose=["1001"]), entry("10.00", purpose=["1002"]))
    record(payments, payments.propose(payments.read_statement(path)))

    whole, part = payments.propose(payments.read_statement(path))

    assert (whole.parts, whole.reasons) == ((), (Reason.NUMBER, Reason.RECORDED, Reason.PAID))
    assert (part.ticked, Reason.RECORDED in part.reasons, part.parts[0].order.open_minor) == (False, True, 1490)


def test_that_nothing_is_recorded_by_reading_and_proposing(
    payments: PaymentDesk, session: Session, bring: Callable[..., None], statement_file: Callable[..., Path]
) -> None:
    bring({"number": "1001"})
    with backstage(session) as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM log_of_deeds").scalar_one()

    payments.propose(payments.read_statement(statement_file(entry(purpose=["1001"]))))

    with backstage(session) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM log_of_deeds").scalar_one() == before
        assert connection.exec_driver_sql("SELECT count(*) FROM incoming_payment").scalar_one() == 0


def test_that_accounting_does_all_of_it(session_for: SessionFor, bring: Callable[..., None], statement_file: Callable[..., Path]) -> None:
    bring({"number": "1001"})
    desk, path = PaymentDesk(session_for(BuiltInRole.ACCOUNTING)), statement_file(entry(purpose=["1001"]))

    assert [one.number for one in desk.check_numbers("1001").payable] == ["1001"]
    desk.keep_statement(path)
    done = record(desk, desk.propose(desk.read_statement(path)))
    desk.delete_statement(path)
    desk.undo(done.deed)

    assert not path.exists()
    assert desk.count_awaiting(AwaitingQuery()) == Count(1)


def test_that_a_payer_s_account_is_nowhere_in_what_is_stored(
    payments: PaymentDesk, session: Session, bring: Callable[..., None], statement_file: Callable[..., Path]
) -> None:
    bring({"number": "1001"})
    path = statement_file(entry(purpose=["1001 von", PAYER_IBAN], name=f"Weiß {PAYER_IBAN}"))
    payments.keep_statement(path)

    record(payments, payments.propose(payments.read_statement(path)))

    with backstage(session) as connection:
        (reference,) = connection.exec_driver_sql("SELECT reference FROM incoming_payment").scalars()
    assert reference == "1001 von DE •••• 2051"


def test_that_a_statement_stands_on_the_list_of_plain_files_until_it_is_deleted(
    payments: PaymentDesk, imports: ImportDesk, statement_file: Callable[..., Path], tmp_path: Path
) -> None:
    path = statement_file(entry())
    payments.keep_statement(path)
    assert path in imports.plain_files()

    payments.delete_statement(path)

    assert (path.exists(), imports.plain_files()) == (False, ())
    other = tmp_path / "other.xml"
    shutil.copy(__file__, other)
    with pytest.raises(NotPossible):
        payments.delete_statement(other)
    assert other.exists()


def test_that_a_file_that_is_no_statement_is_refused(payments: PaymentDesk, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Guten Tag", encoding="utf-8")
    with pytest.raises(StatementRefused):
        payments.read_statement(path)


def test_that_proposing_can_be_stopped(payments: PaymentDesk, bring: Callable[..., None], statement_file: Callable[..., Path]) -> None:
    bring({"number": "1001"})
    statement = payments.read_statement(statement_file(entry()))

    def tick(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        payments.propose(statement, tick)


@pytest.fixture
def seconds(payments: PaymentDesk, bring: Callable[..., None]) -> Callable[[int], float]:
    """Forty orders, and how long proposals for so many entries take, all of them found."""
    bring(*({"number": str(number)} for number in range(1001, 1041)))
    one = read_statement_bytes(camt([entry(purpose=["Bestellung 1001", "Lieferung 5"])])).entries[0]
    statement = read_statement_bytes(camt([entry()]))

    def seconds_for(count: int) -> float:
        entries = tuple(replace(one, place=n, purpose=f"Bestellung {1001 + n % 900}") for n in range(count))
        began = time.process_time()
        proposals = payments.propose(replace(statement, entries=entries))
        took = time.process_time() - began
        assert sum(proposal.ticked for proposal in proposals) == 40
        return took

    return seconds_for


def test_that_time_for_proposals_grows_with_the_statement_and_no_faster(desk: OrderDesk, seconds: Callable[[int], float]) -> None:
    allowed = 4 * min(seconds(400) for _ in range(3)) * 2
    assert any(seconds(1600) < allowed for _ in range(2))
    assert len(desk.page(OrderQuery())) == 40


@pytest.mark.proof
def test_that_ten_thousand_entries_are_proposed_for_in_a_moment(seconds: Callable[[int], float]) -> None:
    assert seconds(10_000) < 10
