"""The desk of bank details: accounts that refunds go to. What goes in is sealed at once, and no verb here gives it back."""

from datetime import timedelta

from backoffice.desks.account_sealing import is_change, remember, seal_own, seal_typed
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Deed, Session, found
from backoffice.desks.typed import refuse_numbers
from backoffice.domain.bank_detail_trust import KIND, fields_of, trusts
from backoffice.domain.callbacks import RequestId
from backoffice.domain.ids import OrderId
from backoffice.domain.refunds import AccountCheck, BankDetail, DetailId, DetailSource, DetailState, Entered, FromMessage
from backoffice.errors import Invalid, NotPossible
from backoffice.security.account_box import LONGEST_HOLDER
from backoffice.security.bank_accounts import look_at, number_of
from backoffice.security.rights import Right
from backoffice.storage import bank_details, log
from backoffice.storage.allow_lists import Task

TYPED_AGAIN = 4


class BankDetailDesk(Desk):
    """Accounts of customers, and the shop's own one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.PAYMENTS_RECORD)
    def check(self, text: str) -> AccountCheck:
        """Say what is known of a number while it is typed; nothing of it is kept."""
        return look_at(text)

    @needs(Right.PAYMENTS_VIEW)
    def of_order(self, order_id: OrderId) -> tuple[BankDetail, ...]:
        """Return all accounts that were ever entered for an order, the newest first."""
        with self._session.reading() as connection:
            return bank_details.of_order(connection, order_id)

    @needs(Right.PAYMENTS_RECORD)
    def from_messages(self, order_id: OrderId) -> tuple[FromMessage, ...]:
        """Return the accounts that messages named and that belong to no order yet: the customer's own first. Raises NotFound."""
        with self._session.reading() as connection:
            customer_id, name = found(bank_details.customer_of(connection, order_id), "order", order_id)
            waiting = [FromMessage(one, _same(one.customer_id, customer_id)) for one in bank_details.unassigned(connection)]
        return tuple(sorted(waiting, key=lambda one: (not one.same_customer, one.detail.holder.casefold() != name.casefold())))

    @needs(Right.PAYMENTS_RECORD)
    def of_message(self, request_id: RequestId) -> tuple[BankDetail, ...]:
        """Return the accounts that the message of a callback request named and that belong to no order yet."""
        with self._session.reading() as connection:
            return bank_details.unassigned(connection, str(request_id))

    @needs(Right.PAYMENTS_VIEW)
    def own(self) -> BankDetail | None:
        """Return the shop's own account; None while there is none."""
        with self._session.reading() as connection:
            return bank_details.own(connection)

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def enter(self, order_id: OrderId, iban: str, holder: str, again_last: str) -> Entered:
        """Seal the account that an order's money goes to, in the place of the one before.

        Another account than before waits for the shop's period, or for a second person who confirms it. Raises NotFound,
        Invalid(`iban`, a reason of `AccountCheck`; `again_last`, `differs`; `holder`).
        """
        holder = _checked(iban, holder)
        if number_of(again_last) != number_of(iban)[-TYPED_AGAIN:]:
            raise Invalid("again_last", "differs")
        with self._session.deed("bank_detail.entered", KIND, Task.BANK_DETAIL) as deed:
            detail, changed = seal_typed(deed, self._session, order_id, iban, holder)
        return Entered(detail, changed, detail.usable_at)

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def confirm(self, detail_id: DetailId) -> BankDetail:
        """Say as a second person that a changed account is the customer's: money may go there at once.

        Raises NotFound, NotPossible(`not_current`, `confirmed`, `does_not_wait`, `same_person`).
        """
        with self._session.deed("bank_detail.confirmed", KIND, Task.BANK_DETAIL) as deed:
            detail = self._current(deed, detail_id, "confirm")
            if detail.confirmed_by:
                raise NotPossible("confirm", "confirmed", detail_id)
            if detail.usable_at <= deed.at:
                raise NotPossible("confirm", "does_not_wait", detail_id)
            if self._session.person.id in self._people(deed, detail):
                raise NotPossible("confirm", "same_person", detail_id)
            bank_details.confirm(deed.connection, detail_id, self._session.person.id)
            self._remember(deed, detail, "order.bank_detail_confirmed")
            return found(bank_details.read(deed.connection, detail_id), KIND, detail_id)

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def take(self, detail_id: DetailId) -> Entered:
        """Make an account that was found in a text the one that the order's money goes to, in the place of the one before.

        Raises NotFound, NotPossible(`not_proposed`).
        """
        with self._session.deed("bank_detail.taken", KIND, Task.BANK_DETAIL) as deed:
            detail = found(bank_details.read(deed.connection, detail_id), KIND, detail_id)
            if detail.state is not DetailState.PROPOSED or detail.order_id is None:
                raise NotPossible("take", "not_proposed", detail_id)
            return self._take(deed, detail)

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def assign(self, detail_id: DetailId, order_id: OrderId) -> Entered:
        """Give an account that a message named to an order, as the one that its money goes to.

        Raises NotFound, NotPossible(`not_from_message`) for one that is none, or belongs to an order already.
        """
        with self._session.deed("bank_detail.assigned", KIND, Task.BANK_DETAIL) as deed:
            detail = found(bank_details.read(deed.connection, detail_id), KIND, detail_id)
            customer_id, _ = found(bank_details.customer_of(deed.connection, order_id), "order", order_id)
            if detail.source is not DetailSource.MESSAGE or detail.order_id is not None or detail.state is not DetailState.PROPOSED:
                raise NotPossible("assign", "not_from_message", detail_id)
            bank_details.assign(deed.connection, detail_id, order_id, customer_id)
            deed.fields += fields_of(order_id=order_id)
            return self._take(deed, found(bank_details.read(deed.connection, detail_id), KIND, detail_id))

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def erase(self, detail_id: DetailId) -> None:
        """Erase the sealed number of an account; what may be shown stays. Raises NotFound, NotPossible(`erased`, `own_account`)."""
        with self._session.deed("bank_detail.erased", KIND, Task.BANK_DETAIL) as deed:
            detail = found(bank_details.read(deed.connection, detail_id), KIND, detail_id)
            if detail.source is DetailSource.SHOP:
                raise NotPossible("erase", "own_account", detail_id)
            if detail.state is DetailState.ERASED:
                raise NotPossible("erase", "erased", detail_id)
            bank_details.erase(deed.connection, [detail_id])
            self._remember(deed, detail, "order.bank_detail_erased")

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def enter_own(self, iban: str, holder: str) -> BankDetail:
        """Seal the shop's own account, in the place of the one before. Raises Invalid as `enter` does, (`iban`, `outside_sepa`) too."""
        holder = _checked(iban, holder)
        if not look_at(iban).sepa:
            raise Invalid("iban", "outside_sepa")
        with self._session.deed("bank_detail.entered", KIND, Task.BANK_DETAIL) as deed:
            return seal_own(deed, self._session, iban, holder)

    def _take(self, deed: Deed, detail: BankDetail) -> Entered:
        """Let money go to a proposed account from now on. Raises NotPossible(`no_holder`)."""
        if not detail.holder or detail.order_id is None:
            raise NotPossible("take", "no_holder", detail.id)
        earlier = bank_details.of_order(deed.connection, detail.order_id)
        shown = AccountCheck(True, country=detail.country, bank=detail.bank, last_digits=detail.last_digits)
        changed = is_change(deed, shown, earlier, detail.customer_id, but=detail.id)
        former = [one.id for one in earlier if one.state is DetailState.CURRENT]
        bank_details.replace(deed.connection, former)
        hours = self._session.settings.change_hours if changed else 0
        bank_details.take(deed.connection, detail.id, deed.at, deed.at + timedelta(hours=hours))
        deed.subjects += [detail.id, *former]
        deed.fields += fields_of(waits_hours=hours)
        self._remember(deed, detail, "order.bank_detail_taken")
        kept = found(bank_details.read(deed.connection, detail.id), KIND, detail.id)
        return Entered(kept, changed, kept.usable_at)

    def _current(self, deed: Deed, detail_id: DetailId, verb: str) -> BankDetail:
        detail = found(bank_details.read(deed.connection, detail_id), KIND, detail_id)
        if detail.state is not DetailState.CURRENT:
            raise NotPossible(verb, "not_current", detail_id)
        return detail

    def _people(self, deed: Deed, detail: BankDetail) -> frozenset[str]:
        """Return who brought an account in, by the log and by the table: none of them confirms it."""
        told = trusts(log.of_area(deed.connection, KIND)).get(detail.id)
        return frozenset({detail.entered_by}) | (told.people if told is not None else frozenset())

    def _remember(self, deed: Deed, detail: BankDetail, code: str) -> None:
        """Note on the order and in the log what happened to its account."""
        if detail.id not in deed.subjects:
            deed.subjects.append(detail.id)
        if detail.order_id is not None:
            remember(deed, self._session, detail.order_id, code)


def _same(one: int | None, other: int | None) -> bool:
    return one is not None and one == other


def _checked(iban: str, holder: str) -> str:
    """Return the holder's name, trimmed. Raises Invalid(`iban`, `holder`)."""
    reason = look_at(iban).reason
    if reason:
        raise Invalid("iban", reason)
    holder = " ".join(holder.split())
    if not holder or not holder.isprintable():
        raise Invalid("holder", "empty" if not holder else "not_printable")
    if len(holder) > LONGEST_HOLDER:
        raise Invalid("holder", "too_long")
    refuse_numbers("holder", holder)
    return holder
