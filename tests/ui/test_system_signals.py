"""Sleep drops the keys, the system's lock covers at once and drops them after ten minutes."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.system_signals import (
    LOCKED_TOO_LONG_MS,
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    WTS_SESSION_UNLOCK,
    LinuxSignals,
    MacSignals,
    SystemLock,
    SystemSignals,
    WindowsSignals,
    system_signals,
)


@pytest.fixture
def parent(qapp: QObject) -> QObject:
    return QObject(qapp)


def heard(signals: SystemSignals) -> list[str]:
    told: list[str] = []
    signals.sleeping.connect(lambda: told.append("sleeping"))
    signals.locked.connect(lambda: told.append("locked"))
    signals.unlocked.connect(lambda: told.append("unlocked"))
    return told


def lock(signals: SystemSignals, done: list[str], after_ms: int = 20) -> SystemLock:
    return SystemLock(signals, lambda: done.append("cover"), lambda: done.append("drop"), after_ms=after_ms)


def test_that_sleep_drops_the_keys_at_once(parent: QObject) -> None:
    signals, done = SystemSignals(parent), list[str]()
    lock(signals, done)

    signals.sleeping.emit()

    assert done == ["drop"]


def test_that_the_systems_lock_covers_at_once_and_drops_the_keys_later(parent: QObject, qtbot: QtBot) -> None:
    signals, done = SystemSignals(parent), list[str]()
    lock(signals, done)

    signals.locked.emit()
    assert done == ["cover"]

    qtbot.waitUntil(lambda: done == ["cover", "drop"])


def test_that_unlocking_in_time_keeps_the_keys(parent: QObject, qtbot: QtBot) -> None:
    signals, done = SystemSignals(parent), list[str]()
    after = lock(signals, done, after_ms=40)

    signals.locked.emit()
    signals.unlocked.emit()

    assert not after._timer.isActive()
    assert done == ["cover"]


def test_that_ten_minutes_are_ten_minutes(parent: QObject) -> None:
    after = SystemLock(SystemSignals(parent), lambda: None, lambda: None)

    assert after._timer.interval() == LOCKED_TOO_LONG_MS == 600_000


@pytest.mark.parametrize(
    ("message", "parameter", "told"),
    [
        (WM_POWERBROADCAST, PBT_APMSUSPEND, ["sleeping"]),
        (WM_POWERBROADCAST, 0x12, []),  # PBT_APMRESUMEAUTOMATIC
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, ["locked"]),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, ["unlocked"]),
        (WM_WTSSESSION_CHANGE, 0x5, []),  # WTS_SESSION_LOGON
    ],
)
def test_that_a_message_of_windows_means_what_it_says(parent: QObject, message: int, parameter: int, told: list[str]) -> None:
    signals = WindowsSignals(0, parent)
    found = heard(signals)

    signals.take(message, parameter)
    signals.end()

    assert found == told


def test_that_each_change_of_the_screens_lock_is_told_once(parent: QObject) -> None:
    answers = iter([False, True, True, False])
    signals = MacSignals(parent, lambda: next(answers))
    found = heard(signals)

    for _ in range(4):
        signals.look()
    signals.end()

    assert found == ["locked", "unlocked"]


def test_that_a_question_that_fails_is_the_last_one(parent: QObject) -> None:
    def refuse() -> bool:
        raise OSError

    signals = MacSignals(parent, refuse)
    found = heard(signals)

    signals.look()

    assert found == []
    assert not signals._timer.isActive()


def test_that_only_the_beginning_of_sleep_is_sleep(parent: QObject) -> None:
    signals = LinuxSignals(parent)
    found = heard(signals)

    signals.prepare_for_sleep(True)
    signals.prepare_for_sleep(False)

    assert found == ["sleeping"]


@pytest.mark.parametrize("system", ["win32", "darwin", "linux", "plan9"])
def test_that_a_system_that_refuses_stops_nobody(parent: QObject, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    def refuse() -> int:
        raise RuntimeError

    window_id: Callable[[], int] = refuse
    monkeypatch.setattr(sys, "platform", system)

    signals = system_signals(window_id, parent)
    signals.end()

    assert isinstance(signals, SystemSignals)
