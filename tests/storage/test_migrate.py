"""The schema of a new file and the way of an old file to it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection

from backoffice.errors import DataFileProblem, DiskFull
from backoffice.storage import connection as raw
from backoffice.storage import files, guard_digests, guards, log, migrate, room
from backoffice.storage.database import Database
from backoffice.storage.ratchet import LogKeys
from tests.storage.shop_file import NOW, UUID, ShopFile, first_rows

NEXT = '''"""Add a colour."""
from alembic import op
revision = "9000"
down_revision = "{down}"
branch_labels = None
depends_on = None
def upgrade():
    op.execute("CREATE TABLE colour (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
    op.execute("INSERT INTO colour (name) VALUES ('red')")
    {more}
def downgrade():
    raise NotImplementedError
'''


def later(tmp_path: Path, more: str = "") -> Path:
    """Return a scripts folder with one migration more."""
    folder = tmp_path / "migrations"
    shutil.copytree(guards.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    down = f"{guards.newest().number:04}"
    (folder / "versions" / "v9000_colour.py").write_text(NEXT.format(down=down, more=more))
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_that_the_listed_guards_are_those_that_the_migrations_make() -> None:
    assert migrate.fresh_digests() == (guard_digests.GUARDS, guard_digests.LOG), "run: python -m backoffice.storage.guards"


def test_that_every_table_is_strict_with_three_types_only() -> None:
    connection = raw.connect_memory()
    migrate.bring_forward(connection)
    tables = connection.execute(
        "SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert {name for name, kind, strict in tables if kind == "table" and not strict} == set()
    types = set()
    for name, kind, _ in tables:
        if kind == "table":
            types |= {row[0] for row in connection.execute("SELECT type FROM pragma_table_info(?)", (name,))}
    assert types == {"INTEGER", "TEXT", "BLOB"}
    connection.close()


def test_that_a_new_file_is_stamped_complete_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "data.db"
    migrate.create_schema(path, bytes(32), first_rows)
    assert names(tmp_path) == ["data.db"]
    assert migrate.number_of(path, bytes(32)) == guards.newest().number
    assert not migrate.is_older(path, bytes(32))
    connection = raw.connect(path, bytes(32), read_only=True)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x424B4F46,)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)] or guards.newest().number > 1
    connection.close()
    Database(path, bytes(32), shop_uuid=UUID).close()


def test_that_a_new_file_never_replaces_one(shop: ShopFile) -> None:
    before = shop.path.read_bytes()
    with pytest.raises(FileExistsError):
        migrate.create_schema(shop.path, bytes(32), first_rows)
    assert shop.path.read_bytes() == before


def test_that_a_failed_start_leaves_nothing(tmp_path: Path) -> None:
    def fail(connection: Connection) -> None:
        first_rows(connection)
        raise KeyError

    with pytest.raises(KeyError):
        migrate.create_schema(tmp_path / "data.db", bytes(32), fail)
    assert names(tmp_path) == []


def test_that_a_disk_that_fills_up_during_the_start_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = raw.connect

    def small(path: Path, key: bytes, *, read_only: bool, create: bool = False) -> object:
        connection = plain(path, key, read_only=read_only, create=create)
        connection.execute("PRAGMA max_page_count = 20")
        return connection

    monkeypatch.setattr(raw, "connect", small)
    with pytest.raises(DiskFull) as caught:
        migrate.create_schema(tmp_path / "data.db", bytes(32), first_rows)
    assert caught.value.path == tmp_path / "data.db"
    assert names(tmp_path) == []


def test_that_a_left_over_part_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "data.db.part").write_bytes(b"half")
    migrate.create_schema(tmp_path / "data.db", bytes(32), first_rows)
    assert names(tmp_path) == ["data.db"]


def test_that_an_old_file_comes_forward_with_all_its_rows(shop: ShopFile, tmp_path: Path) -> None:
    folder = later(tmp_path)
    assert migrate.is_older(shop.path, shop.key, folder=folder)
    old = shop.path.read_bytes()
    migrate.upgrade(shop.path, lambda: shop.key, folder=folder, keep=tmp_path / "before.db")
    assert names(tmp_path) == ["before.db", "data.db"]
    assert (tmp_path / "before.db").read_bytes() == old
    assert not migrate.is_older(shop.path, shop.key, folder=folder)
    connection = raw.connect(shop.path, shop.key, read_only=True)
    assert connection.execute("SELECT name FROM colour").fetchall() == [("red",)]
    assert log.check(connection)[0] == 4
    connection.close()
    with pytest.raises(DataFileProblem) as caught:
        shop.open()
    assert caught.value.reason == "newer"
    schema = guards.Schema(9000, migrate.fresh_digests(folder)[0])
    Database(shop.path, shop.key, shop_uuid=UUID, schema=schema).close()


def test_that_a_migrated_schema_equals_a_fresh_one(shop: ShopFile, tmp_path: Path) -> None:
    folder = later(tmp_path)
    migrate.upgrade(shop.path, lambda: shop.key, folder=folder)
    connection = raw.connect(shop.path, shop.key, read_only=True)
    migrated = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    connection.close()
    assert migrated == migrate.fresh_schema(folder)


@pytest.mark.parametrize(
    "more",
    [
        "op.execute('SELECT nothing')",
        "raise KeyError",
        "op.execute('DROP TRIGGER log_of_deeds_no_delete'); op.execute('DELETE FROM log_of_deeds')",
    ],
)
def test_that_a_failed_migration_leaves_the_old_file_as_it_was(shop: ShopFile, tmp_path: Path, more: str) -> None:
    before = shop.path.read_bytes()
    with pytest.raises(Exception):  # noqa: B017, PT011 - each fails in its own way
        migrate.upgrade(shop.path, lambda: shop.key, folder=later(tmp_path, more))
    assert shop.path.read_bytes() == before
    assert names(tmp_path) == ["data.db"]
    shop.open().close()


def test_that_a_later_file_is_not_older_but_newer(shop: ShopFile, tmp_path: Path) -> None:
    migrate.upgrade(shop.path, lambda: shop.key, folder=later(tmp_path))
    with pytest.raises(DataFileProblem) as caught:
        migrate.is_older(shop.path, shop.key)
    assert caught.value.reason == "newer"


def test_that_a_full_disk_is_said_before_anything_is_written(shop: ShopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "ROOM_TO_WORK", 1 << 60)
    with pytest.raises(DiskFull):
        migrate.upgrade(shop.path, lambda: shop.key, folder=later(tmp_path))
    assert names(tmp_path) == ["data.db"]


def test_that_opening_a_new_file_does_not_load_alembic() -> None:
    code = "import sys, backoffice.storage.database, backoffice.storage.migrate; sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_that_lock_places_and_mark_do_not_load_sqlalchemy() -> None:
    code = "import sys\nfrom backoffice.storage import lock, places, mark, files, guards\nsys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_that_only_one_module_imports_sqlcipher() -> None:
    root = Path(files.__file__).parents[2]
    found = [
        path.relative_to(root).as_posix()
        for area in ("backoffice", "ui")
        for path in (root / area).rglob("*.py")
        if any(
            line.split("#")[0].strip().startswith(("import sqlcipher3", "from sqlcipher3")) for line in path.read_text("utf-8").splitlines()
        )
    ]
    assert found == ["backoffice/storage/connection.py"]


def test_that_a_log_from_before_the_seals_is_found_by_subject_and_sealed_from_the_owner_s_coming_on(tmp_path: Path) -> None:
    folder, key, path = tmp_path / "migrations", bytes(range(32)), tmp_path / "data.db"
    seals_and_later = [f"v{number:04}*" for number in range(5, guards.newest().number + 1)]
    shutil.copytree(guards.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__", *seals_and_later))
    shop = "INSERT INTO shop (id, uuid, verify_key, generation, name, country, zone, language, currency, calling_hours)"

    def fill(connection: Connection) -> None:
        connection.exec_driver_sql(f"{shop} VALUES (1, ?, x'00', 1, 'W', 'DE', 'Europe/Berlin', 'de', 'EUR', '[]')", (UUID,))
        chain = log.START
        for seq, subjects in enumerate(("7", "7,8,9", "8"), start=1):
            line = (seq, 1_700_000_000_000, "p1", "order.noted", "order", subjects, "")
            chain = log.chained(chain, line)
            text = f"INSERT INTO log_of_deeds ({log.COLUMNS}, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            connection.exec_driver_sql(text, (*line, chain))

    migrate.create_schema(path, key, fill, folder=folder)
    migrate.upgrade(path, lambda: key)

    database = Database(path, key, shop_uuid=UUID)
    assert not database.sealed
    with database.writer() as connection:
        log.append(connection, NOW, "p1", "order.noted", "order", 8)
        found = connection.exec_driver_sql("SELECT seq FROM log_subject WHERE kind = 'order' AND id = '8' ORDER BY seq").scalars().all()
    assert found == [2, 3, 4]
    database.begin_log_anew(LogKeys(((0, bytes(32)),)), NOW, "p1", "log.sealed")
    assert database.audit(LogKeys(((0, bytes(32)),))).deeds == 5
    database.close()
    again = Database(path, key, shop_uuid=UUID)
    assert again.sealed
    again.close()
