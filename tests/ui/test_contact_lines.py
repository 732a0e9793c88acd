"""Contact data on an order: masked until somebody who may asks for it, and masked again after a while."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.log import LogQuery
from backoffice.domain.orders import OrderQuery
from tests.desks.founded import OWNER, PACKER, enter, found
from tests.ui.named import there, unnamed_controls
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages import contact_lines
from ui.theme import theme

W = TypeVar("W", bound=QWidget)


@pytest.fixture(params=[OWNER, PACKER])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    office = enter(found(tmp_path)[0], request.param)
    yield office
    office.close()


@pytest.fixture
def lines(qtbot: QtBot, office: Office) -> Iterator[QWidget]:
    jobs, holder = Jobs(), QWidget()
    formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
    context = UiContext(office, jobs, ChangeHub(), theme(), formats)
    order = office.orders.open(office.orders.page(OrderQuery())[0].id)
    layout = QVBoxLayout(holder)
    for line in contact_lines.contact_lines(order, context):
        layout.addWidget(line)
    qtbot.addWidget(holder)
    holder.show()
    yield holder
    jobs.shut_down()


def find(root: QWidget, kind: type[W], name: str) -> W:
    return there(cast("W | None", root.findChild(kind, name)))


@pytest.mark.parametrize("office", [PACKER], indirect=True)
def test_that_who_may_not_sees_them_masked_and_is_offered_nothing(lines: QWidget) -> None:
    assert lines.findChildren(QPushButton) == []
    assert "••" in find(lines, QLabel, "order.phone").text()
    assert "juergen" not in find(lines, QLabel, "order.email").text()


@pytest.mark.parametrize("office", [OWNER], indirect=True)
def test_that_what_is_shown_is_masked_again_and_stands_in_the_log(
    qtbot: QtBot, lines: QWidget, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_lines, "SHOWN_MS", 300)
    label = find(lines, QLabel, "order.email")
    masked = label.text()
    assert unnamed_controls(lines) == []
    find(lines, QPushButton, "order.email.show").click()
    qtbot.waitUntil(lambda: label.text() == "juergen@example.org")
    qtbot.waitUntil(lambda: label.text() == masked)
    assert [line.code for line in office.log.page(LogQuery(contacts=True))] == ["contact.shown"]


@pytest.mark.parametrize("office", [OWNER], indirect=True)
def test_that_calling_hands_the_number_to_the_system_and_copying_to_the_clipboard(
    qtbot: QtBot, lines: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    find(lines, QPushButton, "order.phone.open").click()
    qtbot.waitUntil(lambda: len(opened) == 1)
    assert opened[0].scheme() == "tel"
    assert opened[0].path().endswith("23125042")
    assert "••" in find(lines, QLabel, "order.phone").text()

    find(lines, QPushButton, "order.phone.copy").click()
    qtbot.waitUntil(lambda: "23125" in QGuiApplication.clipboard().text())
