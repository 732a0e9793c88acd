"""What a crash leaves in a shop's folder, and of a backup elsewhere, is cleared away when somebody signs in; nothing else is.

A restore that a crash cut off is finished if the data was in place, and undone if not.
"""

import os
from pathlib import Path

import pytest

from backoffice.desks.backups_beside import BEFORE_UPDATE
from backoffice.desks.door import ShopDoor
from backoffice.storage import companions, files, write_new
from tests.desks.founded import OTHER, OWNER, PASSWORD, enter, found, person

LEFT = (
    "backup.work.part", "shop.db.part", "shop.db.part-wal", "shop.db.incoming", "shop.db.incoming-journal", "vault.json.new",
    "vault.json.1.new", "mark.json.part", "left.json.part", "backups.bin.part", "backups.json.part", "drill-abc/shop.db",
    "passing-abc/data.db",
)  # fmt: skip
NOT_OURS = ("notes.txt", "letter.part", "shop.db.bak", "before-restore-of-mine/shop.db")


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    door, _ = found(tmp_path / "here")
    enter(door).close()
    return door


def lay(folder: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("left")


def test_that_what_a_crash_left_goes_at_the_next_sign_in_and_nothing_else(door: ShopDoor) -> None:
    there = {each.name for each in door.folder.iterdir()}
    lay(door.folder, LEFT + NOT_OURS)

    enter(door).close()

    assert {each.name for each in door.folder.iterdir()} - there == {name.split("/")[0] for name in NOT_OURS}


def test_that_a_second_name_of_the_data_file_goes_so_that_nothing_is_written_through_it(door: ShopDoor) -> None:
    os.link(door.data_file, door.folder / BEFORE_UPDATE)

    enter(door).close()

    assert not (door.folder / BEFORE_UPDATE).exists()
    enter(door).close()


def test_that_a_backup_elsewhere_that_was_cut_off_is_removed_once_its_medium_is_there(door: ShopDoor, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    part = files.part_of(stick / "all.backoffice")
    office = enter(door)
    with pytest.raises(KeyboardInterrupt), office.keeper.writing(stick / "all.backoffice"):
        part.write_text("half")
        raise KeyboardInterrupt
    office.close()
    stick.rename(tmp_path / "pulled out")
    enter(door).close()
    (tmp_path / "pulled out").rename(stick)
    assert part.exists()

    enter(door).close()

    assert not part.exists()
    part.write_text("somebody else's")
    enter(door).close()
    assert part.exists()


@pytest.mark.parametrize(("point", "password"), [("write_new.swap", OTHER), ("companions.settle", PASSWORD)])
def test_that_a_restore_that_was_cut_off_is_finished_or_undone_at_the_next_start(
    door: ShopDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: str, password: str
) -> None:
    """The backup brings its own list of keys: since then password and key have changed."""
    office = enter(door)
    backup = office.backups.make(tmp_path / "all.backoffice").path
    office.keys.change_password(PASSWORD, OTHER)
    office.close()
    door.rotate(person(door, OWNER), OTHER)
    with monkeypatch.context() as killed:
        killed.setattr(companions, "settle", Killed(after=1))
        if point == "write_new.swap":
            killed.setattr(write_new, "swap", Killed())
        with pytest.raises(KeyboardInterrupt):
            door.restore(backup, PASSWORD)

    assert door.exists()
    kept = list(door.folder.glob("before-restore-*"))
    office = door.sign_in(person(door, OWNER), password)

    restored = any(line.code == "backup.restored" for line in office.log.page())
    assert (restored, len(kept)) == ((True, 1) if password == PASSWORD else (False, 0))
    assert office.log.check()
    office.close()
    assert not companions.is_waiting(door.folder)


class Killed:
    """Ends the program where something is called, after so many times."""

    def __init__(self, after: int = 0) -> None:
        self._left = after

    def __call__(self, *_: object, **__: object) -> None:
        self._left -= 1
        if self._left < 0:
            raise KeyboardInterrupt
