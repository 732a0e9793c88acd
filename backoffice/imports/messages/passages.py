"""Which parts of a message are quoted, passed on, or a signature; told line by line, so in time with the message's length.

A part is only named where its form leaves no doubt: what is missed here is read as the sender's own words, and the person sees it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from backoffice.domain.intake import Passage, PassageKind

_LONGEST_LINE = 400  # signs of a line that are looked at
_QUOTED = re.compile(r"\s{0,3}>")
_ATTRIBUTION = re.compile(
    r"(?:Am|Den)\s.{0,250}\bschrieb\b.{0,150}:|.{1,200}\bschrieb(?:en)?\s+am\s.{0,150}:|.{1,200}\bhat\s+am\s.{0,150}\bgeschrieben\s?:"
    r"|On\s.{0,250}\bwrote\s?:|.{1,200}\bwrote\s+on\s.{0,150}:|Le\s.{0,250}\ba\sécrit\s?:|(?:Zitat\svon|Quoting)\s.{0,150}:",
    re.IGNORECASE,
)
_BEGINS_ATTRIBUTION = re.compile(r"(?:Am|On|Den)\s.{0,80}\d", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"-{2,}\s*(?:Ursprüngliche Nachricht|Originalnachricht|Original[- ]?Nachricht|Original Message|Original-Nachricht)\s*-{2,}"
    r"|(?:Ursprüngliche Nachricht|Original Message)\s*:?",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(
    r"-{2,}\s*(?:Weitergeleitete Nachricht|Forwarded [Mm]essage)\s*-{2,}|Anfang der weitergeleiteten (?:Nachricht|E-Mail)\s*:"
    r"|Begin forwarded message\s*:|-{2,}\s*Weitergeleitet von .{0,100}-{2,}",
    re.IGNORECASE,
)
_HEADER = re.compile(r"[*_]{0,2}(Von|From|Gesendet|Sent|Datum|Date|An|To|Cc|Kopie|Betreff|Subject)\s?:[*_]{0,2}\s", re.IGNORECASE)
_DATES = frozenset({"gesendet", "sent", "datum", "date"})
_RULE = re.compile(r"[_\-]{20,}")
_SIGNATURE = re.compile(r"--\s?|—\s?")
_MOBILE = re.compile(
    r"(?:Diese Nachricht wurde )?(?:Von|Gesendet (?:von|mit|aus|über)|Sent (?:from|with|via|using))\s.{0,60}?"
    r"(?:iPhone|iPad|iPod|Handy|Smartphone|Tablet|Mobilgerät|Mobiltelefon|mobile|phone|Android|Galaxy|Samsung|Huawei|Xiaomi|Pixel|Outlook|"
    r"Mail|Yahoo|GMX|WEB\.DE|Thunderbird|BlackBerry|Windows|Telekom|Proton\w*|Surface|device).{0,80}"
    r"|Diese (?:Nachricht|E-Mail|Mail) wurde (?:von|mit|aus) .{0,120}(?:gesendet|versendet|verschickt)\.?"
    r"|(?:Get|Hol dir|Laden Sie|Download)\s.{0,20}Outlook.{0,60}|Outlook für (?:iOS|Android).{0,60}"
    r"|Diese E-Mail wurde von einem Kontaktformular .{0,200}|This (?:is a notification that a|e-mail was sent from a) contact form .{0,99}",
    re.IGNORECASE,
)
_LEAD = re.compile(r"von|gesendet|sent|diese|get|hol|laden|download|outlook|this", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int  # behind its line end
    text: str  # without outer blanks, cut

    @property
    def quoted(self) -> bool:
        return bool(_QUOTED.match(self.text))


def passages(text: str) -> tuple[Passage, ...]:
    """Return a message's parts that are not its sender's words of now, in order and apart from each other."""
    lines = _lines(text)
    found: list[Passage] = []
    number, signature = 0, -1
    while number < len(lines):
        line = lines[number]
        older = _older(lines, number)
        if older is not None:
            kind, behind = older
            if signature >= 0:
                found.append(Passage(lines[signature].start, line.start, PassageKind.SIGNATURE))
                signature = -1
            found.append(Passage(line.start, lines[behind - 1].end, kind))
            number = behind
            continue
        if signature < 0 and _begins_signature(lines, number):
            signature = number
        number += 1
    if signature >= 0:
        found.append(Passage(lines[signature].start, len(text), PassageKind.SIGNATURE))
    return tuple(found)


def is_divider(text: str) -> bool:
    """Say whether a line only stands between a message and an older one ("----- Weitergeleitete Nachricht -----")."""
    return bool(_PASSED_ON.fullmatch(text) or _ORIGINAL.fullmatch(text) or _RULE.fullmatch(text))


def _lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(_Line(start, start + len(line), line[:_LONGEST_LINE].strip()))
        start += len(line)
    return lines


def _older(lines: Sequence[_Line], number: int) -> tuple[PassageKind, int] | None:
    """Return the kind of an older message that begins at a line, and the number of the line behind it."""
    line = lines[number]
    if line.quoted:
        return PassageKind.QUOTE, _behind_quote(lines, number)
    if not line.text:
        return None
    if _PASSED_ON.fullmatch(line.text):
        return PassageKind.FORWARDED, len(lines)
    if _ORIGINAL.fullmatch(line.text) or (_RULE.fullmatch(line.text) and _is_block(lines, number + 1)) or _is_block(lines, number):
        return PassageKind.QUOTE, len(lines)
    behind = _behind_attribution(lines, number)
    if behind is None:
        return None
    while behind < len(lines) and not lines[behind].text:
        behind += 1
    quoted = behind < len(lines) and lines[behind].quoted
    return PassageKind.QUOTE, _behind_quote(lines, behind) if quoted else len(lines)


def _behind_quote(lines: Sequence[_Line], number: int) -> int:
    """Return the line behind a block of quoted lines; empty lines between two of them belong to it."""
    behind = number
    while number < len(lines) and (lines[number].quoted or not lines[number].text):
        number += 1
        if lines[number - 1].quoted:
            behind = number
    return behind


def _behind_attribution(lines: Sequence[_Line], number: int) -> int | None:
    """Return the line behind "Am 3. März schrieb …:", which mail programs break over up to three lines; None if there is none."""
    if _is_attribution(lines[number].text):
        return number + 1
    if not _BEGINS_ATTRIBUTION.match(lines[number].text):
        return None
    joined = lines[number].text
    for more in range(1, 3):
        if number + more >= len(lines) or not lines[number + more].text:
            return None
        joined = f"{joined} {lines[number + more].text}"[:_LONGEST_LINE]
        if _is_attribution(joined):
            return number + more + 1
    return None


def _is_attribution(text: str) -> bool:
    """Say whether a line tells who wrote when; a sentence ("Am Montag schrieb ich:") has neither figures nor an address in it."""
    return text.endswith(":") and (any(map(str.isdigit, text)) or "@" in text) and bool(_ATTRIBUTION.fullmatch(text))


def _is_block(lines: Sequence[_Line], number: int) -> bool:
    """Say whether Outlook's heading of an older mail begins here: who, when, to whom, in lines one below the other."""
    names: set[str] = set()
    for line in lines[number : number + 10]:
        match = _HEADER.match(line.text + " ")
        if match is None:
            if not line.text and names:  # some leave an empty line between
                continue
            break
        names.add(match[1].casefold())
    return len(names) >= 3 and bool(names & {"von", "from"}) and bool(names & _DATES)


def _begins_signature(lines: Sequence[_Line], number: int) -> bool:
    text = lines[number].text
    if _SIGNATURE.fullmatch(text):
        return number > 0
    return len(text) < 250 and bool(_LEAD.match(text)) and bool(_MOBILE.fullmatch(text))
