"""Throw-away shops for measuring: founded through the door with a real vault, copied whole, opened as the program opens them."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.people import PersonCard, ShopSettings
from backoffice.security.device_secret import MemoryPort
from backoffice.security.passwords import Argon2Cost
from backoffice.security.vault import Vault
from backoffice.storage import connection as raw
from backoffice.storage import mark, migrate, ratchet

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
PASSWORD = "wald tisch hafen lampe"  # noqa: S105 - of invented shops only
CHEAP = Argon2Cost(1, 8, 1)  # deriving keys is not what is measured
PLAIN_SETTINGS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "cache_size = -65536",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "synchronous = FULL",
    "journal_mode = WAL",
)


@dataclass(frozen=True, slots=True)
class BenchShop:
    """A shop's folder, the port that holds its device secret, and the shop's id."""

    folder: Path
    port: MemoryPort
    shop_id: str

    @property
    def door(self) -> ShopDoor:
        return ShopDoor(self.folder, self.port, FixedClock(NOW), cost=CHEAP)

    @property
    def data_file(self) -> Path:
        return self.door.data_file

    def open(self) -> Office:
        """Sign the owner in."""
        door = self.door
        (owner,) = door.people()
        return door.sign_in(owner.id, PASSWORD)

    def owner(self) -> PersonCard:
        """Return the only person of the shop."""
        return self.door.people()[0]

    def connect(self) -> Any:
        """Return a raw connection with the vault's key: what a program written by hand would use."""
        connection = raw.connect(self.data_file, self.key(), read_only=False)
        keys = ratchet.Ratchets()
        keys.take(ratchet.load(connection))
        connection.info = {"ratchets": keys}
        return connection

    def mark(self, connection: Any) -> None:
        """Mirror how far the log has come after work by hand, as the program does after each deed."""
        vault = Vault.load(self.folder, floor=CHEAP)
        mark.write(self.folder, mark.of(connection, vault.generation, vault.keep_from), self.key(), self.shop_id)

    def key(self) -> bytes:
        """Return the key of the data file, from the vault."""
        unlocked = Vault.load(self.folder, floor=CHEAP).unlock(self.owner().id, PASSWORD, self.port)
        key = bytes(unlocked.database_key)
        unlocked.wipe()
        return key

    def copy(self, folder: Path) -> "BenchShop":
        """Copy the shop, which nobody may have open, over a former copy; the key store's mark is for the original and stays behind."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        port = MemoryPort()
        port.write(self.shop_id, self.port.read(self.shop_id))
        pin = self.port.read_pin(self.shop_id)
        if pin is not None:
            port.write_pin(self.shop_id, pin)
        return BenchShop(folder, port, self.shop_id)

    def store(self) -> None:
        """Put the device secret beside the data, for another process of this benchmark."""
        (self.folder / "bench.key").write_bytes(self.port.read(self.shop_id) + (self.port.read_pin(self.shop_id) or b""))

    @classmethod
    def stored(cls, folder: Path) -> "BenchShop":
        """Return a shop whose device secret lies beside it."""
        shop_id, port = Vault.load(folder, floor=CHEAP).shop_id, MemoryPort()
        content = (folder / "bench.key").read_bytes()
        port.write(shop_id, content[:32])
        if content[32:]:
            port.write_pin(shop_id, content[32:])
        return cls(folder, port, shop_id)

    def remove(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


def found(folder: Path) -> BenchShop:
    """Found an empty shop."""
    port = MemoryPort()
    office, _ = ShopDoor(folder, port, FixedClock(NOW), cost=CHEAP).create(ShopSettings("Kaffeehaus Lindenhof"), "Inhaberin", PASSWORD)
    office.close()
    return BenchShop(folder, port, Vault.load(folder, floor=CHEAP).shop_id)


def plain(path: Path) -> Any:
    """Return a raw connection to a new file without a key: the same driver, schema and settings, so that only the encryption differs."""
    path.unlink(missing_ok=True)
    connection = raw.DBAPI.connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=512, factory=raw.RawConnection
    )
    for setting in PLAIN_SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    migrate.bring_forward(connection)
    return connection
