"""The ways in which a shop's files are damaged, each with what may be said of it. Where nothing is said, every row must be there."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from backoffice.storage import connection as raw
from backoffice.storage import mark
from backoffice.storage.left import FILE_NAME as LEFT
from backoffice.storage.shop_files import DATA_FILE, VAULT_FILE
from tests.faults.damaging import ANOTHER, BACKUP, EARLIER, KILLED, KILLED_EARLIER, PRESENT, WAL, Kept

PAGE = 4096
KEPT_VAULTS = ("vault.json.1", "vault.json.2")
Act = Callable[["Place"], None]


@dataclass(frozen=True, slots=True)
class Place:
    """A copy of the shop to be damaged; `random` says where."""

    kept: Kept
    folder: Path
    random: Random

    def of(self, moment: str, name: str) -> bytes:
        """Return a file as it was at another moment."""
        return (self.kept.folder / moment / name).read_bytes()

    def change(self, name: str, change: Callable[[bytearray, Random], bytearray | bytes]) -> None:
        path = self.folder / name
        path.write_bytes(change(bytearray(path.read_bytes()), self.random))


@dataclass(frozen=True, slots=True)
class Damage:
    """One way: what it begins with, what it does, and the reasons that may be told; `always`: that nothing is said is wrong too."""

    name: str
    act: Act
    reasons: frozenset[str]
    moment: str = PRESENT
    always: bool = False


def bits(data: bytearray, random: Random) -> bytearray:
    """Turn one to three bits over."""
    for _ in range(random.randint(1, 3)):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return data


def cut(data: bytearray, random: Random) -> bytes:
    return bytes(data[: random.randrange(1, len(data))])


def cut_at_page(data: bytearray, random: Random) -> bytes:
    return bytes(data[: PAGE * random.randrange(1, max(2, len(data) // PAGE))])


def zeroes(data: bytearray, random: Random) -> bytearray:
    begin = random.randrange(len(data))
    length = random.randint(1, min(len(data) - begin, 3 * PAGE))
    data[begin : begin + length] = bytes(length)
    return data


def noise(data: bytearray, random: Random) -> bytearray:
    begin = random.randrange(len(data))
    length = random.randint(1, min(len(data) - begin, 600))
    data[begin : begin + length] = random.randbytes(length)
    return data


def more(data: bytearray, random: Random) -> bytes:
    return bytes(data) + random.randbytes(random.choice([1, 100, PAGE, 3 * PAGE]))


def zero_page(data: bytearray, random: Random) -> bytearray:
    page = random.randrange(len(data) // PAGE) * PAGE
    data[page : page + PAGE] = bytes(PAGE)
    return data


def swapped(data: bytearray, random: Random) -> bytearray:
    """Let two pages change places, or one stand in two."""
    one, other = (PAGE * page for page in random.sample(range(len(data) // PAGE), 2))
    first, second = data[one : one + PAGE], data[other : other + PAGE]
    data[one : one + PAGE] = second
    if random.random() < 0.5:
        data[other : other + PAGE] = first
    return data


def empty(_data: bytearray, _random: Random) -> bytes:
    return b""


def nonsense(_data: bytearray, random: Random) -> bytes:
    kinds = [random.randbytes(random.randrange(1, 50_000)), b"Dies ist ein Brief.\n" * 300, b"\x89PNG\r\n\x1a\n" + random.randbytes(900)]
    return random.choice(kinds)


def upon(name: str, change: Callable[[bytearray, Random], bytearray | bytes]) -> Act:
    return lambda place: place.change(name, change)


def older_pages(place: Place) -> None:
    """Put a few pages of an earlier day where they were then."""
    earlier, path = place.of(EARLIER, DATA_FILE), place.folder / DATA_FILE
    data = bytearray(path.read_bytes())
    differ = [at for at in range(0, min(len(earlier), len(data)), PAGE) if earlier[at : at + PAGE] != data[at : at + PAGE]]
    for at in place.random.sample(differ, place.random.randint(1, min(5, len(differ)))):
        data[at : at + PAGE] = earlier[at : at + PAGE]
    path.write_bytes(data)


def taken(name: str, moment: str, source: str = "") -> Act:
    def act(place: Place) -> None:
        (place.folder / name).write_bytes(place.of(moment, source or name))

    return act


def missing(*names: str) -> Act:
    def act(place: Place) -> None:
        for name in names:
            (place.folder / name).unlink()

    return act


def both(*acts: Act) -> Act:
    def act(place: Place) -> None:
        for one in acts:
            one(place)

    return act


def plain(place: Place) -> None:
    """Put an unencrypted file of SQLite there."""
    path = place.folder / DATA_FILE
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY)")
        connection.commit()


def newer(place: Place) -> None:
    """Let a later version of the program have worked here."""
    path = place.folder / DATA_FILE
    with closing(raw.connect(path, place.kept.key, read_only=False)) as connection:
        connection.execute("PRAGMA user_version = 9000")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def renamed(name: str) -> Act:
    """Put another shop's file there."""
    return taken(name, ANOTHER)


def all_vaults(change: Callable[[bytearray, Random], bytearray | bytes]) -> Act:
    def act(place: Place) -> None:
        for name in (VAULT_FILE, *KEPT_VAULTS):
            if (place.folder / name).exists():
                place.change(name, change)

    return act


def newer_vault(place: Place) -> None:
    path = place.folder / VAULT_FILE
    path.write_text(re.sub(r'"version": \d+', '"version": 9000', path.read_text()))


