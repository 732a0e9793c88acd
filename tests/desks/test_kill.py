"""A program killed at work loses nothing that it acknowledged and leaves nothing half done; the full figures are in tests/proof."""

import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from backoffice.errors import ShopInUse
from backoffice.storage import files, write_new
from tests.proof import kill_child, killing, rotations

pytestmark = pytest.mark.skipif(not hasattr(__import__("signal"), "SIGKILL"), reason="SIGKILL is POSIX; Windows has its own lane")


def test_that_a_kill_at_work_loses_nothing_and_leaves_nothing_half_done(tmp_path: Path) -> None:
    told = killing.kill_often(tmp_path, times=8, seed=20261123)

    assert told["batches"] > 0
    assert told["shipped"] > 0


@pytest.mark.parametrize("point", rotations.ARROWS)
def test_that_a_rotation_killed_at_an_arrow_is_finished_at_the_next_sign_in(point: str, tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    rotations.make(folder)
    before = rotations.Facts.of(folder)

    assert killing.run_to_its_end("rotate", folder, point, "after")

    rotations.check_finished(folder, before)


def test_that_a_deed_in_the_wal_survives_a_rotation_killed_at_the_swap(tmp_path: Path) -> None:
    """The danger: the -wal is gone, the new file not yet in place, and the old one lacks what was only in the -wal."""
    folder = tmp_path / "shop"
    rotations.make(folder)
    rotations.leave_a_wal(folder)
    before = rotations.Facts.of_files(folder)

    assert killing.run_to_its_end("rotate", folder, "backoffice.storage.files:put_in_place", "before")

    rotations.check_finished(folder, before)
    kill_child.sign_in(folder).close()


def test_that_a_file_with_deeds_in_its_wal_is_not_replaced_by_another_one_unless_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill between the removal of the -wal and the rename would leave a file that lacks acknowledged deeds."""
    folder = tmp_path / "shop"
    rotations.make(folder)
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
