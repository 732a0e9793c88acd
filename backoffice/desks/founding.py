"""How a shop is founded: a list of people with one owner, a data file, and nothing at all where either cannot be made."""

from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.desks import log_keys, marks
from backoffice.desks.shop import check_texts
from backoffice.desks.typed import refuse_numbers
from backoffice.domain.people import ShopSettings
from backoffice.errors import KeyStoreProblem
from backoffice.security.passwords import Argon2Cost
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import files, log, mark, migrate, people, places, shop
from backoffice.storage.mark import Mark

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

SHIPS_BEFORE_PAYMENT = ("rechnung", "kauf auf rechnung", "auf rechnung", "invoice", "nachnahme", "cash on delivery", "cod")


def found(
    door: "ShopDoor", settings: ShopSettings, owner_name: str, password: str, cost: Argon2Cost
) -> tuple[Vault, Unlocked, tuple[str, ...]]:
    """Found a shop in the door's folder; return its list of people, the owner's keys, and the six groups of the recovery key.

    Raises Invalid, PathRefused, KeyStoreProblem, WeakPassword, DiskFull; then nothing of it is left in the folder.
    """
    check_texts(settings)
    refuse_numbers("name", owner_name)
    places.make_folder(door.folder)
    uuid = str(uuid4())
    unlocked, recovery = Vault.create(  # nothing is left if it fails; where somebody was faster, it leaves theirs alone
        door.folder, uuid, owner_name, password, door.port, cost=cost, clock=door.clock, shop_name=settings.name
    )
    try:
        vault = door.load(door.folder)
        _make_data_file(door, vault, unlocked, settings)
    except BaseException:
        unlocked.wipe()
        files.remove_database(door.data_file)
        for path in (door.vault_file, door.folder / mark.FILE_NAME):
            path.unlink(missing_ok=True)
        with suppress(KeyStoreProblem):
            door.port.delete(uuid)
        raise
    return vault, unlocked, recovery.groups


def _make_data_file(door: "ShopDoor", vault: Vault, unlocked: Unlocked, settings: ShopSettings) -> None:
    """Make the data file, with the shop's people and the payment methods that usually ship before payment."""

    def fill(connection: Connection) -> None:
        now = door.clock.now()
        shop.found_shop(connection, vault.shop_id, vault.verify_key, settings)
        people.keep(connection, vault.people(), now, now.astimezone(ZoneInfo(settings.zone)).date())
        for method in SHIPS_BEFORE_PAYMENT:
            shop.set_payment_method(connection, method, True)
        log.begin_anew(connection, log_keys.needed(vault, unlocked), door.clock.now(), unlocked.person_id or "", "shop.founded")
        here.append(mark.of(connection, vault.generation, vault.keep_from))

    here: list[Mark] = []
    migrate.create_schema(door.data_file, unlocked.database_key, fill)
    marks.write(door, vault, unlocked.database_key, here[0])
