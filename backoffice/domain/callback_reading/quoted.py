"""What of a message is not the customer's own: quoted mails, their headers, stamps of chats and the date line of a letter."""

import re
from collections.abc import Iterator

_ATTRIBUTION = re.compile(r"\b(?:schrieb|wrote|geschrieben|escribió)\b(?! ich)")
_ATTRIBUTED = re.compile(r"(?:am|on|den|le)\b|.*\b(?:schrieb|wrote)\b.* (?:am|on)\b|.*@")
_FORWARDED = re.compile(
    r"\s*[-_=*]*\s*(?:urspr(?:ü|ue)ngliche (?:nachricht|e-?mail|mail)|original(?:nachricht| message)|weitergeleitete nachricht"
    r"|forwarded message|begin forwarded message)\b"
)
_FROM = re.compile(r"\s*\*?(?:von|from)\*?\s*:")
_SENT = re.compile(r"\s*\*?(?:gesendet|sent|datum|date)\*?\s*:")
_SUBJECT = re.compile(r"\s*\*?(?:betreff|subject|an|to)\*?\s*:")
_YEAR = r"(?:[12][0-9]{3}|[0-9]{2})"
_MONTH_NAME = r"(?:jan|feb|m(?:ä|ae|a)r|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])[a-zä]*\.?"
_FULL_DATE = (
    rf"(?:[0-9]{{1,2}}[./][0-9]{{1,2}}[./]\s?{_YEAR}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}\.? {_MONTH_NAME} [12][0-9]{{3}})"
)
_CLOCK = r"[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?:\s?uhr|\s?h)?"
_STAMP = re.compile(rf"\s*(?:\[{_FULL_DATE},?\s*{_CLOCK}\]|{_FULL_DATE},?\s+{_CLOCK}\s*(?:-|$)|\[{_CLOCK}\])")
_DATE_LINE = re.compile(rf"\s*(?:[^\W\d_][\w./ -]{{1,30}},?\s*(?:den|am|,)\s*)?{_FULL_DATE}\.?(?:\s*,?\s*{_CLOCK})?\s*$")
_HEADER_LINES = 4


def without_quotes(text: str) -> str:
    """Return the text with everything that is not the customer's own replaced by blanks; every other character keeps its place."""
    lines = text.split("\n")
    plain = [line.lower() for line in lines]
    hidden = dict(_hidden(plain))
    return "\n".join(_blank(line, hidden[number]) if number in hidden else line for number, line in enumerate(lines))


def _blank(line: str, end: int) -> str:
    return " " * min(end, len(line)) + line[end:]


def _hidden(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the number of each line that is not read, and up to which character."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    for number, line in enumerate(lines):
        if line.lstrip().startswith(">"):
            yield number, len(line)
        elif taken := _attribution(lines, number):
            yield from ((number + more, len(lines[number + more])) for more in range(taken))
            if not _quoted_follows(lines, number + taken):
                yield from ((rest, len(lines[rest])) for rest in range(number, len(lines)))
                return
        elif _FORWARDED.match(line) or (number > first and _header_block(lines, number)):
            yield from ((rest, len(lines[rest])) for rest in range(number, len(lines)))
            return
        elif stamp := _STAMP.match(line):
            yield number, stamp.end()
        elif number <= first + 3 and _DATE_LINE.match(line):
            yield number, len(line)


def _attribution(lines: list[str], number: int) -> int:
    """Return how many lines "Am … schrieb …:" takes from here on, 0 if it is none. It may be wrapped."""
    said = ""
    for taken in (1, 2):
        if number + taken > len(lines):
            return 0
        said = f"{said} {lines[number + taken - 1]}".strip()
        ends = said.endswith(":") and any(sign.isdecimal() for sign in said)
        if ends and len(said) < 300 and _ATTRIBUTION.search(said) and _ATTRIBUTED.match(said):
            return taken
    return 0


def _quoted_follows(lines: list[str], number: int) -> bool:
    following = next((line for line in lines[number : number + 3] if line.strip()), "")
    return following.lstrip().startswith(">")


def _header_block(lines: list[str], number: int) -> bool:
    """Say whether the header of a quoted mail begins here, as some programs put it above what is answered."""
    if not _FROM.match(lines[number]):
        return False
    following = lines[number + 1 : number + 1 + _HEADER_LINES]
    return any(map(_SENT.match, following)) and any(map(_SUBJECT.match, following))
