"""Papers from the surface: preview, printing, saving, and the note that it was done, with undo."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Order
from backoffice.domain.pages import StopSign
from backoffice.domain.papers import Paper, PaperKind
from ui.context import UiContext
from ui.jobs import Tick
from ui.messages import message
from ui.pages.order_deeds import OrderDeeds
from ui.selection import Selection

if TYPE_CHECKING:
    from ui.dialogs.paper_dialog import PaperDialog


class Papers(QObject):
    """Opens papers of orders over a page."""

    def __init__(self, context: UiContext, deeds: OrderDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page

    def slips(self, chosen: Selection) -> None:
        """Show the packing slips of orders."""
        desk = self._context.office.papers
        one, many = self.tr("Packing slip {number}"), self.tr("%n packing slips", "", chosen.count)
        self._open(chosen, _title(chosen, one, many), lambda tick: desk.packing_slips(_ids(chosen), tick))

    def pick_list(self, chosen: Selection) -> None:
        """Show the pick list for orders, in the language of the program."""
        desk, language = self._context.office.papers, self._context.formats.language
        one, many = self.tr("Pick list {number}"), self.tr("Pick list for %n orders", "", chosen.count)
        self._open(chosen, _title(chosen, one, many), lambda tick: desk.pick_list(_ids(chosen), tick, language))

    def receipt(self, order: Order, return_id: int) -> None:
        """Show the receipt for a customer who has withdrawn."""
        desk = self._context.office.papers

        def make(_tick: Tick) -> Paper:
            return Paper(None, desk.withdrawal_receipt(return_id), 1, ((order.id, order.version),))

        self._open(Selection.of([order]), self.tr("Receipt of the withdrawal {number}").format(number=order.number), make)

    def _open(self, chosen: Selection, title: str, make: Callable[[Tick], Paper]) -> None:
        from ui.dialogs.paper_dialog import PaperDialog

        dialog = PaperDialog(self._context, title, make, self._page)
        dialog.printed.connect(lambda paper: self._keep(chosen, paper))
        dialog.save_asked.connect(lambda paper, path: self._save(chosen, paper, path, dialog))
        dialog.open()

    def _save(self, chosen: Selection, paper: Paper, path: Path, dialog: "PaperDialog") -> None:
        desk, ids = self._context.office.papers, [order_id for order_id, _ in paper.chosen]

        def saved(_none: None) -> None:
            if isValid(dialog):
                dialog.accept()
            self._context.hub.tell("imports", "log")
            self._keep(chosen, paper)

        def failed(error: Exception) -> None:
            if isValid(dialog):
                dialog.say_failed(message(error).plain)

        self._context.jobs.write(lambda _tick: desk.save(paper.content, path, ids), saved, failed, owner=self)

    def _keep(self, chosen: Selection, paper: Paper) -> None:
        """Note that a paper is out; that of a withdrawal is not one that packing goes by."""
        kind = paper.kind
        if kind is None:
            return
        desk, count = self._context.office.papers, len(paper.chosen)
        one, many = self.tr("Packing slip {number} noted as printed."), self.tr("%n packing slips noted as printed.", "", count)
        if kind is PaperKind.LIST:
            one, many = self.tr("Pick list for {number} noted as printed."), self.tr("Pick list for %n orders noted as printed.", "", count)
        self._deeds.do(chosen.orders, lambda _tick: desk.printed(kind, paper.chosen), one, many)


def _title(chosen: Selection, one: str, many: str) -> str:
    return one.format(number=chosen.number) if chosen.number else many


def _ids(chosen: Selection) -> list[OrderId]:
    """Return the ids of what is chosen; in a job, since a list of which only the top is known is read whole."""
    return [order_id for order_id, _ in chosen.keys(StopSign())]
