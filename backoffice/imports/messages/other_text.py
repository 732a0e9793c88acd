"""Texts of a mail that are neither plain nor HTML, for mails that hold nothing else: invitations, old rich text."""

import re

_FOLDED = re.compile(r"\n[ \t]")
_SHOWN = re.compile(r"^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT)(?:;[^:\n]{0,200})?:(.*)$", re.MULTILINE | re.IGNORECASE)
_ESCAPED = re.compile(r"\\([nN,;\\])")
_TAG = re.compile(r"<(?:param>[^<]{0,200}</param|/?[a-z0-9-]{1,60})>", re.IGNORECASE)


def readable(kind: str, text: str) -> str:
    """Return what a person would read of a text of that kind: of an invitation (RFC 5545) what it is about, of rich text the words."""
    if kind == "text/calendar":
        values = [_ESCAPED.sub(_plain, match[1]).strip() for match in _SHOWN.finditer(_FOLDED.sub("", text))]
        return "\n".join(dict.fromkeys(filter(None, values)))
    if kind in ("text/enriched", "text/richtext"):
        return _TAG.sub("", text)
    return text


def _plain(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]
