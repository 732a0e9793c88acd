"""What all deeds on customers share: the customer as they stand, the before-image, the line in the log, and taking a deed back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from backoffice.desks.callback_macs import phone_mac
from backoffice.desks.needs import Desk
from backoffice.desks.session import Deed, Further, Session, found
from backoffice.desks.typed import refuse_numbers
from backoffice.domain.customers import CustomerAddress, CustomerDone, CustomerId
from backoffice.domain.emails import checked_email
from backoffice.domain.ids import DeedId
from backoffice.domain.phones import e164
from backoffice.errors import Changed, Invalid, NotAllowed, NotPossible
from backoffice.security.masking import mask_email, mask_phone
from backoffice.security.rights import Right
from backoffice.storage import (
    arriving_customers,
    bank_details,
    before_images,
    callback_seen,
    customer_images,
    customer_search,
    customers,
)
from backoffice.storage.allow_lists import Task
from backoffice.storage.customer_images import Image

KIND = "customer"
UNDO_FOR = timedelta(days=1)
# Columns that follow from others, and how columns are called in the log.
_UNNAMED = frozenset({"name_key", "contact_here", "inactive_at_ms"})
_NAMES = {"phone_masked": "phone", "email_masked": "email", "blocked_reason": "blocked", "blocked_until": "blocked"}


@dataclass(slots=True)
class Working:
    """A deed on one customer under way: what it will write when it ends. `created` are the ids of rows that undo takes away, by table."""

    deed: Deed
    customer_id: CustomerId
    version: int
    columns: dict[str, Any] = field(default_factory=dict)
    before: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, list[list[Any]]] = field(default_factory=dict)
    created: dict[str, list[int]] = field(default_factory=dict)
    sealed: list[str] = field(default_factory=list)

    @property
    def connection(self) -> Connection:
        return self.deed.connection

    def keep_tables(self, *tables: str) -> None:
        """Remember the rows of tables that hang on the customer, before they are changed."""
        self.tables |= customer_images.children(self.connection, self.customer_id, tables)

    @property
    def done(self) -> CustomerDone:
        """The result for the person."""
        return CustomerDone(DeedId(self.deed.id), self.customer_id, self.version + 1, tuple(self.sealed))


class CustomerDeeds(Desk):
    """A desk whose verbs change customers."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @contextmanager
    def _working(self, verb: str, customer_id: CustomerId, version: int | None = None) -> Iterator[Working]:
        """Open a deed `customer.<verb>` on a customer. Raises NotFound, and Changed if somebody else was faster than `version`."""
        with self._session.deed(f"customer.{verb}", KIND, Task.CUSTOMER_WORK) as deed:
            now, _ = found(customers.state(deed.connection, customer_id), KIND, customer_id)
            if version is not None and version != now:
                raise Changed(KIND, customer_id)
            work = Working(deed, customer_id, now, before=customer_images.columns(deed.connection, customer_id))
            yield work
            self._write(work)

    def _write(self, work: Working) -> None:
        deed, connection = work.deed, work.deed.connection
        customers.change(connection, work.customer_id, work.columns)
        customer_search.index_again(connection, [work.customer_id])
        before = {name: work.before[name] for name in work.columns}
        image = Image(work.customer_id, work.version + 1, before, work.tables, work.created)
        customer_images.keep(connection, deed.id, image, deed.at + UNDO_FOR)
        deed.subjects.append(work.customer_id)
        changed = {_NAMES.get(name, name) for name, value in work.columns.items() if name not in _UNNAMED and value != work.before[name]}
        deed.fields = sorted(changed | set(deed.fields))

    def _contact(self, connection: Connection, customer_id: int, phone: str, email: str) -> tuple[str, str]:
        """Return phone number and e-mail address as they are kept.

        Raises Invalid(`phone`, `not_a_number`; `email`, `not_an_address`), NotPossible(`contact`, `email_known`, the other customer).
        """
        number = self._number(phone)
        address = checked_email(email) if email.strip() else ""
        refuse_numbers("email", email)
        if email.strip() and not address:
            raise Invalid("email", "not_an_address")
        owner = arriving_customers.owner_of(connection, address)
        if owner not in (None, customer_id):
            raise NotPossible("contact", "email_known", owner or 0)
        return number, address

    def _number(self, phone: str) -> str:
        if not phone.strip():
            return ""
        refuse_numbers("phone", phone)
        number = e164(phone, self._session.settings.country)
        if not number:
            raise Invalid("phone", "not_a_number")
        return number

    def _mac(self, connection: Connection, number: str) -> bytes | None:
        """Return the digest by which a number is known that is not to be called."""
        number = e164(number, self._session.settings.country) if number else ""
        return phone_mac(callback_seen.secret(connection), number) if number else None

    def _undo(self, deed_id: DeedId) -> tuple[CustomerId, ...]:
        """Take a deed of one's own back within a day, as long as nobody changed the customers since; who was made goes away."""
        with self._session.deed("customer.undone", KIND, Task.CUSTOMER_WORK) as deed:
            images = customer_images.of_deed(deed.connection, deed_id, deed.at)
            if not images:
                raise NotPossible("undo", "too_late", deed_id)
            if before_images.made_by(deed.connection, deed_id) != self._session.person.id:
                raise NotAllowed(Right.USERS_MANAGE)
            for image in images:
                state = customers.state(deed.connection, image.customer_id)
                if state is None or state[0] != image.version:
                    raise Changed(KIND, image.customer_id)
                self._put_back(deed, image)
            customer_images.forget(deed.connection, deed_id)
            deed.subjects += [image.customer_id for image in images]
        return tuple(CustomerId(image.customer_id) for image in images)

    def _put_back(self, deed: Deed, image: Image) -> None:
        if image.made:
            if customers.order_count(deed.connection, image.customer_id):
                raise NotPossible("undo", "has_orders", image.customer_id)
            customers.remove(deed.connection, image.customer_id)
            return
        customer_images.put_back(deed.connection, image)
        customer_search.index_again(deed.connection, [image.customer_id])
        details = [int(one) for one in image.created.get("bank_detail", ())]
        if details:
            bank_details.erase(deed.connection, details)
            deed.further.append(Further("bank_detail.erased", "bank_detail", tuple(details)))


def contact_columns(phone: str, email: str) -> dict[str, Any]:
    """Return the columns that show contact data to everybody."""
    return {"phone_masked": mask_phone(phone), "email_masked": mask_email(email), "contact_here": 1}


def place_columns(addresses: Sequence[CustomerAddress]) -> dict[str, Any]:
    """Return the place of a customer who has no orders yet: that of the delivery address, else of the other one."""
    place = next((one for one in addresses if one.kind == "shipping"), addresses[0] if addresses else CustomerAddress())
    return {"city": place.city, "postcode": place.postcode, "country": place.country}
