"""The one way in: a file of any layout that the program knows, told by its contents, never by its name."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from backoffice.domain.incoming import Format, ParsedFile
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import FileRefused
from backoffice.imports.reading import TextFile, decode, read_text
from backoffice.imports.shopify import read_shopify
from backoffice.imports.woocommerce import read_woocommerce

_READERS = {Format.SHOPIFY: read_shopify, Format.WOOCOMMERCE: read_woocommerce}


def _format_of(file: TextFile) -> Format:
    return Format.WOOCOMMERCE if file.text.lstrip()[:1] in ("{", "[") else Format.SHOPIFY


def read_file(path: Path, *, zone: str = "Europe/Berlin", layout: Format | None = None, tick: Tick = no_tick) -> ParsedFile:
    """Return what an export file holds, checked and masked. Dates without an offset are in `zone`, the shop's.

    Raises FileRefused if nothing of the file can be used, and what `tick(done, total)` raises.
    """
    return _read(read_text(path), zone, layout, tick)


def read_bytes(data: bytes, *, zone: str = "Europe/Berlin", layout: Format | None = None, tick: Tick = no_tick) -> ParsedFile:
    """Return what an export file's contents hold; see `read_file`."""
    return _read(decode(data), zone, layout, tick)


def _read(file: TextFile, zone: str, layout: Format | None, tick: Callable[[int, int], None]) -> ParsedFile:
    found = _format_of(file)
    if layout not in (None, found):
        raise FileRefused("unknown_layout")
    return _READERS[found](file, ZoneInfo(zone), tick)
