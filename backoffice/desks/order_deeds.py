"""What all deeds on orders share: who is taken, who is left out and why, the before-images, the history.

A desk with verbs on orders derives from `OrderDeeds`; each verb opens one `self._changing(…)`, asks the table of moves, writes through the
stores, and hands the new states to `change`, which does the rest. Undo then needs nothing of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta

from sqlalchemy import Connection

from backoffice.desks.account_sealing import seal_found
from backoffice.desks.needs import Desk
from backoffice.desks.session import Deed, Further, Session, found
from backoffice.domain import batches
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.order_moves import MOVES, Verb, why_not
from backoffice.domain.orders import Done, Skipped
from backoffice.domain.people import PersonCard, PersonId
from backoffice.domain.refunds import SealedAccount
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import Changed, NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right, rights_of
from backoffice.storage import arrivals, bank_details, before_images, orders, people, refunds
from backoffice.storage.allow_lists import Task
from backoffice.storage.before_images import Image
from backoffice.storage.orders import Event, State, chip_of, reason_of
from backoffice.storage.types import to_millis

Chosen = batches.Chosen
Created = Mapping[int, Mapping[str, Sequence[int | str]]]  # what a deed made, by order and table

UNDO_FOR = timedelta(days=1)


@dataclass(slots=True)
class Changing:
    """A deed on orders under way. `states` are the orders that may be changed, `skipped` the others with the reason."""

    deed: Deed
    person_id: str
    states: list[State] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    changed: list[OrderId] = field(default_factory=list)
    sealed: list[SealedAccount] = field(default_factory=list)

    def take(self, chosen: Chosen) -> None:
        """Read the orders; one that is gone or was changed by somebody else since is left out."""
        here = orders.states(self.deed.connection, [order_id for order_id, _ in chosen])
        for order_id, version in dict(chosen).items():
            if order_id not in here:
                self.skipped.append(Skipped(order_id, "", "not_found"))
            elif here[order_id].version != version:
                self.skipped.append(Skipped(order_id, here[order_id].number, "changed"))
            else:
                self.states.append(here[order_id])

    def take_any(self, order_ids: Sequence[OrderId]) -> None:
        """Read orders whatever others did to them meanwhile; one that is gone is left out."""
        here = orders.states(self.deed.connection, order_ids) if order_ids else {}
        self.states += [here[one] for one in dict.fromkeys(order_ids) if one in here]
        self.skipped += [Skipped(one, "", "not_found") for one in dict.fromkeys(order_ids) if one not in here]

    def leave(self, reasons: Mapping[OrderId, str | None]) -> None:
        """Leave out the orders that have a reason."""
        self.skipped += [Skipped(s.id, s.number, str(reasons[s.id])) for s in self.states if reasons.get(s.id)]
        self.states = [state for state in self.states if not reasons.get(state.id)]

    def allow(self, verb: Verb) -> None:
        """Leave out the orders that the table of moves does not let do this."""
        self.leave({s.id: why_not(verb, s.order_status, s.payment_status, s.delivery_status) for s in self.states})

    def images_of(self, tables: Sequence[str]) -> dict[int, dict[str, list[list[object]]]]:
        """Return the rows of these tables of every order, before they are changed; for `change`."""
        return {s.id: before_images.children(self.deed.connection, s.id, tables) for s in self.states}

    def moved(self, verb: Verb) -> list[State]:
        """Return the states with the order axis as the table of moves says."""
        becomes = MOVES[verb].becomes
        return [s if becomes is None else replace(s, order_status=becomes) for s in self.states]

    def change(
        self,
        after: Sequence[State],
        events: Sequence[Event],
        *,
        created: Created | None = None,
        tables: Mapping[int, Mapping[str, list[list[object]]]] | None = None,
        columns: Mapping[int, Mapping[str, object]] | None = None,
    ) -> None:
        """Write new states with history and before-images, and name the orders as the deed's subjects.

        `created` are rows that undo takes away, `tables` rows that it puts back, `columns` further columns of the order as they were.
        """
        before = {state.id: state for state in self.states}
        if not after:
            return
        connection, at = self.deed.connection, self.deed.at
        orders.change(connection, after)
        orders.remember(connection, at, self.person_id, events)
        images = [
            Image(
                s.id,
                s.version + 1,
                {**columns_of(s), **(columns or {}).get(s.id, {})},
                (tables or {}).get(s.id, {}),
                (created or {}).get(s.id, {}),
            )
            for s in (before[state.id] for state in after)
        ]
        before_images.keep(connection, self.deed.id, images, at + UNDO_FOR)
        self.changed += [state.id for state in after]
        self.deed.subjects += [state.id for state in after]
        self.deed.fields += sorted({event.field for event in events} - {""} - set(self.deed.fields))

    def seal(self, session: Session, accounts: Sequence[str], places: Mapping[OrderId, str]) -> dict[int, list[int | str]]:
        """Seal the accounts that a text named; return what undo needs: the details by order.

        `places` says for each order where the text went: the id of a note, or that of a return.
        """
        found_here = seal_found(self.deed, session, accounts, places)
        self.sealed += found_here
        return {order_id: [one.detail_id for one in found_here if one.order_id == order_id] for order_id in places}

    @property
    def done(self) -> Done:
        """The result for the person."""
        return Done(DeedId(self.deed.id), tuple(self.changed), tuple(self.skipped), tuple(self.sealed))


class OrderDeeds(Desk):
    """A desk whose verbs change orders."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @contextmanager
    def _changing(self, verb: str, chosen: Chosen, task: Task | None = None) -> Iterator[Changing]:
        """Open a deed `order.<verb>` on orders."""
        with self._session.deed(f"order.{verb}", "order", task) as deed:
            changing = Changing(deed, self._session.person.id)
            changing.take(chosen)
            yield changing

    def _undo(self, *deed_ids: DeedId, tick: Tick = no_tick) -> Done:
        """Take deeds of one's own back, as long as none of their orders was changed since; all of it or nothing, also if `tick` cancels."""
        undone: list[OrderId] = []
        with self._session.deed("order.undone", "order", Task.UNDO) as deed:
            for place, one in enumerate(deed_ids):
                tick(place, len(deed_ids))
                undone += self._undo_one(deed, one)
            deed.subjects += undone
        return Done(DeedId(deed.id), tuple(undone))

    def _undo_one(self, deed: Deed, deed_id: DeedId) -> tuple[OrderId, ...]:
        images = before_images.of_deed(deed.connection, deed_id)
        if not images:
            raise NotPossible("undo", "too_late", deed_id)
        if before_images.made_by(deed.connection, deed_id) != self._session.person.id:
            raise NotAllowed(Right.USERS_MANAGE)
        states = orders.states(deed.connection, [image.order_id for image in images])
        for image in images:
            if image.order_id not in states or states[image.order_id].version != image.version:
                raise Changed("order", image.order_id)
            if refunds.sent(deed.connection, image.created.get("refund", ())):
                raise NotPossible("undo", "in_file", deed_id)
            _put_back(deed.connection, image)
            _unseal(deed, image)
        before_images.forget(deed.connection, deed_id)
        ids = tuple(OrderId(image.order_id) for image in images)
        left = orders.states(deed.connection, ids)
        orders.remember(deed.connection, deed.at, self._session.person.id, [Event(order_id, "order.undone") for order_id in left])
        return ids

    def _check_mentions(self, work: Changing, mentions: Sequence[PersonId]) -> None:
        known = {card.id for card in colleagues(work.deed.connection, self._session)}
        for person_id in mentions:
            if person_id not in known:
                raise NotFound("person", person_id)

    @contextmanager
    def _on_any_version(self, verb: str, order_id: OrderId, task: Task | None = None) -> Iterator[Changing]:
        """Open a deed that does not mind what others did to the order meanwhile. Raises NotFound."""
        with self._changing(verb, (), task) as work:
            states = orders.states(work.deed.connection, [order_id])
            work.states.append(found(states.get(order_id), "order", order_id))
            yield work


