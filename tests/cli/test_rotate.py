"""The command that gives the data a new key, and Ctrl+C in the middle of it: before the swap nothing is changed, after it all is done."""

import shutil
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.people import ShopSettings
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.passwords import FLOOR
from tests.cli.program import PASSWORD, Shop


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rotate")
    door_in(folder).create(ShopSettings("Kaffeehaus"), "Anna Muster", PASSWORD)[0].close()
    return folder


@pytest.fixture(scope="module")
def before(made: Path) -> bytes:
    """Return the key that each rotation begins with."""
    return key_of(door_in(made))


@pytest.fixture
def door(made: Path, tmp_path: Path) -> ShopDoor:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return door_in(tmp_path)


def door_in(folder: Path) -> ShopDoor:
    return ShopDoor(folder / "shop", KeyFilePort(folder / "key.json"), cost=FLOOR)


def key_of(door: ShopDoor) -> bytes:
    unlocked = door.load(door.folder).unlock(door.people()[0].id, PASSWORD, door.port)
    (key,) = unlocked.database_keys()
    return bytes(key)


@pytest.mark.parametrize(("name", "code"), [("_copy", 130), ("_verify", 130), ("put_in_place", 0)])
def test_that_ctrl_c_ends_a_rotation_before_the_swap_or_lets_it_end(
    door: ShopDoor, before: bytes, tmp_path: Path, name: str, code: int
) -> None:
    ended = Shop(door.folder, tmp_path / "key.json").interrupted("backoffice.storage.new_key", name, "rotate")

    assert ended.returncode == code, ended.stderr
    assert (key_of(door) != before) == (code == 0)
    assert list(door.folder.glob("*.part*")) == []
    office = door.sign_in(door.people()[0].id, PASSWORD)
    assert not office.renewal.state().wanted
    assert office.log.check()
    office.close()


def test_that_a_rotation_says_how_far_it_is(door: ShopDoor, tmp_path: Path) -> None:
    ended = Shop(door.folder, tmp_path / "key.json")("rotate")

    assert (ended.code, ended.out) == (0, "The data has a new key.\n")
    assert ended.err.splitlines()[0] == "The data is given a new key: 0 %"
    assert ended.err.splitlines()[-1] == "The data is given a new key: 100 %"
