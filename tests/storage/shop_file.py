"""A small encrypted shop on the disk, in the newest schema, for the tests of storage and backup."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from backoffice.storage import log, migrate
from backoffice.storage.database import Database

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
UUID = "5b0c2c5e-6a3c-4d34-9a83-0d3f6f1a2b3c"


@dataclass(frozen=True, slots=True)
class ShopFile:
    """A closed data file with its key."""

    path: Path
    key: bytes
    uuid: str

    def open(self) -> Database:
        return Database(self.path, self.key, shop_uuid=self.uuid)

    def add_lines(self, count: int) -> None:
        database = self.open()
        with database.writer() as connection:
            for _ in range(count):
                log.append(connection, NOW, "p1", "order.note", "order", 7, ("body",))
        database.close()


def make_shop(folder: Path, key: bytes = bytes(range(32))) -> ShopFile:
    """Return a new shop with four lines in its log."""
    made = ShopFile(folder / "data.db", key, UUID)
    made.path.write_bytes(_made(key))
    return made


@cache
def _made(key: bytes) -> bytes:
    """Make a shop's data file once and return its content, since making it takes longer than most tests."""
    with TemporaryDirectory() as folder:
        made = ShopFile(Path(folder, "data.db"), key, UUID)
        migrate.create_schema(made.path, made.key, first_rows)
        made.add_lines(3)
        return made.path.read_bytes()


def first_rows(connection: Connection) -> None:
    shop = (1, UUID, bytes(32), 1, "Wollfaden", "DE", "Europe/Berlin", "de", "EUR", "[]")
    connection.exec_driver_sql(
        "INSERT INTO shop (id, uuid, verify_key, generation, name, country, zone, language, currency, calling_hours)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        shop,
    )
    log.append(connection, NOW, "p1", "shop.create", "shop", UUID)
