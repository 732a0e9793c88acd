"""Reports about the shop: every word arrives, on as many pages as they need, and the information for staff on one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.documents.report import report_pdf
from backoffice.domain.papers import PaperLanguage, Report, ReportPart
from backoffice.domain.people import BuiltInRole
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found
from tests.documents.reading import texts
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language, Translations
from ui.jobs import Jobs
from ui.pages.people_part import Staff
from ui.reports import staff_information, who_may_see
from ui.theme import theme

TODAY = date(2026, 3, 10)


def flat(pages: list[str]) -> str:
    return " ".join(" ".join(pages).split())


def test_that_a_long_report_goes_on_over_pages_and_loses_no_row() -> None:
    rows = tuple((f"Person {number}", f"darf alles, nur nicht {number} " * (1 + number % 9)) for number in range(120))
    report = Report("Wer was darf", PaperLanguage.GERMAN, (ReportPart("Personen", ("Vorab.",), rows), ReportPart("Danach", ("Ende.",))))

    content, pages = report_pdf(report, "Kaffeehaus", TODAY)

    read = texts(content)
    assert len(read) == pages > 4
    assert all(f"Person {number}" in flat(read) for number in range(120))
    assert f"Seite {pages} von {pages}" in flat(read)
    assert "Ende." in flat(read[-1:])


@pytest.mark.parametrize("name", ["Łukasz Wiśniewski-Đorđević", "Θεοδώρα Παπαδοπούλου", "W" * 200, "👩‍🍳 Chefin", "محمد"])
def test_that_no_name_breaks_a_page(name: str) -> None:
    part = ReportPart(name, (name,), ((name, name),))
    assert report_pdf(Report(name, PaperLanguage.ENGLISH, (part,)), name, TODAY)[1] == 1


@pytest.fixture(params=Language)
def context(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[UiContext]:
    app, jobs = QApplication.instance(), Jobs()
    assert app is not None
    translations = Translations(app)
    translations.use(request.param)
    office = enter(found(tmp_path)[0])
    office.people.add("Tomasz Nowak", BuiltInRole.ACCOUNTING, PASSWORD)
    yield UiContext(office, jobs, ChangeHub(), theme(), Formats(request.param.locale, "Europe/Berlin", office.session.clock))
    jobs.shut_down()
    office.close()
    translations.remove()


def staff(office: Office) -> Staff:
    people = office.people.everybody()
    return Staff(people, (), {one.role: frozenset(map(str, office.people.rights_of(one.role))) for one in people})


def test_that_staff_are_told_on_one_page_who_reads_the_log_and_for_how_long(context: UiContext) -> None:
    paper = context.office.papers.report(staff_information(context))
    words = flat(texts(paper.content))

    assert paper.pages == 1
    assert (f"Das ganze Protokoll: {OWNER}." in words) or (f"The whole log: {OWNER}." in words)
    assert "30" in words
    assert "180" in words
    assert PACKER not in words
    assert "{" not in words


def test_that_the_owner_s_list_names_who_may_see_what(context: UiContext) -> None:
    report = who_may_see(staff(context.office), context.formats)
    words = flat(texts(context.office.papers.report(report).content))
    data, people, roles = (dict(part.rows) for part in report.parts)

    german = context.formats.language == "de"
    assert data["Wie bezahlt wurde" if german else "How orders were paid"] == f"{OWNER}, Tomasz Nowak"
    assert data["Ganze Karten- und Kontonummern" if german else "Whole card and account numbers"] == ("niemand" if german else "nobody")
    assert data["Bestellungen mit Lieferadressen" if german else "Orders with delivery addresses"] == f"{PACKER}, {OWNER}, Tomasz Nowak"
    assert people.keys() == {OWNER, PACKER, "Tomasz Nowak"}
    assert len(roles) == 3
    assert all(name in words for name in people)
