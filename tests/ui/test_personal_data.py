"""What people see of personal data: choices at the door, periods, reasons, consents, and the dialog for files with customers."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from backoffice.clock import FixedClock
from backoffice.domain.consents import Consent, NewConsent, Purpose
from backoffice.domain.customers import CustomerDone, CustomerId
from backoffice.domain.handing_out import HandedOut, HandField, HandForm
from backoffice.domain.ids import DeedId
from backoffice.domain.periods import PeriodRule
from backoffice.domain.personal_fields import PersonalField, whys
from backoffice.domain.taking_over import TakenField, Taking
from backoffice.errors import Cancelled
from tests.ui.entrance_finding import find
from tests.ui.field_fakes import FakeChannelFields, FakePeriods
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.dialogs.consent_dialog import ConsentDialog
from ui.dialogs.hand_out_dialog import HandOutDialog
from ui.dialogs.why_dialog import WhyDialog
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.channel_fields_section import ChannelFieldsSection
from ui.pages.customer_consents import ConsentsPart
from ui.pages.handing_out import HandingOut
from ui.pages.periods_section import PeriodsSection
from ui.pages.why_link import OF_CUSTOMER, OF_ORDER
from ui.theme import theme

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
ALL = frozenset({"customers:edit", "customers:contact", "export:data"})
WHO = CustomerId(7)
BOTH = (
    Consent(1, WHO, Purpose.PHONE_ADVERTISING, date(2026, 3, 1), "Formular", None, None, date(2031, 3, 1)),
    Consent(2, WHO, Purpose.EMAIL_ADVERTISING, date(2025, 3, 1), "Mail", None, date(2026, 3, 9), date(2029, 12, 31)),
)


class FakeConsents:
    def of_customer(self, customer_id: CustomerId) -> tuple[Consent, ...]:
        return BOTH if customer_id == WHO else ()

    def use(self, consent_id: int, on: date) -> CustomerDone:
        return CustomerDone(DeedId(consent_id), WHO, on.day)


class FakeHandingOut:
    def __init__(self) -> None:
        self.written: list[tuple[Any, ...]] = []
        self.fails: Exception | None = None

    def write(self, path: Path, form: HandForm, fields: Any, ids: Any, days: int, heads: Any, _tick: Any) -> HandedOut:
        if self.fails is not None:
            raise self.fails
        self.written.append((path, form, fields, ids, days, heads))
        return HandedOut(path, len(ids), date(2026, 3, 17))


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[UiContext]:
    jobs = Jobs()
    office = SimpleNamespace(
        rights=ALL, channel_fields=FakeChannelFields(), periods=FakePeriods(), consents=FakeConsents(), handing_out=FakeHandingOut()
    )
    formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", FixedClock(NOW))
    yield UiContext(cast(Any, office), jobs, ChangeHub(), theme(), formats)
    jobs.shut_down()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What dialogs open over; it outlives them."""
    return shown(qtbot, QWidget())


