"""Ways to change a shop behind the program's back: lines of the log, contact access, the seals, and older copies of every file.

Each gets a folder of its own. What a colleague could do with the database key at hand is done too: triggers are taken out and put back,
the chain is calculated again from the changed line on, and the marks beside the data file and in the key store are made to fit.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.contacts import ContactKind
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackofficeError
from backoffice.security import vault_file
from backoffice.security.device_secret import MemoryPort
from backoffice.security.vault import Vault
from backoffice.storage import connection as raw
from backoffice.storage import log, mark, ratchet
from backoffice.storage.ratchet import LogKeys
from backoffice.storage.shop_files import DATA_FILE
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, enter, found, person

LINES = "log_of_deeds"
Tampering = Callable[["Copy"], None]


@dataclass(slots=True)
class State:
    """A shop's folder and what the key store remembered at one moment."""

    folder: Path
    stored: str


class Shop:
    """A shop at work, with a copy of its folder at several moments; the last is the shop as it was left."""

    def __init__(self, folder: Path) -> None:
        self.clock = FixedClock(datetime(2026, 3, 10, 9, 30, tzinfo=UTC))
        self.door, _ = found(folder, self.clock)
        self.folder, self.states = folder, list[State]()
        self.wal = folder / "kept-wal"
        for turn in range(4):
            self._work(turn)
            self._keep()
        unlocked = Vault.load(self.door.folder, floor=CHEAP).unlock(person(self.door, OWNER), PASSWORD, self.door.port)
        self.key, self.shop_id = bytes(unlocked.database_key), Vault.load(self.door.folder, floor=CHEAP).shop_id

    def _work(self, turn: int) -> None:
        self.clock.moment += timedelta(days=1)
        office = enter(self.door)
        row = office.orders.page(OrderQuery())[0]
        for number in range(5):
            office.orders.write_note(row.id, f"Notiz {turn} {number}")
        office.contacts.reveal(row.id, ContactKind.EMAIL)
        office.people.rename(person(self.door, PACKER), PACKER)
        if turn == 1:
            shutil.copy(_wal(self.door), self.wal)
            for role in (BuiltInRole.PRIVACY, BuiltInRole.PACKING):  # a new log key, and a second segment
                office.people.change_role(person(self.door, PACKER), role)
        office.close()
        office = enter(self.door, OWNER)
        office.log.check()
        office.close()

    def _keep(self) -> None:
        kept = self.folder / f"state{len(self.states)}"
        shutil.copytree(self.door.folder, kept)
        port = self.door.port
        self.states.append(State(kept, port.read_mark(Vault.load(self.door.folder, floor=CHEAP).shop_id) or ""))


class Copy:
    """One copy of the shop, to be changed; `random` says where."""

    def __init__(self, shop: Shop, folder: Path, random: Random) -> None:
        self.shop, self.random = shop, random
        shutil.copytree(shop.states[-1].folder, folder)
        self.port = MemoryPort()
        self.port.write(shop.shop_id, shop.door.port.read(shop.shop_id))
        self.port.write_mark(shop.shop_id, shop.states[-1].stored)
        self.door = ShopDoor(folder, self.port, shop.door.clock, cost=CHEAP)

    @property
    def older(self) -> State:
        return self.random.choice(self.shop.states[:-1])

    def take(self, name: str, state: State) -> None:
        shutil.copy(state.folder / name, self.door.folder / name)

    @contextmanager
    def data(self) -> Iterator[Any]:
        """Give the data file without its guards, which are put back."""
        with closing(raw.connect(self.door.data_file, self.shop.key, read_only=False)) as connection:
            guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in guards:
                connection.execute(f"DROP TRIGGER {name}")
            yield connection
            for _, text in guards:
                connection.execute(text)

    def cover_up(self, connection: Any) -> None:
        """Calculate the chains again, bring what finds lines by subject up to date, and make all marks fit."""
        chain = log.START
        rows = connection.execute(f"SELECT {log.COLUMNS} FROM log_of_deeds ORDER BY seq").fetchall()
        connection.execute("DELETE FROM log_subject")
        for row in rows:
            chain = log.chained(chain, tuple(row))
            connection.execute("UPDATE log_of_deeds SET chain = ? WHERE seq = ?", (chain, row[0]))
            for one in set(row[5].split(",")):
                connection.execute("INSERT INTO log_subject (kind, id, seq) VALUES (?, ?, ?)", (row[4], one, row[0]))
        heads: dict[str, bytes] = {}
        lines = connection.execute("SELECT seq, month, day, person_id, customer_id FROM contact_access ORDER BY seq").fetchall()
        for line in lines:
            heads[line[1]] = log.chained(heads.get(line[1], log.START), tuple(line))
            connection.execute("UPDATE contact_access SET chain = ? WHERE seq = ?", (heads[line[1]], line[0]))
        connection.execute("UPDATE log_ratchet SET count = ? WHERE lane = 1", (rows[-1][0],))
        connection.execute("UPDATE log_ratchet SET count = ? WHERE lane = 2", (lines[-1][0] if lines else 0,))
        vault = Vault.load(self.door.folder, floor=CHEAP)
        here = mark.of(connection, vault.generation, vault.keep_from)
        (self.door.folder / mark.FILE_NAME).unlink()  # it has two places, and the other one would know better
        mark.write(self.door.folder, here, self.shop.key, self.shop.shop_id)
        self.port.write_mark(self.shop.shop_id, here.text)

    def notice(self, name: str) -> BackofficeError | None:
        """Sign in and look at the log as the program does at each start; return what it says."""
        try:
            office = enter(self.door, name)
        except BackofficeError as error:
            return error
        try:
            office.log.check()
        except BackofficeError as error:
            return error
        finally:
            office.close()
        return None


