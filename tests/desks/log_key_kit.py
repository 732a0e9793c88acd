"""A shop whose people hold the log's key, and how one of them leaves."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks import log_keys
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.security.unlocked import Unlocked
from backoffice.storage.ratchet import LogKeys
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found, person

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
