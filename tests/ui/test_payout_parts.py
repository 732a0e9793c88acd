"""Refunds and payouts on the page of payments: what is listed and why it cannot go, and the file for the bank from boxes to deletion."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.payouts import NotPaid, PayoutFile, PayoutFileId, PayoutState, Refused
from backoffice.domain.refunds import RefundId, RefundState
from backoffice.errors import NotPossible, WrongPassword
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, context_for
from tests.ui.money_fakes import IBAN, NOW, detail, payout, row
from tests.ui.named import there, unnamed_controls
from ui.context import UiContext
from ui.dialogs.payout_dialog import PayoutDialog, refusal_words
from ui.dialogs.payout_periods_dialog import PayoutPeriodsDialog
from ui.pages.payout_rows import changed_words, state_cell, why_words
from ui.pages.payouts_part import PayoutsPart
from ui.pages.refunds_part import RefundsPart
from ui.refund_words import NOT_PAID

MONEY = ALL_RIGHTS | {"payments:record", "payments:pay_out"}
NAMES = {"p1": "Maria Schulz", "p2": "Mia Becker"}
CHANGED: dict[str, Any] = {"recently_changed": True, "changed_at": NOW - timedelta(hours=30), "changed_by": "p2"}
LINES = (
    payout(1),
    payout(2, amount_minor=1890, **CHANGED),
    payout(3, why_not=NotPaid.WAITING, usable_at=NOW + timedelta(hours=2), **CHANGED),
    payout(4, why_not=NotPaid.PROPOSED),
    payout(5, why_not=NotPaid.OTHER_BOX),
)


@pytest.fixture(autouse=True)
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the file go to a folder of the test."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: str(tmp_path))
    return tmp_path


def context_of(rights: frozenset[str] = MONEY) -> tuple[UiContext, Any]:
    context = context_for(FakeOrderDesk(), rights=rights)
    office: Any = context.office
    office.payouts.lines = LINES
    return context, office


def payouts(qtbot: QtBot, context: UiContext) -> tuple[PayoutsPart, list[str]]:
    part = PayoutsPart(context)
    qtbot.addWidget(part)
    told: list[str] = []
    part.told.connect(lambda words, _undo: told.append(words))
    context.hub.changed.connect(lambda _areas: part.reload())
    part.resize(1200, 800)
    part.show()
    part.reload()
    qtbot.waitUntil(lambda: part._shown.lines != () or part._stack.currentWidget() is not part._view)
    return part, told


def press(widget: QWidget, name: str) -> None:
    one = there(widget.findChild(QPushButton, name))
    assert one.isVisible(), name
    assert one.isEnabled(), name
    one.click()


def words(widget: QWidget, name: str) -> str:
    return there(widget.findChild(QLabel, name)).text()


def visible(widget: QWidget, name: str) -> bool:
    return there(widget.findChild(QPushButton, name)).isVisible()


def test_that_what_can_go_is_chosen_and_what_was_changed_lately_waits_for_a_look(qtbot: QtBot) -> None:
    context, _ = context_of()
    part, _ = payouts(qtbot, context)

    first = words(part, "payouts.sum")
    press(part, "payouts.all")
    both = words(part, "payouts.sum")
    press(part, "payouts.all")

    assert (first, both) == ("1 of 5 chosen · €49.00", "2 of 5 chosen · €67.90")
    assert words(part, "payouts.sum") == "0 of 5 chosen · €0.00"
    assert not there(part.findChild(QPushButton, "payouts.write")).isEnabled()
    assert unnamed_controls(part) == []


def test_that_the_space_bar_turns_boxes_over_and_those_that_cannot_go_stay_empty(qtbot: QtBot) -> None:
    context, _ = context_of()
    part, _ = payouts(qtbot, context)
    part.take_focus()

    part._view.choose([0, 1, 2, 3, 4])
    QTest.keyClick(part._view, Qt.Key.Key_Space)
    none = words(part, "payouts.sum")
    QTest.keyClick(part._view, Qt.Key.Key_Space)

    assert none == "0 of 5 chosen · €0.00"
    assert words(part, "payouts.sum") == "2 of 5 chosen · €67.90"


def test_that_a_click_on_a_box_turns_it_over(qtbot: QtBot) -> None:
    context, _ = context_of()
    part, _ = payouts(qtbot, context)
    place = part._view.visualRect(part._table.index(1, 0)).center()

    QTest.mouseClick(part._view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    assert words(part, "payouts.sum") == "2 of 5 chosen · €67.90"
    assert part._table.data(part._table.index(1, 0)) == "chosen"


def test_that_a_changed_account_is_confirmed_and_a_found_one_taken_over_from_the_list(qtbot: QtBot) -> None:
    context, office = context_of()
    part, told = payouts(qtbot, context)

    part._view.choose([2])
    why = words(part, "payouts.said")
    press(part, "payouts.confirm")
    qtbot.waitUntil(lambda: len(told) == 1)
    part._view.choose([3])
    press(part, "payouts.take")
    qtbot.waitUntil(lambda: len(told) == 2)

    assert why.startswith("Bank details were changed lately; waits until")
    assert "by Mia Becker" in why
    assert office.bank_details.calls == [("confirm", 3), ("take", 4)]


def test_that_nobody_confirms_a_change_of_their_own(qtbot: QtBot) -> None:
    context, office = context_of()
    office.payouts.lines = (replace(LINES[2], changed_by="p1"),)
    part, _ = payouts(qtbot, context)

    assert not visible(part, "payouts.confirm")


def test_that_a_file_is_written_with_the_password_and_deleted_when_it_is_at_the_bank(qtbot: QtBot, downloads: Path) -> None:
    context, office = context_of()
    part, told = payouts(qtbot, context)

    press(part, "payouts.write")
    dialog = there(part.findChild(PayoutDialog))
    qtbot.waitUntil(lambda: dialog._prepared is not None)
    off = there(dialog.findChild(QLabel, "payout.reason")).text()
    there(dialog.findChild(QLineEdit, "payout.password")).setText("wald tisch hafen")
    press(dialog, "payout.ok")
    qtbot.waitUntil(lambda: dialog._written is not None)
    path = words(dialog, "payout.path")
    press(dialog, "payout.delete")
    qtbot.waitUntil(lambda: len(told) == 2)

    target = downloads / "sepa-2026-03-10.xml"
    assert off == "Your password is still missing."
    assert path == str(target)
    assert office.payouts.calls == [("prepare", 1), ("write", (1,), target, "wald tisch hafen"), ("delete_file", 1)]
    assert told == ["1 transfer(s) written · €49.00", "The file is deleted."]


def test_that_the_dialog_shows_who_gets_what_and_what_deserves_a_second_look(qtbot: QtBot) -> None:
    context, office = context_of()
    office.payouts.refused = (Refused(RefundId(5), "B-2026-1005", NotPaid.OTHER_BOX),)
    dialog = PayoutDialog(context, [RefundId(1), RefundId(2)], NAMES, None)
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.waitUntil(lambda: dialog._prepared is not None)

    shown = [[dialog._table.data(dialog._table.index(at, place)) for place in range(5)] for at in range(2)]
    assert shown == [
        ["Anna Lindqvist", "DE •••• 3000", "Commerzbank", "", "€49.00"],
        ["Anna Lindqvist", "DE •••• 3000", "Commerzbank", "Changed lately", "€18.90"],
    ]
    assert words(dialog, "payout.sum") == "€67.90"
    assert words(dialog, "payout.left_out.detail") == "B-2026-1005: The sealed number was exchanged"
    assert "Account changed yesterday" in words(dialog, "payout.changed.detail")
    assert unnamed_controls(dialog) == []
    assert not any(IBAN[4:12] in label.text() for label in dialog.findChildren(QLabel))


def test_that_a_wrong_password_leaves_everything_as_it_is(qtbot: QtBot) -> None:
    context, office = context_of()
    dialog = PayoutDialog(context, [RefundId(1)], NAMES, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._prepared is not None)
    office.payouts.error = WrongPassword(3)

    there(dialog.findChild(QLineEdit, "payout.password")).setText("nicht das")
    press(dialog, "payout.ok")

    qtbot.waitUntil(
        lambda: "password" in words(dialog, "payout.password.message").lower() and "3 s" in words(dialog, "payout.password.message")
    )
    assert dialog._written is None
    assert there(dialog.findChild(QLineEdit, "payout.password")).text() == ""


@pytest.mark.parametrize("reason", ["own_account", "no_own_account", "nothing_to_pay"])
def test_that_what_cannot_be_written_is_refused_before_the_password(qtbot: QtBot, reason: str) -> None:
    context, office = context_of()
    office.payouts.error = NotPossible("pay_out", reason)
    dialog = PayoutDialog(context, [RefundId(1)], NAMES, None)
    qtbot.addWidget(dialog)
    dialog.show()

    expected = refusal_words(office.payouts.error)
    qtbot.waitUntil(lambda: words(dialog, "payout.none.sentence") == expected)

    assert not there(dialog.findChild(QPushButton, "payout.ok")).isEnabled()
    assert not there(dialog.findChild(QLineEdit, "payout.password")).isVisible()


def test_that_another_place_can_be_chosen_and_a_name_that_is_taken_is_not_proposed(qtbot: QtBot, downloads: Path) -> None:
    (downloads / "sepa-2026-03-10.xml").write_text("")
    context, office = context_of()
    dialog = PayoutDialog(context, [RefundId(1)], NAMES, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._prepared is not None)
    proposed = words(dialog, "payout.place")

    dialog.take_path(str(downloads / "elsewhere.xml"))
    there(dialog.findChild(QLineEdit, "payout.password")).setText("wald tisch hafen")
    press(dialog, "payout.ok")
    qtbot.waitUntil(lambda: dialog._written is not None)

    assert proposed == str(downloads / "sepa-2026-03-10-2.xml")
    assert office.payouts.calls[-1][2] == downloads / "elsewhere.xml"


def test_that_files_that_still_lie_there_are_deleted_and_lost_ones_settled(qtbot: QtBot, tmp_path: Path) -> None:
    context, office = context_of()
    plain = PayoutFile(PayoutFileId(7), "m", tmp_path / "a.xml", PayoutState.WRITTEN, 3, 14290, "EUR", "p1", NOW, exists=True)
    lost = replace(plain, id=PayoutFileId(8), state=PayoutState.PREPARED, exists=False, lost=True)
    gone = replace(plain, id=PayoutFileId(9), exists=False)
    office.payouts.written = (gone, lost, plain)
    part, told = payouts(qtbot, context)

    states = [part._files._table.data(part._files._table.index(at, 4)) for at in range(3)]
    press(part, "payouts.file.gone")
    qtbot.waitUntil(lambda: len(told) == 1)
    part._files._view.choose([2])
    press(part, "payouts.file.delete")
    qtbot.waitUntil(lambda: len(told) == 2)

    assert states == ["Deleted", "Got lost", "Lies here in plain"]
    assert office.payouts.calls == [("settle_lost", 8, False), ("delete_file", 7)]


def test_that_the_own_account_is_sealed_from_here(qtbot: QtBot) -> None:
    context, office = context_of()
    part, told = payouts(qtbot, context)
    before = words(part, "payouts.own")

    press(part, "payouts.own.enter")
    line = there(part.findChild(QLineEdit, "account.iban"))
    line.setFocus()
    QTest.keyClicks(line, IBAN)
    there(part.findChild(QLineEdit, "account.again")).setText("3000")
    ok = there(part.findChild(QPushButton, "account.ok"))
    qtbot.waitUntil(ok.isEnabled)
    ok.click()
    qtbot.waitUntil(lambda: bool(told) and "DE ••••" in words(part, "payouts.own"))

    assert before == "The shop’s own account is missing. Refunds are sent from it."
    assert office.bank_details.calls == [("enter_own", IBAN, "Kaffeeladen")]
    assert words(part, "payouts.own") == "Refunds are sent from DE •••• 3000 · Commerzbank · Kaffeeladen"


def test_that_the_periods_are_chosen_with_their_reasons(qtbot: QtBot) -> None:
    dialog = PayoutPeriodsDialog(60, 24, None)
    qtbot.addWidget(dialog)
    chosen: list[tuple[int, int]] = []
    dialog.chosen.connect(lambda days, hours: chosen.append((days, hours)))

    days = there(dialog.findChild(QComboBox, "payout_periods.days"))
    days.setCurrentIndex(days.findData(90))
    there(dialog.findChild(QPushButton, "payout_periods.ok")).click()

    assert chosen == [(90, 24)]
    assert unnamed_controls(dialog) == []


def test_that_who_only_sees_payments_has_no_boxes_and_no_verbs(qtbot: QtBot) -> None:
    context, _ = context_of(ALL_RIGHTS - {"settings:manage"})
    part, _ = payouts(qtbot, context)
    part._view.choose([2])

    assert part._table.columns[0].key == "number"
    for name in ("payouts.write", "payouts.all", "payouts.confirm", "payouts.own.enter", "payouts.periods.change"):
        assert not visible(part, name)
    assert part.commands() == ()


def test_that_an_empty_list_and_one_that_cannot_be_read_say_so(qtbot: QtBot) -> None:
    context, office = context_of()
    office.payouts.lines = ()
    part, _ = payouts(qtbot, context)
    qtbot.waitUntil(lambda: part._stack.currentWidget() is part._empty)

    office.payouts.waiting = lambda: (_ for _ in ()).throw(NotPossible("read", "damaged"))
    part.reload()

    qtbot.waitUntil(lambda: part._stack.currentWidget() is part._failed)


def test_that_every_reason_has_words_of_its_own() -> None:
    formats = context_for(FakeOrderDesk()).formats

    assert set(NOT_PAID) == {str(one) for one in NotPaid}
    assert len({why_words(payout(why_not=one), formats) for one in NotPaid}) == len(NotPaid)
    assert why_words(payout(), formats) == changed_words(payout(), formats, NAMES) == ""
    assert state_cell(payout(), formats, NAMES).words == "Can go"
    assert "confirmed by Maria Schulz" in changed_words(payout(confirmed_by="p1", **CHANGED), formats, NAMES)


def refunds(qtbot: QtBot, context: UiContext) -> tuple[RefundsPart, list[tuple[str, Any]]]:
    part = RefundsPart(context)
    qtbot.addWidget(part)
    told: list[tuple[str, Any]] = []
    part.told.connect(lambda said, undo: told.append((said, undo)))
    part.resize(1200, 700)
    part.show()
    part.reload()
    return part, told


def test_that_waiting_refunds_are_listed_and_given_up_and_taken_back(qtbot: QtBot) -> None:
    context, office = context_of()
    office.refunds.rows = [row(2), row(1, has_detail=False), row(3, state=RefundState.DONE)]
    part, told = refunds(qtbot, context)
    qtbot.waitUntil(lambda: part._model.rowCount() == 2)

    state = part._model.data(part._model.index(1, 6))
    press(part, "refunds.give_up")
    qtbot.waitUntil(lambda: len(told) == 1)
    told[0][1]()
    qtbot.waitUntil(lambda: len(told) == 2)

    assert state == "Bank details missing"
    assert [call for call in office.refunds.calls if call[0] != "page"] == [("cancel", 2), ("undo", 71)]
    assert told[0][0] == "Refund of B-2026-1002 given up."
    assert unnamed_controls(part) == []


def test_that_done_refunds_cannot_be_given_up_and_lead_to_their_order(qtbot: QtBot) -> None:
    context, office = context_of()
    office.refunds.rows = [row(3, state=RefundState.DONE)]
    part, _ = refunds(qtbot, context)
    qtbot.waitUntil(lambda: part._stack.currentWidget() is part._empty)
    asked: list[int] = []
    part.order_asked.connect(asked.append)

    part.show_state(RefundState.DONE)
    qtbot.waitUntil(lambda: part._model.rowCount() == 1 and bool(part._view.chosen_rows()))
    press(part, "refunds.open")

    assert asked == [1003]
    assert not there(part.findChild(QPushButton, "refunds.give_up")).isEnabled()


def test_that_a_list_of_refunds_that_cannot_be_read_says_so(qtbot: QtBot) -> None:
    context, office = context_of()
    office.refunds.error = NotPossible("read", "damaged")
    part, _ = refunds(qtbot, context)

    qtbot.waitUntil(lambda: part._stack.currentWidget() is part._failed)


def test_that_an_account_is_masked_in_every_row() -> None:
    assert payout().masked == detail().masked == "DE •••• 3000"
    assert payout(country="").masked == ""
