"""The packing station by real keys: scanned, ticked off, labelled, sent, brought back; wrong items, strange labels, changed orders."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.packing import PackChoice
from backoffice.errors import DataFileProblem, Invalid, NotAllowed
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, board_rows, context_for
from tests.ui.named import there, unnamed_controls
from tests.ui.packing_fakes import COFFEE, GIFT, LINDQVIST, ROSSI, SCHOOL, FakePackingDesk
from ui.main_window import MainWindow
from ui.navigation import PageSpec
from ui.pages.orders_page import OrdersPage
from ui.pages.packing_page import PackingPage
from ui.widgets.packing_rows import HeardStrip, PackRow, ScanField

W = TypeVar("W", bound=QWidget)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
DHL, DPD = "00340434161094042557", "01505123456789"
WHOLE = (COFFEE, "FP-0040-U", "FP-0040-U", "FP-0040-U", "96385074", "96385074", "GK-0007")


@pytest.fixture
def desk() -> FakePackingDesk:
    return FakePackingDesk()


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the warning sounds."""
    heard: list[int] = []
    monkeypatch.setattr("ui.pages.packing_page.QApplication.beep", lambda: heard.append(1))
    return heard


class Station:
    """The page with a scanner before it."""

    def __init__(self, qtbot: QtBot, page: PackingPage) -> None:
        self.qtbot, self.page = qtbot, page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.page.context.jobs.running == () and not self.page._work._lines)
        QApplication.processEvents()

    def scan(self, *codes: str) -> None:
        """Send each code as a scanner does: fast keys into whatever has the focus, ended by Enter."""
        for code in codes:
            QTest.keyClicks(self.field, code)
            QTest.keyClick(self.field, Qt.Key.Key_Return)
            self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key a while after the last scan."""
        self.page._last_line.invalidate()
        QTest.keyClick(self.field, key, modifiers)
        self.settle()

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    @property
    def field(self) -> ScanField:
        return self.find(ScanField, "packing.scan")

    def find(self, kind: type[W], name: str) -> W:
        return there(self.page.findChild(kind, name))

    def words(self, name: str) -> str:
        return self.find(QLabel, name).text()

    @property
    def said(self) -> tuple[str, str]:
        strip = self.find(HeardStrip, "packing.heard")
        return strip.words.text(), strip.tone

    @property
    def rows(self) -> list[PackRow]:
        return list(self.page._rows)


@pytest.fixture
def station(qtbot: QtBot, desk: FakePackingDesk, beeps: list[int]) -> Iterator[Station]:
    yield from opened(qtbot, desk)


def opened(qtbot: QtBot, desk: FakePackingDesk, rights: frozenset[str] = ALL_RIGHTS) -> Iterator[Station]:
    context = context_for(FakeOrderDesk(board_rows()), rights=rights)
    cast(Any, context.office).packing = desk
    cast(Any, context.office.orders).undo = desk.undo
    page = PackingPage(context)
    qtbot.addWidget(page)
    page.resize(1440, 860)
    with qtbot.waitExposed(page):
        page.show()
    station = Station(qtbot, page)
    station.settle()
    yield station
    context.jobs.shut_down()


def test_that_the_next_parcel_lies_open_with_its_address_only(station: Station) -> None:
    assert station.words("packing.address").split("\n") == ["Sofia Rossi", "Bahnhofstrasse 12", "Hinterhaus", "8005 Zürich", "SWITZERLAND"]
    assert (station.words("packing.number"), station.words("packing.count")) == ("B-2026-1043", "0 of 7 pieces")
    assert station.words("packing.note") == GIFT
    assert station.words("packing.next") == "B-2026-1042"
    assert not any("Grundschule" in label.text() for label in station.page.findChildren(QLabel))
    assert unnamed_controls(station.page) == []


def test_that_lines_and_letters_are_as_large_as_three_metres_need(station: Station) -> None:
    assert [row.height() for row in station.rows] == [112] * 4
    assert station.rows[0].pieces.font().pointSizeF() == pytest.approx(28, abs=0.1)
    assert station.find(QLabel, "packing.address").font().pointSizeF() == pytest.approx(22, abs=0.1)


def test_that_a_parcel_is_scanned_labelled_sent_and_followed_by_the_next(station: Station, desk: FakePackingDesk, beeps: list[int]) -> None:
    station.scan(*WHOLE)
    assert station.said == ("Everything is in. Scan the shipping label, or press Enter.", "done")

    station.scan(DHL)
    assert station.said == (f"DHL · {DHL} · Enter marks as shipped", "done")
    assert desk.written() == []
    station.enter()

    assert desk.written() == [("ship", ("B-2026-1043",), "DHL", DHL, None)]
    assert station.words("packing.number") == "B-2026-1042"
    assert station.words("packing.progress") == "Parcel 2 of 3"
    assert station.said == ("B-2026-1043 marked as shipped.", "done")
    assert beeps == []


def test_that_a_scanner_is_heard_wherever_the_focus_is(station: Station) -> None:
    skip = station.find(QPushButton, "packing.skip")
    skip.setFocus()

    QTest.keyClicks(skip, COFFEE[0])
    assert station.field.hasFocus()
    QTest.keyClicks(station.field, COFFEE[1:])
    QTest.keyClick(station.field, Qt.Key.Key_Return)
    station.settle()

    assert station.said == ("Kaffeemühle Nostalgie, Nussbaum · 1 of 1", "done")


def test_that_a_scanner_faster_than_the_desk_loses_nothing(station: Station, desk: FakePackingDesk) -> None:
    desk.gate = threading.Event()
    for code in ("4099999999992", *WHOLE[:3]):
        QTest.keyClicks(station.field, code)
        QTest.keyClick(station.field, Qt.Key.Key_Return)
    assert station.words("packing.count") == "0 of 7 pieces"

    desk.gate.set()
    station.settle()

    assert station.words("packing.count") == "3 of 7 pieces"


def test_that_a_second_line_end_of_a_scanner_sends_nothing(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE)

    QTest.keyClicks(station.field, DHL)
    QTest.keyClick(station.field, Qt.Key.Key_Return)
    QTest.keyClick(station.field, Qt.Key.Key_Return)
    station.settle()

    assert desk.written() == []


def test_that_everything_goes_by_keys_alone(station: Station, desk: FakePackingDesk) -> None:
    station.press(Qt.Key.Key_Space)
    station.press(Qt.Key.Key_Space, SHIFT)
    assert [row.current for row in station.rows] == [False, False, True, False]
    station.press(Qt.Key.Key_Down)
    station.press(Qt.Key.Key_Space)
    station.press(Qt.Key.Key_Space)
    assert station.words("packing.count") == "6 of 7 pieces"
    assert station.rows[2].left.text() == "1 to go"
    station.press(Qt.Key.Key_Space)
    station.enter()

    assert desk.written() == [("ship", ("B-2026-1043",), "", "", None)]


def test_that_a_piece_is_taken_out_again(station: Station) -> None:
    station.scan("FP-0040-U")
    station.press(Qt.Key.Key_Backspace)
    assert station.said == ("Filterpapier Gr. 4, ungebleicht: one taken out again.", "note")

    station.press(Qt.Key.Key_Backspace)
    assert station.said == ("Nothing of Filterpapier Gr. 4, ungebleicht is in yet.", "note")
    assert station.words("packing.count") == "0 of 7 pieces"


@pytest.mark.parametrize(
    ("code", "sentence", "tone"),
    [
        ("4099999999992", "Wrong item: XX-1 does not belong in this parcel.", "problem"),
        ("4012345678901", "Wrong item: BE-0040 does not belong in this parcel.", "problem"),
        ("4011111111112", "4011111111112 belongs to no line of this parcel.", "problem"),
        (DHL, "That is a shipping label. 7 pieces are still missing.", "warn"),
        ("4242424242424242", "This looks like a payment number and is not kept. Scan the label again.", "problem"),
        ("B-2026-1043", "B-2026-1043 is already open here.", "note"),
    ],
)
def test_that_what_does_not_belong_there_is_said_in_words_colour_and_sound(
    station: Station, beeps: list[int], code: str, sentence: str, tone: str
) -> None:
    station.scan(code)

    assert station.said == (sentence, tone)
    assert station.words("packing.count") == "0 of 7 pieces"
    assert len(beeps) == (tone != "note")


def test_that_one_too_many_is_said(station: Station, beeps: list[int]) -> None:
    station.scan(COFFEE, COFFEE)

    assert station.said == ("Kaffeemühle Nostalgie, Nussbaum: all of it is in already. Put this one back.", "warn")
    assert (beeps, station.words("packing.count")) == ([1], "1 of 7 pieces")


def test_that_enter_says_what_is_missing(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE[:-2])
    station.enter()

    assert station.said == ("2 pieces are still missing.", "warn")
    assert not station.find(QPushButton, "packing.ship").isEnabled()
    assert station.words("packing.why") == "2 pieces are still missing."
    assert desk.written() == []


def test_that_an_unknown_barcode_is_remembered_for_the_marked_line_and_forgotten_again(station: Station, desk: FakePackingDesk) -> None:
    station.scan("4011111111112")
    station.press(Qt.Key.Key_Down)
    station.press(Qt.Key.Key_B, CTRL)
    assert desk.written() == [("learn", "FP-0040-U", "4011111111112")]
    assert station.said == ("Remembered and ticked off: Filterpapier Gr. 4, ungebleicht", "done")

    station.scan("4011111111112")
    assert station.words("packing.count") == "2 of 7 pieces"

    station.press(Qt.Key.Key_Z, CTRL)
    assert desk.written()[-1] == ("unlearn", "FP-0040-U")
    station.scan("4011111111112")
    assert station.said == ("4011111111112 belongs to no line of this parcel.", "problem")


def test_that_a_label_of_several_carriers_is_asked_about(station: Station, desk: FakePackingDesk, beeps: list[int]) -> None:
    station.scan(*WHOLE, DPD)
    assert station.said == ("Whose label is it? 1 DPD   2 Hermes", "note")
    station.enter()
    assert (station.said, desk.written(), beeps) == (("Choose first: type its number.", "warn"), [], [1])

    station.scan("2")
    assert station.words("packing.label") == f"Hermes · {DPD}"
    station.enter()

    assert desk.written() == [("ship", ("B-2026-1043",), "Hermes", DPD, None)]


def test_that_esc_closes_one_layer_after_the_other(qtbot: QtBot, station: Station) -> None:
    station.scan(*WHOLE, DPD)
    QTest.keyClicks(station.field, "12")

    station.press(Qt.Key.Key_Escape)
    assert (station.field.text(), station.said[1]) == ("", "note")
    station.press(Qt.Key.Key_Escape)
    assert (station.words("packing.label"), station.said) == ("No label scanned yet", ("", ""))
    assert station.find(QPushButton, "packing.ship").isEnabled()
    with qtbot.waitSignal(station.page.page_asked):
        station.press(Qt.Key.Key_Escape)


def test_that_a_carrier_can_be_clicked(station: Station) -> None:
    station.scan(*WHOLE, DPD)
    QTest.mouseClick(station.find(QPushButton, "packing.choice.1"), Qt.MouseButton.LeftButton)

    assert station.words("packing.label") == f"DPD · {DPD}"
    assert station.field.hasFocus()


def test_that_a_label_of_no_known_carrier_is_kept_only_by_enter(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE, "ABC-99-XYZ")
    assert station.said[1] == "warn"
    assert desk.written() == []
    station.enter()

    assert desk.written() == [("ship", ("B-2026-1043",), "", "ABC-99-XYZ", None)]


def test_that_ctrl_z_brings_the_sent_parcel_back_as_it_was(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE, DHL)
    station.enter()
    station.scan("4012345678901")
    station.press(Qt.Key.Key_Z, CTRL)

    assert desk.written()[-1] == ("undo", 1)
    assert station.words("packing.number") == "B-2026-1043"
    assert station.said == ("B-2026-1043 is back. It is no longer marked as shipped.", "note")
    assert (station.words("packing.count"), station.words("packing.label")) == ("7 of 7 pieces", f"DHL · {DHL}")
    assert station.words("packing.progress") == "Parcel 1 of 3"

    station.enter()
    assert (station.words("packing.number"), station.words("packing.count")) == ("B-2026-1042", "1 of 40 pieces")


def test_that_undo_that_comes_too_late_says_so(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE)
    station.enter()
    desk.gone.clear()
    station.press(Qt.Key.Key_Z, CTRL)

    assert station.said == ("This can no longer be undone. Nothing was changed.", "warn")


def test_that_a_part_can_be_sent(station: Station, desk: FakePackingDesk) -> None:
    station.scan(COFFEE, "FP-0040-U")
    station.press(Qt.Key.Key_Return, CTRL)

    assert desk.written() == [("ship", ("B-2026-1043",), "", "", {ROSSI: ((1, 1000), (2, 1000))})]


def test_that_a_skipped_parcel_keeps_its_ticks_and_comes_back(station: Station) -> None:
    station.scan(COFFEE)
    for _ in range(3):
        station.press(Qt.Key.Key_PageDown)
    assert station.words("packing.empty.sentence") == "Nothing else to pack. 3 orders were skipped."

    QTest.mouseClick(station.find(QPushButton, "packing.again"), Qt.MouseButton.LeftButton)
    station.settle()

    assert (station.words("packing.number"), station.words("packing.count")) == ("B-2026-1043", "1 of 7 pieces")


def test_that_another_slip_is_opened_unless_one_is_begun(station: Station) -> None:
    station.scan("B-2026-1048")
    assert station.words("packing.number") == "B-2026-1048"
    station.scan("TEE-1", "B-2026-1042")

    assert station.said[0].startswith("B-2026-1048 is not finished.")
    assert station.words("packing.number") == "B-2026-1048"


def test_that_weighed_goods_are_one_tick(station: Station) -> None:
    station.scan("B-2026-1048", "TEE-1")

    assert station.rows[0].pieces.text() == "0.75 ×"
    assert station.words("packing.count") == "0.75 of 1.75 pieces"


def test_that_a_line_without_article_number_learns_nothing(
    station: Station, desk: FakePackingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.scan("B-2026-1048", "TEE-1", "4011111111112")
    monkeypatch.setattr(desk, "learn", lambda _sku, _code: raising(Invalid("sku", "empty")))
    station.press(Qt.Key.Key_B, CTRL)

    assert station.said == ("This line has no article number, so no barcode can be kept for it.", "warn")


def raising(error: Exception) -> None:
    raise error


def test_that_a_number_of_several_channels_is_asked_about(station: Station, desk: FakePackingDesk) -> None:
    desk.choices["1001"] = (PackChoice(SCHOOL, "1001", "Webshop", None), PackChoice(LINDQVIST, "1001", "eBay", None))
    station.scan("1001")
    assert station.said == ("Which 1001 is it? 1 Webshop   2 eBay", "note")

    station.scan("2")
    assert station.words("packing.number") == "B-2026-1048"


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("on_hold", "It is on hold."),
        ("unpaid", "The payment has not arrived yet."),
        ("shipped", "It is already shipped."),
        ("together", "It goes in one parcel with another order that cannot be shipped yet."),
    ],
)
def test_that_a_slip_that_cannot_be_packed_says_why(station: Station, desk: FakePackingDesk, reason: str, sentence: str) -> None:
    desk.reasons[SCHOOL] = reason
    station.scan("B-2026-1042")

    assert station.said == (f"B-2026-1042 cannot be packed. {sentence}", "warn")
    assert station.words("packing.number") == "B-2026-1043"


def test_that_a_packed_order_that_was_put_on_hold_meanwhile_is_not_sent(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE)
    desk.reasons[ROSSI] = "on_hold"
    station.enter()

    assert station.said == ("B-2026-1043 was not marked as shipped. It is on hold.", "problem")
    assert station.words("packing.number") == "B-2026-1042"


def test_that_a_changed_order_is_read_again_and_keeps_its_ticks_where_it_holds_the_same(station: Station, desk: FakePackingDesk) -> None:
    station.scan(COFFEE)
    desk.change(ROSSI, address=replace(desk.jobs[ROSSI].address, line1="Seestrasse 1"))
    station.page.context.hub.tell("orders")
    station.settle()

    assert station.said == ("B-2026-1043 has been changed meanwhile. Please look at it again.", "warn")
    assert "Seestrasse 1" in station.words("packing.address")
    assert station.words("packing.count") == "1 of 7 pieces"

    desk.change(ROSSI, lines=desk.jobs[ROSSI].lines[:1])
    station.page.context.hub.tell("orders")
    station.settle()
    assert station.words("packing.count") == "0 of 1 pieces"


def test_that_a_new_version_alone_disturbs_nobody_and_is_sent(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE)
    desk.change(ROSSI)
    station.page.context.hub.tell("orders")
    station.settle()
    assert station.said[1] == "done"
    station.enter()

    assert station.words("packing.number") == "B-2026-1042"


def test_that_nothing_to_pack_says_so_and_still_takes_slips(qtbot: QtBot) -> None:
    for station in opened(qtbot, FakePackingDesk({})):
        assert station.words("packing.empty.sentence").startswith("Nothing to pack:")
        assert not station.find(QPushButton, "packing.again").isVisible()
        station.scan("4711")
        assert station.said == ("No order has the number 4711.", "problem")


def test_that_who_may_not_ship_sees_a_sentence_and_the_way_back(qtbot: QtBot, desk: FakePackingDesk) -> None:
    for station in opened(qtbot, desk, frozenset({"orders:view"})):
        assert station.find(QLabel, "packing.refused.sentence").isVisible()
        assert desk.calls == []
        with qtbot.waitSignal(station.page.page_asked) as asked:
            QTest.mouseClick(station.find(QPushButton, "packing.to_orders"), Qt.MouseButton.LeftButton)
        assert asked.args == ["orders"]


def test_that_a_right_taken_away_meanwhile_ends_the_work(station: Station, desk: FakePackingDesk) -> None:
    desk.error = NotAllowed("shipping:ship")
    station.press(Qt.Key.Key_PageDown)

    assert station.find(QLabel, "packing.refused.sentence").isVisible()


def test_that_a_fault_is_told_and_enter_tries_again(qtbot: QtBot, desk: FakePackingDesk) -> None:
    desk.error = DataFileProblem("damaged")
    for station in opened(qtbot, desk):
        assert station.said == ("This could not be done. Nothing was changed; please try again.", "problem")
        assert station.words("packing.empty.sentence") == "The orders could not be read. Press Enter to try again."
        desk.error = None
        station.enter()
        assert station.words("packing.number") == "B-2026-1043"


def test_that_a_click_on_a_line_ticks_it(station: Station) -> None:
    QTest.mouseClick(station.rows[3], Qt.MouseButton.LeftButton)

    assert station.said == ("Grußkarte „Für dich“ · 1 of 1", "done")


@pytest.fixture
def window(qtbot: QtBot, desk: FakePackingDesk) -> Iterator[MainWindow]:
    context = context_for(FakeOrderDesk(board_rows()))
    cast(Any, context.office).packing = desk
    specs = (
        PageSpec("orders", "Orders", "shopping-bag", "orders:view", OrdersPage),
        PageSpec("packing", "Packing", "package", "shipping:ship", PackingPage),
    )
    window = MainWindow(context, specs, role="Owner")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: context.jobs.running == ())
    yield window
    context.jobs.shut_down()


def test_that_the_station_has_the_window_to_itself_and_esc_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    idle: Callable[[], bool] = lambda: window._context.jobs.running == ()  # noqa: E731
    QTest.keyClick(window, Qt.Key.Key_P, CTRL | SHIFT)
    qtbot.waitUntil(idle)
    page = there(window.page)
    assert (page.objectName(), window.sidebar.isVisible(), window.status.isVisible()) == ("packing", False, False)
    assert page.findChild(ScanField, "packing.scan") is window.focusWidget()

    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert there(window.page).objectName() == "orders"
    assert window.sidebar.isVisible()
    assert window.status.isVisible()
    qtbot.waitUntil(idle)
