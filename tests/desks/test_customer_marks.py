"""Customers whom somebody worked on, blocked or noted on, beside imports, orders and calls."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.callbacks import CallbackDesk
from backoffice.desks.customers import CustomerDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.callbacks import CallbackQuery, CallbackSource
from backoffice.domain.contacts import ContactKind
from backoffice.domain.customers import Block, CustomerAddress, CustomerDraft, CustomerId, CustomerQuery, CustomerView
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Invalid, NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import allow_lists
from tests.desks.conftest import NOW, SessionFor
from tests.desks.customer_kit import FIRST, HOME, IBAN, WooFile, billed, desk, names, take, version

__all__ = ["desk"]


def test_that_imports_leave_corrected_contact_data_alone(desk: CustomerDesk, session: Session, woo_file: WooFile) -> None:
    desk.change_contact(FIRST, version(desk), phone="030 23125 042", email="neu.e@example.org")
    later = {"number": "1001", "customer_note": "Bitte klingeln"}, {"number": "1050"}

    take(session, woo_file(*later, name="later.json"))

    assert desk.reveal(FIRST, ContactKind.PHONE) == "+493023125042"
    assert desk.open(FIRST).order_count == 3  # the address of before is still the customer's
    assert len(names(desk)) == 2


def test_that_a_customer_on_whom_somebody_worked_stays_without_orders(desk: CustomerDesk, session: Session, woo_file: WooFile) -> None:
    fresh = {"number": "1901", "billing": billed(email="neu.e@example.org", last_name="Neu")}
    batch = take(session, woo_file(fresh, name="new.json"))
    desk.write_note(CustomerId(3), "Kennt den Laden")

    ImportDesk(session).undo(batch)

    assert names(desk, "neu") == ["Jürgen Neu"]


def test_that_a_customer_who_was_put_aside_comes_back_with_an_order(desk: CustomerDesk, session: Session, woo_file: WooFile) -> None:
    desk.put_aside(FIRST, version(desk))
    assert names(desk) == ["Jürgen Adler"]
    assert names(desk, view=CustomerView.INACTIVE) == ["Jürgen Weiß"]
    with pytest.raises(NotPossible):
        desk.put_aside(FIRST, version(desk))

    take(session, woo_file({"number": "1060", "date_created_gmt": "2026-03-10T08:00:00"}, name="later.json"))

    assert len(names(desk)) == 2


def test_that_a_block_warns_at_orders_until_its_last_day(desk: CustomerDesk, session: Session, clock: FixedClock) -> None:
    order = next(row.id for row in OrderDesk(session).page(OrderQuery()) if row.number == "1001")
    desk.block(FIRST, version(desk), "  Zahlt nicht ", date(2026, 3, 12))

    warned = desk.blocked_behind(order)
    assert warned is not None
    assert (warned.customer_id, warned.name, warned.block) == (1, "Jürgen Weiß", Block("Zahlt nicht", date(2026, 3, 12)))
    assert names(desk, view=CustomerView.BLOCKED) == ["Jürgen Weiß"]
    clock.moment = NOW + timedelta(days=3)
    assert desk.blocked_behind(order) is None
    assert names(desk, view=CustomerView.BLOCKED) == []
    desk.unblock(FIRST, version(desk))
    with pytest.raises(NotPossible):
        desk.unblock(FIRST, version(desk))
    with pytest.raises(Invalid):
        desk.block(FIRST, version(desk), "alt", date(2026, 3, 1))


def test_that_packing_is_warned_too(desk: CustomerDesk, session_for: SessionFor) -> None:
    desk.block(FIRST, version(desk), "Zahlt nicht")
    session = session_for(BuiltInRole.PACKING)

    order = next(row.id for row in OrderDesk(session).page(OrderQuery()) if row.number == "1001")
    assert CustomerDesk(session).blocked_behind(order) is not None
    with pytest.raises(NotAllowed):
        CustomerDesk(session).open(FIRST)


def test_that_a_mark_not_to_call_shows_on_requests_of_the_number(desk: CustomerDesk, session: Session) -> None:
    calls = CallbackDesk(session)
    calls.take_in(IncomingMessage(1, CallbackSource.TYPED, NOW, "Bitte zurückrufen: 030 23125 099"))
    desk.mark_do_not_call(CustomerId(2), version(desk, CustomerId(2)))

    assert [row.do_not_call for row in calls.page(CallbackQuery(at=NOW))] == [True]
    assert len(desk.open(CustomerId(2)).do_not_call) == 1
    with pytest.raises(NotPossible):
        desk.mark_do_not_call(CustomerId(2), version(desk, CustomerId(2)))
    desk.allow_calls(CustomerId(2), version(desk, CustomerId(2)))
    assert [row.do_not_call for row in calls.page(CallbackQuery(at=NOW))] == [False]


def test_that_account_numbers_in_notes_are_sealed_and_erased_with_the_note(desk: CustomerDesk, session: Session) -> None:
    done = desk.write_note(FIRST, f"Konto {IBAN}")

    assert done.sealed == ("DE •••• 2051",)
    (note,) = desk.open(FIRST).notes
    assert IBAN not in note.body
    assert note.author == "Person owner"
    with session.reading() as connection:
        assert connection.exec_driver_sql("SELECT customer_id, state FROM bank_detail").all() == [(1, "proposed")]
    desk.undo(done.deed)
    with session.reading() as connection:
        assert connection.exec_driver_sql("SELECT state FROM bank_detail").scalars().all() == ["erased"]


def test_that_addresses_of_orders_stand_beside_those_written_by_hand(desk: CustomerDesk) -> None:
    desk.write_address(FIRST, version(desk), HOME)
    shown = desk.open(FIRST)

    assert [replace(one, id=0) for one in shown.addresses] == [HOME]
    assert [(one.kind, one.orders, one.number, one.address.city) for one in shown.used] == [
        ("shipping", 2, "1003", "Köln"),
        ("billing", 2, "1003", "Köln"),
    ]
    changed = replace(shown.addresses[0], street="Am Markt")
    desk.write_address(FIRST, version(desk), changed)
    assert desk.open(FIRST).addresses == (changed,)
    desk.drop_address(FIRST, version(desk), changed.id)
    assert desk.open(FIRST).addresses == ()
    for wrong, field in ((replace(HOME, city=" "), "city"), (replace(HOME, country="Mond"), "country"), (replace(HOME, name=""), "name")):
        with pytest.raises(Invalid) as caught:
            desk.write_address(FIRST, version(desk), wrong)
        assert caught.value.field == field
    with pytest.raises(NotFound):
        desk.drop_address(FIRST, version(desk), 4711)


def test_that_a_true_foreign_address_is_never_refused(desk: CustomerDesk) -> None:
    odd = CustomerAddress(0, "shipping", "O. Kim", "", "", "Behind the Blue Church", "", "", "", "", "Lilongwe", "", "MW")

    desk.write_address(FIRST, version(desk), odd)

    assert desk.open(FIRST).addresses[0].street == "Behind the Blue Church"


def test_that_a_customer_who_was_made_can_be_found_by_everything(desk: CustomerDesk) -> None:
    done = desk.create(CustomerDraft("Ada Beispiel", "", "030 23125 042", "ada@example.org", (HOME,)))

    for words in ("beispiel", "50667", "köln ada", "03023125042", "ada@example.org", "10003"):
        assert [row.id for row in desk.page(CustomerQuery(words=words))][:1] == [done.customer_id], words
    with pytest.raises(NotPossible):
        desk.create(CustomerDraft("Ada Zwei", email="ada@example.org"))
    with pytest.raises(Invalid):
        desk.create(CustomerDraft(" \t", "\u3164"))


def test_that_a_role_that_sees_customers_alone_is_shown_nothing_of_orders_and_calls(desk: CustomerDesk, session_for: SessionFor) -> None:
    desk.block(FIRST, version(desk), "Zahlt nicht")
    session = session_for(BuiltInRole.SERVICE)
    alone = frozenset({Right.OWN_PASSWORD, Right.CUSTOMERS_VIEW})
    session._rights = alone
    session.database.admit(allow_lists.for_rights(frozenset(map(str, alone))).authorizer())
    looking = CustomerDesk(session)

    shown = looking.open(FIRST)
    assert (shown.orders, shown.used, shown.callbacks, shown.order_count) == ((), (), (), 0)
    assert shown.row.block == Block("Zahlt nicht")
    assert names(looking, "adler") == ["Jürgen Adler"]
    assert names(looking, "3125099") == []
    assert looking.count(CustomerQuery(words="köln")).number == 2
