"""What an error of these tables says, in the language of whoever shows it."""

from collections.abc import Callable

from backoffice.errors import KEY_FILE, DataFileProblem, DiskFull, KeyStoreProblem, VaultDamaged, WrongRecoveryKey
from backoffice.texts.backups import BACKUP_TEXTS
from backoffice.texts.data import DATA_TEXTS
from backoffice.texts.error_text import QT_TRANSLATE_NOOP, ErrorText
from backoffice.texts.keys import KEY_TEXTS

Say = Callable[[str], str]  # a marked text in the language that is spoken

TEXTS: dict[tuple[str, str], ErrorText] = {**KEY_TEXTS, **DATA_TEXTS, **BACKUP_TEXTS}
_ANY_STORE = QT_TRANSLATE_NOOP("Messages", "the one")
_OWN_PLACE = QT_TRANSLATE_NOOP("Messages", "the data of the shop")
_PLACE = QT_TRANSLATE_NOOP("Messages", "“{path}”")
_OTHER_WAY = QT_TRANSLATE_NOOP("Messages", "Its log has gone another way than the one that was here before.")
_BEHIND = QT_TRANSLATE_NOOP("Messages", "Entries of the log that were here before and are missing: {behind}.")
_MADE_BY = QT_TRANSLATE_NOOP("Messages", "Version {version} of the program made it.")


def reason_of(error: BaseException) -> str:
    """Return the code that tells errors of one class apart, empty if the class says it all."""
    if isinstance(error, WrongRecoveryKey):
        return "groups" if error.groups else ""
    if isinstance(error, KeyStoreProblem) and error.backend == KEY_FILE and ("KeyStoreProblem", f"file_{error.state}") in TEXTS:
        return f"file_{error.state}"
    return str(next((getattr(error, name) for name in ("reason", "state", "code") if hasattr(error, name)), ""))


def facts_of(error: BaseException, say: Say) -> dict[str, str]:
    """Return what is filled into an error's text."""
    match error:
        case WrongRecoveryKey():
            return {"groups": ", ".join(str(group) for group in error.groups)}
        case KeyStoreProblem():
            return {"backend": error.backend or say(_ANY_STORE)}
        case DiskFull():
            place = say(_PLACE).format(path=error.path) if error.path else say(_OWN_PLACE)
            return {"megabytes": str(error.megabytes), "path": place}
        case _:
            return {}


def found_of(error: BaseException, say: Say) -> str:
    """Return what is known of a file beyond what is wrong with it, empty if nothing is."""
    if isinstance(error, DataFileProblem) and error.reason == "rolled_back":
        return say(_BEHIND).format(behind=error.behind) if error.behind else say(_OTHER_WAY)
    if isinstance(error, DataFileProblem | VaultDamaged) and error.version:
        return say(_MADE_BY).format(version=error.version)
    return ""
