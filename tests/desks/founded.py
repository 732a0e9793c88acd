"""A founded shop for the tests of what lies around the data: an owner, a packer and one order, nobody signed in."""

import json
from pathlib import Path

from backoffice.clock import Clock
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
    """Found a shop in a folder; return its door and the groups of its recovery key."""
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
