"""The log as owners and data protection have it: seals, contact access by months, confirmed rollbacks, tables with a signature."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from backoffice.backup.make import make
from backoffice.clock import FixedClock
from backoffice.desks.backup_keeper import locks
from backoffice.desks.door import ShopDoor
from backoffice.desks.log import signer_of
from backoffice.domain.contacts import ContactKind
from backoffice.domain.log import LogLine, LogQuery
from backoffice.domain.orders import OrderQuery
from backoffice.errors import DataFileProblem, Invalid, NotPossible
from backoffice.security import signed_table
from backoffice.storage import guards, log_pages, migrate
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, enter, found, found_another
from tests.proof.tampering import Copy, Shop


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 1, 10, 9, 30, tzinfo=UTC))


@pytest.fixture
def door(tmp_path: Path, clock: FixedClock) -> ShopDoor:
    return found(tmp_path, clock)[0]


def show(door: ShopDoor) -> None:
    office = enter(door)
    office.contacts.reveal(office.orders.page(OrderQuery())[0].id, ContactKind.EMAIL)
    office.close()


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


def cells(line: LogLine) -> tuple[object, ...]:
    return (line.seq, line.code, "=1+1")


def test_that_an_owner_s_table_is_signed_and_any_change_shows(tmp_path: Path, door: ShopDoor) -> None:
    path = tmp_path / "log.csv"
    office = enter(door)
    lines = office.log.export(path, ("Zeile", "Was", "Formel"), cells)
    told = office.log.fingerprint()
    assert str(path) in [str(file) for file in office.imports.plain_files()]
    office.close()
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfZeile;Was;Formel\r\n1;shop.founded;'=1+1\r\n")
    assert content.count(b"\r\n") == lines + 2
    assert signer_of(content, door) == (told, True)
    assert signer_of(content, None) == (told, None)

    for place in range(0, len(content), 7):
        changed = bytearray(content)
        changed[place] ^= 1
        try:
            assert signer_of(bytes(changed), door)[1] is False
        except ValueError:
            continue
    for other in (content[:-2], content + b"\r\n", content.replace(b"\r\n", b"\n"), content[:200]):
        with pytest.raises(ValueError, match=r"changed|no_signature"):
            signed_table.check(other)


def test_that_another_shop_s_table_is_not_ours_and_a_former_key_is(tmp_path: Path, door: ShopDoor) -> None:
    office = enter(door)
    office.log.export(tmp_path / "mine.csv", ("Zeile",), lambda line: (line.seq,))
    office.people.change_role(next(card.id for card in office.people.everybody() if card.name == PACKER), "owner")
    office.people.change_role(next(card.id for card in office.people.everybody() if card.name == PACKER), "packing")  # a new signing key
    office.close()
    (tmp_path / "other").mkdir()
    other = found_another(tmp_path / "other")[0]
    office = enter(other)
    office.log.export(tmp_path / "theirs.csv", ("Zeile",), lambda line: (line.seq,))
    office.close()

    assert signer_of((tmp_path / "mine.csv").read_bytes(), door)[1] is True
    assert signer_of((tmp_path / "theirs.csv").read_bytes(), door)[1] is False


def test_that_a_table_that_cannot_be_written_leaves_nothing(tmp_path: Path, door: ShopDoor) -> None:
    office = enter(door)
    before = office.log.count()
    with pytest.raises(NotPossible):
        office.log.export(tmp_path / "none" / "log.csv", ("Zeile",), lambda line: (line.seq,))
    assert office.log.count() == before
    office.close()


def test_that_the_report_s_facts_are_the_real_state(tmp_path: Path, door: ShopDoor, clock: FixedClock) -> None:
    show(door)
    office = enter(door)
    assert office.log.facts().last_backup is None
    made = office.backups.make(tmp_path / "one.backoffice")
    clock.moment += timedelta(hours=1)
    office.backups.verify(made.path)
    lines = office.log.check()
    facts = office.log.facts()
    assert (facts.last_backup, facts.last_trial) == (clock.now() - timedelta(hours=1), clock.now())
    assert (facts.state.verified, facts.state.verified_at, facts.state.verified_by) == (lines, clock.now(), office.person.id)
    assert (facts.state.sealed_from, facts.state.taken_until, facts.state.contacts) == (1, 0, 1)
    assert facts.marks[:2] == (lines, lines)
    assert facts.oldest_contact == office.session.today
    assert facts.fingerprint == office.log.fingerprint()
    office.close()


def test_that_a_backup_from_before_the_seals_is_put_back_and_sealed(tmp_path: Path, door: ShopDoor) -> None:
    folder, old = tmp_path / "migrations", tmp_path / "old.db"
    seals_and_later = [f"v{number:04}*" for number in range(5, guards.newest().number + 1)]
    shutil.copytree(guards.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__", *seals_and_later))
    vault = door.load(door.folder)
    key = bytes(vault.unlock(vault.people()[0].id, PASSWORD, door.port).database_key)
    columns = "id, uuid, verify_key, generation, name, country, zone, language, currency, calling_hours"

    def fill(connection: Connection) -> None:
        values = (vault.shop_id, vault.verify_key)
        text = f"INSERT INTO shop ({columns}) VALUES (1, ?, ?, 1, 'W', 'DE', 'Europe/Berlin', 'de', 'EUR', '[]')"
        connection.exec_driver_sql(text, values)

    migrate.create_schema(old, key, fill, folder=folder)
    make(old, key, locks(vault), tmp_path / "old.backoffice", now=door.clock.now())
    assert door.preview_restore(tmp_path / "old.backoffice", PASSWORD, OWNER).claim.log_lines == 0

    door.restore(tmp_path / "old.backoffice", PASSWORD, OWNER)

    for name in (PACKER, OWNER):
        office = enter(door, name)
        assert office.log.check() == 2
        office.close()
    office = enter(door)
    assert [line.code for line in office.log.page()] == ["backup.replaced_cleared", "backup.restored"]
    assert office.log.state().sealed_from == 1
    office.close()


@pytest.mark.parametrize("name", [PACKER, OWNER])
def test_that_a_text_that_is_none_is_damage_and_no_fault_of_ours(tmp_path: Path, name: str) -> None:
    from random import Random

    copy = Copy(Shop(tmp_path), tmp_path / "copy", Random(1))
    with copy.data() as connection:
        connection.execute("UPDATE log_of_deeds SET subject_id = CAST(x'ff41' AS TEXT) WHERE seq = (SELECT max(seq) FROM log_of_deeds)")
    assert getattr(copy.notice(name), "reason", "") == "damaged"


def test_that_days_and_moments_that_are_none_are_shown_somehow(tmp_path: Path) -> None:
    from random import Random

    copy = Copy(Shop(tmp_path), tmp_path / "copy", Random(1))
    with copy.data() as connection:
        connection.execute("UPDATE contact_access SET day = 'abcdefghij', month = 'abcdefg' WHERE seq = 2")
        connection.execute("UPDATE log_of_deeds SET at_ms = 9000000000000000000 WHERE seq = 2")
        connection.execute("UPDATE log_of_deeds SET at_ms = -9000000000000000000 WHERE seq = 3")
        copy.cover_up(connection)
    copy.door.accept_rollback()
    office = enter(copy.door)
    assert len(office.log.page()) > 3
    assert office.log.page(LogQuery(contacts=True))[-2].at.year <= 2
    assert office.log.mine()
    assert office.log.facts().oldest_contact is not None
    office.close()
