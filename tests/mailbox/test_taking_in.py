"""From a real server's mailbox to the shop's queue: two hundred mails come in once, whatever is cut off or made anew between."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.callbacks import Mailbox
from backoffice.domain.mail_reading import MailRead
from backoffice.errors import MailboxProblem
from tests.desks import founded
from tests.mailbox import dovecot
from tests.mailbox.dovecot import Dovecot
from tests.mailbox.proxy import wire
from tests.mailbox.two_hundred import COPIES, LARGE, MAILS, PHONE, two_hundred, wanted

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def mails() -> list[bytes]:
    return two_hundred()


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    door, _ = founded.found(tmp_path, FixedClock(NOW))
    return door


@contextmanager
def signed_in(door: ShopDoor) -> Iterator[Office]:
    office = founded.enter(door)
    try:
        yield office
    finally:
        office.close()


def box(server: Dovecot, folder: str) -> Mailbox:
    return Mailbox(dovecot.GOOD, server.port, dovecot.USER, folder, True, False)


def numbers(office: Office) -> list[int]:
    """Return which of the two hundred came in, by what their texts tell."""
    with office.session.reading() as connection:
        bodies = connection.exec_driver_sql("SELECT body FROM callback_message ORDER BY request_id").scalars().all()
    return [int(match[1]) for body in bodies if (match := re.search(r"Grüße, Anliegen (\d{3}): bitte um Rückruf", str(body)))]


def problem_of(office: Office) -> str:
    with pytest.raises(MailboxProblem) as caught:
        office.mailbox.read()
    assert office.mailbox.state().problem == caught.value.reason
    return caught.value.reason


def test_that_two_hundred_mails_come_in_once(server: Dovecot, door: ShopDoor, mails: list[bytes]) -> None:
    server.fill("Rueckrufe", mails)
    with signed_in(door) as office:
        office.mailbox.save(box(server, "Rueckrufe"), dovecot.PASSWORD)
        assert office.mailbox.read() == MailRead(new=MAILS - COPIES, known=COPIES)
        assert office.mailbox.read() == MailRead()
        assert sorted(numbers(office)) == sorted(wanted())
        with office.session.reading() as connection:
            rows = connection.exec_driver_sql("SELECT name, phone_masked, topic FROM callback_request ORDER BY id").all()
        assert [row.name for row in rows] == [f"Änne Größlich {number}" for number in sorted(wanted())]
        assert rows[LARGE].topic == f"Rückruf {LARGE:03}"
        assert all(bool(row.phone_masked) == (number % 10 != 3) for number, row in enumerate(rows))
        assert all(row.phone_masked.endswith(PHONE.format(number)[-2:]) for number, row in enumerate(rows) if row.phone_masked)
    with signed_in(door) as again:
        assert again.mailbox.read() == MailRead()
        server.restart()
        assert again.mailbox.read() == MailRead()
        another = mails[0].replace(b"Anliegen 000", b"Anliegen 900")
        server.make_anew("Rueckrufe", [*mails[100:120], another])
        assert again.mailbox.read() == MailRead(new=1, known=20, renumbered=True)
        assert len(numbers(again)) == len(set(numbers(again))) == MAILS - COPIES + 1
    assert server.seen("Rueckrufe") == 0


def test_that_a_line_that_is_cut_again_and_again_loses_no_mail(server: Dovecot, door: ShopDoor, mails: list[bytes]) -> None:
    few = mails[:30]
    server.fill("Geschnitten", few)
    with signed_in(door) as office:
        for cut_after in (1_000, 5_000, 9_000, 12_000, None):
            with wire(server.port, cut_after) as laid:
                office.mailbox.save(replace(box(server, "Geschnitten"), port=laid.port), dovecot.PASSWORD)
                if cut_after is None:
                    assert office.mailbox.read().new == 30
                else:
                    assert problem_of(office) == "cut_off"
                    assert laid.cut
        assert sorted(numbers(office)) == list(range(30))


def test_that_each_failure_is_told_and_reading_goes_on_behind_it(server: Dovecot, door: ShopDoor, mails: list[bytes]) -> None:
    server.fill("Wechselnd", mails[:10])
    good = box(server, "Wechselnd")
    with signed_in(door) as office:
        office.mailbox.save(good, dovecot.PASSWORD)
        assert office.mailbox.read().new == 10
        office.mailbox.save(good, "falsch")
        assert problem_of(office) == "wrong_password"
        office.mailbox.save(replace(good, host=dovecot.EXPIRED), dovecot.PASSWORD)
        assert problem_of(office) == "certificate_expired"
        office.mailbox.save(good, dovecot.PASSWORD)
        server.delete("Wechselnd")
        assert problem_of(office) == "folder_missing"
        server.fill("Wechselnd", mails[5:15])
        assert office.mailbox.read().new == 5
        assert sorted(numbers(office)) == list(range(15))


def test_that_mails_are_marked_once_they_are_stored_if_the_owner_says_so(server: Dovecot, door: ShopDoor, mails: list[bytes]) -> None:
    server.fill("Gemerkt", mails[:5])
    with signed_in(door) as office:
        office.mailbox.save(replace(box(server, "Gemerkt"), may_mark=True), dovecot.PASSWORD)
        assert office.mailbox.read().new == 5
    assert server.seen("Gemerkt") == 5


def test_that_an_owner_can_look_before_the_mailbox_is_kept(server: Dovecot, door: ShopDoor, mails: list[bytes]) -> None:
    server.fill("Probe", mails[:2])
    with signed_in(door) as office:
        found = office.mailbox.check(box(server, "Probe"), dovecot.PASSWORD)
        assert ("Probe" in found.folders, found.mails, office.mailbox.settings()) == (True, 2, None)
