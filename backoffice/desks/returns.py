"""Goods that come back: taken in line by line, and withdrawals from the contract with the day by which the money is due."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import Changing, Chosen, Created, OrderDeeds
from backoffice.desks.session import found
from backoffice.desks.told import Told, told
from backoffice.domain.ids import OrderId
from backoffice.domain.order_moves import Verb, delivery_of
from backoffice.domain.order_status import OrderStatus
from backoffice.domain.order_work import Condition, GoodsReturn, HoldReason, NextStep, ReturnedLine, ReturnKind
from backoffice.domain.orders import Done
from backoffice.errors import Invalid, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import order_work, returns, shipments
from backoffice.storage.orders import Event, State

REFUND_WITHIN = timedelta(days=14)  # § 357 (1) BGB: from the day on which the declaration arrived
REMARK_LENGTH = 2000
AHEAD = timedelta(minutes=5)  # a clock that was set back a little is no mistake of the person


class ReturnDesk(OrderDeeds):
    """Returns and withdrawals of orders."""

    @needs(Right.ORDERS_VIEW)
    def open(self, return_id: int) -> GoodsReturn:
        """Return one return with its lines. Raises NotFound."""
        with self._session.reading() as connection:
            return found(returns.read(connection, return_id), "return", return_id)

    @needs(Right.ORDERS_VIEW)
    def refunds_due(self, until: datetime, limit: int = 100) -> tuple[GoodsReturn, ...]:
        """Return the withdrawals whose money is due until then and has not gone back yet, the earliest first."""
        with self._session.reading() as connection:
            return returns.due(connection, until, limit)

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def take_back(
        self,
        order_id: OrderId,
        version: int,
        lines: Sequence[ReturnedLine],
        next_step: NextStep = NextStep.REFUND,
        remark: str = "",
        accounts: Sequence[str] = (),
        kept: Collection[str] = (),
    ) -> Done:
        """Take goods back into the shop, or note what was announced. Account numbers in the remark are sealed, as in a note.

        Raises Invalid(`lines`) for more than the customer has.
        """
        text = told("remark", remark, REMARK_LENGTH, accounts, may_be_empty=True, kept=kept)
        if not lines:
            raise Invalid("lines", "empty")
        with self._changing("returned", [(order_id, version)], text.task) as work:
            work.allow(Verb.RETURN)
            work.deed.fields += text.fields
            for state in work.states:
                self._take(work, state, ReturnKind.RETURN, work.deed.at, None, next_step, text, lines)
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def withdraw(
        self,
        order_id: OrderId,
        version: int,
        received_at: datetime,
        lines: Sequence[ReturnedLine] = (),
        remark: str = "",
        accounts: Sequence[str] = (),
        kept: Collection[str] = (),
    ) -> Done:
        """Keep that a customer withdrew from the contract, and when that arrived (§ 356a BGB); the money is due 14 days later.

        Without lines it is the whole order. What has not been sent yet is put on hold, so that it stays here.
        """
        if received_at > self._session.clock.now() + AHEAD:
            raise Invalid("received_at", "in_future")
        text = told("remark", remark, REMARK_LENGTH, accounts, may_be_empty=True, kept=kept)
        chosen: Chosen = [(order_id, version)]
        with self._changing("withdrawn", chosen, text.task) as work:
            work.allow(Verb.WITHDRAW)
            work.deed.fields += text.fields
            for state in work.states:
                due = received_at + REFUND_WITHIN
                self._take(work, state, ReturnKind.WITHDRAWAL, received_at, due, NextStep.REFUND, text, lines)
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def receive(self, return_id: int, lines: Sequence[ReturnedLine]) -> Done:
        """Write down how what was announced has arrived, in the place of the lines kept so far."""
        with self._session.reading() as connection:
            before = found(returns.read(connection, return_id), "return", return_id)
        with self._on_any_version("return_received", before.order_id) as work:
            (state,) = work.states
            returns.replace_lines(work.deed.connection, return_id, ())
            self._check(work, state, lines)
            returns.replace_lines(work.deed.connection, return_id, lines)
            after = self._counted(work, state)
            kept: list[int | str] = [return_id]
            for line in before.lines:
                kept += [line.position, line.quantity_milli, str(line.condition)]
            work.change([after], [_moved("order.return_received", state, after)], created={state.id: {"return_lines": kept}})
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def settle(self, return_id: int) -> Done:
        """Note that a return is done with: the money went back, or the replacement went out. Raises NotPossible(`settled`)."""
        with self._session.reading() as connection:
            before = found(returns.read(connection, return_id), "return", return_id)
        with self._on_any_version("return_settled", before.order_id) as work:
            if before.settled_at is not None:
                raise NotPossible("settle", "settled", return_id)
            returns.settle(work.deed.connection, return_id, work.deed.at)
            created: Created = {before.order_id: {"return_settled": [return_id]}}
            work.change(work.states, [Event(before.order_id, "order.return_settled")], created=created)
        return work.done

    def _take(
        self,
        work: Changing,
        state: State,
        kind: ReturnKind,
        received_at: datetime,
        due: datetime | None,
        step: NextStep,
        text: Told,
        lines: Sequence[ReturnedLine],
    ) -> None:
        connection = work.deed.connection
        self._check(work, state, lines)
        tables = work.images_of(("order_work",))
        return_id = returns.add(connection, state.id, kind, received_at, due, step, text.body, lines)
        sealed = work.seal(self._session, text.accounts, {state.id: f"return:{return_id}"})[state.id]
        after = self._counted(work, state)
        code = "order.returned" if kind is ReturnKind.RETURN else "order.withdrawn"
        events = [_moved(code, state, after)]
        if kind is ReturnKind.WITHDRAWAL and state.order_status in (OrderStatus.OPEN, OrderStatus.IN_PROGRESS) and self._waits(work, state):
            order_work.hold(connection, [(state.id, str(state.order_status), str(HoldReason.CUSTOMER))], work.deed.at)
            after = replace(after, order_status=OrderStatus.ON_HOLD)
            events.append(Event(state.id, "order.held", "order_status", state.order_status, OrderStatus.ON_HOLD))
        work.change([after], events, created={state.id: {"goods_return": [return_id], "bank_detail": sealed}}, tables=tables)

    def _check(self, work: Changing, state: State, lines: Sequence[ReturnedLine]) -> None:
        """Raise Invalid unless the customer has that much: announced and arrived pieces alike."""
        if len({line.position for line in lines}) != len(lines):
            raise Invalid("lines", "twice")
        counts = {count.position: count for count in shipments.line_counts(work.deed.connection, [state.id])[state.id]}
        for line in lines:
            there = counts[line.position].out if line.position in counts else 0
            if line.quantity_milli <= 0 or line.quantity_milli > there:
                raise Invalid("lines", "too_many")

    def _counted(self, work: Changing, state: State) -> State:
        counts = shipments.line_counts(work.deed.connection, [state.id])[state.id]
        if not any(count.sent for count in counts):
            return state
        return replace(state, delivery_status=delivery_of(counts, state.delivery_status))

    def _waits(self, work: Changing, state: State) -> bool:
        return any(count.left for count in shipments.line_counts(work.deed.connection, [state.id])[state.id])


def announced(lines: Sequence[ReturnedLine]) -> bool:
    """Say whether a return is still on its way."""
    return any(line.condition is Condition.ANNOUNCED for line in lines)


def _moved(code: str, before: State, after: State) -> Event:
    if before.delivery_status == after.delivery_status:
        return Event(before.id, code)
    return Event(before.id, code, "delivery_status", before.delivery_status, after.delivery_status)
