"""The desk of papers: packing slips, pick lists and receipts as PDF, and whether they were printed.

The typesetter is loaded when the first paper is asked for, never before.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import Chosen, OrderDeeds
from backoffice.desks.session import found
from backoffice.desks.typed import kept_path
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import OrderStatus
from backoffice.domain.order_work import ReturnKind
from backoffice.domain.orders import Done, Skipped
from backoffice.domain.papers import (
    Paper,
    PaperKind,
    PaperLanguage,
    Report,
    Slip,
    SlipLine,
    WithdrawalReceipt,
    address_lines,
    language_of,
    pick_lines,
    slip_order,
)
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import NotPossible
from backoffice.security.rights import Right
from backoffice.storage import batches, files, papers, returns
from backoffice.storage.orders import Event
from backoffice.storage.papers import PaperOrder

Part = Mapping[int, int]  # thousandths by line position
CHUNK = 500  # orders read at once


class PaperDesk(OrderDeeds):
    """Papers of orders. What is left out is named with its reason, as in a deed."""

    @needs(Right.ORDERS_WORK)
    def packing_slips(self, order_ids: Sequence[OrderId], tick: Tick = no_tick, parts: Mapping[OrderId, Part] | None = None) -> Paper:
        """Return one PDF with a packing slip for each parcel, in the order given.

        A slip holds what is left of its orders, or for one that is in `parts` those pieces, or what its last parcel held if nothing is
        left. Orders that are packed together share a slip, also with those that were not asked for. Raises NotPossible(`nothing_to_print`).
        """
        found_orders, groups = self._read(order_ids, with_others=True)
        slips, skipped, seen = [], self._gone(order_ids, found_orders), set[OrderId]()
        for order_id in dict.fromkeys(order_ids):
            if order_id in seen or order_id not in found_orders:
                continue
            group = [found_orders[one] for one in groups.get(order_id, (order_id,)) if one in found_orders]
            seen |= {order.id for order in group}
            slip, left_out = self._slip(group, parts or {})
            slips += [slip] if slip else []
            skipped += [one for one in left_out if one.order_id in set(order_ids)]
        if not slips:
            raise NotPossible("print", "nothing_to_print")
        from backoffice.documents.packing_slip import packing_slips

        content, pages = packing_slips(slips, self._session.settings.name, self._today(), tick)
        chosen = tuple((order.id, order.version) for slip in slips for order in slip.orders)
        return Paper(PaperKind.SLIP, content, pages, chosen, tuple(skipped))

    @needs(Right.ORDERS_WORK)
    def pick_list(self, order_ids: Sequence[OrderId], tick: Tick = no_tick, language: str = "") -> Paper:
        """Return the PDF of what to fetch for orders: what is left of them, summed up by place and SKU.

        It is written in the program's language, or the one given ("de", "en"). Raises NotPossible(`nothing_to_print`).
        """
        found_orders, _ = self._read(order_ids)
        skipped = self._gone(order_ids, found_orders)
        needed: list[tuple[PaperOrder, tuple[SlipLine, ...]]] = []
        for order in (found_orders[one] for one in dict.fromkeys(order_ids) if one in found_orders):
            lines = slip_order((order.id, order.version, order.number, None), order.lines, order.left).inside
            if order.order_status == OrderStatus.CANCELLED or not lines:
                skipped.append(Skipped(order.id, order.number, _why_nothing(order)))
            else:
                needed.append((order, lines))
        if not needed:
            raise NotPossible("print", "nothing_to_print")
        from backoffice.documents.pick_list import pick_list

        summed = pick_lines((order.number, lines) for order, lines in needed)
        spoken = PaperLanguage(language or self._session.settings.language)
        content, pages = pick_list(summed, len(needed), self._session.settings.name, self._today(), spoken, tick)
        return Paper(PaperKind.LIST, content, pages, tuple((order.id, order.version) for order, _ in needed), tuple(skipped))

    @needs(Right.ORDERS_WORK)
    def withdrawal_receipt(self, return_id: int) -> bytes:
        """Return the receipt for a customer who has withdrawn (§ 356a BGB) as a PDF of one page.

        Raises NotFound, or NotPossible(`not_withdrawn`) for a plain return.
        """
        with self._session.reading() as connection:
            kept = found(returns.read(connection, return_id), "return", return_id)
            if kept.kind is not ReturnKind.WITHDRAWAL:
                raise NotPossible("print", "not_withdrawn", return_id)
            order = papers.read(connection, [kept.order_id])[kept.order_id]
        from backoffice.documents.withdrawal_receipt import withdrawal_receipt

        articles = {position: (sku, title) for position, sku, title, *_ in order.lines}
        zone = self._zone()
        receipt = WithdrawalReceipt(
            address_lines(order.address, self._session.settings.country),
            self._language(order),
            order.number,
            order.address.name or order.address.company,
            kept.received_at.astimezone(zone),
            kept.refund_due.astimezone(zone) if kept.refund_due else None,
            tuple((*articles.get(line.position, ("", "?")), line.quantity_milli) for line in kept.lines),
        )
        return withdrawal_receipt(receipt, self._session.settings.name, self._today())

    @needs(Right.OWN_PASSWORD)
    def report(self, report: Report) -> Paper:
        """Return a report about the shop itself as a PDF; who made its words had the right to read what stands in them."""
        from backoffice.documents.report import report_pdf

        content, pages = report_pdf(report, self._session.settings.name, self._today())
        return Paper(None, content, pages, ())

    @needs(Right.OWN_PASSWORD, Kind.DEED)
    def save_report(self, content: bytes, path: Path) -> None:
        """Write a report to a file. Raises NotPossible(`cannot_write`); then there is no half file."""
        with self._session.deed("report.saved", "shop") as deed:
            deed.subjects.append("report")
            try:
                files.write_whole(path, content)
            except OSError as error:
                raise NotPossible("save", "cannot_write") from error

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def save(self, content: bytes, path: Path, order_ids: Sequence[OrderId]) -> None:
        """Write a paper to a file. It is a plain copy of customers' data, so the program remembers where it lies until it is deleted.

        Raises NotPossible(`cannot_write`); then there is no half file.
        """
        with self._session.deed("paper.saved", "order") as deed:
            deed.subjects += order_ids
            batches.keep_file(deed.connection, kept_path(path), self._session.person.id, deed.at)
            try:
                files.write_whole(path, content)
            except OSError as error:
                raise NotPossible("save", "cannot_write") from error

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def printed(self, kind: PaperKind, chosen: Chosen) -> Done:
        """Note that the paper of orders, given as (id, version), was printed or saved. Changed orders are left alone and named."""
        return self._mark(kind, chosen, f"order.{kind}", printed=True)

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def not_printed(self, kind: PaperKind, chosen: Chosen) -> Done:
        """Take back that the paper of orders was printed: the printer was out of paper. Those that were not printed are left alone."""
        return self._mark(kind, chosen, f"order.not_{kind}", printed=False)

    def _mark(self, kind: PaperKind, chosen: Chosen, code: str, *, printed: bool) -> Done:
        with self._changing(code.removeprefix("order."), chosen) as work:
            if not printed:
                here = papers.printed(work.deed.connection, [s.id for s in work.states], kind)
                work.leave({s.id: None if s.id in here else "not_printed" for s in work.states})
            if work.states:
                tables = work.images_of(("order_work",))
                papers.mark(work.deed.connection, [s.id for s in work.states], kind, work.deed.at if printed else None)
                work.change(work.states, [Event(s.id, code) for s in work.states], tables=tables)
        return work.done

    def _read(
        self, order_ids: Sequence[OrderId], *, with_others: bool = False
    ) -> tuple[dict[OrderId, PaperOrder], dict[OrderId, tuple[OrderId, ...]]]:
        """Read orders in chunks, with those that they are packed together with."""
        wanted = list(dict.fromkeys(order_ids))
        made: dict[OrderId, PaperOrder] = {}
        groups: dict[OrderId, tuple[OrderId, ...]] = {}
        with self._session.reading() as connection:
            for chunk in _chunks(wanted):
                groups |= papers.together(connection, chunk) if with_others else {}
            for chunk in _chunks(list(dict.fromkeys([*wanted, *(one for group in groups.values() for one in group)]))):
                made |= papers.read(connection, chunk)
        return made, groups

    def _gone(self, order_ids: Iterable[OrderId], here: Mapping[OrderId, PaperOrder]) -> list[Skipped]:
        return [Skipped(order_id, "", "not_found") for order_id in dict.fromkeys(order_ids) if order_id not in here]

    def _slip(self, group: Sequence[PaperOrder], parts: Mapping[OrderId, Part]) -> tuple[Slip | None, list[Skipped]]:
        """Return the slip of orders that go out together, and which of them have no place on it."""
        several = len(group) > 1
        on_it, skipped = [], []
        for order in group:
            parcel = self._parcel(order, parts.get(order.id), reprint=not several)
            if parcel is None:
                skipped.append(Skipped(order.id, order.number, _why_nothing(order)))
            else:
                on_it.append((order, *parcel))
        if not on_it:
            return None, skipped
        first = on_it[0][0]
        made = tuple(
            slip_order((order.id, order.version, order.number, order.placed_at.date() if order.placed_at else None), lines, parcel)
            for order, lines, parcel in on_it
        )
        address = address_lines(first.address, self._session.settings.country)
        return Slip(address, self._language(first), made, first.shipping_method), skipped

    def _parcel(
        self, order: PaperOrder, part: Part | None, *, reprint: bool
    ) -> tuple[Sequence[tuple[int, str, str, str, int, int]], Part] | None:
        """Return an order's lines, with what went out before this parcel, and the parcel's pieces; None if there is nothing to pack."""
        if order.order_status == OrderStatus.CANCELLED:
            return None
        if order.left or not order.lines:
            pieces = {place: min(milli, order.left.get(place, 0)) for place, milli in part.items()} if part is not None else order.left
            return order.lines, pieces
        if not order.last or not reprint:
            return None
        return [(*line[:5], line[5] - order.last.get(line[0], 0)) for line in order.lines], order.last

    def _language(self, order: PaperOrder) -> PaperLanguage:
        return language_of(order.address.country or self._session.settings.country)

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._session.settings.zone)

    def _today(self) -> date:
        return self._session.clock.now().astimezone(self._zone()).date()


def _why_nothing(order: PaperOrder) -> str:
    return str(OrderStatus.CANCELLED) if order.order_status == OrderStatus.CANCELLED else "nothing_left"


def _chunks(ids: Sequence[OrderId]) -> Iterable[Sequence[OrderId]]:
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
