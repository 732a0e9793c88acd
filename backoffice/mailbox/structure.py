"""Which part of a large mail is its text, by what the server says of its parts (BODYSTRUCTURE, RFC 3501 § 7.4.2)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(rb'\s*(?:(\()|(\))|"((?:[^"\\]|\\.)*)"|([^\s()"]+))', re.DOTALL)
_DEEPEST = 30
_MOST_TOKENS = 20_000
Tree = list["Tree | bytes"]


@dataclass(frozen=True, slots=True)
class TextPart:
    """Where a text stands in a mail (the section, "1.2"), and the header lines that say how it is written."""

    section: str
    kind: str
    charset: str
    encoding: str

    def header_lines(self) -> bytes:
        """Return the part's own headers as lines of a mail."""
        lines = f"Content-Type: {self.kind}; charset={self.charset or 'utf-8'}\r\nContent-Transfer-Encoding: {self.encoding or '8bit'}\r\n"
        return lines.encode("ascii", "replace")


def text_part(response: Sequence[bytes | tuple[bytes, bytes]]) -> TextPart | None:
    """Return the text that a server's answer names, plain before HTML; None if there is none, or the answer makes no sense."""
    joined = b" ".join(_quoted(piece) if isinstance(piece, tuple) else piece for piece in response)
    place = joined.upper().find(b"BODYSTRUCTURE")
    tree = _tree(joined[place + len(b"BODYSTRUCTURE") :]) if place >= 0 else None
    texts = list(_texts(tree, "", 0)) if tree else []
    return next((one for one in texts if one.kind == "text/plain"), next(iter(texts), None))


def _quoted(piece: tuple[bytes, bytes]) -> bytes:
    """Return an answer's line with the literal that it announces as a quoted string."""
    line = re.sub(rb"\{\d+\+?\}$", b"", piece[0])
    return line + b'"' + piece[1][:1_000].replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _tree(text: bytes) -> Tree | None:
    """Return the first list in a text, with strings and atoms as bytes."""
    stack: list[Tree] = []
    place = 0
    for _ in range(_MOST_TOKENS):
        match = _TOKEN.match(text, place)
        if match is None:
            return None
        place = match.end()
        if match[1]:
            stack.append([])
        elif match[2]:
            if not stack:
                return None
            done = stack.pop()
            if not stack:
                return done
            stack[-1].append(done)
        elif stack:
            stack[-1].append(match[4] if match[3] is None else re.sub(rb"\\(.)", rb"\1", match[3]))
        else:
            return None
    return None


def _texts(tree: Tree, section: str, depth: int) -> list[TextPart]:
    if depth > _DEEPEST or not tree:
        return []
    if isinstance(tree[0], list):
        found: list[TextPart] = []
        for number, child in enumerate(tree, 1):
            if not isinstance(child, list):
                break
            found += _texts(child, f"{section}.{number}" if section else str(number), depth + 1)
        return found
    return _leaf(tree, section or "1")


def _leaf(tree: Tree, section: str) -> list[TextPart]:
    if len(tree) < 7 or _word(tree[0]) != "text" or _word(tree[1]) not in ("plain", "html") or _is_attached(tree):
        return []
    parameters = tree[2] if isinstance(tree[2], list) else []
    pairs = zip(parameters[::2], parameters[1::2], strict=False)
    charset = next((_word(value) for name, value in pairs if _word(name) == "charset"), "")
    return [TextPart(section, f"text/{_word(tree[1])}", charset, _word(tree[5]))]


def _is_attached(tree: Tree) -> bool:
    return any(isinstance(part, list) and part and _word(part[0]) == "attachment" for part in tree[7:])


def _word(value: "Tree | bytes") -> str:
    word = value.decode("ascii", "replace").casefold() if isinstance(value, bytes) else ""
    return word if re.fullmatch(r"[\w.:+/-]{1,60}", word) else ""