def _wal(door: ShopDoor) -> Path:
    return door.data_file.with_name(f"{DATA_FILE}-wal")


def _seq(copy: Copy, connection: Any, table: str = LINES) -> int:
    return int(copy.random.choice(connection.execute(f"SELECT seq FROM {table}").fetchall())[0])


def _edit(copy: Copy, connection: Any) -> None:
    column, value = copy.random.choice(
        [("at_ms", 1), ("person_id", "p9"), ("code", "order.noted_not"), ("subject_id", "99"), ("fields", "x"), ("subject_kind", "y")]
    )
    connection.execute(f"UPDATE log_of_deeds SET {column} = ? WHERE seq = ?", (value, _seq(copy, connection)))


def _delete(copy: Copy, connection: Any) -> None:
    connection.execute("DELETE FROM log_of_deeds WHERE seq = ?", (_seq(copy, connection),))


def _close_up(copy: Copy, connection: Any) -> None:
    seq = _seq(copy, connection)
    connection.execute("DELETE FROM log_of_deeds WHERE seq = ?", (seq,))
    connection.execute("UPDATE log_of_deeds SET seq = seq - 1 WHERE seq > ?", (seq,))


def _insert(copy: Copy, connection: Any) -> None:
    """Put a line in between, or at the end, with the seal of another."""
    last = log.head(connection)[0]
    place = copy.random.randint(1, last + 1)
    for seq in range(last, place - 1, -1):
        connection.execute("UPDATE log_of_deeds SET seq = seq + 1 WHERE seq = ?", (seq,))
    stolen = connection.execute("SELECT mac FROM log_of_deeds WHERE seq <> ? ORDER BY random() LIMIT 1", (place,)).fetchone()[0]
    values = (place, 1_700_000_000_000, "p9", "order.noted", "order", "1", "", bytes(32), copy.random.choice([stolen, b""]))
    connection.execute(f"INSERT INTO log_of_deeds ({log.COLUMNS}, chain, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def _reorder(copy: Copy, connection: Any) -> None:
    one, other = copy.random.sample(range(1, log.head(connection)[0] + 1), 2)
    for before, after in ((one, -1), (other, one), (-1, other)):
        connection.execute("UPDATE log_of_deeds SET seq = ? WHERE seq = ?", (after, before))


def _truncate(copy: Copy, connection: Any) -> None:
    last = log.head(connection)[0]
    connection.execute("DELETE FROM log_of_deeds WHERE seq > ?", (copy.random.randint(1, last - 1),))


def _replace(copy: Copy, connection: Any) -> None:
    row = list(connection.execute("SELECT * FROM log_of_deeds WHERE seq = ?", (_seq(copy, connection),)).fetchone())[:9]
    row[2] = "p9"
    connection.execute(f"REPLACE INTO log_of_deeds ({log.COLUMNS}, chain, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", tuple(row))


def _contact_edit(copy: Copy, connection: Any) -> None:
    column, value = copy.random.choice([("person_id", "p9"), ("customer_id", 4711), ("day", "2020-01-01")])
    connection.execute(f"UPDATE contact_access SET {column} = ? WHERE seq = ?", (value, _seq(copy, connection, "contact_access")))


def _contact_delete(copy: Copy, connection: Any) -> None:
    connection.execute("DELETE FROM contact_access WHERE seq >= ?", (_seq(copy, connection, "contact_access"),))


def _contact_insert(copy: Copy, connection: Any) -> None:
    count = ratchet.counts(connection)[1] + 1
    values = (count, "2026-03", f"2026-03-{copy.random.randint(11, 28)}", "p9", 1, bytes(32), copy.random.randbytes(32))
    connection.execute("INSERT INTO contact_access VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _contact_drop(_copy: Copy, connection: Any) -> None:
    connection.execute("DELETE FROM contact_access")


def _ratchet(copy: Copy, connection: Any) -> None:
    key = copy.random.choice([b"", copy.random.randbytes(32)])
    connection.execute("UPDATE log_ratchet SET key = ? WHERE lane = ?", (key, copy.random.choice([1, 2])))


def _mac(copy: Copy, connection: Any) -> None:
    mac = copy.random.choice([b"", copy.random.randbytes(32)])
    connection.execute("UPDATE log_of_deeds SET mac = ? WHERE seq = ?", (mac, _seq(copy, connection)))


def _segment(copy: Copy, connection: Any) -> None:
    """Begin anew as an owner would, but without the log key."""
    keys = ratchet.begin_segment(connection, LogKeys(((0, copy.random.randbytes(32)),)), broken_before=copy.random.choice([True, False]))
    for lane, count, key in keys:
        ratchet.keep(connection, ratchet.Lane(lane), count, key)


def _reseal(copy: Copy, connection: Any) -> None:
    """Change a line and seal all from it on with the only key that the file still holds, and those after it."""
    seq = _seq(copy, connection)
    connection.execute("UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = ?", (seq,))
    copy.cover_up(connection)
    key = next(bytes(key) for lane, _, key in ratchet.load(connection) if lane == ratchet.Lane.DEEDS)
    for number, chain in connection.execute("SELECT seq, chain FROM log_of_deeds WHERE seq >= ? ORDER BY seq", (seq,)).fetchall():
        connection.execute("UPDATE log_of_deeds SET mac = ? WHERE seq = ?", (ratchet.mac(key, bytes(chain)), number))
        key = ratchet.next_key(key)
    if copy.random.random() < 0.5:
        ratchet.keep(connection, ratchet.Lane.DEEDS, log.head(connection)[0], key)


def _passed_over(copy: Copy, connection: Any) -> None:
    """Let a segment say that the log before the next one was broken and taken as it was, and change a line there."""
    first, second = ratchet.segments(connection)[:2]
    values = (*second.first, first.id)
    connection.execute("UPDATE log_segment SET deeds_from = ?, contacts_from = ?, broken_before = 1 WHERE id = ?", values)
    seq = copy.random.randint(1, second.first_of(ratchet.Lane.DEEDS) - 2)
    connection.execute("UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = ?", (seq,))


def _segments_cut(copy: Copy, connection: Any) -> None:
    """Take the newer segments away, or let one begin elsewhere."""
    if copy.random.random() < 0.5:
        connection.execute("DELETE FROM log_segment WHERE id > 1")
    else:
        column = copy.random.choice(["deeds_from", "contacts_from", "epoch", "nonce"])
        value = "x'00'" if column == "nonce" else f"{column} + 1"
        connection.execute(f"UPDATE log_segment SET {column} = {value} WHERE id = {copy.random.choice([1, 2])}")


def _hidden(copy: Copy, connection: Any) -> None:
    """Let an index leave lines out, so that they are not found by their person, and look as it did before."""
    name, column = copy.random.choice([("log_by_person", "person_id"), ("log_by_area", "area"), ("log_by_time", "at_ms")])
    text = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
    connection.execute(f"DROP INDEX {name}")
    connection.execute(f"CREATE INDEX {name} ON log_of_deeds ({column}) WHERE seq <> {_seq(copy, connection)}")
    if copy.random.random() < 0.7:
        with closing(raw.connect_unrestricted(copy.door.data_file, copy.shop.key)) as other:
            other.execute("PRAGMA writable_schema = ON")
            other.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (text, name))


def _month_dropped(copy: Copy, connection: Any) -> None:
    """Write at the end, with the key that the file holds, that the newest month's contact lines were dropped, and drop them."""
    month, count = connection.execute("SELECT month, count(*) FROM contact_access GROUP BY month ORDER BY month DESC").fetchone()
    seq, chain = log.head(connection)
    at = connection.execute("SELECT max(at_ms) FROM log_of_deeds").fetchone()[0]
    line = (seq + 1, at, "system", "contact.month_dropped", "month", month, f"count:{count},head:00")
    key = next(bytes(key) for lane, _, key in ratchet.load(connection) if lane == ratchet.Lane.DEEDS)
    made = log.chained(chain, line)
    values = (*line, made, ratchet.mac(key, made))
    connection.execute(f"INSERT INTO log_of_deeds ({log.COLUMNS}, chain, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    connection.execute("INSERT INTO log_subject (kind, id, seq) VALUES ('month', ?, ?)", (month, seq + 1))
    ratchet.keep(connection, ratchet.Lane.DEEDS, seq + 1, ratchet.next_key(key))
    connection.execute("DELETE FROM contact_access WHERE month = ?", (month,))


def _garbage(copy: Copy, connection: Any) -> None:
    """Write what no clock and no program says: numbers without end, days that are none, counts of anything."""
    table, column, value = copy.random.choice(
        [
            ("log_of_deeds", "at_ms", 9 * 10**18),
            ("log_of_deeds", "at_ms", -9 * 10**18),
            ("log_of_deeds", "subject_id", "9" * 40),
            ("log_of_deeds", "code", "contact.month_dropped"),
            ("contact_access", "day", "abcdefghij"),
            ("contact_access", "month", "abcdefg"),
            ("log_segment", "epoch", -5),
            ("log_ratchet", "key", b"key"),
        ]
    )
    place = _seq(copy, connection, table) if table in (LINES, "contact_access") else 1
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, place))


