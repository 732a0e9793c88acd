"""From a selection of customers to a file: the dialog, the place, the work with its cancel, and the word at the end."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from backoffice.domain.countries import ALPHA2
from backoffice.domain.customers import CustomerId
from backoffice.domain.handing_out import HandedOut, HandField, HandForm
from backoffice.errors import Cancelled
from ui.context import CUSTOMERS_CONTACT, EXPORT_DATA, UiContext
from ui.dialogs.hand_out_dialog import HandOutDialog
from ui.field_words import HANDED, PLACE, said
from ui.messages import message
from ui.pages.import_words import shown_name
from ui.pages.order_filters import country_words

Tell = Callable[[str], None]
Ids = Callable[[], Sequence[CustomerId]]


class HandingOut(QObject):
    """Asks and writes. `tell` shows a sentence on the page, as its toast does."""

    def __init__(self, context: UiContext, page: QWidget, tell: Tell) -> None:
        super().__init__(page)
        self._context, self._page, self._tell = context, page, tell

    def may(self) -> bool:
        """Say whether the person may write customers to files at all."""
        return self._context.may(EXPORT_DATA)

    def ask(self, customers: int, ids: Ids) -> None:
        """Ask in which form so many customers go out, and where to; who they are is asked when the file is written."""
        if not customers or not self.may():
            return
        dialog = HandOutDialog(customers, self._page.window(), sees_contact=self._context.may(CUSTOMERS_CONTACT))
        dialog.chosen.connect(lambda form, fields, days: self._ask_place(ids, form, fields, days))
        dialog.open()

    def _ask_place(self, ids: Ids, form: HandForm, fields: frozenset[HandField], days: int) -> None:
        end = "vcf" if form is HandForm.VCARD else "csv"
        dialog = QFileDialog(self._page, self.tr("Write customers to a file"))
        dialog.setObjectName("hand_out.place")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(end)
        dialog.selectFile(f"{self.tr('customers')}-{self._context.formats.today().isoformat()}.{end}")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), form, fields, ids, days))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path, form: HandForm, fields: frozenset[HandField], ids: Ids, days: int) -> None:
        """Write the file in the background."""
        desk, heads = self._context.office.handing_out, self._heads()
        title = self.tr("Writing {name}").format(name=shown_name(path))
        self._context.jobs.outside(
            lambda tick: desk.write(path, form, fields, ids(), days, heads, tick),
            self._written,
            self._failed,
            title=title,
            owner=self._page,
        )

    def _heads(self) -> dict[str, str]:
        """Return the words of the columns and the names of the countries, in the program's language."""
        words = {str(field): said(source) for field, source in HANDED.items()} | {name: said(source) for name, source in PLACE.items()}
        formats = self._context.formats
        return words | {code: country_words(code, formats).removesuffix(f" ({code})") for code in ALPHA2}

    def _written(self, out: HandedOut) -> None:
        day = self._context.formats.written_date(out.ends_on)
        words = self.tr("%n customer(s) written to {name}; to be deleted by {day}.", "", out.customers)
        self._tell(words.format(name=shown_name(out.path), day=day))
        self._context.hub.tell("imports", "log")

    def _failed(self, error: Exception) -> None:
        self._tell(self.tr("Cancelled. No file was written.") if isinstance(error, Cancelled) else message(error).plain)
