"""Any verbs in any order on a few orders of a real shop, compared after each with the model; then taken back and compared with before."""

import copy
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from backoffice.clock import FixedClock
from backoffice.desks.editing import EditDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.returns import ReturnDesk
from backoffice.desks.session import Session
from backoffice.desks.work import WorkDesk
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.order_work import CancelReason, Condition, HoldReason, LineQuantity, ReturnedLine
from backoffice.domain.orders import Address, Done, Order, Parcel
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId, ShopSettings
from backoffice.errors import Changed, NotPossible
from backoffice.security.rights import ROLE_RIGHTS
from backoffice.storage import allow_lists, migrate, people, shop
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from tests.desks.conftest import NOW, UUID, box_key
from tests.desks.order_model import ModelLine, ModelOrder, cents

DOOR = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
TABLES = ("order_line", "order_tax", "order_work", "order_tag", "order_together", "line_cancel", "goods_return", "shipment_line", "note")
PICKS = st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True)


def open_session(folder: Path) -> Session:
    """Found a shop without a vault and sign its owner in."""
    key, path, settings = os.urandom(32), folder / "shop.db", ShopSettings("Kaffeehaus")
    owner = PersonCard(PersonId("owner"), "Maria Schulz", BuiltInRole.OWNER)

    def fill(connection: Any) -> None:
        shop.found_shop(connection, UUID, bytes(32), settings)
        people.keep(connection, [owner], NOW, NOW.date())
        shop.set_payment_method(connection, "Rechnung", True)

    migrate.create_schema(path, key, fill)
    rights = ROLE_RIGHTS[BuiltInRole.OWNER]
    allowed = allow_lists.for_rights(frozenset(map(str, rights))).authorizer()
    database = Database(path, key, shop_uuid=UUID, authorizer=allowed)
    return Session(database, owner, rights, settings, FixedClock(NOW), box_key=box_key)


