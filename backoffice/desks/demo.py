"""A throw-away shop to look around in: invented people and orders, the real importer, no key store.

Nothing of it is kept: keys live in memory, the folder goes with the program.
"""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.clock import Clock, DemoClock, SystemClock
from backoffice.desks.demo_calls import bring_messages
from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.domain.taking_over import TakenField, Taking
from backoffice.security.device_secret import MemoryPort

if TYPE_CHECKING:
    from backoffice.desks.office import Office

FILES = Path(__file__).parents[2] / "resources" / "demo"
INVENTED = (FILES / "lindenhof_shopify_2026-03-10.csv", FILES / "lindenhof_woocommerce_2026-03-10.json")
NEXT_DAY = FILES / "lindenhof_shopify_2026-03-11.csv"
TODAY = datetime(2026, 3, 10, 9, 24, tzinfo=UTC)
SHOP = "Kaffeehaus Lindenhof"
OWNER, PASSWORD = "Maria Schulz", "wald tisch hafen lampe"
COLLEAGUES = (
    ("Mia Becker", BuiltInRole.ORDERS),
    ("Jonas Öztürk", BuiltInRole.PACKING),
    ("Anne-Kathrin Müller-Lüdtke", BuiltInRole.SERVICE),
)


def demo_door(folder: Path, *, invented: bool) -> ShopDoor:
    """Return the door of a demo shop that is not founded yet; invented data has a day of its own, other files have today."""
    clock: Clock = DemoClock(TODAY) if invented else SystemClock()
    return ShopDoor(folder / "shop", MemoryPort(), clock)


def open_demo(door: ShopDoor, language: str, files: Sequence[Path]) -> "Office":
    """Found the demo shop with its people, import the files, take the messages in, and return the owner's office."""
    office, _ = door.create(ShopSettings(SHOP, language=language), OWNER, PASSWORD)
    office.keys.confirm_recovery()
    for name, role in COLLEAGUES:
        office.people.add(name, role, PASSWORD, first=False)
    for file in files:
        copy = Path(shutil.copy(file, door.folder.parent / file.name))  # the program offers to delete what it has imported
        preview = office.imports.preview(copy)
        if file in INVENTED:  # this shop calls its customers back
            office.channel_fields.choose(preview.channel.id, TakenField.PHONE, Taking.ALWAYS)
            again = office.imports.preview(copy)
            office.imports.drop(preview.batch_id)
            preview = again
        office.imports.publish(preview.batch_id)
    bring_messages(office)
    return office
