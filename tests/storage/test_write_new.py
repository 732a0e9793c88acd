"""Writing a data file anew: the same content under a new key, verified, and nothing lost when it goes wrong."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from backoffice.errors import ROOM_TO_WORK, DataFileProblem, DiskFull, ShopInUse
from backoffice.storage import connection as raw
from backoffice.storage import files, log, room, soundness, write_new
from backoffice.storage.database import Database
from tests.storage.shop_file import NOW, ShopFile, make_shop

NEW_KEY = bytes(range(100, 132))


def make_shop_in(folder: Path) -> ShopFile:
    folder.mkdir()
    return make_shop(folder)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_the_copy_holds_everything_under_the_new_key(shop: ShopFile, tmp_path: Path) -> None:
    database = shop.open()
    with database.writer() as connection:
        connection.exec_driver_sql("INSERT INTO order_search (rowid, number, customer) VALUES (7, 'A-1', 'Müller')")
        connection.exec_driver_sql("INSERT INTO person (id, name, role) VALUES ('p1', 'Änne', 'owner')")
    target = tmp_path / "copy.db"
    write_new.swap(write_new.write_new(shop.path, shop.key, target, lambda: NEW_KEY))
    database.close()
    assert names(tmp_path) == ["copy.db", "data.db"]
    assert target.stat().st_mode & 0o077 == 0
    with pytest.raises(DataFileProblem):
        Database(target, shop.key)
    copy = Database(target, NEW_KEY, shop_uuid=shop.uuid)
    with copy.reading() as connection:
        assert connection.exec_driver_sql("SELECT rowid FROM order_search WHERE order_search MATCH '\"mull\"*'").scalars().all() == [7]
        assert connection.exec_driver_sql("SELECT name FROM person").scalars().all() == ["Änne"]
        assert log.check(connection)[0] == 4
    copy.close()


def test_that_a_key_rotates_in_place(shop: ShopFile, tmp_path: Path) -> None:
    written = write_new.write_new(shop.path, shop.key, shop.path, lambda: NEW_KEY)
    assert names(tmp_path) == ["data.db", "data.db.part"]
    shop.open().close()
    write_new.swap(written)
    assert names(tmp_path) == ["data.db"]
    Database(shop.path, NEW_KEY, shop_uuid=shop.uuid).close()


def test_that_the_source_may_be_in_use_and_is_copied_as_one_view(database: Database, shop: ShopFile, tmp_path: Path) -> None:
    seen: list[int] = []

    def key() -> bytes:
        with database.writer() as connection:
            seen.append(log.append(connection, NOW, "p1", "order.ship", "order", 1))
        return NEW_KEY

    written = write_new.write_new(shop.path, shop.key, tmp_path / "copy.db", key)
    assert written.facts.moment.log_count == 5
    assert seen == [5, 6]


def test_that_a_key_that_was_not_kept_is_found_before_the_swap(shop: ShopFile, tmp_path: Path) -> None:
    keys: Iterator[bytes] = iter([NEW_KEY, bytes(32)])
    with pytest.raises(DataFileProblem):
        write_new.write_new(shop.path, shop.key, shop.path, lambda: next(keys))
    assert names(tmp_path) == ["data.db"]
    shop.open().close()


def test_that_the_old_file_can_be_kept(shop: ShopFile, tmp_path: Path) -> None:
    old = shop.path.read_bytes()
    keep = tmp_path / "data.db.old"
    keep.write_bytes(b"an even older one")
    write_new.swap(write_new.write_new(shop.path, shop.key, shop.path, lambda: NEW_KEY), keep=keep)
    assert names(tmp_path) == ["data.db", "data.db.old"]
    assert keep.read_bytes() == old
    Database(keep, shop.key, shop_uuid=shop.uuid).close()


def test_that_a_deed_after_the_export_is_not_lost_by_the_swap(shop: ShopFile, tmp_path: Path) -> None:
    written = write_new.write_new(shop.path, shop.key, shop.path, lambda: NEW_KEY)
    shop.add_lines(1)
    with pytest.raises(ShopInUse):
        write_new.swap(written)
    assert names(tmp_path) == ["data.db"]
    shop.open().close()


def test_that_a_file_is_not_rotated_while_it_is_written_to(shop: ShopFile, tmp_path: Path) -> None:
    database = shop.open()
    with database.writer() as connection:
        log.append(connection, NOW, "p1", "order.ship", "order", 1)
    with pytest.raises(ShopInUse):
        write_new.write_new(shop.path, shop.key, shop.path, lambda: NEW_KEY)
    database.close()
    assert names(tmp_path) == ["data.db"]


def test_that_an_old_wal_does_not_meet_the_new_file(shop: ShopFile, tmp_path: Path) -> None:
    other = make_shop_in(tmp_path / "other")
    written = write_new.write_new(other.path, other.key, shop.path, lambda: NEW_KEY)
    (tmp_path / "data.db-wal").write_bytes(b"left over")
    (tmp_path / "data.db-shm").write_bytes(b"left over")
    write_new.swap(written, keep=tmp_path / "old.db")
    assert names(tmp_path) == ["data.db", "old.db", "old.db-wal", "other"]
    Database(shop.path, NEW_KEY, shop_uuid=shop.uuid).close()


def test_that_a_damaged_source_is_never_copied(shop: ShopFile, tmp_path: Path) -> None:
    with closing(raw.connect(shop.path, shop.key, read_only=True)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'shop'").fetchone()
    content = bytearray(shop.path.read_bytes())
    content[page * 4096 - 2000] ^= 1
    shop.path.write_bytes(content)
    with pytest.raises(DataFileProblem) as caught:
        write_new.write_new(shop.path, shop.key, tmp_path / "copy.db", lambda: NEW_KEY)
    assert caught.value.reason == "damaged"
    assert names(tmp_path) == ["data.db"]


def test_that_a_copy_that_differs_is_refused(shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = soundness.facts_of
    calls: list[int] = []

    def facts(connection: Any) -> soundness.Facts:
        calls.append(1)
        if len(calls) == 1:
            connection.execute("DELETE FROM alembic_version")
        return plain(connection)

    monkeypatch.setattr(soundness, "facts_of", facts)
    with pytest.raises(DataFileProblem):
        write_new.write_new(shop.path, shop.key, tmp_path / "copy.db", lambda: NEW_KEY)
    assert names(tmp_path) == ["data.db"]


def test_that_a_broken_log_is_not_copied(shop: ShopFile, tmp_path: Path) -> None:
    connection = raw.connect(shop.path, shop.key, read_only=False)
    connection.execute("DROP TRIGGER log_of_deeds_no_update")
    connection.execute("UPDATE log_of_deeds SET code = 'x' WHERE seq = 2")
    connection.close()
    with pytest.raises(DataFileProblem) as caught:
        write_new.write_new(shop.path, shop.key, tmp_path / "copy.db", lambda: NEW_KEY)
    assert caught.value.reason == "log_broken"
    assert names(tmp_path) == ["data.db"]


def test_that_too_little_room_is_found_before_anything_is_written(shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "ROOM_TO_WORK", 1 << 60)
    with pytest.raises(DiskFull) as caught:
        write_new.write_new(shop.path, shop.key, shop.path, lambda: NEW_KEY)
    assert names(tmp_path) == ["data.db"]
    assert (caught.value.path, caught.value.needed) == (tmp_path, shop.path.stat().st_size + (1 << 60))


def test_that_a_work_says_what_it_needs_in_all_wherever_it_meets_a_full_disk(shop: ShopFile, tmp_path: Path) -> None:
    needed = 2 * shop.path.stat().st_size + 2 * ROOM_TO_WORK
    for met in (DiskFull(shop.path), OSError(28, "No space left on device")):
        with pytest.raises(DiskFull) as caught, room.needing(shop.path, tmp_path, copies=2):
            raise met
        assert caught.value.needed == needed
    with pytest.raises(FileNotFoundError), room.needing(shop.path, tmp_path):
        raise FileNotFoundError
    with pytest.raises(DiskFull) as caught, room.needing(shop.path, tmp_path):
        raise DiskFull(shop.path, 1 << 50)
    assert (caught.value.needed, caught.value.megabytes) == (1 << 50, 1 << 30)


def test_that_a_swap_that_is_cut_off_leaves_the_old_file_with_its_last_deed(
    shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = shop.open()
    with database.writer() as connection:
        connection.exec_driver_sql("INSERT INTO person (id, name, role) VALUES ('p1', 'Änne', 'owner')")
    cut = tmp_path / "cut"
    cut.mkdir()
    for end in ("", "-wal"):
        shutil.copy(f"{shop.path}{end}", cut)
    database.close()
    here = cut / shop.path.name
    written = write_new.write_new(shop.path, shop.key, here, lambda: NEW_KEY)

    def power(_part: Path, _path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "replace", power)
    write_new.take_in(here, shop.key)
    with pytest.raises(KeyboardInterrupt):
        write_new.swap(written, keep=cut / "kept.db")
    for left in (here, cut / "kept.db"):
        with closing(raw.connect(left, shop.key, read_only=True)) as opened:
            assert opened.execute("SELECT name FROM person").fetchall() == [("Änne",)]


def test_that_a_log_that_the_key_does_not_open_is_left_as_it_is(shop: ShopFile) -> None:
    wal = shop.path.with_name(f"{shop.path.name}-wal")
    wal.write_bytes(b"of something else")
    before = shop.path.read_bytes()
    write_new.take_in(shop.path, NEW_KEY)
    assert shop.path.read_bytes() == before


def test_that_a_disk_that_fills_up_leaves_the_old_file(shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        raise OSError(28, "No space left on device", str(path))

    before = shop.path.read_bytes()
    monkeypatch.setattr(files, "sync", full)
    with pytest.raises(DiskFull):
        write_new.write_new(shop.path, shop.key, shop.path, lambda: NEW_KEY)
    assert names(tmp_path) == ["data.db"]
    assert shop.path.read_bytes() == before


def test_that_a_file_held_by_another_program_is_said_to_be_that(shop: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(_: Path, path: Path) -> None:
        raise PermissionError(13, "in use", str(path))

    written = write_new.write_new(shop.path, shop.key, shop.path, lambda: NEW_KEY)
    monkeypatch.setattr(files, "replace", held)
    with pytest.raises(DataFileProblem, match="held"):
        write_new.swap(written)
    monkeypatch.undo()
    shop.open().close()
    assert not written.part.exists()
