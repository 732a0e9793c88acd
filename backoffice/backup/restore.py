"""Looking at a backup, verifying it, and putting its data file in place."""

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backoffice import disk
from backoffice.backup import backup_file, erasures
from backoffice.backup.backup_file import DATA, ERASED, MANIFEST, PLAIN_DATA, VAULT, Manifest
from backoffice.backup.erasures import History
from backoffice.domain.ticks import Tick
from backoffice.errors import BackupPlaceProblem, BackupProblem, DataFileProblem, DiskFull
from backoffice.security import backup_keys
from backoffice.security.crypto import CannotOpen
from backoffice.security.vault_records import KeyKind, KeyName, Sealed
from backoffice.storage import connection as raw
from backoffice.storage import files, guards, room, soundness, write_new
from backoffice.storage.soundness import Facts, Look, Moment

COPIES = 2  # of the data, before they take the place of today's: unpacked, and written anew under the key that they shall have


def inspect(path: Path) -> Manifest:
    """Return what a backup says about itself, without a key: for "data as of …, so many orders". Raises BackupProblem."""
    return _claim(path)[0]


def is_current(path: Path) -> bool:
    """Say whether a backup has the layout that this version writes. Raises BackupProblem."""
    return inspect(path).schema_number == guards.newest().number


def vault_of(path: Path) -> bytes:
    """Return the copy of `vault.json`; the vault checks its MAC and signatures. Raises BackupProblem(`damaged`) if it is another file."""
    with backup_file.opened(path) as archive:
        vault = backup_file.read_small(archive, VAULT)
    if hashlib.sha256(vault).hexdigest() != inspect(path).vault_digest:
        raise BackupProblem("damaged", path)
    return vault


def keys_of(path: Path) -> tuple[Sealed, ...]:
    """Return the backup's key as it is sealed to the owners of its day and the recovery key; nothing for format 1. Raises BackupProblem."""
    return inspect(path).sealed


def key_of(
    manifest: Manifest, database_keys: Sequence[bytes | bytearray], opened: Mapping[KeyName, bytes | bytearray] | None = None
) -> bytes | None:
    """Return the key that a backup is encrypted under, None if it cannot be had from these.

    `database_keys` are the shop's, newest first; `opened` is what a person or the recovery key has opened of the backup itself.
    """
    if manifest.format == backup_file.FIRST_FORMAT:
        return next((bytes(key) for key in database_keys), None)
    own = (opened or {}).get((KeyKind.BACKUP, manifest.id))
    if own is not None:
        return bytes(own)
    return backup_keys.unwrap(manifest.shop_uuid, manifest.id, manifest.wrapped, *database_keys)


def data_key(path: Path, manifest: Manifest, key: bytes | bytearray) -> bytes:
    """Return the key of the data file inside a backup, from the backup's own key. Raises BackupProblem(`damaged`)."""
    if not manifest.data_key:
        return bytes(key)
    try:
        return backup_keys.unlock_part(key, DATA, manifest.data_key)
    except CannotOpen:
        raise BackupProblem("damaged", path) from None


def history_of(path: Path, key: bytes | bytearray) -> History:
    """Return the list of what had been erased when the backup was made, an empty one for format 1. Raises BackupProblem."""
    manifest, mac = _claim(path)
    backup_file.check_mac(manifest, mac, key, path)
    if manifest.format == backup_file.FIRST_FORMAT:
        return History()
    with backup_file.opened(path) as archive:
        locked = backup_file.read_small(archive, ERASED)
    if hashlib.sha256(locked).hexdigest() != manifest.erased_digest:
        raise BackupProblem("damaged", path)
    try:
        return erasures.from_text(backup_keys.unlock_part(key, ERASED, locked))
    except (CannotOpen, ValueError):
        raise BackupProblem("damaged", path) from None


def verify(
    path: Path, key: bytes | bytearray, *, shop_uuid: str | None = None, folder: Path | None = None, tick: Tick | None = None
) -> Manifest:
    """Check everything about a backup and return its manifest.

    Raises BackupProblem: `unreadable`, `manifest` (also for another key), `damaged`, `wrong_shop`, `newer`; DiskFull. The data file is
    unpacked, still encrypted, into a temporary folder inside `folder`.
    """
    with tempfile.TemporaryDirectory(prefix="backoffice-", dir=folder) as place:
        data = Path(place, PLAIN_DATA)
        try:
            unpacked = _unpack(path, key, data, shop_uuid, tick)
            with _as_backup_problem(path):
                if soundness.check(data, unpacked.key, _look(unpacked.manifest, tick)) != unpacked.facts:
                    raise BackupProblem("damaged", path)
        except OSError as error:
            if disk.is_full(error):
                raise DiskFull(Path(place).parent, room.needed_for(path)) from None
            raise BackupPlaceProblem("unreachable", path.parent) from None
        history_of(path, key)
    return unpacked.manifest


