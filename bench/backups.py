"""Backups and trials beside a bare `sqlcipher_export` of the same shop, which verifies nothing and is brought to the disk."""

import time
from contextlib import closing
from pathlib import Path

from backoffice.desks.office import Office
from backoffice.security import crypto
from backoffice.storage import connection as raw
from backoffice.storage import files
from bench import large
from bench.cases import Bench
from bench.measure import ROUNDS, Case, Round, timed
from bench.shops import BenchShop

ORDERS, MILLION = 40_000, 1_000_000
BACKUP_LIMIT, TRIAL_LIMIT = 1.3, 3.0


def exported(shop: BenchShop, folder: Path) -> Round:
    """Return a round that exports the shop under a new key and brings that to the disk."""
    key, part = shop.key(), folder / "bare.db"

    def round_() -> float:
        began = time.perf_counter()
        with closing(raw.connect_unrestricted(shop.data_file, key)) as connection:
            files.make_new(part)
            text = raw.key_text(crypto.random_bytes())
            connection.execute("ATTACH DATABASE ? AS target KEY ?", (str(part), memoryview(text)))
            connection.execute("BEGIN")
            connection.execute("SELECT sqlcipher_export('target')").fetchone()
            connection.execute("COMMIT")
            connection.execute("DETACH DATABASE target")
        files.sync(part)
        seconds = time.perf_counter() - began
        files.remove_database(part)
        return seconds

    return round_


def keeping(bench: Bench) -> list[Case]:
    """Pair backup and trial of a shop of some tens of MB."""
    shop = large.fill(bench.empty.copy(bench.folder / "backed-up"), ORDERS)
    return pairs(shop, bench.keep(shop.open()), bench.folder, f"{ORDERS:,}")


def keeping_a_million(bench: Bench) -> list[Case]:
    """Pair backup and trial of a shop of 1,000,000 orders."""
    shop = large.kept(MILLION, bench.folder).copy(bench.folder / "backed-up-million")
    return pairs(shop, bench.keep(shop.open()), bench.folder, f"{MILLION:,}", rounds=3)


def pairs(shop: BenchShop, office: Office, folder: Path, what: str, rounds: int = ROUNDS) -> list[Case]:
    """Pair the backup that the window makes, and the trial of one, with the export; each backup is removed once it was timed."""
    stick = folder / f"stick {what}"
    stick.mkdir()
    office.backups.choose_folder(stick)
    first = stick / office.backups.make_now().name
    path = first.rename(first.with_name("tried.backoffice"))

    def back_up() -> float:
        began = time.perf_counter()
        made = office.backups.make_now()
        seconds = time.perf_counter() - began
        (stick / made.name).unlink()
        return seconds

    bare = exported(shop, folder)
    return [
        Case(f"backup, {what}", bare, back_up, BACKUP_LIMIT, rounds),
        Case(f"restore on trial, {what}", bare, lambda: timed(lambda: office.backups.drill(path)), TRIAL_LIMIT, rounds),
    ]
