"""A shop with a sealed log and a clock that can be put forward."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.contacts import ContactKind
from backoffice.domain.orders import OrderQuery
from tests.desks.founded import enter, found


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 1, 10, 9, 30, tzinfo=UTC))


@pytest.fixture
def door(tmp_path: Path, clock: FixedClock) -> ShopDoor:
    return found(tmp_path, clock)[0]


def show(door: ShopDoor) -> None:
    office = enter(door)
    office.contacts.reveal(office.orders.page(OrderQuery())[0].id, ContactKind.EMAIL)
    office.close()
