"""The message desk: customers' messages from files and the clipboard, read outside of the data and then taken in as callback requests."""

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import Protocol, cast

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.desks.typed import kept_path
from backoffice.domain.intake import IncomingMessage, MessageFile, MessagesTaken
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import NotPossible
from backoffice.security.rights import Right
from backoffice.storage import batches
from backoffice.storage.allow_lists import Task


class Taken(Protocol):
    """What became of a message: the id of the new request, None if the message came in before."""

    @property
    def id(self) -> int | None: ...


class MessageDesk(Desk):
    """Files and texts with messages."""

    def __init__(self, session: Session, take_in: Callable[[IncomingMessage], Taken]) -> None:
        """Hand messages to `take_in`, which is the callback desk's."""
        super().__init__(session)
        self._session, self._take_in = session, take_in

    @needs(Right.CALLBACKS_HANDLE)
    def read_file(self, path: Path, tick: Tick = no_tick) -> MessageFile:
        """Read a mail, a mailbox file or a contact form's export without touching the data. Raises MessagesRefused."""
        from backoffice.imports.messages.read import read_messages  # a day without such a file does not need it

        return read_messages(path, zone=self._session.settings.zone, now=self._session.clock.now(), tick=tick)

    @needs(Right.CALLBACKS_HANDLE)
    def read_pasted(self, text: str) -> IncomingMessage:
        """Read a text from the clipboard: a message, a form's fields, or a mail with its heading. Raises MessagesRefused `empty`."""
        from backoffice.imports.messages.read import read_pasted

        return read_pasted(text, zone=self._session.settings.zone, now=self._session.clock.now())

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def take_in(self, file: MessageFile, path: Path, tick: Tick = no_tick) -> MessagesTaken:
        """Take in a file's messages, each once, and keep where the file lies."""
        work = self.take_in_parts(file, path, tick)
        while True:
            try:
                next(work)
            except StopIteration as end:
                return cast("MessagesTaken", end.value)

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def take_in_parts(self, file: MessageFile, path: Path, tick: Tick = no_tick) -> Generator[None, None, MessagesTaken]:
        """Do what `take_in` does, message by message: wherever it yields, other deeds may slip in. What came in stays if it is stopped.

        A mail program's own mailbox, a file without an ending, is not kept among the files to delete.
        """
        if path.suffix:
            with self._session.deed("callback.file_read", "file", Task.EXPORT) as deed:
                batches.keep_file(deed.connection, kept_path(path), self._session.person.id, deed.at)
                deed.subjects.append("messages")
        taken = MessagesTaken()
        for done, message in enumerate(file.messages):
            tick(done, len(file.messages))
            new = self._take_in(message.with_text()).id is not None
            taken = replace(taken, new=taken.new + new, known=taken.known + (not new))
            yield
        return taken

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def delete_file(self, path: Path) -> None:
        """Delete a file from the disk whose messages were taken in here. Raises NotPossible(`delete_file`: `not_imported`, `in_use`)."""
        with self._session.deed("callback.file_deleted", "file", Task.EXPORT) as deed:
            if not batches.forget_plain_file(deed.connection, kept_path(path)):
                raise NotPossible("delete_file", "not_imported")
            deed.subjects.append("messages")
            try:
                path.unlink(missing_ok=True)
            except OSError as error:  # Windows keeps a file that is open in another program
                raise NotPossible("delete_file", "in_use") from error
