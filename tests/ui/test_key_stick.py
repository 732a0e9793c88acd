"""Where no key store will do, the key lies in a file: offered by the first run and the ways back, and found again at the next start."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.errors import KEY_FILE, KeyStoreProblem, PathRefused
from backoffice.security.device_secret import KeyFilePort, MemoryPort
from tests.desks.founded import CHEAP, OWNER, PASSWORD, found
from tests.ui.entrance_fakes import FakeDoor
from tests.ui.entrance_finding import find
from ui.app import Program
from ui.i18n import Language
from ui.jobs import Jobs
from ui.messages import message
from ui.pages.first_run import OWNER as OWNER_STEP
from ui.pages.first_run import RECOVERY, FirstRun
from ui.pages.key_stick import KeyStick
from ui.pages.lost_key import LostKey
from ui.preferences import Preferences

SLOW = 20_000


class NoStore(MemoryPort):
    """A computer without a key store."""

    name = "none"

    def read(self, shop_id: str) -> bytes:  # as the port has it
        raise KeyStoreProblem("absent", self.name)

    def write(self, shop_id: str, secret: bytes) -> None:
        raise KeyStoreProblem("absent", self.name)

    def read_pin(self, shop_id: str) -> bytes | None:
        raise KeyStoreProblem("absent", self.name)

    def read_mark(self, shop_id: str) -> str | None:
        raise KeyStoreProblem("absent", self.name)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "key.json"


def found_with_stick(qtbot: QtBot, program: Program, stick: Path) -> None:
    """Found a shop as somebody without a key store does."""
    page = program.entrance.currentWidget()
    assert isinstance(page, FirstRun)
    find(page, QPushButton, "first_run.next").click()
    find(page, QLineEdit, "first_run.shop_name").setText("Kaffeehaus")
    find(page, QPushButton, "first_run.next").click()
    assert page.step == OWNER_STEP
    find(page, QLineEdit, "first_run.owner_name").setText(OWNER)
    for name in ("first_run.password", "first_run.password.again"):
        find(page, QLineEdit, name).setText(PASSWORD)
    create = find(page, QPushButton, "first_run.next")
    qtbot.waitUntil(create.isEnabled)
    create.click()
    offer = offered(qtbot, page)
    assert "no key store" in find(page, QLabel, "first_run.trouble.words").text()
    assert "recovery key" not in find(page, QLabel, "first_run.trouble.detail").text()  # there is none yet
    assert page.focusWidget() is offer
    offer.click()
    dialog = there(page.window().findChild(QFileDialog, "key_stick.file"))
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.emit(str(stick))
    dialog.reject()
    qtbot.waitUntil(lambda: "will lie in" in find(page, QLabel, "first_run.trouble.words").text(), timeout=SLOW)
    assert not offer.isVisible()
    qtbot.waitUntil(create.isEnabled)
    create.click()
    qtbot.waitUntil(lambda: page.step == RECOVERY, timeout=SLOW)
    find(page, QPushButton, "first_run.later").click()
    find(page, QPushButton, "first_run.begin.empty").click()
    qtbot.waitUntil(lambda: program.window is not None, timeout=SLOW)


def offered(qtbot: QtBot, page: QWidget) -> KeyStick:
    """Wait for the button; a page that was filled anew has the former one for a moment too."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(KeyStick)), timeout=SLOW)
    return next(one for one in page.findChildren(KeyStick) if one.isVisible())


def there(dialog: object) -> QFileDialog:
    assert isinstance(dialog, QFileDialog)
    return dialog


def program_at(folder: Path, kept: Path) -> Program:
    program = Program(
        cast("QApplication", QApplication.instance()), ShopDoor(folder, NoStore(), cost=CHEAP), Language.ENGLISH, Preferences(kept)
    )
    program.start()
    QApplication.processEvents()  # the pages are built anew in the language
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return program


def test_that_a_shop_without_a_key_store_is_founded_on_a_stick_and_opens_with_it_again(qtbot: QtBot, tmp_path: Path, stick: Path) -> None:
    kept = tmp_path / "window.ini"
    program = program_at(tmp_path / "shop", kept)
    found_with_stick(qtbot, program, stick)
    program.close()
    assert stick.read_text("utf-8").count("secret") == 1

    again = program_at(tmp_path / "shop", kept)
    assert again.door.key_file == stick
    again.door.sign_in(again.door.people()[0].id, PASSWORD).close()
    away = stick.parent.rename(tmp_path / "away")
    again.entrance.start()
    qtbot.waitUntil(lambda: again.entrance.findChild(QLabel, "problem.title") is not None, timeout=SLOW)
    assert find(again.entrance, QLabel, "problem.title").text() == "The stick with the key is not plugged in"
    away.rename(stick.parent)
    find(again.entrance, QPushButton, "problem.retry").click()
    qtbot.waitUntil(lambda: again.entrance.findChild(QWidget, "signin.enter") is not None, timeout=SLOW)
    again.close()


