"""The emergency sheet says what the pages say: every name in quotation marks is on a page or a button, in both languages."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backoffice.documents.emergency_sheet import emergency_sheet
from backoffice.domain.papers import EmergencySheet
from backoffice.domain.reports import SheetFacts
from backoffice.errors import KeyStoreProblem, VaultDamaged
from tests.documents.reading import picture, texts
from tests.ui.entrance_fakes import FACTS, KEY, FakeDoor
from ui.i18n import Language, Translations
from ui.jobs import Jobs
from ui.pages.first_run import FirstRun
from ui.pages.forgotten import ForgottenPassword
from ui.pages.lost_key import LostKey
from ui.pages.new_computer import NewComputer
from ui.pages.problem_page import ProblemPage
from ui.pages.sign_in import SignIn
from ui.recovery_sheet import sheet_words
from ui.recovery_words import page_words

QUOTED = re.compile(r"[“„]([^“”„]+)[”“]")


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    translations = Translations(qapp)
    translations.use(request.param)
    yield request.param
    translations.remove()


def words_on(*pages: QWidget) -> set[str]:
    """Return what labels and buttons of pages say."""
    shown = [label.text() for page in pages for label in page.findChildren(QLabel)]
    shown += [one.text() for page in pages for one in page.findChildren(QAbstractButton)]
    return {words.strip().replace("&&", "&") for words in shown}


def quoted(sheet: EmergencySheet) -> set[str]:
    return {name for part in sheet.parts for step in part.paragraphs for name in QUOTED.findall(step)}


def test_that_what_the_sheet_quotes_is_on_the_pages(qtbot: QtBot, language: Language) -> None:
    door, jobs = FakeDoor(), Jobs()
    pages: tuple[QWidget, ...] = (
        SignIn(door, jobs, language),
        FirstRun(door, jobs, language),
        ForgottenPassword(door, jobs, "p1"),
        LostKey(door, jobs),
        NewComputer(door, jobs),
        ProblemPage(KeyStoreProblem("missing"), door.ways),
        ProblemPage(VaultDamaged("unreadable"), door.ways | {"earlier_list", "list_from_backup"}),
    )
    for page in pages:
        qtbot.addWidget(page)
    sheet = sheet_words(KEY, "Kaffeehaus", FACTS)

    inside = {page_words(name).removesuffix(" …") for name in ("users", "reset", "settings", "offer")}  # of the window behind sign-in
    assert quoted(sheet) - inside <= words_on(*pages)
    assert {part.heading for part in sheet.parts[:3]} <= words_on(*pages)
    jobs.shut_down()


def test_that_the_sheet_is_one_page_with_all_that_stands_on_it(language: Language) -> None:
    facts = SheetFacts(48_213, datetime(2026, 3, 10, 9, tzinfo=UTC), Path("/media/maria/SICHERUNG"))
    content = emergency_sheet(sheet_words(KEY, "Kaffeehaus Lindenhof", facts))

    (words,) = texts(content)

    said = " ".join(words.split())
    assert all(one in said for one in ("Kaffeehaus Lindenhof", "48213", "2026", "/media/maria/SICHERUNG"))
    warning = "zusammen öffnen alles" if language is Language.GERMAN else "together open everything"
    assert warning in said
    assert all(group in words.replace(" ", "").replace("\n", "") for group in KEY)
    found = zxingcpp.read_barcodes(picture(content), formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    assert [code.text for code in found] == ["-".join(KEY)]


def test_that_a_long_name_and_a_deep_folder_stay_on_the_page(language: Language) -> None:
    facts = SheetFacts(48_213, datetime(2026, 3, 10, 9, tzinfo=UTC), Path("/", *["Ordner mit langem Namen"] * 12))

    assert len(texts(emergency_sheet(sheet_words(KEY, "Kaffeehaus und Rösterei " * 9, facts)))) == 1
