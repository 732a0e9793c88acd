"""What customers are called is never readable on the disk: not in the file, not in its -wal, not in a copy, not in temporary files."""

from pathlib import Path

from backoffice.storage import write_new
from backoffice.storage.database import Database
from tests.storage.shop_file import ShopFile

NAME = "Kanarienvogel-Zwitscher"


def readable_in(folder: Path) -> list[str]:
    needles = (NAME.encode(), NAME.encode("utf-16-le"), NAME.lower().encode(), b"zwitscher")
    return [path.name for path in folder.rglob("*") if path.is_file() and any(needle in path.read_bytes() for needle in needles)]


def fill(database: Database, rounds: int) -> None:
    for turn in range(rounds):
        with database.writer() as connection:
            connection.exec_driver_sql("INSERT INTO person (id, name, role) VALUES (?, ?, 'packing')", (f"p{turn}", f"{NAME} {turn}"))
            connection.exec_driver_sql("INSERT INTO order_search (rowid, customer) VALUES (?, ?)", (turn + 1, NAME))


def test_that_names_are_not_readable_while_the_shop_works(shop: ShopFile, tmp_path: Path) -> None:
    database = shop.open()
    fill(database, 200)
    assert (tmp_path / "data.db-wal").stat().st_size > 100_000
    assert readable_in(tmp_path) == []
    with database.reading() as connection:
        sorted_rows = connection.exec_driver_sql("SELECT name FROM person ORDER BY name DESC, id").scalars().all()
        assert len(sorted_rows) == 200
        assert readable_in(tmp_path) == []
    database.close()
    assert readable_in(tmp_path) == []


def test_that_names_are_not_readable_in_an_unfinished_or_a_finished_copy(shop: ShopFile, tmp_path: Path) -> None:
    database = shop.open()
    fill(database, 50)
    written = write_new.write_new(shop.path, shop.key, tmp_path / "copy.db", lambda: bytes(32))
    assert readable_in(tmp_path) == []
    write_new.swap(written)
    database.close()
    assert readable_in(tmp_path) == []


def test_that_the_search_for_names_would_find_them(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text(f"… {NAME} …", encoding="utf-8")
    assert readable_in(tmp_path) == ["plain.txt"]