def _subject(copy: Copy, connection: Any) -> None:
    row = copy.random.choice(connection.execute("SELECT kind, id, seq FROM log_subject").fetchall())
    connection.execute("UPDATE log_subject SET id = 'x9' WHERE kind = ? AND id = ? AND seq = ?", tuple(row))


IN_THE_DATA: tuple[Callable[[Copy, Any], None], ...] = (
    *(_edit, _delete, _close_up, _insert, _reorder, _truncate, _replace, _contact_edit, _contact_delete, _contact_insert),
    *(_contact_drop, _ratchet, _mac, _segment, _reseal),
)


def _plainly(change: Callable[[Copy, Any], None]) -> Tampering:
    def tamper(copy: Copy) -> None:
        with copy.data() as connection:
            change(copy, connection)

    tamper.__name__ = change.__name__.strip("_")
    return tamper


def _covered(change: Callable[[Copy, Any], None]) -> Tampering:
    def tamper(copy: Copy) -> None:
        with copy.data() as connection:
            change(copy, connection)
            copy.cover_up(connection)

    tamper.__name__ = f"{change.__name__.strip('_')}_covered_up"
    return tamper


def older_data(copy: Copy) -> None:
    copy.take(DATA_FILE, copy.older)


def older_wal(copy: Copy) -> None:
    shutil.copy(copy.shop.wal, _wal(copy.door))