def opened(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog


def there(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.waitUntil(lambda: page.findChild(QWidget, name) is not None)


def test_that_a_choice_is_kept_for_the_channel_that_is_shown(qtbot: QtBot, context: UiContext) -> None:
    page = shown(qtbot, ChannelFieldsSection(context))
    there(qtbot, page, "settings.fields.phone")
    find(page, QComboBox, "settings.fields.channel").setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(page.findChildren(QComboBox, "settings.fields.birthday")) == 1)
    box = find(page, QComboBox, "settings.fields.birthday")
    assert [box.itemText(n) for n in range(box.count())] == ["Do not take over", "Take over"]
    assert find(page, QComboBox, "settings.fields.phone").currentText() == "Only if the carrier needs it"

    box.setCurrentIndex(1)
    box.activated.emit(1)

    there(qtbot, page, "settings.fields.useless.birthday")
    assert cast(Any, context.office.channel_fields).chosen == [(2, TakenField.BIRTHDAY, Taking.ALWAYS)]
    assert find(page, QComboBox, "settings.fields.channel").currentText() == "Lindenhof"
    assert find(page, QLabel, "settings.fields.useless.birthday.words").text() == "Birthday is kept for nobody’s use"


def test_that_a_period_is_confirmed_and_says_by_whom(qtbot: QtBot, context: UiContext) -> None:
    page = shown(qtbot, PeriodsSection(context))
    there(qtbot, page, "settings.periods.books")
    find(page, QAbstractButton, "settings.periods.books").click()

    there(qtbot, page, "settings.periods.books.confirmed")
    assert "Maria Schulz" in find(page, QLabel, "settings.periods.books.confirmed").text()
    assert cast(Any, context.office.periods).confirmed == {PeriodRule.BOOKS}


@pytest.mark.parametrize("fields", [OF_ORDER, OF_CUSTOMER])
def test_that_each_field_says_until_when_it_is_kept(
    qtbot: QtBot, context: UiContext, window: QWidget, fields: tuple[PersonalField, ...]
) -> None:
    dialog = opened(WhyDialog(whys(fields, date(2026, 3, 9)), context.formats, window))

    assert find(dialog, QLabel, "why.name").text() == "Kept: until 31 Dec 2034, 8 years after the end of the year"
    assert all(find(dialog, QLabel, f"why.{field}").text() for field in fields)


def test_that_consents_are_shown_with_what_can_be_done_with_them(qtbot: QtBot, context: UiContext) -> None:
    part = ConsentsPart(context, WHO, context.office.consents.of_customer(WHO))
    shown(qtbot, part)
    assert part.findChild(QAbstractButton, "consents.2.withdraw") is None

    with qtbot.waitSignal(part.step_asked) as asked:
        find(part, QAbstractButton, "consents.1.use").click()

    verb, words = asked.args
    assert (verb(), words) == (CustomerDone(DeedId(1), WHO, 10), "Use of the consent noted.")


def test_that_a_consent_needs_its_proof(qtbot: QtBot, context: UiContext, window: QWidget) -> None:
    dialog = cast(ConsentDialog, opened(ConsentDialog(context.formats, window)))
    ok = find(dialog, QAbstractButton, "consent.ok")
    assert not ok.isEnabled()
    find(dialog, QPlainTextEdit, "consent.proof").setPlainText("Formular im Laden")
    find(dialog, QAbstractButton, "consent.ends").setChecked(True)
    last = find(dialog, QDateEdit, "consent.ends_on")
    last.setDate(QDate(2026, 3, 1))
    assert not ok.isEnabled()
    last.setDate(QDate(2027, 3, 1))

    with qtbot.waitSignal(dialog.given) as given:
        ok.click()

    assert given.args == [NewConsent(Purpose.PHONE_ADVERTISING, date(2026, 3, 10), "Formular im Laden", date(2027, 3, 1))]


def test_that_as_little_as_possible_goes_out_by_default(qtbot: QtBot, window: QWidget) -> None:
    dialog = cast(HandOutDialog, opened(HandOutDialog(3, window, sees_contact=True)))
    ok = find(dialog, QAbstractButton, "hand_out.ok")
    find(dialog, QComboBox, "hand_out.form").setCurrentIndex(1)
    assert not find(dialog, QAbstractButton, "hand_out.number").isEnabled()
    for field in ("name", "company"):
        find(dialog, QAbstractButton, f"hand_out.{field}").setChecked(False)
    assert not ok.isEnabled()
    find(dialog, QAbstractButton, "hand_out.name").setChecked(True)

    with qtbot.waitSignal(dialog.chosen) as chosen:
        ok.click()

    assert chosen.args == [HandForm.VCARD, frozenset({HandField.NAME}), 7]


def test_that_who_may_not_see_contact_data_takes_none_along(window: QWidget) -> None:
    dialog = opened(HandOutDialog(3, window, sees_contact=False))

    assert not find(dialog, QAbstractButton, "hand_out.phone").isEnabled()
    assert not find(dialog, QAbstractButton, "hand_out.email").isEnabled()


def test_that_the_page_tells_of_the_file_or_why_there_is_none(qtbot: QtBot, context: UiContext, tmp_path: Path) -> None:
    told: list[str] = []
    page = shown(qtbot, QWidget())
    out = HandingOut(context, page, told.append)
    desk = cast(Any, context.office.handing_out)
    path, fields = tmp_path / "k.csv", frozenset({HandField.NAME})

    out.write(path, HandForm.CSV, fields, lambda: [WHO], 7)
    qtbot.waitUntil(lambda: len(told) == 1)
    desk.fails = Cancelled()
    out.write(path, HandForm.CSV, fields, lambda: [WHO], 7)
    qtbot.waitUntil(lambda: len(told) == 2)

    assert told == ["1 customer(s) written to k.csv; to be deleted by 17 Mar.", "Cancelled. No file was written."]
    (((_, _, _, ids, days, heads)),) = desk.written
    assert (ids, days, heads["name"], heads["DE"], heads["CH"]) == ([WHO], 7, "Name", "Germany", "Switzerland")
