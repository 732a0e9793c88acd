"""The two lists of the page of duplicates: pairs that are proposed, and merges that can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from backoffice.domain.merging import Merge, PairRow
from ui.formats import Formats
from ui.jobs import Jobs
from ui.models.columns import Column, Kind
from ui.models.paged_table import PagedTable
from ui.models.table_model import ShortTable
from ui.pages.duplicate_words import reasons_words
from ui.widgets.list_view import ListView

LIST_WIDTH = 456


class PairsView(ListView):
    """Proposed pairs, the surest first. `side_asked(0 or 1)` comes with the keys 1 and 2."""

    side_asked = Signal(int)

    def __init__(self, jobs: Jobs) -> None:
        self.pairs: PagedTable[PairRow] = PagedTable(pair_columns(), jobs)
        super().__init__(self.pairs, name="duplicates.list", accessible=QCoreApplication.translate("Duplicates", "Possible duplicates"))
        self.setSelectionMode(ListView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = event.key() - Qt.Key.Key_1
        if side in (0, 1) and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.side_asked.emit(side)
        else:
            super().keyPressEvent(event)


class MergesView(ListView):
    """Merges that can be taken back, the newest first."""

    def __init__(self, formats: Formats) -> None:
        self._merges: ShortTable[Merge] = ShortTable(merge_columns(formats))
        accessible = QCoreApplication.translate("Duplicates", "Customers who were made one")
        super().__init__(self._merges, name="duplicates.merges", accessible=accessible)
        self.setSelectionMode(ListView.SelectionMode.SingleSelection)

    def show_merges(self, merges: Sequence[Merge]) -> None:
        """Show merges and select the newest one."""
        self._merges.show_records(merges)
        self.choose([0] if merges else [])

    @property
    def chosen_merge(self) -> Merge | None:
        """The selected merge."""
        places = self.chosen_rows()
        return self._merges.record(places[0]) if places else None


def pair_columns() -> tuple[Column[PairRow], ...]:
    """Return the columns of proposed pairs."""
    translate = QCoreApplication.translate
    return (
        Column("names", translate("Duplicates", "Customers"), _names, 0, Kind.STRONG, tip=_names),
        Column(
            "reason", translate("Duplicates", "Why"), lambda pair: reasons_words(pair.reasons[:1]), 188, Kind.MUTED, spare=1,
            tip=lambda pair: reasons_words(pair.reasons),
        ),
    )  # fmt: skip


def merge_columns(formats: Formats) -> tuple[Column[Merge], ...]:
    """Return the columns of merges."""
    translate = QCoreApplication.translate
    return (
        Column("name", translate("Duplicates", "Customer"), lambda merge: merge.name, 0, Kind.STRONG),
        Column("person", translate("Duplicates", "Made one by"), lambda merge: merge.person, 180, Kind.MUTED, spare=1),
        Column("at", translate("Duplicates", "On"), lambda merge: formats.moment(merge.at), 160, Kind.MUTED, spare=2),
        Column("ends", translate("Duplicates", "Can be taken back until"), lambda merge: formats.moment(merge.ends_at), 200, Kind.MUTED),
    )


def _names(pair: PairRow) -> str:
    first, second = pair.names
    return first if first == second else f"{first} · {second}"
