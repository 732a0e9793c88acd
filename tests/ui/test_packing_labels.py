"""Labels of several carriers, parcels in part, skipped, sent and brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backoffice.errors import Invalid
from tests.ui.packing_fakes import COFFEE, ROSSI, FakePackingDesk
from tests.ui.packing_station import CTRL, DHL, DPD, WHOLE, Station, beeps, desk, station

__all__ = ["beeps", "desk", "station"]


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
