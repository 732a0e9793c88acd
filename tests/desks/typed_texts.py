"""What can be typed at the desks: a call of each verb that takes a text, and a walk over the texts in it.

A new verb with a text, or a new text in what a verb takes, is found by its type and fails `test_typed_texts.py` until it has a call here.
"""

import enum
import inspect
import json
import shutil
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.callback_work import Choice, Correction
from backoffice.domain.callbacks import CallbackQuery, CallbackResult, CallbackSource, Mailbox
from backoffice.domain.consents import NewConsent, Purpose
from backoffice.domain.customers import CustomerAddress, CustomerDraft, CustomerId, CustomerQuery
from backoffice.domain.finding import Filters, Layout
from backoffice.domain.handing_out import HandField, HandForm
from backoffice.domain.ids import OrderId
from backoffice.domain.incoming import Format
from backoffice.domain.incoming_payments import AwaitingQuery, Receipt
from backoffice.domain.intake import IncomingMessage, MessageFile, MessageFormat
from backoffice.domain.log import LogQuery
from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.order_work import Condition, HoldReason, ReturnedLine
from backoffice.domain.orders import Address, OrderQuery, OrderRow, Parcel
from backoffice.domain.packing import Learnt, PackOrder
from backoffice.domain.papers import EmergencySheet, PaperLanguage, Report, ReportPart
from backoffice.domain.people import BuiltInRole, PersonId, ShopSettings
from backoffice.domain.refunds import RefundReason, RefundWay
from backoffice.domain.seen_passwords import NoNewKey
from backoffice.domain.statements import Entry, Statement, StatementFormat
from backoffice.domain.streets import Street
from backoffice.storage.shop_files import DELAY_FILE
from tests.desks.conftest import woo_order
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found, person

Place = tuple[str | int, ...]  # how to reach a text within the arguments of a call
HOME = Address("Ada Beispiel", "", "Lindenweg 3", "2. OG", "50667", "Köln", "NW", "DE")
PLACE = CustomerAddress(0, "shipping", "Ada Beispiel", "", "2. OG", "Lindenweg", "3", "", "", "50667", "Köln", "NW", "DE")
OFFICER = "Ines Datenschutz"
IBAN = "DE02120300000000202051"
SHEET = EmergencySheet("Notfallblatt", "Laden", ("heute",), "Schlüssel", ("7KQ2MX",) * 6, "Hinweis", "Achtung", (), "Fuß")
AT_ONCE = 40
ROW_BEFORE = "after"  # a row that the desk gave, behind which its list goes on
STATEMENT = "Buchungstag;Betrag;Währung;Verwendungszweck\n10.03.2026;24,90;EUR;Bestellung 1001\n"


@dataclass
class Stage:
    """A shop with people of several roles and as many orders as are asked for."""

    door: ShopDoor
    folder: Path
    office: Office
    first: int = 5001
    waiting: list[OrderRow] = field(default_factory=list)

    def order(self, *, shipped: bool = False) -> dict[str, Any]:
        """Return id and version of a paid order that nobody has touched, as keyword arguments."""
        if not self.waiting:
            numbers = [str(number) for number in range(self.first, self.first + AT_ONCE)]
            path = self.file("fresh.json", json.dumps([woo_order(number) for number in numbers]))
            self.office.imports.publish(self.office.imports.preview(path).batch_id)
            rows = {row.number: row for row in self.office.orders.page(OrderQuery(), limit=AT_ONCE * 10)}
            self.waiting = [rows[number] for number in numbers]
            self.first += AT_ONCE
        row = self.waiting.pop()
        if shipped:
            self.office.orders.ship([Parcel(row.id, row.version)])
        return {"order_id": row.id, "version": row.version + shipped}

    def chosen(self) -> list[tuple[OrderId, int]]:
        one = self.order()
        return [(one["order_id"], one["version"])]

    def file(self, name: str, content: str = "[]") -> Path:
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return path

    def forget_delay(self) -> None:
        """Let the next password be tried at once, though the last one was wrong."""
        (self.door.folder / DELAY_FILE).unlink(missing_ok=True)

    def sign_in(self, name: str) -> None:
        """Let somebody else come."""
        self.office.close()
        self.office = enter(self.door, name)


def stage(folder: Path) -> Stage:
    """Found the shop; the owner is signed in."""
    door, _ = found(folder)
    office = enter(door)
    office.people.add(OFFICER, BuiltInRole.PRIVACY, PASSWORD, first=False)
    office.work.tag([(OrderId(1), 1)], "VIP")
    office.packing.learn("FP-4", "4006381333931")
    return Stage(door, folder, office)


