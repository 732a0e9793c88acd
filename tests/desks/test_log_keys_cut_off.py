"""A new key of the log that was cut off on its way is finished, or leaves the former one."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import pytest

from backoffice.desks import log_keys
from backoffice.desks.door import ShopDoor
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import DiskFull
from backoffice.storage import log, people
from tests.desks.founded import OWNER, PACKER, enter, person
from tests.desks.log_key_kit import OFFICER, OTHER, check_all, clock, door, held, work

__all__ = ["clock", "door"]


class Killed(BaseException):
    """The program ends here."""


@contextmanager
def cut_off(module: ModuleType, name: str) -> Iterator[None]:
    """Let the program end where it comes to a function."""

    def end(*_: Any, **__: Any) -> None:
        raise Killed

    with pytest.MonkeyPatch.context() as patch, pytest.raises(Killed):
        patch.setattr(module, name, end)
        yield


def let_officer_go_cut_off_at(module: ModuleType, name: str, door: ShopDoor) -> None:
    office = enter(door)
    with cut_off(module, name):
        office.people.remove(person(door, OFFICER))
    office.orders.write_note(office.orders.page(OrderQuery())[0].id, "Weiter")
    assert office.log.check()
    office.close()


def test_that_a_key_in_the_vault_alone_seals_from_an_owner_s_next_sign_in(door: ShopDoor) -> None:
    let_officer_go_cut_off_at(people, "keep", door)
    assert (held(door).begun, len(held(door).keys)) == (0, 2)

    work(door)
    office = enter(door, OWNER)
    assert [line.code for line in office.log.page(limit=2)] == ["log.key_renewed", "order.noted"]
    office.close()
    assert held(door).begun == held(door).since
    work(door)
    check_all(door, PACKER, OWNER, OTHER)


def test_that_the_next_who_leaves_brings_a_waiting_key_along(door: ShopDoor) -> None:
    office = enter(door)
    with cut_off(people, "keep"):
        office.people.remove(person(door, OFFICER))
    office.people.remove(person(door, PACKER))
    assert office.log.check()
    office.close()
    assert held(door).begun == held(door).since
    check_all(door, OWNER, OTHER)


@pytest.mark.parametrize("name", [OWNER, OTHER, OFFICER])
def test_that_a_key_that_seals_already_is_confirmed_later(door: ShopDoor, name: str) -> None:
    office = enter(door)
    with cut_off(log_keys, "confirm"):
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


def test_that_a_segment_that_was_not_begun_after_all_leaves_the_former_key(door: ShopDoor) -> None:
    let_officer_go_cut_off_at(log, "append", door)
    check_all(door, PACKER, OWNER)
