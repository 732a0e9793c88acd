"""That no table that names a customer is forgotten when two become one."""

from pathlib import Path

from backoffice.storage import customer_joining
from backoffice.storage.connection import connect
from tests.storage.shop_file import make_shop

NAMES = {"customer_id", "a_id", "b_id", "kept_id", "gone_id"}


def test_that_every_table_that_names_a_customer_says_how_its_rows_go(tmp_path: Path) -> None:
    shop = make_shop(tmp_path)
    raw = connect(shop.path, shop.key, read_only=True)
    tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search_*'")]
    naming = set()
    for table in tables:
        columns = {row[1] for row in raw.execute(f"PRAGMA table_info({table})")}
        pointing = {row[2] for row in raw.execute(f"PRAGMA foreign_key_list({table})")}
        if columns & NAMES or "customer" in pointing:
            naming.add(table)
    raw.close()
    joining = customer_joining
    told = {*joining.MOVED, *joining.MIXED, *joining.WITH_THE_GONE, *joining.LEFT} - {"customer"}
    assert naming == told
