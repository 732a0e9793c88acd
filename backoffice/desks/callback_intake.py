"""Taking callback requests in: reading the message, masking and sealing what must not stay in it, keeping each once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from backoffice.desks import callback_proposals
from backoffice.desks.account_sealing import seal_from_message
from backoffice.desks.callback_deeds import KIND, UNDO_FOR, CallbackDeeds
from backoffice.desks.callback_macs import message_mac
from backoffice.desks.needs import Kind, needs
from backoffice.desks.session import Deed
from backoffice.domain import callback_offers
from backoffice.domain.callback_offers import FirstTime
from backoffice.domain.callback_reading.records import Note, Reading
from backoffice.domain.callback_work import NOTHING_CHOSEN, Choice, Preview, SealedFound, TakenIn
from backoffice.domain.callbacks import CallbackSource, RequestId
from backoffice.domain.ids import DeedId
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.phones import e164
from backoffice.errors import Invalid, NotFound
from backoffice.security.bank_accounts import look_at, number_of
from backoffice.security.masking import accounts_in, is_payment_number, mask_text
from backoffice.security.rights import Right
from backoffice.storage import callback_images, callback_marks, callback_people, callback_seen, callback_writing
from backoffice.storage.allow_lists import Task
from backoffice.storage.callback_images import Image
from backoffice.storage.callback_writing import NewRequest, Phone

NAME_LENGTH, TOPIC_LENGTH = 120, 200
ONCE = frozenset({CallbackSource.MAIL, CallbackSource.FILE})  # read again and again; what a person types or pastes is meant


@dataclass(frozen=True, slots=True)
class _Text:
    """A message without payment numbers: what was masked in it, and the accounts to seal."""

    subject: str
    body: str
    masked: tuple[str, ...]
    accounts: tuple[str, ...]


class CallbackIntake(CallbackDeeds):
    """The ways in."""

    @needs(Right.CALLBACKS_HANDLE)
    def preview(self, incoming: IncomingMessage) -> Preview:
        """Read a message that is not kept yet, for the dialog before it is; nothing is written."""
        settings, text = self._session.settings, _without_numbers(incoming)
        reading, first = self._read(incoming, text)
        with self._session.reading(task=Task.CALLBACK_IN) as connection:
            phone = self._phone_of(connection, first.number)
            people = callback_proposals.customers(connection, settings.country, phone.number, incoming.email, incoming.name)
            marks = callback_marks.of(connection, phone_mac=phone.mac)
            seen = callback_seen.is_seen(connection, self._mac(connection, incoming))
        told = first.window, first.outside_hours
        return Preview(text.body, text.masked, reading, phone.number, *told, people, next(iter(marks), None), seen)

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def take_in(self, incoming: IncomingMessage, choice: Choice = NOTHING_CHOSEN, accounts: Sequence[str] = ()) -> TakenIn:
        """Keep a request with what is read in its message, or with what a person chose instead.

        Payment numbers are masked, valid IBANs sealed; `accounts` are such that were masked while the message was typed. A mail, or a
        record of a file, that came in before is left out, also if it was erased since. Raises Invalid(`body`, `empty`; `phone`,
        `not_a_number`; `window`, `too_long` or `backwards`), NotFound(`customer`).
        """
        text = _without_numbers(incoming, accounts)
        if not (incoming.body.strip() or choice.phone or choice.known_number):
            raise Invalid("body", "empty")
        with self._session.deed("callback.taken_in", KIND, Task.CALLBACK_IN) as deed:
            mac = self._mac(deed.connection, incoming)
            if incoming.source in ONCE and callback_seen.is_seen(deed.connection, mac):
                return TakenIn(None, None)
            new = self._new(deed, incoming, text, choice)
            callback_writing.add(deed.connection, new)
            callback_marks.refresh(deed.connection, [new.id])
            if incoming.source is not CallbackSource.TYPED:
                callback_seen.see(deed.connection, mac, self._session.today)
            found_again = incoming.source is CallbackSource.FILE  # a file that is read once more after undo brings it again, a mailbox not
            image = Image(new.id, 1, {}, created=True, seen=mac if found_again else None)
            callback_images.keep(deed.connection, deed.id, image, deed.at + UNDO_FOR)
            deed.subjects.append(new.id)
            kept = seal_from_message(deed, self._session, text.accounts, str(new.id), new.name, new.customer_id)
        sealed = tuple(SealedFound(one.id, one.masked) for one in kept)
        return TakenIn(RequestId(new.id), DeedId(deed.id), text.masked, sealed)

    def _new(self, deed: Deed, incoming: IncomingMessage, text: _Text, choice: Choice) -> NewRequest:
        _, first = self._read(incoming, text)
        window, outside = first.window, first.outside_hours
        customer_id = self._customer(deed.connection, choice)
        phone = self._chosen_phone(deed.connection, first.number, choice, customer_id)
        if choice.window is not None or choice.soon:
            columns = self._window_columns(None if choice.soon else choice.window)
            window, outside = None if choice.soon else choice.window, bool(columns["outside_hours"])
        return NewRequest(
            deed.id,
            incoming.source,
            incoming.received_at,
            line_of("name", incoming.name, choice.name, NAME_LENGTH),
            line_of("topic", text.subject, choice.topic, TOPIC_LENGTH),
            mask_text(incoming.email.strip()).text,
            text.subject,
            text.body,
            phone,
            window,
            outside,
            choice.window is not None or choice.soon,
            customer_id,
            choice.order_id,
            self._session.person.id if choice.claim else None,
            deed.at if choice.claim else None,
        )

    def _read(self, incoming: IncomingMessage, text: _Text) -> tuple[Reading, FirstTime]:
        """Return what the message says, and number and first time to call; the number in a form's field wins."""
        settings = self._session.settings
        reading = callback_offers.read(text.body, incoming.received_at, settings)
        first = callback_offers.first_time(reading, incoming.received_at, settings)
        field = "" if is_payment_number(incoming.phone_field) else e164(incoming.phone_field, settings.country)
        return reading, first if Note.DO_NOT_CALL in reading.notes or not field else replace(first, number=field)

    def _chosen_phone(self, connection: Connection, number: str, choice: Choice, customer_id: int | None) -> Phone:
        if choice.known_number and customer_id is not None:
            number = callback_proposals.known_number(connection, self._session.settings.country, customer_id, ())
        return self._phone_of(connection, number if choice.phone is None else choice.phone)

    def _customer(self, connection: Connection, choice: Choice) -> int | None:
        """Return the customer that was chosen, or the one of the order. Raises NotFound."""
        customer_id = choice.customer_id
        if choice.order_id is not None:
            of_order = callback_people.customer_of(connection, choice.order_id)
            if of_order is None:
                raise NotFound("order", choice.order_id)
            customer_id = customer_id if customer_id is not None else of_order[0]
        if customer_id is not None and callback_people.known_phone(connection, customer_id) is None:
            raise NotFound("customer", customer_id)
        return customer_id

    def _mac(self, connection: Connection, incoming: IncomingMessage) -> bytes:
        key = incoming.message_key or "\n".join((incoming.email.strip().lower(), incoming.subject.strip(), " ".join(incoming.body.split())))
        return message_mac(callback_seen.secret(connection), key)


def line_of(field: str, said: str, chosen: str | None, longest: int) -> str:
    """Return a name or topic in one line without payment numbers; what a person chose wins. Raises Invalid `too_long` for that alone."""
    text = mask_text(" ".join((said if chosen is None else chosen).split())).text
    if len(text) > longest and chosen is not None:
        raise Invalid(field, "too_long")
    return text[:longest].rstrip()


def _without_numbers(incoming: IncomingMessage, accounts: Sequence[str] = ()) -> _Text:
    subject, body = mask_text(incoming.subject), mask_text(incoming.body)
    typed = (number_of(one) for one in accounts if look_at(one).valid)
    here = tuple(dict.fromkeys((*accounts_in(incoming.subject), *accounts_in(incoming.body), *typed)))
    return _Text(subject.text, body.text, (*subject.found, *body.found), here)
