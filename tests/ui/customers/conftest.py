"""A shop with customers, and their page over it."""

import json
import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.customers import CustomerDraft
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.security.device_secret import MemoryPort
from tests.desks.conftest import woo_order
from tests.desks.founded import CHEAP, OWNER, PASSWORD, enter
from tests.ui.customers.kit import (
    HOME,
    Open,
    settle,
)
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.customers_page import CustomersPage
from ui.theme import theme


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryPort]:
    """Found a shop with two customers, one of an order and one who was written down, and with a colleague in each role."""
    folder, port = tmp_path_factory.mktemp("customers"), MemoryPort()
    office, _ = ShopDoor(folder / "shop", port, cost=CHEAP).create(ShopSettings("Kaffeehaus"), OWNER, PASSWORD)
    for role in (BuiltInRole.ORDERS, BuiltInRole.PACKING, BuiltInRole.ACCOUNTING):
        office.people.add(role, role, PASSWORD, first=False)
    export = folder / "orders.json"
    export.write_text(json.dumps([woo_order(meta_data=[{"key": "_parcel_delivery_opted_in", "value": "yes"}])]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)
    office.customers.create(CustomerDraft("Ada Beispiel", "Beispiel AG", "030 23125 077", "ada@example.org", (HOME,)))
    office.close()
    return folder / "shop", port


@pytest.fixture
def office(request: pytest.FixtureRequest, shop: tuple[Path, MemoryPort], tmp_path: Path) -> Iterator[Office]:
    """Return a copy of the shop as it is seen by the owner, or in the role that is given."""
    folder, port = shop
    shutil.copytree(folder, tmp_path / "shop")
    office = enter(ShopDoor(tmp_path / "shop", deepcopy(port), cost=CHEAP), getattr(request, "param", OWNER))
    yield office
    office.close()


@pytest.fixture
def open_page(qtbot: QtBot, office: Office) -> Iterator[Open]:
    jobs = Jobs()

    def opened() -> CustomersPage:
        formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
        page = CustomersPage(UiContext(office, jobs, ChangeHub(), theme(), formats))
        qtbot.addWidget(page)
        page.resize(1216, 860)
        with qtbot.waitExposed(page):
            page.show()
        settle(qtbot, page)
        return page

    yield opened
    jobs.shut_down()