def colleagues(connection: Connection, session: Session) -> tuple[PersonCard, ...]:
    """Return who else works here and sees orders, by name."""
    return tuple(
        card
        for card in people.cards(connection)
        if card.id != session.person.id and Right.ORDERS_VIEW in rights_of(card.role, session.own_roles)
    )


def _put_back(connection: Connection, image: Image) -> None:
    """Make one order what it was; one that the deed itself brought goes away."""
    if "order" in image.created:
        arrivals.remove(connection, [image.order_id])
        return
    before_images.put_back(connection, image)
    if "address" in image.tables:
        arrivals.index_again(connection, image.order_id)


def _unseal(deed: Deed, image: Image) -> None:
    """Erase the account numbers that came with a text which is taken back."""
    details = [int(one) for one in image.created.get("bank_detail", ())]
    if details:
        bank_details.erase(deed.connection, details)
        deed.further.append(Further("bank_detail.erased", "bank_detail", tuple(details)))


def columns_of(state: State) -> dict[str, str | int | None]:
    """Return the columns of an order that a deed can change, as they are now."""
    axes, reason, word = (state.order_status, state.payment_status, state.delivery_status), reason_of(state), chip_of(state)
    return {
        "order_status": str(axes[0]),
        "payment_status": str(axes[1]),
        "delivery_status": str(axes[2]),
        "chip": str(word),
        "not_ready": None if reason is None else str(reason),
        "address_check": state.address_check,
        "shipped_at_ms": None if state.shipped_at is None else to_millis(state.shipped_at),
    }
