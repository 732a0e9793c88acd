"""The frame of a backup: whatever byte of it is changed, added or taken away, it is noticed."""

import io
import zipfile
from pathlib import Path

import pytest

from backoffice.backup import zip_form
from backoffice.backup.restore import inspect
from backoffice.errors import BackupProblem
from tests.backup.conftest import Backed

FIXTURES = Path(__file__).parent / "fixtures"


def frame_of(path: Path) -> list[int]:
    """Return the places of all bytes that belong to no part."""
    inside: set[int] = set()
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            with archive.open(part) as opened:
                begins = opened._orig_compress_start  # type: ignore[attr-defined]  # where the content begins
            inside.update(range(begins, begins + part.file_size))
    return [place for place in range(path.stat().st_size) if place not in inside]


def is_noticed(path: Path, content: bytes) -> bool:
    path.write_bytes(content)
    try:
        inspect(path)
    except BackupProblem:
        return True
    return False


def test_that_every_changed_byte_of_the_frame_is_noticed(backed: Backed) -> None:
    places = frame_of(backed.path)
    assert len(places) > 400
    with backed.path.open("r+b", buffering=0) as file:
        for place in places:
            file.seek(place)
            (byte,) = file.read(1)
            for changed in (byte ^ 1 << place % 8, byte):
                file.seek(place)
                file.write(bytes([changed]))
                if changed != byte:
                    with pytest.raises(BackupProblem):
                        inspect(backed.path)
    inspect(backed.path)


def test_that_bytes_before_between_and_behind_the_parts_are_noticed(backed: Backed, tmp_path: Path) -> None:
    content, path = backed.path.read_bytes(), tmp_path / "other.backoffice"
    with zipfile.ZipFile(backed.path) as archive:
        second = archive.infolist()[1].header_offset
        begins = archive.start_dir
    assert not is_noticed(path, content)
    for place in (0, second, begins, len(content)):
        assert is_noticed(path, content[:place] + b"x" + content[place:]), place
    assert is_noticed(path, content[:-1])


@pytest.mark.parametrize("name", ["format1", "format2"])
def test_that_earlier_formats_have_the_same_frame(name: str) -> None:
    path = FIXTURES / f"{name}.backoffice"
    with zipfile.ZipFile(path) as archive, path.open("rb") as file:
        assert zip_form.is_canonical(file, archive.infolist())


def test_that_the_frame_of_large_parts_is_the_one_that_python_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1000)
    monkeypatch.setattr(zip_form, "_LIMIT", 1000)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        with archive.open(zipfile.ZipInfo("data.bin"), "w", force_zip64=True) as part:
            part.write(b"x" * 5000)
        archive.writestr(zipfile.ZipInfo("vault.json"), b"{}")
    with zipfile.ZipFile(file) as archive:
        parts, begins = archive.infolist(), archive.start_dir
    assert zip_form.is_canonical(file, parts)
    for place in range(begins, len(file.getvalue())):
        changed = bytearray(file.getvalue())
        changed[place] ^= 1
        assert not zip_form.is_canonical(io.BytesIO(changed), parts)