DAMAGED = frozenset({"damaged"})
# A page may decrypt to what it was: then it is one of an earlier time, or the search index or a tree no longer fits.
OF_ANOTHER_TIME = DAMAGED | {"changed_outside", "rolled_back", "log_broken", "log_forged", "guards_missing", "mark_older"}
LOST_WAL = OF_ANOTHER_TIME | {"keys_rolled_back"}
VAULT = frozenset({"unreadable", "mac", "signature", "cost", "newer", "missing", "keys_rolled_back", "keys_behind", "too_old"})
MARKS = frozenset({"mark_older", "mark_damaged"})

DATA: tuple[Damage, ...] = (
    *(Damage(f"data {change.__name__}", upon(DATA_FILE, change), DAMAGED) for change in (bits, noise, zeroes, zero_page, swapped)),
    *(Damage(f"data {change.__name__}", upon(DATA_FILE, change), DAMAGED | {"changed_outside"}) for change in (cut, cut_at_page, more)),
    *(
        Damage(f"killed {change.__name__}", upon(DATA_FILE, change), OF_ANOTHER_TIME, KILLED)
        for change in (bits, noise, zeroes, zero_page, swapped, cut, more)
    ),
    Damage("older pages", older_pages, OF_ANOTHER_TIME, always=True),
    Damage("older pages, killed", older_pages, OF_ANOTHER_TIME, KILLED),
    Damage("older data", taken(DATA_FILE, EARLIER), frozenset({"rolled_back"}), always=True),
    Damage("older data, killed", taken(DATA_FILE, EARLIER), OF_ANOTHER_TIME, KILLED, always=True),
    Damage("a former -wal", taken(WAL, KILLED_EARLIER), LOST_WAL),
    Damage("a later -wal", taken(WAL, KILLED), LOST_WAL),
    Damage("a former -wal, killed", taken(WAL, KILLED_EARLIER), LOST_WAL, KILLED, always=True),
    Damage("older data, later -wal", both(taken(DATA_FILE, EARLIER), taken(WAL, KILLED)), LOST_WAL, always=True),
    Damage("older data, former -wal", both(taken(DATA_FILE, EARLIER), taken(WAL, KILLED_EARLIER)), LOST_WAL, always=True),
    Damage("no -wal", missing(WAL), frozenset({"rolled_back"}), KILLED, always=True),
    Damage("an empty -wal", upon(WAL, empty), frozenset({"rolled_back"}), KILLED, always=True),
    *(Damage(f"-wal {change.__name__}", upon(WAL, change), LOST_WAL, KILLED) for change in (bits, noise, zeroes, cut, more)),
    Damage("a foreign file", upon(DATA_FILE, nonsense), frozenset({"foreign", "wrong_shop"}), always=True),
    Damage("unencrypted SQLite", plain, frozenset({"foreign"}), always=True),
    Damage("a newer version's", newer, frozenset({"newer"}), always=True),
    Damage("another shop's data", renamed(DATA_FILE), frozenset({"wrong_shop"}), always=True),
    Damage("another shop's data and vault", both(renamed(DATA_FILE), renamed(VAULT_FILE)), frozenset({"wrong_shop"}), always=True),
    Damage("0 bytes", upon(DATA_FILE, empty), frozenset({"empty"}), always=True),
    Damage("no data file", missing(DATA_FILE), frozenset({"missing"}), always=True),
)
VAULTS: tuple[Damage, ...] = (
    *(Damage(f"vault {change.__name__}", upon(VAULT_FILE, change), VAULT) for change in (bits, noise, zeroes, cut, more, empty, nonsense)),
    *(Damage(f"all vaults {change.__name__}", all_vaults(change), VAULT) for change in (bits, noise, zeroes, cut, empty, nonsense)),
    Damage("older vault", taken(VAULT_FILE, EARLIER), VAULT),
    Damage("another shop's vault", renamed(VAULT_FILE), frozenset({"wrong_shop"}), always=True),
    Damage("a newer version's vault", newer_vault, frozenset({"newer"}), always=True),
    Damage("no vault", missing(VAULT_FILE), VAULT),
)
BESIDE: tuple[Damage, ...] = (
    *(Damage(f"mark {change.__name__}", upon(mark.FILE_NAME, change), MARKS) for change in (bits, noise, zeroes, cut, more, empty)),
    Damage("mark nonsense", upon(mark.FILE_NAME, nonsense), MARKS, always=True),
    Damage("older mark", taken(mark.FILE_NAME, EARLIER), MARKS),
    Damage("another shop's mark", renamed(mark.FILE_NAME), MARKS, always=True),
    Damage("no mark", missing(mark.FILE_NAME), MARKS, always=True),
    *(Damage(f"note {change.__name__}", upon(LEFT, change), frozenset()) for change in (bits, cut, empty, nonsense)),
    Damage("an older note", taken(LEFT, EARLIER), frozenset({"changed_outside"})),
)
BACKUPS: tuple[Damage, ...] = (
    *(
        Damage(f"backup {change.__name__}", upon(BACKUP, change), frozenset({"unreadable", "manifest", "damaged", "newer", "wrong_shop"}))
        for change in (bits, bits, noise, zeroes, swapped, cut, cut_at_page, more, empty, nonsense)
    ),
)
SHARES = ((DATA, 55), (VAULTS, 20), (BESIDE, 10), (BACKUPS, 15))
