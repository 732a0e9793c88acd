"""A program killed at work loses nothing that it acknowledged and leaves nothing half done; the full figures are in tests/proof."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from backoffice.errors import ShopInUse
from backoffice.storage import files, write_new
from tests.proof import kill_child, killing, rotations

pytestmark = pytest.mark.skipif(not hasattr(__import__("signal"), "SIGKILL"), reason="SIGKILL is POSIX; Windows has its own lane")


@pytest.fixture(scope="module")
def nest() -> Iterator[killing.Nest]:
    with killing.Nest() as started:
        yield started


def test_that_a_kill_at_work_loses_nothing_and_leaves_nothing_half_done(nest: killing.Nest, tmp_path: Path) -> None:
    told = killing.kill_often(nest, tmp_path, times=8, seed=20261123)

    assert told["batches"] > 0
    assert told["shipped"] > 0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "shop"
    rotations.make(folder)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "shop")


@pytest.mark.parametrize("point", rotations.ARROWS)
def test_that_a_rotation_killed_at_an_arrow_is_finished_at_the_next_sign_in(point: str, nest: killing.Nest, folder: Path) -> None:
    before = rotations.Facts.of(folder)

    assert killing.run_to_its_end(nest, "rotate", folder, point, "after")

    assert rotations.check_finished(folder, before)


def test_that_a_deed_in_the_wal_survives_a_rotation_killed_at_the_swap(nest: killing.Nest, folder: Path) -> None:
    """The danger: the -wal is gone, the new file not yet in place, and the old one lacks what was only in the -wal."""
    rotations.leave_a_wal(folder)
    before = rotations.Facts.of_files(folder)
    swap = "backoffice.storage.new_key:put_in_place>backoffice.storage.files:put_in_place"

    assert killing.run_to_its_end(nest, "rotate", folder, swap, "before")
    data = kill_child.door_of(folder).data_file
    assert (data.exists(), data.with_name("shop.db-wal").exists(), data.with_name("shop.db.part").exists()) == (True, False, True)

    assert rotations.check_finished(folder, before)


def test_that_a_file_with_deeds_in_its_wal_is_not_replaced_by_another_one_unless_it_is_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill between the removal of the -wal and the rename would leave a file that lacks acknowledged deeds."""
    key, path = killing.key_of(folder), kill_child.door_of(folder).data_file
    older = tmp_path / "older.db"
    shutil.copy(path, older)
    rotations.leave_a_wal(folder)
    before = rotations.Facts.of_files(folder)

    with pytest.raises(ShopInUse):
        write_new.swap(write_new.write_new(older, key, path, lambda: key))
    monkeypatch.setattr(files, "replace", stopped)
    (tmp_path / "kept" / "shop").mkdir(parents=True)
    with pytest.raises(KeyboardInterrupt):
        write_new.swap(write_new.write_new(older, key, path, lambda: key), keep=tmp_path / "kept" / "shop" / "shop.db")

    assert rotations.Facts.read(tmp_path / "kept", key) == before


def stopped(*_: object) -> NoReturn:
    raise KeyboardInterrupt