def restore(
    path: Path,
    key: bytes | bytearray,
    target: Path,
    *,
    key_of: write_new.KeyOf | None = None,
    shop_uuid: str | None = None,
    keep: Path | None = None,
    alter: Callable[[Any], None] | None = None,
    lines: int = 0,
    ready: Callable[[Path], None] | None = None,
    tick: Tick | None = None,
) -> Manifest:
    """Put a backup's data file at `target` and return the manifest; the file that was there goes to `keep`.

    `key_of` reads the stored key that the restored file shall have, by default the one that it has. Nothing is touched before what is to
    be put in place has been verified in full; no connection to `target` may be open. The vault is restored by its own code, from
    `vault_of`. An older schema comes as it is, unless `alter` brings it forward on the copy that is to be put in place; `lines` are those
    that it adds to the log. `ready` is told where the verified file waits, just before it is put in place. Raises BackupProblem, DiskFull,
    PathRefused(`not_writable`), DataFileProblem(`held`), ShopInUse.
    """
    incoming = target.with_name(f"{target.name}.incoming")
    try:
        room.check(path, target.parent, COPIES)
        unpacked = _unpack(path, key, incoming, shop_uuid, tick)
        stored, look = key_of or (lambda: unpacked.key), _look(unpacked.manifest, tick)
        with _as_backup_problem(path):
            if stored() == unpacked.key:
                written = write_new.adopt(incoming, target, stored, unpacked.facts, alter=alter, lines=lines, look=look)
            else:
                key_there, facts = unpacked.key, unpacked.facts
                written = write_new.write_new(incoming, key_there, target, stored, alter=alter, lines=lines, expected=facts, look=look)
        try:
            write_new.take_in(target, stored())
            if ready is not None:
                ready(written.part)
        except BaseException:
            files.remove_database(written.part)
            raise
        write_new.swap(written, keep=keep)
    except OSError as error:
        if disk.is_full(error):
            raise DiskFull(target, room.needed_for(path, COPIES)) from None
        if isinstance(error, PermissionError):
            raise files.why_refused(target.parent) from None
        raise
    finally:
        files.remove_database(incoming)
    return unpacked.manifest


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """A backup's data file, which has come out whole, its key, and what it must hold; it has not been gone through yet."""

    manifest: Manifest
    key: bytes
    facts: Facts


def _claim(path: Path) -> tuple[Manifest, str]:
    with backup_file.opened(path) as archive:
        claim = backup_file.from_text(backup_file.read_small(archive, MANIFEST), path)
        if not backup_file.has_parts_of(archive, claim[0]):
            raise BackupProblem("unreadable", path)
        if archive.getinfo(claim[0].data_part).file_size != claim[0].packed_size:
            raise BackupProblem("damaged", path)
    return claim


def _unpack(path: Path, key: bytes | bytearray, target: Path, shop_uuid: str | None, tick: Tick | None) -> _Unpacked:
    """Write the data file to `target`, once manifest, shop and version are known to be right, and compare it with the manifest."""
    manifest, mac = _claim(path)
    backup_file.check_mac(manifest, mac, key, path)
    if shop_uuid is not None and manifest.shop_uuid != shop_uuid:
        raise BackupProblem("wrong_shop", path)
    if manifest.schema_number > guards.newest().number:
        raise BackupProblem("newer", path)
    vault_of(path)
    files.remove_database(target)
    room.check(path, target.parent)
    files.make_new(target)
    try:
        with backup_file.opened(path) as archive, archive.open(manifest.data_part) as data, target.open("r+b") as out:
            digest = backup_file.unpack(data, out, manifest, key, tick)
    except CannotOpen:
        raise BackupProblem("damaged", path) from None
    if digest != manifest.data_digest or target.stat().st_size != manifest.data_size:
        raise BackupProblem("damaged", path)
    own = data_key(path, manifest, key)
    with _as_backup_problem(path):
        return _Unpacked(manifest, own, _expected(target, own, manifest))


def _expected(data: Path, key: bytes, manifest: Manifest) -> Facts:
    """Make the checks of an opening and return what the file must hold; the guards of an older schema are not known any more."""
    try:
        with closing(raw.connect_unrestricted(data, key)) as connection:
            found = guards.digests(connection)
            schema = None if manifest.schema_number == guards.newest().number else guards.Schema(manifest.schema_number, found)
            marks = (manifest.mark,)
            guards.check_opening(connection, data, shop_uuid=manifest.shop_uuid, marks=marks, schema=schema, trust_log=True)
    except raw.DBAPI.Error as error:
        raise raw.translate(error, data) or DataFileProblem("damaged", data) from None
    head = bytes.fromhex(manifest.log_head_hex)
    moment = Moment(raw.APPLICATION_ID, manifest.schema_number, tuple(sorted(found.items())), manifest.log_count, head)
    return Facts(moment, tuple(sorted(manifest.counts.items())))


def _look(manifest: Manifest, tick: Tick | None) -> Look | None:
    """Return what is to be called while the data is gone through: the whole has been read by then, so all is done; it can still cancel."""
    size = backup_file.in_kib(manifest.data_size)
    return None if tick is None else lambda: tick(size, size)


@contextmanager
def _as_backup_problem(path: Path) -> Iterator[None]:
    try:
        yield
    except DataFileProblem as problem:
        raise BackupProblem({"newer": "newer", "wrong_shop": "wrong_shop"}.get(problem.reason, "damaged"), path) from None
