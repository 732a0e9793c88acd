"""Who may do what, written by hand: for each verb the roles, its kind, and a call that tries it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from backoffice.desks.office import Office
from backoffice.domain.callback_work import Correction
from backoffice.domain.callbacks import CallbackQuery, CallbackResult, CallbackSource, KeptFor, Mailbox, RequestId
from backoffice.domain.consents import NewConsent, Purpose
from backoffice.domain.contacts import ContactKind
from backoffice.domain.customers import CustomerAddress, CustomerDraft, CustomerId, CustomerQuery
from backoffice.domain.handing_out import HandField, HandForm
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.incoming_payments import AwaitingQuery, Receipt
from backoffice.domain.intake import IncomingMessage, MessageFile, MessageFormat
from backoffice.domain.mail_reading import MailBatch, MailPlan
from backoffice.domain.new_orders import NewOrder
from backoffice.domain.order_work import CancelReason, HoldReason
from backoffice.domain.orders import Address, OrderQuery
from backoffice.domain.packing import Learnt
from backoffice.domain.papers import EmergencySheet, PaperKind, PaperLanguage, Report
from backoffice.domain.payouts import PayoutFileId
from backoffice.domain.people import BuiltInRole, PersonId, ShopSettings
from backoffice.domain.periods import PeriodRule
from backoffice.domain.refunds import DetailId, RefundId, RefundReason, RefundState, RefundWay
from backoffice.domain.seen_passwords import NoNewKey
from backoffice.domain.statements import Statement, StatementFormat
from backoffice.domain.streets import Street
from backoffice.domain.taking_over import TakenField, Taking
from backoffice.domain.ticks import no_tick
from backoffice.errors import MailboxProblem

PASSWORD = "wald tisch hafen lampe"
NOBODY = PersonId("nobody")
NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
HOME = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
SHEET = EmergencySheet("Notfallblatt", "Laden", (), "Schlüssel", ("7KQ2MX",) * 6, "", "Achtung", (), "")
NOWHERE = Path("/nowhere/at/all")
A_FILE = NOWHERE.with_suffix(".csv")
NO_MESSAGES = MessageFile(MessageFormat.CSV, ())
MAILBOX = Mailbox("127.0.0.1", 1, "laden", "INBOX", False, False)
CONSENT = NewConsent(Purpose.EMAIL_ADVERTISING, NOW.date(), "Formular im Laden")
MESSAGE = IncomingMessage(1, CallbackSource.TYPED, NOW, "Bitte Rückruf: 030 23125 014")
# Who may call each verb: owner, orders, packing, service, accounting, privacy.
EVERYDAY = "owner orders packing service accounting"
WORKING = "owner orders packing service"
SHIPPING = "owner orders packing"
EDITING = "owner orders service"
MERGING = "owner service"
RECORDING = "owner accounting"
MONEY = "owner orders service accounting"
PAYING = "owner accounting"
CALLING = "owner orders service"
REPORTING = "owner accounting privacy"
IMPORTING = "owner orders"
READING_LOG = "owner privacy"
OWNER = "owner"
REVIEWING = "privacy"
ALL = "owner orders packing service accounting privacy"
MATRIX: dict[str, tuple[str, str, Callable[[Office], object]]] = {
    "orders.page": (EVERYDAY, "view", lambda office: office.orders.page(OrderQuery())),
    "orders.count": (EVERYDAY, "view", lambda office: office.orders.count(OrderQuery())),
    "orders.view_counts": (EVERYDAY, "view", lambda office: office.orders.view_counts()),
    "orders.open": (EVERYDAY, "view", lambda office: office.orders.open(OrderId(7))),
    "orders.position": (EVERYDAY, "view", lambda office: office.orders.position(OrderQuery(), OrderId(7))),
    "orders.carriers": (EVERYDAY, "view", lambda office: office.orders.carriers()),
    "orders.in_order_of_import": (EVERYDAY, "view", lambda office: list(office.orders.in_order_of_import())),
    "orders.start": (WORKING, "deed", lambda office: office.orders.start([(OrderId(7), 1)])),
    "orders.ship": (SHIPPING, "deed", lambda office: office.orders.ship([])),
    "orders.fill_tracking": (SHIPPING, "deed", lambda office: office.orders.fill_tracking(OrderId(7), 1, "DHL", "0034")),
    "orders.write_note": (WORKING, "deed", lambda office: office.orders.write_note(OrderId(7), "angerufen")),
    "orders.undo": (WORKING, "deed", lambda office: office.orders.undo(DeedId(4711))),
    "editing.new_order": (EDITING, "deed", lambda office: office.editing.new_order(NewOrder("", Address(), ()))),
    "editing.change_address": (EDITING, "deed", lambda office: office.editing.change_address(OrderId(7), 1, "shipping", HOME)),
    "editing.change_lines": (EDITING, "deed", lambda office: office.editing.change_lines(OrderId(7), 1, ())),
    "editing.conflict": (EVERYDAY, "view", lambda office: office.editing.conflict(OrderId(7))),
    "editing.choose": (EDITING, "deed", lambda office: office.editing.choose(OrderId(7), 1, theirs=True)),
    "editing.lines_conflict": (EVERYDAY, "view", lambda office: office.editing.lines_conflict(OrderId(7))),
    "editing.choose_lines": (EDITING, "deed", lambda office: office.editing.choose_lines(OrderId(7), 1, theirs=True)),
    "returns.open": (EVERYDAY, "view", lambda office: office.returns.open(7)),
    "returns.refunds_due": (EVERYDAY, "view", lambda office: office.returns.refunds_due(NOW)),
    "returns.take_back": (WORKING, "deed", lambda office: office.returns.take_back(OrderId(7), 1, ())),
    "returns.withdraw": (WORKING, "deed", lambda office: office.returns.withdraw(OrderId(7), 1, NOW)),
    "returns.receive": (WORKING, "deed", lambda office: office.returns.receive(7, ())),
    "returns.settle": (WORKING, "deed", lambda office: office.returns.settle(7)),
    "refunds.propose": (MONEY, "view", lambda office: office.refunds.propose(OrderId(7))),
    "refunds.of_order": (MONEY, "view", lambda office: office.refunds.of_order(OrderId(7))),
    "refunds.page": (MONEY, "view", lambda office: office.refunds.page(RefundState.WAITING)),
    "refunds.count": (MONEY, "view", lambda office: office.refunds.count(RefundState.WAITING)),
    "refunds.make": (PAYING, "deed", lambda office: office.refunds.make(OrderId(7), 1, RefundWay.PROVIDER, RefundReason.OTHER)),
    "refunds.cancel": (PAYING, "deed", lambda office: office.refunds.cancel(RefundId(7))),
    "refunds.undo": (PAYING, "deed", lambda office: office.refunds.undo(DeedId(4711))),
    "payments.awaiting": (MONEY, "view", lambda office: office.payments.awaiting(AwaitingQuery())),
    "payments.count_awaiting": (MONEY, "view", lambda office: office.payments.count_awaiting(AwaitingQuery())),
    "payments.mark_paid": (RECORDING, "deed", lambda office: office.payments.mark_paid([Receipt(OrderId(7), 1)])),
    "payments.check_numbers": (RECORDING, "view", lambda office: office.payments.check_numbers("1001")),
    "payments.read_statement": (RECORDING, "view", lambda office: office.payments.read_statement(NOWHERE)),
    "payments.propose": (RECORDING, "view", lambda office: office.payments.propose(Statement(StatementFormat.CAMT, ()))),
    "payments.keep_statement": (RECORDING, "deed", lambda office: office.payments.keep_statement(NOWHERE)),
    "payments.delete_statement": (RECORDING, "deed", lambda office: office.payments.delete_statement(NOWHERE / "else")),
    "payments.undo": (RECORDING, "deed", lambda office: office.payments.undo(DeedId(4711))),
    "work.hold": (WORKING, "deed", lambda office: office.work.hold([(OrderId(7), 1)], HoldReason.STOCK)),
    "work.solve": (WORKING, "deed", lambda office: office.work.solve([(OrderId(7), 1)])),
    "work.cancel": (EDITING, "deed", lambda office: office.work.cancel([(OrderId(7), 1)], CancelReason.STOCK)),
    "work.cancel_lines": (EDITING, "deed", lambda office: office.work.cancel_lines(OrderId(7), 1, (), CancelReason.STOCK)),
    "work.note": (WORKING, "deed", lambda office: office.work.note([(OrderId(7), 1)], "Ruft morgen an")),
    "work.complete": (WORKING, "deed", lambda office: office.work.complete([(OrderId(7), 1)])),
    "work.colleagues": (WORKING, "view", lambda office: office.work.colleagues()),
    "work.tags": (EVERYDAY, "view", lambda office: office.work.tags()),
    "work.tag": (WORKING, "deed", lambda office: office.work.tag([(OrderId(7), 1)], "VIP")),
    "work.untag": (WORKING, "deed", lambda office: office.work.untag([(OrderId(7), 1)], "VIP")),
    "work.together_candidates": (EVERYDAY, "view", lambda office: office.work.together_candidates(OrderId(7))),
    "work.pack_together": (WORKING, "deed", lambda office: office.work.pack_together([(OrderId(7), 1)])),
    "work.pack_apart": (WORKING, "deed", lambda office: office.work.pack_apart([(OrderId(7), 1)])),
    "contacts.reveal": (EDITING, "reveal", lambda office: office.contacts.reveal(OrderId(7), ContactKind.PHONE)),
    "duplicates.scan": (MERGING, "view", lambda office: office.duplicates.scan()),
    "duplicates.propose": (MERGING, "deed", lambda office: office.duplicates.propose(())),
    "duplicates.count": (MERGING, "view", lambda office: office.duplicates.count()),
    "duplicates.page": (MERGING, "view", lambda office: office.duplicates.page()),
    "duplicates.compare": (MERGING, "view", lambda office: office.duplicates.compare(7, 8)),
    "duplicates.say_two": (MERGING, "deed", lambda office: office.duplicates.say_two(7, 8)),
    "duplicates.unsay_two": (MERGING, "deed", lambda office: office.duplicates.unsay_two(7, 8, 50, ())),
    "duplicates.merge": (MERGING, "deed", lambda office: office.duplicates.merge((7, 1), (8, 1), {})),
    "duplicates.merges": (MERGING, "view", lambda office: office.duplicates.merges()),
    "duplicates.part": (MERGING, "deed", lambda office: office.duplicates.part(4711)),
    "addresses.parts": (EVERYDAY, "view", lambda office: office.addresses.parts(OrderId(7))),
    "addresses.correct_split": (EDITING, "deed", lambda office: office.addresses.correct_split(OrderId(7), 1, "shipping", Street("Weg"))),
    "addresses.confirm": (EDITING, "deed", lambda office: office.addresses.confirm(OrderId(7), 1)),
    "addresses.take_over": (EDITING, "deed", lambda office: office.addresses.take_over(OrderId(7), 1, "shipping", CustomerId(7), 7)),
    "customers.page": (EDITING, "view", lambda office: office.customers.page(CustomerQuery())),
    "customers.count": (EDITING, "view", lambda office: office.customers.count(CustomerQuery())),
    "customers.view_counts": (EDITING, "view", lambda office: office.customers.view_counts()),
    "customers.whole_list": (EDITING, "view", lambda office: office.customers.whole_list(CustomerQuery())),
    "customers.rows": (EDITING, "view", lambda office: office.customers.rows([CustomerId(7)])),
    "customers.position": (EDITING, "view", lambda office: office.customers.position(CustomerQuery(), CustomerId(7))),
    "customers.open": (EDITING, "view", lambda office: office.customers.open(CustomerId(7))),
    "customers.behind": (EDITING, "view", lambda office: office.customers.behind(OrderId(7))),
    "customers.blocked_behind": (EVERYDAY, "view", lambda office: office.customers.blocked_behind(OrderId(7))),
    "customers.reveal": (EDITING, "reveal", lambda office: office.customers.reveal(CustomerId(7), ContactKind.PHONE)),
    "customers.create": (EDITING, "deed", lambda office: office.customers.create(CustomerDraft(""))),
    "customers.rename": (EDITING, "deed", lambda office: office.customers.rename(CustomerId(7), 1, "Ada", "")),
    "customers.change_contact": (EDITING, "deed", lambda office: office.customers.change_contact(CustomerId(7), 1, phone="")),
    "customers.put_aside": (EDITING, "deed", lambda office: office.customers.put_aside(CustomerId(7), 1)),
    "customers.take_up": (EDITING, "deed", lambda office: office.customers.take_up(CustomerId(7), 1)),
    "customers.block": (EDITING, "deed", lambda office: office.customers.block(CustomerId(7), 1, "Zahlt nicht")),
    "customers.unblock": (EDITING, "deed", lambda office: office.customers.unblock(CustomerId(7), 1)),
    "customers.mark_do_not_call": (EDITING, "deed", lambda office: office.customers.mark_do_not_call(CustomerId(7), 1)),
    "customers.allow_calls": (EDITING, "deed", lambda office: office.customers.allow_calls(CustomerId(7), 1)),
    "customers.write_note": (EDITING, "deed", lambda office: office.customers.write_note(CustomerId(7), "ruft an")),
    "customers.write_address": (EDITING, "deed", lambda office: office.customers.write_address(CustomerId(7), 1, CustomerAddress())),
    "customers.drop_address": (EDITING, "deed", lambda office: office.customers.drop_address(CustomerId(7), 1, 7)),
    "customers.undo": (EDITING, "deed", lambda office: office.customers.undo(DeedId(4711))),
    "today.lines": (EVERYDAY, "view", lambda office: office.today.lines()),
    "today.orders": (EVERYDAY, "view", lambda office: office.today.orders()),
    "today.mentions": (EVERYDAY, "view", lambda office: office.today.mentions()),
    "today.see_mentions": (EVERYDAY, "deed", lambda office: office.today.see_mentions([])),
    "orders.whole_list": (EVERYDAY, "view", lambda office: office.orders.whole_list(OrderQuery())),
    "views.choices": (EVERYDAY, "view", lambda office: office.views.choices()),
    "views.countries": (EVERYDAY, "view", lambda office: office.views.countries()),
    "views.saved": (EVERYDAY, "view", lambda office: office.views.saved()),
    "views.save": (EVERYDAY, "deed", lambda office: office.views.save("", OrderQuery())),
    "views.rename": (EVERYDAY, "deed", lambda office: office.views.rename(7, "Neu")),
    "views.forget": (EVERYDAY, "deed", lambda office: office.views.forget(7)),
    "views.layout": (EVERYDAY, "view", lambda office: office.views.layout("all")),
    "views.keep_layout": (EVERYDAY, "deed", lambda office: office.views.keep_layout("all", None)),
    "papers.packing_slips": (WORKING, "view", lambda office: office.papers.packing_slips([OrderId(7)])),
    "papers.pick_list": (WORKING, "view", lambda office: office.papers.pick_list([OrderId(7)])),
    "papers.withdrawal_receipt": (WORKING, "view", lambda office: office.papers.withdrawal_receipt(7)),
    "papers.save": (WORKING, "deed", lambda office: office.papers.save(b"%PDF", NOWHERE, [OrderId(7)])),
    "papers.report": (ALL, "view", lambda office: office.papers.report(Report("Wer", PaperLanguage.GERMAN, ()))),
    "papers.save_report": (ALL, "deed", lambda office: office.papers.save_report(b"%PDF", NOWHERE)),
    "papers.printed": (WORKING, "deed", lambda office: office.papers.printed(PaperKind.SLIP, [(OrderId(7), 1)])),
    "papers.not_printed": (WORKING, "deed", lambda office: office.papers.not_printed(PaperKind.LIST, [(OrderId(7), 1)])),
    "packing.find": (SHIPPING, "view", lambda office: office.packing.find("1001")),
    "packing.open": (SHIPPING, "view", lambda office: office.packing.open(OrderId(7))),
    "packing.next": (SHIPPING, "view", lambda office: office.packing.next()),
    "packing.articles": (SHIPPING, "view", lambda office: office.packing.articles("4006381333931")),
    "packing.ship": (SHIPPING, "deed", lambda office: office.packing.ship([])),
    "packing.learn": (SHIPPING, "deed", lambda office: office.packing.learn("", "4006381333931")),
    "packing.unlearn": (SHIPPING, "deed", lambda office: office.packing.unlearn(Learnt("FP-4", "4006381333931", ""))),
    "imports.channels": (IMPORTING, "view", lambda office: office.imports.channels()),
    "imports.channel_for": (IMPORTING, "view", lambda office: office.imports.channel_for("shopify")),
    "imports.batches": (IMPORTING, "view", lambda office: office.imports.batches()),
    "imports.plain_files": (IMPORTING, "view", lambda office: office.imports.plain_files()),
    "imports.delete_file": (IMPORTING, "deed", lambda office: office.imports.delete_file(NOWHERE)),
    "imports.preview": (IMPORTING, "view", lambda office: office.imports.preview(empty_export(office))),
    "imports.read": (IMPORTING, "view", lambda office: office.imports.read(empty_export(office))),
    "imports.stage": (IMPORTING, "view", lambda office: office.imports.stage(office.imports.read(empty_export(office)), NOWHERE)),
    "imports.drop": (IMPORTING, "view", lambda office: office.imports.drop(7)),
    "imports.publish": (IMPORTING, "deed", lambda office: office.imports.publish(7)),
    "imports.undo": (IMPORTING, "deed", lambda office: office.imports.undo(7)),
    "orders.numbers": (EVERYDAY, "view", lambda office: office.orders.numbers([OrderId(1)])),
    "log.page": (READING_LOG, "view", lambda office: office.log.page()),
    "log.find_orders": (READING_LOG, "view", lambda office: office.log.find_orders("1001")),
    "log.order_numbers": (READING_LOG, "view", lambda office: office.log.order_numbers([])),
    "log.subjects_of": (READING_LOG, "view", lambda office: office.log.subjects_of(4711)),
    "log.mine": (ALL, "view", lambda office: office.log.mine()),
    "log.days_of_images": (ALL, "view", lambda office: office.log.days_of_images()),
    "log.check": (ALL, "view", lambda office: office.log.check()),
    "log.count": (READING_LOG, "view", lambda office: office.log.count()),
    "log.state": (READING_LOG, "view", lambda office: office.log.state()),
    "log.fingerprint": (READING_LOG, "view", lambda office: office.log.fingerprint()),
    "log.export": (READING_LOG, "deed", lambda office: office.log.export(NOWHERE, ("what",), lambda line: (line.code,))),
    "log.names": (READING_LOG, "view", lambda office: office.log.names()),
    "log.facts": (READING_LOG, "view", lambda office: office.log.facts()),
    "log.take_as_it_is": (OWNER, "deed", lambda office: office.log.take_as_it_is()),
    "messages.read_file": (CALLING, "view", lambda office: office.messages.read_file(NOWHERE)),
    "messages.read_pasted": (CALLING, "view", lambda office: office.messages.read_pasted("030 23125 014")),
    "messages.take_in": (CALLING, "deed", lambda office: office.messages.take_in(NO_MESSAGES, A_FILE)),
    "messages.take_in_parts": (CALLING, "deed", lambda office: list(office.messages.take_in_parts(NO_MESSAGES, A_FILE))),
    "messages.delete_file": (CALLING, "deed", lambda office: office.messages.delete_file(NOWHERE)),
    "mailbox.settings": (OWNER, "view", lambda office: office.mailbox.settings()),
    "mailbox.has_password": (OWNER, "view", lambda office: office.mailbox.has_password(MAILBOX)),
    "mailbox.check": (OWNER, "view", lambda office: office.mailbox.check(MAILBOX)),
    "mailbox.save": (OWNER, "deed", lambda office: office.mailbox.save(MAILBOX)),
    "mailbox.switch": (OWNER, "deed", lambda office: office.mailbox.switch(True)),
    "mailbox.remove": (OWNER, "deed", lambda office: office.mailbox.remove()),
    "mailbox.state": (CALLING, "view", lambda office: office.mailbox.state()),
    "mailbox.plan": (CALLING, "view", lambda office: office.mailbox.plan()),
    "mailbox.fetch": (CALLING, "view", lambda office: office.mailbox.fetch(MailPlan(MAILBOX, None, 0))),
    "mailbox.store": (CALLING, "deed", lambda office: office.mailbox.store(MailBatch(MailPlan(MAILBOX, None, 0), (), (), 1, 0))),
    "mailbox.store_parts": (
        CALLING,
        "deed",
        lambda office: list(office.mailbox.store_parts(MailBatch(MailPlan(MAILBOX, None, 0), (), (), 1, 0))),
    ),
    "mailbox.note_problem": (
        CALLING,
        "deed",
        lambda office: office.mailbox.note_problem(MailPlan(MAILBOX, None, 0), MailboxProblem("timeout")),
    ),
    "mailbox.read": (CALLING, "deed", lambda office: office.mailbox.read()),
    "callbacks.page": (CALLING, "view", lambda office: office.callbacks.page(CallbackQuery())),
    "callbacks.count": (CALLING, "view", lambda office: office.callbacks.count(CallbackQuery())),
    "callbacks.counts": (CALLING, "view", lambda office: office.callbacks.counts(CallbackQuery())),
    "callbacks.open": (CALLING, "view", lambda office: office.callbacks.open(RequestId(7))),
    "callbacks.recent_orders": (CALLING, "view", lambda office: office.callbacks.recent_orders(RequestId(7))),
    "callbacks.marks_of": (CALLING, "view", lambda office: office.callbacks.marks_of(7)),
    "callbacks.due": (CALLING, "view", lambda office: office.callbacks.due()),
    "callbacks.work": (CALLING, "view", lambda office: office.callbacks.work(RequestId(7))),
    "callbacks.results": (REPORTING, "view", lambda office: office.callbacks.results(NOW.date(), NOW.date())),
    "callbacks.preview": (CALLING, "view", lambda office: office.callbacks.preview(MESSAGE)),
    "callbacks.take_in": (CALLING, "deed", lambda office: office.callbacks.take_in(replace(MESSAGE, body=" "))),
    "callbacks.claim": (CALLING, "deed", lambda office: office.callbacks.claim(RequestId(7))),
    "callbacks.take_over": (CALLING, "deed", lambda office: office.callbacks.take_over(RequestId(7))),
    "callbacks.release": (CALLING, "deed", lambda office: office.callbacks.release(RequestId(7))),
    "callbacks.number": (CALLING, "reveal", lambda office: office.callbacks.number(RequestId(7))),
    "callbacks.correct": (CALLING, "deed", lambda office: office.callbacks.correct(RequestId(7), 1, Correction())),
    "callbacks.take_known_number": (CALLING, "deed", lambda office: office.callbacks.take_known_number(RequestId(7), 1)),
    "callbacks.link": (CALLING, "deed", lambda office: office.callbacks.link(RequestId(7), 1, 7)),
    "callbacks.finish": (CALLING, "deed", lambda office: office.callbacks.finish(RequestId(7), 1, CallbackResult.SETTLED)),
    "callbacks.reopen": (CALLING, "deed", lambda office: office.callbacks.reopen(RequestId(7), 1)),
    "callbacks.keep": (CALLING, "deed", lambda office: office.callbacks.keep(RequestId(7), 1, KeptFor.ORDER, OrderId(7))),
    "callbacks.let_go": (CALLING, "deed", lambda office: office.callbacks.let_go(RequestId(7), 1)),
    "callbacks.undo": (CALLING, "deed", lambda office: office.callbacks.undo(DeedId(4711))),
    "callbacks.allow_calls": (CALLING, "deed", lambda office: office.callbacks.allow_calls(RequestId(7), 1, [7])),
    "today.calls": (CALLING, "view", lambda office: office.today.calls()),
    "today.callbacks": (CALLING, "view", lambda office: office.today.callbacks()),
    "cases.ask": (REVIEWING, "deed", lambda office: office.cases.ask("nothing", "Beschwerde")),
    "cases.mine": (REVIEWING, "view", lambda office: office.cases.mine()),
    "cases.look": (REVIEWING, "deed", lambda office: office.cases.look(4711)),
    "cases.end": (REVIEWING, "deed", lambda office: office.cases.end(4711)),
    "cases.all": (OWNER, "view", lambda office: office.cases.all()),
    "cases.waiting": (OWNER, "view", lambda office: office.cases.waiting()),
    "cases.grant": (OWNER, "deed", lambda office: office.cases.grant(4711)),
    "cases.refuse": (OWNER, "deed", lambda office: office.cases.refuse(4711)),
    "cases.take_back": (OWNER, "deed", lambda office: office.cases.take_back(4711)),
    "shop.people": (ALL, "view", lambda office: office.shop.people()),
    "soundness.is_due": (ALL, "view", lambda office: office.soundness.is_due()),
    "soundness.check": (ALL, "view", lambda office: office.soundness.check()),
    "soundness.take_as_it_is": (OWNER, "deed", lambda office: office.soundness.take_as_it_is()),
    "shop.holders": (ALL, "view", lambda office: office.shop.holders("log:view")),
    "shop.rights_of": (ALL, "view", lambda office: office.shop.rights_of(["packing"])),
    "shop.settings": (OWNER, "view", lambda office: office.shop.settings()),
    "shop.save": (OWNER, "deed", lambda office: office.shop.save(ShopSettings("Kaffeehaus"))),
    "shop.payment_methods": (OWNER, "view", lambda office: office.shop.payment_methods()),
    "consents.of_customer": (EDITING, "view", lambda office: office.consents.of_customer(CustomerId(7))),
    "consents.told": (EDITING, "view", lambda office: office.consents.told(CustomerId(7))),
    "consents.record": (EDITING, "deed", lambda office: office.consents.record(CustomerId(7), CONSENT)),
    "consents.withdraw": (EDITING, "deed", lambda office: office.consents.withdraw(7, NOW.date())),
    "consents.use": (EDITING, "deed", lambda office: office.consents.use(7, NOW.date())),
    "consents.undo": (EDITING, "deed", lambda office: office.consents.undo(DeedId(4711))),
    "handing_out.write": (
        OWNER,  # accounting writes lists, but sees no customers
        "reveal",
        lambda office: office.handing_out.write(NOWHERE, HandForm.CSV, [HandField.NAME], [CustomerId(7)], 7, {}),
    ),
    "take_out.suggest_password": (OWNER, "view", lambda office: office.take_out.suggest_password()),
    "take_out.write": (OWNER, "reveal", lambda office: office.take_out.write(NOWHERE, PASSWORD)),
    "handing_out.files": (PAYING, "view", lambda office: office.handing_out.files()),
    "handing_out.delete_file": (PAYING, "deed", lambda office: office.handing_out.delete_file(NOWHERE)),
    "periods.all": (ALL, "view", lambda office: office.periods.all()),
    "periods.confirm": (OWNER, "deed", lambda office: office.periods.confirm(PeriodRule.BOOKS)),
    "channel_fields.channels": (OWNER, "view", lambda office: office.channel_fields.channels()),
    "channel_fields.useless": (OWNER, "view", lambda office: office.channel_fields.useless()),
    "channel_fields.choose": (OWNER, "deed", lambda office: office.channel_fields.choose(7, TakenField.PHONE, Taking.NEVER)),
    "shop.set_ships_before_payment": (OWNER, "deed", lambda office: office.shop.set_ships_before_payment("Klarna", True)),
    "keys.recovery_confirmed": (EVERYDAY, "view", lambda office: office.keys.recovery_confirmed()),
    "keys.pending_recovery": (OWNER, "reveal", lambda office: office.keys.pending_recovery()),
    "keys.confirm_recovery": (OWNER, "deed", lambda office: office.keys.confirm_recovery()),
    "keys.renew_recovery_key": (OWNER, "deed", lambda office: office.keys.renew_recovery_key()),
    "keys.sheet_facts": (ALL, "view", lambda office: office.keys.sheet_facts()),
    "keys.emergency_sheet": (OWNER, "view", lambda office: office.keys.emergency_sheet(SHEET)),
    "keys.save_sheet": (OWNER, "deed", lambda office: office.keys.save_sheet(b"%PDF", NOWHERE)),
    "keys.offer_enrolment": (OWNER, "deed", lambda office: office.keys.offer_enrolment()),
    "people.everybody": (OWNER, "view", lambda office: office.people.everybody()),
    "people.suggest_password": (OWNER, "view", lambda office: office.people.suggest_password()),
    "people.own_roles": (OWNER, "view", lambda office: office.people.own_roles()),
    "people.rights_of": (OWNER, "view", lambda office: office.people.rights_of("packing")),
    "people.idle_minutes": (OWNER, "view", lambda office: office.people.idle_minutes()),
    "people.set_idle_minutes": (OWNER, "deed", lambda office: office.people.set_idle_minutes("nobody's", 5)),
    "people.offered_rights": (OWNER, "view", lambda office: office.people.offered_rights()),
    "people.with_needed": (OWNER, "view", lambda office: office.people.with_needed(["shipping:ship"])),
    "people.save_role": (OWNER, "deed", lambda office: office.people.save_role("", frozenset())),
    "people.remove_role": (OWNER, "deed", lambda office: office.people.remove_role("nothing")),
    "people.add": (OWNER, "deed", lambda office: office.people.add("Neu", BuiltInRole.PACKING, PASSWORD)),
    "people.rename": (OWNER, "deed", lambda office: office.people.rename(NOBODY, "Neu")),
    "people.change_role": (OWNER, "deed", lambda office: office.people.change_role(NOBODY, BuiltInRole.PACKING)),
    "people.reset_password": (OWNER, "deed", lambda office: office.people.reset_password(NOBODY, PASSWORD)),
    "people.remove": (OWNER, "deed", lambda office: office.people.remove(NOBODY)),
    "renewal.state": (OWNER, "view", lambda office: office.renewal.state()),
    "renewal.seen_passwords": (OWNER, "view", lambda office: office.renewal.seen_passwords()),
    "renewal.need_no_new_key": (OWNER, "deed", lambda office: office.renewal.need_no_new_key("nobody's", NoNewKey.MISTAKE)),
    "renewal.begin": (OWNER, "deed", lambda office: office.renewal.begin()),
    "renewal.stop": (OWNER, "deed", lambda office: office.renewal.stop()),
    "renewal.back_up": (OWNER, "view", lambda office: office.renewal.back_up(no_tick)),
    "renewal.prepare": (OWNER, "view", lambda office: office.renewal.prepare(no_tick)),
    "renewal.put": (OWNER, "deed", lambda office: office.renewal.put(office.renewal.prepare(no_tick), no_tick)),
    "renewal.renew_data_key": (OWNER, "deed", lambda office: office.renewal.renew_data_key()),
    "renewal.renew_box_key": (OWNER, "deed", lambda office: office.renewal.renew_box_key()),
    "renewal.renew_device_secret": (OWNER, "deed", lambda office: office.renewal.renew_device_secret()),
    "keys.suggest_password": (ALL, "view", lambda office: office.keys.suggest_password()),
    "keys.check_password": (ALL, "view", lambda office: office.keys.check_password(PASSWORD)),
    "keys.change_password": (ALL, "deed", lambda office: office.keys.change_password("not this one", "vier neue worte hier")),
    "keys.replace_seen_password": (ALL, "deed", lambda office: office.keys.replace_seen_password("not this one", "vier neue worte hier")),
    "bank_details.check": (PAYING, "view", lambda office: office.bank_details.check("DE89")),
    "bank_details.of_order": (MONEY, "view", lambda office: office.bank_details.of_order(OrderId(7))),
    "bank_details.from_messages": (PAYING, "view", lambda office: office.bank_details.from_messages(OrderId(7))),
    "bank_details.of_message": (PAYING, "view", lambda office: office.bank_details.of_message(RequestId(7))),
    "bank_details.own": (MONEY, "view", lambda office: office.bank_details.own()),
    "bank_details.enter": (PAYING, "deed", lambda office: office.bank_details.enter(OrderId(7), "DE89", "Ada Beispiel", "3000")),
    "bank_details.confirm": (PAYING, "deed", lambda office: office.bank_details.confirm(DetailId(7))),
    "bank_details.assign": (PAYING, "deed", lambda office: office.bank_details.assign(DetailId(7), OrderId(7))),
    "bank_details.take": (PAYING, "deed", lambda office: office.bank_details.take(DetailId(7))),
    "bank_details.erase": (PAYING, "deed", lambda office: office.bank_details.erase(DetailId(7))),
    "bank_details.enter_own": (PAYING, "deed", lambda office: office.bank_details.enter_own("DE89", "Kaffeehaus")),
    "payouts.waiting": (MONEY, "view", lambda office: office.payouts.waiting()),
    "payouts.prepare": (PAYING, "view", lambda office: office.payouts.prepare([RefundId(7)])),
    "payouts.write": (PAYING, "deed", lambda office: office.payouts.write([RefundId(7)], NOWHERE, "not this one")),
    "payouts.files": (MONEY, "view", lambda office: office.payouts.files()),
    "payouts.delete_file": (PAYING, "deed", lambda office: office.payouts.delete_file(PayoutFileId(7))),
    "payouts.settle_lost": (PAYING, "deed", lambda office: office.payouts.settle_lost(PayoutFileId(7), at_the_bank=True)),
    "payouts.renew_boxes": (PAYING, "deed", lambda office: office.payouts.renew_boxes()),
    "payouts.renew_boxes_parts": (PAYING, "deed", lambda office: next(office.payouts.renew_boxes_parts(), None)),
    "backups.make": (OWNER, "deed", lambda office: office.backups.make(empty_export(office).with_name("made.backoffice"))),
    "backups.state": (OWNER, "view", lambda office: office.backups.state()),
    "backups.look_round": (OWNER, "view", lambda office: office.backups.look_round()),
    "backups.choose_folder": (OWNER, "deed", lambda office: office.backups.choose_folder(empty_export(office).with_name("stick"))),
    "backups.make_now": (OWNER, "deed", lambda office: office.backups.make_now()),
    "backups.drill": (OWNER, "deed", lambda office: office.backups.drill()),
    "backups.verify": (OWNER, "deed", lambda office: office.backups.verify(empty_export(office))),
    "backups.verify_data": (OWNER, "view", lambda office: office.backups.verify_data()),
}


def empty_export(office: Office) -> Path:
    """Return a WooCommerce export without orders, beside the shop."""
    path = office.backups._door.folder.parent / "none.json"
    path.write_text("[]", encoding="utf-8")
    return path
