"""Desks of money without a database: refunds, bank details and payouts in memory; `calls` say what was asked of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.orders import Done
from backoffice.domain.pages import Count
from backoffice.domain.payouts import PayoutFile, PayoutLine, Prepared, Refused, Written
from backoffice.domain.people import PersonCard, PersonId
from backoffice.domain.refund_rules import LineLeft, RefundDraft
from backoffice.domain.refunds import (
    AccountCheck,
    BankDetail,
    DetailId,
    DetailSource,
    DetailState,
    Entered,
    FromMessage,
    Refund,
    RefundId,
    RefundReason,
    RefundRow,
    RefundState,
    RefundWay,
)
from backoffice.errors import BackofficeError
from backoffice.security.bank_accounts import look_at

NOW = datetime(2026, 3, 10, 10, 23, tzinfo=UTC)
IBAN = "DE89370400440532013000"
PEOPLE = (PersonCard(PersonId("p1"), "Maria Schulz", "owner"), PersonCard(PersonId("p2"), "Mia Becker", "accounting"))
LINES = (
    LineLeft(1, "Kaffeemühle Nostalgie, Nussbaum", 2000, 9800, 2000, 9800),
    LineLeft(2, "Filterpapier Gr. 4, ungebleicht", 3000, 1000, 3000, 1000),
)
DRAFT = RefundDraft(OrderId(1048), "B-2026-1048", 1, "EUR", "Anna Lindqvist", 11290, 0, 0, LINES, 490)


def detail(number: int = 1, **change: Any) -> BankDetail:
    """An account that the money of order 1048 goes to."""
    plain = BankDetail(
        DetailId(number), OrderId(1048), 5, DetailSource.TYPED, "", "Anna Lindqvist", "DE", "Commerzbank", "3000", DetailState.CURRENT,
        NOW - timedelta(days=3), "p2", NOW - timedelta(days=3),
    )  # fmt: skip
    return replace(plain, **change)


def refund(number: int = 1, **change: Any) -> Refund:
    """A refund of order 1048 that waits for the bank."""
    plain = Refund(
        RefundId(number), OrderId(1048), RefundWay.BANK_TRANSFER, RefundReason.RETURN, 4900, 0, 0, RefundState.WAITING, NOW, "Mia Becker"
    )
    return replace(plain, **change)


def row(number: int = 1, **change: Any) -> RefundRow:
    """That refund in the list."""
    plain = RefundRow(
        RefundId(number), OrderId(1000 + number), f"B-2026-{1000 + number}", "Anna Lindqvist", RefundWay.BANK_TRANSFER, RefundReason.RETURN,
        4900, "EUR", RefundState.WAITING, NOW, "Mia Becker", None, True,
    )  # fmt: skip
    return replace(plain, **change)


def payout(number: int = 1, **change: Any) -> PayoutLine:
    """That refund on its way to the bank."""
    plain = PayoutLine(
        RefundId(number), OrderId(1000 + number), f"B-2026-{1000 + number}", "Anna Lindqvist", "Commerzbank", "DE", "3000", 4900, "EUR",
        RefundReason.RETURN, NOW, "Mia Becker", None, DetailId(number),
    )  # fmt: skip
    return replace(plain, **change)


class Recording:
    """Keeps what was asked; `error` is raised by every verb while it is set."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.error: BackofficeError | None = None

    def say(self, *call: object) -> None:
        self.calls.append(call)
        if self.error is not None:
            raise self.error


