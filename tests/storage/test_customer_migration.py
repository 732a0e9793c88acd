"""The migration that makes customers something to work with: those of before get what new ones get as they come in."""

import importlib.util
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.customers import customer_number
from backoffice.domain.keys import name_key
from backoffice.domain.phones import phone_words
from backoffice.storage import connection as raw
from backoffice.storage import guards, migrate

PEOPLE = (
    (1, "Jürgen Weiß", "", "+493023125042", "juergen.weiss@example.org"),
    (2, "Łukasz Großmann", "Großmann & Söhne", "030 23125-099", ""),
    (3, "Zoë Ærø", "", "", ""),
)
ORDER = """INSERT INTO orders (id, channel_id, number, number_key, listed_at_ms, customer_id, customer, customer_key, currency,
    order_status, payment_status, delivery_status, chip, ships_before_payment, conflict, tax_included, total_minor, tax_minor,
    shipping_minor, discount_minor, gift_card_minor, fees_minor, refunded_minor, pieces_milli, payment_method, shipping_method,
    destination_country, batch_id, batch_seq, version)
    VALUES (?, 1, ?, ?, ?, ?, 'x', 'x', 'EUR', 'open', 'paid', 'open', 'new', 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '', '', '', 1, 1, 1)"""
ADDRESS = """INSERT INTO address (order_id, kind, name, company, line1, line2, postcode, city, region, country)
    VALUES (?, ?, 'x', '', 'x 1', '', ?, ?, '', 'DE')"""


def migration() -> Any:
    path = guards.migrations_folder() / "versions" / "v0008_customers.py"
    spec = importlib.util.spec_from_file_location("v0008", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def connection(tmp_path: Path) -> Any:
    """Return a shop of before with three customers and some orders, brought forward."""
    folder = tmp_path / "migrations"
    shutil.copytree(guards.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    for later in (folder / "versions").glob("v*.py"):
        if later.name >= "v0008":
            later.unlink()
    opened = raw.connect_memory()
    migrate.bring_forward(opened, folder=folder)
    opened.execute("PRAGMA foreign_keys = OFF")
    for who, name, company, phone, email in PEOPLE:
        opened.execute(
            "INSERT INTO customer (id, name, company, phone_masked, email_masked) VALUES (?, ?, ?, '', '')", (who, name, company)
        )
        opened.execute("INSERT INTO customer_contact (customer_id, phone, email, phone_tail) VALUES (?, ?, ?, '')", (who, phone, email))
    for order_id, at, city in ((1, 2000, "Bremen"), (2, 3000, "Köln"), (3, 1000, "Berlin")):
        opened.execute(ORDER, (order_id, str(order_id), str(order_id), at, 1))
        opened.execute(ADDRESS, (order_id, "billing", "10115", "Hamburg"))
        opened.execute(ADDRESS, (order_id, "shipping", "50823", city))
    migrate.bring_forward(opened)
    return opened


def found(connection: Any, index: str, word: str) -> list[int]:
    return [row[0] for row in connection.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (f'"{word}"*',))]


def test_that_customers_of_before_get_number_place_and_words(connection: Any) -> None:
    rows = connection.execute(
        "SELECT id, number, name_key, city, postcode, country, active_at_ms, made_here, version FROM customer"
    ).fetchall()

    assert rows[0] == (1, customer_number(1), name_key("Jürgen Weiß"), "Köln", "50823", "DE", 3000, 0, 1)
    assert [row[1:3] for row in rows[1:]] == [(customer_number(who), name_key(name)) for who, name, *_ in PEOPLE[1:]]
    assert [row[3:7] for row in rows[1:]] == [("", "", "", 0)] * 2
    for word, who in (("weiß", 1), ("köln", 1), ("söhne", 2), ("10003", 3), ("hamburg", None)):
        assert found(connection, "customer_search", word) == ([who] if who else [])
    for word, who in (("juergen", 1), ("3125042", 1), ("03023125042", 1), ("030", 2), ("5099", 2), ("example", None)):
        assert who in found(connection, "contact_search", word) if who else not found(connection, "contact_search", word)


@given(st.text(max_size=40))
def test_that_the_migration_sorts_and_finds_as_the_program_does(text: str) -> None:
    made = migration()

    assert made.name_key(text) == name_key(text)
    assert made.phone_words(text) == phone_words(text)
    assert made.phone_words(f"+49{text}") == phone_words(f"+49{text}")
