"""Files that another program holds for a moment are waited for, and those that stay held are told."""

import os
import time
from pathlib import Path
from typing import Any

import pytest

from backoffice import disk
from backoffice.errors import DataFileProblem
from backoffice.storage import connection, files


def held(monkeypatch: pytest.MonkeyPatch, name: str, times: int) -> list[float]:
    """Let another program refuse a deed of Path so many times; return the list that the pauses go to."""
    pauses: list[float] = []
    deed, tries = getattr(Path, name), iter(range(10_000))

    def busy(path: Path, *arguments: Any, **more: Any) -> Any:
        if next(tries) < times:
            raise PermissionError
        return deed(path, *arguments, **more)

    monkeypatch.setattr(Path, name, busy)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


@pytest.mark.parametrize("times", range(len(disk.PAUSES_S) + 1))
def test_that_a_rename_is_tried_again_with_growing_pauses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    pauses = held(monkeypatch, "replace", times)
    (tmp_path / "new").write_text("new")

    files.replace(tmp_path / "new", tmp_path / "file")

    assert (tmp_path / "file").read_text() == "new"
    assert pauses == list(disk.PAUSES_S[:times]) == sorted(pauses)


def test_that_a_rename_that_stays_refused_is_told_after_some_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses = held(monkeypatch, "replace", 10_000)
    (tmp_path / "new").write_text("new")

    with pytest.raises(PermissionError):
        files.replace(tmp_path / "new", tmp_path / "file")
    assert 2 <= sum(pauses) <= 5


def test_that_nobody_waits_where_nobody_may_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses = held(monkeypatch, "replace", 10_000)
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(PermissionError):
        files.replace(tmp_path / "new", tmp_path / "file")
    assert not pauses


@pytest.mark.parametrize("times", range(len(disk.PAUSES_S) + 1))
def test_that_opening_waits_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"kept")
    pauses = held(monkeypatch, "open", times)
    with disk.open_to_read(path) as file:
        assert file.read() == b"kept"
    assert pauses == list(disk.PAUSES_S[:times])


def test_that_a_file_that_one_may_not_read_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses = held(monkeypatch, "open", 10_000)
    with pytest.raises(PermissionError):
        disk.open_to_read(tmp_path / "file")  # os.access says no of what is not there
    assert not pauses


def test_that_a_data_file_that_stays_held_is_told_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"sixteen or more bytes")
    held(monkeypatch, "open", 3)
    connection.check_file(path)

    pauses = held(monkeypatch, "open", 10_000)
    with pytest.raises(DataFileProblem, match="held"):
        connection.check_file(path)
    assert pauses == list(disk.PAUSES_S)
