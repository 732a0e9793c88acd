"""Copying a data file that is in use: everything as of one moment, nothing of what comes after, and others go on working."""

import os
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from backoffice.errors import Cancelled, ShopInUse
from backoffice.storage import connection as raw
from backoffice.storage import log, soundness, still
from tests.storage.shop_file import NOW, ShopFile


def facts_of(path: Path, key: bytes) -> soundness.Facts:
    with closing(raw.connect_unrestricted(path, key)) as connection:
        return soundness.facts_of(connection)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_a_copy_holds_what_is_only_in_the_wal_yet(shop: ShopFile, tmp_path: Path) -> None:
    database, copy = shop.open(), tmp_path / "copy.db"
    with database.writer() as connection:
        log.append(connection, NOW, "p1", "order.ship", "order", 1)
    assert shop.path.with_name("data.db-wal").stat().st_size

    said = still.copy(shop.path, shop.key, copy)

    assert said.log_count == 5
    assert facts_of(copy, shop.key) == facts_of(shop.path, shop.key) == soundness.check(copy, shop.key)
    database.close()
    assert names(tmp_path) == ["copy.db", "data.db"]


def test_that_work_goes_on_while_it_is_copied_and_is_not_in_the_copy(
    shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "_CHUNK", 1 << 17)
    database, copy = shop.open(), tmp_path / "copy.db"
    turns: list[int] = []

    def work() -> None:
        turns.append(1)
        with database.writer() as connection:
            for _ in range(20):
                log.append(connection, NOW, "p1", "order.ship", "order", 1)
        with closing(raw.connect_unrestricted(shop.path, shop.key)) as other:  # who would write into the file itself may not
            busy, there, moved = other.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            assert (busy, moved < there) == (0, True)

    said = still.copy(shop.path, shop.key, copy, work)

    assert (said.log_count, len(turns) > 4) == (4, True)
    assert soundness.check(copy, shop.key).moment.log_count == 4
    assert facts_of(shop.path, shop.key).moment.log_count == 4 + 20 * len(turns)
    database.close()


def test_that_hard_work_beside_it_never_makes_a_copy_of_two_moments(shop: ShopFile, tmp_path: Path) -> None:
    database, copy, ended = shop.open(), tmp_path / "copy.db", threading.Event()

    def work() -> None:
        while not ended.is_set():
            with database.writer() as connection:
                log.append(connection, NOW, "p1", "order.ship", "order", 1, ("body",))
            with closing(raw.connect_unrestricted(shop.path, shop.key)) as other:
                other.execute("PRAGMA wal_checkpoint(PASSIVE)")

    worker = threading.Thread(target=work)
    worker.start()
    try:
        for _ in range(8):
            said = still.copy(shop.path, shop.key, copy)
            assert soundness.check(copy, shop.key).moment.log_count == said.log_count
            copy.unlink()
    finally:
        ended.set()
        worker.join()
    database.close()


def test_that_who_reads_what_is_older_keeps_the_file_from_being_held_still(
    shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "PATIENCE_SECONDS", 0.1)
    database = shop.open()
    with database.writer() as connection:
        log.append(connection, NOW, "p1", "order.ship", "order", 1)
    with closing(raw.connect(shop.path, shop.key, read_only=True)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM log_of_deeds").fetchone()
        with database.writer() as connection:
            log.append(connection, NOW, "p1", "order.ship", "order", 1)
        with pytest.raises(ShopInUse):
            still.copy(shop.path, shop.key, tmp_path / "copy.db")
    still.copy(shop.path, shop.key, tmp_path / "copy.db")
    database.close()


def test_that_a_copy_can_be_stopped_and_its_makers_let_go(shop: ShopFile, tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        still.copy(shop.path, shop.key, tmp_path / "copy.db", stop)
    with closing(raw.connect(shop.path, shop.key, read_only=False)) as connection:
        assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)


def test_that_without_the_kernels_help_the_bytes_are_the_same(shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any) -> int:
        raise OSError(38, "not implemented")

    monkeypatch.setattr(os, "copy_file_range", refused, raising=False)
    still.copy(shop.path, shop.key, tmp_path / "copy.db")
    assert soundness.check(tmp_path / "copy.db", shop.key) == facts_of(shop.path, shop.key)
