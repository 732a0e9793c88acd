"""The mailbox desk: setting up, where the password goes, and that reading loses nothing and takes nothing in twice, whatever breaks off."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.callbacks import Mailbox
from backoffice.domain.mail_reading import MailboxState, MailRead
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Cancelled, Invalid, KeyStoreProblem, MailboxProblem, NotPossible
from backoffice.mailbox import folder
from backoffice.mailbox.account import Account
from backoffice.mailbox.folder import FetchedMail, FolderState
from tests.desks import founded
from tests.imports.messages.mails import mail

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
CAME = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BOX = Mailbox("mail.example.org", 993, "laden@example.org", "INBOX", True, False)
PASSWORD = "häfen lampe"
SERVICE = "Eva Richter"


@dataclass
class FakeServer:
    """A mailbox in memory: a folder's mails by number. `breaks` raises after so many mails of a connection."""

    mails: dict[int, bytes] = field(default_factory=dict)
    uid_validity: int = 7
    breaks: int | None = None
    connections: list[Account] = field(default_factory=list)
    writable: list[bool] = field(default_factory=list)
    marked: list[int] = field(default_factory=list)
    asked_since: list[date | None] = field(default_factory=list)

    @contextmanager
    def opened(self, account: Account, *, writable: bool = False) -> Iterator["FakeServer"]:
        self.connections.append(account)
        self.writable.append(writable)
        yield self

    @property
    def state(self) -> FolderState:
        return FolderState(self.uid_validity, max(self.mails, default=0) + 1, len(self.mails))

    def uids_after(self, last_uid: int, since: date | None = None) -> list[int]:
        self.asked_since.append(since)
        return sorted(uid for uid in self.mails if uid > last_uid)

    def fetch(self, uids: Sequence[int]) -> Iterator[FetchedMail]:
        for number, uid in enumerate(uids):
            if self.breaks is not None and number == self.breaks:
                raise MailboxProblem("cut_off", BOX.host)
            yield FetchedMail(uid, CAME, self.mails[uid])

    def mark_read(self, uids: Sequence[int]) -> None:
        self.marked += uids


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> FakeServer:
    server = FakeServer({uid: letter(uid) for uid in (3, 5, 9)})
    monkeypatch.setattr(folder, "opened", server.opened)
    return server


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    door, _ = founded.found(tmp_path, FixedClock(NOW))
    return door


@pytest.fixture
def office(door: ShopDoor) -> Iterator[Office]:
    office = founded.enter(door)
    office.mailbox.save(BOX, PASSWORD)
    yield office
    office.close()


def letter(number: int, message_id: str = "") -> bytes:
    return mail(f"Anliegen {number}: 030 23125 042", f"Subject: Rückruf {number}", message_id=message_id or f"<{number}@example.org>")


def taken(office: Office) -> list[str]:
    with office.session.reading() as connection:
        return [str(topic) for topic in connection.exec_driver_sql("SELECT topic FROM callback_request ORDER BY id").scalars()]


def deeds(office: Office) -> list[tuple[str, str]]:
    with office.session.reading() as connection:
        rows = connection.exec_driver_sql("SELECT code, fields FROM log_of_deeds WHERE code LIKE 'mailbox%' ORDER BY seq")
        return [(str(code), str(fields)) for code, fields in rows]


def reason_of(deed: Callable[[], object]) -> str:
    with pytest.raises(MailboxProblem) as caught:
        deed()
    return caught.value.reason


def test_that_a_mailbox_is_kept_without_its_password(office: Office, door: ShopDoor) -> None:
    assert office.mailbox.settings() == BOX
    assert office.mailbox.has_password(BOX)
    assert deeds(office) == [("mailbox.changed", "host,port,user_name,folder,may_mark,since")]
    office.close()
    for path in door.folder.rglob("*"):
        assert not path.is_file() or PASSWORD.encode() not in path.read_bytes()


def test_that_only_what_changed_is_named_in_the_log(office: Office) -> None:
    office.mailbox.save(replace(BOX, folder=" Rückrufe ", may_mark=True))
    assert office.mailbox.settings() == replace(BOX, folder="Rückrufe", may_mark=True)
    assert deeds(office)[1:] == [("mailbox.changed", "folder,may_mark")]


@pytest.mark.parametrize("other", [replace(BOX, host="mail.example.com"), replace(BOX, user_name="andere@example.org")])
def test_that_a_password_goes_to_no_other_server_or_user(office: Office, server: FakeServer, other: Mailbox) -> None:
    assert not office.mailbox.has_password(other)
    assert reason_of(lambda: office.mailbox.check(other)) == "no_password"
    with pytest.raises(Invalid) as caught:
        office.mailbox.save(other)
    assert (caught.value.field, server.connections) == ("password", [])


@pytest.mark.parametrize("box", [replace(BOX, host="a b"), replace(BOX, port=0), replace(BOX, user_name="a\r\nb"), replace(BOX, folder="")])
def test_that_what_cannot_be_a_mailbox_is_not_kept(office: Office, box: Mailbox) -> None:
    with pytest.raises(Invalid):
        office.mailbox.save(box, PASSWORD)
    assert office.mailbox.settings() == BOX


