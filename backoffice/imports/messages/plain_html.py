"""From a mail's HTML to plain text: lines, lists, tables and links' texts stay; nothing is loaded, and what is hidden is dropped."""

import re
from collections import Counter
from html.parser import HTMLParser

MOST_SIGNS = 1_000_000
_DATA = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%]*", re.ASCII)


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DROPPED = _names("script style head title template svg math object iframe audio video canvas select datalist applet map")
_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_BLOCKS = _names(
    "address article aside body center dd div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr html "
    "legend li main nav ol p pre section table tbody tfoot thead tr ul blockquote caption"
)
_APART = _names("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre")  # with an empty line around
_ENDS = {  # what a start tag ends that was left open
    "p": {"p"}, "li": {"li", "p"}, "tr": {"tr", "td", "th"}, "td": {"td", "th", "p"}, "th": {"td", "th", "p"}, "dd": {"dd", "dt"},
    "dt": {"dd", "dt"}, **{name: {"p"} for name in _APART - {"p"} | {"div"}},
}  # fmt: skip
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])"
    r"|max-height\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_INDENT = re.compile(r"margin[\w-]*\s*:.*border\s*:\s*(?:none|0)|border\s*:\s*(?:none|0).*margin", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\n\r\f]+")


def text_of(html: str) -> str:
    """Return what a reader sees of a mail's HTML, line by line; quotations begin with "> ". Never raises."""
    reader = _Reader()
    reader.feed(_DATA.sub("", html)[:MOST_SIGNS])
    return reader.finished()


class _Reader(HTMLParser):
    """Takes tags as they come: what is open is a list of names, what is written a list of pieces.

    It is fed once and never closed, so that a tag or comment without an end is looked at once: what is behind it is no HTML.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, bool, bool]] = []  # name, hidden, quotation
        self._count: Counter[str] = Counter()
        self._hidden = self._quotes = self._pre = 0
        self._lists: list[int] = []  # of an ordered list its next number, else -1
        self._lines: list[str] = []
        self._line: list[str] = []
        self._cells = 0
        self._bullet = ""  # of a list's item, before its first word

    def finished(self) -> str:
        """Return the text."""
        if self.rawdata and self.cdata_elem is None and not self.rawdata.startswith("<!"):
            self.handle_data(re.sub(r"<[/a-zA-Z][^<>]*", " ", self.rawdata))
        self._end_line()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines)).strip("\n")

    def parse_html_declaration(self, i: int) -> int:
        """Skip a comment or declaration; Python's own reading of declarations raises for some."""
        if self.rawdata.startswith("<!--", i):
            end = self.rawdata.find("-->", i + 2)
            return end + 3 if end >= 0 else -1
        end = self.rawdata.find(">", i)
        return end + 1 if end >= 0 else -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs[:50]}
        if tag == "br":
            self._end_line(always=True)
        elif tag == "hr":
            self._break(apart=False)
        if tag in _VOID:
            return
        while self._open and self._open[-1][0] in _ENDS.get(tag, ()):
            self._leave(self._open[-1][0])
        self._enter(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self._count[tag]:
            if tag == "p":
                self._break(apart=True)
            return
        while self._open:
            name = self._open[-1][0]
            self._leave(name)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._pre:
            first, *others = data.split("\n")
            self._line.append(first)
            for line in others:
                self._end_line(always=True)
                self._line.append(line)
            return
        text = _BLANKS.sub(" ", data)
        if text.startswith(" ") and (not self._line or self._line[-1].endswith((" ", "\t"))):
            text = text[1:]
        if text.strip() and self._bullet:
            self._line = [self._bullet]
            self._bullet, text = "", text.lstrip()
        if text:
            self._line.append(text)

    def _enter(self, tag: str, values: dict[str, str]) -> None:
        hidden = tag in _DROPPED or "hidden" in values or bool(_HIDING.search(values.get("style", "")[:2_000]))
        quote = _is_quote(tag, values)
        if tag in _BLOCKS and not self._hidden:
            self._break(apart=tag in _APART or quote)
        if tag in ("td", "th") and not self._hidden:
            self._begin_cell()
        self._open.append((tag, hidden, quote))
        self._count[tag] += 1
        self._hidden += hidden
        self._quotes += quote
        self._pre += tag == "pre"
        if tag == "tr":
            self._cells = 0
        elif tag in ("ul", "ol"):
            self._lists.append(1 if tag == "ol" else -1)
        elif tag == "li" and not self._hidden:
            self._begin_item()

    def _leave(self, tag: str) -> None:
        _, hidden, quote = self._open.pop()
        self._count[tag] -= 1
        if tag in _BLOCKS and not self._hidden:
            self._break(apart=tag in _APART and not quote)
        self._hidden -= hidden
        self._quotes -= quote
        if quote and not self._hidden:
            self._break(apart=True)
        if tag == "li":
            self._bullet = ""
        self._pre -= tag == "pre"
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()

    def _begin_cell(self) -> None:
        if self._cells and self._line:
            self._line.append("\t")
        self._cells += 1

    def _begin_item(self) -> None:
        number = self._lists[-1] if self._lists else -1
        if number > 0:
            self._lists[-1] += 1
        self._bullet = f"{number}. " if number > 0 else "- "

    def _break(self, *, apart: bool) -> None:
        self._end_line()
        if apart and self._lines and self._lines[-1].strip("> "):
            self._lines.append(">" * min(self._quotes, 8))
        elif apart and self._lines and not self._quotes:
            self._lines[-1] = self._lines[-1].strip("> ")

    def _end_line(self, *, always: bool = False) -> None:
        text = "".join(self._line)
        self._line.clear()
        text = text.rstrip() if self._pre else text.strip(" ").rstrip()
        if text.strip() or always:
            marks = ">" * min(self._quotes, 8)
            self._lines.append(f"{marks} {text}".rstrip() if marks else text)


def _is_quote(tag: str, values: dict[str, str]) -> bool:
    """Say whether an element quotes an older mail; a block that is only indented does not."""
    if tag == "div":
        return values.get("name") == "quote"  # GMX, web.de
    if tag != "blockquote":
        return False
    marked = values.get("type") == "cite" or "quote" in values.get("class", "")
    return marked or not _INDENT.search(values.get("style", "")[:500])