def older_data_and_wal(copy: Copy) -> None:
    copy.take(DATA_FILE, copy.shop.states[0])
    older_wal(copy)


def older_mark(copy: Copy) -> None:
    copy.take("mark.json", copy.older)


def no_mark(copy: Copy) -> None:
    (copy.door.folder / "mark.json").unlink()


def older_vault(copy: Copy) -> None:
    copy.take("vault.json", copy.older)


def older_folder(copy: Copy) -> None:
    state = copy.older
    for name in (DATA_FILE, "mark.json", "vault.json"):
        copy.take(name, state)


def older_folder_than_forgotten(copy: Copy) -> None:
    """An older folder in which the mark has been made to fit; the key store still knows better."""
    older_folder(copy)
    (copy.door.folder / mark.FILE_NAME).unlink()
    with copy.data() as connection:
        vault = Vault.load(copy.door.folder, floor=CHEAP)
        mark.write(copy.door.folder, mark.of(connection, vault.generation, vault.keep_from), copy.shop.key, copy.shop.shop_id)


def older_list(copy: Copy) -> None:
    """An older list of people and keys, which says that it is newer, under a MAC as whoever knows the database key makes it."""
    data, present = Vault.load(copy.older.folder, floor=CHEAP).data, Vault.load(copy.door.folder, floor=CHEAP)
    data = replace(data, generation=present.generation + 1, keep_from=present.keep_from)
    data = replace(data, mac=vault_file.file_mac(data, copy.shop.key))
    (copy.door.folder / "vault.json").write_bytes(data.to_bytes())


OLDER: tuple[Tampering, ...] = (
    *(older_data, older_data_and_wal, older_mark, no_mark, older_vault, older_folder, older_folder_than_forgotten),
    older_list,
)
TAMPERINGS: tuple[Tampering, ...] = (
    *map(_plainly, (*IN_THE_DATA, _subject, _passed_over, _segments_cut, _hidden, _month_dropped)),
    *map(_covered, (*IN_THE_DATA, _segments_cut, _garbage)),
    *OLDER,
)
