"""The log desk: who did what, newest first, in pages, and never a value."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery, Parcel
from backoffice.domain.people import ShopSettings
from tests.desks.founded import OWNER, enter, found, person


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = enter(found(tmp_path)[0])
    yield office
    office.close()


def test_that_each_deed_leaves_one_line_with_person_and_subject(office: Office) -> None:
    (row,) = office.orders.page(OrderQuery())
    before = office.log.check()

    done = office.orders.ship([Parcel(row.id, row.version, "DHL", "003404341610")])
    office.orders.undo(done.deed)
    office.shop.save(ShopSettings("Kaffeehaus Lindenhof"))

    assert office.log.check() == before + 3
    lines = office.log.page(limit=3)
    assert [line.code for line in lines] == ["shop.changed", "order.undone", "order.shipped"]
    assert [line.subject_id for line in lines] == ["shop", str(row.id), str(row.id)]
    assert {line.person_id for line in lines} == {office.person.id}
    assert lines[2].fields == ("delivery_status",)


def test_that_looking_leaves_no_line(office: Office) -> None:
    before = office.log.check()

    for row in office.orders.page(OrderQuery(words="weiß")):
        office.orders.open(row.id)
    office.log.page()
    office.shop.people()
    office.backups.verify_data()

    assert office.log.check() == before


def test_that_pages_of_the_log_join_without_gap_or_repeat(office: Office) -> None:
    (row,) = office.orders.page(OrderQuery())
    for number in range(9):
        office.orders.write_note(row.id, f"Notiz {number}")
    whole = office.log.page()

    joined = list(office.log.page(limit=4))
    while joined[-1].seq > 1:
        joined += office.log.page(before_seq=joined[-1].seq, limit=4)

    assert tuple(joined) == whole
    assert [line.seq for line in whole] == list(range(office.log.check(), 0, -1))
    assert office.log.page(before_seq=1) == ()


def test_that_the_log_holds_no_value(office: Office) -> None:
    (row,) = office.orders.page(OrderQuery())
    office.orders.write_note(row.id, "Kanarienvogel")
    office.orders.ship([Parcel(row.id, row.version + 1, "DHL", "CANARYTRACK")])
    office.shop.set_ships_before_payment("Vogelpost", True)

    text = repr(office.log.page())

    assert [word for word in ("Kanarienvogel", "CANARYTRACK", "Vogelpost", "Weiß", "juergen", "Venloer", OWNER) if word in text] == []
    assert office.log.page()[0].person_id == person(office.keys._door, OWNER)
