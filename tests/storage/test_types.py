"""The column types: what goes in comes out, and nothing but INTEGER, TEXT and BLOB reaches the schema."""

from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from sqlalchemy import Column, LargeBinary, MetaData, Table, create_engine, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError
from sqlalchemy.schema import CreateTable

from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.types import EnumText, Flag, UtcMillis


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


TABLE = Table(
    "t",
    MetaData(),
    Column("at_ms", UtcMillis),
    Column("done", Flag),
    Column("colour", EnumText(Colour)),
    Column("box", LargeBinary),
    sqlite_strict=True,
)


def test_that_only_strict_types_reach_the_schema() -> None:
    text = str(CreateTable(TABLE).compile(dialect=sqlite.dialect()))
    types = {line.split()[1].rstrip(",") for line in text.splitlines() if line.startswith("\t")}
    assert types == {"INTEGER", "TEXT", "BLOB"}


def test_that_values_and_nulls_come_back_as_they_were() -> None:
    moment = datetime(2026, 3, 29, 2, 30, 0, 123000, tzinfo=timezone(timedelta(hours=2)))
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        TABLE.create(connection)
        connection.execute(insert(TABLE), [{"at_ms": moment, "done": True, "colour": Colour.BLUE, "box": b"x"}])
        connection.execute(insert(TABLE), [{"at_ms": None, "done": None, "colour": None, "box": None}])
        first, second = connection.execute(select(TABLE)).all()
        raw = connection.exec_driver_sql("SELECT typeof(at_ms), typeof(done), typeof(colour) FROM t").first()
        found = connection.execute(select(TABLE.c.colour).where(TABLE.c.at_ms <= moment)).scalars().all()
    engine.dispose()
    assert tuple(first) == (moment, True, Colour.BLUE, b"x")
    assert first.at_ms.tzinfo is UTC
    assert tuple(second) == (None, None, None, None)
    assert raw is not None
    assert tuple(raw) == ("integer", "integer", "text")
    assert found == [Colour.BLUE]


def test_that_moments_before_1970_round_down_and_return() -> None:
    assert to_millis(datetime(1969, 12, 31, 23, 59, 59, 999500, tzinfo=UTC)) == -1
    assert from_millis(-1) == datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=UTC)


def test_that_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        to_millis(datetime(2026, 1, 1))  # noqa: DTZ001 - the very mistake


def test_that_a_word_outside_the_set_is_refused() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        TABLE.create(connection)
        with pytest.raises(StatementError):
            connection.execute(insert(TABLE), [{"colour": "green"}])
    engine.dispose()
