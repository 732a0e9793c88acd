"""Refunds of real orders: made, given up, taken back, and what they do to the order's money."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from backoffice.desks.bank_details import BankDetailDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.refunds import RefundDesk
from backoffice.desks.returns import ReturnDesk
from backoffice.desks.today import TodayDesk
from backoffice.desks.work import WorkDesk
from backoffice.domain import refund_rules
from backoffice.domain.ids import DeedId
from backoffice.domain.order_status import Chip, OrderStatus, PaymentStatus
from backoffice.domain.order_work import CancelReason, LineQuantity
from backoffice.domain.orders import Order, OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.domain.refund_rules import Content
from backoffice.domain.refunds import RefundId, RefundLine, RefundReason, RefundState, RefundWay
from backoffice.domain.today import TodayKind
from backoffice.errors import Invalid, NotAllowed, NotFound, NotPossible
from backoffice.storage import log
from tests.desks.backstage import backstage
from tests.desks.conftest import SessionFor

# 24.90 in all, as WooCommerce exports it: goods of 20.00 and shipping of 4.90 without their tax of 3.98.
NET = {
    "shipping_total": "4.12",
    "line_items": [
        {"name": "Filterpapier", "sku": "FP-4", "quantity": 2, "subtotal": "8.40", "total": "8.40", "total_tax": "1.60"},
        {"name": "Röstung", "sku": "RO-1", "quantity": 1, "subtotal": "8.40", "total": "8.40", "total_tax": "1.60"},
    ],
}
PROVIDER, BANK = RefundWay.PROVIDER, RefundWay.BANK_TRANSFER


@dataclass(frozen=True)
class Money:
    """Somebody's desks for refunds, and an owner's for all else."""

    refunds: RefundDesk
    orders: OrderDesk
    work: WorkDesk
    returns: ReturnDesk
    imports: ImportDesk
    order: Order

    def again(self) -> Order:
        return self.orders.open(self.order.id)

    def make(self, way: RefundWay, content: Content, return_id: int | None = None) -> tuple[DeedId, RefundId]:
        """Make a refund and return deed and refund."""
        order = self.again()
        done = self.refunds.make(
            order.id, order.version, way, RefundReason.WITHDRAWAL, content.lines, content.shipping_minor, content.goodwill_minor,
            "T-77", "per Telefon", return_id,
        )  # fmt: skip
        assert done.skipped == ()
        return done.deed, self.refunds.of_order(order.id)[0].id


@pytest.fixture
def shop(session_for: SessionFor, woo_file: Callable[..., Path]) -> Money:
    """A shop with a paid order of 24.90, as its accountant and its owner see it."""
    owner, accountant = session_for(BuiltInRole.OWNER), session_for(BuiltInRole.ACCOUNTING)
    imports = ImportDesk(owner)
    imports.publish(imports.preview(woo_file(NET)).batch_id)
    orders = OrderDesk(owner)
    order = orders.open(orders.page(OrderQuery(), limit=1)[0].id)
    return Money(RefundDesk(accountant), orders, WorkDesk(owner), ReturnDesk(owner), imports, order)


def one_piece(shop: Money, position: int = 1) -> Content:
    left = next(one for one in shop.refunds.propose(shop.order.id).lines if one.position == position)
    return Content((RefundLine(position, 1000, refund_rules.amount_of(left, 1000)),))


def test_that_a_refund_by_the_provider_is_done_at_once(shop: Money) -> None:
    content = one_piece(shop)

    shop.make(PROVIDER, content)

    (kept,) = shop.refunds.of_order(shop.order.id)
    order = shop.again()
    assert (kept.state, kept.lines, kept.reference, kept.remark) == (RefundState.DONE, content.lines, "T-77", "per Telefon")
    assert (kept.made_by, kept.settled_at) == ("Person accounting", kept.made_at)
    assert (order.payment_status, order.refunded_minor) == (PaymentStatus.PARTIALLY_REFUNDED, content.amount_minor)
    assert [(line.code, line.field, line.old, line.new) for line in order.history[-2:]] == [
        ("order.refunded", "refunded_minor", "0.00", "5.00"),
        ("order.refunded", "payment_status", "paid", "partially_refunded"),
    ]


def test_that_the_whole_refund_ends_the_order(shop: Money) -> None:
    shop.make(PROVIDER, refund_rules.whole(shop.refunds.propose(shop.order.id)))

    order = shop.again()
    assert (order.payment_status, order.refunded_minor, order.chip) == (PaymentStatus.REFUNDED, 2490, Chip.COMPLETED)
    assert shop.refunds.propose(shop.order.id).most_minor == 0


def test_that_a_refund_by_bank_transfer_waits_and_can_be_given_up(shop: Money) -> None:
    _, refund_id = shop.make(BANK, one_piece(shop))
    waiting = shop.again()
    draft = shop.refunds.propose(shop.order.id)

    shop.refunds.cancel(refund_id)

    assert (waiting.payment_status, waiting.refunded_minor) == (PaymentStatus.PAID, 0)
    assert (draft.waiting_minor, draft.most_minor) == (500, 1990)
    assert shop.refunds.of_order(shop.order.id)[0].state is RefundState.CANCELLED
    assert shop.refunds.propose(shop.order.id).most_minor == 2490
    assert [line.code for line in shop.again().history[-2:]] == ["order.refund_planned", "order.refund_cancelled"]
    with pytest.raises(NotPossible, match="cancelled"):
        shop.refunds.cancel(refund_id)


def test_that_a_refund_that_is_done_cannot_be_given_up(shop: Money) -> None:
    _, refund_id = shop.make(PROVIDER, one_piece(shop))

    with pytest.raises(NotPossible, match="done"):
        shop.refunds.cancel(refund_id)
    with pytest.raises(NotFound):
        shop.refunds.cancel(RefundId(4711))


def test_that_refunds_and_what_they_settled_can_be_taken_back_by_who_made_them(shop: Money) -> None:
    shop.returns.withdraw(shop.order.id, shop.order.version, shop.order.history[0].at)
    (declared,) = shop.again().work.returns
    before = shop.again()
    deed, _ = shop.make(PROVIDER, one_piece(shop), declared.id)
    settled = shop.returns.open(declared.id).settled_at

    shop.refunds.undo(deed)

    after = shop.again()
    assert settled is not None
    assert shop.returns.open(declared.id).settled_at is None
    assert shop.refunds.of_order(shop.order.id) == ()
    assert (after.payment_status, after.refunded_minor, after.chip) == (before.payment_status, before.refunded_minor, before.chip)


def test_that_giving_up_a_refund_can_be_taken_back(shop: Money) -> None:
    _, refund_id = shop.make(BANK, one_piece(shop))
    done = shop.refunds.cancel(refund_id)

    shop.refunds.undo(done.deed)

    assert shop.refunds.of_order(shop.order.id)[0].state is RefundState.WAITING


def test_that_a_refund_that_is_in_a_file_is_not_taken_back(shop: Money) -> None:
    deed, refund_id = shop.make(BANK, one_piece(shop))
    with backstage(shop.orders._session) as connection:
        connection.exec_driver_sql("UPDATE refund SET state = 'in_file' WHERE id = ?", (refund_id,))

    for undo in (shop.refunds.undo, shop.orders.undo):
        with pytest.raises((NotPossible, NotAllowed)):
            undo(deed)
    with pytest.raises(NotPossible, match="in_file"):
        shop.refunds.undo(deed)
    with pytest.raises(NotPossible, match="in_file"):
        shop.refunds.cancel(refund_id)

    assert shop.refunds.of_order(shop.order.id)[0].state is RefundState.IN_FILE


def test_that_somebody_else_does_not_take_it_back(shop: Money) -> None:
    deed, _ = shop.make(PROVIDER, one_piece(shop))

    with pytest.raises(NotAllowed):
        shop.orders.undo(deed)


def test_that_a_return_waits_until_a_transfer_has_gone_out(shop: Money) -> None:
    shop.returns.withdraw(shop.order.id, shop.order.version, shop.order.history[0].at)
    (declared,) = shop.again().work.returns
    assert shop.refunds.propose(shop.order.id).returns[0].return_id == declared.id

    shop.make(BANK, one_piece(shop), declared.id)

    assert shop.returns.open(declared.id).settled_at is None


def test_that_a_return_of_another_order_or_one_that_is_settled_is_refused(shop: Money, woo_file: Callable[..., Path]) -> None:
    shop.imports.publish(shop.imports.preview(woo_file({"number": "1002"}, name="more.json")).batch_id)
    other = next(row for row in shop.orders.page(OrderQuery()) if row.number == "1002")
    shop.returns.withdraw(other.id, other.version, shop.order.history[0].at)
    (declared,) = shop.orders.open(other.id).work.returns

    with pytest.raises(Invalid, match="other_order"):
        shop.make(PROVIDER, one_piece(shop), declared.id)
    with pytest.raises(NotFound):
        shop.make(PROVIDER, one_piece(shop), 4711)
    shop.returns.withdraw(shop.order.id, shop.again().version, shop.order.history[0].at)
    own = shop.again().work.returns[0].id
    shop.make(PROVIDER, one_piece(shop), own)
    with pytest.raises(NotPossible, match="settled"):
        shop.make(PROVIDER, one_piece(shop), own)


def test_that_an_order_that_somebody_changed_meanwhile_is_left_alone(shop: Money) -> None:
    shop.orders.write_note(shop.order.id, "ruft zurück")

    done = shop.refunds.make(shop.order.id, shop.order.version, PROVIDER, RefundReason.OTHER, one_piece(shop).lines)

    assert (done.order_ids, [one.reason for one in done.skipped]) == ((), ["changed"])
    assert shop.refunds.of_order(shop.order.id) == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"goodwill_minor": 2491}, "amount_minor"),
        ({"goodwill_minor": 0}, "amount_minor"),
        ({"shipping_minor": 9999}, "shipping_minor"),
        ({"goodwill_minor": 5, "reference": "4111 1111 1111 1111"}, "reference"),
        ({"goodwill_minor": 5, "remark": "x" * 2001}, "remark"),
    ],
)
def test_that_what_cannot_be_refunded_is_refused_and_leaves_nothing(shop: Money, change: dict[str, object], expected: str) -> None:
    with pytest.raises(Invalid) as refused:
        shop.refunds.make(shop.order.id, shop.order.version, PROVIDER, RefundReason.GOODWILL, **change)  # type: ignore[arg-type]  # by case

    assert refused.value.field == expected
    assert shop.refunds.of_order(shop.order.id) == ()
    assert shop.again().version == shop.order.version


def test_that_a_card_number_in_a_remark_is_masked(shop: Money) -> None:
    shop.refunds.make(shop.order.id, shop.order.version, PROVIDER, RefundReason.GOODWILL, (), 0, 100, remark="Karte 4111 1111 1111 1111")

    assert "4111 1111" not in shop.refunds.of_order(shop.order.id)[0].remark


def test_that_the_log_names_the_order_and_no_amount(shop: Money) -> None:
    shop.make(PROVIDER, one_piece(shop))

    with shop.orders._session.reading() as connection:
        row = connection.exec_driver_sql("SELECT code, subject_kind, subject_id, fields FROM log_of_deeds ORDER BY seq DESC").first()
        assert log.head(connection)[0] > 0
    assert row is not None
    assert tuple(row) == ("order.refunded", "order", str(shop.order.id), "payment_status,refunded_minor")


def test_that_the_list_goes_on_behind_the_last_one_and_says_where_an_account_is_missing(shop: Money) -> None:
    made = [shop.make(BANK, Content((), 0, 100 * n))[1] for n in (1, 2, 3)]

    first = shop.refunds.page(RefundState.WAITING, limit=2)
    rest = shop.refunds.page(RefundState.WAITING, first[-1].id)
    assert shop.refunds.page(RefundState.WAITING, start=2) == rest

    assert [row.id for row in (*first, *rest)] == made[::-1]
    assert {(row.number, row.has_detail, row.made_by) for row in first} == {("1001", False, "Person accounting")}
    assert shop.refunds.count(RefundState.WAITING).number == 3
    assert shop.refunds.page(RefundState.DONE) == ()


def test_that_what_waits_for_the_bank_is_counted_for_who_may_pay_out(shop: Money, session_for: SessionFor) -> None:
    shop.make(BANK, one_piece(shop))
    today = {
        role: {line.kind: line.count.number for line in TodayDesk(session_for(role)).lines()} for role in BuiltInRole if role != "privacy"
    }

    assert {role: found.get(TodayKind.PAYOUTS) for role, found in today.items()} == {
        "owner": 1, "orders": None, "packing": None, "service": None, "accounting": 1
    }  # fmt: skip


def test_that_a_changed_account_is_counted_for_others_while_it_waits_and_money_waits_for_it(shop: Money, session_for: SessionFor) -> None:
    accountant, owner = TodayDesk(session_for(BuiltInRole.ACCOUNTING)), TodayDesk(session_for(BuiltInRole.OWNER))
    shop.make(BANK, one_piece(shop))
    first = BankDetailDesk(session_for(BuiltInRole.ACCOUNTING))
    first.enter(shop.order.id, "DE89370400440532013000", "Jürgen Weiß", "3000")
    unchanged = counted(owner)

    changed = first.enter(shop.order.id, "DE02120300000000202051", "Jürgen Weiß", "2051")
    waiting = counted(owner), counted(accountant)
    BankDetailDesk(session_for(BuiltInRole.OWNER)).confirm(changed.detail.id)

    assert (unchanged, waiting, counted(owner)) == (0, (1, 0), 0)


def counted(desk: TodayDesk) -> int:
    return next(line.count.number for line in desk.lines() if line.kind is TodayKind.ACCOUNTS)


def test_that_pieces_that_are_cancelled_after_payment_are_due(shop: Money) -> None:
    shop.work.cancel_lines(shop.order.id, shop.order.version, [LineQuantity(1, 1000)], CancelReason.STOCK)

    draft = shop.refunds.propose(shop.order.id)

    assert draft.due_minor == 500
    assert draft.lines[0].due_milli == 1000
    shop.make(PROVIDER, one_piece(shop))
    assert shop.refunds.propose(shop.order.id).due_minor == 0
    assert shop.again().order_status is OrderStatus.OPEN
