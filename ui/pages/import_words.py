"""The words of an import that several panes share: what a file is like, how much came in, and the file with its preview itself."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from backoffice.domain.incoming import Channel, Format, ImportCounts, ImportPreview
from backoffice.security.masking import mask_text
from ui.formats import Formats
from ui.marked_texts import QT_TRANSLATE_NOOP, translated

_CONTEXT = "ImportWords"
_FORMATS = {Format.SHOPIFY: "Shopify", Format.WOOCOMMERCE: "WooCommerce"}
_DELIMITERS = {
    ";": QT_TRANSLATE_NOOP("ImportWords", "semicolon"),
    ",": QT_TRANSLATE_NOOP("ImportWords", "comma"),
    "\t": QT_TRANSLATE_NOOP("ImportWords", "tab"),
    "|": QT_TRANSLATE_NOOP("ImportWords", "vertical bar"),
    "": "JSON",
}
_ENCODINGS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252"}
_LARGE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: where it lies, what importing it would do, which channels there are, and whether its own is new."""

    path: Path
    preview: ImportPreview
    channels: tuple[Channel, ...]
    new_channel: bool
    size: int = 0
    seconds: float = 0.0


def left_out(counts: ImportCounts) -> int:
    """Return how many rows and contradictory orders an import leaves out."""
    return counts.rejected + counts.conflicts


def shown_name(path: Path) -> str:
    """Return a file's name as it may be shown: payment numbers in it are masked."""
    return mask_text(path.name).text


def format_words(layout: Format) -> str:
    """Return the name of the shop system that writes such files."""
    return _FORMATS[layout]


def size_words(size: int) -> str:
    """Write a file's size ("412 kB", "3,4 MB")."""
    places = 1 if size >= _LARGE else 0
    return QLocale().formattedDataSize(size, places, QLocale.DataSizeFormat.DataSizeSIFormat)


def file_words(read: ReadFile, formats: Formats) -> str:
    """Return the line below a file's name: size, rows, delimiter, encoding, what it was recognised as."""
    preview = read.preview
    known = QCoreApplication.translate("ImportWords", "recognised as {system}").format(system=format_words(preview.format))
    delimiter = _DELIMITERS.get(preview.delimiter, preview.delimiter)
    parts = (
        size_words(read.size),
        row_words(preview.rows, formats),
        translated(delimiter, _CONTEXT),
        _ENCODINGS.get(preview.encoding, preview.encoding.upper()),
        known,
    )
    return " · ".join(part for part in parts if part)


def row_words(rows: int, formats: Formats) -> str:
    """Write how many rows a file has."""
    if rows == 1:
        return QCoreApplication.translate("ImportWords", "1 row")
    return QCoreApplication.translate("ImportWords", "{rows} rows").format(rows=formats.number(rows))


def summary_words(read: ReadFile, formats: Formats) -> str:
    """Return the status bar's line about a file that was read."""
    counts = read.preview.counts
    orders = QCoreApplication.translate("ImportWords", "Orders read: {number}").format(
        number=formats.number(counts.accepted + counts.updated + counts.duplicates)
    )
    seconds = QCoreApplication.translate("ImportWords", "{number} s").format(number=formats.quantity(round(read.seconds * 10) * 100))
    return " · ".join((orders, row_words(read.preview.rows, formats), seconds))


def publish_words(counts: ImportCounts, formats: Formats) -> str:
    """Return what the button says that makes a preview real."""
    new, changed = formats.number(counts.accepted), formats.number(counts.updated)
    if counts.accepted and counts.updated:
        return QCoreApplication.translate("ImportWords", "Import {new}, update {changed}").format(new=new, changed=changed)
    if not counts.accepted and not counts.updated:
        return QCoreApplication.translate("ImportWords", "Nothing to import")
    if counts.updated:
        return QCoreApplication.translate("ImportWords", "Update {changed}").format(changed=changed)
    return QCoreApplication.translate("ImportWords", "Import {new}").format(new=new)


def published_words(counts: ImportCounts, formats: Formats) -> str:
    """Return what an import has done, as a short sentence."""
    new, changed = formats.number(counts.accepted), formats.number(counts.updated)
    if counts.accepted and counts.updated:
        return QCoreApplication.translate("ImportWords", "{new} imported, {changed} updated").format(new=new, changed=changed)
    if counts.updated:
        return QCoreApplication.translate("ImportWords", "{changed} updated").format(changed=changed)
    return QCoreApplication.translate("ImportWords", "{new} imported").format(new=new)
