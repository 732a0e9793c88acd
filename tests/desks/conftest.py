"""A signed-in session on a real encrypted data file, without the key store; keys are made on the spot."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.editing import EditDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.returns import ReturnDesk
from backoffice.desks.session import BoxKey, Session
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId, ShopSettings
from backoffice.security import crypto
from backoffice.security.rights import ROLE_RIGHTS
from backoffice.storage import allow_lists, migrate, people, shop
from backoffice.storage.database import Database

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
UUID = "2f0c5ad8-0f4c-4c38-9f2e-6b8f6d1c9a11"
SessionFor = Callable[[BuiltInRole], Session]
BOX_KEY = crypto.new_box_pair(bytes(range(32)))


def box_key() -> BoxKey:
    """Return what account numbers are sealed to in a shop without a vault."""
    return BoxKey(UUID, 1, BOX_KEY[1])


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def session_for(tmp_path: Path, clock: FixedClock) -> Iterator[SessionFor]:
    """Open the same shop for a person of a role; all sessions are closed at the end."""
    path, settings = tmp_path / "shop.db", ShopSettings("Kaffeehaus Lindenhof")
    key = copy_shop(path, settings)
    opened: list[Session] = []

    def open_for(role: BuiltInRole) -> Session:
        person = PersonCard(PersonId(role), f"Person {role}", role)
        allowed = allow_lists.for_rights(frozenset(map(str, ROLE_RIGHTS[role]))).authorizer()
        database = Database(path, key, shop_uuid=UUID, authorizer=allowed)
        session = Session(database, person, ROLE_RIGHTS[role], settings, clock, box_key=box_key)
        opened.append(session)
        return session

    yield open_for
    for session in opened:
        session.close()


def copy_shop(path: Path, settings: ShopSettings) -> bytes:
    """Put a data file of this shop at a path and return its key; it is made once, since that takes longer than most tests."""
    content, key = _made(settings)
    path.write_bytes(content)
    return key


@cache
def _made(settings: ShopSettings) -> tuple[bytes, bytes]:
    key = os.urandom(32)

    def fill(connection: Any) -> None:
        shop.found_shop(connection, UUID, bytes(32), settings)
        people.keep(connection, [PersonCard(PersonId(role), f"Person {role}", role) for role in BuiltInRole], NOW, NOW.date())
        shop.set_payment_method(connection, "Rechnung", True)

    with TemporaryDirectory() as folder:
        path = Path(folder, "shop.db")
        migrate.create_schema(path, key, fill)
        return path.read_bytes(), key


@pytest.fixture
def session(session_for: SessionFor) -> Session:
    return session_for(BuiltInRole.OWNER)


@dataclass(frozen=True)
class Desks:
    """The desks that work on orders, of one session."""

    session: Session
    orders: OrderDesk
    editing: EditDesk
    returns: ReturnDesk
    imports: ImportDesk


@pytest.fixture
def desks(session: Session, woo_file: Callable[..., Path]) -> Desks:
    """The owner's desks, with two orders that can be sent."""
    imports = ImportDesk(session)
    imports.publish(imports.preview(woo_file({}, {"number": "1002"})).batch_id)
    return Desks(session, OrderDesk(session), EditDesk(session), ReturnDesk(session), imports)


@pytest.fixture
def desk(session: Session) -> OrderDesk:
    return OrderDesk(session)


@pytest.fixture
def imports(session: Session) -> ImportDesk:
    return ImportDesk(session)


@pytest.fixture
def woo_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a WooCommerce file of orders; each given as a dictionary that changes a plain paid order."""

    def write(*changes: dict[str, Any], name: str = "orders.json") -> Path:
        path = tmp_path / name
        path.write_text(json.dumps([woo_order(**change) for change in changes]), encoding="utf-8")
        return path

    return write


def woo_order(number: str = "1001", **change: Any) -> dict[str, Any]:
    """Return a WooCommerce order as its REST API v3 gives it: paid, open, two articles, 24.90 EUR in all."""
    address = {
        "first_name": "Jürgen",
        "last_name": "Weiß",
        "company": "",
        "address_1": "Venloer Straße 211",
        "address_2": "",
        "city": "Köln",
        "postcode": "50823",
        "state": "",
        "country": "DE",
    }
    order = {
        "id": int(number),
        "number": number,
        "status": "processing",
        "currency": "EUR",
        "prices_include_tax": True,
        "date_created": "2026-03-09T10:00:00",
        "date_created_gmt": "2026-03-09T09:00:00",
        "discount_total": "0.00",
        "shipping_total": "4.90",
        "total": "24.90",
        "total_tax": "3.98",
        "payment_method_title": "PayPal",
        "transaction_id": "T-1",
        "shipping_lines": [{"method_title": "Express"}],  # so the carrier needs the phone number, and it is taken over
        "billing": address | {"email": "juergen@example.org", "phone": "030 23125 042"},
        "shipping": address,
        "customer_note": "",
        "line_items": [
            {"name": "Filterpapier", "sku": "FP-4", "quantity": 2, "subtotal": "10.00", "total": "10.00", "total_tax": "1.60"},
            {"name": "Röstung", "sku": "RO-1", "quantity": 1, "subtotal": "10.00", "total": "10.00", "total_tax": "1.60"},
        ],
        "tax_lines": [],
        "refunds": [],
    }
    return order | change
