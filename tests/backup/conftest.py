"""A shop with a vault file, and a backup of it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from backoffice.backup.backup_file import Manifest
from backoffice.backup.make import make
from tests.storage.shop_file import NOW, ShopFile, make_shop


@dataclass(frozen=True, slots=True)
class Backed:
    shop: ShopFile
    vault: Path
    path: Path
    manifest: Manifest


@pytest.fixture
def backed(tmp_path: Path) -> Backed:
    folder = tmp_path / "shop"
    folder.mkdir()
    shop = make_shop(folder)
    vault = folder / "vault.json"
    vault.write_text('{"people": "sealed"}')
    path = tmp_path / "stick" / "Wollfaden 2026-11-23.backoffice"
    return Backed(shop, vault, path, make(shop.path, shop.key, vault, path, now=NOW))
