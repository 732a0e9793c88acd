"""A shop with a row in every table, and what its owner takes along of it."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pyzipper

from backoffice.clock import FixedClock
from backoffice.desks.session import Session
from backoffice.desks.taking_out import TakeOutDesk
from backoffice.documents.take_out import words_in
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId, ShopSettings
from backoffice.domain.taking_out import AREAS, TakenOut
from backoffice.security.rights import ROLE_RIGHTS
from backoffice.storage import allow_lists, guards
from backoffice.storage.database import Database
from tests.desks.conftest import box_key
from tests.storage import released

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
WORDS = "kiesel lampe nordwind zaun"
OWNER = BuiltInRole.OWNER
SHEETS = {sheet.name: sheet for area in AREAS for sheet in area.sheets}


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop with a row in every table, and its owner's desk."""

    path: Path
    session: Session
    desk: TakeOutDesk

    def rows(self, text: str) -> list[tuple[Any, ...]]:
        with closing(released.plain(self.path)) as connection:
            return [tuple(row) for row in connection.execute(text)]

    def run(self, text: str, *values: object) -> None:
        with closing(released.plain(self.path)) as connection:
            connection.execute(text, values)


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return released.shop_of(guards.newest().number, tmp_path_factory.mktemp("frozen") / "shop.db")


@contextmanager
def opened(frozen: Path, path: Path) -> Iterator[Shop]:
    shutil.copy(frozen, path)
    rights = ROLE_RIGHTS[OWNER]
    database = Database(path, released.KEY, authorizer=allow_lists.for_rights(frozenset(map(str, rights))).authorizer())
    person = PersonCard(PersonId("p1"), "Maria Schulz", OWNER)
    session = Session(database, person, rights, ShopSettings("Kaffeehaus Lindenhof"), FixedClock(NOW), box_key=box_key)
    yield Shop(path, session, TakeOutDesk(session))
    session.close()


@pytest.fixture
def shop(frozen: Path, tmp_path: Path) -> Iterator[Shop]:
    with opened(frozen, tmp_path / "shop.db") as found:
        yield found


def members(path: Path) -> dict[str, bytes]:
    """Return the files of an archive, opened with its four words."""
    with pyzipper.AESZipFile(path) as archive:
        archive.setpassword(WORDS.encode())
        return {name: archive.read(name) for name in archive.namelist()}


def table(found: dict[str, bytes], sheet: str) -> tuple[list[str], list[list[str]]]:
    """Return head and rows of a sheet's CSV file."""
    text = found[f"csv/{words_in('de').title(SHEETS[sheet])}.csv"].decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    return head, rows


def listing(found: dict[str, bytes], sheet: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet from the JSON file of its area, those of a part with the key of the row that they belong to."""
    area = next(area for area in AREAS if SHEETS[sheet] in area.sheets)
    records = json.loads(found[f"json/{words_in('de').title(area.main)}.json"])
    if SHEETS[sheet] == area.main:
        return list(records)
    return [{area.main.key: record[area.main.key], **row} for record in records for row in record[sheet]]


def take_out(shop: Shop, folder: Path) -> tuple[TakenOut, dict[str, bytes]]:
    taken = shop.desk.write(folder / "alles.zip", WORDS)
    return taken, members(taken.path)
