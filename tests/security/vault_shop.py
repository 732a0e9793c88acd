"""A shop's vault, for the tests of its people."""

from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.security import vault_file
from tests.security.vault_kit import Shop, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def kept_contents(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in vault_file.KEPT if (folder / name).exists()]
