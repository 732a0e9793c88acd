"""From a mail's bytes to clean text, whatever their label says: many mails name an encoding that they were not written in."""

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
# Encodings of text only: Python also knows "punycode" and the like under names that a mail may give.
_TEXT_CODECS = re.compile(
    r"utf-?(7|8|16|32)(-?(le|be))?|iso-?8859-\d{1,2}|latin-?[1-9]|windows-?125\d|cp\d{3,4}|koi8-[rut]|mac-?roman|us-ascii|ascii"
    r"|gb2312|gbk|gb18030|big5(-?hkscs)?|euc-?(jp|kr|tw)|shift-?jis|iso-?2022-(jp|kr)(-\d)?|tis-?620|hz(-gb-2312)?"
)
_ALIASES = {"iso-8859-8-i": "iso-8859-8", "unicode-1-1-utf-7": "utf-7", "ks-c-5601-1987": "cp949", "x-sjis": "shift-jis", "x-gbk": "gbk",
            "macintosh": "mac-roman", "x-mac-roman": "mac-roman"}  # fmt: skip
_WESTERN = frozenset({"", "ascii", "iso8859-1", "cp1252", "utf-8"})

# Bytes that are no UTF-8, which `surrogateescape` keeps as U+DC80 and up, mean what they mean in windows-1252.
_ESCAPED = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_SPACES = dict.fromkeys((0x09, 0xA0, 0x2007, 0x202F, 0x3000, *range(0x2000, 0x200B)), " ")
_NOTHING: dict[int, str | None] = dict.fromkeys(
    code
    for part in (range(0x20), range(0x7F, 0xA0), (0xAD, 0xFEFF), range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070))
    for code in part
)
_LINE_ENDS = dict.fromkeys((0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
_CLEAN: dict[int, str | None] = {**_NOTHING, **_SPACES, **_LINE_ENDS, **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"), 0x09: "\t"}


def codec_of(label: str) -> str:
    """Return Python's name of the encoding that a label stands for, "" for one that is unknown or none of text."""
    name = label.strip().strip("\"'").casefold().replace("_", "-")
    name = _ALIASES.get(name, name)
    if not _TEXT_CODECS.fullmatch(name):
        return ""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def decoded(data: bytes, label: str = "") -> str:
    """Return a text's bytes as text. A label that does not fit is not believed: UTF-8 shows itself, the rest is windows-1252."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    codec = codec_of(label)
    if b"\0" in data[:4096]:
        return data.decode(_wide(data, labelled=codec.startswith("utf-16")), "replace")
    if codec in _WESTERN or codec.startswith(("utf-16", "utf-32")) or _is_utf8(data):
        return data.decode("utf-8", "surrogateescape").translate(_ESCAPED)
    return data.decode(codec, "replace")


def cleaned(text: str) -> str:
    """Return text with plain line ends and blanks, without control characters, invisible characters and halves of characters."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEAN)


def one_line(text: str, longest: int) -> str:
    """Return text as one line of at most `longest` signs."""
    return " ".join(cleaned(text[: longest * 4]).split())[:longest].rstrip()


def _is_utf8(data: bytes) -> bool:
    """Say whether bytes beyond ASCII are well-formed UTF-8, which text in another encoding hardly ever is; a cut end does not count."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(data) - 3 and not data[: error.start].isascii()
    return True


def _wide(data: bytes, *, labelled: bool) -> str:
    """Return the encoding of text with zero bytes: UTF-16, by the half in which they stand; else windows-1252.

    Of Western text one half is zeros; of other text less, which only counts if the label says so.
    """
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    if max(even, odd) * (4 if labelled else 2) < len(data[:4096]) // 2:
        return "cp1252"
    return "utf-16-be" if even > odd else "utf-16-le"
