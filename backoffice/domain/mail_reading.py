"""What the mailbox desk asks for and answers: where reading goes on, what was fetched, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from backoffice.domain.callbacks import Mailbox
from backoffice.domain.intake import IncomingMessage


@dataclass(frozen=True, slots=True)
class MailPlan:
    """Where reading goes on: behind `last_uid`, as long as the server counts as it did (`uid_validity`, None before the first time)."""

    mailbox: Mailbox
    uid_validity: int | None
    last_uid: int


@dataclass(frozen=True, slots=True)
class MailBatch:
    """Mails that were fetched and not stored yet. `last_uid` is the last number that was looked at, `left` how many mails wait behind it.

    `renumbered`: the server counts anew, so all mails are looked at again.
    """

    plan: MailPlan
    messages: tuple[IncomingMessage, ...]
    uids: tuple[int, ...]
    uid_validity: int
    last_uid: int
    left: int = 0
    renumbered: bool = False


@dataclass(frozen=True, slots=True)
class MailRead:
    """What became of mails: taken in, known from before, and how many are still to be read."""

    new: int = 0
    known: int = 0
    left: int = 0
    renumbered: bool = False


@dataclass(frozen=True, slots=True)
class MailboxCheck:
    """What a mailbox answered: its folders, and how many mails are in the one that was asked for."""

    folders: tuple[str, ...]
    mails: int


@dataclass(frozen=True, slots=True)
class MailboxState:
    """What who handles callbacks sees of the mailbox. `read_at`: when it was read last, None if it never was."""

    switched_on: bool
    read_at: datetime | None = None
    problem: str = ""
