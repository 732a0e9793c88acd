"""A founded shop for the tests of what lies around the data: an owner, a packer and one order, nobody signed in."""

import atexit
import json
import shutil
from copy import deepcopy
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import cast

from backoffice.clock import Clock, FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.people import BuiltInRole, PersonId, ShopSettings
from backoffice.security.device_secret import MemoryPort
from backoffice.security.passwords import Argon2Cost
from tests.desks.conftest import woo_order

PASSWORD = "wald tisch hafen lampe"
OTHER = "vier neue worte hier"
OWNER, PACKER = "Maria Schulz", "Jonas Öztürk"
CHEAP = Argon2Cost(1, 8, 1)


def found(folder: Path, clock: Clock | None = None) -> tuple[ShopDoor, tuple[str, ...]]:
    """Give a folder a shop; return its door and the groups of its recovery key.

    All of one moment are copies of the same shop, which saves most of the time; `found_another` makes one of its own.
    """
    if clock is not None and not isinstance(clock, FixedClock):
        return found_another(folder, clock)
    made, port, groups = _template(None if clock is None else clock.now())
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return ShopDoor(folder / "shop", deepcopy(port), clock, cost=CHEAP), groups


@cache
def _template(moment: datetime | None) -> tuple[Path, MemoryPort, tuple[str, ...]]:
    folder = Path(mkdtemp(prefix="backoffice-founded-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    door, groups = found_another(folder, None if moment is None else FixedClock(moment))
    return folder, cast(MemoryPort, door.port), groups


def found_another(folder: Path, clock: Clock | None = None) -> tuple[ShopDoor, tuple[str, ...]]:
    """Found a shop in a folder with keys of its own."""
    door = ShopDoor(folder / "shop", MemoryPort(), clock, cost=CHEAP)
    office, groups = door.create(ShopSettings("Kaffeehaus"), OWNER, PASSWORD)
    office.people.add(PACKER, BuiltInRole.PACKING, PASSWORD, first=False)
    export = folder / "orders.json"
    export.write_text(json.dumps([woo_order()]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)
    office.close()
    return door, groups


def person(door: ShopDoor, name: str) -> PersonId:
    """Return the id of the person with a name."""
    return next(card.id for card in door.people() if card.name == name)


def enter(door: ShopDoor, name: str = OWNER, password: str = PASSWORD) -> Office:
    """Sign somebody in."""
    return door.sign_in(person(door, name), password)
