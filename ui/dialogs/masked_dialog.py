"""The list of payment numbers that an import masks: row, column and what is stored instead."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from backoffice.domain.incoming import MaskedNumber
from ui.formats import Formats
from ui.models.reject_table import masked_columns
from ui.models.table_model import ShortTable
from ui.widgets.buttons import button
from ui.widgets.layouts import CONTROL, HEAD, ROW, column, fix_size, panel
from ui.widgets.list_view import ListView
from ui.widgets.sheet import Role, Sheet, paragraph

SHOWN_ROWS = 6


class MaskedDialog(Sheet):
    """Shows where payment numbers stood and their masked form; the numbers themselves are gone."""

    def __init__(self, masked: Sequence[MaskedNumber], formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="masked", icon_name="shield-check", icon_tint="accent", width=560)
        self.setWindowTitle(self.tr("Masked payment numbers"))
        self.setAccessibleName(self.windowTitle())
        view = ListView(ShortTable(masked_columns(formats), masked), name="masked.table", accessible=self.windowTitle())
        fix_size(view, height=HEAD + ROW * min(len(masked), SHOWN_ROWS))
        words = self.tr(
            "These places of the file held card or bank account numbers. Only the masked form is stored, the full number nowhere."
        )
        self.build(paragraph(words), 8, panel(column(view, margins=(1, 0, 1, 1)), "card"))
        close = self.add_button(button(self.tr("Close"), name="masked.close", kind="filled", height=CONTROL), Role.RejectRole)
        close.setDefault(True)
