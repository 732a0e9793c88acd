"""Kills and restores after which the log, the seals and the marks must be found as they should be."""

import os
import signal
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.contacts import ContactKind
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.security.device_secret import KeyFilePort, MemoryPort
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, enter, found, person

LONGEST_SECONDS = 0.5
OFFICER = "Petra Prüferin"


def kill_often(folder: Path, kills: int, seed: int) -> int:
    """Let a forked child work and kill it at a random moment; sign in and look at the log after each. Return how many lines it has.

    Somebody's role is given and taken meanwhile, so that the log's key is renewed and a kill falls between key list, data and mark.
    """
    draw = Random(seed)
    door = with_key_file(folder)
    office = enter(door)
    office.people.add(OFFICER, BuiltInRole.PRIVACY, PASSWORD, first=False)
    office.close()
    lines = 0
    for turn in range(kills):
        child = os.fork()
        if not child:
            _work(door, turn)
        time.sleep(draw.random() * LONGEST_SECONDS)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for name in (PACKER, OWNER) if turn % 2 else (OWNER,):
            office = enter(door, name)
            lines = office.log.check()
            office.close()
    return lines


def restore_often(folder: Path, restores: int, seed: int) -> None:
    """Put backups of several days back, work between, and let other accounts of the computer come, whose key stores saw other days."""
    draw = Random(seed)
    clock = FixedClock(datetime(2026, 3, 10, 9, 30, tzinfo=UTC))
    door, groups = found(folder, clock)
    shop_id = door.load(door.folder).shop_id
    ports = [door.port, *(_account(door, shop_id) for _ in range(2))]
    backups: list[Path] = []
    for turn in range(restores):
        clock.moment += timedelta(hours=5)
        here = ShopDoor(door.folder, draw.choice(ports), clock, cost=CHEAP)
        if backups and turn % 2:
            here.restore(draw.choice(backups), draw.choice([PASSWORD, "-".join(groups)]), OWNER)
        for name in draw.sample([OWNER, PACKER], 2):
            office = enter(here, name)
            _deed(office.orders.page(OrderQuery())[0].id, office, turn)
            office.log.check()
            if name == OWNER and (not backups or draw.random() < 0.3):
                backups = [*backups[-4:], folder / f"{turn}.backoffice"]
                office.backups.make(backups[-1])
            office.close()


def _account(door: ShopDoor, shop_id: str) -> MemoryPort:
    port = MemoryPort()
    port.write(shop_id, door.port.read(shop_id))
    return port


def with_key_file(folder: Path) -> ShopDoor:
    """Return the door of a shop whose secret a forked child sees too."""
    door, _ = found(folder)
    shop_id = door.load(door.folder).shop_id
    port = KeyFilePort(folder / "device.key")
    port.write(shop_id, door.port.read(shop_id))
    return ShopDoor(door.folder, port, cost=CHEAP)


def _deed(order: OrderId, office: Office, turn: int) -> None:
    office.orders.write_note(order, f"Notiz {turn}")
    if office.person.name == OWNER:
        office.contacts.reveal(order, ContactKind.PHONE)


def _work(door: ShopDoor, turn: int) -> None:
    """Work until somebody ends it."""
    try:
        while True:
            office = enter(door, (OWNER, PACKER)[turn % 2])
            order = office.orders.page(OrderQuery())[0].id
            if office.person.name == OWNER:
                role = BuiltInRole.PRIVACY if turn % 4 else BuiltInRole.PACKING
                office.people.change_role(person(door, OFFICER), role)
            for _ in range(6):
                _deed(order, office, turn)
            office.close()
    finally:
        os._exit(1)
