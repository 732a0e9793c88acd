"""A packing desk in memory, with the parcels of the board."""

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.orders import Address, Done, Skipped
from backoffice.domain.packing import Learnt, PackChoice, PackJob, PackLine, PackOrder, UpNext
from backoffice.domain.pages import Count
from backoffice.errors import BackofficeError, NotPossible

ROSSI, SCHOOL, LINDQVIST = OrderId(1043), OrderId(1042), OrderId(1048)
COFFEE = "4006381333931"
GIFT = "Bitte als Geschenk verpacken, ohne Rechnung im Paket."


def board_jobs() -> dict[OrderId, PackJob]:
    """The parcel of the board, the school's and a small one."""
    rossi = Address("Sofia Rossi", "", "Bahnhofstrasse 12", "Hinterhaus", "8005", "Zürich", "", "CH")
    lines = (
        PackLine(ROSSI, 1, "KM-0412-NB", "Kaffeemühle Nostalgie, Nussbaum", "Regal B 04", 1000, COFFEE),
        PackLine(ROSSI, 2, "FP-0040-U", "Filterpapier Gr. 4, ungebleicht", "Regal A 11", 3000, "036000291452"),
        PackLine(ROSSI, 3, "RO-0105-500", "Röstung „Frühstück“, 500 g", "Regal D 02", 2000, "96385074"),
        PackLine(ROSSI, 4, "GK-0007", "Grußkarte „Für dich“", "Schublade 3", 1000),
    )
    school = Address("Grundschule Süd", "", "Hauptstraße 4", "", "65439", "Flörsheim", "", "DE")
    cups = (PackLine(SCHOOL, 1, "BE-0040", "Becher, weiß", "Regal C 01", 40_000, "4012345678901"),)
    anna = Address("Anna Lindqvist", "", "Venloer Straße 211", "", "50823", "Köln", "", "DE")
    tea = (PackLine(LINDQVIST, 1, "TEE-1", "Tee, lose", "", 750), PackLine(LINDQVIST, 2, "", "Probe", "", 1000))
    return {
        ROSSI: PackJob((PackOrder(ROSSI, 1, "B-2026-1043"),), rossi, lines, (GIFT,), "DHL Paket International"),
        SCHOOL: PackJob((PackOrder(SCHOOL, 1, "B-2026-1042"),), school, cups, (), "DHL Paket"),
        LINDQVIST: PackJob((PackOrder(LINDQVIST, 1, "B-2026-1048"),), anna, tea),
    }


class FakePackingDesk:
    """Does what the packing desk does, on a few parcels. `error` is raised by every verb while it is set."""

    def __init__(self, jobs: Mapping[OrderId, PackJob] | None = None) -> None:
        self.jobs = dict(board_jobs() if jobs is None else jobs)
        self.choices: dict[str, tuple[PackChoice, ...]] = {}
        self.reasons: dict[OrderId, str] = {}
        self.barcodes: dict[str, str] = {"4099999999992": "XX-1"}
        self.error: BackofficeError | None = None
        self.gate: threading.Event | None = None
        self.calls: list[tuple[object, ...]] = []
        self.gone: dict[DeedId, dict[OrderId, PackJob]] = {}

    def find(self, scanned: str) -> tuple[PackChoice, ...]:
        self._say("find", scanned)
        if scanned in self.choices:
            return self.choices[scanned]
        every = {order.number: job for job in self.jobs.values() for order in job.orders}
        job = every.get(scanned)
        return (PackChoice(job.orders[0].id, scanned, "Webshop", self.reasons.get(job.orders[0].id)),) if job else ()

    def open(self, order_id: OrderId) -> PackJob:
        self._say("open", order_id)
        if order_id not in self.jobs or order_id in self.reasons:
            raise NotPossible("pack", self.reasons.get(order_id, "shipped"), order_id)
        return self.jobs[order_id]

    def next(self, without: Collection[OrderId] = ()) -> UpNext:
        self._say("next", tuple(without))
        ready = [job for order_id, job in self.jobs.items() if order_id not in self.reasons]
        job = next((one for one in ready if one.orders[0].id not in without), None)
        return UpNext(job, Count(len(ready)))

    def articles(self, scanned: str) -> tuple[str, ...]:
        self._say("articles", scanned)
        known = {line.barcode: line.sku for job in self.jobs.values() for line in job.lines if line.barcode} | self.barcodes
        return (known[scanned],) if scanned in known else ()

    def ship(
        self,
        packed: Sequence[PackOrder],
        carrier: str = "",
        tracking: str = "",
        content: Mapping[OrderId, tuple[tuple[int, int], ...]] | None = None,
    ) -> Done:
        self._say("ship", tuple(order.number for order in packed), carrier, tracking, content)
        ids = tuple(order.id for order in packed)
        changed = [order for order in packed if order not in self.jobs[packed[0].id].orders or order.id in self.reasons]
        if changed:
            return Done(DeedId(0), (), tuple(Skipped(one.id, one.number, self.reasons.get(one.id, "changed")) for one in changed))
        deed = DeedId(len(self.gone) + 1)
        self.gone[deed] = dict(self.jobs)
        del self.jobs[ids[0]]
        return Done(deed, ids)

    def undo(self, deed: DeedId) -> Done:
        """The order desk's verb."""
        self._say("undo", deed)
        if deed not in self.gone:
            raise NotPossible("undo", "too_late")
        self.jobs = self.gone.pop(deed)
        return Done(DeedId(deed + 100), ())

    def learn(self, sku: str, barcode: str) -> Learnt:
        self._say("learn", sku, barcode)
        return Learnt(sku, barcode, "")

    def unlearn(self, learnt: Learnt) -> None:
        self._say("unlearn", learnt.sku)

    def change(self, order_id: OrderId, **changes: object) -> None:
        """Let somebody else change an order."""
        job = self.jobs[order_id]
        orders = tuple(replace(order, version=order.version + 1) for order in job.orders)
        self.jobs[order_id] = replace(job, orders=orders, **changes)  # type: ignore[arg-type]  # fields of a job by name

    def written(self) -> list[tuple[object, ...]]:
        """Return what was asked to be written, in its order."""
        return [call for call in self.calls if call[0] in ("ship", "undo", "learn", "unlearn")]

    def _say(self, *call: object) -> None:
        if self.gate is not None:
            self.gate.wait(5)
        self.calls.append(call)
        if self.error is not None:
            raise self.error
