"""Papers from the surface: preview, printing, saving, and the note that it was done, with undo."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from backoffice.domain.orders import Order, OrderRow
from backoffice.domain.papers import Paper, PaperKind
from ui.context import UiContext
from ui.jobs import Tick
from ui.messages import message
from ui.pages.order_deeds import OrderDeeds

if TYPE_CHECKING:
    from ui.dialogs.paper_dialog import PaperDialog

Chosen = Sequence[Order | OrderRow]


class Papers(QObject):
    """Opens papers of orders over a page."""

    def __init__(self, context: UiContext, deeds: OrderDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page

    def slips(self, orders: Chosen) -> None:
        """Show the packing slips of orders."""
        desk, ids = self._context.office.papers, [order.id for order in orders]
        one, many = self.tr("Packing slip {number}"), self.tr("%n packing slips", "", len(orders))
        self._open(orders, _title(orders, one, many), lambda tick: desk.packing_slips(ids, tick))

    def pick_list(self, orders: Chosen) -> None:
        """Show the pick list for orders, in the language of the program."""
        desk, ids, language = self._context.office.papers, [order.id for order in orders], self._context.formats.language
        one, many = self.tr("Pick list {number}"), self.tr("Pick list for %n orders", "", len(orders))
        self._open(orders, _title(orders, one, many), lambda tick: desk.pick_list(ids, tick, language))

    def receipt(self, order: Order, return_id: int) -> None:
        """Show the receipt for a customer who has withdrawn."""
        desk = self._context.office.papers

        def make(_tick: Tick) -> Paper:
            return Paper(None, desk.withdrawal_receipt(return_id), 1, ((order.id, order.version),))

        self._open([order], self.tr("Receipt of the withdrawal {number}").format(number=order.number), make)

    def _open(self, orders: Chosen, title: str, make: Callable[[Tick], Paper]) -> None:
        from ui.dialogs.paper_dialog import PaperDialog

        dialog = PaperDialog(self._context, title, make, self._page)
        dialog.printed.connect(lambda paper: self._keep(orders, paper))
        dialog.save_asked.connect(lambda paper, path: self._save(orders, paper, path, dialog))
        dialog.open()

    def _save(self, orders: Chosen, paper: Paper, path: Path, dialog: "PaperDialog") -> None:
        desk, ids = self._context.office.papers, [order_id for order_id, _ in paper.chosen]

        def saved(_none: None) -> None:
            if isValid(dialog):
                dialog.accept()
            self._context.hub.tell("imports", "log")
            self._keep(orders, paper)

        def failed(error: Exception) -> None:
            if isValid(dialog):
                dialog.say_failed(message(error).plain)

        self._context.jobs.write(lambda _tick: desk.save(paper.content, path, ids), saved, failed, owner=self)

    def _keep(self, orders: Chosen, paper: Paper) -> None:
        """Note that a paper is out; that of a withdrawal is not one that packing goes by."""
        kind = paper.kind
        if kind is None:
            return
        desk, count = self._context.office.papers, len(paper.chosen)
        one, many = self.tr("Packing slip {number} noted as printed."), self.tr("%n packing slips noted as printed.", "", count)
        if kind is PaperKind.LIST:
            one, many = self.tr("Pick list for {number} noted as printed."), self.tr("Pick list for %n orders noted as printed.", "", count)
        self._deeds.do(orders, lambda _tick: desk.printed(kind, paper.chosen), one, many)


def _title(orders: Chosen, one: str, many: str) -> str:
    return one.format(number=orders[0].number) if len(orders) == 1 else many
