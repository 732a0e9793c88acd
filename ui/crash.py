"""What happens when something fails that nobody expected: a line in a log file, and a calm dialog.

Nothing of the failure but its kind and the places in the code is kept: an exception's message, the values of variables and paths may name
customers. The log lies in the person's own folder for logs, and is small.
"""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LOG_FILE, MAX_BYTES, OLDER_FILES = "backoffice.log", 200_000, 2
MAX_PLACES = 30
_OURS = frozenset({"backoffice", "ui"})

_log = logging.getLogger(__name__)


def places(trace: TracebackType | None) -> tuple[str, ...]:
    """Return the code places of a traceback, outermost first, as `module:line`; at most the last 30.

    The module's name is taken from its globals, never from a path: a path holds the name of whoever installed the program.
    """
    found: list[str] = []
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "?")
        found.append(f"{module if isinstance(module, str) else '?'}:{trace.tb_lineno}")
        trace = trace.tb_next
    return tuple(found[-MAX_PLACES:])


def report(error: BaseException) -> str:
    """Return one line on an exception and its causes: kinds, code places, versions, system. No message, value or path."""
    parts: list[str] = []
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        parts.append(f"{type(one).__module__}.{type(one).__qualname__} at {' > '.join(places(one.__traceback__)) or '?'}")
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return f"{' | from '.join(parts)} | {_versions()}"


def _versions() -> str:
    import platform
    from importlib.metadata import PackageNotFoundError, version

    from PySide6.QtCore import qVersion

    try:
        ours = version("backoffice")
    except PackageNotFoundError:
        ours = "?"
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"Backoffice {ours}, Python {platform.python_version()}, Qt {qVersion()}, {system}"


class PlainFormatter(logging.Formatter):
    """One line for a record: time, level, logger, and for an exception its report.

    Of a record that our own code wrote, the words are kept without their arguments, since an argument may be anything; of another
    library's, only the place that wrote it.
    """

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name.partition(".")[0] in _OURS
        words = " ".join(str(record.msg).split()) if ours and isinstance(record.msg, str) else f"{record.module}:{record.lineno}"
        error = record.exc_info[1] if record.exc_info else None
        line = f"{self.formatTime(record, '%Y-%m-%dT%H:%M:%S')} {record.levelname} {record.name} {words}"
        return f"{line} | {report(error)}" if error is not None else line


def log_folder() -> Path:
    """Return the person's own folder for the program's logs."""
    from platformdirs import user_log_path

    return user_log_path("Backoffice", appauthor=False)


class LogFile(logging.Handler):
    """Writes warnings and worse to a rotating file, which is opened with the first of them; it never raises."""

    def __init__(self, folder: Callable[[], Path] = log_folder) -> None:
        super().__init__(logging.WARNING)
        self._folder = folder
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._file is None:
                self._file = self._open()
            self._file.emit(record)
        except Exception:  # noqa: BLE001  # a log that cannot be written must not become a second fault
            self._file = logging.NullHandler()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()

    def _open(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        folder = self._folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = RotatingFileHandler(folder / LOG_FILE, maxBytes=MAX_BYTES, backupCount=OLDER_FILES, encoding="utf-8")
        file.setFormatter(PlainFormatter())
        file.handleError = _ignore  # type: ignore[method-assign,assignment]  # the default prints the record, with its arguments
        return file


def _ignore(_record: logging.LogRecord) -> None:
    """Lose a line of the log rather than print it."""


class CrashWatch(QObject):
    """Catches what nobody expected, in any thread, logs it and shows one dialog at a time. `close` puts everything back."""

    _caught = Signal(object)

    def __init__(self, parent: QObject, window: "Callable[[], QWidget | None]", *, folder: Callable[[], Path] = log_folder) -> None:
        super().__init__(parent)
        self._window = window
        self._shown: QObject | None = None
        self._logger = logging.getLogger()
        self._file = LogFile(folder)
        self._logger.addHandler(self._file)
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)  # from any thread; never inside the slot that failed
        self._former = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread
        sys.unraisablehook = self._unraisable

    def take(self, error: BaseException) -> None:
        """Log an unexpected exception and tell the person, once; from any thread."""
        if isinstance(error, (KeyboardInterrupt, SystemExit)) or getattr(error, "already_reported", False):
            return
        error.already_reported = True  # type: ignore[attr-defined]  # jobs and the page that asked may both hand it on
        _log.error("unexpected", exc_info=(type(error), error, error.__traceback__))
        self._caught.emit(report(error))

    def close(self) -> None:
        """Catch nothing more."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._former
        self._logger.removeHandler(self._file)
        self._file.close()

    def _from_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._former[0](kind, error, trace)
            return
        self.take(error if error.__traceback__ is not None else error.with_traceback(trace))

    def _from_thread(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            self.take(failed.exc_value)

    def _unraisable(self, failed: "sys.UnraisableHookArgs") -> None:
        """Log what failed where Python cannot raise (a finalizer, a callback); nobody's work is stopped by it, so there is no dialog."""
        if failed.exc_value is not None:
            _log.error("unraisable", exc_info=(type(failed.exc_value), failed.exc_value, failed.exc_value.__traceback__))

    def _show(self, words: str) -> None:
        if self._shown is not None:
            return
        from ui.dialogs.crash_dialog import CrashDialog

        dialog = CrashDialog(self._window(), words)
        self._shown = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self, _result: int) -> None:
        self._shown = None
