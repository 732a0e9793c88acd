"""The packing station by real keys: scanned, ticked off, sent; wrong items and unknown barcodes."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.named import unnamed_controls
from tests.ui.packing_fakes import COFFEE, GIFT, FakePackingDesk
from tests.ui.packing_station import CTRL, DHL, SHIFT, WHOLE, Station, beeps, desk, station

__all__ = ["beeps", "desk", "station"]


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
