"""A small file holds the old or the new content, whatever happens."""

import errno
import os
import stat
import time
from pathlib import Path

import pytest

from backoffice import disk
from backoffice.errors import DiskFull
from backoffice.security.atomic_file import write_atomically


def test_that_new_content_replaces_the_old_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"old", mode=0o600)
    write_atomically(path, b"new", mode=0o666)
    assert path.read_bytes() == b"new"
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(("number", "expected"), [(errno.ENOSPC, DiskFull), (errno.EIO, OSError)])
def test_that_a_failed_write_leaves_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[Exception]
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(expected):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def held_open(monkeypatch: pytest.MonkeyPatch, times: int) -> list[float]:
    """Let another program hold the target for so many tries; return the list that the pauses go to."""
    pauses: list[float] = []
    replace, tries = Path.replace, iter(range(10_000))

    def busy(source: Path, target: Path) -> Path:
        if next(tries) < times:
            raise PermissionError
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def test_that_a_file_that_is_held_open_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses = held_open(monkeypatch, len(disk.PAUSES_S))
    write_atomically(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert pauses == list(disk.PAUSES_S)


def test_that_a_file_that_stays_held_open_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held_open(monkeypatch, 10_000)
    with pytest.raises(PermissionError):
        write_atomically(tmp_path / "file", b"new")
    assert list(tmp_path.iterdir()) == []


def test_that_windows_flushes_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "name", "nt")
    disk.sync_folder(tmp_path / "not there")
