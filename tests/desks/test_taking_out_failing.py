"""Everything to take along, when the work is cancelled, cut off, or the disk fails: whole or not there."""

import errno
import io
import os
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks import payout_files, plain_files, taking_out
from backoffice.desks.taking_out import TakeOutDesk
from backoffice.errors import Cancelled, DiskFailed, DiskFull, NotPossible
from backoffice.storage import files, handing_out
from tests.desks.taken import NOW, WORDS, Shop, frozen, shop

__all__ = ["frozen", "shop"]


def nothing_is_left(shop: Shop, folder: Path) -> bool:
    listed = shop.rows("SELECT path FROM plain_file WHERE path LIKE '%zip%'")
    told = shop.rows("SELECT seq FROM log_of_deeds WHERE code = 'data.taken_out'")
    return not listed and not told and not [one for one in folder.iterdir() if "zip" in one.name]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_that_a_cancelled_one_leaves_nothing(shop: Shop, tmp_path: Path, at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_out, "_EACH", 10)

    def stop(done: int, total: int) -> None:
        if done >= total * at // 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        shop.desk.write(tmp_path / "alles.zip", WORDS, stop)
    assert nothing_is_left(shop, tmp_path)


@pytest.mark.parametrize("room", [0, 9_000, 40_000])
def test_that_a_full_disk_leaves_nothing(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    class Small(io.FileIO):
        def write(self, content: Any, /) -> int:
            if self.tell() + len(content) > room:
                raise OSError(errno.ENOSPC, "full")
            return super().write(content)

    monkeypatch.setattr(os, "fdopen", lambda descriptor, mode: Small(descriptor, mode.replace("b", "")))
    with pytest.raises(DiskFull):
        shop.desk.write(tmp_path / "alles.zip", WORDS)
    assert nothing_is_left(shop, tmp_path)


def test_that_a_disk_that_is_full_when_all_is_done_is_no_failure(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as broken:
        broken.setattr(handing_out, "forget_file", full)
        assert shop.desk.write(tmp_path / "alles.zip", WORDS).path.exists()
    assert shop.rows("SELECT path FROM plain_file WHERE path LIKE '%zip%'")

    payout_files.settle(shop.session.database, NOW)
    assert not shop.rows("SELECT path FROM plain_file WHERE path LIKE '%zip%'")


def test_that_a_disk_that_gives_back_something_else_is_told(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def disturb(descriptor: int) -> None:
        with open(descriptor, "r+b", closefd=False) as file:
            file.seek(5_000)
            file.write(b"????")

    monkeypatch.setattr(files, "sync_file", disturb)
    with pytest.raises(DiskFailed):
        shop.desk.write(tmp_path / "alles.zip", WORDS)
    assert nothing_is_left(shop, tmp_path)


def test_that_a_place_that_is_not_there_is_told(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(NotPossible) as caught:
        shop.desk.write(tmp_path / "nowhere" / "alles.zip", WORDS)
    assert caught.value.reason == "cannot_write"
    assert nothing_is_left(shop, tmp_path)


def test_that_the_next_start_sweeps_away_what_was_cut_off(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    def kill(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr(TakeOutDesk, "_tell", kill)
        broken.setattr(plain_files, "forget", kill)
        broken.setattr(Path, "unlink", lambda *_, **__: None)
        with pytest.raises(Killed):
            shop.desk.write(tmp_path / "alles.zip", WORDS)
    assert (tmp_path / "alles.zip.backoffice.part").exists()

    payout_files.settle(shop.session.database, NOW)
    assert nothing_is_left(shop, tmp_path)