def test_that_the_recovery_key_puts_a_lost_part_of_the_key_on_a_stick(qtbot: QtBot, tmp_path: Path, jobs: Jobs, stick: Path) -> None:
    made, groups = found(tmp_path)
    door = ShopDoor(made.folder, NoStore(), cost=CHEAP)
    page = LostKey(door, jobs)
    qtbot.addWidget(page)
    page.show()
    page.show_step(1)
    for number, group in enumerate(groups, start=1):
        find(page, QLineEdit, f"lost.group.{number}").setText(group)
    find(page, QPushButton, "lost.enter").click()
    offer = offered(qtbot, page)
    offer.choose(str(stick))
    qtbot.waitUntil(lambda: not offer.isVisible(), timeout=SLOW)
    find(page, QPushButton, "lost.enter").click()
    qtbot.waitUntil(lambda: page.step == 2, timeout=SLOW)
    door.sign_in(door.people()[0].id, PASSWORD).close()


def test_that_a_place_that_will_not_do_is_said_and_another_may_be_chosen(qtbot: QtBot, jobs: Jobs) -> None:
    door = FakeDoor(problem=KeyStoreProblem("absent"))
    page = LostKey(door, jobs)
    qtbot.addWidget(page)
    page.show()
    page._failed(KeyStoreProblem("absent"))
    offer = offered(qtbot, page)
    offer.choose("/shop/key")
    qtbot.waitUntil(lambda: "cannot lie in the folder" in find(page, QLabel, "lost.trouble.words").text())
    assert offer.isVisible()
    offer.choose("/stick/key.json")
    qtbot.waitUntil(lambda: not offer.isVisible())
    assert door.done == ["key in key.json"]


@pytest.mark.parametrize("state", ["absent", "missing", "denied", "not_kept", "wrong_value"])
def test_that_a_key_file_is_not_called_a_key_store(state: str) -> None:
    said = message(KeyStoreProblem(state, KEY_FILE))
    assert "key store" not in said.plain
    assert {"retry", "key_file", "recovery_key"} <= set(said.actions)


def test_that_the_key_lies_neither_beside_the_data_nor_where_it_is_copied_away(tmp_path: Path) -> None:
    door = found(tmp_path)[0]
    port = door.port
    (tmp_path / "Dropbox").mkdir()
    for place, reason in ((door.folder / "key.json", "key_beside_data"), (tmp_path / "Dropbox" / "key.json", "key_copied")):
        with pytest.raises(PathRefused) as refused:
            door.keep_key_in(place)
        assert refused.value.reason == reason
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    for place, state in ((tmp_path / "nowhere" / "key.json", "absent"), (tmp_path / "photo.jpg", "wrong_value")):
        with pytest.raises(KeyStoreProblem) as problem:
            door.keep_key_in(place)
        assert (problem.value.state, problem.value.backend) == (state, KEY_FILE)
    assert door.port is port
    assert (tmp_path / "photo.jpg").read_bytes() == b"\xff\xd8"


def test_that_each_shop_has_its_own_file_and_the_command_line_goes_first(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    kept.keep_key_file(tmp_path / "a", tmp_path / "stick" / "key.json")
    again = Preferences(tmp_path / "window.ini")
    assert again.key_file(tmp_path / "a") == tmp_path / "stick" / "key.json"
    assert again.key_file(tmp_path / "b") is None
    again.keep_key_file(tmp_path / "a", None)
    assert Preferences(tmp_path / "window.ini").key_file(tmp_path / "a") is None

    store = MemoryPort()
    door = ShopDoor(tmp_path / "a", store)
    door.expect_key_file(tmp_path / "key.json")
    assert door.key_file == tmp_path / "key.json"
    door.expect_key_file(None)
    assert door.port is store
    named = ShopDoor(tmp_path / "a", KeyFilePort(tmp_path / "named.json"))
    named.expect_key_file(tmp_path / "key.json")
    assert named.key_file == tmp_path / "named.json"
