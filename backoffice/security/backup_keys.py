"""The key of one backup: sealed to every owner of the signed list and to the recovery key, and wrapped under the database key.

Sealed, it opens the backup for who could open it on its day; who has left cannot open what was made afterwards. Wrapped, it lets the
program verify its own backups whoever is signed in.
"""

import secrets

from backoffice.domain.people import BuiltInRole
from backoffice.security import crypto, roll, sealing
from backoffice.security.crypto import CannotOpen
from backoffice.security.strict_json import canonical
from backoffice.security.vault_records import RECOVERY, KeyKind, Sealed, VaultData

_WRAP = b"backoffice backup wrap v1"
_PART = b"backoffice backup part v1|"
_DATA = b"backoffice backup data v1"


def new_id() -> int:
    """Return the number that a new backup is known by."""
    return secrets.randbelow(2**52) + 1


def seal(data: VaultData, backup_id: int, key: bytes) -> tuple[Sealed, ...]:
    """Seal a backup's key to the owners and to the recovery key; raise VaultDamaged (`signature`) for a list that nobody signed."""
    roll.verify(data)
    keys, kinds = {(KeyKind.BACKUP, backup_id): key}, (KeyKind.BACKUP,)
    sealed = list(sealing.seal_keys(data.roll.shop_id, RECOVERY, data.roll.recovery, keys, kinds))
    for entry in roll.present(data).values():
        if entry.role == BuiltInRole.OWNER:
            sealed += sealing.seal_keys(data.roll.shop_id, entry.id, entry.box, keys, kinds)
    return tuple(sealed)


def wrap(shop_id: str, backup_id: int, key: bytes, database_key: bytes | bytearray) -> bytes:
    """Wrap a backup's key under the database key."""
    return crypto.aead_encrypt(crypto.hkdf(bytes(database_key), _WRAP), key, _context(shop_id, backup_id))


def unwrap(shop_id: str, backup_id: int, wrapped: bytes, *database_keys: bytes | bytearray) -> bytes | None:
    """Return the backup's key, None if none of these database keys wrapped it for this backup of this shop."""
    for database_key in database_keys:
        try:
            return crypto.aead_decrypt(crypto.hkdf(bytes(database_key), _WRAP), wrapped, _context(shop_id, backup_id))
        except CannotOpen:
            continue
    return None


def data_key(key: bytes | bytearray) -> bytes:
    """Return the key that the data of a backup is encrypted under as a stream."""
    return crypto.hkdf(bytes(key), _DATA)


def lock_part(key: bytes | bytearray, name: str, content: bytes) -> bytes:
    """Encrypt a small part of a backup, or a file beside the vault, under a key made from `key` for this name alone."""
    return crypto.aead_encrypt(crypto.hkdf(bytes(key), _PART + name.encode()), content, name.encode())


def unlock_part(key: bytes | bytearray, name: str, content: bytes) -> bytes:
    """Undo `lock_part`; raise CannotOpen for another key, name or a changed content."""
    return crypto.aead_decrypt(crypto.hkdf(bytes(key), _PART + name.encode()), content, name.encode())


def _context(shop_id: str, backup_id: int) -> bytes:
    return _WRAP + b"|" + canonical([shop_id, backup_id])
