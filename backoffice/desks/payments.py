"""The payment desk: orders whose money has not come in, and marking them as paid, by hand or from a bank statement."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import Changing, OrderDeeds
from backoffice.desks.typed import kept_path, label
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.incoming_payments import AwaitingQuery, AwaitingRow, Receipt
from backoffice.domain.money import amount_text, typed_minor
from backoffice.domain.order_mentions import keys_of_typed, mentions, shapes_of, typed_numbers
from backoffice.domain.orders import Done
from backoffice.domain.pages import Count, StopSign
from backoffice.domain.payment_matching import Known, NumberCheck, Proposal, propose, sorted_out
from backoffice.domain.payment_state import state_of, why_not_paid
from backoffice.domain.statements import Statement
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import Invalid, NotPossible
from backoffice.security.masking import mask_text
from backoffice.security.rights import Right
from backoffice.storage import awaiting, batches, incoming_payments
from backoffice.storage.allow_lists import Task
from backoffice.storage.incoming_payments import Money, NewPayment
from backoffice.storage.orders import Event, State
from backoffice.storage.types import to_millis

T = TypeVar("T")
EARLIEST = date(2000, 1, 1)  # a year before is a slip of the keys


class PaymentDesk(OrderDeeds):
    """Money that comes in."""

    @needs(Right.PAYMENTS_VIEW)
    def awaiting(
        self, query: AwaitingQuery, start: int = 0, after: AwaitingRow | None = None, limit: int = 256, sign: StopSign | None = None
    ) -> tuple[AwaitingRow, ...]:
        """Return up to `limit` orders whose money is missing: those behind the row `after`, or from place `start` if there is none."""
        with self._session.reading(sign) as connection:
            return awaiting.page(
                connection,
                query,
                before_ms=self._before(query),
                amount_minor=self._amount(query),
                start=start,
                after=after,
                limit=limit,
            )

    @needs(Right.PAYMENTS_VIEW)
    def count_awaiting(self, query: AwaitingQuery, cap: int | None = None, sign: StopSign | None = None) -> Count:
        """Count the rows of that list, at most up to `cap`."""
        with self._session.reading(sign) as connection:
            return awaiting.count(connection, query, before_ms=self._before(query), amount_minor=self._amount(query), cap=cap)

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def mark_paid(self, receipts: Sequence[Receipt]) -> Done:
        """Record money that came in. Orders that are paid, cancelled or were changed meanwhile are left alone and named.

        Without an amount it is all that is open. Too little leaves an order paid in part, too much makes it paid.
        Raises Invalid: `amount` (`not_positive`), `received_on` (`in_future`, `too_old`), `reference`.
        """
        checked: dict[OrderId, list[Receipt]] = {}
        for receipt in receipts:
            checked.setdefault(receipt.order_id, []).append(self._checked(receipt))
        seen = {order_id: parts[0].version for order_id, parts in checked.items()}
        with self._changing("paid", [(order_id, version) for order_id, version in seen.items() if version is not None]) as work:
            work.take_any([order_id for order_id, version in seen.items() if version is None])
            work.leave({s.id: why_not_paid(s.order_status, s.payment_status) for s in work.states})
            self._record(work, {s.id: checked[s.id] for s in work.states})
        return work.done

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def undo(self, deed_id: DeedId, *others: DeedId, tick: Tick = no_tick) -> Done:
        """Take what was recorded back, as long as none of its orders was changed since; all of it or nothing."""
        return self._undo(deed_id, *others, tick=tick)

    @needs(Right.PAYMENTS_RECORD)
    def check_numbers(self, text: str) -> NumberCheck:
        """Say which orders somebody means who pasted order numbers, separated in any way: nothing is written.

        A number that several orders have (one for each channel) is to be asked about.
        """
        typed = typed_numbers(text)
        with self._session.reading() as connection:
            shapes = shapes_of(incoming_payments.some_numbers(connection))
            keys = {number: keys_of_typed(number, shapes) for number in typed}
            known = incoming_payments.payable_by_key(connection, _flat(keys.values()), self._zone)
        return sorted_out({mask_text(number).text: _flat(known.get(key, ()) for key in keys[number]) for number in typed})

    @needs(Right.PAYMENTS_RECORD)
    def read_statement(self, path: Path, tick: Tick = no_tick) -> Statement:
        """Read a bank statement without touching the data; nobody's account number is in what is returned. Raises StatementRefused."""
        from backoffice.imports.statements import read_statement  # a day without a statement does not need it

        settings = self._session.settings
        return read_statement(path, zone=settings.zone, currency=settings.currency, tick=tick)

    @needs(Right.PAYMENTS_RECORD)
    def propose(self, statement: Statement, tick: Tick = no_tick) -> tuple[Proposal, ...]:
        """Return for each entry of a statement which orders it may be for; nothing is written. It belongs into a reader's job."""
        with self._session.reading() as connection:
            shapes = shapes_of(incoming_payments.some_numbers(connection))
            found = []
            for place, entry in enumerate(statement.entries):
                tick(place, len(statement.entries))
                found.append((entry, mentions(entry.purpose, shapes)))
            by_key = incoming_payments.payable_by_key(connection, _flat([one.key for one in some] for _, some in found), self._zone)
            amounts = [(entry.amount_minor, entry.currency) for entry in statement.entries]
            by_amount = incoming_payments.payable_by_amount(connection, amounts, self._zone)
            orders = {one.id for known in (by_key, by_amount) for some in known.values() for one in some}
            recorded = incoming_payments.recorded(connection, sorted(orders))
        return propose(found, Known(by_key, by_amount, recorded))

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def keep_statement(self, path: Path) -> None:
        """Keep where a statement lies that was read: a plain file with customers' names, listed until it is deleted."""
        with self._session.deed("statement.read", "file", Task.EXPORT) as deed:
            batches.keep_file(deed.connection, kept_path(path), self._session.person.id, deed.at)
            deed.subjects.append("statement")

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def delete_statement(self, path: Path) -> None:
        """Delete a statement from the disk; only a file that was read here. Raises NotPossible(`delete_file`: `not_imported`, `in_use`)."""
        with self._session.deed("statement.file_deleted", "file", Task.EXPORT) as deed:
            if not incoming_payments.forget_statement(deed.connection, kept_path(path)):
                raise NotPossible("delete_file", "not_imported")
            deed.subjects.append("statement")
            try:
                path.unlink(missing_ok=True)
            except OSError as error:  # Windows keeps a file that is open in another program
                raise NotPossible("delete_file", "in_use") from error

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._session.settings.zone)

    def _checked(self, receipt: Receipt) -> Receipt:
        day = receipt.received_on or self._session.today
        if day > self._session.today:
            raise Invalid("received_on", "in_future")
        if day < EARLIEST:
            raise Invalid("received_on", "too_old")
        if receipt.amount_minor is not None and receipt.amount_minor <= 0:
            raise Invalid("amount", "not_positive")
        return replace(receipt, received_on=day, reference=label("reference", " ".join(receipt.reference.split())))

    def _record(self, work: Changing, receipts: Mapping[OrderId, Sequence[Receipt]]) -> None:
        if not receipts:
            return
        money = incoming_payments.money_of(work.deed.connection, tuple(receipts))
        new = [self._payment(receipt, money[order_id]) for order_id, parts in receipts.items() for receipt in parts]
        came: Counter[int] = Counter()
        created: dict[int, dict[str, list[int | str]]] = {}
        for number, payment in zip(incoming_payments.add(work.deed.connection, new, work.person_id, work.deed.at), new, strict=True):
            came[payment.order_id] += payment.amount_minor
            created.setdefault(payment.order_id, {"incoming_payment": []})["incoming_payment"].append(number)
        after, events = [], []
        for state in work.states:
            before = money[state.id]
            received = before.received_minor + came[state.id]
            now = replace(state, payment_status=state_of(before.total_minor, received))
            after.append(now)
            events += _events(state, now, before, received)
        work.change(after, events, created=created)

    def _payment(self, receipt: Receipt, money: Money) -> NewPayment:
        amount = money.open_minor if receipt.amount_minor is None else receipt.amount_minor
        day = receipt.received_on or self._session.today
        return NewPayment(receipt.order_id, str(receipt.method), amount, day, receipt.reference, money.channel_minor)

    def _before(self, query: AwaitingQuery) -> int | None:
        """Return the beginning of the first day of the shop whose orders are too new for the list."""
        if not query.older_than_days:
            return None
        day = self._session.today - timedelta(days=query.older_than_days)
        return to_millis(datetime.combine(day, time(), self._zone))

    def _amount(self, query: AwaitingQuery) -> int | None:
        return typed_minor(query.words, self._session.settings.currency)


def _events(before: State, after: State, money: Money, received: int) -> list[Event]:
    """Return the history of a payment: the amount that has come in, and the state where that has changed."""
    amounts = (amount_text(money.received_minor, money.currency), amount_text(received, money.currency))
    events = [Event(before.id, "order.paid", "received_minor", *amounts)]
    if before.payment_status != after.payment_status:
        events.append(Event(before.id, "order.paid", "payment_status", before.payment_status, after.payment_status))
    return events


def _flat(lists: Iterable[Iterable[T]]) -> tuple[T, ...]:
    """Return what several lists hold, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(lists)))
