"""The keys of the log's seals: where they are, who reads them, and what is left of former ones."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from sqlalchemy.exc import DBAPIError

from backoffice.backup.make import Locks, make
from backoffice.backup.restore import data_key, key_of, restore
from backoffice.domain.ticks import Tick
from backoffice.errors import Cancelled, DataFileProblem
from backoffice.security.rights import ROLE_RIGHTS, Right
from backoffice.storage import allow_lists, audit, connection, contact_log, log, ratchet
from backoffice.storage.connection import DBAPI
from backoffice.storage.database import Database
from backoffice.storage.ratchet import Lane, LogKeys
from tests.storage.shop_file import NOW, ShopFile

LOG_KEY = bytes(range(100, 132))
LOG_KEYS = LogKeys(((0, LOG_KEY),))
ATTEMPTS = """
SELECT key FROM log_ratchet
SELECT * FROM log_ratchet
SELECT hex(key) FROM log_ratchet
SELECT max(key) FROM log_ratchet
SELECT 1 FROM log_ratchet WHERE key > x'80'
SELECT lane FROM log_ratchet ORDER BY key
SELECT count(key) FROM log_ratchet
UPDATE log_ratchet SET key = key RETURNING key
UPDATE log_ratchet SET count = 1 RETURNING key
UPDATE log_ratchet SET key = key
UPDATE log_ratchet SET count = length(key)
UPDATE log_ratchet SET key = x'00' WHERE key > x'80'
DELETE FROM log_ratchet
WITH k AS (SELECT key FROM log_ratchet) SELECT * FROM k
SELECT (SELECT key FROM log_ratchet LIMIT 1)
SELECT rowid, key FROM log_ratchet
INSERT INTO note (order_id, body, written_at_ms) SELECT 1, key, 1 FROM log_ratchet
CREATE TEMP TABLE t AS SELECT * FROM log_ratchet
CREATE TEMP VIEW v AS SELECT key FROM log_ratchet
INSERT INTO log_ratchet (lane, count, key) VALUES (1, 1, x'') ON CONFLICT DO UPDATE SET count = length(key)
SELECT a.key FROM log_ratchet a JOIN log_ratchet b USING (key)
SELECT DISTINCT key FROM log_ratchet
PRAGMA integrity_check
INSERT INTO log_segment SELECT * FROM log_ratchet
REPLACE INTO log_ratchet VALUES (1, 1, x'')
SELECT quote(key) FROM log_ratchet
SELECT json_group_array(key) FROM log_ratchet
SELECT * FROM sqlite_dbpage
ATTACH ':memory:' AS m
VACUUM INTO '/tmp/x'
"""
NEARLY_ALL = frozenset(map(str, Right)) - {"users:manage", "privacy:review"}


@pytest.fixture
def sealed(shop: ShopFile) -> ShopFile:
    """A shop whose log was begun to be sealed with its fifth line."""
    database = shop.open()
    database.begin_log_anew(LOG_KEYS, NOW, "p1", "log.sealed")
    database.close()
    return shop


def write(database: Database, lines: int = 1) -> None:
    with database.writer() as writing:
        for _ in range(lines):
            log.append(writing, NOW, "p1", "order.noted", "order", 7)


def keys(shop: ShopFile) -> dict[int, bytes]:
    with closing(connection.connect(shop.path, shop.key, read_only=True)) as raw:
        return {lane: bytes(key) for lane, _, key in ratchet.load(raw)}


def check(shop: ShopFile) -> audit.Audited:
    database = shop.open()
    try:
        return database.audit(LOG_KEYS)
    finally:
        database.close()


def test_that_each_line_moves_the_key_on_and_there_is_no_way_back(sealed: ShopFile) -> None:
    before = keys(sealed)
    sealed.add_lines(3)
    after = keys(sealed)
    assert after[Lane.CONTACTS] == before[Lane.CONTACTS]
    key = before[Lane.DEEDS]
    for _ in range(3):
        key = ratchet.next_key(key)
    assert after[Lane.DEEDS] == key != before[Lane.DEEDS]
    assert check(sealed) == audit.Audited(8, 0, True)


def test_that_a_deed_that_is_taken_back_moves_nothing(sealed: ShopFile) -> None:
    database = sealed.open()
    write(database)
    with pytest.raises(ValueError, match="stop"), database.writer() as writing:
        log.append(writing, NOW, "p1", "order.noted", "order", 7)
        raise ValueError("stop")
    with database.writer() as outer:
        log.append(outer, NOW, "p1", "order.noted", "order", 7)
        with pytest.raises(ValueError, match="stop"), database.writer() as inner:
            log.append(inner, NOW, "p1", "order.noted", "order", 8)
            raise ValueError("stop")
        log.append(outer, NOW, "p1", "order.noted", "order", 9)
    write(database, 3)
    database.close()
    assert check(sealed).deeds == 11


def test_that_a_segment_that_is_not_begun_after_all_changes_nothing(sealed: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    database = sealed.open()
    with monkeypatch.context() as patch:
        patch.setattr(log, "append", lambda *_args, **_more: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            database.begin_log_anew(LOG_KEYS, NOW, "p1", "backup.restored")
    write(database)
    database.close()
    assert check(sealed).deeds == 6


def test_that_contact_lines_are_sealed_in_a_lane_of_their_own(sealed: ShopFile) -> None:
    database = sealed.open()
    for day in range(3):
        with database.writer() as writing:
            assert contact_log.note(writing, NOW.date() + timedelta(days=20 * day), "p1", 7)
            assert not contact_log.note(writing, NOW.date() + timedelta(days=20 * day), "p1", 7)
    database.close()
    assert check(sealed).contacts == 3
    with closing(connection.connect(sealed.path, sealed.key, read_only=False)) as raw, pytest.raises(DBAPI.Error, match="a month goes"):
        raw.execute("DELETE FROM contact_access WHERE seq = 1")


@pytest.mark.parametrize("text", ATTEMPTS.strip().splitlines())
def test_that_no_statement_of_a_signed_in_role_reads_the_key(sealed: ShopFile, text: str) -> None:
    """With every right but owners' and data protection's. A write that only spoils the key is taken: the owner's check tells of it."""
    authorizer = allow_lists.for_rights(NEARLY_ALL).authorizer()
    database = Database(sealed.path, sealed.key, authorizer=authorizer)
    key = keys(sealed)[Lane.DEEDS]
    for opened in (database.reading, database.writer):
        with pytest.raises((DBAPIError, DBAPI.Error, connection.ForbiddenStatementError, RuntimeError)), opened() as asked:
            found = asked.exec_driver_sql(text).fetchall()
            assert not any(key in (cell, bytes(str(cell), "utf-8")) or key.hex() in str(cell).lower() for row in found for cell in row)
            raise RuntimeError("taken, and nothing came out")
    database.close()


