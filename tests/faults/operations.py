"""What is done to a shop while its disk fails, and what must hold of the shop afterwards.

Each operation prepares itself (signing in, for instance) before the faults begin, and then works through the real desks.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from backoffice import disk
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import OrderQuery, Parcel
from backoffice.domain.people import ShopSettings
from backoffice.errors import DataFileProblem, WrongPassword
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.passwords import Argon2Cost
from backoffice.storage import connection as raw
from backoffice.storage import guards, migrate, write_new
from tests.proof import kill_child
from tests.proof.killing import Said, check

PASSWORD, NEW_PASSWORD = "wald tisch hafen lampe", "wiese stuhl bucht kerze"
BACKUP = "kept.backoffice"
LATER = '''"""Add a colour."""
from alembic import op
revision = "9000"
down_revision = "{down}"
branch_labels = None
depends_on = None
def upgrade():
    op.execute("CREATE TABLE colour (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
def downgrade():
    raise NotImplementedError
'''
# What people entrust to the program; the log has its own check, since signing in writes to it.
KEPT = ("orders", "order_line", "order_import", "customer", "customer_contact", "address", "payment", "shipment", "order_history", "person")
Begin = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop in a folder with its key file and a backup from before its last orders came; the digests are those of its rows."""

    folder: Path
    rows: str = ""
    rows_of_backup: str = ""

    @property
    def door(self) -> ShopDoor:
        return ShopDoor(self.folder / "shop", KeyFilePort(self.folder / "key"), cost=Argon2Cost(1, 8, 1))

    def copied(self, folder: Path) -> "Shop":
        """Return a copy of the shop in a new folder."""
        shutil.copytree(self.folder, folder)
        return Shop(folder, self.rows, self.rows_of_backup)


def found(folder: Path) -> Shop:
    """Make the shop that each fault begins with."""
    shop = Shop(folder)
    folder.mkdir()
    shop.door.create(ShopSettings("Kaffeehaus Lindenhof"), "Inhaberin", PASSWORD)[0].close()
    with _signed_in(shop) as office:
        kill_child.bring_in(office, 1)
        office.backups.make(folder / BACKUP)
        earlier = _rows(shop)
        kill_child.bring_in(office, 1 + kill_child.BATCH)
    scripts = folder.parent / "migrations"
    shutil.copytree(guards.migrations_folder(), scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "v9000_colour.py").write_text(LATER.format(down=f"{guards.newest().number:04}"))
    return Shop(folder, _rows(shop), earlier)


def save(shop: Shop, begin: Begin) -> None:
    """Ship three orders."""
    with _signed_in(shop) as office:
        rows = office.orders.page(OrderQuery(OrderView.READY), limit=3)
        begin()
        office.orders.ship([Parcel(row.id, row.version, "DHL") for row in rows])


def backup(shop: Shop, begin: Begin) -> None:
    """Write a backup over an older one."""
    with _signed_in(shop) as office:
        begin()
        office.backups.make(shop.folder / BACKUP)


def restore(shop: Shop, begin: Begin) -> None:
    begin()
    shop.door.restore(shop.folder / BACKUP, PASSWORD)


def rotate(shop: Shop, begin: Begin) -> None:
    door = shop.door
    (owner,) = door.people()
    begin()
    door.rotate(owner.id, PASSWORD)


@disk.told  # as the door is, which does it
def migration(shop: Shop, begin: Begin) -> None:
    key = _key(shop, PASSWORD)
    begin()
    migrate.upgrade(shop.door.data_file, lambda: key, folder=shop.folder.parent / "migrations")


def vault(shop: Shop, begin: Begin) -> None:
    """Change the password, which writes the list of people anew."""
    with _signed_in(shop) as office:
        begin()
        office.keys.change_password(PASSWORD, NEW_PASSWORD)


OPERATIONS: dict[str, Callable[[Shop, Begin], None]] = {
    "save": save,
    "backup": backup,
    "restore": restore,
    "rotate": rotate,
    "migration": migration,
    "vault": vault,
}


def look(shop: Shop, operation: str, *, complete: bool) -> None:
    """Assert that a shop whose disk failed holds every row, and that what was said to be done is done.

    By now the disk works again. Nothing but the vault, the key store and the password may be needed.
    """
    password = _password_of(shop)
    assert not complete or (password == NEW_PASSWORD) == (operation == "vault")
    key = _key(shop, password)
    if operation == "migration":
        later = migrate.number_of(shop.door.data_file, key) == 9000
        assert later or not complete
        if later:  # only the program that made it opens it
            _check_file(shop, key)
            assert _rows(shop, key) == shop.rows
            return
    with _signed_in(shop, password) as office:
        if operation == "save":
            check(office, Said())
            assert office.orders.count(OrderQuery(OrderView.ALL)).number == 2 * kill_child.BATCH
        office.log.check()
    key = _key(shop, password)
    rows = _rows(shop, key)
    if operation == "restore":
        assert rows == shop.rows_of_backup or (rows == shop.rows and not complete)
    elif operation == "save":
        assert (rows != shop.rows) or not complete
    elif operation != "vault":
        assert rows == shop.rows
    _check_file(shop, key)
    shop.door.preview_restore(shop.folder / BACKUP, PASSWORD)


@contextmanager
def _signed_in(shop: Shop, password: str = PASSWORD) -> Iterator[Office]:
    (owner,) = shop.door.people()
    office = shop.door.sign_in(owner.id, password)
    try:
        yield office
    finally:
        office.close()


def _password_of(shop: Shop) -> str:
    door = shop.door
    try:
        door.confirm_password(door.people()[0].id, PASSWORD)
    except WrongPassword:
        return NEW_PASSWORD
    return PASSWORD


def _key(shop: Shop, password: str) -> bytes:
    """Return the key that opens the data file; an interrupted rotation leaves two for a while."""
    door = shop.door
    unlocked = door.load(door.folder).unlock(door.people()[0].id, password, door.port)
    keys = [bytes(key) for key in unlocked.database_keys()]
    unlocked.wipe()
    return next(key for key in keys if _opens(door.data_file, key))


def _opens(path: Path, key: bytes) -> bool:
    try:
        return migrate.number_of(path, key) > 0
    except DataFileProblem:
        return False


def _rows(shop: Shop, key: bytes | None = None) -> str:
    """Return a digest of all rows that are kept."""
    digest = hashlib.sha256()
    with closing(raw.connect(shop.door.data_file, key or _key(shop, PASSWORD), read_only=True)) as connection:
        for table in KEPT:
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
                digest.update(repr(row).encode())
    return digest.hexdigest()


def _check_file(shop: Shop, key: bytes) -> None:
    """Every page is authentic, and every tree, index and foreign key is sound."""
    with closing(raw.connect(shop.door.data_file, key, read_only=True)) as connection:
        write_new.check_pages(connection, shop.door.data_file)
