"""Two people who call, and an order whose number is known."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.imports import ImportDesk
from backoffice.domain.ids import OrderId
from backoffice.domain.people import BuiltInRole
from tests.desks.calling import Caller, local
from tests.desks.conftest import SessionFor

MORNING = local("2026-03-10T10:24")
WEEKDAYS = "Tel. 030 23125 014, Mo-Fr 10-12 Uhr"


@pytest.fixture
def mia(session_for: SessionFor, clock: FixedClock) -> Caller:
    clock.moment = MORNING
    return Caller(session_for(BuiltInRole.SERVICE), clock)


@pytest.fixture
def jonas(session_for: SessionFor, clock: FixedClock) -> Caller:
    return Caller(session_for(BuiltInRole.ORDERS), clock)


@pytest.fixture
def known(session_for: SessionFor, woo_file: Callable[..., Path]) -> OrderId:
    """Let Jürgen Weiß be a customer (1) with an order, and return the order."""
    imports = ImportDesk(session_for(BuiltInRole.OWNER))
    imports.publish(imports.preview(woo_file({})).batch_id)
    return OrderId(1)