def test_that_every_role_s_list_leaves_the_key_out() -> None:
    for rights in ROLE_RIGHTS.values():
        assert ("log_ratchet", "key") not in allow_lists.for_rights(frozenset(map(str, rights))).reads


def test_that_no_former_key_is_left_in_the_file_or_beside_it(tmp_path: Path) -> None:
    """On a file without encryption, so that its very bytes can be looked at; the same settings and statements otherwise."""
    path = tmp_path / "plain.db"
    raw = DBAPI.connect(str(path), isolation_level=None, factory=connection.RawConnection)
    for setting in ("secure_delete = ON", "journal_mode = WAL", "recursive_triggers = ON", "synchronous = FULL"):
        raw.execute(f"PRAGMA {setting}")
    raw.execute("CREATE TABLE log_ratchet (lane INTEGER PRIMARY KEY, count INTEGER NOT NULL, key BLOB NOT NULL) STRICT")
    raw.execute("INSERT INTO log_ratchet VALUES (1, 0, ?), (2, 0, ?)", (LOG_KEY, LOG_KEY[::-1]))
    key, former = LOG_KEY, []
    for count in range(1, 400):
        former.append(key)
        key = ratchet.next_key(key)
        ratchet.keep(raw, Lane.DEEDS, count, key)
    wal = tmp_path / "plain.db-wal"
    assert any(one in wal.read_bytes() for one in former)  # why it is emptied
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    left = path.read_bytes() + wal.read_bytes()
    raw.close()
    assert key in left
    assert not any(one in left for one in former)


