"""The lowest level: keys, settings, refused statements, and what a file that cannot be opened is called."""

import sqlite3
import statistics
import time
from pathlib import Path
from typing import Any

import pytest

from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw


@pytest.fixture
def key() -> bytes:
    return bytes(range(32))


@pytest.fixture
def file(tmp_path: Path, key: bytes) -> Path:
    path = tmp_path / "a b%ü?.db"
    made = raw.connect(path, key, read_only=False, create=True)
    made.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT")
    made.execute("INSERT INTO t (word) VALUES ('Häkelnadel')")
    made.close()
    return path


def reason_of(path: Path, key: bytes, read_only: bool = True) -> str:
    with pytest.raises(DataFileProblem) as caught:
        raw.connect(path, key, read_only=read_only)
    assert caught.value.path == path
    return caught.value.reason


def test_that_opening_with_the_raw_key_takes_less_than_5_ms(file: Path, key: bytes) -> None:
    times = []
    for _ in range(20):
        start = time.thread_time()
        opened = raw.connect(file, key, read_only=True)
        opened.execute("SELECT word FROM t").fetchone()
        times.append(time.thread_time() - start)
        opened.close()
    assert statistics.median(times) < 0.005


def test_that_every_setting_is_made_on_writers_and_readers(file: Path, key: bytes) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "cell_size_check": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "secure_delete": 1,
        "cache_size": -65536,
        "busy_timeout": 5000,
        "cipher_log_level": "NONE",
        "cipher_memory_security": "0",
    }
    for read_only in (False, True):
        opened = raw.connect(file, key, read_only=read_only)
        # Read by the class below: this name is refused, even to look at.
        memory_security = raw.DBAPI.Connection.cursor(opened).execute("PRAGMA cipher_memory_security").fetchone()[0]
        found = {name: opened.execute(f"PRAGMA {name}").fetchone()[0] for name in expected if name != "cipher_memory_security"}
        found["cipher_memory_security"] = memory_security
        assert found == expected
        assert opened.execute("PRAGMA query_only").fetchone() == (int(read_only),)
        assert opened.isolation_level is None
        opened.close()


def test_that_a_setting_that_does_not_take_is_our_fault(file: Path, key: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "_SETTINGS", (("foreign_keys", "OFF", 1),))
    with pytest.raises(RuntimeError, match="foreign_keys"):
        raw.connect(file, key, read_only=True)


def test_that_a_reader_cannot_write(file: Path, key: bytes) -> None:
    opened = raw.connect(file, key, read_only=True)
    with pytest.raises(raw.DBAPI.OperationalError, match="readonly"):
        opened.execute("INSERT INTO t (word) VALUES ('x')")
    opened.close()


def test_that_the_key_text_is_overwritten(file: Path, key: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytearray] = []
    plain = raw.key_text

    def remember(secret: bytes | bytearray) -> bytearray:
        seen.append(plain(secret))
        assert bytes(seen[-1]) == b"x'" + key.hex().encode() + b"'"
        return seen[-1]

    monkeypatch.setattr(raw, "key_text", remember)
    raw.connect(file, key, read_only=True).close()
    assert seen == [bytearray(67)]


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_that_a_key_has_32_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        raw.key_text(bytes(length))


def test_that_opening_never_creates(tmp_path: Path, key: bytes) -> None:
    assert reason_of(tmp_path / "none.db", key) == "missing"
    assert reason_of(tmp_path / "none.db", key, read_only=False) == "missing"
    assert list(tmp_path.iterdir()) == []


def test_that_creating_never_overwrites(file: Path, key: bytes) -> None:
    before = file.read_bytes()
    with pytest.raises(FileExistsError):
        raw.connect(file, key, read_only=False, create=True)
    assert file.read_bytes() == before


def test_that_a_new_file_is_its_owners_alone(file: Path) -> None:
    assert file.stat().st_mode & 0o077 == 0


def test_that_a_folder_in_the_place_is_a_missing_file(tmp_path: Path, key: bytes) -> None:
    assert reason_of(tmp_path, key) == "missing"


def test_that_an_empty_file_stays_empty_and_is_named_so(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert reason_of(path, key, read_only=False) == "empty"
    assert path.stat().st_size == 0


def test_that_a_plain_database_is_foreign(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "plain.db"
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    assert reason_of(path, key) == "foreign"


def test_that_a_wrong_key_and_a_damaged_first_page_are_damage(file: Path, key: bytes) -> None:
    assert reason_of(file, bytes(32)) == "damaged"
    content = bytearray(file.read_bytes())
    content[2000] ^= 1
    file.write_bytes(content)
    assert reason_of(file, key) == "damaged"


def test_that_a_short_file_is_damaged(file: Path, key: bytes) -> None:
    file.write_bytes(file.read_bytes()[:1000])
    assert reason_of(file, key) == "damaged"


def test_that_no_cipher_message_reaches_the_terminal(file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reason_of(file, bytes(32))
    out, err = capfd.readouterr()
    assert (out, err) == ("", "")


def test_that_ways_past_the_authorizer_are_closed(file: Path, key: bytes) -> None:
    opened: Any = raw.connect(file, key, read_only=False)
    for way in ("open_blob", "backup", "load_extension", "enable_load_extension", "reset_key"):
        with pytest.raises(raw.ForbiddenStatementError):
            getattr(opened, way)("t", "word", 1)
    opened.close()
