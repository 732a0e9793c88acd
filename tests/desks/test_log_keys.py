"""The log's key is another one once somebody has gone who knew it; what is cut off on the way is finished, and nothing false is told."""

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks import log_keys
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import DataFileProblem, DiskFull, NotAllowed
from backoffice.security import roll, vault_file
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import connection as raw
from backoffice.storage import log, mark, people, ratchet
from backoffice.storage.database import Database
from backoffice.storage.ratchet import Lane, LogKeys
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found, person
from tests.proof import false_alarms

OFFICER, OTHER = "Petra Prüferin", "Olga Ohm"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 3, 10, 9, 30, tzinfo=UTC))


@pytest.fixture
def door(tmp_path: Path, clock: FixedClock) -> ShopDoor:
    """A shop with a data protection officer and a second owner beside the owner and the packer."""
    door = found(tmp_path, clock)[0]
    office = enter(door)
    office.people.add(OFFICER, BuiltInRole.PRIVACY, PASSWORD, first=False)
    office.people.add(OTHER, BuiltInRole.OWNER, PASSWORD, first=False)
    office.close()
    return door


def open_keys(door: ShopDoor, name: str = OWNER) -> Unlocked:
    return door.load(door.folder).unlock(person(door, name), PASSWORD, door.port)


def held(door: ShopDoor, name: str = OWNER) -> LogKeys:
    return log_keys.needed(door.load(door.folder), open_keys(door, name))


def work(door: ShopDoor, name: str = PACKER) -> None:
    office = enter(door, name)
    office.orders.write_note(office.orders.page(OrderQuery())[0].id, "Notiz")
    office.close()


def check_all(door: ShopDoor, *names: str) -> None:
    for name in names:
        office = enter(door, name)
        assert office.log.check()
        office.close()


def say_goodbye(door: ShopDoor, leave: Callable[[Office], None], name: str = OWNER) -> None:
    office = enter(door, name)
    leave(office)
    office.close()


LEAVING: dict[str, Callable[[ShopDoor], Callable[[Office], None]]] = {
    "officer goes": lambda door: lambda office: office.people.remove(person(door, OFFICER)),
    "owner goes": lambda door: lambda office: office.people.remove(person(door, OTHER)),
    "officer packs": lambda door: lambda office: office.people.change_role(person(door, OFFICER), BuiltInRole.PACKING),
    "owner helps": lambda door: lambda office: office.people.change_role(person(door, OTHER), BuiltInRole.SERVICE),
}


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


class Killed(BaseException):
    """The program ends here."""


def cut_off(*_: Any, **__: Any) -> None:
    raise Killed


