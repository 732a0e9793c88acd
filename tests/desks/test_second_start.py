"""Two starts of the program on one shop: the second one is told and changes nothing, and what was killed is no obstacle."""

import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.people import ShopSettings
from backoffice.errors import (
    BackofficeError,
    NotAllowed,
    ShopInUse,
    VaultDamaged,
    WeakPassword,
    WrongPassword,
    WrongRecoveryKey,
)
from tests.desks.founded import OTHER, OWNER, PACKER, PASSWORD, enter, found, person
from tests.proof import kill_child, killing

Attempt = Callable[[ShopDoor], object]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is POSIX; Windows has its own lane")
def test_that_a_second_start_is_told_and_the_first_one_goes_on_until_it_is_killed(tmp_path: Path) -> None:
    office, groups = kill_child.door_of(tmp_path).create(ShopSettings("Kaffeehaus"), kill_child.OWNER, kill_child.PASSWORD)
    with closing(office):
        backup = office.backups.make(tmp_path).path
    door, said = kill_child.door_of(tmp_path), killing.Said()
    owner = door.people()[0].id
    attempts: list[Attempt] = [
        lambda one: one.check(),
        lambda one: one.sign_in(owner, kill_child.PASSWORD),
        lambda one: one.rotate(owner, kill_child.PASSWORD),
        lambda one: one.recover(groups, owner, OTHER),
        lambda one: one.make_known(groups),
        lambda one: one.restore(backup, kill_child.PASSWORD),
        lambda one: one.take_list(backup, groups, owner, OTHER),
    ]
    command = [sys.executable, "-m", "tests.proof.kill_child", "work", str(tmp_path), "1"]
    with subprocess.Popen(command, cwd=killing.ROOT, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        hear(first.stdout.readline, said, batches=1)
        keys = {path: path.read_bytes() for path in (door.vault_file, tmp_path / "key")}
        for attempt in attempts:
            with pytest.raises(ShopInUse):
                attempt(kill_child.door_of(tmp_path))
        assert door.vault_file.read_bytes() == keys[door.vault_file]
        hear(first.stdout.readline, said, batches=len(said.published) + 1)
        first.kill()
        said.hear(first.stdout.read())

    with closing(kill_child.sign_in(tmp_path)) as office:
        killing.check(office, said)


def hear(line: Callable[[], str], said: killing.Said, batches: int) -> None:
    """Listen until so many batches are acknowledged."""
    while len(said.published) < batches:
        text = line()
        assert text, "it has ended"
        said.hear(text)


def test_that_who_comes_second_tidies_nothing_that_the_first_goes_by(tmp_path: Path) -> None:
    """A colleague at work has changed the password, which an owner's sign-in would confirm: then the next change was refused."""
    door, _ = found(tmp_path)
    with closing(enter(door, PACKER)) as office:
        office.keys.change_password(PASSWORD, OTHER)
        with pytest.raises(ShopInUse):
            ShopDoor(door.folder, door.port, cost=door._cost).sign_in(person(door, OWNER), PASSWORD)
        office.keys.change_password(OTHER, "regen brief insel apfel")

    enter(door, PACKER, "regen brief insel apfel").close()


def test_that_uncovering_the_window_changes_no_key(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    with closing(enter(door)) as office:
        office.keys.change_password(PASSWORD, OTHER)
        before = door.vault_file.read_bytes()
        office.confirm_password(OTHER)
        assert door.vault_file.read_bytes() == before
        office.people.rename(person(door, PACKER), "Jonas Neu")


def test_that_a_wrong_password_or_key_lets_go_of_the_shop(tmp_path: Path) -> None:
    door, groups = found(tmp_path)
    attempts: list[tuple[Attempt, type[BackofficeError]]] = [
        (lambda one: one.sign_in(person(one, OWNER), OTHER), WrongPassword),
        (lambda one: one.recover(("AAAAAA",) * 6, person(one, OWNER), OTHER), WrongRecoveryKey),
        (lambda one: one.recover(groups, person(one, OWNER), "kurz"), WeakPassword),
        (lambda one: one.make_known(("AAAAAA",) * 6), WrongRecoveryKey),
        (lambda one: one.rotate(person(one, PACKER), PASSWORD), NotAllowed),
    ]
    for attempt, refusal in attempts:
        with pytest.raises(refusal):
            attempt(door)
        door.check()
    enter(door).close()


def test_that_a_data_file_that_fails_at_its_end_keeps_neither_the_shop_nor_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    door, _ = found(tmp_path)
    office = enter(door)
    close, key = office.session.database.close, office._unlocked.database_key

    def fail() -> None:
        close()
        raise OSError("the disk is gone")

    with monkeypatch.context() as failing:
        failing.setattr(office.session.database, "close", fail)
        with pytest.raises(OSError, match="the disk is gone"):
            office.close()

    assert not any(key)
    enter(door).close()


def test_that_nothing_is_left_in_a_folder_without_a_shop(tmp_path: Path) -> None:
    door, _ = found(tmp_path / "here")
    elsewhere = ShopDoor(tmp_path, door.port, cost=door._cost)
    with pytest.raises(VaultDamaged, match="missing"):
        elsewhere.sign_in(person(door, OWNER), PASSWORD)
    assert [path.name for path in tmp_path.iterdir()] == ["here"]