def test_that_the_wal_is_empty_once_the_shop_is_closed(sealed: ShopFile) -> None:
    database = sealed.open()
    write(database, 20)
    database.close()
    wal = sealed.path.with_name(f"{sealed.path.name}-wal")
    assert not wal.exists() or not wal.stat().st_size


def test_that_a_backup_holds_no_key(sealed: ShopFile, tmp_path: Path) -> None:
    path = tmp_path / "one.backoffice"
    manifest = make(sealed.path, sealed.key, Locks(b"{}", lambda *_: ()), path, now=NOW)
    key = key_of(manifest, [sealed.key])
    assert key is not None
    restore(path, key, tmp_path / "copy.db", shop_uuid=sealed.uuid)
    assert set(keys(ShopFile(tmp_path / "copy.db", data_key(path, manifest, key), sealed.uuid)).values()) == {b""}
    assert all(keys(sealed).values())


def test_that_a_wrong_log_key_is_told(sealed: ShopFile) -> None:
    database = sealed.open()
    with pytest.raises(DataFileProblem, match="log_forged"):
        database.audit(LogKeys(((0, bytes(32)),)))
    database.close()


def test_that_an_audit_can_be_stopped(sealed: ShopFile) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    database = sealed.open()
    with pytest.raises(Cancelled):
        database.audit(LOG_KEYS, stop)
    database.close()
    with pytest.raises(Cancelled):
        database.audit(LOG_KEYS)


def test_that_a_count_that_is_not_the_log_s_is_told(sealed: ShopFile) -> None:
    with closing(connection.connect(sealed.path, sealed.key, read_only=False)) as raw:
        raw.execute("UPDATE log_ratchet SET count = count - 1 WHERE lane = 1")
    with pytest.raises(DataFileProblem, match="log_broken"):
        sealed.open()


def test_that_a_line_to_go_on_from_must_be_there_in_older_files_too() -> None:
    raw = connection.connect_memory()
    raw.execute("CREATE TABLE log_of_deeds (seq, at_ms, person_id, code, subject_kind, subject_id, fields, chain, mac)")
    assert log.check(raw) == (0, log.START)
    with pytest.raises(DataFileProblem, match="log_broken"):
        log.check(raw, 5)


def test_that_an_audit_ends_with_the_session(sealed: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_STEPS_BETWEEN_LOOKS", 20)
    sealed.add_lines(30)
    begun: list[int] = []
    with pytest.raises(Cancelled):
        audit.audit(sealed.path, sealed.key, LOG_KEYS, lambda done, _all: begun.append(done), lambda: len(begun) > 1)
    assert begun[:2] == [0, 1]
    assert len(begun) < 4  # what is small ends before anybody looks


def test_that_an_audit_goes_on_after_it_made_way_for_another_file_however_soon_that_is_over(
    sealed: ShopFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, gone_through = sealed.open(), audit.audit
    replaced: list[bool] = []

    def interrupted(
        path: Path, key: bytes, log_keys: LogKeys, tick: Tick | None, ended: Callable[[], bool], *, gently: bool
    ) -> audit.Audited:
        monkeypatch.setattr(audit, "audit", gone_through)
        change = Thread(target=lambda: replaced.append(database.change_file(lambda: None, key, 0.05)))
        change.start()
        while not ended():
            sleep(0.001)
        change.join()
        raise Cancelled

    monkeypatch.setattr(audit, "audit", interrupted)

    assert database.audit(LOG_KEYS) == gone_through(sealed.path, sealed.key, LOG_KEYS, None, lambda: False)
    assert replaced == [False]
    database.close()
