"""A founded shop with an accountant, orders that are paid, and refunds that wait for the bank; for the tests of payouts."""

import copy
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.ids import OrderId
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.domain.refunds import DetailId, RefundId, RefundReason, RefundWay
from backoffice.security.device_secret import MemoryPort
from backoffice.storage.allow_lists import Task
from tests.desks.conftest import NOW, woo_order
from tests.desks.founded import CHEAP, PASSWORD, enter

OWNER, ACCOUNTANT, SERVICE = "Maria Schulz", "Bernd Kasse", "Sina Dienst"
OWN = "DE02120300000000202051"
IBANS = ("DE89370400440532013000", "DE12500105170648489890", "AT611904300234573201", "FR1420041010050500013M02606", "NO9386011117947")
HOLDER = "Jürgen Weiß"


@dataclass
class Paying:
    """The shop's door and clock, and where its files lie."""

    door: ShopDoor
    clock: FixedClock
    folder: Path
    groups: tuple[str, ...]

    def enter(self, name: str = OWNER) -> Office:
        return enter(self.door, name, PASSWORD)


_FOUNDED: dict[tuple[int, bool], tuple[TemporaryDirectory[str], Paying]] = {}


def found(folder: Path, orders: int = 3, *, same_customer: bool = False) -> Paying:
    """Return a shop with paid orders of customers of their own, and the shop's own account: a copy of one that is founded once."""
    if (orders, same_customer) not in _FOUNDED:
        room = TemporaryDirectory(prefix="paying-")
        _FOUNDED[orders, same_customer] = room, _found(Path(room.name), orders, same_customer=same_customer)
    first = _FOUNDED[orders, same_customer][1]
    shutil.copytree(first.folder / "shop", folder / "shop")
    clock = FixedClock(NOW)
    return Paying(ShopDoor(folder / "shop", copy.deepcopy(first.door.port), clock, cost=CHEAP), clock, folder, first.groups)


def _found(folder: Path, orders: int, *, same_customer: bool) -> Paying:
    clock = FixedClock(NOW)
    door = ShopDoor(folder / "shop", MemoryPort(), clock, cost=CHEAP)
    office, groups = door.create(ShopSettings("Kaffeehaus"), OWNER, PASSWORD)
    office.people.add(ACCOUNTANT, BuiltInRole.ACCOUNTING, PASSWORD, first=False)
    office.people.add(SERVICE, BuiltInRole.SERVICE, PASSWORD, first=False)
    bring_in(office, folder, range(1001, 1001 + orders), same_customer=same_customer)
    office.bank_details.enter_own(OWN, "Kaffeehaus Lindenhof")
    office.close()
    return Paying(door, clock, folder, groups)


def bring_in(office: Office, folder: Path, numbers: range, *, same_customer: bool = False) -> None:
    """Import paid orders, each of a customer of its own."""
    export = folder / "orders.json"
    export.write_text(json.dumps([_order(number, 1 if same_customer else number) for number in numbers]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)


def order_id(office: Office, number: str) -> OrderId:
    """Return the id of the order with a number."""
    return next(order.id for order in office.orders.in_order_of_import(number))


def refund(office: Office, order: OrderId, amount_minor: int = 500) -> RefundId:
    """Let a refund by bank transfer wait."""
    version = office.orders.open(order).version
    office.refunds.make(order, version, RefundWay.BANK_TRANSFER, RefundReason.GOODWILL, goodwill_minor=amount_minor)
    return office.refunds.of_order(order)[-1].id


def account(office: Office, order: OrderId, iban: str = IBANS[0], holder: str = HOLDER) -> DetailId:
    """Enter where an order's money goes."""
    return office.bank_details.enter(order, iban, holder, iban[-4:]).detail.id


def ready(office: Office, number: str, iban: str = IBANS[0], amount_minor: int = 500) -> RefundId:
    """Let a refund of an order wait with an account that it can be paid to."""
    order = order_id(office, number)
    account(office, order, iban)
    return refund(office, order, amount_minor)


def money(office: Office) -> list[tuple[object, ...]]:
    """Return what stands of refunds: state, file and when it was settled."""
    with office.session.reading(task=Task.PAYOUT) as connection:
        rows = connection.exec_driver_sql("SELECT id, state, payout_file_id, settled_at_ms FROM refund ORDER BY id").all()
    return [tuple(row) for row in rows]


def _order(number: int, customer: int) -> dict[str, object]:
    made = woo_order(str(number))
    return made | {"billing": made["billing"] | {"email": f"kunde{customer}@example.org"}}
