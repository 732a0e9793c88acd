"""After a restore, a confirmation or a rotation the log goes on with its newest key, and a kill on the way makes no false alarm."""

import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks import log_keys
from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole
from backoffice.errors import DataFileProblem, NotAllowed
from backoffice.security import roll, vault_file
from backoffice.security.vault import Vault
from backoffice.storage import log, mark, people
from backoffice.storage.database import Database
from backoffice.storage.ratchet import LogKeys
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found, person
from tests.desks.log_key_kit import LEAVING, OFFICER, OTHER, check_all, clock, door, held, open_keys, say_goodbye, work
from tests.proof import false_alarms

__all__ = ["clock", "door"]


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