def test_that_a_key_in_the_vault_alone_seals_from_an_owner_s_next_sign_in(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    office = enter(door)
    with monkeypatch.context() as patch:
        patch.setattr(people, "keep", cut_off)
        with pytest.raises(Killed):
            office.people.remove(person(door, OFFICER))
    office.orders.write_note(office.orders.page(OrderQuery())[0].id, "Weiter")
    assert office.log.check()
    office.close()
    assert (held(door).begun, len(held(door).keys)) == (0, 2)

    work(door)
    office = enter(door, OWNER)
    assert [line.code for line in office.log.page(limit=2)] == ["log.key_renewed", "order.noted"]
    office.close()
    assert held(door).begun == held(door).since
    work(door)
    check_all(door, PACKER, OWNER, OTHER)


def test_that_the_next_who_leaves_brings_a_waiting_key_along(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    office = enter(door)
    with monkeypatch.context() as patch:
        patch.setattr(people, "keep", cut_off)
        with pytest.raises(Killed):
            office.people.remove(person(door, OFFICER))
    office.people.remove(person(door, PACKER))
    assert office.log.check()
    office.close()
    assert held(door).begun == held(door).since
    check_all(door, OWNER, OTHER)


@pytest.mark.parametrize("name", [OWNER, OTHER, OFFICER])
def test_that_a_key_that_seals_already_is_confirmed_later(door: ShopDoor, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    office = enter(door)
    with monkeypatch.context() as patch:
        patch.setattr(log_keys, "confirm", cut_off)
        with pytest.raises(Killed):
            office.people.change_role(person(door, OTHER if name != OTHER else OFFICER), BuiltInRole.PACKING)
    office.close()
    assert held(door).begun == 0
    work(door)
    check_all(door, PACKER, name)
    assert bool(held(door).begun) is (name != OFFICER)
    assert [line for line in log_of(door) if line == "log.key_renewed"] == []


def log_of(door: ShopDoor) -> list[str]:
    office = enter(door)
    codes = [line.code for line in office.log.page()]
    office.close()
    return codes


def test_that_a_full_disk_after_the_deed_keeps_nobody_from_working(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull(door.folder)

    office = enter(door)
    with monkeypatch.context() as patch:
        patch.setattr(type(office._vault), "confirm_log_key", full)
        office.people.remove(person(door, OFFICER))
    assert office.log.check()
    office.close()
    check_all(door, OWNER, PACKER)


def test_that_a_segment_that_was_not_begun_after_all_leaves_the_former_key(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    office = enter(door)
    with monkeypatch.context() as patch:
        patch.setattr(log, "append", cut_off)
        with pytest.raises(Killed):
            office.people.remove(person(door, OFFICER))
    office.orders.write_note(office.orders.page(OrderQuery())[0].id, "Weiter")
    assert office.log.check()
    office.close()
    check_all(door, PACKER, OWNER)


def test_that_an_older_backup_goes_on_with_the_newest_key(door: ShopDoor, tmp_path: Path) -> None:
    office = enter(door)
    office.backups.make(tmp_path / "older.backoffice")
    office.close()
    say_goodbye(door, LEAVING["officer packs"](door))
    newest = held(door)
    (door.folder / mark.FILE_NAME).unlink()
    door.port.write_mark(door.load(door.folder).shop_id, "")

    door.restore(tmp_path / "older.backoffice", PASSWORD, OWNER)

    assert held(door) == newest
    work(door)
    check_all(door, PACKER, OWNER, OTHER)


def test_that_whoever_is_no_owner_any_more_restores_nothing(door: ShopDoor, tmp_path: Path) -> None:
    office = enter(door)
    office.backups.make(tmp_path / "older.backoffice")
    office.close()
    say_goodbye(door, LEAVING["owner helps"](door))
    with pytest.raises(NotAllowed):
        door.restore(tmp_path / "older.backoffice", PASSWORD, OTHER)


def test_that_older_data_that_an_owner_confirms_goes_on_with_the_newest_key(door: ShopDoor, tmp_path: Path) -> None:
    shutil.copy(door.data_file, tmp_path / "older")
    say_goodbye(door, LEAVING["officer goes"](door))
    shutil.copy(tmp_path / "older", door.data_file)
    with pytest.raises(DataFileProblem, match="rolled_back"):
        enter(door)
    door.accept_rollback()
    enter(door).close()
    work(door)
    check_all(door, PACKER, OWNER)


def test_that_the_recovery_key_opens_a_log_with_several_keys(tmp_path: Path, clock: FixedClock) -> None:
    door, groups = found(tmp_path, clock)
    for _ in range(2):
        say_goodbye(door, lambda office: office.people.change_role(person(door, PACKER), BuiltInRole.PRIVACY))
        say_goodbye(door, lambda office: office.people.change_role(person(door, PACKER), BuiltInRole.PACKING))
    assert len(held(door).keys) == 3
    office = door.recover(groups, person(door, OWNER), "ein ganz neues wort hier")
    assert office.log.check()
    office.close()


def test_that_a_rotation_renews_the_log_s_key_too(door: ShopDoor) -> None:
    door.rotate(person(door, OWNER), PASSWORD)
    assert (len(held(door).keys), held(door).begun) == (2, held(door).since)
    check_all(door, PACKER, OFFICER, OWNER)


def test_that_an_audit_that_a_renewal_overtook_is_made_again(door: ShopDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    office = enter(door)
    audit, asked = Database.audit, list[LogKeys | None]()

    def overtaken(database: Database, keys: LogKeys | None, tick: None, *, gently: bool) -> object:
        asked.append(keys)
        if len(asked) == 1:
            office.people.remove(person(door, OFFICER))
        return audit(database, keys, tick, gently=gently)

    monkeypatch.setattr(Database, "audit", overtaken)
    assert office.log.check()
    assert len(asked) == 2
    office.close()


def test_that_nobody_else_begins_a_log_anew(door: ShopDoor) -> None:
    unlocked = open_keys(door, PACKER)
    assert log_keys.held(door.load(door.folder), unlocked) is None
    with pytest.raises(NotAllowed):
        log_keys.needed(door.load(door.folder), unlocked)
    assert not roll.log_waits(door.load(door.folder).data)


@pytest.mark.parametrize("by_key", [False, True])
def test_that_an_owner_restores_a_backup_of_before_another_owner_left(tmp_path: Path, clock: FixedClock, by_key: bool) -> None:
    """The signing key is another one since, which the backup's list does not know and the key store has pinned."""
    door, groups = found(tmp_path, clock)
    office = enter(door)
    office.people.add(OTHER, BuiltInRole.OWNER, PASSWORD, first=False)
    office.backups.make(tmp_path / "older.backoffice")
    office.people.remove(person(door, OTHER))
    office.close()
    enter(door).close()
    pin = door.port.read_pin(door.load(door.folder).shop_id)
    door.restore(tmp_path / "older.backoffice", "-".join(groups) if by_key else PASSWORD, OWNER)
    assert door.port.read_pin(door.load(door.folder).shop_id) == pin
    work(door)
    check_all(door, PACKER, OWNER)


STEPS: tuple[tuple[Any, str], ...] = (
    (vault_file, "save"),
    (vault_file, "purge_kept"),
    (people, "keep"),
    (log, "begin_segment"),
    (log, "append"),
    (mark, "write"),
    (log_keys, "confirm"),
    (Vault, "confirm_log_key"),
)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a fork is POSIX")
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("step", STEPS, ids=lambda one: one[1])
def test_that_a_kill_at_a_step_of_a_leaving_makes_no_false_alarm(tmp_path: Path, step: tuple[Any, str], after: bool) -> None:
    """Before and after each, once in the deed itself; then whoever comes finds all as it should be, and the leaving can be made again."""
    door = false_alarms.with_key_file(tmp_path)
    office = enter(door)
    office.people.add(OFFICER, BuiltInRole.PRIVACY, PASSWORD, first=False)
    office.close()
    child = os.fork()
    if not child:
        die_at(door, step, after=after)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL

    work(door)
    check_all(door, PACKER, OWNER)
    if any(card.name == OFFICER for card in door.people()):
        say_goodbye(door, LEAVING["officer goes"](door))
    assert len(held(door).keys) == 2
    assert held(door).begun == held(door).since
    work(door)
    check_all(door, PACKER, OWNER)


def die_at(door: ShopDoor, step: tuple[Any, str], *, after: bool) -> None:
    """Let the officer go, and end at a step as a power cut would."""
    office = enter(door)
    place, name = step
    whole = getattr(place, name)

    def dying(*values: Any, **options: Any) -> Any:
        if after:
            whole(*values, **options)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(place, name, dying)
    office.people.remove(person(door, OFFICER))
    os._exit(1)