def shipment(stage: Stage) -> dict[str, Any]:
    order = stage.order(shipped=True)["order_id"]
    return {"order_id": order, "shipment_id": stage.office.orders.open(order).shipments[0].id, "carrier": "DHL", "tracking": "0034"}


def packed(stage: Stage) -> dict[str, Any]:
    one = stage.order()
    return {"packed": [PackOrder(one["order_id"], one["version"], "1")], "carrier": "DHL", "tracking": "0034"}


def parsed(stage: Stage) -> dict[str, Any]:
    path = stage.file("more.json")
    return {"parsed": stage.office.imports.read(path), "path": path, "channel": "Filiale", "account": "laden"}


def new_order() -> NewOrder:
    line = LineDraft("TEE-1", "Grüner Tee", 1000, 49_000, 1900)
    told = {"note": "Bitte klingeln", "accounts": (IBAN,), "kept": ("4111111111111111",)}
    return NewOrder("Ada Beispiel", HOME, (line,), HOME, "030 23125 042", "ada@example.org", 490, "Rechnung", **told)  # type: ignore[arg-type]


def statement() -> Statement:
    return Statement(StatementFormat.CSV, (Entry(1, date(2026, 3, 10), 2490, "EUR", "Ada Beispiel", "Bestellung 1001"),))


FORM = '[{"id": 1, "received": "2026-03-10T09:30:00Z", "message": "Bitte Rückruf"}]'
MAILBOX = Mailbox("imap.example.org", 993, "ada@example.org", "INBOX", False, False)


def message(stage: Stage) -> IncomingMessage:
    at = stage.office.session.clock.now()
    return IncomingMessage(1, CallbackSource.TYPED, at, "Bitte Rückruf: 030 23125 014", "Größe", "Ada", "ada@example.org", "030 23125 014")


def request(stage: Stage) -> dict[str, Any]:
    return {"request_id": stage.office.callbacks.take_in(message(stage)).id, "version": 1}


RETURNED = (ReturnedLine(1, 1000, Condition.AS_NEW),)
FILTERS = Filters(countries=frozenset({"DE"}), carriers=frozenset({"DHL"}), methods=frozenset({"PayPal"}), tags=frozenset({"VIP"}))
FOUND = OrderQuery(words="Ada", filters=FILTERS)
WAITING = AwaitingQuery(words="Ada")
LINES = LogQuery(person_id="x", area="order", subjects=(("order", "1"),))

