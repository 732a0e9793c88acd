"""Who a callback request may be from. Numbers and addresses are compared here, and only masked ones are handed on."""

from collections.abc import Sequence

from sqlalchemy import Connection

from backoffice.desks.callback_macs import phone_mac
from backoffice.domain.callback_work import CustomerProposal, ProposedBy
from backoffice.domain.keys import name_key
from backoffice.domain.phones import e164, tail
from backoffice.storage import callback_marks, callback_people, callback_seen
from backoffice.storage.callback_people import Candidate

MOST_PROPOSED = 5
REASONS = tuple(ProposedBy)


def customers(connection: Connection, country: str, number: str, email: str, name: str) -> tuple[CustomerProposal, ...]:
    """Return who may have written, by a number (E.164), an e-mail address and a name; the best reasons first."""
    found = {
        ProposedBy.PHONE: [one for one in callback_people.by_tail(connection, tail(number)) if e164(one.phone, country) == number],
        ProposedBy.EMAIL: callback_people.by_email(connection, email.strip()),
        ProposedBy.NAME: callback_people.by_name(connection, name_key(" ".join(name.split()))),
    }
    candidates = {one.customer_id: one for several in found.values() for one in several}
    reasons = {one: tuple(reason for reason in REASONS if any(c.customer_id == one for c in found[reason])) for one in candidates}
    best = sorted(candidates, key=lambda one: ([REASONS.index(reason) for reason in reasons[one]], -one))[:MOST_PROPOSED]
    secret = callback_seen.secret(connection)
    return tuple(_proposal(connection, secret, country, candidates[one], reasons[one]) for one in best)


def known_number(connection: Connection, country: str, customer_id: int | None, proposed: Sequence[CustomerProposal]) -> str:
    """Return the number (E.164) that a request's customer is known by, or else the only one who may have sent it from an address."""
    if customer_id is None:
        senders = [one.customer_id for one in proposed if ProposedBy.EMAIL in one.reasons]
        customer_id = senders[0] if len(senders) == 1 else None
    known = None if customer_id is None else callback_people.known_phone(connection, customer_id)
    return e164(known, country) if known else ""


def _proposal(connection: Connection, secret: bytes, country: str, one: Candidate, reasons: tuple[ProposedBy, ...]) -> CustomerProposal:
    number = e164(one.phone, country) if one.phone else ""
    marks = callback_marks.of(connection, one.customer_id, phone_mac(secret, number) if number else None)
    shown = one.name, one.company, one.phone_masked, one.email_masked
    return CustomerProposal(one.customer_id, *shown, reasons, next(iter(marks), None))
