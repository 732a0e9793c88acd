"""What the tests of customers' accounts share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.desks.office import Office
from backoffice.errors import NotPossible
from backoffice.storage.allow_lists import Task
from tests.desks import paying
from tests.desks.paying import Paying


@pytest.fixture
def shop(tmp_path: Path) -> Paying:
    return paying.found(tmp_path)


def columns(shop: Paying) -> str:
    """Return everything that stands in the data file, as text."""
    office = shop.enter()
    with office.session.database.reading(task=Task.TIDY) as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.set_authorizer(None)
        tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")]
        plain = [table for table in tables if "_search" not in table]
        texts = [repr(raw.execute(f"SELECT * FROM {table}").fetchall()) for table in plain]
    office.close()
    return "\n".join(texts)


def boxes(office: Office) -> int:
    """Count the sealed boxes."""
    with office.session.reading(task=Task.BOXES) as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM bank_detail_box").scalar_one())


def why_not(deed: Callable[[], object]) -> str:
    """Return why a deed is not possible."""
    with pytest.raises(NotPossible) as refused:
        deed()
    return refused.value.reason