CALLS: dict[str, Callable[[Stage], dict[str, Any]]] = {
    "OrderDesk.page": lambda _: {"query": FOUND},
    "OrderDesk.count": lambda _: {"query": FOUND},
    "OrderDesk.whole_list": lambda _: {"query": FOUND},
    "OrderDesk.position": lambda _: {"query": FOUND, "order_id": OrderId(1)},
    "OrderDesk.in_order_of_import": lambda _: {"number": "1001"},
    "OrderDesk.ship": lambda stage: {"parcels": [Parcel(**stage.order(), carrier="DHL", tracking="0034")]},
    "OrderDesk.fill_tracking": shipment,
    "OrderDesk.write_note": lambda stage: {
        "order_id": stage.order()["order_id"], "body": "Bitte klingeln", "mentions": [person(stage.door, PACKER)],
        "accounts": [IBAN], "kept": ["4111111111111111"],
    },
    "EditDesk.new_order": lambda _: {"draft": new_order()},
    "EditDesk.change_address": lambda stage: {**stage.order(), "kind": "shipping", "address": HOME},
    "EditDesk.change_lines": lambda stage: {**stage.order(), "drafts": new_order().lines},
    "AddressDesk.correct_split": lambda stage: {**stage.order(), "kind": "shipping", "street": Street("Lindenweg", "3", "2. OG")},
    "AddressDesk.take_over": lambda stage: {**stage.order(), "kind": "shipping", "customer_id": CustomerId(1), "address_id": 1},
    "CallbackDesk.page": lambda _: {"query": CallbackQuery(words="beispiel")},
    "CallbackDesk.count": lambda _: {"query": CallbackQuery(words="beispiel")},
    "CallbackDesk.counts": lambda _: {"query": CallbackQuery(words="beispiel")},
    "ConsentDesk.record": lambda stage: {
        "customer_id": customer(stage)["customer_id"],
        "new": NewConsent(Purpose.EMAIL_ADVERTISING, date(2026, 3, 9), "Formular im Laden"),
    },
    "HandingOutDesk.write": lambda stage: {
        "path": stage.folder / "out.csv", "form": HandForm.CSV, "fields": list(HandField), "customer_ids": [CustomerId(1)], "days": 7,
        "heads": {"name": "Name"},
    },
    "TakeOutDesk.write": lambda stage: {"path": stage.folder / "all.zip", "password": PASSWORD},
    "HandingOutDesk.delete_file": lambda stage: {"path": stage.folder / "gone.csv"},
    "CustomerDesk.page": lambda _: {"query": CustomerQuery(words="beispiel")},
    "CustomerDesk.count": lambda _: {"query": CustomerQuery(words="beispiel")},
    "CustomerDesk.whole_list": lambda _: {"query": CustomerQuery(words="beispiel")},
    "CustomerDesk.position": lambda _: {"query": CustomerQuery(words="beispiel"), "customer_id": CustomerId(1)},
    "CustomerDesk.create": lambda _: {"draft": CustomerDraft("Ada Beispiel", "Beispiel AG", "030 23125 014", "ada@example.org", (PLACE,))},
    "CustomerDesk.rename": lambda stage: {**customer(stage), "name": "Ada Beispiel", "company": "Beispiel AG"},
    "CustomerDesk.change_contact": lambda stage: {**customer(stage), "phone": "030 23125 014", "email": "neu@example.org"},
    "CustomerDesk.block": lambda stage: {**customer(stage), "reason": "Zahlt nicht"},
    "CustomerDesk.write_note": lambda stage: {
        "customer_id": customer(stage)["customer_id"], "body": "Ruft an", "accounts": [IBAN], "kept": ["4111111111111111"],
    },
    "CustomerDesk.write_address": lambda stage: {**customer(stage), "address": PLACE},
    "WorkDesk.hold": lambda stage: {
        "chosen": stage.chosen(), "reason": HoldReason.STOCK, "remark": "Tee fehlt", "accounts": [IBAN], "kept": ["4111111111111111"],
    },
    "WorkDesk.note": lambda stage: {
        "chosen": stage.chosen(), "body": "Ruft an", "mentions": [person(stage.door, PACKER)], "accounts": [IBAN],
        "kept": ["4111111111111111"],
    },
    "WorkDesk.tag": lambda stage: {"chosen": stage.chosen(), "tag": "Eilig"},
    "WorkDesk.untag": lambda stage: {"chosen": stage.chosen(), "tag": "VIP"},
    "ReturnDesk.take_back": lambda stage: {
        **stage.order(shipped=True), "lines": RETURNED, "remark": "Karton offen", "accounts": [IBAN], "kept": ["4111111111111111"],
    },
    "ReturnDesk.withdraw": lambda stage: {
        **stage.order(shipped=True), "received_at": stage.office.session.clock.now(), "remark": "Per Post", "accounts": [IBAN],
        "kept": ["4111111111111111"],
    },
    "RefundDesk.make": lambda stage: {
        **stage.order(), "way": RefundWay.PROVIDER, "reason": RefundReason.OTHER, "goodwill_minor": 100, "reference": "R-1",
        "remark": "Aus Kulanz", "accounts": [IBAN], "kept": ["4111111111111111"],
    },
    "PaymentDesk.awaiting": lambda _: {"query": WAITING},
    "PaymentDesk.count_awaiting": lambda _: {"query": WAITING},
    "PaymentDesk.mark_paid": lambda stage: {"receipts": [Receipt(**stage.order(), amount_minor=100, reference="Bar")]},
    "PaymentDesk.check_numbers": lambda _: {"text": "1001 1002"},
    "PaymentDesk.read_statement": lambda stage: {"path": stage.file("bank.csv", STATEMENT)},
    "PaymentDesk.propose": lambda _: {"statement": statement()},
    "PaymentDesk.keep_statement": lambda stage: {"path": stage.file("bank.csv", STATEMENT)},
    "PaymentDesk.delete_statement": lambda stage: {"path": stage.folder / "kept.csv"},
    "BankDetailDesk.check": lambda _: {"text": IBAN},
    "BankDetailDesk.enter": lambda stage: {
        "order_id": stage.order()["order_id"], "iban": IBAN, "holder": "Ada Beispiel", "again_last": IBAN[-4:],
    },
    "BankDetailDesk.enter_own": lambda _: {"iban": IBAN, "holder": "Kaffeehaus"},
    "PayoutDesk.write": lambda stage: {"refund_ids": [], "path": stage.folder / "sepa.xml", "password": PASSWORD},
    "PackingDesk.find": lambda _: {"scanned": "1001"},
    "PackingDesk.articles": lambda _: {"scanned": "4006381333931"},
    "PackingDesk.ship": packed,
    "PackingDesk.learn": lambda _: {"sku": "FP-4", "barcode": "4006381333931"},
    "PackingDesk.unlearn": lambda _: {"learnt": Learnt("FP-4", "4006381333931", "FP4")},
    "PaperDesk.pick_list": lambda stage: {"order_ids": [stage.order()["order_id"]], "language": "de"},
    "KeyDesk.emergency_sheet": lambda _: {"sheet": SHEET},
    "KeyDesk.save_sheet": lambda stage: {"content": b"%PDF", "path": stage.folder / "sheet.pdf"},
    "PaperDesk.report": lambda _: {"report": Report("Wer", PaperLanguage.GERMAN, (ReportPart("Teil", ("Satz",), (("a", "b"),)),))},
    "PaperDesk.save": lambda stage: {"content": b"%PDF", "path": stage.folder / "slip.pdf", "order_ids": [OrderId(1)]},
    "PaperDesk.save_report": lambda stage: {"content": b"%PDF", "path": stage.folder / "report.pdf"},
    "ImportDesk.channel_for": lambda _: {"kind": "shopify"},
    "ImportDesk.delete_file": lambda stage: {"path": stage.folder / "orders.json"},
    "ImportDesk.preview": lambda stage: {"path": stage.file("more.json"), "channel": "Filiale", "account": "laden"},
    "ImportDesk.read": lambda stage: {"path": stage.file("more.json"), "layout": Format.WOOCOMMERCE},
    "ImportDesk.stage": parsed,
    "ViewDesk.save": lambda _: {"name": "Mahnen", "query": FOUND},
    "ViewDesk.rename": lambda stage: {"view_id": stage.office.views.save("Alt", OrderQuery()).id, "name": "Neu"},
    "ViewDesk.layout": lambda _: {"view": "all"},
    "ViewDesk.keep_layout": lambda _: {"view": "all", "layout": Layout((("number", 100),))},
    "LogDesk.page": lambda _: {"query": LINES},
    "LogDesk.count": lambda _: {"query": LINES},
    "LogDesk.export": lambda stage: {
        "path": stage.folder / "log.csv", "heads": ["what"], "say": lambda line: (line.code,), "query": LINES,
    },
    "LogDesk.find_orders": lambda _: {"number": "1001"},
    "ShopDesk.holders": lambda _: {"right": "log:view"},
    "ShopDesk.rights_of": lambda _: {"roles": ["packing"]},
    "ShopDesk.save": lambda _: {"new": ShopSettings("Kaffeehaus", region="NW")},
    "ShopDesk.set_ships_before_payment": lambda _: {"name": "Klarna", "ships": True},
    "KeyDesk.check_password": lambda _: {"password": "ganz andere neue worte"},
    "KeyDesk.change_password": lambda _: {"old": "not this one", "new": "ganz andere neue worte"},
    "KeyDesk.replace_seen_password": lambda _: {"old": "not this one", "new": "ganz andere neue worte"},
    "RenewalDesk.need_no_new_key": lambda stage: {"person_id": person(stage.door, PACKER), "why": NoNewKey.MISTAKE},
    "PeopleDesk.rights_of": lambda _: {"role": "packing"},
    "PeopleDesk.set_idle_minutes": lambda _: {"role": "packing", "minutes": 5},
    "PeopleDesk.with_needed": lambda _: {"rights": ["shipping:ship"]},
    "PeopleDesk.save_role": lambda _: {"name": "Aushilfe", "rights": ["shipping:ship"], "role_id": ""},
    "PeopleDesk.remove_role": lambda _: {"role_id": "nothing"},
    "PeopleDesk.add": lambda _: {"name": "Neu Hier", "role": BuiltInRole.PACKING.value, "password": PASSWORD},
    "PeopleDesk.rename": lambda stage: {"person_id": person(stage.door, PACKER), "name": PACKER},
    "PeopleDesk.change_role": lambda stage: {"person_id": person(stage.door, PACKER), "role": "packing"},
    "PeopleDesk.reset_password": lambda stage: {"person_id": person(stage.door, PACKER), "password": PASSWORD},
    "PeopleDesk.remove": lambda _: {"person_id": PersonId("nobody")},
    "BackupDesk.choose_folder": lambda stage: {"folder": stage.folder / "backups"},
    "BackupDesk.drill": lambda stage: {"path": stage.file("no.backoffice", "")},
    "BackupDesk.make": lambda stage: {"target": stage.folder / "made.backoffice"},
    "BackupDesk.verify": lambda stage: {"path": stage.file("no.backoffice", "")},
    "CallbackDesk.preview": lambda stage: {"incoming": message(stage)},
    "CallbackDesk.take_in": lambda stage: {
        "incoming": message(stage), "choice": Choice("Ada", "Größe", "030 23125 014"), "accounts": [IBAN],
    },
    "CallbackDesk.correct": lambda stage: {**request(stage), "correction": Correction("Ada", "Größe", "030 23125 014")},
    "CallbackDesk.finish": lambda stage: {
        **request(stage), "result": CallbackResult.SETTLED, "remark": "War nett", "agreed": "Kommt Montag",
    },
    "MessageDesk.read_file": lambda stage: {"path": stage.file("form.json", FORM)},
    "MessageDesk.read_pasted": lambda _: {"text": "Bitte Rückruf: 030 23125 014"},
    "MessageDesk.take_in": lambda stage: {
        "file": MessageFile(MessageFormat.JSON, (replace(message(stage), source=CallbackSource.FILE),)),
        "path": stage.file("form.json", FORM),
    },
    "MessageDesk.delete_file": lambda stage: {"path": stage.folder / "kept.json"},
    "MailboxDesk.save": lambda _: {"box": MAILBOX, "password": "ganz geheim"},
    "CaseDesk.ask": lambda _: {"number": "5001", "reason": "Beschwerde"},
}  # fmt: skip


