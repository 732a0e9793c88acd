"""The data gets a new key while its owner works in the window; what was cut off goes on, what was cancelled does not."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks import rotation
from backoffice.desks.office import Office
from backoffice.desks.rotation import Put
from backoffice.domain.orders import OrderQuery
from backoffice.errors import DataFileProblem, DiskFull
from backoffice.storage import new_key
from backoffice.storage.database import Database
from tests.desks.founded import OWNER, PACKER, enter, found
from tests.ui.entrance_finding import find
from ui import key_renewal
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.dialogs.key_dialogs import DeviceKeyDialog, KeyRenewedDialog
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.key_renewal import KeyRenewal
from ui.pages.renewal_section import RenewalSection
from ui.theme import theme

SLOW = 20_000


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = enter(found(tmp_path)[0])
    yield opened
    opened.close()


@pytest.fixture
def context(office: Office, qtbot: QtBot) -> Iterator[UiContext]:
    jobs = Jobs()
    formats = Formats(Language.ENGLISH.locale, office.settings.zone, office.session.clock)
    yield UiContext(office, jobs, ChangeHub(), theme(), formats)
    jobs.shut_down()


@pytest.fixture
def renewal(context: UiContext) -> Iterator[KeyRenewal]:
    owner = QObject()
    yield KeyRenewal(context, owner)
    owner.deleteLater()


def test_that_the_owner_goes_on_working_while_the_data_gets_a_new_key(
    qtbot: QtBot, office: Office, context: UiContext, renewal: KeyRenewal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written while each file is written comes along, and the last one is written while deeds wait."""
    former, notes = bytes(office._unlocked.database_key), list[str]()
    write = new_key.write

    def written_meanwhile(*values: object, **options: object) -> None:
        write(*values, **options)  # type: ignore[arg-type]
        if len(notes) < 3:
            notes.append(f"Notiz {len(notes)}")
            office.orders.write_note(office.orders.page(OrderQuery())[0].id, notes[-1])

    monkeypatch.setattr(new_key, "write", written_meanwhile)
    with qtbot.waitSignal(renewal.done, timeout=SLOW):
        renewal.begin()

    assert notes == ["Notiz 0", "Notiz 1", "Notiz 2"]
    assert not renewal.running
    assert bytes(office._unlocked.database_key) != former
    with pytest.raises(DataFileProblem):
        Database(office.session.database.path, former)
    texts = [line.code for line in office.log.page(limit=6)]
    assert texts == ["log.key_renewed", "keys.rotated", *["order.noted"] * 3, "keys.rotation_begun"]
    order = office.orders.page(OrderQuery())[0]
    office.orders.write_note(order.id, "danach")
    assert office.log.check()


def test_that_a_cancelled_renewal_is_given_up_and_a_full_disk_only_delays_it(
    qtbot: QtBot, office: Office, context: UiContext, renewal: KeyRenewal, monkeypatch: pytest.MonkeyPatch
) -> None:
    former, cancelled, write = bytes(office._unlocked.database_key), threading.Event(), new_key.write

    def held(*values: object, **options: object) -> None:
        cancelled.wait(SLOW / 1000)
        write(*values, **options)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(new_key, "write", held)
        renewal.begin()
        qtbot.waitUntil(lambda: office.renewal.state().wanted, timeout=SLOW)
        renewal.cancel()
        cancelled.set()
        qtbot.waitUntil(lambda: not renewal.running, timeout=SLOW)
    qtbot.waitUntil(lambda: not office.renewal.state().wanted, timeout=SLOW)
    assert bytes(office._unlocked.database_key) == former

    with monkeypatch.context() as patch:
        patch.setattr(new_key, "_copy", full_disk)
        with qtbot.waitSignal(renewal.failed, timeout=SLOW):
            renewal.begin()
    assert office.renewal.state().wanted
    card = RenewalSection(context, renewal)
    qtbot.addWidget(card)
    assert "disk is full" in find(card, QLabel, "settings.renewal.result").text()
    with qtbot.waitSignal(renewal.done, timeout=SLOW):
        renewal.go_on()
    assert renewal.problem is None
    assert bytes(office._unlocked.database_key) != former


def test_that_who_reads_all_the_time_only_delays_the_swap(
    qtbot: QtBot, office: Office, renewal: KeyRenewal, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, came = office.renewal.put, list[Put]()

    def told(*values: Any, **options: Any) -> Put:
        came.append(put(*values, **options))
        return came[-1]

    monkeypatch.setattr(office.renewal, "put", told)
    monkeypatch.setattr(rotation, "READERS_PATIENCE_SECONDS", 0.1)
    monkeypatch.setattr(key_renewal, "AGAIN_MS", 50)
    with office.session.database.looking_on():
        renewal.begin()
        qtbot.waitUntil(lambda: len(came) > 1, timeout=SLOW)
        assert set(came) == {Put.BUSY}
        assert office.renewal.state().data_at is None
    qtbot.waitUntil(lambda: office.renewal.state().data_at is not None, timeout=SLOW)


def test_that_the_card_renews_all_three_keys(qtbot: QtBot, office: Office, context: UiContext, renewal: KeyRenewal) -> None:
    card = RenewalSection(context, renewal)
    qtbot.addWidget(card)
    card.show()
    find(card, QPushButton, "settings.renewal.data").click()
    assert find(card, QWidget, "settings.renewal.progress").isVisible()
    qtbot.waitUntil(lambda: not renewal.running, timeout=SLOW)
    assert not find(card, QWidget, "settings.renewal.progress").isVisible()

    number = office._vault.box_public[0]
    find(card, QPushButton, "settings.renewal.boxes").click()
    qtbot.waitUntil(lambda: office.renewal.state().boxes_at is not None, timeout=SLOW)
    assert office._vault.box_public[0] == number + 1

    secret = office._door.port.read(office._vault.shop_id)
    find(card, QPushButton, "settings.renewal.device").click()
    dialog = card.findChild(DeviceKeyDialog)
    assert dialog is not None
    find(dialog, QPushButton, "device_key.ok").click()
    qtbot.waitUntil(lambda: office.renewal.state().device_at is not None, timeout=SLOW)
    assert office._door.port.read(office._vault.shop_id) != secret
    qtbot.waitUntil(lambda: not context.jobs.running, timeout=SLOW)
    door = office._door
    office.close()
    for name in (PACKER, OWNER):
        enter(door, name).close()


def test_that_the_owner_is_told_what_old_copies_still_open(qtbot: QtBot) -> None:
    dialog = KeyRenewedDialog(None, 2, has_place=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "2" in find(dialog, QWidget, "key_renewed.old.detail").text()  # type: ignore[attr-defined]
    with qtbot.waitSignal(dialog.accepted):
        find(dialog, QPushButton, "key_renewed.ok").click()


def full_disk(*_: object, **__: object) -> None:
    raise DiskFull