class FakeRefundDesk(Recording):
    """Refunds of one order."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = DRAFT
        self.refunds: tuple[Refund, ...] = ()
        self.rows: list[RefundRow] = []

    def propose(self, _order_id: OrderId) -> RefundDraft:
        return self.draft

    def of_order(self, _order_id: OrderId) -> tuple[Refund, ...]:
        return self.refunds

    def page(self, state: RefundState, after: RefundId | None = None, limit: int = 256, start: int = 0) -> tuple[RefundRow, ...]:
        self.say("page", state, after)
        rows = [one for one in self.rows if one.state is state and (after is None or one.id < after)]
        return tuple(rows[start : start + limit])

    def count(self, state: RefundState, cap: int | None = None) -> Count:
        return Count(sum(one.state is state for one in self.rows))

    def make(self, *values: object) -> Done:
        self.say("make", *values)
        return Done(DeedId(70), (OrderId(1048),))

    def cancel(self, refund_id: RefundId) -> Done:
        self.say("cancel", refund_id)
        return Done(DeedId(71), (OrderId(1048),))

    def undo(self, *deeds: DeedId, tick: object = None) -> Done:
        self.say("undo", *deeds)
        return Done(DeedId(72), ())


class FakeBankDetailDesk(Recording):
    """Accounts of one order, and the shop's own; what is checked is checked as in earnest."""

    def __init__(self) -> None:
        super().__init__()
        self.details: tuple[BankDetail, ...] = ()
        self.found: tuple[BankDetail, ...] = ()
        self.own_detail: BankDetail | None = None
        self.changed = False

    def check(self, text: str) -> AccountCheck:
        return look_at(text)

    def of_order(self, _order_id: OrderId) -> tuple[BankDetail, ...]:
        return self.details

    def own(self) -> BankDetail | None:
        return self.own_detail

    def enter(self, order_id: OrderId, iban: str, holder: str, again_last: str) -> Entered:
        self.say("enter", order_id, iban, holder, again_last)
        return Entered(detail(), self.changed, NOW + timedelta(hours=24 if self.changed else 0))

    def enter_own(self, iban: str, holder: str) -> BankDetail:
        self.say("enter_own", iban, holder)
        self.own_detail = detail(9, order_id=None, source=DetailSource.SHOP, holder=holder)
        return self.own_detail

    def from_messages(self, _order_id: OrderId) -> tuple[FromMessage, ...]:
        return tuple(FromMessage(one, place == 0) for place, one in enumerate(self.found))

    def of_message(self, request_id: int) -> tuple[BankDetail, ...]:
        self.say("of_message", request_id)
        return self.found

    def assign(self, detail_id: DetailId, order_id: OrderId) -> Entered:
        self.say("assign", detail_id, order_id)
        return Entered(detail(), self.changed, NOW + timedelta(hours=24 if self.changed else 0))

    def confirm(self, detail_id: DetailId) -> BankDetail:
        self.say("confirm", detail_id)
        return detail(confirmed_by="p1")

    def take(self, detail_id: DetailId) -> Entered:
        self.say("take", detail_id)
        return Entered(detail(), False, NOW)

    def erase(self, detail_id: DetailId) -> None:
        self.say("erase", detail_id)


class FakePayoutDesk(Recording):
    """What waits for the bank, and the files that were written."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[PayoutLine, ...] = ()
        self.written: tuple[PayoutFile, ...] = ()
        self.refused: tuple[Refused, ...] = ()

    def waiting(self) -> tuple[PayoutLine, ...]:
        return self.lines

    def prepare(self, refund_ids: Sequence[RefundId]) -> Prepared:
        self.say("prepare", *refund_ids)
        lines = tuple(one for one in self.lines if one.refund_id in refund_ids)
        return Prepared(lines, len(lines), sum(one.amount_minor for one in lines), self.refused)

    def write(self, refund_ids: Sequence[RefundId], path: Path, password: str, tick: Any = None) -> Written:
        self.say("write", tuple(refund_ids), path, password)
        chosen = [one for one in self.lines if one.refund_id in refund_ids]
        self.lines = tuple(one for one in self.lines if one.refund_id not in refund_ids)
        return Written(1, len(chosen), sum(one.amount_minor for one in chosen), path, self.refused)  # type: ignore[arg-type]  # a plain id

    def files(self) -> tuple[PayoutFile, ...]:
        return self.written

    def delete_file(self, file_id: int) -> None:
        self.say("delete_file", file_id)

    def settle_lost(self, file_id: int, *, at_the_bank: bool) -> None:
        self.say("settle_lost", file_id, at_the_bank)


@dataclass
class FakePeople:
    """Who works here."""

    cards: tuple[PersonCard, ...] = field(default=PEOPLE)

    def people(self) -> tuple[PersonCard, ...]:
        return self.cards
