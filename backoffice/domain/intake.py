"""Messages as they come in from mails, files and the clipboard, before the shop takes them over as callback requests.

Their texts are as the customer wrote them: payment numbers are masked or sealed by the desk that takes them in.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from backoffice.domain.callbacks import CallbackSource
from backoffice.domain.incoming import Rejected

NO_TEXT = "…"  # what a message says that says nothing


class MessageFormat(StrEnum):
    """The kinds of file and text that messages are read from."""

    MAIL = "mail"
    MBOX = "mbox"
    CSV = "csv"
    JSON = "json"
    TEXT = "text"


class PassageKind(StrEnum):
    """What a part of a message is that is not the sender's own words of now."""

    QUOTE = "quote"  # an older message that is answered
    FORWARDED = "forwarded"  # a message that was passed on
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a message's body, from the place `start` to before `end`."""

    start: int
    end: int
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """One message. `position` is its place in the file: a table's line, else the 1-based number in the list or mailbox.

    `phone_field` is what stood in a form's field of its own. `message_key` is the mail's Message-ID, else a digest of sender, date and
    text: equal for copies of one message. `passages` are places in `body`; `attachments` only names. `cut`: the text went on.
    """

    position: int
    source: CallbackSource
    received_at: datetime
    body: str
    subject: str = ""
    name: str = ""
    email: str = ""
    phone_field: str = ""
    message_key: str = ""
    passages: tuple[Passage, ...] = ()
    attachments: tuple[str, ...] = ()
    cut: bool = False

    @property
    def own_text(self) -> str:
        """Return the body without quotes, forwarded messages and signatures."""
        kept, last = [], 0
        for passage in self.passages:
            kept.append(self.body[last : passage.start])
            last = passage.end
        return "".join([*kept, self.body[last:]]).strip()

    def with_text(self) -> "IncomingMessage":
        """Return the message with something to read: without a text its subject, number, or the names of what is attached."""
        if self.body.strip():
            return self
        said = (self.subject, self.phone_field, ", ".join(self.attachments))
        return replace(self, body=next((one.strip() for one in said if one.strip()), NO_TEXT), passages=())


@dataclass(frozen=True, slots=True)
class MessageFile:
    """What a file of messages holds. A row of `rejected` could not be used; the rest is in `messages`, in the file's order."""

    format: MessageFormat
    messages: tuple[IncomingMessage, ...]
    rejected: tuple[Rejected, ...] = ()
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class MessagesTaken:
    """What became of a file's messages: taken in, and known from before."""

    new: int = 0
    known: int = 0
