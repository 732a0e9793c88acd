"""Lines of the log are found by time, person and subject, whatever the clock did and after a restore."""

from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.contacts import ContactKind
from backoffice.domain.log import LogQuery
from backoffice.domain.orders import OrderQuery
from backoffice.errors import DataFileProblem
from backoffice.storage import log_pages
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, enter
from tests.desks.sealed_kit import clock, door, show

__all__ = ["clock", "door"]


def test_that_a_clock_that_ran_ahead_makes_no_false_alarm(door: ShopDoor, clock: FixedClock) -> None:
    """A month is dropped that has not ended, and gets lines again once the clock is right."""
    show(door)
    right, clock.moment = clock.moment, clock.moment + timedelta(days=400)
    enter(door, PACKER).close()
    clock.moment = right + timedelta(days=1)
    show(door)
    office = enter(door)
    assert office.log.count(LogQuery(contacts=True)) == 1
    assert office.log.check()
    office.close()


def test_that_lines_of_a_time_are_found_in_the_order_in_which_they_were_written(
    door: ShopDoor, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many the newest are looked at first, and whatever a clock did."""
    office = enter(door)
    row = office.orders.page(OrderQuery())[0]
    start = clock.moment + timedelta(days=1)
    for hours in (0, 50, 3, 2, 60, 5, 0, 70, 9):
        clock.moment = start + timedelta(hours=hours)
        office.orders.write_note(row.id, f"nach {hours}")
        office.people.rename(office.person.id, f"Maria {hours}")
    whole = office.log.page()
    for since in (start, start + timedelta(hours=4), start + timedelta(hours=55), start + timedelta(days=9)):
        for area in ("", "order", "role"):
            query = LogQuery(area=area, since=since)
            expected = [line for line in whole if line.at >= since and area in ("", line.code.partition(".")[0])]
            for window, most in ((5_000, 20_000), (3, 20_000), (3, 2)):
                monkeypatch.setattr(log_pages, "WINDOW", window)
                monkeypatch.setattr(log_pages, "MOST_BY_TIME", most)
                found = [office.log.page(query, start=place, limit=1) for place in range(len(expected) + 1)]
                assert [line for page in found for line in page] == expected
                assert list(office.log.page(query)) == expected
                later = office.log.page(query, before_seq=whole[4].seq, limit=2)
                assert list(later) == [line for line in expected if line.seq < whole[4].seq][:2]
    office.close()


def test_that_the_log_is_asked_about_a_number_of_several_channels_and_about_a_customer(door: ShopDoor) -> None:
    office = enter(door)
    row = office.orders.page(OrderQuery())[0]
    (found_order,) = office.log.find_orders(" #1001 ")
    assert (found_order.id, found_order.number) == (row.id, "1001")
    assert office.log.find_orders("#1001") == office.log.find_orders("1001")
    assert office.log.find_orders("4711") == ()
    customer = found_order.customer_id
    assert customer is not None
    assert office.log.subjects_of(customer) == (("customer", str(customer)), ("order", str(row.id)))
    assert office.log.subjects_of(4711) == (("customer", "4711"),)
    office.contacts.reveal(row.id, ContactKind.EMAIL)
    assert office.log.count(LogQuery(contacts=True, subjects=(("customer", str(customer)),))) == 1
    assert office.log.count(LogQuery(contacts=True, subjects=(("customer", "4711"),))) == 0
    office.close()


def test_that_a_restore_excuses_the_marks_of_other_accounts_and_nothing_else(tmp_path: Path, door: ShopDoor, clock: FixedClock) -> None:
    from backoffice.security.device_secret import MemoryPort

    office = enter(door)
    office.backups.make(tmp_path / "one.backoffice")
    office.close()
    shop_id = door.load(door.folder).shop_id
    other = ShopDoor(door.folder, MemoryPort(), clock, cost=CHEAP)
    other.port.write(shop_id, door.port.read(shop_id))
    show(door)
    office = enter(other)
    office.close()
    before = door.data_file.read_bytes(), (door.folder / "mark.json").read_bytes()
    door.restore(tmp_path / "one.backoffice", PASSWORD, OWNER)

    office = enter(other)
    assert office.log.check()
    office.close()
    door.data_file.write_bytes(before[0])
    (door.folder / "mark.json").write_bytes(before[1])
    for one in (door, other):
        with pytest.raises(DataFileProblem, match="rolled_back"):
            enter(one)


def test_that_a_clock_set_back_is_noted_once(door: ShopDoor, clock: FixedClock) -> None:
    clock.moment -= timedelta(days=3)
    office = enter(door)
    assert office.clock_back
    assert office.log.page(limit=1)[0].code == "clock.set_back"
    office.close()
    office = enter(door)
    assert not office.clock_back
    assert [line.code for line in office.log.page()].count("clock.set_back") == 1
    office.close()


def test_that_lines_are_found_by_person_area_subject_and_time(door: ShopDoor, clock: FixedClock) -> None:
    clock.moment += timedelta(days=2)
    office = enter(door)
    row = office.orders.page(OrderQuery())[0]
    office.orders.write_note(row.id, "Eins")
    office.people.rename(office.person.id, "Maria S.")
    me, now = office.person.id, clock.now()
    log = office.log
    assert [line.code for line in log.page(LogQuery(area="order"))] == ["order.noted"]
    assert [line.code for line in log.page(LogQuery(subjects=(("order", str(row.id)),)))] == ["order.noted"]
    assert {line.person_id for line in log.page(LogQuery(me))} == {me}
    assert log.page(LogQuery("nobody")) == ()
    assert [line.code for line in log.page(LogQuery(since=now - timedelta(hours=1)))] == ["person.renamed", "order.noted"]
    assert log.count(LogQuery(before=now)) == log.count() - 2
    both = LogQuery(me, "order", (("order", str(row.id)),), now - timedelta(hours=1))
    assert log.count(both) == len(log.page(both)) == 1
    whole = log.page()
    assert [log.page(start=place, limit=1)[0] for place in range(len(whole))] == list(whole)
    assert [log.page(LogQuery(me), start=place, limit=1)[0] for place in range(3)] == list(log.page(LogQuery(me), limit=3))
    office.close()
