"""The customer desk: customers of imports are listed, found, and follow their orders."""

import pytest

from backoffice.desks.customers import CustomerDesk
from backoffice.desks.editing import EditDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.customers import CustomerQuery
from backoffice.domain.orders import Address, OrderQuery
from backoffice.domain.people import BuiltInRole
from tests.desks.conftest import SessionFor
from tests.desks.customer_kit import FIRST, WooFile, billed, desk, names, rows, take

__all__ = ["desk"]


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
