"""Parts of a customer that pane and page share: marks, addresses with what is wrong with them, contact, orders, callbacks and notes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from backoffice.domain.address_check import AddressProblem, check_address
from backoffice.domain.callbacks import CallbackResult
from backoffice.domain.channel_reports import KeptTold
from backoffice.domain.consents import Consent
from backoffice.domain.countries import country_name
from backoffice.domain.customer_addresses import from_address, to_address
from backoffice.domain.customers import Customer, CustomerAddress, CustomerCallback, CustomerId, CustomerNote, UsedAddress
from backoffice.domain.order_status import Chip
from backoffice.domain.orders import Address, OrderRow
from ui.context import CUSTOMERS_EDIT, ORDERS_EDIT, UiContext
from ui.pages.callback_words import result_words
from ui.pages.contact_lines import lines_of
from ui.pages.customer_words import holds, kind_words, problem_words, until_words
from ui.pages.order_sections import address_words
from ui.pages.order_words import chip_words, joined
from ui.shown_texts import in_lines, on_one_line, paragraphs
from ui.theme import Step
from ui.widgets.buttons import Button, icon_button
from ui.widgets.chips import StatusChip
from ui.widgets.labels import Avatar, ElidedLabel, Picture, caption, text
from ui.widgets.layouts import Item, column, greedy, panel, row
from ui.widgets.links import elided_link
from ui.widgets.notices import Notice

if TYPE_CHECKING:
    from backoffice.desks.office import Office

Ask = Callable[[str, object], None]  # a verb's name and what it is for
UNSENT = frozenset({Chip.NEW, Chip.IN_PROGRESS, Chip.UNPAID, Chip.PROBLEM})


@dataclass(frozen=True, slots=True)
class ShownAddress:
    """An address with what is wrong with it: one that orders say, that was written by hand, or both."""

    kind: str
    address: Address
    problems: tuple[AddressProblem, ...]
    used: UsedAddress | None = None
    written: CustomerAddress | None = None


@dataclass(frozen=True, slots=True)
class OpenedCustomer:
    """A customer, their addresses as they are shown, those written by hand first, their consents, and what channels told of them."""

    customer: Customer
    addresses: tuple[ShownAddress, ...] = ()
    consents: tuple[Consent, ...] = ()
    told: tuple[KeptTold, ...] = ()


def open_customer(office: "Office", customer_id: CustomerId) -> OpenedCustomer:
    """Read a customer and check their addresses; in a reader."""
    customer = office.customers.open(customer_id)
    used = {(one.kind, one.address): one for one in customer.used}
    written = {(one.kind, to_address(one)): one for one in customer.addresses}
    shown = tuple(
        ShownAddress(kind, address, check_address(address), used.get((kind, address)), written.get((kind, address)))
        for kind, address in dict.fromkeys((*written, *used))
        if not address.empty
    )
    orders = sorted(customer.orders, key=lambda order: order.placed_at, reverse=True)
    whole = replace(customer, orders=tuple(orders))
    return OpenedCustomer(whole, shown, office.consents.of_customer(customer_id), office.consents.told(customer_id))


def marks(opened: OpenedCustomer, context: UiContext, name: str) -> list[QWidget]:
    """Return the strips that warn of a customer: blocked, put aside, not to be called."""
    customer, formats, found = opened.customer, context.formats, list[QWidget]()
    block = customer.row.block
    if block is not None and holds(block, formats.today()):
        found.append(Notice(until_words(block.until, formats), tone="problem", detail=paragraphs(block.reason), name=f"{name}.blocked"))
    if customer.row.inactive:
        words = QCoreApplication.translate("CustomerSections", "Deactivated: out of lists and searches until the next order.")
        found.append(Notice(words, name=f"{name}.inactive"))
    if customer.do_not_call:
        since = formats.full_date(min(mark.since for mark in customer.do_not_call))
        words = QCoreApplication.translate("CustomerSections", "Do not call, since {day}").format(day=since)
        found.append(Notice(words, tone="warn", name=f"{name}.do_not_call"))
    return found


def addresses(opened: OpenedCustomer, context: UiContext, ask: Ask, name: str) -> list[Item]:
    """Return the sections with delivery and with billing addresses; billing is left out where it says the same."""
    parts: list[Item] = []
    delivered = {one.address for one in opened.addresses if one.kind == "shipping"}
    for kind in ("shipping", "billing"):
        shown = [one for one in opened.addresses if one.kind == kind]
        if kind == "billing":
            shown = [one for one in shown if one.written is not None or one.address not in delivered]
        if kind == "billing" and not shown:
            continue
        head: list[Item] = [caption(kind_words(kind)), None]
        if kind == "shipping" and context.may(CUSTOMERS_EDIT):
            words = QCoreApplication.translate("CustomerSections", "Write an address")
            head.append(_small(words, "plus", f"{name}.address.new", lambda: ask("address", None)))
        parts += [*([12] if parts else []), row(*head)]
        for place, one in enumerate(shown):
            parts.append(_address(opened, one, context, ask, f"{name}.{kind}.{place}"))
        if not shown:
            words = QCoreApplication.translate("CustomerSections", "No address yet.")
            parts.append(text(words, tone="muted", name=f"{name}.no_address"))
    return parts


def contact(opened: OpenedCustomer, context: UiContext, ask: Ask, name: str) -> list[Item]:
    """Return the section with masked phone and e-mail."""
    desk, customer = context.office.customers, opened.customer
    head: list[Item] = [caption(QCoreApplication.translate("CustomerSections", "Contact")), None]
    if context.may(CUSTOMERS_EDIT):
        words = QCoreApplication.translate("CustomerSections", "Correct phone and e-mail")
        head.append(_small(words, "pencil", f"{name}.contact.edit", lambda: ask("contact", None)))
    lines: list[Item] = [*lines_of(customer.contact, lambda kind: desk.reveal(customer.row.id, kind), context, name=name)]
    if not lines:
        words = QCoreApplication.translate("CustomerSections", "Neither phone nor e-mail is known.")
        lines = [text(words, tone="muted", wrap=True, name=f"{name}.no_contact")]
    return [row(*head), *lines]


def order_lines(opened: OpenedCustomer, context: UiContext, ask: Ask, name: str, most: int) -> list[Item]:
    """Return the section with the newest orders as links."""
    customer, formats = opened.customer, context.formats
    if not customer.orders:
        return []
    count = formats.number(customer.order_count)
    several = QCoreApplication.translate("CustomerSections", "{count} orders").format(count=count)
    one = QCoreApplication.translate("CustomerSections", "1 order")
    lines: list[Item] = [caption(one if customer.order_count == 1 else several, name=f"{name}.order_count")]
    return [*lines, *[_order(order, context, ask, f"{name}.order.{place}") for place, order in enumerate(customer.orders[:most])]]


def callback_lines(opened: OpenedCustomer, context: UiContext, most: int) -> list[Item]:
    """Return the section with the newest callback requests."""
    found = opened.customer.callbacks
    if not found:
        return []
    title = caption(QCoreApplication.translate("CustomerSections", "Callbacks"))
    return [title, *[_callback(one, context) for one in found[:most]]]


def note_lines(notes: tuple[CustomerNote, ...], context: UiContext, name: str, most: int) -> list[QWidget]:
    """Return notes with who wrote them and when."""
    lines = []
    for place, note in enumerate(notes[:most]):
        author = note.author or QCoreApplication.translate("CustomerSections", "Somebody who left")
        about = text(joined((on_one_line(author), context.formats.moment(note.written_at))), Step.SMALL, "muted", wrap=True)
        body = text(paragraphs(note.body), wrap=True, selectable=True, name=f"{name}.note.{place}")
        holder = QWidget()
        holder.setLayout(row(Avatar(author), greedy(panel(column(body, about, gap=2), "clear")), gap=12))
        lines.append(holder)
    return lines


def callback_result(one: CustomerCallback) -> str:
    """Return how a request ended, or that it is open."""
    return result_words(CallbackResult(one.result)) if one.result else QCoreApplication.translate("CustomerSections", "open")


def _address(opened: OpenedCustomer, shown: ShownAddress, context: UiContext, ask: Ask, name: str) -> QWidget:
    home = context.office.settings.country
    words = address_words(shown.address, home)
    if shown.address.country and shown.address.country != home:
        words = in_lines(*words.split("\n")[:-1], country_name(shown.address.country, context.formats.language))
    lines: list[Item] = [text(words, wrap=True, selectable=True, name=name)]
    lines += [row(_mark(problem_words(one), f"{name}.problem.{n}")) for n, one in enumerate(shown.problems)]
    lines.append(_source(shown, context, ask, name))
    result = QWidget()
    picture = Picture("map-pin" if shown.kind == "shipping" else "receipt")
    steps = _address_steps(opened, shown, context, ask, name)
    layout = row(picture, 8, greedy(panel(column(*lines, gap=2), "clear")), *steps, gap=4)
    for part in (picture, *steps):
        layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)
    result.setLayout(layout)
    return result


def _source(shown: ShownAddress, context: UiContext, ask: Ask, name: str) -> QWidget:
    """Return where an address comes from: written here, and the last order that says it, as a link."""
    here = text(QCoreApplication.translate("CustomerSections", "Written here"), Step.SMALL, "muted", name=f"{name}.written")
    if shown.used is None:
        return here
    used, number = shown.used, context.formats.number
    one = QCoreApplication.translate("CustomerSections", "Order {number}").format(number=on_one_line(used.number))
    several = QCoreApplication.translate("CustomerSections", "{count} orders, last {number}").format(
        count=number(used.orders), number=on_one_line(used.number)
    )
    link = elided_link(one if used.orders == 1 else several, name=f"{name}.source", room=160)
    link.clicked.connect(lambda: ask("order", used.order_id))
    holder = QWidget()
    holder.setLayout(column(*([here] if shown.written is not None else []), row(link, None), gap=2))
    return holder


def _address_steps(opened: OpenedCustomer, shown: ShownAddress, context: UiContext, ask: Ask, name: str) -> list[Button]:
    steps: list[Button] = []
    written = shown.written
    sends = any(order.chip in UNSENT for order in opened.customer.orders)
    if written is not None and shown.kind == "shipping" and sends and context.may(ORDERS_EDIT):
        words = QCoreApplication.translate("CustomerSections", "Take over to an order")
        steps.append(_small(words, "truck", f"{name}.take_over", lambda: ask("take_over", written)))
    if context.may(CUSTOMERS_EDIT):
        draft = written or from_address(shown.kind, shown.address)
        words = QCoreApplication.translate("CustomerSections", "Correct the address")
        steps.append(_small(words, "pencil", f"{name}.edit", lambda: ask("address", draft)))
        if written is not None:
            words = QCoreApplication.translate("CustomerSections", "Remove the address")
            steps.append(_small(words, "trash-2", f"{name}.drop", lambda: ask("drop", written)))
    return steps


def _order(order: OrderRow, context: UiContext, ask: Ask, name: str) -> QWidget:
    link = elided_link(order.number, name=name, room=92)
    link.clicked.connect(lambda: ask("order", order.id))
    when = text(context.formats.day(order.placed_at), Step.SMALL, "muted")
    holder = QWidget()
    holder.setLayout(row(link, when, None, StatusChip(order.chip, chip_words(order.chip)), gap=12))
    return holder


def _callback(one: CustomerCallback, context: UiContext) -> QWidget:
    topic = on_one_line(one.topic) or QCoreApplication.translate("CustomerSections", "Callback request")
    about = joined((context.formats.moment(one.received_at), callback_result(one)))
    holder = QWidget()
    lines = QWidget()
    lines.setLayout(column(ElidedLabel(topic), text(about, Step.SMALL, "muted", wrap=True), gap=2))
    picture = Picture("phone-call")
    layout = row(picture, greedy(lines), gap=12)
    layout.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    holder.setLayout(layout)
    return holder


def _mark(words: str, name: str) -> QWidget:
    holder = QWidget()
    holder.setLayout(
        row(Picture("triangle-alert", "in_progress_fg", 14), greedy(text(words, Step.SMALL, "warn", wrap=True, name=name)), gap=6)
    )
    return greedy(holder)


def _small(words: str, icon_name: str, name: str, then: Callable[[], None]) -> Button:
    made = icon_button(icon_name, name=name, accessible=words, height=28)
    made.clicked.connect(lambda _on: then())
    return made
