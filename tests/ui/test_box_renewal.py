"""Accounts are sealed again at the start of who holds their key, in the writer's lane."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.desks import paying
from tests.desks.founded import person
from tests.desks.paying import ACCOUNTANT, SERVICE
from tests.desks.test_box_renewal import kept, numbers
from ui.box_renewal import renew_boxes
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.theme import theme


def test_that_boxes_are_sealed_again_beside_the_window_by_who_holds_their_key(qtbot: QtBot, tmp_path: Path) -> None:
    shop = paying.found(tmp_path)
    office = shop.enter()
    paying.ready(office, "1001")
    office.people.remove(person(shop.door, ACCOUNTANT))
    office.close()
    for name, after in ((SERVICE, {1, 2}), (paying.OWNER, {2})):
        office, jobs, owner = shop.enter(name), Jobs(), QObject()
        formats = Formats(Language.ENGLISH.locale, office.settings.zone, office.session.clock)
        context = UiContext(office, jobs, ChangeHub(), theme(), formats)
        assert kept(office) == {1, 2}

        renew_boxes(context, owner)

        qtbot.waitUntil(lambda after=after, office=office: kept(office) == after)  # type: ignore[misc]
        jobs.shut_down()
        assert (set(numbers(office).values()) == {2}) is (name == paying.OWNER)
        office.close()
