"""A second start brings the window that is there to the front; a window that was killed is not waited for."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.security.device_secret import MemoryPort
from ui import app
from ui.first_window import FirstWindow

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.first_window import FirstWindow
application = QCoreApplication([])
window = FirstWindow(Path(sys.argv[1]))
if sys.argv[2] == "call":
    print(window.call(), flush=True)
else:
    window.listen()
    print("listening", flush=True)
    application.exec()
"""
ROOT = Path(__file__).parents[2]


def other(folder: Path, task: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", OTHER, str(folder), task], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_that_another_process_finds_the_first_window_and_calls_it_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstWindow(tmp_path)
    assert not first.call()
    first.listen()

    with qtbot.waitSignal(first.called, timeout=20_000), other(tmp_path, "call") as second:
        assert second.stdout is not None
        assert second.stdout.readline() == "True\n"


def test_that_the_program_does_not_start_twice(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = FirstWindow(tmp_path)
    first.listen()
    monkeypatch.setattr(app, "Program", None)  # nothing of it is built

    with qtbot.waitSignal(first.called):
        assert app.start(ShopDoor(tmp_path, MemoryPort())) is None
    assert not FirstWindow(tmp_path / "another shop").call()


def test_that_a_window_that_was_killed_is_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    with other(tmp_path, "listen") as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "listening\n"
        assert FirstWindow(tmp_path).call()
        killed.kill()
        killed.wait(20)

    second = FirstWindow(tmp_path)
    assert not second.call()
    second.listen()
    with qtbot.waitSignal(second.called):
        assert FirstWindow(tmp_path).call()