def takes_text(hint: Any) -> bool:
    """Say whether a type can carry a text: str, a path, an id that is a text, or a record or collection of such."""
    if isinstance(hint, typing.NewType):
        return takes_text(hint.__supertype__)
    if isinstance(hint, type) and issubclass(hint, (str, Path)):
        return not issubclass(hint, enum.Enum)
    if is_dataclass(hint):
        return any(takes_text(one) for one in typing.get_type_hints(hint).values())
    return any(takes_text(one) for one in typing.get_args(hint) if one is not Ellipsis and not isinstance(one, list))


def parameters(verb: Callable[..., object]) -> dict[str, Any]:
    """Return the parameters of a verb that can carry a text, with their types."""
    plain = inspect.unwrap(verb)
    hints = typing.get_type_hints(plain)
    wanted = {name: hints[name] for name in inspect.signature(plain).parameters if name not in {"self", ROW_BEFORE}}
    return {name: hint for name, hint in wanted.items() if "Callable" not in str(hint) and takes_text(hint)}


def texts_in(value: object, place: Place = ()) -> Iterator[Place]:
    """Yield where texts stand within a value."""
    if isinstance(value, enum.Enum | bytes):
        return
    if isinstance(value, str | Path):
        yield place
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from texts_in(getattr(value, one.name), (*place, one.name))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(one, (*place, key))
    elif isinstance(value, list | tuple | frozenset):
        for number, one in enumerate(value):
            yield from texts_in(one, (*place, number))


def changed(value: Any, place: Place, text: str) -> Any:
    """Return a value with another text at a place; a path gets another name, and the file there comes along."""
    if not place:
        if not isinstance(value, Path):
            return text
        other = value.with_name(f"{text} {value.name}".replace("/", "-"))
        if value.exists():
            shutil.copy(value, other)
        return other
    first, rest = place[0], place[1:]
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{str(first): changed(getattr(value, str(first)), rest, text)})
    if isinstance(value, dict):
        return value | {first: changed(value[first], rest, text)}
    parts = list(value)
    parts[int(first)] = changed(parts[int(first)], rest, text)
    return type(value)(parts)


def customer(stage: Stage) -> dict[str, Any]:
    """Return id and version of a customer, as keyword arguments."""
    stage.order()
    row = stage.office.customers.page(CustomerQuery(), limit=1)[0]
    return {"customer_id": row.id, "version": row.version}


def owner_of(desk: str) -> str:
    """Return who calls the verbs of a desk."""
    return OFFICER if desk == "CaseDesk" else OWNER
