"""A mail that was passed on or copied whole begins with lines of its own: "Von: …", "Gesendet: …", "Betreff: …". They say who wrote it."""

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from backoffice.domain.intake import IncomingMessage, PassageKind
from backoffice.imports.messages import headers
from backoffice.imports.messages.charset import one_line
from backoffice.imports.messages.moments import moment
from backoffice.imports.messages.passages import is_divider, passages
from backoffice.imports.values import BadValue

_LINE = re.compile(
    r"[*_]{0,2}(Von|From|Gesendet|Sent|Datum|Date|An|To|Cc|Kopie|Betreff|Subject|Antwort an|Reply-To)\s?:[*_]{0,2}\s*(.*)", re.IGNORECASE
)
_MOST_LINES = 20
_PASSED_ON = re.compile(r"\s*(?:WG|Wtr|Fwd?|FW)\s*:\s*", re.IGNORECASE)
_SENDER, _DATE, _SUBJECT = ("von", "from"), ("gesendet", "sent", "datum", "date"), ("betreff", "subject")


def unwrapped(message: IncomingMessage, zone: ZoneInfo, *, whole: bool = False) -> IncomingMessage:
    """Return the message inside one that has no words of its own; the same message where there is none.

    `whole`: any mail that the text begins with is the message (it was pasted); else only one that was passed on.
    """
    first = next(iter(message.passages), None)
    if first is None or message.body[: first.start].strip() or message.own_text:
        return message
    passed_on = first.kind is PassageKind.FORWARDED or bool(_PASSED_ON.match(message.subject))
    found = _heading(message.body[first.start :]) if passed_on or whole else None
    if found is None:
        return message
    said, body = found
    name, email = headers.address(_said(said, _SENDER).encode("utf-8", "replace"))
    return replace(
        message,
        name=name or headers.person_name(_said(said, _SENDER)),
        email=email,
        subject=one_line(_said(said, _SUBJECT), headers.LONGEST_SUBJECT) or _PASSED_ON.sub("", message.subject),
        received_at=_moment(_said(said, _DATE), zone, message.received_at),
        body=body,
        passages=passages(body),
    )


def _heading(text: str) -> tuple[dict[str, str], str] | None:
    """Return what the lines at a text's beginning say, and the text below; None if they do not say who wrote."""
    lines = text.split("\n")
    said: dict[str, str] = {}
    behind = 0
    for number, line in enumerate(lines[:_MOST_LINES]):
        match = _LINE.fullmatch(line.strip()[:500])
        if match:
            said.setdefault(match[1].casefold(), match[2].strip())
            behind = number + 1
        elif line.strip() and not (is_divider(line.strip()) and not said):
            break
    if not any(name in said for name in _SENDER) or len(said) < 2:
        return None
    return said, "\n".join(lines[behind:]).strip("\n")


def _said(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if name in said), "")


def _moment(text: str, zone: ZoneInfo, fallback: datetime) -> datetime:
    try:
        found = moment(text, zone)
    except BadValue:
        return fallback
    return min(found, fallback)
