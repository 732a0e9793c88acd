"""A shop that is founded at a console and takes in a file of every kind, and what can be made of it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import Ended, Shop, backoffice
from tests.imports.export_files import FIRST, MORE, csv_text, woo

DEMO = sorted((Path(__file__).parents[2] / "resources" / "demo").glob("lindenhof_*"))
LONG = "a" * 300

EDGES: dict[str, bytes] = {
    "header only.csv": csv_text().encode(),
    "semicolons, cp1252.csv": csv_text(FIRST | {"Billing Name": "Jörg Süß", "Name": "#9001"}, delimiter=";").encode("cp1252"),
    "tabs, mark, line break.csv": csv_text(FIRST | {"Name": "#9002", "Notes": "eins\nzwei; drei"}, delimiter="\t").encode("utf-8-sig"),
    "broken row between.csv": csv_text(FIRST, MORE, FIRST | {"Name": "#9003", "Total": "viel"}, FIRST | {"Name": "#9004"}).encode(),
    "yen.csv": csv_text(FIRST | {"Name": "#9005", "Currency": "JPY", "Total": "1200", "Lineitem price": "1200"}).encode(),
    "no orders.json": b"[]",
    "odd orders.json": json.dumps(
        [
            woo(id=1, number="9101", line_items=[{"id": 1, "name": "Tee <lose>", "quantity": 0.25, "subtotal": "3.3333", "total": "3.33"}]),
            woo(id=2, number="9102", line_items=[]),
            woo(id=3, number="9103", date_created_gmt=None, date_created=None),
            "no order",
        ]
    ).encode(),
}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    for name, content in EDGES.items():
        (folder / name).write_bytes(content)
    (folder / "unknown.csv").write_bytes(b"Farbe,Gewicht\nrot,3\n")
    (folder / "binary.csv").write_bytes(bytes(range(256)))
    (folder / "broken.json").write_bytes(b'[{"id": 1},\n')
    (folder / "empty.csv").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def founded(work: Path) -> tuple[Shop, Ended]:
    return Shop.found(work, "--name", "Kaffeehaus Lindenhof", "--country", "Österreich", as_process=True)


@pytest.fixture(scope="module")
def shop(founded: tuple[Shop, Ended]) -> Shop:
    """One shop for all tests; who changes it changes it back."""
    return founded[0]


@pytest.fixture(scope="module")
def imported(shop: Shop, work: Path) -> list[tuple[Path, Any, Any]]:
    """Import each file into a channel of its own: file, report of the dry run without a shop, report of the import."""
    files = [*DEMO, *(work / name for name in EDGES)]
    reports: list[tuple[Path, Any, Any]] = []
    for file in files:
        first = not reports
        dry = backoffice("import", file, "--dry-run", "--json", as_process=first)
        done = shop("import", file, "--channel", file.stem, "--json", as_process=first)
        assert (dry.code, dry.err, done.code, done.err) == (0, "", 0, ""), file
        reports.append((file, dry.json, done.json))
    return reports


@pytest.fixture(scope="module")
def listed(shop: Shop, imported: list[Any]) -> Ended:
    """What the shop lists after all imports."""
    return shop("orders", "--json", as_process=True)


@pytest.fixture(scope="module")
def backup(shop: Shop, imported: list[Any], work: Path) -> Path:
    file = work / "kept.backoffice"
    assert shop("backup", file, as_process=True).out == f"Backup written and verified: {file}\n"
    return file


def copy_of(shop: Shop, folder: Path) -> Shop:
    copied = Shop(folder / "shop", folder / "key.json")
    shutil.copytree(shop.folder, copied.folder)
    shutil.copy(shop.key_file, copied.key_file)
    return copied
