"""`vault.json` on the disk: reading it or a kept generation, replacing it whole, keeping two older generations."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from backoffice import disk
from backoffice.errors import Changed, DiskFailed, DiskFull, VaultDamaged
from backoffice.security import crypto
from backoffice.security.atomic_file import write_atomically
from backoffice.security.vault_records import VaultData, read_vault

NAME = "vault.json"
KEPT = ("vault.json.1", "vault.json.2")
LONGEST_BYTES = 8 * 1024 * 1024


def load(folder: Path) -> tuple[VaultData, bool]:
    """Return the vault and whether it is a kept generation because `vault.json` itself is missing or unreadable.

    Raises VaultDamaged `missing`, `unreadable` or `newer`, DiskFailed.
    """
    try:
        return load_one(folder / NAME), False
    except (VaultDamaged, DiskFailed) as damage:
        if isinstance(damage, VaultDamaged) and damage.reason == "newer":
            raise
        first = damage
    for name in KEPT:
        with suppress(VaultDamaged, DiskFailed):
            return load_one(folder / name), True
    raise first


def load_one(path: Path) -> VaultData:
    """Read one generation; raise VaultDamaged, DiskFailed."""
    try:
        with disk.open_to_read(path) as file:
            data = file.read(LONGEST_BYTES + 1)
    except FileNotFoundError as error:
        raise VaultDamaged("missing") from error
    except OSError as error:
        raise disk.problem(error) or VaultDamaged("unreadable") from error
    if len(data) > LONGEST_BYTES:
        raise VaultDamaged("unreadable")
    return read_vault(data)


def file_mac(data: VaultData, database_key: bytes | bytearray) -> bytes:
    """Return the MAC over the whole file, under a key that the database key derives."""
    return crypto.mac(crypto.hkdf(bytes(database_key), b"backoffice vault mac v1"), data.maced_bytes())


def save(folder: Path, data: VaultData, *database_keys: bytes | bytearray, follows: int, purge: bool, above: int = 0) -> VaultData:
    """Write the next generation and return it; raise Changed if the file is not the generation `follows` any more.

    `purge`: the older generations hold something that must go (a password that was changed, a person who left, an old key); they are
    replaced by copies of the new one, and `keep_from` lets the next sign-in finish that after a crash. The new one is also `above` another.
    The first of `database_keys` seals it; what none of them has sealed is damaged, and gives way, as an older one does that was put back.
    """
    current = _current(folder)
    if current is not None and current.generation != follows:
        if current.generation > follows and any(crypto.same(file_mac(current, key), current.mac) for key in database_keys):
            raise Changed("vault", current.generation)
        current = None
    generation = max(follows, above) + 1
    data = replace(data, generation=generation, keep_from=generation if purge else data.keep_from)
    data = replace(data, mac=file_mac(data, database_keys[0]))
    if current is not None:
        _keep(folder, current)
    write_atomically(folder / NAME, data.to_bytes())
    if purge:
        purge_kept(folder, data)
    return data


def purge_kept(folder: Path, data: VaultData) -> None:
    """Replace kept generations that are older than `keep_from`, or unreadable, by copies of this one."""
    for name in KEPT:
        path = folder / name
        if path.exists() and not _may_stay(path, data.keep_from):
            try:
                write_atomically(path, data.to_bytes())
            except DiskFull:
                path.unlink()  # what must go goes, and the change that has been made stays one


def _may_stay(path: Path, keep_from: int) -> bool:
    try:
        return load_one(path).generation >= keep_from
    except (VaultDamaged, DiskFailed):
        return False


def _current(folder: Path) -> VaultData | None:
    try:
        return load_one(folder / NAME)
    except VaultDamaged:
        return None


def _keep(folder: Path, current: VaultData) -> None:
    newer, older = (folder / name for name in KEPT)
    if newer.exists():
        disk.put_in_place(newer, older)
    write_atomically(newer, current.to_bytes())
