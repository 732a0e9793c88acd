"""An unexpected fault is logged and shown without anybody's data."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.entrance_finding import find
from ui.crash import LOG_FILE, MAX_BYTES, OLDER_FILES, CrashWatch, report
from ui.dialogs.crash_dialog import CrashDialog

NAME = "Friederike Canary-Huber"


def fail(customer: str) -> None:
    raise ValueError(f"no such customer: {customer}")


def failure() -> ValueError:
    try:
        try:
            raise KeyError(NAME)
        except KeyError:
            fail(NAME)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def watch(window: QWidget, tmp_path: Path) -> Iterator[CrashWatch]:
    former = sys.excepthook, threading.excepthook, sys.unraisablehook
    watch = CrashWatch(window, lambda: window, folder=lambda: tmp_path / NAME)
    yield watch
    watch.close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == former


def shown(window: QWidget) -> list[CrashDialog]:
    return [dialog for dialog in window.findChildren(CrashDialog) if dialog.isVisible()]


def logged(tmp_path: Path) -> str:
    return (tmp_path / NAME / LOG_FILE).read_text(encoding="utf-8")


def test_that_no_name_reaches_the_report() -> None:
    words = report(failure())

    assert "Canary" not in words
    assert str(Path.home()) not in words
    assert "builtins.ValueError at" in words
    assert "from builtins.KeyError at" in words
    assert "test_crash:" in words
    assert "Qt 6" in words


def test_that_no_name_reaches_the_log_file_or_the_dialog(qtbot: QtBot, window: QWidget, watch: CrashWatch, tmp_path: Path) -> None:
    watch.take(failure())
    logging.getLogger("backoffice.desks").warning("cannot see %s", NAME)
    logging.getLogger("some.library").error("spilled Canary")
    qtbot.waitUntil(lambda: len(shown(window)) == 1)

    assert "Canary" not in logged(tmp_path)
    assert "Canary" not in find(shown(window)[0], QPlainTextEdit, "crash.report").toPlainText()
    assert "ValueError" in logged(tmp_path)
    assert "cannot see %s" in logged(tmp_path)
    assert "spilled" not in logged(tmp_path)


def test_that_the_report_can_be_copied(qtbot: QtBot, window: QWidget, watch: CrashWatch) -> None:
    watch.take(failure())
    qtbot.waitUntil(lambda: len(shown(window)) == 1)

    find(shown(window)[0], QPushButton, "crash.copy").click()

    assert QGuiApplication.clipboard().text() == shown(window)[0].report


def test_that_a_fault_in_a_slot_a_thread_and_a_hook_is_caught(window: QWidget, watch: CrashWatch, qtbot: QtBot, tmp_path: Path) -> None:
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)  # what PySide calls for a slot
    thread = threading.Thread(target=fail, args=(NAME,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown(window)) == 1)

    assert logged(tmp_path).count("ValueError") == 2
    assert "Canary" not in logged(tmp_path)


@pytest.mark.qt_no_exception_capture
def test_that_a_real_slot_of_qt_reaches_the_watch(window: QWidget, watch: CrashWatch, qtbot: QtBot, tmp_path: Path) -> None:
    QTimer.singleShot(0, lambda: fail(NAME))

    qtbot.waitUntil(lambda: len(shown(window)) == 1)

    assert "Canary" not in logged(tmp_path)


def test_that_only_one_dialog_is_open_at_a_time(qtbot: QtBot, window: QWidget, watch: CrashWatch) -> None:
    for _ in range(3):
        watch.take(failure())
    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    QApplication.processEvents()
    assert len(shown(window)) == 1

    find(shown(window)[0], QPushButton, "crash.close").click()
    qtbot.waitUntil(lambda: not shown(window))
    watch.take(failure())

    qtbot.waitUntil(lambda: len(shown(window)) == 1)


def test_that_a_fault_that_two_hand_on_is_one_line(watch: CrashWatch, tmp_path: Path) -> None:
    error = failure()

    watch.take(error)
    watch.take(error)

    assert logged(tmp_path).count("\n") == 1


def test_that_the_log_file_stays_small(watch: CrashWatch, tmp_path: Path) -> None:
    logger = logging.getLogger("backoffice.proof")
    for _ in range(1200):
        logger.error("x" * 1000)

    sizes = [path.stat().st_size for path in (tmp_path / NAME).iterdir()]

    assert len(sizes) == OLDER_FILES + 1
    assert max(sizes) <= MAX_BYTES


def test_that_a_folder_that_cannot_be_written_stops_nobody(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    watch = CrashWatch(window, lambda: window, folder=lambda: tmp_path / "file" / "logs")

    watch.take(failure())

    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    watch.close()
