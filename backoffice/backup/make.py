"""Making a backup: the data file is written anew and verified, packed, read back, and only then gets its name."""

import hashlib
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from backoffice.backup import backup_file
from backoffice.backup.backup_file import DATA, MANIFEST, VAULT, Manifest, Tick
from backoffice.errors import BackupProblem, DiskFull, PathRefused
from backoffice.storage import connection as raw
from backoffice.storage import files, ratchet, write_new


def make(
    database: Path,
    key: bytes | bytearray,
    vault_file: Path,
    target: Path,
    *,
    now: datetime,
    key_of: write_new.KeyOf | None = None,
    tick: Tick | None = None,
) -> Manifest:
    """Write a backup of a shop, which may be in use, and return its manifest; a file at `target` is replaced only by a verified one.

    `key_of` reads the stored database key for the copy, by default it is `key`. Raises DiskFull, PathRefused(`not_writable`),
    DataFileProblem if the shop's own file is not sound. `tick` counts KiB and cancels by an exception.
    """
    copy = target.with_name(f"{target.name}.data")
    part = target.with_name(f"{target.name}.part")
    kept: write_new.KeyOf = key_of if key_of is not None else lambda: key
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written = write_new.write_new(database, key, copy, kept, alter=ratchet.forget)
        vault = vault_file.read_bytes()
        manifest = _pack(written, vault, part, kept(), now, tick)
        _read_back(part, manifest, tick)
        files.replace(part, target)
    except DiskFull:
        raise DiskFull(target) from None
    except OSError as error:
        if write_new.is_full(error):
            raise DiskFull(target) from None
        if isinstance(error, PermissionError):
            raise PathRefused("not_writable", target.parent) from None
        raise
    finally:
        files.remove_database(copy.with_name(f"{copy.name}.part"))
        part.unlink(missing_ok=True)
    return manifest


def _pack(written: write_new.Written, vault: bytes, part: Path, key: bytes | bytearray, now: datetime, tick: Tick | None) -> Manifest:
    uuid, generation = _shop_of(written.part, key)
    size = written.part.stat().st_size
    part.unlink(missing_ok=True)
    files.make_new(part)
    with part.open("r+b") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            with written.part.open("rb") as data, archive.open(zipfile.ZipInfo(DATA), "w", force_zip64=True) as packed:
                digest = backup_file.copy(data, packed, size, tick)
            manifest = Manifest(
                shop_uuid=uuid,
                created=now.astimezone(UTC),
                schema_number=written.facts.schema_number,
                counts=dict(written.facts.counts),
                log_count=written.facts.log_count,
                log_head_hex=written.facts.log_head.hex(),
                generation=generation,
                data_size=size,
                data_digest=digest,
                vault_digest=hashlib.sha256(vault).hexdigest(),
            )
            archive.writestr(zipfile.ZipInfo(VAULT), vault)
            archive.writestr(zipfile.ZipInfo(MANIFEST), backup_file.to_text(manifest, key))
        out.flush()
        files.sync_file(out.fileno())
    return manifest


def _shop_of(path: Path, key: bytes | bytearray) -> tuple[str, int]:
    with closing(raw.connect(path, key, read_only=True)) as connection:
        uuid, generation = connection.execute("SELECT uuid, generation FROM shop WHERE id = 1").fetchone()
    return str(uuid), int(generation)


def _read_back(part: Path, manifest: Manifest, tick: Tick | None) -> None:
    """Compare what lies on the disk with the verified copy, byte by byte through the digests."""
    with backup_file.opened(part) as archive:
        with archive.open(DATA) as data:
            digest = backup_file.copy(data, None, manifest.data_size, tick)
        vault = hashlib.sha256(backup_file.read_small(archive, VAULT)).hexdigest()
        found, _ = backup_file.from_text(backup_file.read_small(archive, MANIFEST), part)
    if (digest, vault, found) != (manifest.data_digest, manifest.vault_digest, manifest):
        raise BackupProblem("damaged", part)
