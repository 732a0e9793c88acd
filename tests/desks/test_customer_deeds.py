"""Deeds on customers: each is one line in the log, is taken back, and contact data keeps one form."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.callbacks import CallbackDesk
from backoffice.desks.customers import CustomerDesk
from backoffice.desks.session import Session
from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.contacts import ContactKind
from backoffice.domain.customers import CustomerDone, CustomerDraft, CustomerId
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible
from tests.desks.conftest import NOW, SessionFor
from tests.desks.customer_kit import FIRST, HOME, IBAN, desk, rows, version

__all__ = ["desk"]


def deeds() -> dict[str, Callable[[CustomerDesk], CustomerDone]]:
    return {
        "create": lambda desk: desk.create(CustomerDraft("Ada Beispiel", "Neu AG", "030 23125 042", "neu.e@example.org", (HOME,))),
        "rename": lambda desk: desk.rename(FIRST, version(desk), "Ada Neu", "Lindenhof"),
        "phone": lambda desk: desk.change_contact(FIRST, version(desk), phone="030 23125 042"),
        "email": lambda desk: desk.change_contact(FIRST, version(desk), email="neu.e@example.org"),
        "no contact": lambda desk: desk.change_contact(FIRST, version(desk), phone="", email=""),
        "put_aside": lambda desk: desk.put_aside(FIRST, version(desk)),
        "block": lambda desk: desk.block(FIRST, version(desk), "Zahlt nicht", date(2026, 4, 1)),
        "mark": lambda desk: desk.mark_do_not_call(FIRST, version(desk)),
        "note": lambda desk: desk.write_note(FIRST, f"Konto {IBAN}, ruft morgen an"),
        "write_address": lambda desk: desk.write_address(FIRST, version(desk), HOME),
    }


@pytest.mark.parametrize("deed", deeds())
def test_that_a_deed_is_taken_back_with_nothing_left_of_it(desk: CustomerDesk, session: Session, deed: str) -> None:
    CallbackDesk(session).take_in(IncomingMessage(1, CallbackSource.TYPED, NOW, "Bitte zurückrufen: 030 23125 099"))
    before = rows(session)
    done = deeds()[deed](desk)
    assert rows(session) != before

    desk.undo(done.deed)

    assert rows(session) == before
    with pytest.raises(NotPossible):
        desk.undo(done.deed)


@pytest.mark.parametrize("deed", [name for name in deeds() if name not in ("create", "note")])
def test_that_who_was_slower_is_told(desk: CustomerDesk, deed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = version(desk)
    desk.write_note(FIRST, "Kunde ruft an")
    monkeypatch.setitem(globals(), "version", lambda _desk: read)

    with pytest.raises(Changed):
        deeds()[deed](desk)


@pytest.mark.parametrize("deed", deeds())
def test_that_a_deed_is_one_line_in_the_log(desk: CustomerDesk, session: Session, deed: str) -> None:
    read = "SELECT count(*), max(code) FROM log_of_deeds WHERE code LIKE 'customer.%'"
    with session.reading() as connection:
        before = connection.exec_driver_sql(read).one()[0]
    deeds()[deed](desk)
    with session.reading() as connection:
        assert connection.exec_driver_sql(read).one()[0] == before + 1


def test_that_undo_is_for_ones_own_deeds_that_nobody_worked_on_since(
    desk: CustomerDesk, session_for: SessionFor, clock: FixedClock
) -> None:
    done = desk.rename(FIRST, version(desk), "Ada Neu", "")
    with pytest.raises(NotAllowed):
        CustomerDesk(session_for(BuiltInRole.SERVICE)).undo(done.deed)
    desk.write_note(FIRST, "ruft an")
    with pytest.raises(Changed):
        desk.undo(done.deed)
    late = desk.rename(FIRST, version(desk), "Ada Alt", "")
    clock.moment = NOW + timedelta(days=1, minutes=1)
    with pytest.raises(NotPossible, match="too_late"):
        desk.undo(late.deed)


def test_that_contact_data_is_kept_in_one_form_and_checked(desk: CustomerDesk) -> None:
    done = desk.change_contact(FIRST, version(desk), phone="030 / 23125-042", email=" Ada.Neu@Example.ORG ")

    assert desk.reveal(FIRST, ContactKind.PHONE) == "+493023125042"
    assert desk.reveal(FIRST, ContactKind.EMAIL) == "Ada.Neu@example.org"
    shown = desk.open(FIRST)
    assert (shown.contact.phone, shown.contact.email, shown.contact_here) == ("+49 ••• ••42", "A•••@example.org", True)
    for phone, email, field, reason in (("keine", None, "phone", "not_a_number"), (None, "ada@", "email", "not_an_address")):
        with pytest.raises(Invalid) as caught:
            desk.change_contact(FIRST, done.version, phone=phone, email=email)
        assert (caught.value.field, caught.value.reason) == (field, reason)
    with pytest.raises(NotPossible) as known:
        desk.change_contact(FIRST, done.version, email="eva@example.org")
    assert (known.value.reason, known.value.subject_id) == ("email_known", 2)


def test_that_a_look_at_contact_data_is_logged_once_a_day(desk: CustomerDesk, session: Session) -> None:
    desk.reveal(FIRST, ContactKind.PHONE)
    desk.reveal(FIRST, ContactKind.EMAIL)

    with session.reading() as connection:
        assert connection.exec_driver_sql("SELECT customer_id FROM contact_access").scalars().all() == [1]
    with pytest.raises(NotFound):
        desk.reveal(CustomerId(4711), ContactKind.PHONE)
