"""Two papers about the shop itself, made from what holds at this moment: the information for staff, and who may see what."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from backoffice.domain.papers import Paper, PaperLanguage, Report, ReportPart
from backoffice.domain.people import Colleague, PersonCard
from ui.context import LOG_VIEW, USERS_MANAGE, UiContext
from ui.dialogs.paper_dialog import PaperDialog
from ui.formats import Formats
from ui.idle import idle_limit
from ui.marked_texts import translated
from ui.messages import message
from ui.pages.people_part import Staff
from ui.report_words import DATA, STAFF, STAFF_TITLE
from ui.right_words import in_order, right_words
from ui.role_words import role_words


class ReportViewer(QObject):
    """Opens a report over a widget, to look at, to print and to save."""

    def __init__(self, context: UiContext, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over

    def show(self, report: Report) -> None:
        """Show a report."""
        desk = self._context.office.papers
        dialog = PaperDialog(self._context, report.title, lambda _tick: desk.report(report), self._over)
        dialog.save_asked.connect(lambda paper, path: self._save(paper, path, dialog))
        dialog.open()

    def _save(self, paper: Paper, path: Path, dialog: PaperDialog) -> None:
        desk = self._context.office.papers

        def saved(_none: None) -> None:
            if isValid(dialog):
                dialog.accept()

        def failed(error: Exception) -> None:
            if isValid(dialog):
                dialog.say_failed(message(error).plain)

        self._context.jobs.write(lambda _tick: desk.save_report(paper.content, path), saved, failed, owner=self)


def who_may_see(staff: Staff, formats: Formats) -> Report:
    """Return the owner's list: each kind of data with the people who may see it, each person with role and dates, each role in use."""
    people = tuple((one.name, _person_line(one, formats)) for one in staff.people)
    data = tuple((translated(words, "Report"), _names(_seeing(staff, right))) for right, words in DATA)
    used = sorted({one.role for one in staff.people}, key=role_words)
    roles = tuple((role_words(role), ", ".join(right_words(right) for right in in_order(staff.rights_of(role)))) for role in used)
    intro = QCoreApplication.translate("Report", "As it is on the day of this paper. What is not named here, the data file itself refuses.")
    return Report(
        QCoreApplication.translate("Report", "Who may see what"),
        PaperLanguage(formats.language),
        (
            ReportPart(QCoreApplication.translate("Report", "Data"), (intro,), data),
            ReportPart(QCoreApplication.translate("Report", "People"), (), people),
            ReportPart(QCoreApplication.translate("Report", "Roles in use and what they may do"), (), roles),
        ),
    )


def _seeing(staff: Staff, right: str) -> list[Colleague]:
    return [one for one in staff.people if right and right in staff.rights_of(one.role)]


def _person_line(person: Colleague, formats: Formats) -> str:
    since = QCoreApplication.translate("Report", "since {day}")
    seen = QCoreApplication.translate("Report", "last signed in {day}")
    parts = (
        role_words(person.role),
        since.format(day=formats.full_date(person.joined)) if person.joined else "",
        seen.format(day=formats.full_date(person.seen)) if person.seen else QCoreApplication.translate("Report", "not signed in yet"),
    )
    return ", ".join(filter(None, parts))


def _names(people: Sequence[Colleague] | Sequence[PersonCard]) -> str:
    return ", ".join(one.name for one in people) or QCoreApplication.translate("Report", "nobody")


def staff_information(context: UiContext) -> Report:
    """Return what staff are told about the log, on one page. To be called off the main thread: it asks who reads the log."""
    desk = context.office.shop
    facts = {
        "readers": _names(desk.holders(LOG_VIEW)),
        "owners": _names(desk.holders(USERS_MANAGE)),
        "minutes": context.formats.number(idle_limit(frozenset(map(str, context.office.rights)), context.office.idle_minutes) // 60),
        "access": context.formats.number(context.office.settings.access_days),
        "days": context.formats.number(context.office.log.days_of_images()),
    }
    parts = tuple(
        ReportPart(translated(heading, "Report"), tuple(translated(words, "Report").format(**facts) for words in paragraphs))
        for heading, paragraphs in STAFF
    )
    return Report(translated(STAFF_TITLE, "Report"), PaperLanguage(context.formats.language), parts)
