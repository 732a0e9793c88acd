"""The contact desk: a phone number or an e-mail address in full, for who may see it; that somebody did stands in the log."""

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session, found
from backoffice.domain.contacts import ContactKind
from backoffice.domain.ids import OrderId
from backoffice.security.rights import Right
from backoffice.storage import contact_log, contacts
from backoffice.storage.allow_lists import Task

CODE = "contact.shown"


class ContactDesk(Desk):
    """Reveals. They leave no line in the log of deeds, but one about each person, customer and day of the shop in the list of its own."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.CUSTOMERS_CONTACT, Kind.REVEAL)
    def reveal(self, order_id: OrderId, kind: ContactKind) -> str:
        """Return the phone number or e-mail address of an order's customer, to call, to copy or to show. Raises NotFound."""
        with self._session.deed(CODE, "customer", Task.CONTACT) as deed:
            customer_id, value = found(contacts.read(deed.connection, order_id, kind), "contact", order_id)
            contact_log.note(deed.connection, self._session.today, self._session.person.id, customer_id)
        return value
