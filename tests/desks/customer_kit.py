"""Customers of an import, and what the tests of their desk share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.customers import CustomerDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.session import Session
from backoffice.domain.customers import CustomerAddress, CustomerId, CustomerQuery, CustomerView
from backoffice.storage.log_schema import METADATA
from backoffice.storage.prepared import raw_of
from tests.desks.conftest import woo_order

WooFile = Callable[..., Path]
HOME = CustomerAddress(0, "shipping", "Ada Beispiel", "", "2. OG", "Lindenweg", "3", "", "", "50667", "Köln", "", "DE")
IBAN = "DE02120300000000202051"
FIRST = CustomerId(1)
OF_CUSTOMERS = (
    *("customer", "customer_contact", "customer_email", "customer_address", "customer_note", "consent", "do_not_call", "callback_request"),
)


@pytest.fixture
def desk(session: Session, woo_file: WooFile) -> CustomerDesk:
    """The owner's desk, with the customers of three orders; the first and the third are the same customer's."""
    other = billed(email="eva@example.org", phone="+49 30 23125 099", last_name="Adler", company="Adler & Söhne GmbH")
    take(session, woo_file({}, {"number": "1002", "billing": other}, {"number": "1003", "date_created_gmt": "2026-03-09T10:00:00"}))
    return CustomerDesk(session)


def billed(**change: str) -> dict[str, Any]:
    """Return the address of the plain order with some fields changed."""
    address: dict[str, Any] = woo_order()["billing"]
    return address | change


def take(session: Session, path: Path) -> int:
    desk = ImportDesk(session)
    return desk.publish(desk.preview(path).batch_id).batch_id


def rows(session: Session, *, but: tuple[str, ...] = ("version",)) -> dict[str, Any]:
    """Return what the tables of customers hold, without version numbers, and what both indexes find."""
    found: dict[str, Any] = {}
    with session.database.reading() as connection:
        driver = raw_of(connection)
        driver.set_authorizer(None)
        for table in OF_CUSTOMERS:
            names = [column.name for column in METADATA.tables[table].c if column.name not in but]
            found[table] = driver.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1").fetchall()
        words = [
            "50823",
            "jürgen",
            "eva",
            "adler",
            "söhne",
            "köln",
            "berlin",
            "ada",
            "lindenhof",
            "neu",
            "50823",
            "10001",
            "10002",
            "10003",
            "kunde",
        ]
        for index in ("customer_search", "contact_search"):
            for word in (*words, "03023125099", "3125099", "5099"):
                text = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
                found[f"{index} {word}"] = driver.execute(text, (f'"{word}"*',)).fetchall()
        driver.set_authorizer(session.database._authorizer)
    return found


def names(desk: CustomerDesk, words: str = "", view: CustomerView = CustomerView.ACTIVE) -> list[str]:
    return [row.name for row in desk.page(CustomerQuery(view, words=words))]


def version(desk: CustomerDesk, who: CustomerId = FIRST) -> int:
    return desk.open(who).row.version
