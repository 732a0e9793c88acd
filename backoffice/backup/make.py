"""Making a backup: the data file's pages are copied and verified, packed under a key of the backup's own, read back, and only then named.

The copy lies beside the shop's data while it is verified, so that a slow place (a stick, the network) is written once and read once.
"""

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from backoffice import disk
from backoffice.backup import backup_file, erasures
from backoffice.backup.backup_file import DATA, ERASED, MANIFEST, VAULT, Manifest
from backoffice.backup.erasures import History
from backoffice.domain.ticks import Tick
from backoffice.errors import BackupPlaceProblem, BackupProblem, DataFileProblem, DiskFull, ShopInUse
from backoffice.security import backup_keys, crypto, stream
from backoffice.security.vault_records import Sealed
from backoffice.storage import connection as raw
from backoffice.storage import files, ratchet, room, soundness, still, write_new
from backoffice.storage.soundness import Facts, Look

NOTHING = erasures.to_text(History())
WORK = "backup.work"  # the copy, beside the shop's data


@dataclass(frozen=True, slots=True)
class Locks:
    """What a backup is locked with: the copy of the vault, and how a key is sealed to those whom that copy names as owners."""

    vault: bytes
    seal: Callable[[int, bytes], tuple[Sealed, ...]]


def make(
    database: Path,
    database_key: bytes | bytearray,
    locks: Locks,
    target: Path,
    *,
    now: datetime,
    erased: bytes = NOTHING,
    log_from: int = 0,
    tick: Tick | None = None,
) -> Manifest:
    """Write a backup of a shop, which may be in use, and return its manifest; a file at `target` is replaced only by a verified one.

    `erased` is the list of what was erased here, `log_from` the line after which the log is gone through. `tick` counts KiB and cancels by
    an exception. Raises DiskFull with the place, BackupPlaceProblem(`not_writable`), OSError, and DataFileProblem if the shop's own file is
    not sound.
    """
    copy, part = database.with_name(f"{WORK}.part"), files.part_of(target)
    key, look = bytearray(crypto.random_bytes()), None if tick is None else lambda: tick(0, 0)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        room.check(database, target.parent, _copies(database, target))
        with _copied(database, bytes(database_key), copy, log_from, look) as copied:
            manifest = _pack(copied, locks, erased, part, key, database_key, now, tick)
        _read_back(part, manifest, tick)
        files.replace(part, target)
    except DiskFull as full:
        beside = {copy, database.with_name(WORK), copy.parent} - {target.parent}
        needed = max(full.needed, room.needed_for(database, _copies(database, target)))
        raise DiskFull(database if full.path in beside else target, needed) from None
    except OSError as error:
        raise _meaning(error, database, target) from None
    finally:
        raw.wipe(key)
        files.remove_database(copy)
        _remove(part)
    return manifest


def _copies(database: Path, target: Path) -> int:
    """Return how many copies of the data there are at once on the disk that the backup goes to."""
    return 2 if target.parent.exists() and target.parent.stat().st_dev == database.parent.stat().st_dev else 1


@dataclass(frozen=True, slots=True)
class _Copied:
    """A copy of the data file, its key, and what it holds."""

    path: Path
    key: bytes
    facts: Facts


@contextmanager
def _copied(database: Path, key: bytes, copy: Path, log_from: int, look: Look | None) -> Iterator[_Copied]:
    """Copy the data file and verify the copy, in part beside what is done inside. One that is never still is exported, which takes longer.

    Whether the shop's own file is sound in itself is for its daily check: a copy of pages is as sound as that is.
    """
    files.remove_database(copy)
    room.check(database, copy.parent)
    try:
        said = still.copy(database, key, copy, look)
    except ShopInUse:
        files.remove_database(copy)
        own = crypto.random_bytes()
        written = write_new.write_new(database, key, copy.with_name(WORK), lambda: own, forget_seals=True, look=look)
        yield _Copied(copy, own, written.facts)
        return
    with soundness.trees_checked(copy, key, look, thorough=False):
        facts = soundness.check_rest(copy, key, look, thorough=False, log_from=log_from)
        if facts.moment != said:
            raise DataFileProblem("damaged", database)
        yield _Copied(copy, key, facts)


def _meaning(error: OSError, database: Path, target: Path) -> BaseException:
    if disk.is_full(error):
        return DiskFull(target, room.needed_for(database, _copies(database, target)))
    return BackupPlaceProblem("not_writable", target.parent) if files.is_refused(error) else error


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # the place is gone; what is left there is written over the next time


def _pack(
    copied: _Copied,
    locks: Locks,
    erased: bytes,
    part: Path,
    key: bytes | bytearray,
    database_key: bytes | bytearray,
    now: datetime,
    tick: Tick | None,
) -> Manifest:
    uuid, generation, epoch = _shop_of(copied.path, copied.key)
    moment = copied.facts.moment
    size, backup_id = copied.path.stat().st_size, backup_keys.new_id()
    locked = backup_keys.lock_part(key, ERASED, erased)
    part.unlink(missing_ok=True)
    files.make_new(part)
    with part.open("r+b") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            with copied.path.open("rb") as data, archive.open(_part(DATA), "w", force_zip64=True) as packed:
                locked_data = stream.encrypt(backup_keys.data_key(key), backup_file.pieces(data))
                digest = backup_file.copy(locked_data, packed, stream.length(size), tick)
            manifest = Manifest(
                shop_uuid=uuid,
                created=now.astimezone(UTC),
                schema_number=moment.schema_number,
                counts=dict(copied.facts.counts),
                log_count=moment.log_count,
                log_head_hex=moment.log_head.hex(),
                generation=generation,
                data_size=size,
                data_digest=digest,
                vault_digest=hashlib.sha256(locks.vault).hexdigest(),
                id=backup_id,
                epoch=epoch,
                sealed=locks.seal(backup_id, bytes(key)),
                wrapped=backup_keys.wrap(uuid, backup_id, bytes(key), database_key),
                erased_digest=hashlib.sha256(locked).hexdigest(),
                data_key=backup_keys.lock_part(key, DATA, copied.key),
            )
            archive.writestr(_part(VAULT), locks.vault)
            archive.writestr(_part(ERASED), locked)
            archive.writestr(_part(MANIFEST), backup_file.to_text(manifest, key))
        out.flush()
        files.sync_file(out.fileno())
    return manifest


def _part(name: str) -> zipfile.ZipInfo:
    """Return an entry without a time, the same whatever system writes it."""
    part = zipfile.ZipInfo(name)
    part.create_system = 3
    return part


def _shop_of(path: Path, key: bytes | bytearray) -> tuple[str, int, int]:
    with closing(raw.connect(path, key, read_only=True)) as connection:
        uuid, generation = connection.execute("SELECT uuid, generation FROM shop WHERE id = 1").fetchone()
        return str(uuid), int(generation), ratchet.epoch(connection) if ratchet.exists(connection) else 0


def _read_back(part: Path, manifest: Manifest, tick: Tick | None) -> None:
    """Compare what lies on the disk with the verified copy, byte by byte through the digests."""
    with backup_file.opened(part) as archive:
        with archive.open(DATA) as data:
            digest = backup_file.copy(backup_file.pieces(data), None, manifest.packed_size, tick)
        vault, erased = (hashlib.sha256(backup_file.read_small(archive, name)).hexdigest() for name in (VAULT, ERASED))
        found, _ = backup_file.from_text(backup_file.read_small(archive, MANIFEST), part)
    if (digest, vault, erased, found) != (manifest.data_digest, manifest.vault_digest, manifest.erased_digest, manifest):
        raise BackupProblem("damaged", part)
