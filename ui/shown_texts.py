"""What customers and channels wrote, as it is shown: on its own line, turning nothing around it, and never read as HTML."""

import html
import re
import unicodedata
from itertools import pairwise

from PySide6.QtGui import Qt

_APART, _END = "\u2068", "\u2069"  # first strong isolate and its end
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = frozenset(("R", "AL"))
_UNSEEN = frozenset(("Cc", "Cs"))
_LONG_WORD, _PART = 28, 10
_BREAK = "\u200b"  # a place where a line may end, shown as nothing
_JOINER = "\u200d"
_JOINED = frozenset(("Mn", "Mc", "Me", "Cf", "Sk"))
_BLANKS = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029")


def on_one_line(text: str) -> str:
    """Return a text for one line: signs that break a line as spaces, others that cannot be seen as "\ufffd".

    Text with letters that run from right to left is kept apart, so that it does not turn what stands around it.
    """
    shown = "".join(" " if sign in _BLANKS else "\ufffd" if _hidden(sign) else sign for sign in text)
    return f"{_APART}{shown}{_END}" if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in shown) else shown


def in_lines(*texts: str) -> str:
    """Return texts below each other for a label that wraps, those that show nothing left out."""
    return "\n".join(breakable(on_one_line(text)) for text in texts if text.strip())


def paragraphs(text: str) -> str:
    """Return a text with its own line breaks for a label that wraps, without other signs that cannot be seen."""
    return "\n".join(breakable(on_one_line(line)) for line in text.split("\n"))


def breakable(text: str) -> str:
    """Return a text that a label can wrap: a label is as wide as its longest word."""
    return re.sub(rf"\S{{{_LONG_WORD},}}", lambda word: _broken(word[0]), text)


def tip(text: str) -> str:
    """Return a text for a tooltip, which Qt would read as HTML where it looks like it."""
    return f"<span>{html.escape(text)}</span>" if Qt.mightBeRichText(text) else text


def _hidden(sign: str) -> bool:
    return sign in _TURNING or unicodedata.category(sign) in _UNSEEN


def _broken(word: str) -> str:
    parts, length = [word[0]], 1
    for before, sign in pairwise(word):
        if length >= _PART and before != _JOINER and unicodedata.category(sign) not in _JOINED:
            parts.append(_BREAK)
            length = 0
        parts.append(sign)
        length += 1
    return "".join(parts)
