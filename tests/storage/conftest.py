"""A shop's data file for the tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backoffice.storage.database import Database
from tests.storage.shop_file import ShopFile, make_shop


@pytest.fixture
def shop(tmp_path: Path) -> ShopFile:
    return make_shop(tmp_path)


@pytest.fixture
def database(shop: ShopFile) -> Iterator[Database]:
    opened = shop.open()
    yield opened
    opened.close()
