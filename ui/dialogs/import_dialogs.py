"""The two questions before something of an import cannot be had back: deleting its file, taking back an earlier import."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from backoffice.domain.incoming import ImportBatch
from ui.formats import Formats
from ui.pages.import_words import shown_name
from ui.widgets.buttons import button
from ui.widgets.sheet import Role, Sheet, paragraph


class DeleteFileDialog(Sheet):
    """Asks before a file that was read is deleted: what goes, what `stays` (imported orders, if nothing is said), and why.

    `accepted` is the yes.
    """

    def __init__(self, path: Path, parent: QWidget | None = None, *, stays: str = "") -> None:
        super().__init__(parent, "", name="delete_file", icon_name="trash-2", icon_tint="problem_fg")
        self.setWindowTitle(self.tr("Delete the file?"))
        self.setAccessibleName(self.windowTitle())
        goes = self.tr("“{name}” in {folder} is deleted. It cannot be restored from here.")
        stays = stays or self.tr(
            "The imported orders stay. They are stored encrypted; the file is not, and everyone with access to it can read it."
        )
        self.build(paragraph(goes.format(name=shown_name(path), folder=str(path.parent))), paragraph(stays, "muted"))
        keep = self.add_button(button(self.tr("Keep file"), name="delete_file.cancel"), Role.RejectRole)
        self.add_button(button(self.tr("Delete file"), name="delete_file.ok", kind="danger"), Role.AcceptRole)
        keep.setDefault(True)  # a key pressed too soon deletes nothing
        keep.setFocus()


class UndoImportDialog(Sheet):
    """Asks before an earlier import is taken back. `accepted` is the yes."""

    def __init__(self, batch: ImportBatch, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="undo_import", icon_name="undo-2", icon_tint="accent")
        self.setWindowTitle(self.tr("Undo this import?"))
        self.setAccessibleName(self.windowTitle())
        goes = self.tr("New orders from “{name}” that go: {new}. Updated orders that are as before again: {changed}.")
        stays = self.tr("All other orders stay as they are. To have these orders back you need the file again.")
        new, changed = formats.number(batch.counts.accepted), formats.number(batch.counts.updated)
        self.build(paragraph(goes.format(name=batch.file_name, new=new, changed=changed)), paragraph(stays, "muted"))
        self.add_button(button(self.tr("Keep import"), name="undo_import.cancel"), Role.RejectRole)
        self.add_button(button(self.tr("Undo import"), name="undo_import.ok", kind="filled"), Role.AcceptRole)
