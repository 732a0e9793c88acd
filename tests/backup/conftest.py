"""A shop with a vault file, and a backup of it."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backoffice.backup import restore
from backoffice.backup.backup_file import Manifest
from backoffice.backup.make import NOTHING, Locks, make
from backoffice.domain.ticks import Tick
from backoffice.security import crypto, sealing
from backoffice.security.vault_records import RECOVERY, KeyKind, Sealed
from tests.storage.shop_file import NOW, UUID, ShopFile, make_shop

VAULT = b'{"people": "sealed"}'


@dataclass(frozen=True, slots=True)
class Backed:
    """A shop, a backup of it, and the private key of the one owner that backups are sealed to."""

    shop: ShopFile
    vault: Path
    path: Path
    owner: tuple[bytes, bytes] = field(default_factory=crypto.new_box_pair)

    def seal(self, backup_id: int, key: bytes) -> tuple[Sealed, ...]:
        keys = {(KeyKind.BACKUP, backup_id): key}
        return sealing.seal_keys(UUID, RECOVERY, self.owner[1], keys, (KeyKind.BACKUP,))

    def make(self, *, erased: bytes = NOTHING, tick: Tick | None = None, key: bytes | None = None) -> Manifest:
        """Write the backup again."""
        return make(self.shop.path, key or self.shop.key, Locks(VAULT, self.seal), self.path, now=NOW, erased=erased, tick=tick)

    @property
    def manifest(self) -> Manifest:
        return restore.inspect(self.path)

    @property
    def key(self) -> bytes:
        """The backup's own key, as the program has it."""
        found = restore.key_of(self.manifest, [self.shop.key])
        assert found is not None
        return found


@pytest.fixture
def backed(tmp_path: Path) -> Backed:
    folder = tmp_path / "shop"
    folder.mkdir()
    vault = folder / "vault.json"
    vault.write_bytes(VAULT)
    found = Backed(make_shop(folder), vault, tmp_path / "stick" / "Wollfaden 2026-11-23.backoffice")
    found.make()
    return found
