"""The mailbox desk: an owner sets the mailbox up, and whoever handles callbacks has its mails taken in as requests.

Reading has three steps that never meet: `plan` looks into the data, `fetch` goes over the network with no connection to the data, `store`
takes in what was fetched and only then notes how far reading has come. So whatever is cut off is read again, and nothing twice.
"""

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import cast
from zoneinfo import ZoneInfo

from backoffice.desks.messages import Taken
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.desks.typed import refuse_numbers
from backoffice.domain.callbacks import Mailbox
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.mail_reading import MailBatch, MailboxCheck, MailboxState, MailPlan, MailRead
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import Invalid, MailboxProblem, NotPossible
from backoffice.mailbox import account as accounts
from backoffice.mailbox.account import Account
from backoffice.security.device_secret import DeviceSecretPort
from backoffice.security.rights import Right
from backoffice.storage import mailbox
from backoffice.storage.allow_lists import Task

BATCH = 100  # mails of one connection: the next goes on behind them
_CHANGEABLE = ("host", "port", "user_name", "folder", "may_mark", "since")


class MailboxDesk(Desk):
    """The shop's mailbox."""

    def __init__(self, session: Session, port: DeviceSecretPort | None, shop_id: str, take_in: Callable[[IncomingMessage], Taken]) -> None:
        """Work with the key store behind `port`, None where nothing may be read; `take_in` is the callback desk's."""
        super().__init__(session)
        self._session, self._port, self._shop_id, self._take_in = session, port, shop_id, take_in
        self._unmarked: tuple[Mailbox, int, tuple[int, ...]] | None = None  # stored, and to be marked at the next connection

    @needs(Right.SETTINGS_MANAGE)
    def settings(self) -> Mailbox | None:
        """Return the mailbox as it is set up, None if it is not."""
        with self._session.reading() as connection:
            plan = mailbox.read(connection)
        return None if plan is None else plan.mailbox

    @needs(Right.SETTINGS_MANAGE)
    def has_password(self, box: Mailbox) -> bool:
        """Say whether this computer account has the password for a mailbox. It asks the key store, which may take its time."""
        return self._password(box) is not None

    @needs(Right.SETTINGS_MANAGE)
    def check(self, box: Mailbox, password: str | None = None) -> MailboxCheck:
        """Sign in to a mailbox and look at its folders; nothing is read or kept. Without a password the kept one is used.

        Raises Invalid, MailboxProblem, KeyStoreProblem.
        """
        from backoffice.mailbox.connection import folders
        from backoffice.mailbox.folder import opened

        box = _checked(box, password)
        found = self._account(box, password)
        names = folders(found)
        with opened(found) as folder:
            return MailboxCheck(names, folder.state.mails)

    @needs(Right.SETTINGS_MANAGE, Kind.DEED)
    def save(self, box: Mailbox, password: str | None = None) -> None:
        """Set the mailbox up. Without a password the kept one stays; another server or user needs one. Raises Invalid, KeyStoreProblem."""
        box = _checked(box, password)
        if password is None and self._password(box) is None:
            raise Invalid("password", "empty")
        before = self.settings()
        if password is not None:  # the key store may take its time, so not inside the deed
            self._keeper().write_mailbox(self._shop_id, _entry(box, password))
        with self._session.deed("mailbox.changed", "mailbox") as deed:
            mailbox.write(deed.connection, box, anew=before is None or _place(before) != _place(box) or before.since != box.since)
            deed.subjects.append(1)
            deed.fields += [name for name in _CHANGEABLE if before is None or getattr(before, name) != getattr(box, name)]

    @needs(Right.SETTINGS_MANAGE, Kind.DEED)
    def switch(self, on: bool) -> None:
        """Begin or stop reading the mailbox. Raises MailboxProblem `not_set_up`."""
        code = "mailbox.switched_on" if on else "mailbox.switched_off"
        with self._session.deed(code, "mailbox") as deed:
            plan = mailbox.read(deed.connection)
            if plan is None:
                raise MailboxProblem("not_set_up")
            if plan.mailbox.switched_on != on:
                mailbox.write(deed.connection, replace(plan.mailbox, switched_on=on), anew=False)
                deed.subjects.append(1)

    @needs(Right.SETTINGS_MANAGE, Kind.DEED)
    def remove(self) -> None:
        """Forget the mailbox and its password on this account. Mails that came in stay, and stay known."""
        with self._session.deed("mailbox.removed", "mailbox") as deed:
            if mailbox.read(deed.connection) is not None:
                mailbox.remove(deed.connection)
                deed.subjects.append(1)
        self._keeper().write_mailbox(self._shop_id, None)

    @needs(Right.CALLBACKS_HANDLE)
    def state(self) -> MailboxState:
        """Say whether the mailbox is read, when it was last, and what is wrong with it."""
        with self._session.reading(task=Task.CALLBACK_IN) as connection:
            plan = mailbox.read(connection)
        box = plan.mailbox if plan else None
        return MailboxState(box.switched_on, box.read_at, box.problem) if box else MailboxState(False)

    @needs(Right.CALLBACKS_HANDLE)
    def plan(self) -> MailPlan:
        """Return where reading goes on. Raises MailboxProblem `not_set_up`, also while the mailbox is switched off."""
        with self._session.reading(task=Task.CALLBACK_IN) as connection:
            plan = mailbox.read(connection)
        if plan is None or not plan.mailbox.switched_on:
            raise MailboxProblem("not_set_up")
        return plan

    @needs(Right.CALLBACKS_HANDLE)
    def fetch(self, plan: MailPlan, tick: Tick = no_tick) -> MailBatch:
        """Fetch the next mails over the network and read them; nothing is kept. Raises MailboxProblem, KeyStoreProblem."""
        from backoffice.imports.messages.mail import read_mail
        from backoffice.mailbox.folder import opened

        box = plan.mailbox
        with opened(self._account(box, None), writable=box.may_mark) as folder:
            renumbered = plan.uid_validity not in (None, folder.state.uid_validity)
            self._mark(folder.state.uid_validity, box, folder.mark_read)
            waiting = folder.uids_after(0 if renumbered else plan.last_uid, box.since)
            asked = waiting[:BATCH]
            messages: list[IncomingMessage] = []
            uids: list[int] = []
            for mail in folder.fetch(asked):
                tick(len(uids), len(waiting))
                came = mail.came_at or self._session.clock.now()
                messages.append(read_mail(mail.content, came, zone=ZoneInfo(self._session.settings.zone)))
                uids.append(mail.uid)
        last = asked[-1] if asked else 0 if renumbered else plan.last_uid
        left = len(waiting) - len(asked)
        return MailBatch(plan, tuple(messages), tuple(uids), folder.state.uid_validity, last, left, renumbered)

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def store(self, batch: MailBatch, tick: Tick = no_tick) -> MailRead:
        """Take in what was fetched, each mail once, and note how far reading has come."""
        work = self.store_parts(batch, tick)
        while True:
            try:
                next(work)
            except StopIteration as end:
                return cast("MailRead", end.value)

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def store_parts(self, batch: MailBatch, tick: Tick = no_tick) -> Generator[None, None, MailRead]:
        """Do what `store` does, mail by mail: wherever it yields, other deeds may slip in."""
        read = MailRead(left=batch.left, renumbered=batch.renumbered)
        for done, message in enumerate(batch.messages):
            tick(done, len(batch.messages))
            taken = self._take_in(message.with_text())
            read = replace(read, new=read.new + (taken.id is not None), known=read.known + (taken.id is None))
            yield
        box = batch.plan.mailbox
        with self._session.database.writer(Task.CALLBACK_IN) as connection:
            mailbox.advance(connection, box, batch.uid_validity, batch.last_uid)
            problem = "renumbered" if batch.renumbered else ""
            mailbox.note_result(connection, box, problem, None if batch.left else self._session.clock.now())
        if box.may_mark and batch.uids:
            self._unmarked = box, batch.uid_validity, batch.uids
        return read

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def note_problem(self, plan: MailPlan, problem: MailboxProblem) -> None:
        """Note that reading failed, for the page of whoever looks next."""
        with self._session.database.writer(Task.CALLBACK_IN) as connection:
            mailbox.note_result(connection, plan.mailbox, problem.reason, None)

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def read(self, tick: Tick = no_tick) -> MailRead:
        """Read all that is new, step by step, where there is no window whose lanes the steps could go over. Raises what the steps raise."""
        total, more = MailRead(), True
        while more:
            plan = self.plan()
            try:
                batch = self.fetch(plan, tick)
            except MailboxProblem as problem:
                self.note_problem(plan, problem)
                raise
            read = self.store(batch, tick)
            total = MailRead(total.new + read.new, total.known + read.known, read.left, total.renumbered or read.renumbered)
            more = bool(batch.left) or self._unmarked is not None
        return total

    def _mark(self, uid_validity: int, box: Mailbox, mark_read: Callable[[tuple[int, ...]], None]) -> None:
        """Mark on the server what was stored since the last connection; only what the server still counts so, and only if it may be."""
        waiting = self._unmarked
        if waiting and box.may_mark and (_place(waiting[0]), waiting[1]) == (_place(box), uid_validity):
            mark_read(waiting[2])
        self._unmarked = None

    def _account(self, box: Mailbox, password: str | None) -> Account:
        known = self._password(box) if password is None else password
        if known is None:
            raise MailboxProblem("no_password", box.host)
        return Account(box.host, box.port, box.user_name, known, box.folder)

    def _password(self, box: Mailbox) -> str | None:
        """Return the password that was entered for this server and user, on this account of the computer."""
        start = _entry(box, "")
        entry = self._keeper().read_mailbox(self._shop_id) or ""
        return entry.removeprefix(start) if entry.startswith(start) and entry != start else None

    def _keeper(self) -> DeviceSecretPort:
        if self._port is None:
            raise NotPossible("read_mailbox", "only_looking")
        return self._port


def _checked(box: Mailbox, password: str | None) -> Mailbox:
    box = replace(box, host=box.host.strip(), user_name=box.user_name.strip(), folder=box.folder.strip())
    for name in ("host", "user_name", "folder"):
        refuse_numbers(name, getattr(box, name))
    accounts.check(box.host, box.port, box.user_name, box.folder, password)
    return box


def _place(box: Mailbox) -> tuple[str, str, str]:
    return box.host, box.user_name, box.folder


def _entry(box: Mailbox, password: str) -> str:
    return f"{box.host}\n{box.user_name}\n{password}"