def test_that_a_key_store_that_keeps_nothing_leaves_the_mailbox_as_it_was(office: Office, door: ShopDoor, monkeypatch: Any) -> None:
    def refuse(*_: object) -> None:
        raise KeyStoreProblem("locked")

    monkeypatch.setattr(door.port, "write_mailbox", refuse)
    with pytest.raises(KeyStoreProblem):
        office.mailbox.save(replace(BOX, folder="Andere"), "neu")
    assert office.mailbox.settings() == BOX


def test_that_checking_signs_in_and_keeps_nothing(office: Office, server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backoffice.mailbox.connection.folders", lambda _account: ("INBOX", "Rückrufe"))
    found = office.mailbox.check(replace(BOX, folder="Rückrufe"), "anderes")
    assert (found.folders, found.mails) == (("INBOX", "Rückrufe"), 3)
    assert [account.password for account in server.connections] == ["anderes"]
    assert (office.mailbox.settings(), taken(office)) == (BOX, [])


def test_that_mails_come_in_once_however_often_they_are_read(office: Office, server: FakeServer) -> None:
    assert office.mailbox.read() == MailRead(new=3)
    server.mails[11] = letter(11)
    assert [office.mailbox.read(), office.mailbox.read()] == [MailRead(new=1), MailRead()]
    assert taken(office) == ["Rückruf 3", "Rückruf 5", "Rückruf 9", "Rückruf 11"]
    assert office.mailbox.state() == MailboxState(True, NOW)
    assert {account.password for account in server.connections} == {PASSWORD}
    assert (set(server.writable), server.marked) == ({False}, [])


def test_that_a_copy_of_a_mail_is_known(office: Office, server: FakeServer) -> None:
    server.mails = {1: letter(1), 2: letter(1), 4: mail("Ohne Kennung", message_id=""), 5: mail("Ohne Kennung", message_id="")}
    assert office.mailbox.read() == MailRead(new=2, known=2)


def test_that_reading_goes_on_after_a_restart(office: Office, door: ShopDoor, server: FakeServer) -> None:
    office.mailbox.read()
    office.close()
    again = founded.enter(door)
    server.mails[12] = letter(12)
    assert again.mailbox.read() == MailRead(new=1)
    again.close()


@pytest.mark.parametrize("breaks", [0, 1, 2])
def test_that_a_cut_connection_loses_no_mail(office: Office, server: FakeServer, breaks: int) -> None:
    server.breaks = breaks
    assert reason_of(office.mailbox.read) == "cut_off"
    assert office.mailbox.state().problem == "cut_off"
    server.breaks = None
    assert office.mailbox.read() == MailRead(new=3)
    assert office.mailbox.state() == MailboxState(True, NOW)


@pytest.mark.parametrize("stored", [1, 2, 3])
def test_that_what_is_broken_off_while_it_is_stored_is_stored_once(office: Office, server: FakeServer, stored: int) -> None:
    work = office.mailbox.store_parts(office.mailbox.fetch(office.mailbox.plan()))
    for _ in range(stored):
        next(work)
    work.close()
    assert len(taken(office)) == stored
    assert office.mailbox.read() == MailRead(new=3 - stored, known=stored)
    assert taken(office) == ["Rückruf 3", "Rückruf 5", "Rückruf 9"]


def test_that_cancelling_keeps_the_mails_that_came_in(office: Office, server: FakeServer) -> None:
    def cancel(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    batch = office.mailbox.fetch(office.mailbox.plan())
    with pytest.raises(Cancelled):
        office.mailbox.store(batch, cancel)
    with pytest.raises(Cancelled):
        office.mailbox.fetch(office.mailbox.plan(), cancel)
    assert office.mailbox.read() == MailRead(new=2, known=1)


def test_that_a_folder_that_counts_anew_is_read_from_its_beginning(office: Office, server: FakeServer) -> None:
    office.mailbox.read()
    server.uid_validity, server.mails = 8, {1: letter(9), 2: letter(5), 3: letter(20)}
    assert office.mailbox.read() == MailRead(new=1, known=2, renumbered=True)
    assert office.mailbox.state().problem == "renumbered"
    assert office.mailbox.read() == MailRead()
    assert office.mailbox.state().problem == ""


def test_that_an_empty_folder_that_counts_anew_is_read_from_its_beginning(office: Office, server: FakeServer) -> None:
    office.mailbox.read()
    server.uid_validity, server.mails = 8, {}
    assert office.mailbox.read().renumbered
    server.mails = {1: letter(21)}
    assert office.mailbox.read() == MailRead(new=1)


def test_that_many_mails_are_read_connection_by_connection(office: Office, server: FakeServer) -> None:
    server.mails = {uid: letter(uid) for uid in range(1, 231)}
    ticks: list[tuple[int, int]] = []
    assert office.mailbox.read(lambda done, total: ticks.append((done, total))) == MailRead(new=230)
    assert len(server.connections) == 3
    assert (99, 230) in ticks


def test_that_mails_are_marked_only_where_the_owner_said_so_and_once_stored(office: Office, server: FakeServer) -> None:
    office.mailbox.save(replace(BOX, may_mark=True))
    batch = office.mailbox.fetch(office.mailbox.plan())
    assert server.marked == []
    office.mailbox.store(batch)
    office.mailbox.read()
    assert (server.marked, set(server.writable)) == ([3, 5, 9], {True})
    office.mailbox.save(BOX)
    server.mails[13] = letter(13)
    office.mailbox.read()
    assert (server.marked, server.writable[-1]) == ([3, 5, 9], False)


def test_that_mails_of_another_numbering_are_not_marked(office: Office, server: FakeServer) -> None:
    office.mailbox.save(replace(BOX, may_mark=True))
    office.mailbox.store(office.mailbox.fetch(office.mailbox.plan()))
    server.uid_validity, server.mails = 8, {3: letter(30)}
    office.mailbox.read()
    assert server.marked == [3]  # the new mail, after it was stored; never the number of an old one before


def test_that_another_folder_is_read_from_its_beginning_and_the_same_goes_on(office: Office, server: FakeServer) -> None:
    office.mailbox.read()
    office.mailbox.save(replace(BOX, may_mark=True))
    assert office.mailbox.plan().last_uid == 9
    office.mailbox.save(replace(BOX, folder="Rückrufe"))
    assert (office.mailbox.plan().last_uid, office.mailbox.plan().uid_validity) == (0, None)


def test_that_what_was_fetched_from_another_folder_moves_nothing_on(office: Office, server: FakeServer) -> None:
    batch = office.mailbox.fetch(office.mailbox.plan())
    office.mailbox.save(replace(BOX, folder="Rückrufe"))
    office.mailbox.store(batch)
    assert office.mailbox.plan().last_uid == 0


def test_that_the_server_is_asked_only_for_what_came_since_a_day(office: Office, server: FakeServer) -> None:
    office.mailbox.save(replace(BOX, since=date(2026, 3, 1)))
    office.mailbox.read()
    assert set(server.asked_since) == {date(2026, 3, 1)}


def test_that_nothing_is_read_while_the_mailbox_is_switched_off(office: Office, server: FakeServer) -> None:
    office.mailbox.switch(False)
    office.mailbox.switch(False)
    assert reason_of(office.mailbox.read) == "not_set_up"
    assert (office.mailbox.state(), server.connections) == (MailboxState(False), [])
    office.mailbox.switch(True)
    assert [code for code, _ in deeds(office)][1:] == ["mailbox.switched_off", "mailbox.switched_on"]
    assert office.mailbox.read().new == 3


def test_that_a_mailbox_that_is_taken_away_leaves_no_password(office: Office, door: ShopDoor, server: FakeServer) -> None:
    office.mailbox.read()
    office.mailbox.remove()
    office.mailbox.remove()
    assert (office.mailbox.settings(), office.mailbox.has_password(BOX)) == (None, False)
    assert reason_of(lambda: office.mailbox.switch(True)) == "not_set_up"
    office.mailbox.save(BOX, PASSWORD)
    assert office.mailbox.read() == MailRead(known=3)  # what came in once stays known


def test_that_an_account_without_the_password_says_so(office: Office, door: ShopDoor, server: FakeServer) -> None:
    door.port.write_mailbox(door.load(door.folder).shop_id, None)
    assert reason_of(office.mailbox.read) == "no_password"
    assert office.mailbox.state().problem == "no_password"


def test_that_whoever_handles_callbacks_reads_what_the_owner_set_up(office: Office, door: ShopDoor, server: FakeServer) -> None:
    office.people.add(SERVICE, BuiltInRole.SERVICE, founded.PASSWORD, first=False)
    office.close()
    service = founded.enter(door, SERVICE)
    assert service.mailbox.read() == MailRead(new=3)
    assert service.mailbox.state() == MailboxState(True, NOW)
    service.close()


def test_that_whoever_only_looks_reaches_no_server(office: Office, server: FakeServer) -> None:
    seen = office.look_as(BuiltInRole.SERVICE)
    with pytest.raises(NotPossible):
        seen.mailbox.read()
    seen.close()
    assert server.connections == []


def test_that_a_mail_without_text_comes_in_with_its_subject(office: Office, server: FakeServer) -> None:
    server.mails = {
        1: mail("", "Subject: Bitte anrufen"),
        2: b'From: bo@example.org\r\nContent-Type: application/pdf; name="Plan.pdf"\r\n\r\nx',
        3: b"From: bo@example.org\r\n\r\n",
    }
    assert office.mailbox.read() == MailRead(new=3)
    with office.session.reading() as connection:
        bodies = connection.exec_driver_sql("SELECT body FROM callback_message ORDER BY request_id").scalars().all()
    assert bodies == ["Bitte anrufen", "Plan.pdf", "…"]