class OrderSequences(RuleBasedStateMachine):
    """Three orders to one door; `session` is set by who runs it."""

    session: Session

    def __init__(self) -> None:
        super().__init__()
        self.orders, self.work = OrderDesk(self.session), WorkDesk(self.session)
        self.returns, self.editing = ReturnDesk(self.session), EditDesk(self.session)
        self.ids: list[OrderId] = []
        self.models: list[ModelOrder] = []
        self.done: list[tuple[DeedId, list[int], list[ModelOrder], dict[str, list[Any]], dict[int, int]]] = []

    @initialize(
        lines=st.lists(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 99_999)), min_size=1, max_size=3), min_size=3, max_size=3),
        paid=st.lists(st.sampled_from(["paid", "invoice", "unpaid"]), min_size=3, max_size=3),
        shipping=st.sampled_from([0, 490]),
        ahead=st.lists(st.integers(0, 2), min_size=3, max_size=3),
    )
    def found(self, lines: list[list[tuple[int, int]]], paid: list[str], shipping: int, ahead: list[int]) -> None:
        """Make three orders, some of them already sent in part (1) of which a part is already back (2)."""
        for drafts, how in zip(lines, paid, strict=True):
            made = tuple(LineDraft(f"A-{n}", f"Tee {n}", pieces * 1000, price, 1900) for n, (pieces, price) in enumerate(drafts))
            method = "Rechnung" if how == "invoice" else "PayPal"
            draft = NewOrder("Ada Beispiel", DOOR, made, shipping_minor=shipping, payment_method=method, paid=how == "paid")
            (order_id,) = self.editing.new_order(draft).order_ids
            self.ids.append(order_id)
            model = {n: ModelLine(pieces * 1000, cents(pieces * price)) for n, (pieces, price) in enumerate(drafts, start=1)}
            self.models.append(ModelOrder(model, shipping, how != "unpaid"))
        for n, steps in enumerate(ahead):
            if steps and self.models[n].may_ship():
                self.ship_part(n, [1, 1, 1])
                if steps == 2 and self.models[n].out:
                    self.take_back(n, [1, 0, 0])

    # Verbs on any of the orders

    @rule(picks=PICKS)
    def start(self, picks: list[int]) -> None:
        self._batch(picks, self.orders.start, ModelOrder.may_start, lambda model: setattr(model, "state", "in_progress"))

    @rule(picks=PICKS, reason=st.sampled_from(list(HoldReason)))
    def hold(self, picks: list[int], reason: HoldReason) -> None:
        self._batch(picks, lambda keys: self.work.hold(keys, reason), ModelOrder.may_hold, lambda model: model.hold(str(reason)))

    @rule(picks=PICKS)
    def solve(self, picks: list[int]) -> None:
        def go_on(model: ModelOrder) -> None:
            model.state = model.before
            model.forget_hold()

        self._batch(picks, self.work.solve, ModelOrder.may_solve, go_on)

    @rule(picks=PICKS)
    def cancel(self, picks: list[int]) -> None:
        def end(model: ModelOrder) -> None:
            model.state = "cancelled"
            model.forget_hold()

        self._batch(picks, lambda keys: self.work.cancel(keys, CancelReason.STOCK), ModelOrder.may_cancel, end)

    @rule(picks=PICKS)
    def complete(self, picks: list[int]) -> None:
        self._batch(picks, self.work.complete, ModelOrder.may_complete, lambda model: setattr(model, "state", "completed"))

    @rule(picks=PICKS, tag=st.sampled_from(["VIP", "Geschenk"]))
    def tag(self, picks: list[int], tag: str) -> None:
        self._batch(picks, lambda keys: self.work.tag(keys, tag), lambda model: tag not in model.tags, lambda model: model.tags.add(tag))

    @rule(picks=PICKS, tag=st.sampled_from(["VIP", "Geschenk"]))
    def untag(self, picks: list[int], tag: str) -> None:
        self._batch(picks, lambda keys: self.work.untag(keys, tag), lambda model: tag in model.tags, lambda model: model.tags.discard(tag))

    @rule(pick=st.integers(0, 2), share=st.lists(st.integers(0, 4), min_size=3, max_size=3))
    def cancel_lines(self, pick: int, share: list[int]) -> None:
        content = _part(self.models[pick].left, share)
        if content:
            quantities = [LineQuantity(place, pieces) for place, pieces in content.items()]

            def take_off(model: ModelOrder) -> None:
                for place, pieces in content.items():
                    model.lines[place].cancelled += pieces
                if not model.left and model.delivery == "open":
                    model.state = "cancelled"
                    model.forget_hold()
                model.settle_delivery()

            self._batch([pick], lambda keys: self.work.cancel_lines(*keys[0], quantities, CancelReason.STOCK),
                        ModelOrder.may_cancel_lines, take_off)  # fmt: skip

    @rule(pick=st.integers(0, 2), share=st.lists(st.integers(0, 4), min_size=3, max_size=3))
    def take_back(self, pick: int, share: list[int]) -> None:
        content = _part(self.models[pick].out, share)
        if content:
            lines = [ReturnedLine(place, pieces, Condition.AS_NEW) for place, pieces in content.items()]

            def come_back(model: ModelOrder) -> None:
                model.returns += 1
                for place, pieces in content.items():
                    model.lines[place].back += pieces
                model.settle_delivery()

            self._batch([pick], lambda keys: self.returns.take_back(*keys[0], lines), ModelOrder.may_take_back, come_back)

    @rule(pick=st.integers(0, 2))
    def withdraw(self, pick: int) -> None:
        def note(model: ModelOrder) -> None:
            model.returns += 1
            if model.state in ("open", "in_progress") and model.left:
                model.hold("customer")

        self._batch([pick], lambda keys: self.returns.withdraw(*keys[0], NOW), ModelOrder.may_withdraw, note)

    @rule(picks=st.lists(st.integers(0, 2), min_size=2, max_size=3, unique=True))
    def pack_together(self, picks: list[int]) -> None:
        free = [n for n in picks if self.models[n].may_hold() and not self.models[n].group]
        if len(free) < 2:
            before = self._dump()
            try:
                self.work.pack_together(self._keys(picks))
            except NotPossible:
                assert self._dump() == before
                return
            raise AssertionError("a parcel of one order")
        number = 1 + max(model.group for model in self.models)
        self._batch(picks, self.work.pack_together, lambda model: model.may_hold() and not model.group,
                    lambda model: setattr(model, "group", number))  # fmt: skip

    @rule(picks=PICKS)
    def ship(self, picks: list[int]) -> None:
        parcels = [Parcel(order_id, version, "DHL") for order_id, version in self._keys(picks)]
        self._send(picks, parcels, {n: self.models[n].left for n in range(3)}, whole=True)

    @rule(pick=st.integers(0, 2), share=st.lists(st.integers(0, 4), min_size=3, max_size=3))
    def ship_part(self, pick: int, share: list[int]) -> None:
        content = _part(self.models[pick].left, share)
        if content:
            ((order_id, version),) = self._keys([pick])
            parcel = Parcel(order_id, version, "DPD", "", tuple(content.items()))
            self._send([pick], [parcel], {pick: content}, whole=False)

    @rule(back=st.integers(1, 3))
    def undo(self, back: int) -> None:
        """Take the last deed back, or an earlier one: that goes only if none of its orders was changed since."""
        if len(self.done) < back:
            return
        deed, picks, models, rows, versions = self.done[-back]
        here = self._versions()
        before = self._dump()
        if any(here[n] != versions[n] for n in picks):
            try:
                self.orders.undo(deed)
            except Changed:
                assert self._dump() == before
                return
            raise AssertionError("a deed was taken back over a later one")
        self.orders.undo(deed)
        after = self._dump()
        for n in picks:
            self.models[n] = models[n]
            assert _of(after, self.ids[n]) == _of(rows, self.ids[n])
        del self.done[-back]

    # What always holds

    @invariant()
    def is_as_on_paper(self) -> None:
        for order_id, model in zip(self.ids, self.models, strict=True):
            order = self.orders.open(order_id)
            assert (order.order_status, order.delivery_status) == (model.state, model.delivery)
            assert order.total_minor == model.total
            assert order.work.hold_reason == model.reason
            assert set(order.work.tags) == model.tags
            assert len(order.work.returns) == model.returns
            assert {line.position: line.quantity_milli for line in order.work.cancelled} == {
                place: line.cancelled for place, line in model.lines.items() if line.cancelled
            }
            self._pieces_add_up(order, model)

    def _pieces_add_up(self, order: Order, model: ModelOrder) -> None:
        sent, back = dict.fromkeys(model.lines, 0), dict.fromkeys(model.lines, 0)
        for parcel in order.shipments:
            for place, pieces in parcel.quantities_milli:
                sent[place] += pieces
        for kept in order.work.returns:
            for returned in kept.lines:
                back[returned.position] += returned.quantity_milli
        for line in order.lines:
            place, paper = line.position, model.lines[line.position]
            assert (sent[place], back[place]) == (paper.sent, paper.back)
            assert 0 <= back[place] <= sent[place] <= line.quantity_milli - paper.cancelled

    def _batch(
        self,
        picks: list[int],
        verb: Callable[[list[tuple[OrderId, int]]], Done],
        may: Callable[[ModelOrder], bool],
        then: Callable[[ModelOrder], object],
    ) -> None:
        """Do a verb to some orders: those that may are changed as on paper, the others are named and stay as they are."""
        able = [n for n in picks if may(self.models[n])]
        before, rows = copy.deepcopy(self.models), self._dump()
        done = verb(self._keys(picks))
        assert sorted(done.order_ids) == sorted(self.ids[n] for n in able)
        assert sorted(one.order_id for one in done.skipped) == sorted(self.ids[n] for n in picks if n not in able)
        for n in able:
            then(self.models[n])
        self._remember(done, able, before, rows)

    def _send(self, picks: list[int], parcels: list[Parcel], content: dict[int, dict[int, int]], *, whole: bool) -> None:
        before, rows = copy.deepcopy(self.models), self._dump()
        able = [n for n in picks if self.models[n].may_ship()]
        goes: set[int] = set()
        for n in able:
            group = [m for m in range(3) if self.models[m].group and self.models[m].group == self.models[n].group and self._still_to_go(m)]
            if group and self.models[n].group:
                if whole and all(self.models[m].may_ship() for m in group):
                    goes |= set(group)
            else:
                goes.add(n)
        done = self.orders.ship(parcels)
        assert sorted(done.order_ids) == sorted(self.ids[n] for n in goes)
        for n in goes:
            self.models[n].ship(content[n])
        self._remember(done, sorted(goes), before, rows)

    def _still_to_go(self, n: int) -> bool:
        """An order that is sent or cancelled no longer holds its group."""
        return self.models[n].state != "cancelled" and self.models[n].delivery in ("open", "partially_shipped")

    def _remember(self, done: Done, picks: list[int], before: list[ModelOrder], rows: dict[str, list[Any]]) -> None:
        if picks:
            self.done.append((done.deed, picks, before, rows, self._versions()))

    def _keys(self, picks: list[int]) -> list[tuple[OrderId, int]]:
        versions = self._versions()
        return [(self.ids[n], versions[n]) for n in picks]

    def _versions(self) -> dict[int, int]:
        return {n: self.orders.open(order_id).version for n, order_id in enumerate(self.ids)}

    def _dump(self) -> dict[str, list[Any]]:
        """Return all rows of the orders but their history; what counts up is left out."""
        marks = ", ".join(map(str, self.ids)) or "0"
        with self.session.reading(task=Task.UNDO) as connection:
            run = connection.exec_driver_sql
            rows = {table: [dict(row._mapping) for row in run(f"SELECT * FROM {table} WHERE order_id IN ({marks})")] for table in TABLES}
            found = run(f"SELECT * FROM orders WHERE id IN ({marks})")
            rows["orders"] = [{**row._mapping, "order_id": row.id, "version": 0} for row in found]
        return rows


def _part(pieces: dict[int, int], share: list[int]) -> dict[int, int]:
    """Return some of the pieces there are, whole ones: up to `share` of each line."""
    wanted = zip(pieces.items(), share, strict=False)
    return {place: min(there, count * 1000) for (place, there), count in wanted if min(there, count * 1000)}


def _of(rows: dict[str, list[Any]], order_id: int) -> dict[str, list[Any]]:
    return {table: sorted(map(repr, (row for row in listed if row["order_id"] == order_id))) for table, listed in rows.items()}
