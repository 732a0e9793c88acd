"""An import desk without a shop: it plays a file of 288 orders, and can be held, refused or found in use."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import cast

from PySide6.QtCore import QLocale, QObject

from backoffice.clock import FixedClock
from backoffice.desks.office import Office
from backoffice.domain.incoming import Channel, Format, ImportBatch, ImportCounts, ImportPreview, ImportResult, MaskedNumber, Rejected
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.jobs import Jobs
from ui.theme import theme

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
SHOPIFY = Channel(1, "shopify", "Shopify – Kaffeehaus Lindenhof")
COUNTS = ImportCounts(accepted=248, updated=21, duplicates=12, conflicts=1, rejected=6, masked_numbers=2, lines=301)
REJECTED = (
    Rejected(14, "Name", "missing"),
    Rejected(57, "Paid at", "bad_date", "#2031", "2026-02-30 14:12"),
    Rejected(133, "Lineitem price", "bad_amount", "#2098", "auf Anfrage"),
    Rejected(190, "Shipping Country", "unknown_country", "#2140", "XZ"),
    Rejected(214, "Lineitem quantity", "negative_quantity", "#2155", "-2"),
    Rejected(302, "Payment Reference", "payment_number", "#2187", "Visa •••• 0008"),
)
MASKED = (MaskedNumber(88, "Notes", "Visa •••• 4242"), MaskedNumber(203, "Notes", "DE •••• 2051"))


@dataclass
class FakeImportDesk:
    """Keeps what it was asked for in `asked`. `held`: work goes on ticking until it is released; `refusal` is raised by the next verb."""

    known: list[Channel] = field(default_factory=lambda: [SHOPIFY])
    past: list[ImportBatch] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    asked: list[tuple[object, ...]] = field(default_factory=list)
    counts: ImportCounts = COUNTS
    rejected: tuple[Rejected, ...] = REJECTED
    contradictions: tuple[str, ...] = ("#2171",)
    masked: tuple[MaskedNumber, ...] = MASKED
    refusal: Exception | None = None
    stuck_file: bool = False
    go_on: Event = field(default_factory=Event)
    _last: int = 0

    def __post_init__(self) -> None:
        self.go_on.set()

    def channels(self) -> tuple[Channel, ...]:
        return tuple(self.known)

    def batches(self) -> tuple[ImportBatch, ...]:
        return tuple(self.past)

    def plain_files(self) -> tuple[Path, ...]:
        return tuple(self.files)

    def preview(
        self, path: Path, channel: str = "", account: str = "", tick: Callable[[int, int], None] = lambda _d, _t: None
    ) -> ImportPreview:
        self.asked.append(("preview", path.name, channel))
        self._work(tick)
        name = channel or (self.known[0].name if self.known else "Shopify")
        used = next((one for one in self.known if one.name == name), None) or Channel(len(self.known) + 1, "shopify", name, account)
        if used not in self.known:
            self.known.append(used)
        self._last += 1
        return ImportPreview(
            self._last, used, path.name, self.counts, self.rejected, self.masked, self.contradictions, 341, "utf-8", ";", Format.SHOPIFY
        )

    def publish(self, batch_id: int, tick: Callable[[int, int], None] = lambda _d, _t: None) -> ImportResult:
        self.asked.append(("publish", batch_id))
        self._work(tick)
        self.past.insert(
            0, ImportBatch(batch_id, "Shopify", "bestellungen.csv", NOW, "Maria Schulz", self.counts, undoable=True, undone=False)
        )
        return ImportResult(batch_id, self.counts, self.rejected)

    def drop(self, batch_id: int) -> None:
        self.asked.append(("drop", batch_id))

    def undo(self, batch_id: int) -> None:
        self.asked.append(("undo", batch_id))
        self._work(lambda _d, _t: None)
        self.past = [replace(one, undone=True, undoable=False) if one.id == batch_id else one for one in self.past]

    def delete_file(self, path: Path) -> None:
        self.asked.append(("delete_file", path.name))
        if self.stuck_file:
            raise PermissionError(path)
        path.unlink()
        self.files = [one for one in self.files if one != path]

    def _work(self, tick: Callable[[int, int], None]) -> None:
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal
        done = 0
        while not self.go_on.wait(0.01):
            done = min(done + 1, 340)
            tick(done, 341)
        tick(341, 341)


@dataclass
class FakeOffice:
    """An office with an import desk and nothing else."""

    imports: FakeImportDesk
    rights: frozenset[str] = frozenset({"orders:import"})


def context_for(desk: FakeImportDesk, parent: QObject | None = None, locale: QLocale | None = None) -> UiContext:
    """Return what a page gets, with a fake office around the desk."""
    formats = Formats(locale or QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom), clock=FixedClock(NOW))
    return UiContext(cast(Office, FakeOffice(desk)), Jobs(parent), ChangeHub(parent), theme(), formats)
