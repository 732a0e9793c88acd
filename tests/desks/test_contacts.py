"""Phone numbers and e-mail addresses: in full only on purpose, only for who may, and never without a line in the log."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import DBAPIError

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.contacts import ContactKind
from backoffice.domain.ids import OrderId
from backoffice.domain.log import LogQuery
from backoffice.domain.orders import OrderQuery
from backoffice.errors import NotAllowed, NotFound
from tests.desks.conftest import NOW
from tests.desks.founded import PACKER, enter, found

PHONE, EMAIL = "030 23125 042", "juergen@example.org"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def door(tmp_path: Path, clock: FixedClock) -> ShopDoor:
    return found(tmp_path, clock)[0]


def order_of(office: Office) -> OrderId:
    return office.orders.page(OrderQuery())[0].id


def shown(office: Office) -> list[tuple[str, int]]:
    """Return who was shown contact data, and how many days ago, the newest first."""
    lines = office.log.page(LogQuery(contacts=True))
    assert all(line.whole_day and line.subject_kind == "customer" and not line.fields for line in lines)
    today = office.session.today
    return [(line.person_id, (today - line.at.astimezone(ZoneInfo("Europe/Berlin")).date()).days) for line in lines]


def test_that_a_day_s_looks_at_a_customer_are_one_line_without_the_value(door: ShopDoor, clock: FixedClock) -> None:
    office = enter(door)
    order = order_of(office)
    assert office.contacts.reveal(order, ContactKind.PHONE).replace(" ", "").endswith("23125042")
    assert office.contacts.reveal(order, ContactKind.EMAIL) == EMAIL
    assert office.contacts.reveal(order, ContactKind.PHONE)
    me = office.person.id
    assert shown(office) == [(me, 0)]
    assert [line.code for line in office.log.page() if line.code.startswith("contact.")] == []

    clock.moment += timedelta(hours=15)  # past midnight in Berlin
    office.contacts.reveal(order, ContactKind.EMAIL)
    assert shown(office) == [(me, 0), (me, 1)]
    assert [line for line in office.log.mine() if line.whole_day] == list(office.log.page(LogQuery(contacts=True)))
    assert not any("23125" in repr(line) or EMAIL in repr(line) for line in office.log.mine())
    office.log.check()
    office.close()


def test_that_only_who_may_sees_them_and_nobody_by_a_statement_of_their_own(door: ShopDoor) -> None:
    for name in (PACKER, None):
        office = enter(door, name) if name else enter(door)
        with pytest.raises(DBAPIError), office.session.reading() as connection:
            connection.exec_driver_sql("SELECT phone FROM customer_contact")
        if name:
            with pytest.raises(NotAllowed):
                office.contacts.reveal(order_of(office), ContactKind.PHONE)
        office.close()


def test_that_what_is_not_there_is_not_found_and_leaves_no_line(door: ShopDoor) -> None:
    office = enter(door)
    with pytest.raises(NotFound):
        office.contacts.reveal(OrderId(4711), ContactKind.PHONE)
    assert shown(office) == []
    office.close()
