"""Where a rotation can be killed, and what must hold of the shop afterwards."""

import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import log
from tests.proof import kill_child, killing

# Copy, verify, vault with both keys, swap, new key only: after each of these the process is killed.
ARROWS = (
    "backoffice.storage.new_key:_copy",
    "backoffice.storage.new_key:_verify",
    "backoffice.security.vault:Vault.begin_rotation",
    "backoffice.storage.new_key:put_in_place",
    "backoffice.security.vault:Vault.finish_rotation",
)
ALONE = (
    *ARROWS,
    "backoffice.storage.new_key:write",
    "backoffice.storage.database:Database.change_file",
    "backoffice.desks.rotation:Rotation.finish",
    "backoffice.desks.backup_keeper:BackupKeeper.hand_on",
)
# Signing in calls these too.
SHARED = (
    "backoffice.desks.log_keys:settle",
    "backoffice.storage.files:sync",
    "backoffice.storage.files:put_in_place",
    "backoffice.storage.files:sync_folder",
    "backoffice.storage.files:remove_database",
    "backoffice.storage.database:Database.checkpoint",
    "backoffice.storage.log:append",
    "backoffice.storage.mark:write",
    "backoffice.storage.files:write_whole",
)
POINTS = (*ALONE, *(f"backoffice.desks.key_renewal:RenewalDesk.prepare>{one}" for one in SHARED))
SETTLING = (*ALONE, *SHARED, "backoffice.desks.rotation:_settle_on_newest", "backoffice.security.vault:Vault.abandon_rotation")
PACKER = "Packerin"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a rotation must not change: orders and the log's beginning. `key` is the key of the file as it was."""

    key: bytes
    orders: int
    lines: int
    log_count: int
    chain: bytes

    @classmethod
    def of(cls, folder: Path) -> Self:
        return cls.read(folder, killing.key_of(folder))

    @classmethod
    def of_files(cls, folder: Path) -> Self:
        """Read a copy: a look at the shop itself would take the -wal into the file."""
        copy = folder.with_name("looked-at")
        shutil.copytree(folder, copy)
        return cls.read(copy, killing.key_of(folder))

    @classmethod
    def read(cls, folder: Path, key: bytes) -> Self:
        with closing(raw.connect(kill_child.door_of(folder).data_file, key, read_only=True)) as connection:
            orders, lines = (connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("orders", "order_line"))
            return cls(key, orders, lines, *log.check(connection))


def make(folder: Path) -> None:
    """Found a shop with a packer and orders, one of which is shipped."""
    kill_child.found(folder)
    office = kill_child.sign_in(folder)
    office.people.add(PACKER, "packing", kill_child.PASSWORD, first=False)
    kill_child.bring_in(office, 1)
    office.close()


def leave_a_wal(folder: Path) -> None:
    """Leave the shop as a crash does: the last import is in the -wal and not in the file."""
    crashed = folder.with_name("crashed")
    office = kill_child.sign_in(folder)
    kill_child.bring_in(office, 1001)
    shutil.copytree(folder, crashed)
    office.close()
    shutil.rmtree(folder)
    crashed.rename(folder)
    wal = kill_child.door_of(folder).data_file.with_name("shop.db-wal")
    assert wal.stat().st_size > 0


def check_finished(folder: Path, before: Facts) -> bool:
    """Sign in as if nothing had been, the packer first; then all data is there and, if a new key was begun, only the new one opens it.

    Return whether it was begun.
    """
    kill_child.sign_in(folder, PACKER).close()
    files = sorted(each.name for each in folder.joinpath("shop").iterdir())
    assert not any(name.endswith((".part", ".part-wal", ".part-shm", ".part-journal", ".new")) for name in files), files
    office = kill_child.sign_in(folder)
    if office.renewal.state().wanted:
        office.renewal.renew_data_key()  # as the owner's window does by itself
    begun = any(line.code == "keys.rotation_begun" for line in office.log.page(limit=50))
    assert office.log.check()
    office.close()
    after = Facts.of(folder)
    assert (after.orders, after.lines) == (before.orders, before.lines)
    path = kill_child.door_of(folder).data_file
    with closing(raw.connect(path, after.key, read_only=True)) as connection:
        assert log.chain_at(connection, before.log_count) == before.chain
    killing.check_file(folder)
    assert begun == (after.key != before.key)
    assert begun != opens(path, before.key)
    kill_child.sign_in(folder).close()
    return begun


def opens(path: Path, key: bytes) -> bool:
    try:
        raw.connect(path, key, read_only=True).close()
    except DataFileProblem:
        return False
    return True
