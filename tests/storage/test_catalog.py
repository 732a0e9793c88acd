"""The map of columns is complete, and agrees with the schema and the catalogue of rights."""

import importlib
from collections.abc import Mapping

import pytest

from backoffice.security.rights import Right
from backoffice.storage import connection, migrate
from backoffice.storage.catalog import CATALOG, Eraser, Kind
from backoffice.storage.schema import METADATA


def migrated() -> Mapping[str, list[tuple[str, str, bool]]]:
    """Return (name, type, NOT NULL) of every column of every table that the migrations make."""
    raw = connection.connect_memory()
    migrate.bring_forward(raw)
    names = [row[0] for row in raw.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1")]
    found = {name: [(row[1], row[2], bool(row[3] or row[5])) for row in raw.execute(f"PRAGMA table_xinfo({name})")] for name in names}
    raw.close()
    found.pop("alembic_version")
    return found


def test_that_every_column_has_its_line_and_every_line_its_column() -> None:
    schema = {table: sorted(column[0] for column in columns) for table, columns in migrated().items()}

    assert {table: sorted(columns) for table, columns in CATALOG.items()} == schema


def test_that_the_tables_of_the_statements_are_those_of_the_migrations() -> None:
    described = {
        table.name: [(column.name, str(column.type.compile()), not column.nullable) for column in table.columns]
        for table in METADATA.tables.values()
    }

    assert described == migrated()


def test_that_all_ordinary_tables_are_strict() -> None:
    raw = connection.connect_memory()
    migrate.bring_forward(raw)
    loose = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name <> 'sqlite_schema'"

    assert [row[0] for row in raw.execute(loose)] == []
    raw.close()


def test_that_the_rights_of_the_map_exist() -> None:
    used = {right for columns in CATALOG.values() for entry in columns.values() for right in entry.readers}

    assert used <= {str(right) for right in Right}


def test_that_contact_data_is_read_by_nobody_yet() -> None:
    contacts = [entry for columns in CATALOG.values() for entry in columns.values() if entry.kind is Kind.CONTACT]

    assert contacts
    assert not any(entry.readers for entry in contacts)


@pytest.mark.parametrize("eraser", [one for one in Eraser if "." in one])
def test_that_every_eraser_exists(eraser: Eraser) -> None:
    module, function = eraser.split(".")

    assert callable(getattr(importlib.import_module(f"backoffice.storage.{module}"), function))
