"""One folder of a mailbox, read by the numbers that its server gives its mails. Nothing is marked unless asked, nothing ever moved.

Large mails are not fetched whole: their header and the beginning of their text are enough.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from backoffice.mailbox import structure
from backoffice.mailbox.account import Account
from backoffice.mailbox.connection import connected
from backoffice.mailbox.problems import told

if TYPE_CHECKING:
    from imap_tools.mailbox import BaseMailBox

MOST_WHOLE = 512 * 1024  # bytes of a mail that is fetched whole, and of the text of one that is not
MOST_AT_ONCE = 1024 * 1024  # bytes of mails that are asked for together
MOST_HEADER = 64 * 1024
_CONTENT = re.compile(rb"(?im)^(?:content-(?:type|transfer-encoding|disposition)|mime-version)[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*")
_UID, _SIZE = re.compile(rb"\bUID (\d+)"), re.compile(rb"RFC822\.SIZE (\d+)")
_CAME = re.compile(rb'INTERNALDATE "([^"]{10,40})"')
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
Answer = Sequence[bytes | tuple[bytes, bytes] | None]


@dataclass(frozen=True, slots=True)
class FetchedMail:
    """A mail as the server gave it: its number, when it came (UTC, None if the server does not say), and its bytes."""

    uid: int
    came_at: datetime | None
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FolderState:
    """How a server counts a folder's mails: numbers mean the same as long as `uid_validity` does; `uid_next` is the next one's."""

    uid_validity: int
    uid_next: int
    mails: int


class OpenFolder:
    """A folder that is open; ends with its connection."""

    def __init__(self, mailbox: "BaseMailBox", account: Account, state: FolderState) -> None:
        self._client: Any = mailbox.client  # imaplib's client, whose commands give what the server says
        self._account, self.state = account, state

    def uids_after(self, last_uid: int, since: date | None = None) -> list[int]:
        """Return the numbers of the mails behind one, the oldest first; with `since` only what came on that day or later."""
        criteria = f"UID {last_uid + 1}:*" + (f" SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}" if since else "")
        with told(self._account):
            answer = self._asked("SEARCH", criteria)
            found = (int(word) for line in answer if isinstance(line, bytes) for word in line.split())
            return sorted({uid for uid in found if uid > last_uid})  # "5:*" is the newest mail even where that is 4

    def fetch(self, uids: Sequence[int]) -> Iterator[FetchedMail]:
        """Yield mails by their numbers, in order; those that are gone by now are left out."""
        with told(self._account):
            sizes = self._sizes(uids)
        for group in _groups(uids, sizes):
            with told(self._account):
                found = self._whole(group) if len(group) > 1 or sizes[group[0]][0] <= MOST_WHOLE else self._large(group[0])
            for uid in group:
                if uid in found:
                    yield FetchedMail(uid, sizes[uid][1], found[uid])

    def mark_read(self, uids: Sequence[int]) -> None:
        """Mark mails as read on the server."""
        with told(self._account):
            if uids:
                self._asked("STORE", _set(uids), "+FLAGS.SILENT", r"(\Seen)")

    def _sizes(self, uids: Sequence[int]) -> dict[int, tuple[int, datetime | None]]:
        found: dict[int, tuple[int, datetime | None]] = {}
        for line in self._asked("FETCH", _set(uids), "(UID RFC822.SIZE INTERNALDATE)") if uids else ():
            text = b" ".join(line) if isinstance(line, tuple) else line or b""
            uid, size = _UID.search(text), _SIZE.search(text)
            if uid and size:
                found[int(uid[1])] = int(size[1]), _moment(_CAME.search(text))
        return found

    def _whole(self, uids: Sequence[int]) -> dict[int, bytes]:
        return dict(_bodies(self._asked("FETCH", _set(uids), f"(UID BODY.PEEK[]<0.{MOST_WHOLE}>)")))

    def _large(self, uid: int) -> dict[int, bytes]:
        """Return a mail made of a large one's header and the beginning of its text."""
        answer = self._asked("FETCH", str(uid), "(UID BODYSTRUCTURE)")
        part = structure.text_part([piece for piece in answer if piece is not None])
        head = dict(_bodies(self._asked("FETCH", str(uid), f"(UID BODY.PEEK[HEADER]<0.{MOST_HEADER}>)"))).get(uid)
        if head is None:
            return {}
        bare = _CONTENT.sub(b"", head.rstrip(b"\r\n") + b"\r\n")
        if part is None:
            return {uid: bare + b"\r\n"}
        text = dict(_bodies(self._asked("FETCH", str(uid), f"(UID BODY.PEEK[{part.section}]<0.{MOST_WHOLE}>)"))).get(uid, b"")
        return {uid: bare + part.header_lines() + b"\r\n" + text}

    def _asked(self, command: str, *words: str) -> Answer:
        """Say a UID command and return the answer. Raises what `told` takes."""
        from imap_tools.errors import MailboxFetchError
        from imap_tools.utils import check_command_status

        result = self._client.uid(command, *words)
        check_command_status(result, MailboxFetchError)
        return result[1] or ()


@contextmanager
def opened(account: Account, *, writable: bool = False) -> Iterator[OpenFolder]:
    """Open a mailbox's folder; only a `writable` one can be marked in. Raises MailboxProblem."""
    with connected(account) as mailbox:
        with told(account, "folder_missing"):
            mailbox.folder.set(account.folder, readonly=not writable)
        with told(account):
            state = FolderState(*(_number(mailbox, name) for name in ("UIDVALIDITY", "UIDNEXT", "EXISTS")))
        yield OpenFolder(mailbox, account, state)


def _number(mailbox: "BaseMailBox", name: str) -> int:
    """Return a number that the server told when the folder was opened; 0 if it told none."""
    untagged: Any = mailbox.client.untagged_responses
    return int((untagged.get(name) or [b"0"])[-1])


def _groups(uids: Sequence[int], sizes: dict[int, tuple[int, datetime | None]]) -> Iterator[list[int]]:
    """Yield mails that are asked for together: small ones up to a limit, a large one alone."""
    group: list[int] = []
    total = 0
    for uid in uids:
        if uid not in sizes:
            continue
        size = sizes[uid][0]
        if group and (total + size > MOST_AT_ONCE or size > MOST_WHOLE):
            yield group
            group, total = [], 0
        group.append(uid)
        total += size
        if size > MOST_WHOLE:
            yield group
            group, total = [], 0
    if group:
        yield group


def _bodies(answer: Answer) -> Iterator[tuple[int, bytes]]:
    """Yield (number, bytes) of the literals of an answer; the number stands before or behind."""
    for place, piece in enumerate(answer):
        if not isinstance(piece, tuple):
            continue
        behind = answer[place + 1] if place + 1 < len(answer) else b""
        uid = _UID.search(piece[0]) or (_UID.search(behind) if isinstance(behind, bytes) else None)
        if uid:
            yield int(uid[1]), piece[1]


def _set(uids: Sequence[int]) -> str:
    return ",".join(map(str, uids))


def _moment(match: re.Match[bytes] | None) -> datetime | None:
    if match is None:
        return None
    try:  # never by strptime, which expects the month's name in the system's language
        return parsedate_to_datetime(match[1].decode("ascii").strip().replace("-", " ", 2)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
