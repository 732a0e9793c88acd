"""How the state of backups is told, in one line for the status bar and in words for the settings."""

from PySide6.QtCore import QCoreApplication

from backoffice.domain.backups import BackupState
from backoffice.errors import BackofficeError, BackupPlaceProblem, BackupProblem, DataFileProblem, DiskFailed, DiskFull
from ui.formats import Formats
from ui.messages import message

_KIB, _UNITS = 1024, ("KB", "MB", "GB", "TB")


def last_words(state: BackupState, formats: Formats) -> str:
    """Say when the last backup was made that passed its check."""
    last = state.last
    if last is not None:
        words = QCoreApplication.translate("Backups", "Last verified backup: {when}")
        return words.format(when=formats.moment(last.created))
    if state.folder is None and state.problem:
        return QCoreApplication.translate("Backups", "No place for backups is chosen")
    if state.folder is None:
        return QCoreApplication.translate("Backups", "No backups yet: no place for them is chosen")
    return QCoreApplication.translate("Backups", "No verified backup yet")


def line(state: BackupState, formats: Formats) -> tuple[str, str]:
    """Return the line of the status bar and its tone: what keeps backups from being made goes before when the last one was."""
    last = last_words(state, formats)
    if state.problem:
        return f"{problem_of(state.problem)} · {last}", "problem" if state.is_late(formats.now) else "warn"
    late = state.is_late(formats.now)
    return last, "problem" if late else "muted" if state.last is not None else "warn"


def problem_of(code: str) -> str:
    """Return what went wrong with the last backup, as one short sentence."""
    return message(error_of(code)).title


def error_of(code: str) -> BackofficeError:
    """Return the error that a state's code stands for."""
    kind, _, reason = code.partition(":")
    if kind == "DiskFull":
        return DiskFull()
    if kind == "DataFileProblem":
        return DataFileProblem(reason)
    if kind == "DiskFailed":
        return DiskFailed()
    return BackupProblem(reason) if kind == "BackupProblem" else BackupPlaceProblem(reason)


def size_words(size: int, formats: Formats) -> str:
    """Write a file's size ("4,2 MB")."""
    value, unit = size / _KIB, 0
    while value >= _KIB and unit < len(_UNITS) - 1:
        value, unit = value / _KIB, unit + 1
    number = formats.number(round(value)) if value >= 9.95 else formats.quantity(round(value * 10) * 100)
    return f"{number}\u00a0{_UNITS[unit]}"
