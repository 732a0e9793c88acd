"""What is done to a shop while its disk fails, and what must hold of the shop afterwards.

Each operation prepares itself (signing in, for instance) before the faults begin, works through the real desks, and says when the verb has
returned.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
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
from backoffice.storage import guards, migrate, soundness
from tests.proof import kill_child
from tests.proof.killing import Said, check

PASSWORD, NEW_PASSWORD = "wald tisch hafen lampe", "wiese stuhl bucht kerze"
BACKUP = "kept.backoffice"
LATER_NUMBER = 9000
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
TRADE = (
    "orders",
    "order_line",
    "order_import",
    "customer",
    "customer_contact",
    "address",
    "payment",
    "shipment",
    "order_history",
    "bank_detail",
)
KEPT = (*TRADE, "person")
ACCOUNTS = 12  # more than are sealed again in one step
IBAN = "DE89370400440532013000"
Begin = Callable[[], None]
Operation = Callable[..., None]  # of a shop, what is called when it begins, and what when the verb has returned


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop in a folder with its key file and a backup from before its last orders came; the digests are those of its rows."""

    folder: Path
    rows: str = ""
    rows_of_backup: str = ""
    recovery: str = ""

    @property
    def door(self) -> ShopDoor:
        return ShopDoor(self.folder / "shop", KeyFilePort(self.folder / "key"), cost=Argon2Cost(1, 8, 1))

    def copied(self, folder: Path) -> "Shop":
        """Return a copy of the shop in a new folder."""
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)


def found(folder: Path) -> Shop:
    """Make the shop that each fault begins with."""
    shop = Shop(folder)
    folder.mkdir()
    office, groups = shop.door.create(ShopSettings("Kaffeehaus Lindenhof"), "Inhaberin", PASSWORD)
    office.close()
    with signed_in(shop) as office:
        kill_child.bring_in(office, 1)
        for row in office.orders.page(OrderQuery(), limit=ACCOUNTS):
            office.bank_details.enter(row.id, IBAN, "Ada Beispiel", IBAN[-4:])
        office.backups.make(folder / BACKUP)
        earlier = rows_of(shop)
        kill_child.bring_in(office, 1 + kill_child.BATCH)
    scripts = folder.parent / "migrations"
    shutil.copytree(guards.migrations_folder(), scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "v9000_colour.py").write_text(LATER.format(down=f"{guards.newest().number:04}"))
    return Shop(folder, rows_of(shop), earlier, "-".join(groups))


def keep(folder: Path) -> Shop:
    """Make the shop in a folder, for processes that find it again by `kept`."""
    shop = found(folder / "shop")
    (folder / "rows").write_text(f"{shop.rows} {shop.rows_of_backup} {shop.recovery}")
    return shop


def kept(folder: Path) -> Shop:
    return Shop(folder / "shop", *(folder / "rows").read_text().split())


def nothing() -> None:
    """Nobody waits for it."""


def save(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Ship three orders."""
    with signed_in(shop) as office:
        rows = office.orders.page(OrderQuery(OrderView.READY), limit=3)
        begin()
        office.orders.ship([Parcel(row.id, row.version, "DHL") for row in rows])
        done()


def backup(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Write a backup over an older one."""
    with signed_in(shop) as office:
        begin()
        office.backups.make(shop.folder / BACKUP)
        done()


def restore(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    begin()
    shop.door.restore(shop.folder / BACKUP, PASSWORD)
    done()


def rotate(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    door = shop.door
    (owner,) = door.people()
    begin()
    door.rotate(owner.id, PASSWORD)
    done()


@disk.told  # as the door is, which does it
def migration(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    key = key_of(shop, PASSWORD)
    begin()
    migrate.upgrade(shop.door.data_file, lambda: key, folder=shop.folder.parent / "migrations")
    done()


def vault(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Change the password, which writes the list of people anew."""
    with signed_in(shop) as office:
        begin()
        office.keys.change_password(PASSWORD, NEW_PASSWORD)
        done()


OPERATIONS: dict[str, Operation] = {
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
    password = password_of(shop)
    assert not complete or (password == NEW_PASSWORD) == (operation == "vault")
    key = key_of(shop, password)
    if operation == "migration":
        later = migrate.number_of(shop.door.data_file, key) == LATER_NUMBER
        assert later or not complete
        if later:  # only the program that made it opens it
            check_file(shop, key)
            assert rows_of(shop, key) == shop.rows
            return
    with signed_in(shop, password) as office:
        if operation == "save":
            check(office, Said())
            assert office.orders.count(OrderQuery(OrderView.ALL)).number == 2 * kill_child.BATCH
        office.log.check()
    key = key_of(shop, password)
    rows = rows_of(shop, key)
    if operation in {"restore", "start"}:
        assert rows == shop.rows_of_backup or (rows == shop.rows and not complete)
    elif operation == "save":
        assert (rows != shop.rows) or not complete
    elif operation != "vault":
        assert rows == shop.rows
    if operation == "backup":
        with signed_in(shop) as office:
            batches, rest = divmod(office.backups.verify(shop.folder / BACKUP).orders, kill_child.BATCH)
        assert batches == 2 or (batches == 1 and not complete)
        assert not rest
    check_file(shop, key)
    shop.door.preview_restore(shop.folder / BACKUP, PASSWORD)


@contextmanager
def signed_in(shop: Shop, password: str = PASSWORD) -> Iterator[Office]:
    owner, *_ = shop.door.people()
    office = shop.door.sign_in(owner.id, password)
    try:
        yield office
    finally:
        office.close()


def password_of(shop: Shop) -> str:
    door = shop.door
    try:
        door.confirm_password(door.people()[0].id, PASSWORD)
    except WrongPassword:
        return NEW_PASSWORD
    return PASSWORD


def key_of(shop: Shop, password: str) -> bytes:
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


def rows_of(shop: Shop, key: bytes | None = None, tables: tuple[str, ...] = KEPT) -> str:
    """Return a digest of all rows that are kept."""
    digest = hashlib.sha256()
    with closing(raw.connect(shop.door.data_file, key or key_of(shop, PASSWORD), read_only=True)) as connection:
        for table in tables:
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
                digest.update(repr(row).encode())
    return digest.hexdigest()


def check_file(shop: Shop, key: bytes) -> None:
    """Every page is authentic, and every tree, index and foreign key is sound."""
    with closing(raw.connect(shop.door.data_file, key, read_only=True)) as connection:
        soundness.check_pages(connection, shop.door.data_file)
