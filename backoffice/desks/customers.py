"""The customer desk: finding and opening customers, writing down, correcting, blocking, and taking each of these back."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from backoffice.desks.account_sealing import seal_from_message
from backoffice.desks.customer_addresses import CustomerAddresses, checked_address
from backoffice.desks.customer_deeds import KIND, UNDO_FOR, contact_columns, place_columns
from backoffice.desks.needs import Kind, needs
from backoffice.desks.session import found
from backoffice.desks.told import told
from backoffice.desks.typed import free_text, one_line
from backoffice.domain.contacts import ContactKind
from backoffice.domain.customers import (
    Block,
    BlockedCustomer,
    Customer,
    CustomerDone,
    CustomerDraft,
    CustomerId,
    CustomerQuery,
    CustomerRow,
    CustomerView,
)
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.keys import name_key
from backoffice.domain.pages import Count, StopSign
from backoffice.domain.texts import has_unprintable, line_of_text
from backoffice.errors import Invalid, NotFound, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import callback_marks, contact_log, customer_images, customer_pages, customers, next_ids, order_pages
from backoffice.storage.allow_lists import Task
from backoffice.storage.customer_images import Image
from backoffice.storage.millis import to_millis

COUNT_TO = 1000
NAME_LENGTH = 200
REASON_LENGTH = 500
NOTE_LENGTH = 4000
SHOWN = 20  # orders and callbacks of one customer; all of them are in the lists


class CustomerDesk(CustomerAddresses):
    """Customers, as far as the signed-in person may see and work on them."""

    # Views

    @needs(Right.CUSTOMERS_VIEW)
    def page(
        self, query: CustomerQuery, start: int = 0, after: CustomerRow | None = None, limit: int = 256, sign: StopSign | None = None
    ) -> tuple[CustomerRow, ...]:
        """Return up to `limit` rows of a list: those behind the row `after`, or from place `start` (0-based) if there is none."""
        with self._session.reading(sign) as connection:
            today, contacts = self._session.today, self._finds_contacts
            return customer_pages.page(connection, query, today, contacts=contacts, start=start, after=after, limit=limit)

    @needs(Right.CUSTOMERS_VIEW)
    def count(self, query: CustomerQuery, cap: int | None = None, sign: StopSign | None = None) -> Count:
        """Count the rows of a list, at most up to `cap`."""
        with self._session.reading(sign) as connection:
            return customer_pages.count(connection, query, self._session.today, contacts=self._finds_contacts, cap=cap)

    @needs(Right.CUSTOMERS_VIEW)
    def view_counts(self) -> Mapping[CustomerView, Count]:
        """Count each built-in view, up to a thousand."""
        return {view: self.count(CustomerQuery(view), COUNT_TO) for view in CustomerView}

    @needs(Right.CUSTOMERS_VIEW)
    def whole_list(self, query: CustomerQuery, sign: StopSign | None = None) -> tuple[tuple[CustomerId, int], ...]:
        """Return (id, version) of every customer of a list in its order; it may read far."""
        with self._session.reading(sign) as connection:
            return customer_pages.ids(connection, query, self._session.today, contacts=self._finds_contacts)

    @needs(Right.CUSTOMERS_VIEW)
    def rows(self, customer_ids: Sequence[CustomerId]) -> tuple[CustomerRow, ...]:
        """Return list rows of customers; those that are gone are left out."""
        with self._session.reading() as connection:
            return customer_pages.rows(connection, tuple(customer_ids))

    @needs(Right.CUSTOMERS_VIEW)
    def position(self, query: CustomerQuery, customer_id: CustomerId) -> int | None:
        """Return the place of a customer in a list (0-based); None if they are gone or the list is a search."""
        if query.words.strip():
            return None
        with self._session.reading() as connection:
            rows = customer_pages.rows(connection, (customer_id,))
            return customer_pages.position(connection, query, self._session.today, rows[0]) if rows else None

    @needs(Right.CUSTOMERS_VIEW)
    def open(self, customer_id: CustomerId) -> Customer:
        """Return one customer whole; orders and callbacks only for who may see these. Raises NotFound."""
        sees_orders, sees_calls = (right in self._session.rights for right in (Right.ORDERS_VIEW, Right.CALLBACKS_VIEW))
        with self._session.reading() as connection:
            rows = customer_pages.rows(connection, (customer_id,))
            row = found(rows[0] if rows else None, KIND, customer_id)
            contact, made_here, contact_here = customers.masked(connection, customer_id)
            return Customer(
                row,
                contact,
                made_here,
                contact_here,
                addresses=customers.addresses(connection, customer_id),
                used=customers.used(connection, customer_id) if sees_orders else (),
                orders=order_pages.newest_of(connection, customer_id, SHOWN) if sees_orders else (),
                order_count=customers.order_count(connection, customer_id) if sees_orders else 0,
                callbacks=customers.callbacks(connection, customer_id, SHOWN) if sees_calls else (),
                notes=customers.notes(connection, customer_id),
                do_not_call=callback_marks.of(connection, customer_id),
            )

    @needs(Right.CUSTOMERS_VIEW)
    def behind(self, order_id: OrderId) -> CustomerId | None:
        """Return the customer of an order; None if it has none."""
        with self._session.reading() as connection:
            found_id = customers.of_order(connection, order_id)
        return None if found_id is None else CustomerId(found_id)

    @needs(Right.ORDERS_VIEW)
    def blocked_behind(self, order_id: OrderId) -> BlockedCustomer | None:
        """Return the block of an order's customer, to warn whoever works on the order; None if there is none that holds today."""
        with self._session.reading() as connection:
            row = customers.block_of_order(connection, order_id)
        if row is None:
            return None
        block = Block(row[2], date.fromisoformat(row[3]) if row[3] else None)
        return BlockedCustomer(CustomerId(row[0]), row[1], block) if block.holds(self._session.today) else None

    # Reveals

    @needs(Right.CUSTOMERS_CONTACT, Kind.REVEAL)
    def reveal(self, customer_id: CustomerId, kind: ContactKind) -> str:
        """Return a customer's phone number or e-mail address, to call, to copy or to show. Raises NotFound."""
        with self._session.deed("contact.shown", KIND, Task.CONTACT) as deed:
            both = found(customers.contact(deed.connection, customer_id), KIND, customer_id)
            value = both[0] if kind is ContactKind.PHONE else both[1]
            if not value:
                raise NotFound("contact", customer_id)
            contact_log.note(deed.connection, self._session.today, self._session.person.id, customer_id)
        return value

    # Deeds

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def create(self, draft: CustomerDraft) -> CustomerDone:
        """Write a customer down. Raises Invalid with the field that cannot be, NotPossible(`contact`, `email_known`, their id)."""
        name, company = self._names(draft.name, draft.company)
        places = [checked_address(one) for one in draft.addresses]
        with self._session.deed("customer.made", KIND, Task.CUSTOMER_WORK) as deed:
            phone, email = self._contact(deed.connection, 0, draft.phone, draft.email)
            who = CustomerId(next_ids.read_customer(deed.connection))
            columns = {
                "name": name or company,
                "company": company,
                "name_key": name_key(name or company),
                "active_at_ms": to_millis(deed.at),
            }
            customers.add(deed.connection, who, columns | contact_columns(phone, email) | place_columns(places), phone, email)
            for place in places:
                customers.add_address(deed.connection, who, place)
            customer_images.keep(deed.connection, deed.id, Image(who, 1, made=True), deed.at + UNDO_FOR)
            deed.subjects.append(who)
        return CustomerDone(DeedId(deed.id), who, 1)

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def rename(self, customer_id: CustomerId, version: int, name: str, company: str) -> CustomerDone:
        """Correct name and company. Orders keep what they say. Raises Invalid, NotFound, Changed."""
        name, company = self._names(name, company)
        with self._working("renamed", customer_id, version) as work:
            work.columns |= {"name": name or company, "company": company, "name_key": name_key(name or company)}
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def change_contact(self, customer_id: CustomerId, version: int, *, phone: str | None = None, email: str | None = None) -> CustomerDone:
        """Write another phone number or e-mail address; an empty one takes it away, None leaves it. Imports leave both alone from now on.

        Raises Invalid(`phone`, `not_a_number`; `email`, `not_an_address`), NotPossible(`contact`, `email_known`, the other customer),
        NotFound, Changed.
        """
        with self._working("contact_changed", customer_id, version) as work:
            before = found(customers.contact(work.connection, customer_id), KIND, customer_id)
            number, address = self._contact(work.connection, customer_id, phone or "", email or "")
            number = before[0] if phone is None else number
            address = before[1] if email is None else address
            work.keep_tables("customer_contact", "customer_email")
            customers.set_contact(work.connection, customer_id, number, address)
            work.columns |= contact_columns(number, address)
            work.deed.fields += [name for name, given in (("phone", phone), ("email", email)) if given is not None]
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def put_aside(self, customer_id: CustomerId, version: int) -> CustomerDone:
        """Take a customer out of lists and searches until they order again. Raises NotPossible(`put_aside`, `inactive`)."""
        return self._set_active(customer_id, version, active=False)

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def take_up(self, customer_id: CustomerId, version: int) -> CustomerDone:
        """Bring a customer back who was put aside. Raises NotPossible(`take_up`, `active`)."""
        return self._set_active(customer_id, version, active=True)

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def block(self, customer_id: CustomerId, version: int, reason: str, until: date | None = None) -> CustomerDone:
        """Mark a customer as one who gets nothing for now, to the end of a day or without an end. Raises Invalid(`reason`, `until`)."""
        if has_unprintable(reason, lines=True):
            raise Invalid("reason", "unprintable")
        text = free_text("reason", line_of_text(reason), REASON_LENGTH)
        if until is not None and until < self._session.today:
            raise Invalid("until", "past")
        with self._working("blocked", customer_id, version) as work:
            work.columns |= {"blocked_reason": text, "blocked_until": until.isoformat() if until else ""}
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def unblock(self, customer_id: CustomerId, version: int) -> CustomerDone:
        """Take the block off. Raises NotPossible(`unblock`, `not_blocked`)."""
        with self._working("unblocked", customer_id, version) as work:
            if not work.before["blocked_reason"]:
                raise NotPossible("unblock", "not_blocked", customer_id)
            work.columns |= {"blocked_reason": "", "blocked_until": ""}
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def mark_do_not_call(self, customer_id: CustomerId, version: int) -> CustomerDone:
        """Mark that a customer, and their number, is not to be called. Raises NotPossible(`mark_do_not_call`, `marked`)."""
        with self._working("calls_refused", customer_id, version) as work:
            if callback_marks.of(work.connection, customer_id):
                raise NotPossible("mark_do_not_call", "marked", customer_id)
            work.keep_tables("do_not_call")
            phone, _ = found(customers.contact(work.connection, customer_id), KIND, customer_id)
            callback_marks.add(work.connection, customer_id, self._mac(work.connection, phone), self._session.today)
            work.deed.fields.append("do_not_call")
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def allow_calls(self, customer_id: CustomerId, version: int) -> CustomerDone:
        """Take all marks off that say not to call a customer. Raises NotPossible(`allow_calls`, `not_marked`)."""
        with self._working("calls_allowed", customer_id, version) as work:
            marks = [mark.id for mark in callback_marks.of(work.connection, customer_id)]
            if not marks:
                raise NotPossible("allow_calls", "not_marked", customer_id)
            work.keep_tables("do_not_call")
            callback_marks.remove(work.connection, marks)
            work.deed.fields.append("do_not_call")
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def write_note(self, customer_id: CustomerId, body: str, accounts: Sequence[str] = (), kept: Collection[str] = ()) -> CustomerDone:
        """Keep a remark on a customer; payment numbers in it are masked before anything is stored, account numbers sealed.

        `accounts` are numbers that were masked while it was typed, `kept` the digits of those that the person said are no card's.
        """
        if has_unprintable(body, lines=True):
            raise Invalid("note", "unprintable")
        text = told("note", body if line_of_text(body) else "", NOTE_LENGTH, accounts, kept=kept)
        with self._working("noted", customer_id) as work:
            work.deed.fields += text.fields
            note_id = customers.add_note(work.connection, customer_id, self._session.person.id, text.body, work.deed.at)
            holder = str(work.before["name"])
            details = seal_from_message(work.deed, self._session, text.accounts, f"customer_note:{note_id}", holder, customer_id)
            work.created |= {"customer_note": [note_id], "bank_detail": [one.id for one in details]}
            work.sealed += [one.masked for one in details]
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def undo(self, deed_id: DeedId) -> tuple[CustomerId, ...]:
        """Take a deed of one's own back within a day, as long as nobody changed the customer since; who was made goes away.

        Raises NotPossible(`undo`, `too_late` or `has_orders`), NotAllowed for somebody else's deed, Changed.
        """
        return self._undo(deed_id)

    @property
    def _finds_contacts(self) -> bool:
        return Right.CUSTOMERS_CONTACT in self._session.rights

    def _names(self, name: str, company: str) -> tuple[str, str]:
        name, company = one_line("name", name, NAME_LENGTH), one_line("company", company, NAME_LENGTH)
        if not name and not company:
            raise Invalid("name", "empty")
        return name, company

    def _set_active(self, customer_id: CustomerId, version: int, *, active: bool) -> CustomerDone:
        with self._working("taken_up" if active else "put_aside", customer_id, version) as work:
            if (work.before["inactive_at_ms"] is None) is active:
                raise NotPossible("take_up" if active else "put_aside", "active" if active else "inactive", customer_id)
            work.columns["inactive_at_ms"] = None if active else to_millis(work.deed.at)
        return work.done
