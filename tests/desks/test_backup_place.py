"""The place for backups is wrong, gone, full, read-only or hangs."""

import shutil
import threading
from pathlib import Path

import pytest

from backoffice.backup import backup_file, place
from backoffice.errors import BackupPlaceProblem, DiskFull
from backoffice.storage import files, room
from tests.desks.founded import enter, found_another
from tests.desks.keeping import Desk, desk, kept, reason

__all__ = ["desk", "kept"]


@pytest.mark.parametrize(
    ("where", "expected"), [("nowhere", "not_a_folder"), ("orders.json", "not_a_folder"), ("shop", "in_shop"), ("shop/inside", "in_shop")]
)
def test_that_a_wrong_folder_is_refused(desk: Desk, tmp_path: Path, where: str, expected: str) -> None:
    (tmp_path / "shop" / "inside").mkdir()
    with pytest.raises(BackupPlaceProblem) as problem:
        desk.office.backups.choose_folder(tmp_path / where)
    assert reason(problem) == expected
    assert desk.keeper.folder is None


def test_that_the_place_of_another_shop_is_refused(kept: Desk, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = enter(found_another(tmp_path / "other")[0])
    with pytest.raises(BackupPlaceProblem) as problem:
        other.backups.choose_folder(kept.stick)
    other.close()
    assert reason(problem) == "other_shop"


def test_that_a_stick_that_is_gone_is_told_and_the_next_backup_comes_when_it_is_back(kept: Desk, tmp_path: Path) -> None:
    first = kept.keeper.keep()
    away = kept.stick.rename(tmp_path / "in the drawer")
    kept.work()
    kept.pass_by(hours=1)

    with pytest.raises(BackupPlaceProblem) as problem:
        kept.keeper.keep()

    assert reason(problem) == "missing"
    assert (kept.keeper.state().problem, kept.keeper.state().last) == ("BackupPlaceProblem:missing", first)
    assert not kept.stick.exists()
    assert kept.keeper.due() is None  # tried again in ten minutes, not at once
    kept.pass_by(minutes=10)
    away.rename(kept.stick)
    assert kept.keeper.keep() is not None
    assert kept.keeper.state().problem == ""


def test_that_nothing_is_written_into_an_empty_folder_in_the_place_of_a_drive_that_is_not_mounted(kept: Desk) -> None:
    shutil.rmtree(kept.stick)
    kept.stick.mkdir()
    with pytest.raises(BackupPlaceProblem) as problem:
        kept.office.backups.make_now()
    assert reason(problem) == "missing"
    assert not list(kept.stick.iterdir())


@pytest.mark.parametrize("number", [13, 30, 1], ids=["denied", "read only", "not permitted"])
def test_that_a_read_only_place_is_told_and_leaves_nothing(kept: Desk, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    plain = files.make_new

    def refused(path: Path) -> None:
        if path.parent == kept.stick:
            raise OSError(number, "no")
        plain(path)

    monkeypatch.setattr(files, "make_new", refused)
    with pytest.raises(BackupPlaceProblem) as problem:
        kept.office.backups.make_now()
    assert reason(problem) == "not_writable"
    assert kept.keeper.state().problem == "BackupPlaceProblem:not_writable"
    assert kept.files() == []


def test_that_a_full_place_is_told_keeps_the_last_backup_and_leaves_nothing_half_written(
    kept: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept.keeper.keep()
    before = {path.name: path.read_bytes() for path in kept.stick.iterdir()}
    kept.pass_by(hours=1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_file, "copy", full)
    with pytest.raises(DiskFull):
        kept.office.backups.make_now()
    monkeypatch.undo()
    monkeypatch.setattr(room, "ROOM_TO_WORK", 1 << 60)
    with pytest.raises(DiskFull):
        kept.office.backups.make_now()

    assert {path.name: path.read_bytes() for path in kept.stick.iterdir()} == before
    assert (kept.keeper.state().last, kept.keeper.state().problem) == (first, "DiskFull")
    assert not [path.name for path in kept.door.folder.iterdir() if "work" in path.name]


def test_that_a_drive_that_hangs_is_left_alone_until_it_answers(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers, plain = threading.Event(), place.check

    def hang(folder: Path, shop_id: str) -> None:
        answers.wait(20)
        plain(folder, shop_id)

    monkeypatch.setattr(place, "check", hang)
    monkeypatch.setattr(kept.keeper._aside, "_patience", 0.2)
    monkeypatch.setattr(place, "_GRACE_SECONDS", 0.05)
    for _ in range(2):
        with pytest.raises(BackupPlaceProblem) as problem:
            kept.office.backups.make_now()
        assert reason(problem) == "hanging"
    kept.work()  # nobody waits for the drive
    answers.set()
    for thread in threading.enumerate():
        if thread.name == "backup":
            thread.join(10)
    monkeypatch.undo()
    assert kept.office.backups.make_now().verified
