"""XML from outside, read as a stream: no document type, so no entities of its own and nothing from elsewhere; bounded in depth and size."""

from collections.abc import Callable
from xml.parsers import expat

from backoffice.errors import StatementRefused

DEEPEST = 64
LONGEST_TEXT = 100_000  # of one element
MOST_ELEMENTS = 8_000_000
_TICK_EVERY = 4096

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str, str], None]


class SafeReader:
    """Calls `start(name, attributes)` and `end(name, text)` for each element, by its name without namespace or prefix.

    `text` is what stands in the element itself, outer spaces cut. Raises StatementRefused `bad_xml` or `unsafe_xml`.
    """

    def __init__(self, start: Start, end: End, tick: Callable[[int, int], None]) -> None:
        self._start, self._end, self._tick = start, end, tick
        self._texts: list[list[str]] = []
        self._lengths: list[int] = []
        self._elements = self._total = 0
        self._place: Callable[[], int] = int

    def read(self, data: bytes) -> None:
        """Go through a document."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = _refuse
        parser.EntityDeclHandler = _refuse
        parser.ExternalEntityRefHandler = _refuse
        parser.StartElementHandler = self._begin
        parser.CharacterDataHandler = self._write
        parser.EndElementHandler = self._finish
        try:
            self._place, self._total = lambda: parser.CurrentByteIndex, len(data)
            parser.Parse(data, True)  # in one piece: a token that goes on in the next piece would be read from its beginning again
        except (expat.ExpatError, ValueError, LookupError, OverflowError) as error:  # LookupError: an encoding that nobody knows
            raise StatementRefused("bad_xml", getattr(error, "lineno", None)) from error

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if len(self._texts) >= DEEPEST or self._elements > MOST_ELEMENTS:
            raise StatementRefused("unsafe_xml")
        if self._elements % _TICK_EVERY == 0:
            self._tick(min(self._place(), self._total), self._total)
        self._texts.append([])
        self._lengths.append(0)
        self._start(name.rpartition(" ")[2], attributes)

    def _write(self, text: str) -> None:
        if self._texts and self._lengths[-1] < LONGEST_TEXT:
            self._texts[-1].append(text)
            self._lengths[-1] += len(text)

    def _finish(self, name: str) -> None:
        text = "".join(self._texts.pop())[:LONGEST_TEXT].strip()
        self._lengths.pop()
        self._end(name.rpartition(" ")[2], text)


def _refuse(*_what: object) -> int:
    raise StatementRefused("unsafe_xml")
