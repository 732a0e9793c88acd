"""The log's key is another one once somebody has gone who knew it, and the former one seals nothing any more."""

from contextlib import closing

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole
from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import log, mark, ratchet
from backoffice.storage.ratchet import Lane, LogKeys
from tests.desks.founded import OWNER, PACKER, enter, person
from tests.desks.log_key_kit import LEAVING, OFFICER, OTHER, check_all, clock, door, held, open_keys, say_goodbye, work

__all__ = ["clock", "door"]


@pytest.mark.parametrize("leaving", LEAVING)
def test_that_a_new_key_seals_from_the_very_line_on_that_tells_of_it(door: ShopDoor, leaving: str) -> None:
    before = held(door)
    say_goodbye(door, LEAVING[leaving](door))
    after = held(door)

    assert after.keys[:-1] == before.keys
    assert after.begun == after.since > before.since
    with closing(raw.connect(door.data_file, open_keys(door).database_key, read_only=True)) as connection:
        assert ratchet.segments(connection)[-1].first_of(Lane.DEEDS) == log.head(connection)[0]
        assert ratchet.epoch(connection) == after.since
    work(door)
    check_all(door, OWNER, PACKER)


@pytest.mark.parametrize("role", [BuiltInRole.PACKING, BuiltInRole.SERVICE, BuiltInRole.OWNER])
def test_that_whoever_never_knew_it_leaves_it_as_it_is(door: ShopDoor, role: BuiltInRole) -> None:
    say_goodbye(door, lambda office: office.people.change_role(person(door, PACKER), role))
    assert held(door) == LogKeys(((0, open_keys(door).log_keys[1]),))
    say_goodbye(door, lambda office: office.people.change_role(person(door, OTHER), BuiltInRole.PRIVACY))
    assert len(held(door).keys) == 1


def test_that_an_owner_who_steps_down_leaves_a_new_key_that_they_do_not_hold(door: ShopDoor) -> None:
    office = enter(door)
    office.people.change_role(person(door, OWNER), BuiltInRole.PACKING)
    assert not office._unlocked.log_keys
    office.close()
    assert len(held(door, OTHER).keys) == 2
    assert held(door, OTHER).begun
    work(door, OWNER)
    check_all(door, OWNER, OTHER, OFFICER)


def forge_with_the_former_key(door: ShopDoor, database_key: bytes, former: LogKeys, *, seq: int, segments: int) -> None:
    """Change a line, calculate the chain again and seal all of it with a log key that was kept, as if no other had come after it."""
    connection = raw.connect(door.data_file, database_key, read_only=False)
    with closing(connection):
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM log_segment WHERE id > ?", (segments,))
        connection.execute("UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = ?", (seq,))
        rows = connection.execute(f"SELECT {log.COLUMNS} FROM log_of_deeds ORDER BY seq").fetchall()
        checker, chain = ratchet.Checker(connection, Lane.DEEDS, former), log.START
        for row in rows:
            chain = log.chained(chain, tuple(row))
            seal = ratchet.mac(checker.key_at(row[0] - 1), chain)
            connection.execute("UPDATE log_of_deeds SET chain = ?, mac = ? WHERE seq = ?", (chain, seal, row[0]))
        ratchet.keep(connection, Lane.DEEDS, len(rows), checker.key_at(len(rows)))
        _, count, key = next(row for row in ratchet.load(connection) if row[0] == Lane.CONTACTS)
        fresh = ratchet.Checker(connection, Lane.CONTACTS, former).key_at(count)
        ratchet.keep(connection, Lane.CONTACTS, count, fresh or key)
        for _, text in guards:
            connection.execute(text)
        vault = door.load(door.folder)
        here = mark.of(connection, vault.generation, vault.keep_from)
    (door.folder / mark.FILE_NAME).unlink()  # it has two places, and the other one knows better
    mark.write(door.folder, here, database_key, vault.shop_id)
    door.port.write_mark(vault.shop_id, here.text)


def notice(door: ShopDoor, name: str = OWNER) -> str:
    office = enter(door, name)
    try:
        office.log.check()
    except DataFileProblem as problem:
        return problem.reason
    finally:
        office.close()
    return ""


def test_that_the_former_key_and_the_data_s_do_not_seal_a_changed_line(door: ShopDoor) -> None:
    """The officer packs now, kept the log's key, and opens the data with a program of their own."""
    former = held(door, OFFICER)
    say_goodbye(door, LEAVING["officer packs"](door))
    work(door)
    key = bytes(open_keys(door, OFFICER).database_key)
    with closing(raw.connect(door.data_file, key, read_only=True)) as connection:
        lines = log.head(connection)[0]

    forge_with_the_former_key(door, key, former, seq=lines, segments=1)

    assert notice(door, PACKER) == ""  # the chain is whole, and the marks fit
    assert notice(door, OWNER) == "log_forged"
    assert notice(door, OTHER) == "log_forged"


def test_that_the_same_goes_unnoticed_only_with_the_present_key(door: ShopDoor) -> None:
    """The forgery above is a good one: with the key that seals, nobody could tell."""
    say_goodbye(door, LEAVING["officer packs"](door))
    work(door)
    forge_with_the_former_key(door, bytes(open_keys(door).database_key), held(door), seq=3, segments=2)
    assert notice(door, OWNER) == ""
