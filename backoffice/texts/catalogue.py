"""German texts for who speaks without Qt: read from the very file that the windows use.

The format is that of Qt's compiled translations (qtbase `src/corelib/kernel/qtranslator.cpp`): blocks of a tag and a length, and within
the one of messages, fields of a tag, a length and a content, up to an end.
"""

from functools import cache
from pathlib import Path

GERMAN = Path(__file__).parents[2] / "resources" / "i18n" / "backoffice_de.qm"
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES = 0x69
_END, _TRANSLATION, _OBSOLETE, _SOURCE, _CONTEXT = 1, 3, 5, 6, 7
_NOTHING = 0xFFFFFFFF  # the length of what is not there


def in_german(source: str, context: str = "Messages") -> str:
    """Return the German of a text, the English source where it has none."""
    return _german().get((context, source), source)


@cache
def _german() -> dict[tuple[str, str], str]:
    try:
        return read(GERMAN.read_bytes())
    except (OSError, ValueError):
        return {}


def read(content: bytes) -> dict[tuple[str, str], str]:
    """Return the translations of a compiled file by context and source, of counting texts the first form; ValueError for another file."""
    if not content.startswith(_MAGIC):
        raise ValueError("no compiled translations")
    place = len(_MAGIC)
    while place + 5 <= len(content):
        tag, length = content[place], int.from_bytes(content[place + 1 : place + 5])
        place += 5
        if tag == _MESSAGES:
            return _messages(content[place : place + length])
        place += length
    return {}


def _messages(block: bytes) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    fields: dict[int, bytes] = {}
    place = 0
    while place < len(block):
        tag = block[place]
        place += 1
        if tag == _END:
            if _TRANSLATION in fields:
                key = fields.get(_CONTEXT, b"").decode(), fields.get(_SOURCE, b"").decode()
                found[key] = fields[_TRANSLATION].decode("utf-16-be")
            fields = {}
            continue
        length = 4 if tag == _OBSOLETE else int.from_bytes(block[place : place + 4])
        place += 0 if tag == _OBSOLETE else 4
        if length != _NOTHING:
            fields.setdefault(tag, block[place : place + length])
            place += length
    return found
