"""Files of a shop, damaged in all the ways in which disks, sync services and people damage them, and what the program says of it.

A shop is kept at three moments: an earlier one, the present one, and one at which the program was killed, so that deeds are only in its
-wal. Each damage gets a copy of its own. Somebody signs in there, and both checks of the background run; a shop that nothing is said of
must hold every row. `python -m tests.faults.damaging FOLDER SEED NUMBER` does so many, each told in a line of JSON.
"""

import hashlib
import json
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.contacts import ContactKind
from backoffice.domain.orders import OrderQuery
from backoffice.errors import BackofficeError
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.vault import Vault
from backoffice.storage import connection as raw
from backoffice.storage.shop_files import DATA_FILE
from tests.desks.conftest import woo_order
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, enter, found, found_another, person

EARLIER, PRESENT, KILLED, KILLED_EARLIER, ANOTHER = "earlier", "present", "killed", "killed_earlier", "another"
BACKUP, WAL, KEY_FILE = "kept.backoffice", f"{DATA_FILE}-wal", "key"
NOW = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
ORDERS = 24
# What signing in and the checks write by themselves.
OWN_NOTES = {"log_of_deeds", "log_subject", "log_ratchet", "log_verified"}
INNER = ("_data", "_idx", "_docsize", "_config", "_content")


@dataclass(frozen=True, slots=True)
class Kept:
    """The shop at its moments, in one folder; `lines` of the log and `digests` of all rows at the present and at the killed one."""

    folder: Path
    key: bytes
    shop_id: str
    lines: dict[str, int]
    digests: dict[str, str]

    def to_text(self) -> str:
        return json.dumps([self.key.hex(), self.shop_id, self.lines, self.digests])

    @classmethod
    def read(cls, folder: Path) -> "Kept":
        key, shop_id, lines, digests = json.loads((folder / "kept.json").read_text())
        return cls(folder, bytes.fromhex(key), shop_id, lines, digests)


def door_of(folder: Path) -> ShopDoor:
    return ShopDoor(folder, KeyFilePort(folder / KEY_FILE), FixedClock(NOW), cost=CHEAP)


def keep(folder: Path) -> Kept:
    """Make the shop, work in it, and keep it at each moment."""
    door = _with_orders(_shop(folder / "shop", found))
    _work(door, 1)
    shutil.copytree(door.folder, folder / EARLIER)
    _work(door, 2, killed=folder / KILLED_EARLIER)
    _work(door, 3)
    office = enter(door)
    office.backups.make(folder / BACKUP)
    office.close()
    _work(door, 4)
    shutil.copytree(door.folder, folder / PRESENT)
    _work(door, 5, killed=folder / KILLED)
    _shop(folder / ANOTHER, found_another)
    unlocked = Vault.load(door.folder, floor=CHEAP).unlock(person(door, OWNER), PASSWORD, door.port)
    kept = Kept(folder, bytes(unlocked.database_key), Vault.load(door.folder, floor=CHEAP).shop_id, {}, {})
    for name in (PRESENT, KILLED):
        kept.lines[name] = _lines(shutil.copytree(folder / name, folder / "counted"), kept.key)
        copy = shutil.copytree(folder / name, folder / "untouched")
        problem = notice(door_of(copy))
        assert problem is None, problem
        kept.digests[name] = digest(copy, kept.key, kept.lines[name])
        shutil.rmtree(copy)
        shutil.rmtree(folder / "counted")
    (folder / "kept.json").write_text(kept.to_text())
    return kept


def notice(door: ShopDoor) -> BackofficeError | None:
    """Sign in and let both checks of the background run; return what the person is told, None if nothing is wrong."""
    try:
        door.check()
        office = enter(door)
    except BackofficeError as problem:
        return problem
    try:
        office.log.check()
        office.soundness.check()
        return None
    except BackofficeError as problem:
        return problem
    finally:
        office.close()


def digest(folder: Path, key: bytes, lines: int) -> str:
    """Return a digest of all rows, of the log those of so many lines; what the program notes for itself is left out."""
    found = hashlib.sha256()
    with closing(raw.connect(folder / DATA_FILE, key, read_only=True)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        for table in tables:
            if table not in OWN_NOTES and not table.endswith(INNER) and not _is_index(connection, table):
                rows = sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"')))
                found.update(f"{table}{rows}".encode())
        for row in connection.execute("SELECT * FROM log_of_deeds WHERE seq <= ? ORDER BY seq", (lines,)):
            found.update(repr(row).encode())
        for row in connection.execute("SELECT * FROM log_subject WHERE seq <= ? ORDER BY kind, id, seq", (lines,)):
            found.update(repr(row).encode())
    return found.hexdigest()


def _lines(folder: Path, key: bytes) -> int:
    with closing(raw.connect(folder / DATA_FILE, key, read_only=True)) as connection:
        return int(connection.execute("SELECT max(seq) FROM log_of_deeds").fetchone()[0])


def _is_index(connection: Any, table: str) -> bool:
    (text,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone() or ("",)
    return str(text or "").upper().startswith("CREATE VIRTUAL")


def _shop(folder: Path, make: Callable[[Path, FixedClock], tuple[ShopDoor, object]]) -> ShopDoor:
    """Found a shop with its key in a file of its folder."""
    folder.mkdir(parents=True)
    made, _ = make(folder.parent / f"{folder.name}-made", FixedClock(NOW - timedelta(days=2)))
    shutil.copytree(made.folder, folder, dirs_exist_ok=True)
    shop_id = Vault.load(folder, floor=CHEAP).shop_id
    port = KeyFilePort(folder / KEY_FILE)
    port.write(shop_id, made.port.read(shop_id))
    port.write_mark(shop_id, made.port.read_mark(shop_id) or "")
    return door_of(folder)


def _with_orders(door: ShopDoor) -> ShopDoor:
    office = enter(door)
    export = door.folder.with_name("orders.json")
    export.write_text(json.dumps([woo_order(id=2000 + n, number=str(2000 + n)) for n in range(ORDERS)]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)
    office.close()
    return door


def _work(door: ShopDoor, turn: int, *, killed: Path | None = None) -> None:
    """Do a day's deeds; keep what a kill at the end of it would leave, if that is asked for."""
    office = enter(door)
    rows = office.orders.page(OrderQuery(), limit=ORDERS)
    for row in rows[turn::3]:
        office.orders.write_note(row.id, f"Notiz {turn} zu {row.number}")
    office.contacts.reveal(rows[turn].id, ContactKind.EMAIL)
    office.log.check()
    if turn == 3:
        office.people.rename(person(door, PACKER), "Jonas Yılmaz")  # the list of people is another one from here on
    office.orders.write_note(rows[0].id, f"Zuletzt {turn}")
    if killed is not None:
        shutil.copytree(door.folder, killed, ignore=shutil.ignore_patterns("*-shm"))
    office.close()
