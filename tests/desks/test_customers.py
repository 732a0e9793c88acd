"""The customer desk: customers of imports and such that were written down, corrected, blocked, noted on, and each of these taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.callbacks import CallbackDesk
from backoffice.desks.customers import CustomerDesk
from backoffice.desks.editing import EditDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.callbacks import CallbackQuery, CallbackSource
from backoffice.domain.contacts import ContactKind
from backoffice.domain.customers import Block, CustomerAddress, CustomerDone, CustomerDraft, CustomerId, CustomerQuery, CustomerView
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.orders import Address, OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import allow_lists
from backoffice.storage.log_schema import METADATA
from backoffice.storage.prepared import raw_of
from tests.desks.conftest import NOW, SessionFor, woo_order

WooFile = Callable[..., Path]
HOME = CustomerAddress(0, "shipping", "Ada Beispiel", "", "2. OG", "Lindenweg", "3", "", "", "50667", "Köln", "", "DE")
IBAN = "DE02120300000000202051"
FIRST = CustomerId(1)
OF_CUSTOMERS = (
    *("customer", "customer_contact", "customer_email", "customer_address", "customer_note", "consent", "do_not_call", "callback_request"),
)


@pytest.fixture
def desk(session: Session, woo_file: WooFile) -> CustomerDesk:
    """The owner's desk, with the customers of three orders; the first and the third are the same customer's."""
    other = billed(email="eva@example.org", phone="+49 30 23125 099", last_name="Adler", company="Adler & Söhne GmbH")
    take(session, woo_file({}, {"number": "1002", "billing": other}, {"number": "1003", "date_created_gmt": "2026-03-09T10:00:00"}))
    return CustomerDesk(session)


def billed(**change: str) -> dict[str, Any]:
    """Return the address of the plain order with some fields changed."""
    address: dict[str, Any] = woo_order()["billing"]
    return address | change


def take(session: Session, path: Path) -> int:
    desk = ImportDesk(session)
    return desk.publish(desk.preview(path).batch_id).batch_id


def rows(session: Session, *, but: tuple[str, ...] = ("version",)) -> dict[str, Any]:
    """Return what the tables of customers hold, without version numbers, and what both indexes find."""
    found: dict[str, Any] = {}
    with session.database.reading() as connection:
        driver = raw_of(connection)
        driver.set_authorizer(None)
        for table in OF_CUSTOMERS:
            names = [column.name for column in METADATA.tables[table].c if column.name not in but]
            found[table] = driver.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1").fetchall()
        words = [
            "50823",
            "jürgen",
            "eva",
            "adler",
            "söhne",
            "köln",
            "berlin",
            "ada",
            "lindenhof",
            "neu",
            "50823",
            "10001",
            "10002",
            "10003",
            "kunde",
        ]
        for index in ("customer_search", "contact_search"):
            for word in (*words, "03023125099", "3125099", "5099"):
                text = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
                found[f"{index} {word}"] = driver.execute(text, (f'"{word}"*',)).fetchall()
        driver.set_authorizer(session.database._authorizer)
    return found


def names(desk: CustomerDesk, words: str = "", view: CustomerView = CustomerView.ACTIVE) -> list[str]:
    return [row.name for row in desk.page(CustomerQuery(view, words=words))]


def version(desk: CustomerDesk, who: CustomerId = FIRST) -> int:
    return desk.open(who).row.version


def test_that_customers_of_imports_are_listed_with_the_place_of_their_newest_order(desk: CustomerDesk) -> None:
    assert names(desk) == ["Jürgen Adler", "Jürgen Weiß"]
    first = desk.open(FIRST)
    assert (first.row.number, first.row.postcode, first.row.city, first.order_count) == ("10001", "50823", "Köln", 2)
    assert [order.number for order in first.orders] == ["1003", "1001"]
    assert first.row.active_at == first.orders[0].placed_at


def test_that_customers_are_found_by_name_company_place_and_number(desk: CustomerDesk) -> None:
    for words in ("adler", "söhne", "10002", "jürgen adler", "50823 adler"):
        assert names(desk, words) == ["Jürgen Adler"], words
    assert names(desk, "köln") == ["Jürgen Adler", "Jürgen Weiß"]
    assert names(desk, "niemand") == []
    assert desk.count(CustomerQuery(words="köln")).number == 2


@pytest.mark.parametrize(
    "words", ["030 23125 099", "+49 30 23125099", "0049 30/23125-099", "3125099", "5099", "eva@example.org", "eva@", "030231"]
)
def test_that_who_sees_contact_data_finds_by_phone_and_e_mail(desk: CustomerDesk, words: str) -> None:
    assert "Jürgen Adler" in names(desk, words)
    assert desk.count(CustomerQuery(words=words)).number == len(names(desk, words))


def test_that_nobody_else_finds_by_phone_and_e_mail(desk: CustomerDesk, session_for: SessionFor) -> None:
    session = session_for(BuiltInRole.SERVICE)
    session._rights = frozenset(right for right in session.rights if right != "customers:contact")

    for words in ("030 23125 099", "3125099", "eva@example.org", "eva"):
        assert names(CustomerDesk(session), words) == [], words


def test_that_an_older_order_does_not_move_a_customer(desk: CustomerDesk, session: Session, woo_file: WooFile) -> None:
    old = {"number": "900", "date_created_gmt": "2020-01-01T10:00:00", "shipping": billed(city="Berlin")}
    new = {"number": "1900", "date_created_gmt": "2026-03-09T23:00:00", "shipping": billed(city="Bremen")}

    take(session, woo_file(old, name="old.json"))
    assert desk.open(FIRST).row.city == "Köln"
    take(session, woo_file(new, name="new.json"))
    assert desk.open(FIRST).row.city == "Bremen"
    assert names(desk, "bremen") == ["Jürgen Weiß"]
    assert names(desk, "köln weiß") == []


def test_that_undoing_an_import_brings_customers_back_to_what_they_were(desk: CustomerDesk, session: Session, woo_file: WooFile) -> None:
    before = rows(session, but=())
    new = {"number": "1900", "date_created_gmt": "2026-03-09T23:00:00", "shipping": billed(city="Bremen")}
    fresh = {"number": "1901", "billing": billed(email="neu.e@example.org", last_name="Neu")}
    batch = take(session, woo_file(new, fresh, name="new.json"))
    assert rows(session, but=()) != before

    ImportDesk(session).undo(batch)

    assert rows(session, but=()) == before


def test_that_a_corrected_delivery_address_moves_the_customer(desk: CustomerDesk, session: Session) -> None:
    order = next(row for row in OrderDesk(session).page(OrderQuery()) if row.number == "1003")
    done = EditDesk(session).change_address(
        order.id, order.version, "shipping", Address("J. Weiß", "", "Am Markt 1", "", "28195", "Bremen", "", "DE")
    )
    assert desk.open(FIRST).row.city == "Bremen"

    OrderDesk(session).undo(done.deed)

    assert desk.open(FIRST).row.city == "Köln"
    assert names(desk, "bremen") == []


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
