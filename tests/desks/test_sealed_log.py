"""The log as owners and data protection have it: seals, contact access by months, confirmed rollbacks."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.contacts import ContactKind
from backoffice.domain.log import LogQuery
from backoffice.domain.orders import OrderQuery
from backoffice.errors import DataFileProblem, Invalid
from tests.desks.founded import OWNER, PACKER, enter
from tests.desks.sealed_kit import clock, door, show
from tests.proof.tampering import Copy, Shop

__all__ = ["clock", "door"]


def test_that_whole_months_are_dropped_after_the_period_with_a_line(door: ShopDoor, clock: FixedClock) -> None:
    for _ in range(3):
        show(door)
        clock.moment += timedelta(days=12)  # 10 and 22 January, 3 February
    clock.moment = datetime(2026, 7, 30, 9, 30, tzinfo=UTC)  # 180 days before: 31 January, in a month that had not wholly ended
    show(door)
    office = enter(door)
    assert office.log.count(LogQuery(contacts=True)) == 4
    office.close()

    clock.moment += timedelta(days=2)  # 180 days before: 2 February
    office = enter(door)
    kept = office.log.page(LogQuery(contacts=True))
    assert [(line.at + timedelta(hours=2)).date().isoformat() for line in kept] == ["2026-07-30", "2026-02-03"]
    (told,) = [line for line in office.log.page() if line.code == "contact.month_dropped"]
    assert (told.person_id, told.subject_id, told.fields[0]) == ("system", "2026-01", "count:2")
    office.log.check()
    office.close()

    clock.moment += timedelta(days=400)
    office = enter(door)
    assert office.log.page(LogQuery(contacts=True)) == ()
    assert office.log.check()
    office.close()
    show(door)
    office = enter(door, PACKER)
    assert office.log.check()
    office.close()


def test_that_the_period_is_the_owner_s_within_bounds(door: ShopDoor, clock: FixedClock) -> None:
    from dataclasses import replace

    show(door)
    office = enter(door)
    for days in (29, 731):
        with pytest.raises(Invalid):
            office.shop.save(replace(office.settings, access_days=days))
    office.shop.save(replace(office.settings, access_days=30))
    assert office.log.page(limit=1)[0].fields == ("access_days",)
    office.close()
    clock.moment += timedelta(days=60)
    office = enter(door)
    assert office.log.count(LogQuery(contacts=True)) == 0
    office.close()


def test_that_an_older_copy_that_an_owner_confirms_is_told_and_sealed_anew(tmp_path: Path, door: ShopDoor, clock: FixedClock) -> None:
    shutil.copy(door.data_file, tmp_path / "older")
    show(door)
    office = enter(door)
    office.people.rename(office.person.id, "Maria S.")
    office.people.rename(office.person.id, OWNER)
    office.close()
    shutil.copy(tmp_path / "older", door.data_file)

    with pytest.raises(DataFileProblem, match="rolled_back"):
        enter(door)
    door.accept_rollback()
    with pytest.raises(DataFileProblem, match="rolled_back"):
        enter(door, PACKER)
    door.accept_rollback()
    office = enter(door)
    assert office.log.page(limit=1)[0].code == "data.rollback_accepted"
    assert office.log.check()
    office.close()
    for name in (PACKER, OWNER):
        office = enter(door, name)
        assert office.log.check()
        office.close()


def test_that_an_older_list_of_keys_that_an_owner_confirms_is_the_newest_again(tmp_path: Path, door: ShopDoor) -> None:
    shutil.copy(door.vault_file, tmp_path / "older")
    office = enter(door)
    office.people.rename(office.person.id, "Maria S.")
    office.close()
    newest = door.load(door.folder).generation
    shutil.copy(tmp_path / "older", door.vault_file)

    with pytest.raises(DataFileProblem, match="keys_rolled_back"):
        enter(door)
    door.accept_rollback()
    office = enter(door)
    assert office.log.page(limit=1)[0].code == "data.rollback_accepted"
    office.close()
    assert door.load(door.folder).generation > newest
    enter(door, PACKER).close()


def test_that_a_broken_log_is_taken_as_it_is_by_an_owner_alone(tmp_path: Path) -> None:
    from random import Random

    copy = Copy(Shop(tmp_path), tmp_path / "copy", Random(1))
    with copy.data() as connection:
        connection.execute("DELETE FROM log_of_deeds WHERE seq = 3")
        connection.execute("DELETE FROM contact_access WHERE seq = 2")
    assert str(getattr(copy.notice(OWNER), "reason", "")) == "log_broken"
    copy.door.accept_rollback()
    assert isinstance(copy.notice(PACKER), DataFileProblem)
    copy.door.accept_rollback()
    assert copy.notice(OWNER) is None
    assert [copy.notice(name) for name in (PACKER, OWNER)] == [None, None]
    office = enter(copy.door)
    state = office.log.state()
    assert state.taken_until > 3
    assert "log.taken_as_it_is" in [line.code for line in office.log.page()]
    backup = office.backups.make(tmp_path / "after.backoffice")
    office.close()
    assert backup.log_lines


def test_that_a_forged_line_is_taken_from_within(tmp_path: Path) -> None:
    from random import Random

    copy = Copy(Shop(tmp_path), tmp_path / "copy", Random(1))
    with copy.data() as connection:
        connection.execute("UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = 4")
        copy.cover_up(connection)
    assert copy.notice(PACKER) is None
    office = enter(copy.door)
    with pytest.raises(DataFileProblem, match="log_forged"):
        office.log.check()
    office.log.take_as_it_is()
    assert office.log.check()
    office.close()
    assert copy.notice(OWNER) is None


def test_that_a_contact_line_that_goes_after_that_is_missed(tmp_path: Path) -> None:
    """What was left of the lines about contact access stands in the line that tells of the damage."""
    from random import Random

    for seq in (1, 4, 5):
        copy = Copy(Shop(tmp_path / f"shop{seq}"), tmp_path / f"copy{seq}", Random(1))
        with copy.data() as connection:
            connection.execute("DELETE FROM log_of_deeds WHERE seq = 3")
        copy.door.accept_rollback()
        copy.shop.clock.moment += timedelta(days=1)
        office = enter(copy.door)
        office.contacts.reveal(office.orders.page(OrderQuery())[0].id, ContactKind.PHONE)
        assert office.log.check()
        assert office.log.count(LogQuery(contacts=True)) == 5
        office.close()
        with copy.data() as connection:
            connection.execute("DELETE FROM contact_access WHERE seq = ?", (seq,))
        assert getattr(copy.notice(OWNER), "reason", "") in {"log_broken", "log_forged"}


def test_that_months_dropped_after_that_are_not_missed(tmp_path: Path) -> None:
    from random import Random

    shop = Shop(tmp_path)
    copy = Copy(shop, tmp_path / "copy", Random(1))
    with copy.data() as connection:
        connection.execute("DELETE FROM log_of_deeds WHERE seq = 3")
    copy.door.accept_rollback()
    enter(copy.door).close()
    show(copy.door)
    shop.clock.moment += timedelta(days=300)
    show(copy.door)
    assert [copy.notice(name) for name in (PACKER, OWNER)] == [None, None]
    office = enter(copy.door)
    assert office.log.count(LogQuery(contacts=True)) == 1
    office.close()
